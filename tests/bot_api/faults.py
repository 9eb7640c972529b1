"""What goes wrong on the way, on demand: by method, for some times or at a seeded rate."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """A way to fail; in all but ``LOST_ANSWER`` and ``SLOW`` the request is not done."""

    FLOOD = "flood"  # 429 with retry_after
    ERROR = "error"  # 500 in JSON
    GATEWAY = "gateway"  # 502 in HTML, as the proxy in front writes it
    SILENCE = "silence"  # no answer, until the client gives up
    CUT = "cut"  # the connection ends before an answer
    LOST_ANSWER = "lost_answer"  # done, then the connection ends
    SLOW = "slow"  # done and answered, after ``seconds``


@dataclass(slots=True, kw_only=True)
class Fault:
    """A fault for one method (``*``: all) and chat (None: all), while ``times`` lasts."""

    method: str
    kind: Kind
    times: int | None = None
    rate: float = 1.0
    seconds: int = 1
    chat: int | None = None

    def meets(self, method: str, values: Mapping[str, Any]) -> bool:
        chat = str(values.get("chat_id")) if self.chat is not None else None
        return (
            self.times != 0
            and self.method in ("*", method)
            and chat == (str(self.chat) if self.chat is not None else None)
        )


@dataclass(slots=True)
class Faults:
    """The faults in force, and how many struck."""

    chance: random.Random = field(default_factory=lambda: random.Random(0))
    planned: list[Fault] = field(default_factory=list)
    struck: int = 0

    def strike(self, method: str, values: Mapping[str, Any]) -> Fault | None:
        """Return the fault that befalls a request, if one does."""
        for fault in self.planned:
            if fault.meets(method, values) and self.chance.random() < fault.rate:
                if fault.times:
                    fault.times -= 1
                self.struck += 1
                return fault
        return None
