"""Which updates were handled, and which wait although Telegram will not give them again."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.state.file import File, seconds
from bot.state.lately import Lately

KEPT = 5_000


class Updates(File):
    """The updates of the state; those done lately are known without asking the file."""

    def is_done(self, update_id: int) -> bool:
        """Whether an update was handled before."""
        return update_id in self._done

    def done(self, update_id: int, now: datetime) -> None:
        """Note that an update was handled; saying so twice changes nothing."""
        if update_id in self._done:
            return
        with self.transaction():
            self._run("INSERT OR REPLACE INTO updates VALUES (?, ?)", update_id, seconds(now))
            if self._are_parked:
                self._run("DELETE FROM parked WHERE update_id = ?", update_id)
        self._done.put(update_id, None)

    def park(self, updates: Sequence[tuple[int, str]]) -> None:
        """Keep updates (number, JSON) that Telegram will not give again, until they are done."""
        self._are_parked = True
        with self.transaction():
            for update_id, body in updates:
                self._run("INSERT OR REPLACE INTO parked VALUES (?, ?)", update_id, body)

    def parked(self) -> Iterator[tuple[int, str]]:
        """The updates that were parked and are not done, in order; one at a time, being many."""
        yield from self._run("SELECT update_id, body FROM parked ORDER BY update_id")

    def parked_body(self, update_id: int) -> str:
        """One of them; LookupError where it is not there."""
        found = self._all("SELECT body FROM parked WHERE update_id = ?", update_id)
        if not found:
            raise LookupError(update_id)
        return str(found[0][0])

    def _recollect(self) -> None:
        super()._recollect()
        rows = self._all(
            "SELECT update_id FROM (SELECT * FROM updates ORDER BY at DESC, update_id DESC LIMIT ?)"
            " ORDER BY at, update_id",
            KEPT,
        )
        self._done: Lately[int, None] = Lately(KEPT, ((number, None) for (number,) in rows))
        self._are_parked = bool(self._all("SELECT 1 FROM parked LIMIT 1"))

    def _expire_updates(self) -> None:
        self._run(
            "DELETE FROM updates WHERE update_id NOT IN"
            " (SELECT update_id FROM updates ORDER BY at DESC, update_id DESC LIMIT ?)",
            KEPT,
        )
