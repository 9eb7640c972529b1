"""Rule «the good again»: past the reasons of its move, what it then sold or grew is its own."""

from collections.abc import Sequence

from knowledge.model import Place, PlaceKind
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.owners.following import DOES_SELL
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind


def resume_past_reasons(walk: Walk) -> bool:
    """«El agro de Ica creció (5 %) gracias a la uva, | y sumó US$ 9 millones»: farming did.

    Only where it is what the clause is of, its reasons stand right behind its move, and the
    verb is joined to its own by «y»: not «…, que tuvo buena cosecha y sumó …».
    """
    if _JOINTS.isdisjoint(walk.words) or words.BECAUSE.isdisjoint(walk.words):
        return False
    figure = figure_before(walk)
    moved = figure if figure >= 0 else _verb_of_good(walk)
    joined = _joined_verb(walk, moved + 1) if moved > 0 else None
    if joined is None:
        return False
    last = next((f for f in walk.found if walk.tokens[figure].start in f.tokens), None)
    at = _good_at(walk, moved, last.product if last else None)
    if (figure >= 0 and (last is None or not last.product)) or at is None:
        return False
    if _many(walk.texts[at : moved + 1]) != _many(walk.texts[joined : walk.at]):
        return False
    run = [last.place] if last else _seller_of(walk, moved)
    # «…: sumó …»: it, or its reason; «En Ica la uva subió por el clima, y exportó …»: or the region
    sells = not DOES_SELL.isdisjoint(walk.texts[joined : walk.at])
    # «En Ica la minería creció 5 % por el cobre y con ello sumó US$ 9 millones»: so again
    sells = sells or not _BY_IT.isdisjoint(walk.texts[joined : walk.at])
    if len(run) > 1 or walk.texts[joined] == ":" or (sells and not _opens_alone(walk, at)):
        walk.anchor, walk.anchor_at = Kind.ALIEN, at
        return True
    walk.anchor, walk.anchor_at, walk.run = Kind.PRODUCT, at, run
    walk.good = walk.tokens[at].product
    walk.good_at, walk.goods = at, [walk.good] if walk.good else []
    walk.driven, walk.pending, walk.resumed = False, [], joined
    return True


def figure_before(walk: Walk) -> int:
    """The last figure outside brackets: not that of «… por la uva (+9 %), y sumó …»; -1 if none."""
    depth = 0
    for at in range(walk.at - 1, -1, -1):
        token = walk.tokens[at]
        depth += (token.text == ")") - (token.text == "(")
        if depth == 0 and token.figure is not None and token.figure.unit is not None:
            return at
    return -1


def _verb_of_good(walk: Walk) -> int:
    """The first verb behind the first good, which need not be its own; -1 if there is none."""
    good = next((n for n in range(walk.at) if walk.tokens[n].product), walk.at)
    return next((n for n in range(good, walk.at) if walk.texts[n] in words.ACTS), -1)


def _seller_of(walk: Walk, moved: int) -> list[Place]:
    """The regions named up to a verb, or right behind it: «creció en Ica»."""
    named = (t.place for t in walk.tokens[: moved + 3] if t.place)
    return list({p.name: p for p in named if p.kind is not PlaceKind.COUNTRY}.values())


def _joined_verb(walk: Walk, start: int) -> int | None:
    """Where «y sumó» begins, past the reasons of a move; None of any other clause."""
    if walk.texts[start : start + 1] == ["en"]:  # «creció 5 % en Ica por la uva»
        start += 1
    if walk.tokens[start].place:
        start += 1
    since = walk.tokens[start : walk.at]
    texts = [t.text for t in since]
    if any(t.place for t in since) or not _PARTING.isdisjoint(texts):
        return None
    lead = texts[1:2] if texts[:1] == [","] else texts[:1]
    joints = [n for n, text in enumerate(texts) if text in _JOINTS]
    if not joints or lead[:1] == [] or lead[0] not in words.BECAUSE:
        return None
    clause = [text for text in texts[joints[-1] + 1 :] if text not in _BEFORE_VERB]
    acts = clause[:1] != [] and clause[0] in _ACTED
    return start + joints[-1] if acts and set(clause[1:]) <= _TO_FIGURE else None


_JOINTS = frozenset({"y", ":"})
_PARTING = frozenset("; que cuyo cuya cuyos cuyas donde cuando mientras pero aunque".split())
_BY_IT = frozenset({"asi", "ello"})
_BEFORE_VERB = _BY_IT | {"se", "ya", "con"}
_ACTED = words.ACTS | {"quedo", "quedaron", "termino", "terminaron"}
_TO_FIGURE = frozenset(
    "a en los un unos casi mas de cerca hasta por encima poco us $ total".split()
)


def _good_at(walk: Walk, moved: int, product: str | None) -> int | None:
    """Where the good stands that moved, if its clause begins with it."""
    goods = [n for n in range(moved) if walk.tokens[n].product]
    at = next((n for n in reversed(goods) if walk.tokens[n].product == product), None)
    at = goods[0] if goods and product is None else at
    if at is None or not _acts(walk, at, moved):
        return None
    start = at
    while start > 0 and walk.texts[start - 1] in _LEADING:
        start -= 1
    before = walk.tokens[start - 1] if start > 0 else None
    where = walk.tokens[start - 2 : start] if start > 1 else ()
    opens = before is None or before.period is not None or before.text in _OPENING
    opens = opens or [t.text for t in where] == ["mientras", "que"]
    located = before is not None and before.place is not None  # «En Ica el agro creció»
    located = located and walk.texts[max(0, start - 2) : start - 1] == ["en"]
    return at if opens or located else None


def _opens_alone(walk: Walk, at: int) -> bool:
    """«El agro de Ica …»: a sector, which may export, and no region before it."""
    return walk.tokens[at].product in SECTORS and not any(t.place for t in walk.tokens[:at])


_LEADING = words.ARTICLES | words.SALES | frozenset("de del su sus embarques".split())
_OPENING = words.BEFORE_FIRST | frozenset(", ; . :".split())


def _acts(walk: Walk, at: int, moved: int) -> bool:
    """«El agro | (de Ica)(, en cambio,) creció»: what it is the subject of."""
    since = [t for t in walk.tokens[at + 1 : moved + 1] if not (t.place or t.period)]
    texts = [t.text for t in since if t.text not in _WHOSE]
    if texts[:1] == [","] and "," in texts[1:_ASIDE]:
        texts = texts[texts.index(",", 1) + 1 :]
    return texts[:1] != [] and texts[0] in words.ACTS


_WHOSE = frozenset("y de del la el region en se si no tambien solo ya".split())
_ASIDE = 7  # words of «, por el contrario ,»


def _many(texts: Sequence[str]) -> bool:
    """Whether the verb is of several: «crecieron», «suman»."""
    verb = next((t for t in texts if t in _ACTED), "")
    return verb.endswith(("aron", "ieron", "an", "en"))
