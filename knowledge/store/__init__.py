"""The fact store: everything the documents state, in one SQLite file.

``read`` serves the answers and needs ``sqlite3`` only; ``build`` and ``schema`` make the file
with sqlite-utils and are imported by whoever builds, never by whoever asks.
"""

from knowledge.store.location import default_path
from knowledge.store.read import Cited, StatedGroup, Store, open_store, remembered
from knowledge.store.usable import StoreError, is_store

__all__ = [
    "Cited",
    "StatedGroup",
    "Store",
    "StoreError",
    "default_path",
    "is_store",
    "open_store",
    "remembered",
]
