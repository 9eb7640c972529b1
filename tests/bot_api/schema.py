"""Requests checked against aiogram's models of the Bot API."""

import json
import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from tests.bot_api.refusal import Refusal, bad_request

if TYPE_CHECKING:
    from aiogram.methods import TelegramMethod

# The real server says these of its own; of other omissions it speaks less plainly.
_MISSING = {
    "text": "message text is empty",
    "chat_id": "chat_id is empty",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
}


def method_name(name: str) -> str:
    """Return a method's name as documented; names are told apart without regard to case."""
    try:
        return _methods()[name.lower()].__api_method__
    except KeyError:
        raise Refusal(404, "Not Found: method not found") from None


def checked(method: str, sent: Mapping[str, Any], files: Mapping[str, Any]) -> dict[str, Any]:
    """Return a request's parameters as values, refusing what the method does not take.

    ``sent`` holds strings, as forms do, or values; ``files`` is known by its names. Stricter
    than Telegram in one thing: it passes over a parameter or field it does not know.
    """
    model = _methods()[method.lower()]
    values = {name: _decoded(model, name, value) for name, value in sent.items()}
    uploads = {name: f"attach://{name}" for name in files if name in model.model_fields}
    try:
        request = model.model_validate(values | uploads)
    except ValidationError as error:
        raise bad_request(_mistake(error)) from None
    if unknown := list(_unknown(request)):
        raise bad_request(f"unknown parameter {unknown[0]} of {method}")
    return values | uploads


def method_fields(method: str) -> dict[str, bool]:
    """Return a method's parameters, and whether each must be there."""
    fields = _methods()[method.lower()].model_fields
    return {name: field.is_required() for name, field in fields.items()}


def check_update(update: Mapping[str, Any]) -> None:
    """Raise ValueError where an update is not as Telegram would send it."""
    from aiogram.types import Update

    if unknown := list(_unknown(Update.model_validate(update))):
        raise ValueError(f"unknown fields: {', '.join(unknown)}")


@cache
def _methods() -> dict[str, "type[TelegramMethod[Any]]"]:
    import aiogram.methods

    found = (getattr(aiogram.methods, name) for name in aiogram.methods.__all__)
    named = {
        m.__api_method__: m for m in found if isinstance(getattr(m, "__api_method__", None), str)
    }
    return {name.lower(): method for name, method in named.items()}


def _decoded(model: type[BaseModel], name: str, value: Any) -> Any:
    """The value a form's string stands for; only a parameter that may be text stays as sent."""
    kinds = _parameters(model).get(name)
    if not isinstance(value, str) or kinds is None:
        return value
    if str in kinds:
        whole = value.removeprefix("-").isdigit() and int in kinds
        return int(value) if whole else value
    if bool in kinds:
        return value.lower() in ("true", "yes", "1")
    try:
        return json.loads(value)
    except ValueError:
        what = (
            "reply keyboard markup JSON object" if name == "reply_markup" else f"{name}: not JSON"
        )
        raise bad_request(f"can't parse {what}") from None


@cache
def _parameters(model: type[BaseModel]) -> dict[str, frozenset[Any]]:
    return {name: _kinds(field.annotation) for name, field in model.model_fields.items()}


def _kinds(annotation: Any) -> frozenset[Any]:
    if get_origin(annotation) in (Union, types.UnionType):
        return frozenset().union(*map(_kinds, get_args(annotation)))
    return frozenset([annotation])


def _mistake(error: ValidationError) -> str:
    first = error.errors()[0]
    if first["type"] == "missing" and len(first["loc"]) == 1:
        name = str(first["loc"][0])
        return _MISSING.get(name, f"parameter {name} is missing")
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"


def _unknown(value: Any, path: str = "") -> Iterator[str]:
    """The paths of fields that the models do not have."""
    if isinstance(value, BaseModel):
        for name in value.model_extra or {}:
            yield f"{path}{name}"
        for name in value.model_fields_set & value.__class__.model_fields.keys():
            yield from _unknown(getattr(value, name), f"{path}{name}.")
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _unknown(item, f"{path}{place}.")
