"""The buttons under a message: few, short, and none that leads nowhere.

They are rows of what the Bot API takes, not objects of the library: there are up to eight under
every answer, and as objects they would take longer than the answer's text.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from bot.pictures.picture import PictureKind
from bot.rendering.characters import printable, unmarked
from bot.rendering.pages import ROWS
from bot.telegram.answering import examples, pictures
from bot.telegram.codec import encoded
from bot.telegram.offers import Offer, asking, comparisons, offers, profiles
from bot.telegram.press import Act, Press, data, data_of
from bot.telegram.service import Service
from bot.telegram.told import as_told
from knowledge.answers.answer import KNOWN, Answer, Reply
from knowledge.lexicon.phrases import Phrases, phrases
from knowledge.model import Choice, Kind, Language, Query, Status

_WIDTHS = ((10, 4), (14, 3), (20, 2))  # characters of a label, and how many fit in a row
_WELCOMING = frozenset({Kind.GREETING, Kind.HELP})
_ABOUT_THE_SOURCE = frozenset({Kind.SOURCE, Kind.EVIDENCE, Kind.DATE, Kind.COVERAGE})
_COPIED = 256  # characters that Telegram copies at a tap
_TYPED = 256  # characters of an inline question
_COMPARED = 18  # places of a menu

Button = dict[str, object]
Rows = list[list[Button]]

CODE_MARK = "#"  # before the code of a reading in an inline question


def keyboard(
    service: Service,
    reply: Reply,
    *,
    page: int = 0,
    pages: int = 1,
    drawn: PictureKind | None = None,
) -> Rows:
    """The buttons of a reply, shown as text or ``drawn``; no rows where it has none."""
    answer = reply.answer
    say = phrases(answer.language)
    kinds = {query.kind for query in reply.queries}
    if answer.status is Status.CLARIFY:
        return choices(answer.choices, answer.language, Act.CHOOSE)
    if not kinds or answer.status is Status.UNSUPPORTED or kinds & _WELCOMING:
        return example_rows(service, answer.language)
    if answer.status is Status.CHAT or kinds <= _ABOUT_THE_SOURCE:
        return []
    told, next_row, looks = _ways_on(service, reply, say, drawn)
    turns = _turns(told, answer, page, pages) if told else []
    copy = None if turns else _copy(answer, say)
    return [*next_row, *grid((*turns, *looks, copy, *_uses(told, answer, say)))]


def menu(service: Service, query: Query, language: Language) -> Rows:
    """What the place of a reading can be compared with, and the way back."""
    buttons = [_press(name, Act.ASK, pair, language) for name, pair in comparisons(service, query)]
    back = _press(phrases(language)("tg_back"), Act.BACK, query, language)
    return [*grid(buttons[:_COMPARED]), *grid([back])]


def choices(offered: Iterable[Choice], language: Language, act: Act = Act.ASK) -> Rows:
    """A question a button; each asks anew, or does another act."""
    return grid(_press(one.label, act, one.query, language) for one in offered)


def example_rows(service: Service, language: Language) -> Rows:
    """The examples, one a row: they are read, not only tapped."""
    asked = examples(service, language)
    buttons = (_press(text, Act.ASK, query, language) for text, query in asked)
    return [[button] for button in buttons if button is not None]


def grid(buttons: Iterable[Button | None]) -> Rows:
    """Buttons in as few rows as the longest label allows, and about as many in each."""
    found = [button for button in buttons if button is not None]
    rows = ceil(len(found) / _width(found))
    width = ceil(len(found) / rows) if rows else 1
    return [found[at : at + width] for at in range(0, len(found), width)]


def _width(buttons: Sequence[Button]) -> int:
    longest = max((len(str(button["text"])) for button in buttons), default=0)
    return next((count for length, count in _WIDTHS if longest <= length), 1)


def _turns(query: Query, answer: Answer, page: int, pages: int) -> list[Button]:
    """The page before and the page after, by the rows that they hold."""
    total = len(answer.listed)
    found: list[Button] = []
    for other in (page - 1, page + 1):
        if not 0 <= other < pages:
            continue
        first = other * ROWS + 1
        last = max(first, min((other + 1) * ROWS, total))
        label = f"‹ {first}–{last}" if other < page else f"{first}–{last} ›"
        press = Press(act=Act.TURN, language=answer.language, query=query, page=other)
        if text := data(press):
            found.append({"text": label, "callback_data": text})
    return found


def _ways_on(
    service: Service, reply: Reply, say: Phrases, drawn: PictureKind | None
) -> tuple[Query | None, Rows, Sequence[Button]]:
    """The reading as told, the next questions in a row, and what other looks there are.

    Of one reading they are always the same; several have none of their own but the questions.
    """
    if len(reply.queries) > 1:
        each = (offer for query in reply.queries for offer in _profiles(service, query, say))
        return None, _fitting(dict.fromkeys(each), say), ()
    query, known = reply.queries[0], reply.answer.status in KNOWN

    def make() -> tuple[Query | None, Rows, Sequence[Button]]:
        told = as_told(service, query) if known else query
        looks = _looks(service, told, say, drawn) if known else []
        return told, _fitting(offers(service, told, reply.answer, say), say), looks

    key = ("ways", query, say.language, drawn, known, service.today())
    return service.ready.get(service.library.version, key, make)


def _profiles(service: Service, query: Query, say: Phrases) -> Sequence[Offer]:
    return profiles(asking(as_told(service, query)), query.places, say)


def _looks(service: Service, query: Query, say: Phrases, drawn: PictureKind | None) -> list[Button]:
    """The other ways to show the answer: as a chart, as a map, as text; two at most."""
    kinds = pictures(service, query._replace(drawing=None) if query.drawing else query)
    chart = kinds and kinds[0] is not PictureKind.MAP and drawn in (None, PictureKind.MAP)
    on_map = PictureKind.MAP in kinds and drawn is not PictureKind.MAP
    offered = (
        _press(say("tg_chart"), Act.CHART, query, say.language) if chart else None,
        _press(say("tg_map"), Act.MAP, query, say.language) if on_map else None,
        _press(say("tg_as_text"), Act.TELL, query, say.language) if drawn else None,
    )
    return [button for button in offered if button is not None]


def _fitting(offered: Iterable[Offer], say: Phrases) -> Rows:
    """The offers that have room in one row."""
    row: list[Button] = []
    for one in offered:
        act = Act.MENU if one.menu else Act.ASK
        if button := _press(one.label, act, one.query, say.language):
            if len(row) == _width([*row, button]):
                break
            row.append(button)
        if len(row) == _width(row):
            break  # and no other offer need be looked at
    return [row] if row else []


def _uses(told: Query | None, answer: Answer, say: Phrases) -> Iterator[Button]:
    """What one does with the answer to one reading: check it, send it on; or complain of any."""
    code = (told and encoded(told)) or ""
    if code and answer.sources:
        yield _coded(say("tg_source"), Act.SOURCE, code, say.language)
    if code and answer.facts:
        yield _share(answer, code, say)
    yield _coded(say("tg_wrong"), Act.WRONG, code, say.language)


def _copy(answer: Answer, say: Phrases) -> Button | None:
    """What was told, with its source, to be pasted elsewhere: the lines that there is room for.

    A list only whole; a figure never without the line after it, which says how it was worked out
    or what it leaves out.
    """
    if not answer.facts or answer.status is Status.UNKNOWN:
        return None
    whole = answer.lines[0].endswith(":")
    fewest = len(answer.lines) if whole else min(len(answer.lines), 2)
    source = "\n".join(map(unmarked, answer.sources[:1]))
    fitting = _fitting_lines(answer.lines, _COPIED - len(source))
    if len(fitting) < fewest:
        return None
    return {"text": say("tg_copy"), "copy_text": {"text": "\n".join((*fitting, source)).strip()}}


def _fitting_lines(lines: Iterable[str], room: int) -> list[str]:
    """The first lines that have room, each with the line end after it."""
    fitting: list[str] = []
    for line in map(unmarked, lines):
        room -= len(line) + 1
        if room < 0:
            break
        fitting.append(line)
    return fitting


def _share(answer: Answer, code: str, say: Phrases) -> Button:
    """The way to another chat: the question in words, and its code to find it by."""
    mark = f" {CODE_MARK}{code}"
    words = printable(answer.understood)[: _TYPED - len(mark)]
    return {"text": say("tg_share"), "switch_inline_query": words + mark}


def _coded(label: str, act: Act, code: str, language: Language) -> Button:
    return {"text": label, "callback_data": data_of(act, language, code)}


def _press(label: str, act: Act, query: Query | None, language: Language) -> Button | None:
    text = data(Press(act=act, language=language, query=query))
    return {"text": label, "callback_data": text} if text else None
