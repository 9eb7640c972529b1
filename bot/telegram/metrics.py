"""What the bot counts of itself, in the text form that Prometheus reads."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

PREFIX = "exportaciones_bot"
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

HELP = {
    "updates": "Updates taken, by kind",
    "updates_finished": "Updates finished, by outcome",
    "requests": "Requests accepted by the Bot API, by method",
    "requests_failed": "Requests that failed for good, by error",
    "requests_repeated": "Requests sent again, by reason",
    "errors": "Errors in handling an update, by class",
}


class Metrics:
    """Counters since the start, of one process; only ever read and added to on its event loop."""

    def __init__(self, started: datetime) -> None:
        self.started = started
        self.counts: Counter[tuple[str, str]] = Counter()  # of each name of HELP, by label
        self.in_hand = 0
        self._seconds = [0] * (len(SECONDS) + 1)
        self._total = 0.0

    def add(self, name: str, label: str) -> None:
        """Count one event."""
        self.counts[name, label] += 1

    def took(self, seconds: float) -> None:
        """Count the time from an update's arrival to its end."""
        self._seconds[bisect_left(SECONDS, seconds)] += 1
        self._total += seconds

    def total(self, name: str) -> int:
        """Return how many events of a name there were."""
        return sum(count for (of, _), count in self.counts.items() if of == name)

    def uptime(self, now: datetime) -> timedelta:
        """Return the time since the start."""
        return now - self.started

    def text(self, now: datetime, store: str) -> str:
        """Return everything in Prometheus' text form; ``store`` is the version answered from."""
        return "\n".join([*self._counters(), *self._gauges(now, store), *self._histogram(), ""])

    def _counters(self) -> Iterator[str]:
        for name, told in HELP.items():
            yield from _head(f"{name}_total", "counter", told)
            for (of, label), count in sorted(self.counts.items()):
                if of == name:
                    yield f'{PREFIX}_{name}_total{{of="{_escaped(label)}"}} {count}'

    def _gauges(self, now: datetime, store: str) -> Iterator[str]:
        yield from _head("in_hand", "gauge", "Updates taken and not finished")
        yield f"{PREFIX}_in_hand {self.in_hand}"
        yield from _head("uptime_seconds", "gauge", "Time since the start")
        yield f"{PREFIX}_uptime_seconds {self.uptime(now).total_seconds():.0f}"
        yield from _head("store_info", "gauge", "The store that answers are read from")
        yield f'{PREFIX}_store_info{{version="{_escaped(store)}"}} 1'

    def _histogram(self) -> Iterator[str]:
        yield from _head("handling_seconds", "histogram", "From an update's arrival to its end")
        below = 0
        for bound, count in zip((*map(str, SECONDS), "+Inf"), self._seconds, strict=True):
            below += count
            yield f'{PREFIX}_handling_seconds_bucket{{le="{bound}"}} {below}'
        yield f"{PREFIX}_handling_seconds_sum {self._total:.6f}"
        yield f"{PREFIX}_handling_seconds_count {below}"


def _head(name: str, kind: str, told: str) -> tuple[str, str]:
    return f"# HELP {PREFIX}_{name} {told}", f"# TYPE {PREFIX}_{name} {kind}"


def _escaped(label: str) -> str:
    return label.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
