"""Verdicts: what becomes of «Sí» and «No» where a question asks whether a claim is false."""

import re
from dataclasses import replace

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, capital

_VERDICT = re.compile(r"(?:\*\*)?(?P<word>Sí|No|Yes)(?:\*\*)?(?:\.|:|,)(?:\*\*)? ?")


def outright(desk: Desk, found: Answer) -> Answer:
    """«¿Es falso que Puno creció?»: «**Es cierto**: …», for a «Sí» could mean either."""
    return replace(found, lines=tuple(_outright(desk, line) for line in found.lines))


def _outright(desk: Desk, line: str) -> str:
    verdict = _VERDICT.match(line)
    if verdict is None:
        return line
    word = desk.say("is_false" if verdict["word"] == "No" else "is_true")
    return f"{word}. {capital(line[verdict.end() :])}"
