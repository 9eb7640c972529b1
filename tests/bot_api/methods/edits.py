"""Messages changed in their place: in a chat, or sent from inline by their own id."""

from typing import Any

from tests.bot_api import rules
from tests.bot_api.methods import files
from tests.bot_api.methods.call import Call
from tests.bot_api.refusal import bad_request
from tests.bot_api.world import World

Json = dict[str, Any]

_CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document", "reply_markup")
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def edit_text(world: World, call: Call) -> Json | bool:
    found = rules.text_of(call.values, edited=True)
    message = _found(world, call)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _replace(world, call, message, rules.shown("text", found))


def edit_caption(world: World, call: Call) -> Json | bool:
    found = rules.caption_of(call.values, edited=True)
    message = _found(world, call)
    media = {name: message[name] for name in ("photo", "document") if name in message}
    if not media:
        raise bad_request("there is no caption in the message to edit")
    return _replace(world, call, message, media | rules.shown("caption", found))


def edit_media(world: World, call: Call) -> Json | bool:
    media = call["media"]
    if media["type"] not in {"photo", "document"}:
        raise bad_request("this test server edits photos and documents alone")
    message = _found(world, call)
    read = files.photo if media["type"] == "photo" else files.document
    caption = rules.shown("caption", rules.caption_of(media, edited=True))
    return _replace(world, call, message, read(world, call, media["media"]) | caption)


def edit_markup(world: World, call: Call) -> Json | bool:
    message = _found(world, call)
    return _replace(world, call, message, {k: message[k] for k in _CONTENT[:-1] if k in message})


def _found(world: World, call: Call) -> Json:
    if inline_id := call.get("inline_message_id"):
        if inline_id not in world.inline_messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return world.inline_messages[inline_id]
    if call.get("chat_id") is None:
        raise bad_request("chat_id is empty")
    if call.get("message_id") is None:
        raise bad_request("message identifier is not specified")
    message = world.message(world.reachable(call["chat_id"]), call["message_id"], "edit")
    if message.get("from", {}).get("id") != world.bot["id"]:
        raise bad_request("message can't be edited")
    return message


def _replace(world: World, call: Call, message: Json, content: Json) -> Json | bool:
    """Put new content in place; a keyboard that is not sent again goes."""
    rules.check_keyboard(call.get("reply_markup"))
    if (call.get("reply_markup") or {}).get("inline_keyboard"):
        content = {**content, "reply_markup": call["reply_markup"]}
    if content == {name: message[name] for name in _CONTENT if name in message}:
        raise bad_request(_NOT_MODIFIED)
    for name in _CONTENT:
        message.pop(name, None)
    message |= content
    if call.get("inline_message_id"):
        return True
    message["edit_date"] = world.now()
    return message


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageMedia": edit_media,
    "editMessageReplyMarkup": edit_markup,
}
