"""A conversation as JSON and back, by the fields its values have today.

Only what differs from a field's default is written. Fields that are unknown when read are
passed over and those missing take their default, so that the model may grow between two
versions of the program; what cannot be read any more is forgotten, never guessed.
"""

import json
from collections.abc import Callable
from enum import Enum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

from bot.fields import MISSING, defaults_of
from knowledge.model import Conversation

_LATELY = 128  # conversations whose JSON is still at hand: each is kept and found again

VERSION = 1  # raised when what is written changes its meaning, not when a field is added

_SCALARS: dict[object, tuple[type, ...]] = {
    str: (str,),
    int: (int,),
    float: (float, int),
    bool: (bool,),
}

_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_Reader = Callable[[object], object]


class _Unreadable(ValueError):
    """What was written is no value of the type that is wanted today."""


@lru_cache(maxsize=_LATELY)
def dumped(conversation: Conversation) -> str:
    """The conversation as one line of JSON."""
    return _written({"v": VERSION, "c": _plain(conversation)})


@lru_cache(maxsize=_LATELY)
def loaded(text: str) -> Conversation | None:
    """The conversation that was dumped, or None where it cannot be read any more."""
    try:
        written = json.loads(text)
        if not isinstance(written, dict) or written.get("v") != VERSION:
            return None
        found = _reader(Conversation)(written.get("c"))
    except (ValueError, RecursionError):
        return None
    assert isinstance(found, Conversation)
    return found


def _plain(value: object) -> object:
    if isinstance(value, str):  # the members of a StrEnum are their own values
        return str(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {
            name: _plain(found)
            for name, default in defaults_of(type(value))
            if (found := getattr(value, name)) != default
        }
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


@cache
def _reader(hint: object) -> _Reader:
    """What reads a value of a type, raising _Unreadable for any other."""
    if isinstance(hint, type) and hasattr(hint, "_fields"):
        return _value_reader(hint)
    if get_origin(hint) in (Union, UnionType):
        return _optional_reader(hint)
    if get_origin(hint) is tuple:
        return _tuple_reader(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return _scalar_reader(hint)


def _value_reader(cls: type) -> _Reader:
    hints = get_type_hints(cls)
    required = {name for name, default in defaults_of(cls) if default is MISSING}

    def read(value: object) -> object:
        if not isinstance(value, dict) or not required <= value.keys():
            raise _Unreadable(cls.__name__)
        # Its readers are found at the first value: a type may hold itself.
        return cls(**{n: _reader(hints[n])(found) for n, found in value.items() if n in hints})

    return read


def _optional_reader(hint: object) -> _Reader:
    readers = [_reader(one) for one in get_args(hint) if one is not NoneType]

    def read(value: object) -> object:
        if value is None and NoneType in get_args(hint):
            return None
        for reader in readers:
            try:
                return reader(value)
            except ValueError:
                continue
        raise _Unreadable(str(hint))

    return read


def _tuple_reader(hint: object) -> _Reader:
    arguments = get_args(hint)

    def read(value: object) -> object:
        if not isinstance(value, list):
            raise _Unreadable(str(hint))
        if arguments[-1] is Ellipsis:
            return tuple(map(_reader(arguments[0]), value))
        if len(value) != len(arguments):
            raise _Unreadable(str(hint))
        return tuple(_reader(one)(item) for one, item in zip(arguments, value, strict=True))

    return read


def _scalar_reader(hint: object) -> _Reader:
    allowed = _SCALARS.get(hint)
    if allowed is None:
        raise TypeError(f"no way to keep a {hint}")  # a mistake of ours: a test finds it

    def read(value: object) -> object:
        if not isinstance(value, allowed) or (hint is not bool and isinstance(value, bool)):
            raise _Unreadable(str(hint))
        return value

    return read
