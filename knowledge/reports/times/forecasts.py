"""What is hoped for, not what was reached: «cerraremos con», «va camino a», «si creciera»."""

import re
from functools import lru_cache

from knowledge.reports.sentence import words

_STEMS = (
    "export|sum|cerr|lleg|super|alcanz|bat|romp|marc|registr|logr|termin|borde|rebas|vend|envi"
    "|factur|obten|ten|pas|crec|aument|acumul|totaliz|consegu|establec|culmin|conclu|sobrepas|po"
)
_HOPED = re.compile(
    rf"\b(?:{'|'.join(words.FORECAST)})\b"
    rf"|\b(?:{_STEMS})(?:[aei]r|dr)(?:emos|a|an|ia|ian|iamos)\b"
    # «puede llegar a US$ 9 millones», not «como puede verse»
    rf"|\b(?:pued[ae]n?|podemos) (?:[a-z]+ )?(?:{_STEMS}|duplic|triplic|qued|volv|repet)[aei]r\b"
    r"|\b(?:vamos|voy|va|van) (?:a [a-z]+(?:ar|er|ir)\b|por (?:un|otro|el|mas|nuevos|records?)\b)"
    r"|\bsi (?!bien)[^,;]{0,40}\w{3}(?:iera|ara|iese|ase)n?\b"
)


@lru_cache(maxsize=8)  # asked of a sentence for each kind of what it may tell
def forecast_start(text: str) -> int:
    """Where a folded sentence begins to tell hopes; its length if it tells none."""
    told = _HOPED.search(text)
    return told.start() if told else len(text)


def is_hoped(text: str, at: int) -> bool:
    """Whether what stands at ``at`` is hoped for: not in «…”, y en 2030 vendió»."""
    if at <= forecast_start(text):
        return False
    told = [m for m in _HOPED.finditer(text, 0, at) if not _MADE.search(text, 0, m.start())]
    return bool(told) and not _BEGINS_PAST.search(text, told[-1].end(), at)


# «La uva permitió que Ica | cerrara con US$ 9 millones»: it did
_MADE = re.compile(r"\bpermiti(?:o|eron) que (?:la region )?[a-z]+(?: (?:de )?[a-z]+){0,2} $")
_BEGINS_PAST = re.compile(
    r"[”\"»:;,][^”\"»:;]*\b(?:export|vend|envi|despach|sum|alcanz|lleg|totaliz|factur|registr|acumul"
    r"|logr|cerr|crec|aument|obtuv|tuv|hub)(?:o|io|aron|ieron)\b"
    r"|[”\"»:;,][^”\"»:;]*\bhabian? [a-z]+[ai]do\b"
)
