"""Wording: what is written in and beside a picture, all of it from the lexicon's phrases."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.pictures.picture import Drawing, Picture, PictureKind
from bot.rendering.characters import fits, unmarked
from bot.rendering.html import CAPTION
from knowledge.answers import printing
from knowledge.answers.desk import Desk, capital, contracted
from knowledge.answers.figures import Amount, Entry, shifted
from knowledge.answers.orders.region_sets import scope_of
from knowledge.model import Period, Quantity, Query, Stated, Unit

_CITED = 2  # documents named in a picture; the others are counted
_TOLD = 3  # figures of a caption


class Told(NamedTuple):
    """What is written in a picture and of it, as replies word it.

    ``answer`` is the caption without its source; ``figures`` are the picture's, each with its
    owner.
    """

    title: str
    subtitle: tuple[str, ...]
    answer: str
    figures: Sequence[str]
    notes: Sequence[str] = ()


def picture(
    desk: Desk, kind: PictureKind, drawing: Drawing, told: Told, facts: Iterable[Stated]
) -> Picture:
    """A picture with its texts made fit to be shown, and those made of them."""
    once = tuple(dict.fromkeys(facts))
    head = (sentence(told.title), *map(sentence, told.subtitle))
    notes = tuple(map(sentence, (*told.notes, *_age(desk, kind, once))))
    sources = _sources(desk, once)
    cited = f"{'. '.join(sources)}."
    listed = f"{'; '.join(map(unmarked, told.figures))}."
    return Picture(
        kind=kind,
        title=head[0],
        subtitle=head[1:],
        drawing=drawing,
        notes=notes,
        sources=sources,
        caption=caption([told.answer], sources),
        alternative=" ".join((f"{'. '.join(head)}.", listed, *notes, cited)),
        language=desk.say.language,
        facts=once,
    )


def caption(answer: Sequence[str], sources: Sequence[str]) -> str:
    """The lines of an answer in one, as many as there is room for, with where it comes from."""
    said = [
        line if line.endswith((".", ":", "?")) else f"{line}." for line in map(sentence, answer)
    ]
    cited = f"{'. '.join(sources)}."
    while len(said) > 1 and not fits(" ".join((*said, cited)), CAPTION):
        said.pop()
    return " ".join((*said, cited))


def headed(made: Picture, lines: Sequence[str]) -> Picture:
    """The picture titled with an answer up to its list, which says what stands out in it.

    What the other lines of the answer add, as who is undecided, is noted.
    """
    title = sentence(lines[0]).partition(":")[0].rstrip(".")
    said = {*made.notes, *(f"{line}." for line in made.subtitle)}
    more = tuple(line for line in map(sentence, lines[1:]) if line not in said)
    cited = f"{'. '.join(made.sources)}."
    told = made.alternative.removeprefix(made.title).removesuffix(cited).rstrip()
    return made._replace(
        title=title,
        notes=(*made.notes, *more),
        alternative=" ".join((f"{title}{told}", *more, cited)),
    )


def sentence(text: str) -> str:
    """A plain text that begins with a capital."""
    return capital(contracted(unmarked(text)))


def figure_text(desk: Desk, one: Amount, *, signed: bool = True) -> str:
    """A figure as replies print it, without «US$» and «millones»: the subtitle gives the unit."""
    text = desk.amount(one, signed=signed)
    if one.unit is Unit.USD_MILLIONS:
        text = text.replace(f"US${printing.HARD}", "")
        text = text.replace(f"{printing.HARD}{desk.say('millions')}", "")
    return text


def titled(desk: Desk, query: Query, quantity: Quantity, *, shown: int, total: int) -> str:
    """What a ranking or a map is called: of all, of the first so many, of one group."""
    if shown < total and not query.of_macroregions:
        end = f"picture_{'last' if query.ascending else 'first'}_{quantity}"
        title = desk.say(end, count=shown)
    else:
        title = desk.say(f"picture_all_{quantity}")
    if not query.within:
        return title
    return desk.say("picture_within", title=title, group=desk.names(query.within))


def unit_line(desk: Desk, quantity: Quantity, period: Period) -> str:
    """The unit and the period of the figures, in a line."""
    before = desk.when(shifted(period, -1))
    return desk.say(f"picture_unit_{quantity}", period=desk.when(period), before=before)


def scope_line(desk: Desk, query: Query, count: int) -> str:
    """Among how many regions the figures stand, and within what."""
    return scope_of(desk, query, count) if count > 1 else desk.say("picture_scope_one")


def panel_heading(desk: Desk, quantity: Quantity, period: Period) -> str:
    """What one measure of a comparison is, with its unit."""
    return desk.say(f"picture_panel_{quantity}", before=desk.when(shifted(period, -1)))


def ranked_answer(
    desk: Desk, quantity: Quantity, period: Period, scope: str, rows: Sequence[tuple[int, Entry]]
) -> str:
    """The answer of a ranking in a line: some entries, each with its place."""
    head = desk.say(f"ranking_{quantity}", period=desk.when(period), scope=scope)
    return f"{head} {'; '.join(numbered(desk, *row) for row in rows[:_TOLD])}."


def numbered(desk: Desk, rank: int, entry: Entry) -> str:
    """«1. Arequipa: US$ 8 443 millones»."""
    amount = desk.amount(entry.amount, signed=True)
    return desk.say("numbered", rank=rank, place=desk.place(entry.place), amount=amount)


def item(desk: Desk, entry: Entry) -> str:
    """«Arequipa: US$ 8 443 millones»."""
    amount = desk.amount(entry.amount, signed=True)
    return desk.say("row", place=desk.place(entry.place), amount=amount)


def unfigured(desk: Desk, names: Sequence[str]) -> list[str]:
    """Which regions have no figure, in a sentence, if any."""
    return [desk.say("not_in_list", places=desk.names(names))] if names else []


def _sources(desk: Desk, facts: Sequence[Stated]) -> tuple[str, ...]:
    documents = {id(stated.source): stated.source for stated in facts}
    lines = desk.citations(documents.values() or desk.store.sources()[:1])
    if len(lines) <= _CITED:
        return tuple(map(unmarked, lines))
    more = desk.say("picture_more_sources", count=len(lines) - _CITED)
    return (*map(unmarked, lines[:_CITED]), more)


def _age(desk: Desk, kind: PictureKind, facts: Sequence[Stated]) -> list[str]:
    """That figures are old, as replies say it; a series always begins with old ones."""
    ages = [printing.is_old(one.source, one.fact.period, desk.today) for one in facts]
    old = all(ages) if kind is PictureKind.LINE else any(ages)
    return [desk.say("old")] if old else []
