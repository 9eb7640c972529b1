"""Who beats whom in a sentence: «Ica superó a Puno»."""

from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token

PARTED = frozenset({",", ";", ":", "y", "mientras", "(", ")"})


def beats(walk: Walk) -> bool:
    """«superó a», «destronó a la norteña», «desplazó por primera vez a su vecina»."""
    if words.BEATS.isdisjoint(walk.words):
        return False
    gap = gap_but_by_the_way(walk)
    at = max((n for n, text in enumerate(gap) if text in {"a", "al"}), default=0)
    named = gap[at + 1 :]
    plain = len(named) <= len(("la", "vecina", "region")) and words.ACTS.isdisjoint(named)
    return at > 0 and gap[at - 1] in words.BEATS and plain and PARTED.isdisjoint(named)


def gap_but_by_the_way(walk: Walk) -> list[str]:
    """The texts since the last name, less what only says when, how or how much."""
    return [t.text for t in walk.gap() if not _is_by_the_way(t)]


def _is_by_the_way(token: Token) -> bool:
    """«superó | por primera vez, ampliamente, en mayo, en 5 % | a»."""
    told = token.kind is Kind.PERIOD or token.text.endswith(("%", "mente"))
    return told or token.text in words.BY_THE_WAY


def is_overtaken(walk: Walk) -> bool:
    """«Ica superó a Piura, con US$ …»: whose the figure is, only its own bracket would say."""
    after = walk.texts[walk.at + 1 : walk.at + 2]
    lead = walk.texts[max(0, walk.at - 2) : walk.at]
    took = lead[:1] == ["habia"] and lead[-1].endswith(("ado", "ido"))
    if took and after == [","]:  # «…, que el año pasado le había arrebatado Ica, …»
        return True
    clause = walk.texts[walk.at + 1 : walk.at + 3]  # «… desplazó a Ica, que sumó …»
    own = clause[:1] == [","] and clause[1:] != [] and clause[1] in _OPEN_RELATIVE
    return walk.anchor is Kind.PLACE and beats(walk) and after != ["("] and not own


def set_overtaken_aside(walk: Walk) -> None:
    """«Ica superó a Piura (US$ 8 millones): sumó US$ 9 millones»: Ica did, past the bracket.

    So «La uva de Ica superó a la de Piura (…): sumó …».
    """
    if words.BEATS.isdisjoint(walk.words):
        return
    opened = walk.texts[walk.at + 1 : walk.at + 2] == ["("]
    if opened and walk.anchor in (Kind.PLACE, Kind.PRODUCT) and beats(walk):
        walk.open_aside(":")


_OPEN_RELATIVE = words.WHOSE | {"que"}
