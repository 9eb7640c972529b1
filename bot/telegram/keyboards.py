"""The buttons under a message: few, short, and none that leads nowhere."""

from collections.abc import Iterable, Sequence

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.rendering.characters import BOLD, printable
from bot.rendering.pages import ROWS
from bot.telegram.answering import examples
from bot.telegram.codec import encoded
from bot.telegram.offers import comparisons, offers
from bot.telegram.press import Act, Press, data
from bot.telegram.service import Service
from knowledge.answers.answer import Answer, Reply
from knowledge.lexicon.phrases import Phrases, phrases
from knowledge.model import Choice, Language, Query, Status

_IN_A_ROW = 3
_NARROW = 14  # characters of a label that has a neighbour
_COPIED = 256  # characters that Telegram copies at a tap
_TYPED = 256  # characters of an inline question
_COMPARED = 12  # places of a menu
_ROW = list[InlineKeyboardButton]

CODE_MARK = "#"  # before the code of a reading in an inline question


def keyboard(
    service: Service, reply: Reply, *, page: int = 0, pages: int = 1
) -> InlineKeyboardMarkup | None:
    """The buttons of a reply; None where it has none."""
    answer = reply.answer
    say = phrases(answer.language)
    if answer.status is Status.CLARIFY:
        rows = _choice_rows(answer.choices, answer.language)
    elif not reply.queries or answer.status in (Status.CHAT, Status.UNSUPPORTED):
        rows = _example_rows(service, answer.language)
    else:
        rows = [
            *_page_rows(reply.queries[-1], answer, page, pages),
            *_next_rows(service, reply, say),
            *_last_rows(reply, say),
        ]
    return InlineKeyboardMarkup(rows) if rows else None


def menu(service: Service, query: Query, language: Language) -> InlineKeyboardMarkup:
    """What the place of a reading can be compared with, and the way back."""
    buttons = [_press(name, Act.ASK, pair, language) for name, pair in comparisons(service, query)]
    back = _press(phrases(language)("tg_back"), Act.BACK, query, language)
    return InlineKeyboardMarkup([*grid(buttons[:_COMPARED]), *grid([back])])


def choices(offered: Iterable[Choice], language: Language) -> InlineKeyboardMarkup:
    """A question a button, three in a row where they are short; each asks anew."""
    buttons = [_press(one.label, Act.ASK, one.query, language) for one in offered]
    return InlineKeyboardMarkup(grid(buttons))


def example_buttons(service: Service, language: Language) -> InlineKeyboardMarkup:
    """The examples as buttons."""
    return InlineKeyboardMarkup(_example_rows(service, language))


def grid(buttons: Iterable[InlineKeyboardButton | None]) -> list[_ROW]:
    """Buttons in rows: as many in each as the longest label leaves room for."""
    found = [button for button in buttons if button is not None]
    longest = max((len(button.text) for button in found), default=0)
    width = _IN_A_ROW if longest <= _NARROW else 2 if longest <= 2 * _NARROW - 8 else 1
    return [found[at : at + width] for at in range(0, len(found), width)]


def _choice_rows(offered: Sequence[Choice], language: Language) -> list[_ROW]:
    return grid(_press(one.label, Act.CHOOSE, one.query, language) for one in offered)


def _example_rows(service: Service, language: Language) -> list[_ROW]:
    """The examples, one a row: they are read, not only tapped."""
    buttons = (
        _press(text, Act.ASK, query, language) for text, query in examples(service, language)
    )
    return [[button] for button in buttons if button is not None]


def _page_rows(query: Query, answer: Answer, page: int, pages: int) -> list[_ROW]:
    """The page before and the page after, by the rows that they hold."""
    total = len(answer.listed)
    row: _ROW = []
    for other in (page - 1, page + 1):
        if not 0 <= other < pages:
            continue
        first, last = other * ROWS + 1, min((other + 1) * ROWS, total)
        label = f"‹ {first}–{last}" if other < page else f"{first}–{last} ›"
        press = Press(act=Act.TURN, language=answer.language, query=query, page=other)
        if text := data(press):
            row.append(InlineKeyboardButton(label, callback_data=text))
    return [row] if row else []


def _next_rows(service: Service, reply: Reply, say: Phrases) -> list[_ROW]:
    query = reply.queries[-1]
    buttons = [
        _press(one.label, Act.MENU if one.menu else Act.ASK, one.query, say.language)
        for one in offers(service, query, reply.answer, say)
    ]
    return grid(buttons)


def _last_rows(reply: Reply, say: Phrases) -> list[_ROW]:
    """What one does with an answer: check it, quote it, send it on, or complain of it."""
    answer, query = reply.answer, reply.queries[-1]
    single = len(reply.queries) == 1
    source = single and answer.sources
    buttons = [
        _press(say("tg_source"), Act.SOURCE, query, say.language) if source else None,
        _copy(answer, say) if answer.facts else None,
        _share(answer, query, say) if single and answer.facts else None,
        _press(say("tg_wrong"), Act.WRONG, query if single else None, say.language),
    ]
    return grid(buttons)


def _copy(answer: Answer, say: Phrases) -> InlineKeyboardButton | None:
    """What was asked, with its source, to be pasted elsewhere; a list only whole."""
    whole = answer.lines[0].endswith(":")
    lines = [*(answer.lines if whole else answer.lines[:1]), *answer.sources[:1]]
    text = BOLD.sub(r"\1", printable("\n".join(lines)))
    if len(text) > _COPIED:
        return None
    return InlineKeyboardButton(say("tg_copy"), copy_text=CopyTextButton(text))


def _share(answer: Answer, query: Query, say: Phrases) -> InlineKeyboardButton | None:
    """The way to another chat: the question in words, and its code to find it by."""
    code = encoded(query)
    if code is None:
        return None
    mark = f" {CODE_MARK}{code}"
    words = printable(answer.understood)[: _TYPED - len(mark)]
    return InlineKeyboardButton(say("tg_share"), switch_inline_query=words + mark)


def _press(
    label: str, act: Act, query: Query | None, language: Language
) -> InlineKeyboardButton | None:
    text = data(Press(act=act, language=language, query=query))
    return InlineKeyboardButton(label, callback_data=text) if text else None
