"""Corrections within one message: «cuánto exportó Ica, no, perdón, Pasco»."""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.model import Query
from knowledge.questions.cues.cue_sets import ORDERED_BY, RIVALS
from knowledge.questions.words.senses import PLACE_ROLES, Role, Tag, said_of, senses_of, words_of
from knowledge.questions.words.small_words import AND

_SLOTS: tuple[frozenset[Role | Cue], ...] = (
    frozenset({*PLACE_ROLES, Cue.BY_PLACE_BELOW}),  # «la costa, digo, el norte»
    frozenset({Role.PRODUCT}),
    frozenset({Role.PERIOD}),
    frozenset({Cue.VALUE, Cue.GREW, Cue.GROWTH}),
    frozenset({Role.FIGURE}),
    frozenset(  # «mediana… perdón, promedio»
        {Cue.AVERAGE, Cue.SUM, Cue.SHARE, Cue.TOP, Cue.BOTTOM, Cue.PLACE, Cue.RECORD}
    ),
    frozenset({Cue.MOST, Cue.LEAST, Cue.LED}),
)
_ASKS = frozenset({Cue.HOW_MUCH, Cue.WHO, Cue.WHY, Cue.WHICH_REGIONS, Cue.PRODUCT_WORD})


_OWNING = frozenset("tienen tengan con have has with".split())  # «tienen valor pero no tasa»
_SMALL = frozenset("el la los las en the in un una a al de del".split())


def correct(tags: Sequence[Tag]) -> tuple[Tag, ...]:
    """The tags without what the speaker took back."""
    said: set[str] = {*senses_of(tags), *[tag.mention.text for tag in tags]}
    if said.isdisjoint(_TAKING_BACK):
        return tuple(tags)
    tags = _without_denied_after(_without_taken_back(_leaving_one_out(tags)))
    tags = _without_denied_measure(_without_other(tags))
    tags = _without_named_again(_set_side_by_side(_without_denied_place(tags)))
    at = _taken_back(tags)
    if at is None:
        return tuple(tags)
    before = [tag for tag in tags[:at] if tag.sense is not Role.SIGN]
    after = [tag for tag in tags[at + 1 :] if tag.mention.text != "mejor"]
    if any(tag.sense in _ASKS for tag in after) and any(tag.sense in PLACE_ROLES for tag in after):
        return tuple(after)
    for slot in _SLOTS:
        if any(tag.sense in slot for tag in after):
            _drop_last(before, slot)
    if any(tag.sense in _ASKS for tag in after):
        before = [tag for tag in before if any(tag.sense in slot for slot in _SLOTS[:3])]
    return (*before, *(t for t in after if t.sense not in (Cue.CORRECTION, Cue.NOT)))


def with_no_for_another(clause: Sequence[Tag], last: Query | None) -> tuple[Tag, ...]:
    """«no pasco», after a question of one region: not that one but this, as «no, Pasco»."""
    held = last.places if last else ()
    if len(held) != 1:
        return tuple(clause)
    said = said_of(clause)
    bare = [tag.sense for tag in said] == [Cue.NOT, Role.REGION] and said[0].mention.text == "no"
    if not bare or said[1].name in held:
        return tuple(clause)
    return tuple(t._replace(sense=Cue.CORRECTION) if t is said[0] else t for t in clause)


def _without_denied_after(tags: Sequence[Tag]) -> Sequence[Tag]:
    """«no, junio no, Junín», «Puno no, Pasco»: what stands before «no,» is not asked for."""
    for at in range(1, len(tags) - 2):
        after = [t for t in tags[at + 1 :] if t.sense is not Cue.FILLER]
        if len(after) < _ANOTHER - 1 or tags[at].mention.text != "no":
            continue
        set_off = after[0].mention.text in (",", ";")
        opens = all(t.sense in (Cue.NOT, Cue.FILLER, Role.SIGN) for t in tags[: at - 1])
        named = tags[at - 1].sense in (*PLACE_ROLES, Role.PERIOD, Role.PRODUCT)
        if set_off and opens and named and after[1].sense in PLACE_ROLES:
            return [*tags[: at - 1], *tags[at:]]
    return tags


def _without_other(tags: Sequence[Tag]) -> Sequence[Tag]:
    """«quise decir Cajamarca, no Cusco»: the second is what is not meant; «Ica, no, Pasco» is.

    «las del sur, no Puno» leaves one out.
    """
    compared = any(tag.sense in _COMPARING for tag in tags)
    for at in range(1, len(tags) - 1):
        end = next((n for n in range(at + 1, len(tags)) if tags[n].sense not in _ASIDE), at)
        after = tags[end + 1 :]
        if tags[at].mention.text not in _DENYING or _has_slot(after):
            continue
        between = any(t.sense is Role.SIGN for t in tags[at + 1 : end])
        asked = any(tag.sense in _ASKS for tag in tags[:at]) and tags[at - 1].sense in _VERBS
        aside = asked or _is_aside(tags[:at]) or (not compared and _denies_next(tags, at, end))
        if between or (after and after[0].sense is not Role.SIGN) or not aside:
            continue
        kept = next(t for t in reversed(tags[: at - asked]) if t.sense not in _ASIDE)
        if kept.sense is Role.MACRO and tags[end].sense is Role.REGION:
            return [*tags[:at], tags[at]._replace(sense=Cue.EXCEPT), *tags[at + 1 :]]
        if any({kept.sense, tags[end].sense} <= slot for slot in _NAMED):
            return [*tags[:at], *after]
    return tags


def _denies_next(tags: Sequence[Tag], at: int, end: int) -> bool:
    """«Tacna no Tarma», «Ica y no Puno», «el norte no Piura»; not «no Tacna no Tarma»."""
    first = at - 2 if at > 1 and tags[at - 1].mention.text in AND else at - 1
    one, other = tags[first], tags[end]
    left_out = one.sense is Role.MACRO and other.sense is Role.REGION
    both = any(tag.sense is Cue.NOT for tag in tags[:at])
    alike = any({one.sense, other.sense} <= slot for slot in _NAMED[:2])
    return not both and (left_out or alike)


_COMPARING = frozenset({Cue.MOST, Cue.LEAST, Cue.BEATS, Cue.COMPARE, Cue.DIFFERENCE, Cue.TIMES})


def _leaving_one_out(tags: Sequence[Tag]) -> Sequence[Tag]:
    """«las que crecieron más de 40 no Piura», «top 5 no Arequipa»: all of a set but the last."""
    denied = [at for at, tag in enumerate(tags) if tag.mention.text in _DENYING]
    if not denied:
        return tags
    at = denied[-1]
    before, after = tags[:at], [t for t in tags[at + 1 :] if t.sense not in _ASIDE]
    kept = next((t for t in reversed(before) if t.sense not in _ASIDE), None)
    alone = len(after) == 1 and after[0].sense in (Role.REGION, Role.MACRO)
    of_set = any(tag.sense in _SETS for tag in before)
    if not alone or kept is None or kept.sense in _SETS - {Cue.ALL} or not of_set:
        return tags
    asserts = any(tag.mention.text in _IS for tag in tags[at + 1 :])  # «…, ¿no es Puno?»
    if asserts or any(tag.sense in PLACE_ROLES for tag in before):
        return tags
    return [*before, tags[at]._replace(sense=Cue.EXCEPT), *tags[at + 1 :]]


_IS = frozenset("es son fue era is was are".split())
_SETS = frozenset({Cue.WHICH_REGIONS, Cue.WHO, Cue.TOP, Cue.ALL})


def _without_taken_back(tags: Sequence[Tag]) -> Sequence[Tag]:
    """«compara Tarma no Tacna con Moquegua»: of what is compared, the second is put instead."""
    for at in range(1, len(tags) - 3):
        joint, other = tags[at + 2], tags[at + 3]
        rival = joint.mention.text in ("con", "vs", "versus", "contra", "with", "against")
        rival = rival and other.sense in PLACE_ROLES
        if tags[at].mention.text in _DENYING and rival and _denies_next(tags, at, at + 1):
            return [*tags[: at - 1], *tags[at + 1 :]]
    return tags


def _is_aside(before: Sequence[Tag]) -> bool:
    """Whether what follows is said beside it: after a pause, or in a correction."""
    said = any(tag.sense not in _ASIDE for tag in before)
    paused = before[-1].mention.text in _PAUSES
    return said and (paused or any(tag.sense is Cue.CORRECTION for tag in before))


def _set_side_by_side(tags: Sequence[Tag]) -> Sequence[Tag]:
    """«¿Cajamarca creció, no Cusco?»: said of both; «cuánto creció Ica, no Pasco» is taken back."""
    for at in range(2, len(tags) - 1):
        if tags[at].mention.text not in _DENYING or tags[at - 1].sense is not Role.SIGN:
            continue
        verb = tags[at - 2].sense in _VERBS
        first = any(tag.sense is Role.REGION for tag in tags[: at - 2])
        asked = any(tag.sense in _ASKS for tag in tags)
        if verb and first and not asked and tags[at + 1].sense is Role.REGION:
            return [*tags[:at], *tags[at + 1 :]]
    return tags


_VERBS = frozenset({Cue.GREW, Cue.FELL, Cue.VALUE, Cue.RECORD})
_PAUSES = frozenset(", ( - —".split(" "))
_DENYING = frozenset({"no", "not"})
# One of these, a sense or a word, stands in whatever is taken back.
_TAKING_BACK: frozenset[str] = _DENYING | {"mejor", Cue.NOT, Cue.CORRECTION}
_ASIDE = frozenset({Cue.FILLER, Cue.AND, Role.SIGN})
_NAMED: tuple[frozenset[Role | Cue], ...] = (
    frozenset({Role.REGION, Role.TOWN}),
    frozenset({Role.MACRO}),
    frozenset({Role.PRODUCT}),
    frozenset({Role.PERIOD}),
)


def _without_denied_measure(tags: Sequence[Tag]) -> Sequence[Tag]:
    """«el monto, no el porcentaje», «la suma, no el promedio»: what is denied is not asked for."""
    for at, tag in enumerate(tags):
        if tag.sense is not Cue.NOT:
            continue
        denied = next((t for t in tags[at + 1 :] if t.mention.text not in _SMALL), None)
        alike = next((one for one in _DENIED if denied and denied.sense in one), None)
        if denied is None or alike is None:
            continue
        nominal = denied.sense not in (Cue.VALUE, Cue.GREW) or not _is_verb(denied)
        others = any(t.sense in alike for t in tags if t is not denied)
        owned = bool(_OWNING & words_of(tags[:at]))
        rival = any(t.sense in RIVALS for t in tags[:at])  # «… pero no en crecimiento»
        too = rival and at > 0 and tags[at - 1].mention.text in ("pero", "but")
        if nominal and others and not (owned or too):
            return [t for t in tags if t is not tag and t is not denied]
    return tags


_DENIED = (ORDERED_BY, frozenset({Cue.SUM, Cue.AVERAGE}))


def _without_denied_place(tags: Sequence[Tag]) -> Sequence[Tag]:
    """«no quiero Puno, quiero Pasco», «no Puno, sino Tacna»: the place denied is not asked for."""
    for at, tag in enumerate(tags):
        if tag.sense is not Cue.NOT:
            continue
        after = [t for t in tags[at + 1 :] if t.sense not in (Cue.FILLER, Cue.PROFILE)]
        if not after or after[0].sense not in PLACE_ROLES:
            continue
        if any(t.sense in PLACE_ROLES for t in tags[:at]) or len(after) < _ANOTHER:
            continue
        said = tags[at + 1 : tags.index(after[0])]  # «no me des la cifra de Puno, …»
        wants = any(t.mention.text.startswith(_WANTS) for t in said)
        wants = wants or not _TELLS.isdisjoint(words_of(said))  # «don't give me Puno, …»
        if not at and not wants:
            continue  # «no Cusco, Loreto»: of what was asked before
        set_off = after[1].sense in (Role.SIGN, Cue.CORRECTION)
        if set_off and any(t.sense in PLACE_ROLES for t in after[2:]):
            return [t for t in tags if t is not tag and t is not after[0]]
    return tags


def _without_named_again(tags: Sequence[Tag]) -> Sequence[Tag]:
    """«cuánto exportó Ica, perdón, no Ica, Puno»: the place named again to be denied is not."""
    for at in range(1, len(tags) - 2):
        end = next((n for n in range(at + 1, len(tags)) if tags[n].sense is not Cue.FILLER), at)
        denied = tags[end]
        if tags[at].mention.text not in _DENYING or denied.sense not in PLACE_ROLES:
            continue
        instead = next((t for t in tags[end + 1 :] if t.sense not in _ASIDE), denied)
        again = any(t.sense is denied.sense and t.name == denied.name for t in tags[:at])
        if again and instead.sense in PLACE_ROLES and instead.name != denied.name:
            kept = (*tags[:at], *tags[end + 1 :])
            return [t for t in kept if t.sense is not denied.sense or t.name != denied.name]
    return tags


_WANTS = ("quier", "me interes", "interes", "me import", "necesit", "busc")
_TELLS = frozenset("des digas muestres pongas hables mandes pases repitas give tell show".split())
_ANOTHER = 3  # tags: the place denied, a sign, the place meant


def _is_verb(tag: Tag) -> bool:
    """«no crecieron», «no exportó», not «no el valor»."""
    return tag.mention.first_word not in _NOUNS


_NOUNS = frozenset("monto valor cifra importe value amount".split())


def _taken_back(tags: Sequence[Tag]) -> int | None:
    """Where a correction stands between what it corrects and what it puts instead."""
    for at, tag in enumerate(tags):
        rather = tag.mention.text == "mejor" and at > 0 and tags[at - 1].sense is Role.SIGN
        if tag.sense not in (Cue.CORRECTION, Cue.NOT) and not rather:
            continue
        if not _has_slot(tags[:at]):
            continue
        if not _has_slot(tags[at + 1 :]):
            continue
        if rather or tag.sense is Cue.CORRECTION or _is_set_off(tags, at):
            return at
    return None


def _has_slot(tags: Sequence[Tag]) -> bool:
    return any(tag.sense in slot for tag in tags for slot in _SLOTS)


def _is_set_off(tags: Sequence[Tag], at: int) -> bool:
    """«…, no, Pasco»: a «no» between signs or right before a place, after a sign."""
    before, after = tags[at - 1], tags[at + 1]
    if after.mention.text == "mejor":
        return True
    signs = before.sense is Role.SIGN
    return signs and (after.sense is Role.SIGN or after.sense in PLACE_ROLES)


def _drop_last(tags: list[Tag], slot: frozenset[Role | Cue]) -> None:
    for at in range(len(tags) - 1, -1, -1):
        if tags[at].sense in slot:
            del tags[at]
            return
