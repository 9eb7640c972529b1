"""Asking: a question of any surface to its answer in the chat, and what is kept of it."""

from typing import NamedTuple

from telegram import Bot

from bot.feedback import scrubbed
from bot.rendering.html import messages as messages_of
from bot.state import Complaint, ComplaintKind, Sent
from bot.telegram.answering import answer_reading, answer_text
from bot.telegram.keyboards import Rows
from bot.telegram.photos import photo_of, photos_of, send_photo
from bot.telegram.sending import Shown, delete, send, shown
from bot.telegram.sending import replace as put_in_place
from bot.telegram.service import Service
from bot.telegram.spot import Spot
from knowledge.answers.answer import KNOWN, Answer, Reply
from knowledge.lexicon.phrases import phrases
from knowledge.model import Conversation, Query, Status

UNANSWERED = frozenset({Status.UNKNOWN, Status.UNSUPPORTED})


class Asked(NamedTuple):
    """A question as it came: words, or a ``query`` in their place.

    ``before`` is the conversation it continues; ``question`` the message that asks, None for
    a press; ``old`` the answer that the new one takes the place of. A question that is not
    ``moving`` leaves what is remembered as it is.
    """

    update_id: int
    spot: Spot
    before: Conversation
    question: int | None
    text: str = ""
    query: Query | None = None
    old: Sent | None = None
    moving: bool = True


async def ask(service: Service, bot: Bot, asked: Asked) -> None:
    """Answer in the chat, then keep all that follows from it at once."""
    if asked.query is None:
        reply = answer_text(service, asked.text, asked.before)
    else:
        reply = answer_reading(service, asked.query, asked.before)
    if reply.answer.lines:
        messages = await _delivered(service, bot, asked, reply)
        _keep(service, asked, reply, messages)


async def tell(service: Service, bot: Bot, asked: Asked, answer: Answer, buttons: Rows) -> None:
    """Say something of the bot's own, to be edited as any answer when its question is.

    All that is remembered of it are its choices, which a name or a number picks.
    """
    messages = await put(bot, asked, Shown(texts=messages_of(answer), buttons=buttons))
    after = asked.before._replace(choices=answer.choices or asked.before.choices)
    moving = asked.moving and bool(answer.choices)
    told = Reply(answer=answer, conversation=after)
    _keep(service, asked._replace(moving=moving), told, messages)


async def put(bot: Bot, asked: Asked, what: Shown) -> tuple[int, ...]:
    """Send it, or put it in the place of the old answer; return the ids of the messages."""
    if asked.old is None:
        return await send(bot, asked.spot, what)
    return await put_in_place(bot, asked.spot, asked.old.messages, what)


def remembered(service: Service, spot: Spot) -> Conversation | None:
    """What is remembered of whoever asks there; None where nothing is."""
    return service.state.conversation(spot.who, service.clock())


async def _delivered(service: Service, bot: Bot, asked: Asked, reply: Reply) -> tuple[int, ...]:
    """Send the picture that was asked for, or the text; return the ids of the messages.

    Of several questions all are told, and the pictures asked for follow.
    """
    photo = photo_of(service, reply)
    if photo and (sent := await send_photo(service, bot, asked.spot, photo)):
        await delete(bot, asked.spot.chat, asked.old.messages if asked.old else ())
        return (sent,)
    why = "tg_pictures_forbidden" if photo else "tg_no_picture"
    told = await put(bot, asked, shown(service, _without_picture(reply, why)))
    below = [await send_photo(service, bot, asked.spot, one) for one in photos_of(service, reply)]
    return (*told, *(sent for sent in below if sent))


def _without_picture(reply: Reply, why: str) -> Reply:
    """A reply in words to who asked for a picture, which says by a phrase why there is none."""
    drawn = len(reply.queries) == 1 and reply.queries[0].drawing
    if not drawn or reply.answer.status not in KNOWN:
        return reply
    line = phrases(reply.answer.language)(why)
    return reply._replace(answer=reply.answer._replace(lines=(*reply.answer.lines, line)))


def _keep(service: Service, asked: Asked, reply: Reply, messages: tuple[int, ...]) -> None:
    """All or nothing: a process killed here answers again, and only then."""
    state, now = service.state, service.clock()
    who = asked.spot.who._replace(chat=state.moved_to(asked.spot.chat))
    sent = Sent(
        who=who,
        messages=messages,
        question=asked.question,
        text=asked.text,
        understood=reply.answer.understood,
        before=asked.before,
        after=reply.conversation,
        version=service.library.version,
    )
    with state.transaction():
        if asked.moving:
            state.keep(who, reply.conversation, now)
        state.record(sent, now)
        if asked.query is None and reply.answer.status in UNANSWERED:
            state.complain(complaint(service, ComplaintKind.UNANSWERED, sent))
        state.done(asked.update_id, now)


def note_unanswered(service: Service, text: str, understood: str = "") -> None:
    """Note for the operator a question from a chat that the bot is no part of."""
    service.state.complain(
        _complaint(service, ComplaintKind.UNANSWERED, text, understood, service.library.version)
    )


def complaint(service: Service, kind: ComplaintKind, sent: Sent) -> Complaint:
    """The question of an answer for the operator, with the store that it was given from."""
    version = sent.version or service.library.version
    return _complaint(service, kind, sent.text, sent.understood, version)


def _complaint(
    service: Service, kind: ComplaintKind, text: str, understood: str, version: str
) -> Complaint:
    """A question for the operator, without anything that tells who asked."""
    return Complaint(
        kind=kind,
        question=scrubbed(text),
        understood=understood,
        version=version,
        day=service.clock().date().isoformat(),
    )
