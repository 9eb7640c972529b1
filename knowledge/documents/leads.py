"""Calls of a page to read another: «Lea también: …», and lines that are nothing but a link.

Shape tells most of them: a link alone on a line, with a call before it or not; a call alone on
a line, with its link or headline under it. Words only tell a call from a sentence.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import islice

from knowledge.documents.page import Node, has_blocks, letters_within, lines_of, own_letters

_BEFORE = (
    r"(?:(?:no|te|le|les|lo|se|de|que|para|tal|vez|quiz[áa]s?|tambi[ée]n|adem[áa]s|puedes?"
    r"|podr[íi]as?|sigue|siga|dejes?|notas?|noticias?|art[íi]culos?|contenidos?|v[íi]deos?"
    r"|lecturas?|enlaces?|temas?) ){0,4}"
)
# Said to the reader: «Lee más», «No dejes de leer», «Te puede interesar», «Nota relacionada».
_TO_READER = (
    r"(?:l[ée]e|lean?|leer|leyendo|ve|ver|vean?|mira|miren?|mirar|revis[ae]|conoce|conozca"
    r"|descubr[ea]|ent[ée]rate|ent[ée]rese|interesa\w*|inter[ée]s|pierdas?|recomendamos|recomendad[ao]s?"
    r"|relacionad[ao]s?|sugerid[ao]s?)"
)
_NAME = r"[^\W\d_]+(?: [^\W\d_]+)?"
_AFTER = (
    rf"(?: (?:tambi[ée]n|adem[áa]s|aqu[íi]|m[áa]s|esto|leer|ver))*(?: (?:en|sobre|de) {_NAME})?"
)
_CALL = rf"{_BEFORE}{_TO_READER}{_AFTER}"
_OTHERS = rf"(?:m[áa]s (?:(?:en|sobre|de) {_NAME}|notas|noticias)|lo (?:[úu]ltimo|m[áa]s le[íi]do))"
_SIGNS = r"[\W_]*"
_END = r" ?[:|►▶»>→]"


def _line_of(pattern: str) -> re.Pattern[str]:
    return re.compile(_SIGNS + pattern, re.IGNORECASE)


_LABEL = _line_of(_CALL + _END)
_ALONE = _line_of(rf"(?:{_CALL}|{_OTHERS}){_SIGNS}")
# Beside a link: nothing, «y», any call; «Además» only as its label.
_BESIDE = _line_of(
    rf"(?:[ye]|{_BEFORE}{_TO_READER}\b[^\d.]{{0,40}}|(?:{_OTHERS}|adem[áa]s|tambi[ée]n){_END})?{_SIGNS}"
)
# Without a sign after them: «Siga el canal …», «Te puede interesar Exportaciones de …».
_PHRASE = _line_of(
    r"(?:(?:lea|lee|leer|vea|ve|ver|mira|mire|revisa|revise|conoce|conozca) (?:tambi[ée]n|adem[áa]s"
    r"|aqu[íi]|m[áa]s)|tambi[ée]n (?:lea|lee|puedes|te)|[tl]e puede|puede interesarle|puedes? leer"
    r"|m[áa]s (?:informaci[óo]n|noticias)|notas? relacionadas?|noticias relacionadas"
    r"|contenido sugerido|relacionad[ao]s?|s[íi]guenos|suscr[íi]bete|recibe (?:nuestro|las)"
    r"|[úu]nete a|compartir|comparte|tags|etiquetas)\b"
)


_OTHERS_PLACE = re.compile(
    r"relacionad|related|recomenda|recommend|te[-_]?puede|interesar|mas[-_]?(?:leid|notici|en[-_])"
    r"|most[-_]?read|read[-_]?(?:more|next)|lea[-_]?tambien|teaser|ultimas",
    re.IGNORECASE,
)
_LONGEST_TEASER = 400  # letters beside the headline: a paragraph, its author and date
_MOST_LINES = 5
_MOST, _HALF = 0.75, 0.5  # of the page's text


def drop_teasers(tree: Node) -> None:
    """Take out of a page's tree the blocks that call to other articles, with their excerpts.

    Such a block says so by its name or its first line, or is a linked headline and a few lines.
    None that holds the headline or most of the page's text is one.
    """
    body = tree.find("body")
    if body is None:
        return
    letters = letters_within(body)
    for block in [*body.iter(*_BLOCKS)]:
        if body not in block.iterancestors():
            continue  # within one that is out
        if next(block.iter("h1"), None) is not None:
            continue
        part = letters[block] / (letters[body] or 1)
        if (part < _MOST and _is_of_others(block)) or (part < _HALF and _is_teaser(block)):
            block.drop_tree()
    _drop_loose_teasers(body)


_BLOCKS = ("article", "div", "dl", "figure", "li", "ol", "section", "td", "ul")


def _is_of_others(block: Node) -> bool:
    """Whether two signs tell it: linked headlines, its name, «Noticias relacionadas» at its top."""
    named = bool(_OTHERS_PLACE.search(f"{block.get('class', '')} {block.get('id', '')}"))
    first = next(_filled_lines(block), None)
    called = first is not None and bool(_ALONE.fullmatch(" ".join(first.text_content().split())))
    if not (named or called):
        return False
    return (named and called) or any(map(_is_linked_headline, _filled_lines(block)))


def _is_teaser(block: Node) -> bool:
    """Whether it is a linked headline, at the top but for a kicker, and a short excerpt."""
    lines = [*islice(_filled_lines(block), _MOST_LINES + 1)]
    if not 1 < len(lines) <= _MOST_LINES:
        return False
    links = [at for at, line in enumerate(lines) if _is_linked_headline(line)]
    if len(links) != 1 or links[0] > 1:
        return False
    return sum(map(own_letters, lines)) <= _LONGEST_TEASER


def _filled_lines(block: Node) -> Iterator[Node]:
    return (line for line in lines_of(block) if line.text_content().strip())


def _is_linked_headline(line: Node) -> bool:
    return len(line.text_content().split()) > _NAME_WORDS and _is_link(line)


_NAME_WORDS = 3  # links of more words than a name


def _drop_loose_teasers(body: Node) -> None:
    """Drop what follows «Más en Economía» where headlines and excerpts alternate below it."""
    for call in [*body.iter("h2", "h3", "h4", "h5", "h6", "p", "div")]:
        if has_blocks(call) or not _ALONE.fullmatch(" ".join(call.text_content().split())):
            continue
        below = [*call.itersiblings()]
        links = [
            at for at, one in enumerate(below) if not has_blocks(one) and _is_linked_headline(one)
        ]
        if links[:2] in ([0, 2], [1, 3]):  # an excerpt, or a picture, stands between two
            for one in below[: links[-1] + 2]:
                one.drop_tree()


def drop_leads(tree: Node) -> None:
    """Take out of a page's tree the lines that lead to other articles."""
    called = False  # whether what a call announced is still to come
    for line in [*lines_of(tree)]:
        text = " ".join(line.text_content().split())
        if not text or line.tag in {"h1", "td", "th"}:
            continue
        is_call, is_link = bool(_ALONE.fullmatch(text)), _is_link(line)
        announced = called and (is_link or _is_headline(text) or _opens_with_link(line))
        if is_call or announced or _leads_away(line, text):
            line.drop_tree()
        called = is_call or (called and (is_link or _opens_with_link(line)))


def _leads_away(line: Node, text: str) -> bool:
    """Whether a line calls to another article, or is a link of more than a name."""
    if _LABEL.match(text) or _PHRASE.match(text):
        return True
    return _is_link(line) and (len(text.split()) > _NAME_WORDS or bool(re.search(r"\d", text)))


def _opens_with_link(line: Node) -> bool:
    """Whether an item of a list is a headline and its excerpt: «<a>Cae Cusco</a> En marzo, …»."""
    link = next(line.iter("a"), None)
    return (
        line.tag == "li"
        and link is not None
        and len(link.text_content().split()) > _NAME_WORDS
        and line.text_content().strip().startswith(link.text_content().strip())
    )


def _is_link(line: Node) -> bool:
    """Whether a line has nothing beside its links but signs and a call."""
    if any(link.get("href") for link in line.iterancestors("a")):
        return True
    rest = deepcopy(line)
    for link in [*rest.iter("a")]:
        if link.text_content().strip():
            link.tail = f"{_LINK}{link.tail or ''}"
        link.drop_tree()
    beside = [" ".join(text.split()) for text in rest.text_content().split(_LINK)]
    return len(beside) > 1 and all(_BESIDE.fullmatch(text) for text in beside)


_LINK = "\ufffc"  # what stands for an object within a text
_HEADLINE = range(4, 30)  # words


def _is_headline(text: str) -> bool:
    """Whether a line may be the headline of another article: no sentence with its stop."""
    return len(text.split()) in _HEADLINE and not text.endswith((".", "!", "?", "…", ":"))


_ASIDE = re.compile(
    rf" ?[(\[] ?{_CALL} ?[:|](?:[^()\[\]]|[(\[][^()\[\]]*[)\]])*[)\]]"
    rf"|(?<=[.!?»”]) [\[(]?{_CALL} ?[:|](?:[^.!?]|\.(?=\d))*[.!?]?[\])]?$",
    re.IGNORECASE,
)


def without_asides(text: str) -> str:
    """Return a paragraph without the calls in it: «… creció 3 % (Lea también: Cusco cae).»."""
    return _ASIDE.sub("", text)
