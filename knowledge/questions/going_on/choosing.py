"""Choosing: which of the readings that were asked back a message picks."""

import re
from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, gazetteer
from knowledge.model import Choice, Conversation, Kind, Place, PlaceKind, Query
from knowledge.questions.going_on.follow_ups import RATHER
from knowledge.questions.going_on.pointing import nth, said_count
from knowledge.questions.understood import Message
from knowledge.questions.words.senses import PLACE_ROLES, Role, Tag

_SMALL = frozenset(
    {Cue.FILLER, Cue.YES, Cue.REGION_WORD, Cue.THIS, Cue.AND, Cue.NOT, Cue.THANKS, Cue.CORRECTION}
)  # words beside a choice that change nothing of it
_TOTAL = (["total"], ["the total"])  # «con el total», of all regions
_ALL_OF_THEM = ("regiones", "regions")  # «las regiones», as the question back offers
_NUMBER = re.compile(r"\s*(?:la|el|opci[oó]n|n[uú]mero)?\s*(\d{1,2})\s*\.?\s*", re.IGNORECASE)


def chosen(text: str, message: Message, conversation: Conversation) -> Query | None:
    """The choice a message picks: by number, by name, or by yes where there is one."""
    choices = conversation.choices
    if not choices:
        return None
    if match := _NUMBER.fullmatch(text):
        number = int(match[1])
        picked = nth(choices, number) if number else None
        return picked.query if picked else None
    tags = [tag for clause in message.clauses for tag in clause if tag.sense is not Role.SIGN]
    if offered := _all_offered(tags, choices):
        return _of_places(choices[0].query, list(offered))
    return _chosen_by_tags(tags, choices)


def candidates(choices: tuple[Choice, ...]) -> tuple[str, ...]:
    """The regions that a question back offers, where each choice is one of them."""
    names = tuple(dict.fromkeys(name for choice in choices for name in choice.query.places))
    single = all(len(choice.query.places) == 1 for choice in choices)
    return names if single and len(names) > 1 and are_regions(names) else ()


def _all_offered(tags: Sequence[Tag], choices: tuple[Choice, ...]) -> tuple[str, ...]:
    """«ambas», «las dos»: the question of all that were offered."""
    content = [tag for tag in tags if tag.sense not in _SMALL]
    names = candidates(choices)
    together = len(content) == 1 and content[0].sense in (Cue.THESE, Cue.ALL)
    return names if together and said_count(content) in (0, len(names)) else ()


def _chosen_by_tags(tags: Sequence[Tag], choices: tuple[Choice, ...]) -> Query | None:
    if len(tags) == 1 and tags[0].sense is Cue.YES and len(choices) == 1:
        return choices[0].query
    tags = _without_rather(tags)
    content = [tag for tag in tags if tag.sense not in _SMALL]
    if choices[0].query.kind is Kind.COMPARE and (pair := _compared(tags, content, choices)):
        return pair
    if not content and any(tag.mention.text.endswith(_ALL_OF_THEM) for tag in tags):
        return _of_places(choices[-1].query, ["regiones"]) if choices[-1].query.places else None
    if len(content) != 1:
        return None
    tag = content[0]
    if tag.sense is Role.ORDINAL and tag.mention.ordinal:
        picked = nth(choices, tag.mention.ordinal)
        return picked.query if picked else None
    return _named(tag, tags, choices) if tag.sense in PLACE_ROLES else None


def _compared(
    tags: Sequence[Tag], content: Sequence[Tag], choices: tuple[Choice, ...]
) -> Query | None:
    """«Ica y Tacna», «con el total»: what is to be compared, not among the choices."""
    several = [tag.name for tag in content if tag.sense in PLACE_ROLES - {Role.TOWN}]
    if [tag.mention.text for tag in content] in _TOTAL:
        several = ["regiones"]
    elif not 1 < len(several) == len(content):
        return None
    corrected = any(tag.sense is Cue.CORRECTION for tag in tags)
    return None if corrected else _of_places(choices[-1].query, several)


def _named(tag: Tag, tags: Sequence[Tag], choices: tuple[Choice, ...]) -> Query | None:
    """The question of the place named, among the choices or another."""
    asked = choices[-1].query
    if asked.kind is Kind.COMPARE and any(one.sense is Cue.CORRECTION for one in tags):
        return None  # «compara Puno», «quise decir Piura»: not the other one
    if tag.sense is Role.TOWN and tag.mention.town:  # «Huancayo quise decir», offered Huanta
        return _of_town(asked, tag.mention.town.place)
    named = [choice.query for choice in choices if tag.name in choice.query.places]
    if named and not len(named) == len(choices) > 1:  # all have what is to be compared
        return named[0]
    place = gazetteer().places.get(tag.name)
    known = place is not None and place.kind is not PlaceKind.TOWN and asked.places
    return _of_places(asked, [tag.name]) if known else None


def _of_town(asked: Query, town: Place) -> Query | None:
    """The question of the region that a town lies in, told as the town's."""
    told = len(town.regions) == 1 and asked.places
    return _of_places(asked, [*town.regions])._replace(towns=(town,)) if told else None


def _without_rather(tags: Sequence[Tag]) -> Sequence[Tag]:
    """«mejor con el sur», «con Arequipa mejor»: what is picked, without the word that picks."""
    kept = [*tags]
    if len(kept) > 1 and kept[0].mention.text in RATHER:
        del kept[0]
    if len(kept) > 1 and kept[-1].mention.text in RATHER:
        del kept[-1]
    return kept


def _of_places(asked: Query, names: list[str]) -> Query:
    """A choice asked of other places; of a comparison, what is compared stays."""
    kept = asked.places[:1] if asked.kind is Kind.COMPARE and len(asked.places) > 1 else ()
    return asked._replace(places=tuple(dict.fromkeys((*kept, *names))), towns=())
