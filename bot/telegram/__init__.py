"""The bot on Telegram: the only package that imports its library or reaches the network."""

import os

# The library's own switch to give lengths of time as ``timedelta``; without it, it warns of the
# change at every look at one.
os.environ.setdefault("PTB_TIMEDELTA", "1")
