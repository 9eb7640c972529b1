"""Own groups: «su macrorregión» as the macro-region of the place that the message names."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import gazetteer, macro_of
from knowledge.model import Conversation, Place, PlaceKind, Quantity
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, COMPARING, RIVALS, TELLING_FIGURES
from knowledge.questions.parting.clause_shapes import opening_of
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.words.mentions import Mention, cues_of
from knowledge.questions.words.senses import (
    PLACE_ROLES,
    Role,
    Tag,
    content_of,
    measured,
    senses_of,
    subject_tag,
    unsaid,
    words_of,
)
from knowledge.questions.words.small_words import AND, BEATING, OF, WE_ARE

_OF_A_GROUP = frozenset({Cue.OWN_GROUP, Cue.MACRO_WORD})
_ENDS = frozenset("? ¿ . ; :".split())  # of what is said before in one breath
_ADJECTIVE = "macrorregional"  # «el promedio macrorregional»


def with_own_groups(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """«¿Puno creció más que su macrorregión?» as «… que el sur», «la macrorregión de Puno» too.

    Where several are named, or none, the reference stays: it is of each of them.
    """
    texts = [mention.text for mention in mentions]
    if cues_of(mentions).isdisjoint(_OF_A_GROUP) and _ADJECTIVE not in texts:
        return tuple(mentions)
    owners = {at: owner for at in range(len(mentions)) if (owner := _owner_after(mentions, at))}
    told = set(owners.values())
    return tuple(
        _resolved(mentions, at, owners.get(at)) for at in range(len(mentions)) if at not in told
    )


def with_group_told(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """«una nota sobre el centro. ¿Cuánto creció la macrorregión?»: the one named before.

    So «Soy de Huancayo. ¿Cuánto creció la macrorregión?», «… nuestra macrorregión?».
    """
    if cues_of(mentions).isdisjoint(_OF_A_GROUP):
        return tuple(mentions)
    told: list[Mention] = []
    for at, mention in enumerate(mentions):
        before = mentions[:at] if _is_that_group(mentions, at) else ()
        group = (_only_named(before) or _only_group(before)) if before else None
        told.append(mention._replace(place=group, cues=(), named=True) if group else mention)
    return tuple(told)


def _is_that_group(mentions: Sequence[Mention], at: int) -> bool:
    """«cuánto creció la macrorregión», not «la macrorregión que…», «… líder», «… del sur»."""
    mention, before = mentions[at], mentions[at - 1].text if at else ""
    if Cue.OWN_GROUP in mention.cues:
        return mention.last_word in _WE_BELONG
    if Cue.MACRO_WORD not in mention.cues or before not in _THE or mention.last_word[-1] == "s":
        return False
    after = next(iter(mentions[at + 1 :]), None)
    deeds = TELLING_FIGURES | {Cue.RECORD, Cue.BEATS}
    ends = after is None or after.sign or after.text in AND or bool(after.period)
    return ends or (after is not None and not deeds.isdisjoint(after.cues))


_THE = frozenset("la esta dicha esa nuestra mi the this that our my".split())
_WE_BELONG = frozenset({"pertenecemos", "pertenezco"})


def _only_named(mentions: Sequence[Mention]) -> Place | None:
    """The one macro-region named as such."""
    places = [m.place for m in mentions if m.place]
    found = {one.name: one for one in places if one.kind is PlaceKind.MACROREGION}
    return next(iter(found.values())) if len(found) == 1 else None


def with_last_group(clause: Clause, conversation: Conversation) -> Clause:
    """«¿creció más que su macrorregión?», «¿y la macrorregión?», after Puno: the south."""
    last = conversation.query
    senses = senses_of(clause) if last else set()
    if last is None or senses.isdisjoint(_OF_A_GROUP) or not senses.isdisjoint(_OF_A_SET):
        return clause
    if len(last.places) != 1 or not (group := macro_of(last.places[0])):
        return clause
    bare = _is_bare_group(clause)
    return tuple(
        subject_tag(group.name)
        if t.sense is Cue.OWN_GROUP or (bare and t.sense is Cue.MACRO_WORD)
        else t
        for t in clause
    )


def _is_bare_group(clause: Clause) -> bool:
    """«¿y (cuánto creció) la macrorregión?», not «¿y por macrorregión?», «la que más creció»."""
    bare = content_of(clause) - _BESIDE_GROUP == {Cue.MACRO_WORD}
    named = any(
        one.mention.text in _THE and other.sense is Cue.MACRO_WORD and _is_single(other.mention)
        for one, other in pairwise(clause)
    )
    return bare and named


def _is_single(mention: Mention) -> bool:
    return not mention.text.endswith("s")


_BESIDE_GROUP = TELLING_FIGURES | {Cue.AND, Cue.HOW_MUCH}
_OF_A_SET = ASKS_OF_SET | {Cue.ALL, Cue.REGION_WORD}


def beside_its_group(clause: Clause, conversation: Conversation) -> Clause:
    """«¿estamos por encima del promedio del sur?»: our region, against the south's own rate."""
    senses = {tag.sense for tag in clause}
    if senses & ASKS_OF_SET or not senses & COMPARING:
        return clause
    last = conversation.query
    grown = last is not None and last.quantities == (Quantity.GROWTH,)
    return _with_ours(_by_rate_of_group(clause, grown=grown), conversation)


def _with_ours(clause: Clause, conversation: Conversation) -> Clause:
    """«¿estamos por encima de ese promedio?», after our macro-region: our region against it."""
    last, senses = conversation.query, {tag.sense for tag in clause}
    group = macro_of(conversation.one) if conversation.one else None
    ours = opening_of(clause) in WE_ARE and not senses & PLACE_ROLES
    if not (ours and last and group and conversation.one and last.places == (group.name,)):
        return clause
    ourselves = next(n for n, tag in enumerate(clause) if tag.mention.text in WE_ARE)
    return (*clause[:ourselves], subject_tag(conversation.one), *clause[ourselves + 1 :])


def beats_us_within(clause: Clause, conversation: Conversation) -> Clause:
    """«¿qué regiones del sur nos superan?», after Tacna: those that beat Tacna.

    So too «¿cuánto nos supera Puno?», «¿nos supera Puno?», whichever were told meanwhile.
    """
    at = next((n for n, tag in enumerate(clause) if _beats_us(tag)), None)
    last, named = conversation.query, [tag for tag in clause if tag.sense in PLACE_ROLES]
    one, senses = conversation.one, {tag.sense for tag in clause}
    if at is None or one is None or any(tag.name == one for tag in named):
        return clause
    grown = last is not None and last.quantities == (Quantity.GROWTH,) and not measured(clause)
    by = [unsaid(Cue.GROWTH, "en crecimiento")] if grown else []
    all_that = senses & ASKS_OF_SET and _NEAR.isdisjoint(words_of(clause))
    of_set = all_that and all(tag.sense is Role.MACRO for tag in named)
    if of_set or (len(named) == 1 and Cue.HOW_MUCH in senses):
        return (*clause[: at + 1], subject_tag(one), *by, *clause[at + 1 :])
    if not named or senses & ASKS_OF_SET or clause[at].sense is not Cue.ABOVE:
        return clause
    first, last_of_them = clause.index(named[0]), clause.index(named[-1])
    theirs = tuple(tag for tag in clause[first : last_of_them + 1] if tag is not clause[at])
    rest = tuple(tag for tag in clause if tag is not clause[at] and tag not in theirs)
    return (*theirs, unsaid(Cue.BEATS, "mas que"), subject_tag(one), *by, *rest)


_NEAR = frozenset("vecina vecinas vecino vecinos neighbouring neighboring".split())


def _beats_us(tag: Tag) -> bool:
    """«nos supera», «nos lleva (tanto)»."""
    beats = tag.sense in RIVALS or tag.sense is Cue.DIFFERENCE
    return beats and tag.mention.first_word == "nos"


def _by_rate_of_group(clause: Clause, *, grown: bool) -> Clause:
    """«¿Tacna creció por encima del promedio del sur?»: above its own rate, no mean of many."""
    senses = {tag.sense for tag in clause}
    grown = bool(senses & {Cue.GREW, Cue.GROWTH}) or (grown and Cue.VALUE not in senses)
    said = [tag for tag in clause if tag.mention.text not in OF | _THE]
    mean = next((m for m, of in pairwise(said) if _is_mean_of_group(m, of)), None)
    if not grown or mean is None:
        return clause
    sides = senses & {Cue.ABOVE, Cue.BELOW}
    than = ("mas que" if Cue.ABOVE in sides else "menos que") if len(sides) == 1 else None
    return tuple(
        unsaid(Cue.BEATS, than) if than and tag.sense in sides else tag
        for tag in clause
        if tag is not mean
    )


def _is_mean_of_group(mean: Tag, of: Tag) -> bool:
    return mean.sense is Cue.AVERAGE and of.sense in (Role.MACRO, Cue.OWN_GROUP)


def _owner_after(mentions: Sequence[Mention], at: int) -> int | None:
    """Where the region stands whose macro-region is told: «la macrorregión de Puno creció…»."""
    mention = mentions[at]
    belongs = Cue.OWN_GROUP in mention.cues and mention.last_word.startswith("pertenec")
    headed = Cue.MACRO_WORD in mention.cues and at > 0 and mentions[at - 1].text in ("la", "the")
    if not (belongs or headed) or not any(_MEASURES & set(m.cues) for m in mentions):
        return None
    after = [i for i in range(at + 1, len(mentions)) if mentions[i].text not in OF][:1]
    owned = after and (belongs or after[0] > at + 1)  # not «la macrorregión Puno»
    place = mentions[after[0]].place if owned else None
    return after[0] if place and _is_region(place) else None


_MEASURES = TELLING_FIGURES | {Cue.BEATS}


def _resolved(mentions: Sequence[Mention], at: int, owner: int | None) -> Mention:
    mention = mentions[at]
    if owner is not None:
        return mention._replace(place=_groups(mentions[owner])[0], cues=(), named=True)
    if not _refers(mentions, at):
        return mention
    said = _sentence(mentions, at)
    place = _only_group(said) or _only_group(mentions[:at])
    several = len({m.place.name for m in said if m.place and _is_region(m.place)}) > 1
    if place is None or several:  # «¿Puno y Tacna crecieron más que su macrorregión?»
        return mention._replace(cues=(Cue.OWN_GROUP,))
    return mention._replace(place=place, cues=(), named=True)


def _refers(mentions: Sequence[Mention], at: int) -> bool:
    """«su macrorregión», «crecieron más que la macrorregión», «el promedio macrorregional»."""
    mention = mentions[at]
    rival = at > 1 and mentions[at - 1].text in ("la", "the") and mentions[at - 2].text in BEATING
    follows = mentions[at + 1 : at + 2]
    if rival and Cue.MACRO_WORD in mention.cues and not (follows and _groups(follows[0])):
        return not (follows and follows[0].text in OF)
    mean = mention.text == _ADJECTIVE and at > 0 and Cue.AVERAGE in mentions[at - 1].cues
    return Cue.OWN_GROUP in mention.cues or mean


def _sentence(mentions: Sequence[Mention], at: int) -> Sequence[Mention]:
    """What is said in the same sentence."""
    ends = [i for i, m in enumerate(mentions) if m.sign and m.text in _ENDS]
    first = max((i for i in ends if i < at), default=-1) + 1
    last = min((i for i in ends if i > at), default=len(mentions))
    return mentions[first:last]


def _is_region(place: Place) -> bool:
    return place.kind is PlaceKind.REGION


def _only_group(mentions: Sequence[Mention]) -> Place | None:
    """The macro-region of all the places named, where it is one."""
    found = {group.name: group for mention in mentions for group in _groups(mention)}
    return next(iter(found.values())) if len(found) == 1 else None


def _groups(mention: Mention) -> Sequence[Place]:
    """The macro-region a mention names or that its region or town lies in."""
    place = mention.place
    if place is not None and place.kind is PlaceKind.MACROREGION:
        return (gazetteer().places[place.name],)
    regions = (place.name,) if place else mention.town.place.regions if mention.town else ()
    found = macro_of(regions[0]) if len(regions) == 1 else None
    return (found,) if found else ()
