"""Lines of one paragraph: where a break only wraps a sentence, and which raised signs are notes."""

import re
from collections.abc import Iterable


def goes_on(before: str, after: str) -> bool:
    """Whether a line after a break is the same sentence: «millones,⏎Cusco», «por⏎mayores»."""
    next_sign = after.lstrip()[:1]
    return next_sign.islower() or (next_sign != "" and before.rstrip().endswith((",", "(", "$")))


def unbroken(lines: Iterable[str]) -> list[str]:
    """Join the lines that go on with the one before them; none is empty."""
    joined: list[str] = []
    for line in (" ".join(line.split()) for line in lines):
        if joined and goes_on(joined[-1], line):
            joined[-1] = f"{joined[-1]} {line}"
        elif line:
            joined.append(line)
    return joined


_MARK = re.compile(r"\s*[\[(]?(?:\d{1,2}(?:\s*,\s*\d{1,2})*|\*+|[†‡])[\])]?\s*")


def is_note_mark(raised: str) -> bool:
    """Whether raised signs are the mark of a footnote: «1 950²», «(1)», «*»; no «1.ᵉʳ»."""
    return bool(_MARK.fullmatch(raised))
