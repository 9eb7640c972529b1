"""What was worked out once from a store and serves again until the store is replaced."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar

KEPT = 400  # values: some kilobytes each at most

Value = TypeVar("Value")

_ABSENT = object()


class Ready:
    """The values used last, all of one version of the store."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._version: str | None = None
        self._found: OrderedDict[Hashable, object] = OrderedDict()

    def get(self, version: str, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of a key, made if it is not there; a key has values of one type only."""
        if version != self._version:
            self._found.clear()
            self._version = version
        found = self._found.get(key, _ABSENT)
        if found is not _ABSENT:  # a reading takes long to be hashed: few looks
            self._found.move_to_end(key)
            return found  # type: ignore[return-value]
        made = make()
        self._found[key] = made
        if len(self._found) > self._kept:
            self._found.popitem(last=False)
        return made
