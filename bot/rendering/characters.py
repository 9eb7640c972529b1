"""What may reach a screen: no control characters, no halves of a surrogate pair."""

import re

# Tabs and line ends stay: quotes are given letter for letter.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


def unmarked(text: str) -> str:
    """A text of a reply without its marks of bold, fit for a screen."""
    return embolden(printable(text))


def embolden(text: str, opening: str = "", closing: str = "") -> str:
    """A text with what is marked as bold between these instead of its marks."""
    # A template in place of the function would be looked through at every text.
    return _BOLD.sub(lambda found: f"{opening}{found[1]}{closing}", text)


def printable(text: str) -> str:
    """The text without what no screen should be sent."""
    return UNPRINTABLE.sub("", text)


def fits(text: str, limit: int) -> bool:
    """Whether a text has at most so many UTF-16 units, of which no letter takes more than two."""
    return 2 * len(text) <= limit or len(text.encode("utf-16-le")) // 2 <= limit
