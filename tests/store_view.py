"""What a store's tables say, read apart from what answers."""

import sqlite3
from contextlib import closing
from pathlib import Path


def exact_figures(store: Path, measure: str) -> dict[str, float]:
    """The regions' exact figures of a measure, the greatest first."""
    with closing(sqlite3.connect(store)) as connection:
        rows = connection.execute(
            "SELECT subject, value FROM statements WHERE measure = ?"
            " AND subject_kind = 'region' AND bound = 'exact' ORDER BY value DESC",
            (measure,),
        )
        return dict(rows.fetchall())
