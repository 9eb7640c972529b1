"""Verdicts: what becomes of «Sí» and «No» where a claim is called false, or is a denial."""

import re

from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.desk import Desk, capital

_VERDICT = re.compile(
    r"(?P<nearly>Redondeando, |Rounded, )?"
    r"(?:\*\*)?(?P<word>Sí|No|Yes|sí|yes)(?:\*\*)?(?:\.|:|,)(?:\*\*)? ?"
)

_DENIAL = re.compile(r"\b(?:no|not)\b", re.IGNORECASE)


def outright(desk: Desk, found: Answer) -> Answer:
    """«¿Es falso que Puno creció?»: «**Es cierto**: …», for a «Sí» could mean either."""
    return _reworded(found, f"{desk.say('is_true')}. ", f"{desk.say('is_false')}. ")


def deduced(desk: Desk, found: Answer) -> Answer:
    """«¿Puede deducirse si Ucayali creció?»: «**Sí se deduce**: …», for a «No» would deny that."""
    verdict = _VERDICT.match(found.lines[0]) if found.status in KNOWN else None
    if verdict is None or verdict["word"] != "No":
        return found
    first = f"{desk.say('is_deduced')}: {capital(found.lines[0][verdict.end() :])}"
    return found._replace(lines=(first, *found.lines[1:]))


def turned(desk: Desk, found: Answer) -> Answer:
    """«¿Es cierto que Puno no superó a Arequipa?»: «**Sí**. …», which it did not."""
    return _reworded(found, desk.say("verdict_no"), desk.say("verdict_yes"))


def denies(found: Answer) -> bool:
    """Whether an answer opens with what is not so: «No cayó: …», «Ica no es la primera: …»."""
    return found.status in KNOWN and bool(_DENIAL.search(found.lines[0]))


def _reworded(found: Answer, yes: str, no: str) -> Answer:
    return found._replace(lines=tuple(_in_words(line, yes, no) for line in found.lines))


def _in_words(line: str, yes: str, no: str) -> str:
    verdict = _VERDICT.match(line)
    if verdict is None:
        return line
    word, nearly = no if verdict["word"] == "No" else yes, verdict["nearly"] or ""
    return f"{nearly}{word.lower() if nearly else word}{capital(line[verdict.end() :])}"
