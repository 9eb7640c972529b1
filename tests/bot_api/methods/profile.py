"""What the bot says of itself: name, descriptions, commands, menu button."""

import json
import re
from collections.abc import Callable
from typing import Any

from tests.bot_api import rules
from tests.bot_api.entities import units
from tests.bot_api.methods.call import Call
from tests.bot_api.refusal import bad_request
from tests.bot_api.world import World

Json = dict[str, Any]


def get_me(world: World, call: Call) -> Json:
    del call
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "supports_guest_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_commands(world: World, call: Call) -> bool:
    rules.check_commands(call["commands"])
    commands = [{**one, "command": one["command"].removeprefix("/")} for one in call["commands"]]
    world.profile[_commands_key(world, call)] = commands
    return True


def get_commands(world: World, call: Call) -> list[Json]:
    return list(world.profile.get(_commands_key(world, call), []))


def delete_commands(world: World, call: Call) -> bool:
    world.profile.pop(_commands_key(world, call), None)
    return True


def _commands_key(world: World, call: Call) -> tuple[str, ...]:
    scope = call.get("scope") or {"type": "default"}
    if "chat_id" in scope:
        world.readable(scope["chat_id"])
    return "commands", json.dumps(scope, sort_keys=True), _language(call)


def _language(call: Call) -> str:
    language = call.get("language_code") or ""
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad_request("invalid language code specified")
    return str(language)


def _setter(field: str, most: int) -> Callable[[World, Call], bool]:
    def set_(world: World, call: Call) -> bool:
        text = (call.get(field) or "").strip()
        if units(text) > most:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        world.profile[field, _language(call)] = text
        return True

    return set_


def _getter(field: str) -> Callable[[World, Call], Json]:
    def get(world: World, call: Call) -> Json:
        """A language without a text of its own shows the one of no language."""
        own = world.profile.get((field, _language(call)))
        return {field: own or world.profile.get((field, ""), "")}

    return get


def set_menu_button(world: World, call: Call) -> bool:
    world.profile["menu_button", str(call.get("chat_id"))] = call.get("menu_button")
    return True


def get_menu_button(world: World, call: Call) -> Json:
    found = world.profile.get(("menu_button", str(call.get("chat_id"))))
    return found or {"type": "commands"}


def _yes(world: World, call: Call) -> bool:
    del world, call
    return True


METHODS: dict[str, Callable[[World, Call], Any]] = {
    "getMe": get_me,
    "logOut": _yes,
    "close": _yes,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": _setter("name", 64),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description", 512),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description", 120),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
}
