"""Messages sent and deleted."""

from typing import Any

from tests.bot_api import rules
from tests.bot_api.methods import files
from tests.bot_api.methods.call import Call
from tests.bot_api.refusal import bad_request
from tests.bot_api.world import ADMINS, Chat, World

Json = dict[str, Any]

DELETABLE = 48 * 3600  # seconds; later even the bot's own message stays
_ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip


def send_message(world: World, call: Call) -> Json:
    content = rules.shown("text", rules.text_of(call.values))
    if options := call.get("link_preview_options"):
        content["link_preview_options"] = options
    return _send(world, call, content)


def send_photo(world: World, call: Call) -> Json:
    caption = rules.shown("caption", rules.caption_of(call.values))
    return _send(world, call, files.photo(world, call, call["photo"]) | caption)


def send_document(world: World, call: Call) -> Json:
    caption = rules.shown("caption", rules.caption_of(call.values))
    return _send(world, call, files.document(world, call, call["document"]) | caption)


def _send(world: World, call: Call, content: Json) -> Json:
    chat = world.writable(call["chat_id"])
    rules.check_keyboard(call.get("reply_markup"))
    message = {"date": world.now(), "chat": chat.card, "from": world.bot}
    message |= _place(chat, call) | content
    if "inline_keyboard" in (call.get("reply_markup") or {}):
        message["reply_markup"] = call["reply_markup"]
    chat.bot_sent = world.clock()
    return chat.keep(message)


def _place(chat: Chat, call: Call) -> Json:
    """The topic a message goes to, and the message it answers."""
    found: Json = {}
    if (topic := call.get("message_thread_id")) is not None:
        if topic not in chat.topics:
            raise bad_request("message thread not found")
        if chat.topics[topic] == "closed" and chat.bot not in ADMINS:
            raise bad_request("TOPIC_CLOSED")
        found = {"message_thread_id": topic, "is_topic_message": True}
    if answered := _answered(chat, call):
        found["reply_to_message"] = {k: v for k, v in answered.items() if k != "reply_to_message"}
    return found


def _answered(chat: Chat, call: Call) -> Json | None:
    wanted = call.get("reply_parameters") or {"message_id": call.get("reply_to_message_id")}
    if wanted["message_id"] is None or wanted.get("chat_id", chat.id) != chat.id:
        return None
    message = chat.messages.get(wanted["message_id"])
    lenient = wanted.get("allow_sending_without_reply") or call.get("allow_sending_without_reply")
    if message is None and not lenient:
        raise bad_request("message to be replied not found")
    quote = str(wanted.get("quote") or "")
    if message and quote not in str(message.get("text") or message.get("caption") or ""):
        raise bad_request("QUOTE_TEXT_INVALID")
    return message


def send_chat_action(world: World, call: Call) -> bool:
    chat = world.reachable(call["chat_id"])
    if call["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    if call.get("message_thread_id") not in {None, *chat.topics}:
        raise bad_request("message thread not found")
    return True


def send_message_draft(world: World, call: Call) -> bool:
    if not world.reachable(call["chat_id"]).private:
        raise bad_request("method is available only for private chats")
    if call.get("text"):
        rules.text_of(call.values)
    return True


def set_message_reaction(world: World, call: Call) -> bool:
    chat = world.reachable(call["chat_id"])
    world.message(chat, call["message_id"], "react")
    if len(call.get("reaction") or []) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    return True


def delete_message(world: World, call: Call) -> bool:
    chat = world.reachable(call["chat_id"])
    _delete(world, chat, call["message_id"])
    return True


def delete_messages(world: World, call: Call) -> bool:
    """Up to a hundred at once; those that are not there are passed over."""
    chat = world.reachable(call["chat_id"])
    if not 1 <= len(call["message_ids"]) <= 100:
        raise bad_request("message identifiers must be from 1 to 100")
    for message_id in call["message_ids"]:
        if message_id in chat.messages:
            _delete(world, chat, message_id)
    return True


def _delete(world: World, chat: Chat, message_id: int) -> None:
    message = world.message(chat, message_id, "delete")
    own = message.get("from", {}).get("id") == world.bot["id"]
    if not (own or chat.private or chat.bot in ADMINS):
        raise bad_request("message can't be deleted")
    if world.now() - message["date"] > DELETABLE and chat.bot not in ADMINS:
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[message_id]


METHODS = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendChatAction": send_chat_action,
    "sendMessageDraft": send_message_draft,
    "setMessageReaction": set_message_reaction,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "getFile": files.get_file,
}
