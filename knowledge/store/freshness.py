"""Whether the documents that a store was made of have changed since."""

from pathlib import Path

from knowledge.store.read import Store
from knowledge.store.usable import rebuilding

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
NAMED = 3  # files


def newer_seeds(store: Store, folder: Path = SEEDS) -> str | None:
    """Return a sentence in Spanish where files of the seeds are newer than a store of them.

    Only their dates are looked at, so that every question can be asked it; a reading that was
    written anew beside its document tells that the rules have changed.
    """
    if not folder.is_dir():
        return None
    files = [file for file in sorted(folder.iterdir()) if file.name[:1] != "." and file.is_file()]
    made = store.path.stat().st_mtime
    newer = [file.name for file in files if file.stat().st_mtime > made]
    if not newer or not any(store.source(file.name) for file in files):
        return None  # as it was, or made of other documents
    named = ", ".join(newer[:NAMED]) + ("…" if newer[NAMED:] else "")
    command = rebuilding(store.path)
    return f"En {folder.name}/ hay algo más nuevo que el almacén: {named}. Para tomarlo: {command}"
