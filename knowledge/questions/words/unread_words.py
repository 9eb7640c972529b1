"""Unread words: which they are, and whether they narrow or replace what is asked."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.model import (
    Kind,
    Query,
)
from knowledge.questions.cues.cue_mentions import PLUS, VERBS_OF_VALUE
from knowledge.questions.cues.cue_sets import (
    ASKED,
    ASKING_WORDS,
    ASKS_OF_SET,
    COMPARING,
    ENDS,
    TELLING_FIGURES,
)
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.misspellings import place_named, places_like, places_meant, resembles
from knowledge.questions.words.senses import (
    MEASURES,
    PLACE_ROLES,
    Role,
    Tag,
    has_place,
    said_of,
    senses_of,
)
from knowledge.questions.words.small_words import AND, ARTICLES, BEATING, IN, OF, OR, THAN
from knowledge.spanish.period_words import NUMBERS

_RESTRICTING = frozenset("de en a hacia con para por desde to of from in by with al del".split())
_OPEN_KINDS = frozenset(
    {Kind.FIGURE, Kind.GREW, Kind.PROFILE, Kind.REASON, Kind.SHARE, Kind.SUM, Kind.RANKING,
     Kind.COMPARE, Kind.RECORDS, Kind.PRODUCTS}
)  # fmt: skip
_OF_PLACES = frozenset({Kind.PROFILE, Kind.FIGURE, Kind.GREW})
_OF_ONE = _OF_PLACES | {Kind.REASON}
_BEFORE_SUBJECT = frozenset({Cue.VALUE, Cue.GREW, Cue.FELL, Cue.PLACE})
_MARKUP = frozenset("< > </ /> / ( $".split())
_ARTICLES = ARTICLES - {"el"}
ROW = AND | OR | {",", "con", "vs", "versus"}
_HOW = ("mente", "isimo", "ly")  # «exportó enormemente»
COUNTING = frozenset({Cue.HOW_MUCH, Cue.HOW_MANY})
_HOW_MUCH = COUNTING | {Cue.PERCENTAGE}
_RELATIVES = frozenset("que that which who".split())
_MAKING_SETS = frozenset(
    {Cue.GREW, Cue.FELL, Cue.VALUE, Cue.RECORD, Cue.ABOVE, Cue.BELOW, Cue.BEATS, Cue.MORE_THAN,
     Cue.LESS_THAN}
)  # fmt: skip
_SHORTEST = 3  # letters of a word that may be what is sold
_LOCATIVES = frozenset("de en del of in from".split())


def names_unread(clause: Clause) -> bool:
    """Whether an unread word stands where a place would: no other place may answer for it."""
    for before, tag in pairwise(clause):
        subject = before.sense in _BEFORE_SUBJECT or before.mention.text in _LOCATIVES
        if tag.sense is Role.UNREAD and len(tag.mention.raw) > 2 and subject:
            return True
    return any(suggested(tag.mention) for tag in clause if tag.sense is Role.UNREAD)


def names_place_begun(clause: Clause) -> bool:
    """Whether the word a message ends in is not read, but may be a place: «… de Huanc»."""
    said = [tag for tag in clause if tag.sense is not Role.SIGN]
    if len(said) < 2 or said[-1].sense is not Role.UNREAD:
        return False
    located = said[-2].mention.last_word in {*_LOCATIVES, "for"}
    return located and bool(suggested(said[-1].mention))


def long_unread(clause: Sequence[Tag]) -> list[str]:
    """The unread words long enough to mean something."""
    return [word for word in unread_of(clause) if len(word) > 2]


def restriction(clause: Clause, query: Query) -> str | None:
    """An unread word that narrows the question («de tungsteno»): no answer may ignore it."""
    if turned := _before_verb_of_set(clause):
        return turned
    if query.kind not in _OPEN_KINDS or Role.UNREAD not in senses_of(clause):
        return None
    if query.kind is Kind.RANKING and (object_ := _unread_object(clause)):
        return object_
    asks_sale = query.kind is Kind.FIGURE and query.places and not query.condition
    how_much = any(tag.sense in _HOW_MUCH for tag in clause)
    object_ = counted(clause) if how_much else _unread_object(clause)
    if asks_sale and object_ and any(map(measures, clause)):
        return object_  # «¿Piura exporta tungsteno?», «¿cuánto queso exporta Piura?»
    if query.kind in _OF_PLACES and (head := _unread_head(clause)):
        return head
    if query.kind in _OF_ONE and query.places and (subject := _unread_subject(clause)):
        return subject
    for before, tag in pairwise(clause):
        group = before.mention.last_word in ("regiones", "departamentos", "regions")
        if tag.sense is Role.UNREAD and group and len(tag.mention.raw) > 4 and not query.places[1:]:
            return tag.mention.raw  # «las regiones andinas»
    return next((tag.mention.raw for tag in _after_little_word(clause)), None)


def _before_verb_of_set(clause: Clause) -> str | None:
    """«regions that dnit grow», «las que n crecieron»: it may deny what makes the set."""
    small = (Role.SIGN, Cue.FILLER)
    said = [tag for tag in clause if tag.sense not in small or tag.mention.text == "n"]
    for group, tag, verb in zip(said, said[1:], said[2:], strict=False):
        picks = group.sense in ASKS_OF_SET or group.mention.last_word in _RELATIVES
        unread = tag.sense in (Role.UNREAD, Cue.FILLER)
        plain = unread and not tag.mention.text.endswith(_HOW)
        if picks and plain and verb.sense in _MAKING_SETS:
            return tag.mention.raw
    return None


def _after_little_word(clause: Clause) -> Iterator[Tag]:
    """The unread words that narrow the phrase before them: «las regiones de la sierra»."""
    row = tuple(_in_row(clause))  # «exportaciones de Antofagasta y Tacna»
    said = [tag for tag in clause if tag.mention.text not in _ARTICLES]
    for at, (before, tag) in enumerate(pairwise(said)):
        *words, last = before.mention.words
        if tag.sense is not Role.UNREAD or last not in _RESTRICTING or not (words or at):
            continue
        if tag.mention.text.isdigit():  # «un resumen en 3 líneas»
            continue
        of = before if words else said[at - 1]  # «exportaciones de» is one phrase
        unsaid = (Role.UNREAD, Role.SIGN, Cue.FILLER, Cue.GREET)
        if of.sense not in unsaid and tag not in row:
            yield tag


def _unread_object(clause: Clause) -> str | None:
    """What regions are asked to export, where it was not read: «exportan kfe»."""
    return next((b.mention.raw for a, b in pairwise(clause) if _sells(a) and _is_thing(b)), None)


def counted(clause: Clause) -> str | None:
    """What it is asked how much of, where it was not read: «¿cuánto queso exporta Ica?»."""
    placed = has_place(clause)  # «¿cuánto pan exporta Tacna?»: no Puno without its vowels
    found = (b for a, b in pairwise(clause) if a.sense in COUNTING and _is_thing(b, placed=placed))
    return next((tag.mention.raw for tag in found), None)


def _unread_head(clause: Clause) -> str | None:
    """What is asked of a place, and was not read: «vino de Ica», «cómo va el tráfico en Piura».

    So is a word after the place, where both are all that is said: «Puno queso».
    """
    told = any(tag.sense is Cue.PROFILE for tag in clause)
    for at, (one, joint, other) in enumerate(zip(clause, clause[1:], clause[2:], strict=False)):
        articled = bool(at) and clause[at - 1].mention.text in ARTICLES
        of_it = joint.mention.text in _LOCATIVES and other.sense in PLACE_ROLES
        thing = of_it and _is_thing(one, placed=True) and (articled or not told)
        if thing and not resembles(one.mention.text, MEASURES):
            return one.mention.raw
    alone = len(said_of(clause)) == 2
    found = (b for a, b in pairwise(clause) if a.sense in PLACE_ROLES and _is_thing(b))
    return next((tag.mention.raw for tag in found if alone), None)


def _unread_subject(clause: Clause) -> str | None:
    """What grew or was sold, where it was not read: «por qué creció la pta en Piura»."""
    said = [tag for tag in clause if tag.sense is not Role.SIGN]
    for at, (article, thing) in enumerate(pairwise(said)):
        if article.mention.text not in ARTICLES or not _is_thing(thing, placed=True):
            continue
        before, after = said[:at][-1:], said[at + 2 :][:1]
        described = any(tag.sense in PLACE_ROLES for tag in after)  # «la bella Tacna»
        last = not after and any(tag.sense in PLACE_ROLES for tag in before)
        moved = last or any(map(_is_measuring_verb, (*before, *after)))
        if moved and not described and not resembles(thing.mention.text, MEASURES):
            return thing.mention.raw
    return None


def _is_measuring_verb(tag: Tag) -> bool:
    return tag.sense in (Cue.GREW, Cue.FELL) or _sells(tag)


def measures(tag: Tag) -> bool:
    """Whether it is a verb of growing or exporting: «sacó» and «hizo» may be of anything."""
    return tag.sense is Cue.GROWTH or _is_measuring_verb(tag)


def _sells(tag: Tag) -> bool:
    return tag.sense is Cue.VALUE and tag.mention.last_word in VERBS_OF_VALUE


def _is_thing(tag: Tag, *, placed: bool = False) -> bool:
    """Whether a word that was not read may be a thing: no place misspelt, no «enormemente»."""
    word = tag.mention
    known = len(word.raw) < _SHORTEST or word.text.endswith(_HOW)
    return tag.sense is Role.UNREAD and not known and (placed or not suggested(word))


def unread_of(clause: Sequence[Tag]) -> tuple[str, ...]:
    """The words of a clause that were not read, as typed."""
    found: list[str] = []
    for before, tag, after in zip((None, *clause), clause, (*clause[1:], None), strict=False):
        if tag.sense is not Role.UNREAD:
            continue
        signs = {one.mention.text for one in (before, after) if one}
        counts = tag.mention.text in NUMBERS  # «dos consultas: …»
        if not signs & _MARKUP and not counts:
            found.append(tag.mention.raw)
    return tuple(found)


def touching_what_is_asked(clause: Sequence[Tag]) -> tuple[str, ...]:
    """The unread words that may change the answer: «el crecimiento tendencial de Puno».

    They stand beside a place, a good, a figure or a measure, small words between; or may be
    the word of one misspelt. «mañana expongo en la cámara, ¿cuánto …?» has none, nor has a
    verb after «me» or «nos»: «agradeceré me expliquen por qué».
    """
    told: list[str] = []
    for at, tag in enumerate(clause):
        if tag.sense is not Role.UNREAD or _is_told_to_asker(clause, at):
            continue
        after, before = _next_said(clause[at + 1 :]), _next_said(clause[:at][::-1])
        ahead = after in ASKING_WORDS  # «el anterior, ¿cuánto …?»
        if ahead or not _ASKED_OF.isdisjoint({after, before}) or _is_misspelt(clause, at):
            told.append(tag.mention.raw)
    return tuple(told)


def _is_misspelt(clause: Sequence[Tag], at: int) -> bool:
    """Whether it may be a cue, in a phrase that asks: «¿xprto Ica?», not «qué asco, ¿…?»."""
    start = max((n + 1 for n in range(at) if clause[n].sense is Role.SIGN), default=0)
    end = next((n for n in range(at, len(clause)) if clause[n].sense is Role.SIGN), len(clause))
    asks = not (_ASKED_OF | ASKED).isdisjoint(tag.sense for tag in clause[start:end])
    return asks and resembles(clause[at].mention.text, _CUES_ASKED)


def _is_told_to_asker(clause: Sequence[Tag], at: int) -> bool:
    return at > 0 and clause[at - 1].mention.last_word in _TO_ASKER


def _next_said(tags: Sequence[Tag]) -> Role | Cue | None:
    """The sense of the next word that is neither small nor unread; none over a sign."""
    for tag in tags:
        if tag.sense is Role.SIGN:
            return None
        if tag.sense is not Role.UNREAD and not _SMALL.issuperset(tag.mention.words):
            return tag.sense
    return None


def in_row_with_place(clause: Sequence[Tag]) -> tuple[str, ...]:
    """«Antofagasta y Tacna»: the words that were asked of as a place is, and are none."""
    return tuple(dict.fromkeys(tag.mention.raw for tag in _in_row(clause)))


def doubts_row(clause: Sequence[Tag]) -> bool:
    """«la liber o Piura»: whether a word in a row with a place, or set against it, may be one."""
    said = [tag for tag in clause if tag.mention.text not in _ARTICLES]
    row = [tag.mention for tag in (*_in_row(said, titled=False), *_set_against(said))]
    return any(one.suggested or places_like(one.text) for one in row)


def _set_against(clause: Sequence[Tag]) -> Iterator[Tag]:
    """«exporta más moque que Tacna», «Tacna exporta más que moque»: the unread one of the two.

    «¿cuál exporta más, moque o mad?»: both.
    """
    more = False
    for one, joint, other in zip(clause, clause[1:], clause[2:], strict=False):
        than = more and joint.mention.text in THAN and other.sense in PLACE_ROLES
        either = joint.mention.text in _EITHER and one.sense is other.sense
        beats = _is_verb(joint) and other.sense in COMPARING
        if one.sense is Role.UNREAD and (than or either or beats):
            yield one
        beaten = joint.sense in COMPARING or joint.mention.text in BEATING
        if beaten and other.sense is Role.UNREAD and _may_beat(one):
            yield other
        more = more or one.sense in ENDS


def _may_beat(tag: Tag) -> bool:
    return tag.sense in PLACE_ROLES or _is_verb(tag)


def _is_verb(tag: Tag) -> bool:
    return tag.sense in (Cue.VALUE, Cue.GREW, Cue.FELL)


def _in_row(clause: Sequence[Tag], *, titled: bool = True) -> Iterator[Tag]:
    """The unread words joined to a place; after it, only what is ``titled``, where that counts."""
    if Role.UNREAD not in senses_of(clause):
        return
    row = ROW | (PLUS if any(tag.sense is Cue.SUM for tag in clause) else set())
    for one, joint, other in zip(clause, clause[1:], clause[2:], strict=False):
        if joint.mention.text not in row or one.sense is other.sense:
            continue
        unread = {one.sense: one, other.sense: other}.get(Role.UNREAD)
        if unread is None or not {one.sense, other.sense} & PLACE_ROLES:
            continue
        remark = unread is one and joint.mention.text == ","  # «mentira, Puno…»
        named = unread is one or not titled or unread.mention.raw[0].isupper()
        if not remark and (named or _names_rival(clause, joint, unread)):
            yield unread


def _names_rival(clause: Sequence[Tag], joint: Tag, unread: Tag) -> bool:
    """«Ica o pelotilandia», «cuánto exportó Tacna y Arica»: in small letters, a place too."""
    if not _is_thing(unread, placed=True):
        return False
    last = [tag for tag in clause if tag.sense is not Role.SIGN][-1]
    compares = any(tag.sense is Cue.COMPARE for tag in clause)
    return (
        joint.mention.text in _EITHER | PLUS
        or (compares and joint.mention.text == "con")
        or (joint.mention.text in AND and unread is last)
    )


_EITHER = OR | {"vs", "versus"}
_TO_ASKER = frozenset("me nos".split())
_CUES_ASKED = TELLING_FIGURES | ENDS | {
    Cue.RECORD, Cue.TOP, Cue.BOTTOM, Cue.LED, Cue.SHARE, Cue.SUM, Cue.AVERAGE,
}  # fmt: skip
_ASKED_OF = _CUES_ASKED | PLACE_ROLES | {Role.PRODUCT, Role.FIGURE, Role.PERIOD, Role.ORDINAL}
_SMALL = ARTICLES | AND | OR | OF | IN | frozenset("un una a an por con su sus by its".split())


def suggested(mention: Mention) -> tuple[str, ...]:
    """The places that an unread word may be misspelt for."""
    names = map(place_named, mention.suggested)
    return tuple(dict.fromkeys(names)) or places_meant(mention.text)
