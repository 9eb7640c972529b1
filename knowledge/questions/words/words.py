"""Words: a question's text put right word by word, each with its place in the original.

Unknown words are joined («an cash»), cut («exportopasco») or corrected («exprto») towards
the vocabulary.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from knowledge.lexicon.places import false_friends, gazetteer
from knowledge.lexicon.vocabulary import real_words, vocabulary
from knowledge.model import Span
from knowledge.questions.words.misspellings import (
    SOUND,
    correction,
    is_known,
    is_near_region,
    sounded_region,
)
from knowledge.questions.words.wholes import (
    is_long_region,
    misspelt_name,
    pieces_of_names,
    split_word,
)
from knowledge.spanish.fold import Folded

How = Literal["exact", "joined", "cut", "spelt", "unread"]

# Not the end of the tag it stands in: «<a href="http://…">Moquegua</a>».
_ADDRESS = re.compile(
    r"(?:[a-z]+://|www\.)[^\s<>\"'()\[\]{}]+|\b[\w.+-]+@[\w-]+\.[\w.-]*\w"
    r"|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|xyz|ru|gob\.pe|edu\.pe)\b(?:/\S*)?"
)
# A statement with what it is of, a script with all it holds: no part of a question.
_CODE = re.compile(
    r"\b(?:(?:drop|truncate|alter) (?:table|database)|delete from|insert into) \w+"
    r"|\bselect\b[^?¿]*?\bfrom \w+ ?(?:where\b.*|;)"
    r"|< ?script\b.*?(?:< ?/ ?script ?>|$)"
    r"|< ?/?(?:a|b|i|p|u|br|em|div|span|img|iframe|svg|html|body|style|code|pre|strong|input|form)"
    r"\b[^<>]*>"
    r"|< ?[a-z]+\s[^<>]*=[^<>]*>|\$\{[^{}]*\}|\{\{[^{}]*\}\}"
)
# «1ro» and «5mil» are one; «5primeros» are two.
_TOKEN = re.compile(
    r"[a-z]+(?:['’][a-z]+)*|\d+(?:[.,]\d+)*(?:[a-z]{1,3}(?![a-z]))?|[%<>=$+]+|[^\sa-z0-9]"
)
_THOUSANDS = re.compile(r"\b2k(?=\d\d\b)")  # «2k24»
_DOLLARS = re.compile(r"(?<=\b[ei]n )(?:us\$|u\$s)(?! ?\d)")  # «¿cuánto creció en US$?»
_DIGITS_IN_NAME = re.compile(r"\b(?=[a-z0-9]*[a-z])(?=[a-z]*\d)[a-z0-9]{4,}\b")
_LOOKALIKES = str.maketrans("01345", "oieas")
_TO_US = re.compile(r"([a-z]{2,}[aei]r)(?:nos|me|les?)")
_STRETCH = re.compile(r"([a-z])\1{2,}")
_DOUBLED = re.compile(r"([a-z])\1+")
_PIECES = 4  # «mad re de dios»
_LONGEST = 40  # letters of a word worth looking at
_GLUED_PREFIXES = frozenset(
    {"y", "e", "a", "o", "de", "del", "en", "el", "la", "con", "por", "que", "xq", "cto", "top"}
)


class Word(NamedTuple):
    """One word as read: ``text`` is folded and put right, ``span`` is in the original.

    ``typed`` is the folded word before anything was put right. ``suggested`` are places a
    word would be, did it not mean something else.
    """

    text: str
    raw: str
    span: Span
    typed: str = ""
    how: How = "exact"
    distance: float = 0.0
    suggested: tuple[str, ...] = ()

    @property
    def is_sign(self) -> bool:
        """Whether it is punctuation."""
        return not self.text[:1].isalnum() and self.text not in ("%", "<", ">", "<=", ">=")


def read_words(folded: Folded) -> tuple[Word, ...]:
    """Every word and sign of a folded text, known, put right or left unread."""
    text = folded.text
    for silent in (_ADDRESS, _CODE):  # says nothing
        text = silent.sub(lambda found: " " * len(found[0]), text)
    text = _DOLLARS.sub("usd", _THOUSANDS.sub("20", text))
    text = _DIGITS_IN_NAME.sub(_as_letters, text)
    plain = [_word(folded, match) for match in _TOKEN.finditer(text)]
    return tuple(_put_right(plain))


def _as_letters(found: re.Match[str]) -> str:
    """«tacn4», «pun0»: a region's name with digits that look like its letters."""
    plain = found[0].translate(_LOOKALIKES)
    return plain if plain in gazetteer().aliases else found[0]


def _word(folded: Folded, match: re.Match[str]) -> Word:
    typed = match[0].replace("’", "'")
    known = vocabulary()
    text = known.shorthand.get(typed, typed)
    if text not in known.words or typed[0] == "x":
        text = _bare(typed, text)
    span = folded.span(*match.span())
    return Word(text=text, raw=folded.original[span.start : span.end], span=span, typed=typed)


def _bare(typed: str, text: str) -> str:
    """A word without what is written or said together with it."""
    known = vocabulary()
    if text == typed and typed.startswith("x") and f"por{typed[1:]}" in known.words:
        whole = f"por{typed[1:]}"  # «en xcentaje»
        text = known.shorthand.get(whole, whole)
    if text.endswith("'s") and text not in known.words:
        text = text.removesuffix("'s")  # «Tacna's exports»
    if text not in known.words and (asked := _TO_US.fullmatch(text)) and asked[1] in known.words:
        text = asked[1]  # «proporcionarnos», «indicarme»
    return text


def _put_right(words: Sequence[Word]) -> Iterator[Word]:
    at, ends = 0, _ends(words)
    known = [is_known(word.text) for word in words]
    pieces = pieces_of_names()
    of_name = [word.typed in pieces for word in words]
    while at < len(words):
        end = ends[at]
        whole, taken = _whole(words[at:end], known[at:end], of_name=True in of_name[at:end])
        if whole:
            yield whole
        elif known[at]:
            yield words[at]
        else:
            yield from _one(words[at])
        at += taken


# ---- several words that are one


def _whole(run: Sequence[Word], known: Sequence[bool], *, of_name: bool) -> tuple[Word | None, int]:
    """The name or word that the first words of a run make together, and how many they are.

    ``known`` tells which of them are; ``of_name``, whether one of them is part of a name.
    """
    if len(run) < 2:
        return None, 1
    for pieces in _runs(run) if of_name else ():
        if name := misspelt_name([piece.typed for piece in pieces]):
            return _together(pieces, name, how="spelt", distance=1.0), len(pieces)
    if known[0] and not _starts_split_name(run, known):
        pair, both = run[:2], known[1]
        if not (_joined(pair, known=both) or _sounded(pair, known=both)):
            return None, 1
    runs = _runs(run)
    for pieces in runs:
        if text := _joined(pieces, known=all(known[: len(pieces)])):
            return _together(pieces, text, how="joined"), len(pieces)
    for pieces in runs:
        if text := _sounded(pieces, known=all(known[: len(pieces)])):
            return _together(pieces, text, how="spelt", distance=SOUND), len(pieces)
    return None, 1


def _ends(words: Sequence[Word]) -> list[int]:
    """Up to where each word has no sign after it, nor more pieces than a name may be in."""
    end, ends = len(words), [0] * len(words)
    for at in range(len(words) - 1, -1, -1):
        end = at if words[at].is_sign else end
        ends[at] = end if end - at < _PIECES else at + _PIECES
    return ends


def _runs(run: Sequence[Word]) -> list[Sequence[Word]]:
    """Two words and more from the first on, longest first."""
    return [run[:last] for last in range(len(run), 1, -1)]


def _starts_split_name(run: Sequence[Word], known: Sequence[bool]) -> bool:
    """«i ca», «a requipa»: a known little word before a piece of a name."""
    return not known[1] and len(run[0].text) <= 3 and run[0].text.isalpha()


def _joined(pieces: Sequence[Word], *, known: bool) -> str | None:
    """«an cash»: the one word or name they make; of words all ``known`` only a region's name."""
    whole = split_word("".join([piece.typed for piece in pieces]))
    if whole is None or (known and not is_long_region(whole)):
        return None
    named = gazetteer().aliases.get(pieces[0].text)
    its_own = named is not None and named == gazetteer().aliases.get(whole)
    return None if its_own else whole  # «Junín as the fifth», not «juninas»


def _sounded(pieces: Sequence[Word], *, known: bool) -> str | None:
    """«aya kucho», «caja marka»: the region that pieces sound as, not all of them words.

    A number makes no sound: «arekipa 2024» is a place and a year.
    """
    if known or any(piece.typed[:1].isdigit() for piece in pieces):
        return None
    return sounded_region(" ".join(piece.typed for piece in pieces))


def _together(pieces: Sequence[Word], text: str, how: How, distance: float = 0.0) -> Word:
    span = Span(start=pieces[0].span.start, end=pieces[-1].span.end)
    raw = " ".join(piece.raw for piece in pieces)
    return Word(text=text, raw=raw, span=span, how=how, distance=distance)


# ---- one word that is none, or several


def _one(word: Word) -> Iterator[Word]:
    for text in _unstretched(word.text):
        if is_known(text):
            yield word._replace(text=vocabulary().shorthand.get(text, text))
            return
    if len(word.text) > _LONGEST:
        yield word._replace(how="unread")
    elif parts := _parts(word.text):
        short = vocabulary().shorthand
        yield from (word._replace(text=short.get(part, part), how="cut") for part in parts)
    else:
        yield _spelt(word)


def _unstretched(text: str) -> tuple[str, ...]:
    """«cuaaanto», «creciooo»; the last resort also undoubles («pperu»)."""
    if not _STRETCH.search(text):
        return ()
    return _STRETCH.sub(r"\1", text), _STRETCH.sub(r"\1\1", text), _DOUBLED.sub(r"\1", text)


def _parts(text: str) -> tuple[str, ...]:
    """The words glued in a text that is neither a region misspelt nor a word of its own."""
    if is_near_region(text) or text in real_words():
        return ()
    return cut_word(text)


@lru_cache(maxsize=2048)
def cut_word(text: str) -> tuple[str, ...]:
    """«exportopasco» as two known words, one of them a place or a long word."""
    if text in false_friends():
        return ()
    if phrase := vocabulary().names.get(text):
        return phrase
    return _cut_in(text, 3)


def _cut_in(text: str, parts: int) -> tuple[str, ...]:
    """The first cut into as few known words as can be: «cuantoexportopasco»."""
    cuts = [(text[:at], text[at:]) for at in range(1, len(text) - 2)]
    opened = [(left, right) for left, right in cuts if _may_open(left)]
    for left, right in opened:
        if _may_close(left, right):
            return (left, *vocabulary().names.get(right, (right,)))
    for left, right in opened if parts > 2 else ():
        if rest := _cut_in(right, parts - 1):
            return (left, *rest)
    return ()


def _may_open(left: str) -> bool:
    return left in _GLUED_PREFIXES or (len(left) >= 4 and left in vocabulary().words)


def _may_close(left: str, right: str) -> bool:
    """Whether a known word may end a glued one: a place, or one too long for chance."""
    known = vocabulary()
    if right in gazetteer().aliases or right in known.names:
        return len(right) > 3 or len(left) >= 6 or left in ("de", "del", "en", "y", "e")
    shortest = 6 if left in _GLUED_PREFIXES - {"top"} else 4  # «toptres»
    return len(right) >= shortest and right in known.words


def _spelt(word: Word) -> Word:
    meant, suggested, distance = correction(word.text)
    if meant is None:
        return word._replace(how="unread", suggested=suggested)
    return word._replace(text=meant, how="spelt", distance=distance, suggested=suggested)
