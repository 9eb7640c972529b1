"""Whose the figures are after «Ica superó a Puno (US$ 8 millones)», past that bracket."""

from collections.abc import Sequence

from knowledge.reports.owners.walk import Aside, Walk, goes_on, is_strange_noun
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token


def leave_overtaken(walk: Walk, token: Token) -> None:
    """«Ica superó a Puno (US$ 8 millones): | sumó US$ 9 millones», «…, con US$ …»: Ica did.

    Not «… y Tacna, | con US$ 9 millones, creció …», which tells of another from there on, nor
    «…, seguida de Tacna, | con US$ 7 millones»: there only a verb is of Ica again. And
    «… en uva, | con US$ 9 millones» leaves unsaid whether that is all she sold.
    """
    if token.text not in _AFTER_OVERTAKEN:
        return
    aside = next((aside for aside in walk.asides if aside.mark == ":"), None)
    if aside is None:
        return
    named = _named_past(walk, aside)
    if not all(_is_governed(walk, n) for n in named):
        walk.asides.remove(aside)
        if aside.anchor is Kind.PLACE and not any(walk.tokens[n].place for n in named):
            walk.anchor = Kind.ALIEN  # «… y la uva, con US$ 7 millones, creció»: hers or Puno's
        return
    after = walk.tokens[walk.at + 1 : walk.at + 4]
    if not goes_on(after):
        if [t.text for t in after[:1]] != ["con"] or (named and _follows(walk, named[-1])):
            return
        if _is_unsaid(walk, aside, named):
            walk.anchor = Kind.ALIEN
            return
    walk.close_aside(":")
    walk.resumed = walk.at + 1


def _named_past(walk: Walk, aside: Aside) -> list[int]:
    """Where another is named past the bracket of who was overtaken."""
    past = range(_past_bracket(walk, aside), walk.at)
    return [n for n in past if walk.tokens[n].kind in _NAMES or _is_strange_subject(walk, n)]


def _is_strange_subject(walk: Walk, at: int) -> bool:
    """«…, y Chincha, | con US$ 7 millones»: of whom no rule knows."""
    lead = [t for t in walk.texts[at - 2 : at] if t not in words.ARTICLES]
    return lead[-1:] == ["y"] and walk.at == at + 1 and is_strange_noun(walk.tokens[at])


def _is_governed(walk: Walk, at: int) -> bool:
    """«seguida de Tacna», «y a Tacna y Cusco», «y Tacna (US$ 7 millones), con …», «lidera el sur».

    Not «… y Tacna, con …», which begins another clause.
    """
    texts = walk.texts
    listed = texts[at - 2] == ")" and texts[at - 1] in {"y", ","} and texts[at + 1] == "("
    return listed or _is_led(walk, at) or _preposition_at(walk, at) is not None


def _is_led(walk: Walk, at: int) -> bool:
    """«Ica superó a Puno (US$ 8 millones) y lideró el sur, con US$ 9 millones»."""
    lead = [t for t in walk.texts[at - 2 : at] if t not in words.ARTICLES]
    return lead[-1:] != [] and lead[-1] in words.LEADS


def _past_bracket(walk: Walk, aside: Aside) -> int:
    closed = ")" in walk.texts[aside.at : walk.at]
    return walk.texts.index(")", aside.at) + 1 if closed else walk.at


def _follows(walk: Walk, at: int) -> bool:
    """«seguida de Tacna», «secundada por la sureña Tacna»."""
    link = _preposition_at(walk, at)
    return link is not None and walk.texts[link - 1].startswith(_FOLLOW)


def _is_unsaid(walk: Walk, aside: Aside, named: Sequence[int]) -> bool:
    """«… en uva, con US$ 9 millones»: of grapes or of all; «…, que cedió, con …»: of either."""
    start = _past_bracket(walk, aside)
    if walk.texts[start : start + 2] == [",", "que"]:
        return True
    return bool(named) and not walk.tokens[named[-1]].place and not _is_beaten_too(walk, named[-1])


def _is_beaten_too(walk: Walk, at: int) -> bool:
    """«… y al mango», «…, pero no a la palta»: not «… gracias a la palta»."""
    link = _preposition_at(walk, at)
    beside = {",", "y", "no", "ni", "tambien", "tampoco"}
    to = link is not None and walk.texts[link] in {"a", "al"}
    return link is None or (to and walk.texts[link - 1] in beside)


def _preposition_at(walk: Walk, at: int) -> int | None:
    """Where the preposition of a name stands: that of «seguida de la sureña |» before it."""
    for n in range(at - 1, 0, -1):
        text = walk.texts[n]
        if text in _PREPOSITIONS:
            return n
        if text == "y" and walk.tokens[n - 1].place and walk.tokens[at].place:
            link = _preposition_at(walk, n - 1)  # «y a Tacna y Cusco, con …»
            return link if link is not None and walk.texts[link] == "a" else None
        if walk.tokens[n].kind is Kind.MARK or text in _BEGIN or text in words.VERBS:
            return None
    return None


_NAMES = (Kind.PLACE, Kind.PRODUCT, Kind.ALIEN, Kind.DESTINATION)
_BEGIN = frozenset("y que mientras pero aunque cuando".split())
_PREPOSITIONS = frozenset("a al de del en por con tras ante entre sobre desde hacia para".split())
_AFTER_OVERTAKEN = frozenset(": , ; y".split())
_FOLLOW = ("seguid", "escolt", "secund", "acompan")
