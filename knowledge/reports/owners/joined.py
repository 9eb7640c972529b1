"""Names joined to one before them: «Ica, junto con Puno y Tacna»."""

from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence.tokens import Kind


def start_of_names(walk: Walk) -> int:
    """Where «Ica, Puno y Tacna» begins, of which a name stands at hand."""
    start = walk.at
    while (
        start > 1
        and walk.texts[start - 1] in {",", "y", "e"}
        and walk.tokens[start - 2].kind is Kind.PLACE
    ):
        start -= 2
    return start


def joined_from(walk: Walk) -> int | None:
    """Where «junto con», «junto a» stands before the names at hand, if a region owns the turn."""
    if walk.anchor is not Kind.PLACE or "junto" not in walk.words:
        return None
    joined = start_of_names(walk) - len(("junto", "con"))
    return joined if joined >= 0 and walk.texts[joined : joined + 2] in _JOINED else None


_JOINED = (["junto", "con"], ["junto", "a"])
