"""Those that led another: «El sur fue impulsado por Puno (+5 %) y vendió US$ 9 millones»."""

from knowledge.model import PlaceKind
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token


def note_leader(walk: Walk, token: Token) -> None:
    """Keep whom a region has led: a group, of which the sentence goes on past its brackets."""
    if walk.text_before(walk.at) != "por" or not (token.is_region and walk.named):
        return
    lead = walk.texts[max(0, walk.at - 3) : walk.at - 1]
    passive = len(lead) == 2 and lead[0] in _WAS and lead[1].endswith(_DONE)
    if passive and walk.named[-1].kind is not PlaceKind.REGION:
        walk.led = walk.named[-1]


_WAS = frozenset({"fue", "fueron"})
_DONE = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")


def leave_leaders(walk: Walk) -> None:
    """Give the turn back to whom they led, at «; …» or at a figure of «… y vendió | US$ 9»."""
    closed = next((n for n in range(walk.at - 1, 0, -1) if walk.texts[n] == ")"), 0)
    if walk.led is None or not closed:
        return
    since = walk.texts[closed + 1 : walk.at]
    ends = walk.texts[walk.at] == ";" and not since
    acts = not words.ACTS.isdisjoint(since) and _OF_OTHER.isdisjoint(since)
    acts = acts and not any(t.place for t in walk.tokens[closed : walk.at])
    if not ends and not (acts and since[0] in _GOES_ON):
        return
    walk.run, walk.pending = [walk.led], [walk.led]
    if ends or walk.anchor is Kind.PLACE:
        walk.anchor, walk.anchor_at = Kind.PLACE, closed + 1
        walk.good = None
    walk.led = None


_OF_OTHER = frozenset("que cuyo cuya cuyos cuyas donde cual quien".split())
_GOES_ON = frozenset({"y", "e", ",", "aunque", "pero"})
