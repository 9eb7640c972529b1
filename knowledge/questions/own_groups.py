"""Own groups: «su macrorregión» as the macro-region of the place that the message names."""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import gazetteer, macro_of
from knowledge.model import Conversation, Place, PlaceKind
from knowledge.questions.clauses import Clause
from knowledge.questions.cue_sets import ASKS_OF_SET, TELLING_FIGURES
from knowledge.questions.mentions import Mention, cues_of
from knowledge.questions.senses import senses_of, subject_tag
from knowledge.questions.small_words import AND, BEATING, OF

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
    """«¿creció más que su macrorregión?», after Puno: than the south."""
    last = conversation.query
    senses = senses_of(clause) if last else set()
    if last is None or Cue.OWN_GROUP not in senses or not senses.isdisjoint(_OF_A_SET):
        return clause
    if len(last.places) != 1 or not (group := macro_of(last.places[0])):
        return clause
    return tuple(subject_tag(group.name) if t.sense is Cue.OWN_GROUP else t for t in clause)


_OF_A_SET = ASKS_OF_SET | {Cue.ALL, Cue.REGION_WORD}


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
