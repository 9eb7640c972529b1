"""Cue sets: cues that do the same in a question, for the rules that take any of them."""

from knowledge.lexicon.cues import Cue

ASKS_WHO = frozenset({Cue.WHO, Cue.WHICH_REGIONS})
ASKS_OF_SET = ASKS_WHO | {Cue.HOW_MANY}
ASKING_WORDS = ASKS_OF_SET | {Cue.HOW_MUCH, Cue.WHY}
THAT_OR_THOSE = frozenset({Cue.THIS, Cue.THESE})
ENDS = frozenset({Cue.MOST, Cue.LEAST})  # of an order
ORDERED_BY = frozenset({Cue.VALUE, Cue.GREW, Cue.GROWTH, Cue.PERCENTAGE, Cue.IN_DOLLARS})
TELLING_FIGURES = frozenset({Cue.VALUE, Cue.GREW, Cue.FELL, Cue.GROWTH})
RIVALS = frozenset({Cue.BEATS, Cue.ABOVE, Cue.BELOW})
SHARING = frozenset({Cue.SHARE, Cue.PERCENTAGE, Cue.OF_TOTAL})
COMPARING = RIVALS | {Cue.MORE_THAN, Cue.LESS_THAN}
TOGETHER = frozenset({Cue.DIFFERENCE, Cue.COMPARE, Cue.SUM, Cue.TIMES})  # of several at once
BOUNDS = frozenset({Cue.MORE_THAN, Cue.LESS_THAN, Cue.AT_LEAST, Cue.AT_MOST, Cue.BETWEEN})
ASKED = ASKING_WORDS | TELLING_FIGURES | ENDS | {
    Cue.RECORD, Cue.TOP, Cue.BOTTOM, Cue.LED, Cue.PLACE, Cue.PRODUCT_WORD, Cue.SHARE, Cue.SUM,
    Cue.AVERAGE, Cue.SOURCE, Cue.REPORT_DATE, Cue.MINISTER, Cue.MEMBERS, Cue.COVERAGE, Cue.PROFILE,
    Cue.WHEN, Cue.DEFINE, Cue.SERIES,
}  # fmt: skip
