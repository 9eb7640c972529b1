"""Telegram's documented limits on what a request carries."""

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from tests.bot_api.entities import Formatted, formatted, units
from tests.bot_api.refusal import bad_request

Json = dict[str, Any]

TEXT, CAPTION = 4096, 1024  # UTF-16 units, after the markup is taken away
RAW_TEXT = 32768
BUTTONS, ROW = 100, 8
RESULTS = 50

# What a button does: exactly one of these.
_ACTIONS = frozenset({
    "url", "callback_data", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
    "callback_game", "pay",
})  # fmt: skip
_NO_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
_SCHEMES = frozenset({"http", "https", "tg", "ton"})
_STYLES = frozenset({"danger", "primary", "success"})
_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_PHOTO_URLS = ("photo_url", "thumbnail_url")


def text_of(values: Json, *, edited: bool = False) -> Formatted:
    """Return the text of a message to send, or to put in a message's place."""
    if not values.get("text"):
        raise bad_request("message text is empty")
    if units(values["text"]) > RAW_TEXT:
        raise bad_request("text is too long")
    found = formatted(values["text"], values.get("parse_mode"), values.get("entities"))
    if not found.text:
        raise bad_request("message text is empty" if edited else "text must be non-empty")
    if units(found.text) > TEXT:
        raise bad_request("MESSAGE_TOO_LONG" if edited else "message is too long")
    return found


def caption_of(values: Json, *, edited: bool = False) -> Formatted:
    """Return the caption of a picture or document; it may be empty."""
    given = values.get("caption_entities")
    found = formatted(values.get("caption") or "", values.get("parse_mode"), given)
    if units(found.text) > CAPTION:
        raise bad_request("MEDIA_CAPTION_TOO_LONG" if edited else "message caption is too long")
    return found


def check_keyboard(markup: Json | None) -> None:
    """Refuse an inline keyboard that Telegram would refuse; other markup passes."""
    rows = (markup or {}).get("inline_keyboard") or []
    if sum(map(len, rows)) > BUTTONS or any(len(row) > ROW for row in rows):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for button in (button for row in rows for button in row):
        _check_button(button)


def _check_button(button: Json) -> None:
    text, actions = button["text"], _ACTIONS & button.keys()
    if not text.strip():
        raise bad_request("inline keyboard button text is empty")
    if len(actions) != 1:
        raise bad_request(_NO_ACTION)
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not _is_link(button["url"]):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid")
    if "copy_text" in button and not 1 <= units(button["copy_text"]["text"]) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if units(button.get("switch_inline_query") or "") > 256:
        raise bad_request("BUTTON_INVALID")
    if units(button.get("switch_inline_query_current_chat") or "") > 256:
        raise bad_request("BUTTON_INVALID")
    if button.get("style") not in {None, *_STYLES}:
        raise bad_request("invalid button style specified")


def _is_link(url: str) -> bool:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    domain = parts.scheme == "tg" or "." in (parts.hostname or "")
    return parts.scheme in _SCHEMES and domain and not re.search(r"\s", url)


def check_results(values: Json) -> list[Json]:
    """Return the results of an inline answer as people would see them."""
    results = values["results"]
    ids = [result["id"] for result in results]
    if len(results) > RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len((values.get("next_offset") or "").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    _check_way_out(values.get("button"))
    return [check_result(result) for result in results]


def _check_way_out(button: Json | None) -> None:
    """The button above the results: to the private chat with the bot, or to a web app."""
    if button is None:
        return
    if ("start_parameter" in button) == ("web_app" in button):
        raise bad_request("exactly one of web_app and start_parameter must be used")
    if "start_parameter" in button and not _PARAMETER.fullmatch(button["start_parameter"]):
        raise bad_request("START_PARAM_INVALID")
    if not button["text"]:
        raise bad_request("SWITCH_PM_TEXT_EMPTY")


def check_result(result: Json) -> Json:
    """Return the message that choosing an inline result sends, refusing what cannot be sent."""
    if not 1 <= len(result["id"].encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if result["type"] == "article" and not result["title"].strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    if not all(_is_link(result[name]) for name in _PHOTO_URLS if name in result):
        raise bad_request("WEBPAGE_URL_INVALID")
    check_keyboard(result.get("reply_markup"))
    content = result.get("input_message_content")
    if content is None and result["type"] == "article":
        raise bad_request("input message content is not specified")
    message = _content(content) if content else _captioned(result)
    if "reply_markup" in result:
        message["reply_markup"] = result["reply_markup"]
    return message


def _content(content: Json) -> Json:
    if "message_text" not in content:
        return dict(content)
    found = text_of({**content, "text": content["message_text"]}, edited=True)
    return shown("text", found)


def _captioned(result: Json) -> Json:
    """A result that is itself a picture, document…"""
    return {result["type"]: {"id": result["id"]}} | shown("caption", caption_of(result))


def shown(name: str, found: Formatted) -> Json:
    """Return the fields of a message for its text or caption; none for an empty one."""
    if not found.text:
        return {}
    entities = {f"{name}_entities" if name == "caption" else "entities": list(found.entities)}
    return {name: found.text} | (entities if found.entities else {})


def check_commands(commands: Sequence[Json]) -> None:
    """Refuse a list of commands that the menu cannot show."""
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= units(command["description"].strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def buttons(message: Json) -> Iterator[Json]:
    """Yield the buttons under a message, in reading order."""
    for row in (message.get("reply_markup") or {}).get("inline_keyboard") or []:
        yield from row
