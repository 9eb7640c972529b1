"""Answers to inline queries, presses of buttons and guest questions."""

from typing import Any

from tests.bot_api import rules
from tests.bot_api.entities import units
from tests.bot_api.methods import files
from tests.bot_api.methods.call import Call
from tests.bot_api.refusal import bad_request
from tests.bot_api.world import World

Json = dict[str, Any]

# Seconds in which Telegram takes an answer; it documents none of them, people measured these.
INLINE, PRESS, GUEST = 10, 15, 60


def answer_inline(world: World, call: Call) -> bool:
    messages = rules.check_results(call.values)
    for result, message in zip(call["results"], messages, strict=True):
        if "photo_file_id" in result:
            message.update(files.photo(world, call, result["photo_file_id"]))
    world.take_query(call["inline_query_id"], "inline", INLINE)
    ids = [result["id"] for result in call["results"]]
    sendable = dict(zip(ids, messages, strict=True))
    world.answered[call["inline_query_id"]] = {**call.values, "messages": sendable}
    return True


def answer_press(world: World, call: Call) -> bool:
    if units(call.get("text") or "") > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    url = call.get("url")
    if url and f"t.me/{world.bot['username']}?start=" not in url:
        raise bad_request("URL_INVALID")
    world.take_query(call["callback_query_id"], "press", PRESS)
    world.answered[call["callback_query_id"]] = call.values
    return True


def answer_guest(world: World, call: Call) -> Json:
    message = rules.check_result(call["result"])
    query = world.take_query(call["guest_query_id"], "guest", GUEST)
    inline_id = f"BAAA{world.new_id()}"
    sent = {"date": world.now(), "chat": query["chat"], "from": world.bot, **message}
    world.inline_messages[inline_id] = sent
    world.answered[call["guest_query_id"]] = {**call.values, "message": sent}
    return {"inline_message_id": inline_id}


METHODS = {
    "answerInlineQuery": answer_inline,
    "answerCallbackQuery": answer_press,
    "answerGuestQuery": answer_guest,
}
