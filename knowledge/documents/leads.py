"""Calls of a page to read another: «Lea también: …», and paragraphs that are one link."""

import re

from knowledge.documents.page import Node, lines_of
from knowledge.spanish.fold import fold_word


def drop_leads(tree: Node) -> None:
    """Take out of a page's tree what leads to other articles."""
    for line in [*lines_of(tree)]:
        text = _plain(line.text_content())
        if line.tag not in {"h1", "td", "th"} and text and _leads_away(line, text):
            line.drop_tree()


def _plain(text: str) -> str:
    return " ".join(text.split())


_LEADS = re.compile(
    r"^[\W_]*(?:(?:lea|lee|leer|vea|ve|ver|mira|mire|revisa|revise|conoce|conozca)"
    r" (?:tambien|ademas|aqui|mas)|tambien (?:lea|lee|puedes|te)|te puede|le puede|puede"
    r" interesarle|puedes leer|puede leer|mas (?:informacion|noticias)|notas? relacionadas?"
    r"|noticias relacionadas|contenido sugerido|relacionad[ao]s?|siguenos|suscribete|recibe"
    r" (?:nuestro|las)|unete a|compartir|comparte|tags|etiquetas)\b"
)


def _leads_away(line: Node, text: str) -> bool:
    """Whether a paragraph is «Lea también: …» or nothing but a link to another page."""
    linked = " ".join(_plain(link.text_content()) for link in line.iter("a"))
    return bool(_LEADS.match(fold_word(text))) or (
        linked != "" and len(linked) >= len(text) - 3 and len(linked.split()) > 3
    )
