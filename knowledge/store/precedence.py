"""Whose figure is told first where documents of several publishers give one."""

from knowledge.lexicon.publishers import outlet
from knowledge.model import Source
from knowledge.spanish.fold import fold_word

# The ministry's own figures, then those who work from customs data, then who quotes them.
# Names as a document may print them, without accents and capitals.
PUBLISHERS = (
    ("mincetur", "ministerio de comercio exterior"),
    ("adex", "asociacion de exportadores"),
    ("comexperu", "comex peru", "sociedad de comercio exterior"),
    ("camara",),
)


# Added to the place of a publisher whose figures another site tells, as a rule rounded.
REPRINT = 10


def precedence(publisher: str) -> int:
    """Return the place of a publisher, 0 the first to be told; those not listed come last."""
    folded = fold_word(publisher)
    for place, names in enumerate(PUBLISHERS):
        if any(name in folded for name in names):
            return place
    return len(PUBLISHERS)


def precedence_of(source: Source) -> int:
    """Return the place of a document: on its publisher's own site, or on none, before others."""
    return precedence(source.publisher) + (REPRINT if outlet(source) else 0)
