"""Presses of buttons: each answered at once, then acted on."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from telegram import Bot, CallbackQuery, MaybeInaccessibleMessage, Message, Update

from bot.rendering.html import messages
from bot.state import ComplaintKind, Sent
from bot.telegram import sending
from bot.telegram.answering import answer_reading
from bot.telegram.asking import Asked, ask, complaint, remembered
from bot.telegram.groups import runs
from bot.telegram.handling import its_turn
from bot.telegram.keyboards import Rows, menu
from bot.telegram.languages import language_of
from bot.telegram.photos import photo_of, picture_of
from bot.telegram.press import Act, Press, read
from bot.telegram.pressed_message import is_photo, label, without
from bot.telegram.service import Service
from bot.telegram.spot import Spot, author, spot_of_press
from knowledge.answers.answer import Answer
from knowledge.lexicon.phrases import Phrases, phrases
from knowledge.model import Conversation, Drawing, Kind, Query, Status

_LONGEST_ALERT = 200  # characters
_DRAWN = {Act.CHART: Drawing.CHART, Act.MAP: Drawing.MAP}


class _Pressed(NamedTuple):
    """A press with all it needs; ``sent`` is the answer it hangs under, while remembered."""

    service: Service
    bot: Bot
    update_id: int
    callback: CallbackQuery
    spot: Spot
    message: int
    press: Press
    sent: Sent | None
    asker: int | None

    @property
    def own(self) -> bool:
        """Whether who presses is who asked."""
        return not self.spot.group or self.callback.from_user.id == self.asker

    @property
    def say(self) -> Phrases:
        return phrases(self.press.language)

    @property
    def query(self) -> Query:
        """What the button asks: its reading, with the picture that its act names."""
        assert self.press.query is not None
        drawing = _DRAWN.get(self.press.act)
        return self.press.query._replace(drawing=drawing) if drawing else self.press.query

    @property
    def blank(self) -> Conversation:
        """No memory but the language of the message."""
        return Conversation(language=self.press.language)


async def pressed(service: Service, update: Update, bot: Bot) -> None:
    """Answer a press at once, then do what its button says when the chat's turn has come."""
    if (one := _read(service, update, bot)) is None:
        if (callback := update.callback_query) is not None:
            await _answer(callback, phrases(language_of(callback.from_user))("tg_stale"))
        return
    if await _answered(one) and await its_turn():
        now = _read(service, update, bot)  # what is remembered may have moved meanwhile
        await _ACTS[one.press.act](now or one)


def _read(service: Service, update: Update, bot: Bot) -> _Pressed | None:
    """The press of an update, as far as this program can tell what its button is."""
    callback = update.callback_query
    if callback is None or callback.message is None:
        return None
    if (press := read(callback.data or "")) is None:
        return None
    message = callback.message
    spot = spot_of_press(message, callback.from_user)
    sent = service.state.answer_in(spot.chat, message.message_id)
    return _Pressed(
        service=service,
        bot=bot,
        update_id=update.update_id,
        callback=callback,
        spot=spot,
        message=message.message_id,
        press=press,
        sent=sent,
        asker=_asker(message, sent),
    )


async def _answered(one: _Pressed) -> bool:
    """Answer a press, in a window where something is to be told; say whether more is to be done."""
    match one.press.act:
        case Act.SOURCE if (source := _source(one)) is not None:
            await _answer(one.callback, source, alert=True)
            return False
        case Act.WRONG:
            await _answer(one.callback, one.say("tg_wrong_noted"), alert=True)
            _note_wrong(one)
        case Act.CHOOSE if not (one.own or await _asked_for_the_group(one)):
            await _answer(one.callback, one.say("tg_not_yours"))
            return False
        case Act.TELL if picture_of(one.service, one.query, one.press.language) is None:
            await _answer(one.callback, one.say("tg_stale"))
            return False
        case _:
            await _answer(one.callback)
    return True


async def _ask(one: _Pressed) -> None:
    """Answer the button's question below; whoever else presses moves nobody's conversation."""
    before = one.sent.after if one.sent else one.blank
    if one.own:
        before = remembered(one.service, one.spot) or before
    asked = Asked(
        update_id=one.update_id,
        spot=one.spot,
        before=before._replace(language=one.press.language),
        question=None,
        query=one.query,
        text=label(one.callback),
        moving=one.own,
    )
    await ask(one.service, one.bot, asked)


async def _choose(one: _Pressed) -> None:
    """Put the answer in the place of the question that was asked back."""
    spot = one.spot if one.own else one.spot._replace(who=one.spot.who._replace(user=one.asker))
    before = one.sent.after if one.sent else remembered(one.service, spot) or one.blank
    asked = Asked(
        update_id=one.update_id,
        spot=spot,
        before=before._replace(language=one.press.language),
        question=one.sent.question if one.sent else None,
        text=one.sent.text if one.sent else label(one.callback),
        query=one.query,
        old=one.sent or _unremembered(one),
    )
    await ask(one.service, one.bot, asked)


async def _asked_for_the_group(one: _Pressed) -> bool:
    """Whether an administrator asked in the name of the group, and one presses.

    Nobody presses in the name of a group, so any of its administrators may have asked.
    """
    user = one.callback.from_user.id
    return one.asker == one.spot.chat and await runs(one.bot, one.spot.chat, user)


async def _turn(one: _Pressed) -> None:
    """Show another page in the same message."""
    reply = answer_reading(one.service, one.query, one.blank)
    what = sending.shown(one.service, reply, one.press.page)
    await sending.edit(one.bot, one.spot.chat, one.message, what.texts[0], what.buttons)


async def _menu(one: _Pressed) -> None:
    await _show(one, menu(one.service, one.query, one.press.language))


async def _back(one: _Pressed) -> None:
    """Show the answer's own buttons again, of the period that it told."""
    own = one.sent.after.query if one.sent else None
    query = own._replace(periods=one.query.periods) if own else one.query
    reply = answer_reading(one.service, query, one.blank)
    photo = photo_of(one.service, reply) if is_photo(one.callback) else None
    await _show(one, photo.buttons if photo else sending.shown(one.service, reply).buttons)


def _source(one: _Pressed) -> str | None:
    """The source, for a window of its own: nobody else in a group need see it again.

    None where the message lacks the sentences that say it: they have no room in a window.
    """
    answer = answer_reading(one.service, one.query, one.blank).answer
    if answer.facts and (is_photo(one.callback) or not answer.quotes):
        return None
    text = "\n".join(answer.sources) or one.say("tg_stale")
    return text if len(text) <= _LONGEST_ALERT else text[: _LONGEST_ALERT - 1] + "…"


async def _sentences(one: _Pressed) -> None:
    """Give the sentences that the answer stands on below it, as «¿cómo lo sabes?» does."""
    evidence = Query(kind=Kind.EVIDENCE, publishers=one.query.publishers)
    before = one.blank._replace(query=one.query)
    await _say_below(one, answer_reading(one.service, evidence, before).answer)


async def _tell(one: _Pressed) -> None:
    """Tell every figure of the picture in words below it."""
    picture = picture_of(one.service, one.query, one.press.language)
    if picture is None:
        return
    told = Answer(status=Status.CHAT, lines=(picture.alternative,), language=picture.language)
    await _say_below(one, told)


async def _say_below(one: _Pressed, answer: Answer) -> None:
    """Say more of what was told; whoever replies to it goes on from that."""
    sent = await sending.send(one.bot, one.spot, sending.Shown(texts=messages(answer)))
    told = one.sent or _unremembered(one)
    more = told._replace(who=one.spot.who, messages=sent, question=None, version="")
    one.service.state.record(more, one.service.clock())


def _note_wrong(one: _Pressed) -> None:
    """Note the question for the operator."""
    sent = one.sent or _unremembered(one)
    one.service.state.complain(complaint(one.service, ComplaintKind.WRONG, sent))


async def _wrong(one: _Pressed) -> None:
    """Take the button away: the question is noted. Of buttons that are not shown all would go."""
    if (rows := without(one.callback)) is not None:
        await _show(one, rows)


_ACTS: dict[Act, Callable[[_Pressed], Awaitable[None]]] = {
    **dict.fromkeys((Act.ASK, Act.CHART, Act.MAP), _ask),
    Act.CHOOSE: _choose,
    Act.TURN: _turn,
    Act.MENU: _menu,
    Act.BACK: _back,
    Act.SOURCE: _sentences,
    Act.TELL: _tell,
    Act.WRONG: _wrong,
}


async def _answer(callback: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Stop the button's clock. A press too old for that raises, and is not acted on either."""
    await callback.answer(text, show_alert=alert or None)


async def _show(one: _Pressed, buttons: Rows) -> None:
    await sending.edit_buttons(one.bot, one.spot.chat, one.message, buttons)


def _asker(message: MaybeInaccessibleMessage, sent: Sent | None) -> int | None:
    """Who asked the question that a message answers."""
    if sent:
        return int(sent.who.user or 0)
    if isinstance(message, Message) and message.reply_to_message:
        return author(message.reply_to_message)
    return None


def _unremembered(one: _Pressed) -> Sent:
    """What is known of an answer that is remembered no more: its message and its reading."""
    reply = answer_reading(one.service, one.query, one.blank) if one.press.query else None
    return Sent(
        who=one.spot.who,
        messages=(one.message,),
        question=None,
        text="",
        understood=reply.answer.understood if reply else "",
        before=one.blank,
        after=reply.conversation if reply else one.blank,
    )
