"""The questions kept for the operator, none of them with who asked it."""

from datetime import datetime, timedelta

from bot.state.file import File
from bot.state.records import Complaint, ComplaintKind

COMPLAINTS = timedelta(days=30)
KEPT = 2_000
LONGEST = 300  # characters of a question


class Complaints(File):
    """The complaints of the state."""

    def complain(self, complaint: Complaint) -> None:
        """Keep a question for the operator; the oldest give way where there are too many."""
        with self.transaction():
            self._run(
                "INSERT INTO complaints (kind, question, understood, version, day)"
                " VALUES (?, ?, ?, ?, ?)",
                complaint.kind.value,
                complaint.question[:LONGEST],
                *(complaint.understood, complaint.version, complaint.day),
            )
            self._run(
                "DELETE FROM complaints WHERE id <= (SELECT max(id) FROM complaints) - ?", KEPT
            )

    def complaints(self) -> list[Complaint]:
        """All that is kept for the operator, oldest first."""
        rows = self._all(
            "SELECT kind, question, understood, version, day FROM complaints ORDER BY id"
        )
        return [
            Complaint(
                kind=ComplaintKind(kind),
                question=question,
                understood=understood,
                version=version,
                day=day,
            )
            for kind, question, understood, version, day in rows
        ]

    def _expire_complaints(self, now: datetime) -> None:
        day = (now - COMPLAINTS).date().isoformat()
        self._run("DELETE FROM complaints WHERE day < ?", day)
