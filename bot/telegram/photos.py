"""Photos: the picture of a reply as a message, uploaded once and then sent by its file."""

from hashlib import blake2b
from typing import NamedTuple

from telegram import Bot
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.pictures.choice import picture_for
from bot.pictures.drawing.page import svg
from bot.pictures.picture import Picture
from bot.rendering.html import CAPTION, whole
from bot.telegram.answering import answer_reading
from bot.telegram.keyboards import Rows, keyboard
from bot.telegram.refusals import NO_FILE, NO_PICTURES, says
from bot.telegram.sending import markup, reply_to
from bot.telegram.service import Service
from bot.telegram.spot import Spot
from knowledge.answers.answer import KNOWN, Answer, Reply
from knowledge.model import Conversation, Language, Query


class Photo(NamedTuple):
    """What is sent of a picture; ``version`` is that of the store it was made from."""

    version: str
    picture: Picture
    caption: str
    buttons: Rows


def photo_of(service: Service, reply: Reply) -> Photo | None:
    """The picture that a question asked for, where one shows its answer."""
    query = reply.queries[0] if len(reply.queries) == 1 else None
    if query is None or query.drawing is None or reply.answer.status not in KNOWN:
        return None
    picture = picture_of(service, query, reply.answer.language)
    if picture is None:
        return None
    said = Answer(status=reply.answer.status, lines=(picture.caption,), language=picture.language)
    return Photo(
        version=service.library.version,
        picture=picture,
        caption=whole(said, CAPTION),
        buttons=keyboard(service, reply, drawn=picture.kind),
    )


def photos_of(service: Service, reply: Reply) -> tuple[Photo, ...]:
    """The pictures that questions asked for which came with others; of one alone, none."""
    if len(reply.queries) == 1:
        return ()
    alone = Conversation(language=reply.answer.language)
    drawn = (query for query in reply.queries if query.drawing)
    photos = (photo_of(service, answer_reading(service, query, alone)) for query in drawn)
    return tuple(photo for photo in photos if photo)


def picture_of(service: Service, query: Query, language: Language) -> Picture | None:
    """The picture of a reading, before it is drawn."""
    today = service.today()
    return service.ready.get(
        service.library.version,
        ("picture", query, language, today),
        lambda: picture_for(query, service.library.store, today, language),
    )


async def send_photo(service: Service, bot: Bot, spot: Spot, photo: Photo) -> int | None:
    """Send it; return the id of the message, or None where the chat allows no pictures.

    Whoever asks for one that is being uploaded uploads it too: a chat that has to wait its turn
    holds up no other.
    """
    document = svg(photo.picture)
    name = name_of(document)
    file = service.state.picture_file(photo.version, name)
    try:
        if file and (sent := await _sent_again(bot, spot, photo, file)):
            return sent
        content = await service.drawings.png(document)
        sent, file = await _sent(bot, spot, photo, content)
    except BadRequest as error:
        if says(error, NO_PICTURES):
            return None
        raise
    service.state.keep_picture(photo.version, name, file, service.clock())
    return sent


def name_of(document: str) -> str:
    """The name that a picture's file is kept by: the same for whatever is drawn alike."""
    return blake2b(document.encode(), digest_size=16).hexdigest()


async def _sent_again(bot: Bot, spot: Spot, photo: Photo, file: str) -> int | None:
    """Send a file that Telegram has; None where it does not know it any more."""
    try:
        return (await _sent(bot, spot, photo, file))[0]
    except BadRequest as error:
        if says(error, NO_FILE):
            return None
        raise


async def _sent(bot: Bot, spot: Spot, photo: Photo, file: str | bytes) -> tuple[int, str]:
    """Send a file; return the ids of the message and of the file."""
    message = await bot.send_photo(
        chat_id=spot.chat,
        photo=file,
        caption=photo.caption,
        parse_mode=ParseMode.HTML,
        message_thread_id=spot.thread,
        reply_parameters=reply_to(spot),
        filename=f"{photo.picture.kind}.png",
        api_kwargs=markup(photo.buttons),
    )
    return message.message_id, message.photo[-1].file_id
