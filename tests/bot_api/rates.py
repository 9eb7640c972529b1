"""How fast a bot may write, as far as Telegram says it."""

from collections import defaultdict, deque
from dataclasses import dataclass, field

from tests.bot_api.refusal import too_many

# Messages in seconds, from Telegram's FAQ, which promises nothing exact.
OVERALL = (30, 1.0)
GROUP = (20, 60.0)
_COUNTED = ("send", "edit", "copy", "forward")
_NOTHING = 1e-6  # a message exactly a window later is in time


@dataclass(slots=True)
class Rates:
    """The times of the last messages, overall and in each group."""

    _times: defaultdict[int | str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def count(self, method: str, chat: int | str | None, now: float) -> None:
        """Count a message; raises Refusal with the seconds to wait where it is one too many."""
        if not method.startswith(_COUNTED) or method == "sendChatAction":
            return
        windows: list[tuple[int | str, tuple[int, float]]] = [("overall", OVERALL)]
        if isinstance(chat, int) and chat < 0:
            windows.append((chat, GROUP))
        for key, (most, seconds) in windows:
            times = self._times[key]
            while times and times[0] <= now - seconds + _NOTHING:
                times.popleft()
            if len(times) >= most:
                raise too_many(int(times[0] + seconds - now) + 1)
        for key, _ in windows:
            self._times[key].append(now)
