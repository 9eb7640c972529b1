"""Formatted text as Telegram's own server reads it: TDLib, through ``tdjson``."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from tests.bot_api.refusal import Refusal, bad_request

Entity = dict[str, Any]

MOST_ENTITIES = 100  # Telegram keeps the first hundred and says nothing
_MODES = {
    "html": {"@type": "textParseModeHTML"},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
}
_TYPES = {
    "textEntityTypeBlockQuote": "blockquote",
    "textEntityTypeBold": "bold",
    "textEntityTypeBotCommand": "bot_command",
    "textEntityTypeCashtag": "cashtag",
    "textEntityTypeCode": "code",
    "textEntityTypeCustomEmoji": "custom_emoji",
    "textEntityTypeDateTime": "date_time",
    "textEntityTypeEmailAddress": "email",
    "textEntityTypeExpandableBlockQuote": "expandable_blockquote",
    "textEntityTypeHashtag": "hashtag",
    "textEntityTypeItalic": "italic",
    "textEntityTypeMention": "mention",
    "textEntityTypeMentionName": "text_mention",
    "textEntityTypePhoneNumber": "phone_number",
    "textEntityTypePre": "pre",
    "textEntityTypePreCode": "pre",
    "textEntityTypeSpoiler": "spoiler",
    "textEntityTypeStrikethrough": "strikethrough",
    "textEntityTypeTextUrl": "text_link",
    "textEntityTypeUnderline": "underline",
    "textEntityTypeUrl": "url",
}
_NOTHING_INSIDE = frozenset({"code", "pre", "text_link", "text_mention"})


class Formatted(NamedTuple):
    """A text as shown, and its entities in Bot API form, offsets in UTF-16 units."""

    text: str
    entities: tuple[Entity, ...] = ()


def formatted(text: str, mode: str | None, given: Sequence[Entity] | None = None) -> Formatted:
    """Return what people would see of a text sent with a parse mode or with its entities.

    Raises Refusal with TDLib's own words where the markup cannot be parsed.
    """
    if mode:
        if mode.lower() not in _MODES:
            raise bad_request("unsupported parse_mode")
        read = _execute("parseTextEntities", text=text, parse_mode=_MODES[mode.lower()])
        shown, marked = read["text"], [_entity(found) for found in read["entities"]]
    else:
        shown, marked = text, [dict(entity) for entity in given or ()]
    found = [e for e in detected(shown) if not any(_covers(m, e) for m in marked)]
    return _trimmed(shown, sorted([*marked, *found], key=lambda e: (e["offset"], -e["length"])))


def detected(text: str) -> list[Entity]:
    """Return the mentions, commands, links… that Telegram marks by itself."""
    return [_entity(found) for found in _execute("getTextEntities", text=text)["entities"]]


def units(text: str) -> int:
    """Return a text's length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def entity_text(text: str, entity: Entity) -> str:
    """Return the part of a text that an entity marks."""
    start, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
    return text.encode("utf-16-le")[start:end].decode("utf-16-le")


def _execute(function: str, **values: Any) -> dict[str, Any]:
    answer = json.loads(_tdjson().td_execute(json.dumps({"@type": function, **values}).encode()))
    if answer["@type"] == "error":
        message = answer["message"]
        raise Refusal(answer["code"], f"Bad Request: {message[0].lower()}{message[1:]}")
    return dict(answer)


@cache
def _tdjson() -> Any:
    import tdjson

    tdjson.td_execute(b'{"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}')
    return tdjson


def _entity(found: dict[str, Any]) -> Entity:
    kind = found["type"]
    entity: Entity = {"type": _TYPES.get(kind["@type"], "unknown")}
    entity |= {"offset": found["offset"], "length": found["length"]}
    if "url" in kind:
        entity["url"] = kind["url"]
    if kind.get("language"):
        entity["language"] = kind["language"]
    if "user_id" in kind:
        entity["user"] = {"id": kind["user_id"], "is_bot": False, "first_name": "?"}
    if "unix_time" in kind:
        entity["unix_time"] = kind["unix_time"]
    return entity


def _covers(marked: Entity, found: Entity) -> bool:
    """Links of one's own and code keep Telegram from marking what lies in them."""
    inside = marked["offset"] < found["offset"] + found["length"] and found["offset"] < (
        marked["offset"] + marked["length"]
    )
    return inside and marked["type"] in _NOTHING_INSIDE


def _trimmed(text: str, entities: Sequence[Entity]) -> Formatted:
    """Telegram drops the white space around a text, and what marked nothing else."""
    shown = text.strip()
    before, length = units(text[: len(text) - len(text.lstrip())]), units(shown)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - before, 0)
        end = min(entity["offset"] + entity["length"] - before, length)
        if start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return Formatted(text=shown, entities=tuple(kept[:MOST_ENTITIES]))
