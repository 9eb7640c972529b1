"""Inline questions: results while somebody types, in any chat."""

from datetime import datetime, timedelta

from telegram import Bot, InlineQuery, InlineQueryResultsButton, Update
from telegram.error import BadRequest

from bot.telegram.asking import note_unanswered
from bot.telegram.cards import start_parameter, with_file
from bot.telegram.languages import language_of
from bot.telegram.matches import Matches, matches, reading_in
from bot.telegram.refusals import TOO_LATE, says
from bot.telegram.service import LIMA, Service
from knowledge.lexicon.phrases import phrases

PAGE = 8  # results at once: what a phone shows before its owner scrolls for more
_SHORTEST, _LONGEST = 60, 3600  # seconds that Telegram may keep an answer for everybody


async def answer_inline(service: Service, update: Update, bot: Bot) -> None:
    """Answer with the results of what was typed so far, a page of them.

    A picture that was asked for stands before them, if Telegram has it and takes it.
    """
    asked = update.inline_query
    if asked is None:
        return
    found = matches(service, bot.link, asked.query, language_of(asked.from_user))
    given_up = service.typed.given_up(asked.from_user.id, asked.query, answered=found.answered)
    if given_up is not None:
        note_unanswered(service, given_up)
    start = int(asked.offset) if asked.offset.isascii() and asked.offset.isdigit() else 0
    photo = with_file(service, found.photo) if found.photo and start == 0 else None
    if photo is None:
        await _answer(service, bot, asked, found, start)
        return
    try:
        await _answer(service, bot, asked, found, start, photo)
    except BadRequest as error:
        if says(error, TOO_LATE):
            raise
        await _answer(service, bot, asked, found, start)


async def _answer(
    service: Service, bot: Bot, asked: InlineQuery, found: Matches, start: int, *before: str
) -> None:
    end = start + PAGE
    lasting = cache_time(service.library.since, service.clock())
    if found.photo and not before:  # somebody may have it drawn at any moment
        lasting = min(lasting, _SHORTEST)
    await bot.answer_inline_query(
        asked.id,
        results=(),
        cache_time=lasting,
        is_personal=not found.spoken,  # in the language of one's phone they are not for all
        next_offset=str(end) if end < len(found.results) else "",
        button=InlineQueryResultsButton(
            phrases(found.language)("tg_talk"),
            start_parameter=start_parameter(reading_in(asked.query)),
        ),
        # The library's objects would cost a tenth of a millisecond each; these are ready.
        api_kwargs={"results": f"[{','.join((*before, *found.results[start:end]))}]"},
    )


def cache_time(since: datetime, now: datetime) -> int:
    """The seconds that an answer may be kept.

    A store that has just come may be put right soon, so no answer is kept for longer than the
    store has stood; nor beyond midnight in Lima, when «el año pasado» may mean another.
    """
    stood = int((now - since).total_seconds())
    midnight = (now.astimezone(LIMA) + timedelta(days=1)).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    left = int((midnight - now).total_seconds())
    return min(max(_SHORTEST, stood), _LONGEST, max(left, 1))
