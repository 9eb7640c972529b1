"""Verdicts: what becomes of «Sí» and «No» where a question asks whether a claim is false."""

import re
from dataclasses import replace

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, capital

_VERDICT = re.compile(r"(?:\*\*)?(?P<word>Sí|No|Yes)(?:\*\*)?(?:\.|:|,)(?:\*\*)? ?")


def outright(desk: Desk, found: Answer) -> Answer:
    """«¿Es falso que Puno creció?»: «**Es cierto**: …», for a «Sí» could mean either."""
    if not found.lines or not (verdict := _VERDICT.match(found.lines[0])):
        return found
    word = desk.say("is_false" if verdict["word"] == "No" else "is_true")
    first = f"{word}. {capital(found.lines[0][verdict.end() :])}"
    return replace(found, lines=(first, *found.lines[1:]))
