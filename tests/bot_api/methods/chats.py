"""What the bot may ask of a chat and of who is in it."""

from typing import Any

from tests.bot_api.methods.call import Call
from tests.bot_api.refusal import bad_request
from tests.bot_api.shapes import member
from tests.bot_api.world import ADMINS, Chat, World

Json = dict[str, Any]


def get_chat(world: World, call: Call) -> Json:
    chat = world.readable(call["chat_id"])
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    accepted = dict.fromkeys((*gifts, "gifts_from_channels"), True)
    fixed = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": accepted}
    return {**chat.card, **fixed, **({"slow_mode_delay": chat.slow_mode} if chat.slow_mode else {})}


def get_member(world: World, call: Call) -> Json:
    chat = world.readable(call["chat_id"])
    return _member(world, chat, call["user_id"])


def get_administrators(world: World, call: Call) -> list[Json]:
    chat = world.readable(call["chat_id"])
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    admins = [user for user, status in chat.members.items() if status in ADMINS]
    own = [world.bot["id"]] if chat.bot in ADMINS else []
    return [_member(world, chat, user) for user in [*admins, *own]]


def _member(world: World, chat: Chat, user_id: int) -> Json:
    if user_id == world.bot["id"]:
        return member(world.bot, chat.bot)
    if user_id not in world.users:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member(world.users[user_id], chat.members.get(user_id, "left"))


def get_member_count(world: World, call: Call) -> int:
    return len(world.readable(call["chat_id"]).members) + 1


def leave_chat(world: World, call: Call) -> bool:
    chat = world.reachable(call["chat_id"])
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot = "left"
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatAdministrators": get_administrators,
    "getChatMemberCount": get_member_count,
    "leaveChat": leave_chat,
}
