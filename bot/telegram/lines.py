"""The lines: how many updates of each chat are in hand, and which wait outside until one is done.

Those outside are in the state; of them only the number and the moment are held in memory.
"""

from collections import Counter, deque
from collections.abc import Hashable

from bot.telegram.arrival import Arrival

FEW = 10  # updates in hand that every chat may have, however crowded it is


class Lines:
    """The line of each chat."""

    def __init__(self) -> None:
        self._in_hand: Counter[Hashable] = Counter()
        self._outside: dict[Hashable, deque[Arrival]] = {}
        self._numbers: set[int] = set()

    def __len__(self) -> int:
        """How many wait outside."""
        return len(self._numbers)

    def __contains__(self, number: int) -> bool:
        """Whether an update waits outside."""
        return number in self._numbers

    def full(self, line: Hashable, *, crowded: bool) -> bool:
        """Whether the next update of a line has to wait outside: behind others, or for others."""
        return line in self._outside or (crowded and self._in_hand[line] >= FEW)

    def enter(self, line: Hashable) -> None:
        """Note that an update of a line is in hand."""
        self._in_hand[line] += 1

    def wait(self, arrival: Arrival) -> None:
        """Put an update at the end of its line outside."""
        self._outside.setdefault(arrival.line, deque()).append(arrival)
        self._numbers.add(arrival.number)

    def leave(self, line: Hashable) -> Arrival | None:
        """Note that an update of a line is done; return the one of it that may come in."""
        self._in_hand[line] -= 1
        if not self._in_hand[line]:
            del self._in_hand[line]
        outside = self._outside.get(line)
        if outside is None or self._in_hand[line] >= FEW:
            return None
        following = outside.popleft()
        self._numbers.remove(following.number)
        if not outside:
            del self._outside[line]
        return following
