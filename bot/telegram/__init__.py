"""The bot on Telegram: the only package that imports its library or reaches the network."""

import importlib
import os
import sys
from types import ModuleType

# The library's own switch to give lengths of time as ``timedelta``; without it, it warns of the
# change at every look at one.
os.environ.setdefault("PTB_TIMEDELTA", "1")

_UNUSED = "cryptography"  # the means to decrypt Telegram Passport, some megabytes
_CLIENT = "httpx"  # the library's usual HTTP client, two more; this bot has its own
_CLIENT_NAMES = ("AsyncClient", "Proxy", "URL")  # in the library's annotations


class _LoadedOnUse(ModuleType):
    """A module that is loaded when something of it is used."""

    def __getattr__(self, name: str) -> object:
        return getattr(importlib.import_module(self.__name__), name)


def _load_library() -> None:
    """Load python-telegram-bot without what the bot has no use for, where it is not there yet."""
    client = _LoadedOnUse(_CLIENT)
    vars(client).update(dict.fromkeys(_CLIENT_NAMES, object))
    put = {
        name: one for name, one in ((_UNUSED, None), (_CLIENT, client)) if name not in sys.modules
    }
    sys.modules.update(put)  # type: ignore[arg-type]  # None is, to an import: not there
    try:
        importlib.import_module("telegram.ext")
    finally:
        for name in put:
            del sys.modules[name]
        for name in _CLIENT_NAMES:
            delattr(client, name)


_load_library()
