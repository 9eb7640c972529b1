"""When a message may be sent: Telegram's limits overall, in a chat and in a group.

The limits are its own advice (30 messages a second, one a second in a chat, 20 a minute in a
group), taken strictly: no span of that length ever holds more.
"""

import asyncio

OVERALL = (30, 1.0)  # messages in seconds
CHAT = (5, 5.0)  # one a second, five of them at once
GROUP = (20, 60.0)

KEPT = 5_000  # chats remembered; the others have been silent for longer than any limit


class Window:
    """At most ``count`` moments in any span of ``seconds``; moments are given out in order."""

    def __init__(self, count: int, seconds: float) -> None:
        self._count = count
        self._seconds = seconds
        self._given: list[float] = []  # for so few a deque would take five times as much memory

    def free_at(self, now: float) -> float:
        """Return the first moment that is free."""
        if not self._given:
            return now
        after_last = max(now, self._given[-1])
        if len(self._given) < self._count:
            return after_last
        return max(after_last, self._given[0] + self._seconds)

    def take(self, moment: float) -> None:
        """Give out a moment, not before the one that ``free_at`` named."""
        self._given.append(moment)
        del self._given[: -self._count]

    def idle(self, now: float) -> bool:
        """Say that the moments given out bind nobody any more."""
        return not self._given or self._given[-1] + self._seconds <= now


class ChatTurns:
    """The turns of one chat.

    Whoever waits for one holds ``queue``, so that the turn counts from when its message leaves: it
    may still have to wait for all the others.
    """

    def __init__(self, *, group: bool) -> None:
        self._windows = tuple(Window(*limit) for limit in ((CHAT, GROUP) if group else (CHAT,)))
        self.held_until = 0.0
        self.queue = asyncio.Lock()

    def free_at(self, now: float) -> float:
        """Return the first moment at which the chat may be written to."""
        return max(self.held_until, *(window.free_at(now) for window in self._windows))

    def take(self, moment: float) -> None:
        """Note that a message leaves."""
        for window in self._windows:
            window.take(moment)

    def idle(self, now: float) -> bool:
        """Say that forgetting the chat would change nothing."""
        bound = self.queue.locked() or self.held_until > now
        return not bound and all(window.idle(now) for window in self._windows)


class Turns:
    """The turns of every chat and of all together. Moments are seconds of any steady clock."""

    def __init__(self) -> None:
        self.overall = Window(*OVERALL)
        self._chats: dict[int | str, ChatTurns] = {}

    def of(self, chat: int | str, now: float) -> ChatTurns:
        """Return a chat's turns; a chat known by name is a group or a channel."""
        if chat not in self._chats:
            if len(self._chats) >= KEPT:
                self._forget_idle(now)
            self._chats[chat] = ChatTurns(group=isinstance(chat, str) or chat < 0)
        return self._chats[chat]

    def free(self, chat: int | str, now: float) -> bool:
        """Say that a message to the chat would not have to wait."""
        return max(self.of(chat, now).free_at(now), self.overall.free_at(now)) <= now

    def _forget_idle(self, now: float) -> None:
        self._chats = {c: turns for c, turns in self._chats.items() if not turns.idle(now)}
