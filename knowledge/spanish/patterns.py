"""Patterns compiled when first needed, where the text most often needs none of them."""

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern; a long one takes more time to compile than a whole answer."""
    return re.compile(pattern)
