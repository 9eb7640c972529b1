"""The bot on Telegram: the only package that imports its library or reaches the network."""

import importlib
import os
import sys

# The library's own switch to give lengths of time as ``timedelta``; without it, it warns of the
# change at every look at one.
os.environ.setdefault("PTB_TIMEDELTA", "1")

# What the library would load where it happens to be installed, some thirteen megabytes: the means
# to decrypt Telegram Passport, and the command line of its usual HTTP client.
_UNUSED = ("cryptography", "httpx._main")


def _load_library() -> None:
    """Load python-telegram-bot without what the bot has no use for."""
    hidden = [name for name in _UNUSED if name not in sys.modules]
    for name in hidden:
        sys.modules[name] = None  # type: ignore[assignment]  # to an import: not there
    try:
        importlib.import_module("telegram")
    finally:
        for name in hidden:
            del sys.modules[name]


_load_library()
