"""What was used lately, at hand without asking the file."""

from collections import OrderedDict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Lately(Generic[Key, Value]):
    """The last ``kept`` values put in, by key."""

    def __init__(self, kept: int, found: Iterable[tuple[Key, Value]] = ()) -> None:
        self._kept = kept
        self._found = OrderedDict(found)

    def __contains__(self, key: Key) -> bool:
        return key in self._found

    def get(self, key: Key) -> Value | None:
        """The value of a key, or None."""
        return self._found.get(key)

    def drop(self, key: Key) -> None:
        """Forget a key, where there is one."""
        self._found.pop(key, None)

    def put(self, key: Key, value: Value) -> None:
        """Add a value; the one put in first gives way where there are too many."""
        self._found[key] = value
        self._found.move_to_end(key)
        if len(self._found) > self._kept:
            self._found.popitem(last=False)
