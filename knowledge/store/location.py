"""Where the fact store lies when nobody says otherwise."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

FOLDER = "exportaciones-regionales"
FILE = "facts.db"


def default_path(environ: Mapping[str, str]) -> Path:
    """Return the store's path: ``FACTS_DB``, else the user's data folder, else the checkout.

    The checkout serves where the data folder can be neither read from nor written to, as in
    a container with a read-only file system.
    """
    if given := environ.get("FACTS_DB"):
        return Path(given).expanduser()
    path = _data_folder(environ) / FOLDER / FILE
    if os.access(path, os.R_OK) or _can_create(path.parent):
        return path
    return Path(__file__).resolve().parents[2] / FILE


def _data_folder(environ: Mapping[str, str]) -> Path:
    home = Path(environ["HOME"]) if environ.get("HOME") else Path.home()
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    # The XDG specification says that a relative path is to be ignored.
    given = Path(environ.get("XDG_DATA_HOME", ""))
    return given if given.is_absolute() else home / ".local" / "share"


def _can_create(folder: Path) -> bool:
    existing = folder
    while not os.path.lexists(existing) and existing != existing.parent:  # never PermissionError
        existing = existing.parent
    return existing.is_dir() and os.access(existing, os.W_OK | os.X_OK)
