"""The format of ``tests/conversations/*.md``, read strictly: what checks nothing is an error.

A turn is a question in bold and what its reply must be::

    - **¿cuánto exportó Cajamarca?**
      - status: answered
      - fact: Cajamarca | exports_value | 4140
      - has: 4 140 millones
      - reply:
          the whole reply as the terminal shows it, without the quotes

In a section ``## Diálogo…`` the turns share a chat; elsewhere each is a chat of its own.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple

from knowledge.lexicon.places import gazetteer
from knowledge.model import Measure, Status

TODAY = date(2026, 11, 24)
REPLY_INDENT = " " * 6


class MalformedConversation(Exception):
    """A line of a conversation file that would otherwise pass without checking anything."""


class ExpectedFact(NamedTuple):
    subject: str
    measure: Measure
    value: float | str | None  # a product's name for DRIVER_PRODUCT, None for RECORD

    def __str__(self) -> str:
        value = "-" if self.value is None else self.value
        return f"{self.subject} | {self.measure} | {value}"


@dataclass(slots=True, kw_only=True)
class Turn:
    """A question, the line it stands on, and what its reply must be."""

    line: int
    text: str
    today: date = TODAY
    statuses: tuple[Status, ...] = ()
    facts: list[ExpectedFact] = field(default_factory=list)
    nofacts: list[ExpectedFact] = field(default_factory=list)
    has: list[str] = field(default_factory=list)
    has_not: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    reply: list[str] | None = None
    reply_line: int = 0  # the number of the line «- reply:»


@dataclass(slots=True, kw_only=True)
class Section:
    heading: str
    turns: list[Turn] = field(default_factory=list)

    @property
    def shared(self) -> bool:
        return self.heading.startswith("Diálogo")


def read_sections(text: str) -> list[Section]:
    """The sections of a file; raises MalformedConversation with the number of the line."""
    sections: list[Section] = []
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            _read_line(sections, number, line)
        except (ValueError, MalformedConversation) as error:
            raise MalformedConversation(f"line {number}: {error}: {line!r}") from error
    for turn in (turn for section in sections for turn in section.turns):
        if not turn.statuses:
            raise MalformedConversation(f"line {turn.line}: no status: {turn.text!r}")
        while turn.reply and not turn.reply[-1]:
            turn.reply.pop()
    return sections


def _read_line(sections: list[Section], number: int, line: str) -> None:
    reply = sections[-1].turns[-1].reply if sections and sections[-1].turns else None
    if reply is not None and (line.startswith(REPLY_INDENT) or not line):
        reply.append(line.removeprefix(REPLY_INDENT))
    elif line.startswith("## "):
        sections.append(Section(heading=line.removeprefix("## ")))
    elif line.startswith("# ") or not line.strip():
        pass
    elif not sections:
        raise MalformedConversation("before the first section")
    elif found := re.fullmatch(r"- \*\*(.*)\*\*", line):
        sections[-1].turns.append(Turn(line=number, text=found[1]))
    elif found := re.fullmatch(r"  - (\w+):(.*)", line):
        if not sections[-1].turns:
            raise MalformedConversation("before the first question")
        _read_item(sections[-1].turns[-1], number, found[1], found[2].strip())
    else:
        raise MalformedConversation("neither a heading, a turn nor an item")


def _read_item(turn: Turn, number: int, key: str, value: str) -> None:
    if bool(value) == (key == "reply"):
        raise MalformedConversation("a value after the colon, or lines below «reply:»")
    match key:
        case "status":
            turn.statuses += tuple(Status(name.strip()) for name in value.split("|"))
        case "fact":
            turn.facts.append(_read_fact(value))
        case "nofact":
            turn.nofacts.append(_read_fact(value))
        case "has":
            turn.has.append(value)
        case "not":
            turn.has_not.append(value)
        case "choices":
            turn.choices.extend(name.strip() for name in value.split(","))
        case "today":
            turn.today = date.fromisoformat(value)
        case "reply":
            turn.reply, turn.reply_line = [], number
        case _:
            raise MalformedConversation(f"unknown item «{key}»")


def _read_fact(text: str) -> ExpectedFact:
    subject, name, value = (part.strip() for part in text.split("|"))
    measure = Measure(name)
    if subject not in _subjects():
        raise MalformedConversation(f"no subject of facts: «{subject}»")
    if measure is Measure.DRIVER_PRODUCT:
        return ExpectedFact(subject=subject, measure=measure, value=value)
    if measure is Measure.RECORD and value != "-":
        raise MalformedConversation("a record has no value: «-»")
    number = None if measure is Measure.RECORD else float(value)
    return ExpectedFact(subject=subject, measure=measure, value=number)


@cache
def _subjects() -> frozenset[str]:
    return frozenset(gazetteer().places)
