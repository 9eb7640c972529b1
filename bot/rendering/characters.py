"""What may reach a screen: no control characters, no halves of a surrogate pair."""

import re

# Tabs and line ends stay: quotes are given letter for letter.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
BOLD = re.compile(r"\*\*(.+?)\*\*")


def printable(text: str) -> str:
    """The text without what no screen should be sent."""
    return UNPRINTABLE.sub("", text)
