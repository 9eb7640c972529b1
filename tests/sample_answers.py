"""Answers and a bot made up for the tests of what stands around the real one."""

import sys
from datetime import date
from types import ModuleType
from typing import NamedTuple

import pytest

from knowledge.answers.answer import Answer, Reply
from knowledge.model import (
    Choice,
    Conversation,
    Fact,
    Kind,
    Measure,
    Period,
    PlaceKind,
    Query,
    Source,
    Span,
    Stated,
    Status,
    Unit,
)
from knowledge.store import Store

QUOTE = "Puno (US$7.564 millones / +37%) <por su oro>."
FACT = Fact(
    subject="Puno",
    subject_kind=PlaceKind.REGION,
    measure=Measure.EXPORTS_VALUE,
    value=7564.0,
    unit=Unit.USD_MILLIONS,
    period=Period(first="2025-01", last="2025-12"),
    quote=QUOTE,
    span=Span(start=0, end=len(QUOTE)),
)
SOURCE = Source(
    name="nota.txt",
    title=None,
    publisher="Mincetur",
    series="Reporte",
    published="2026-02-13",
    url=None,
)
ANSWER = Answer(
    status=Status.ANSWERED,
    lines=("Puno & «x»: **US$\u00a07\u202f564\u00a0millones** <2025>", "Nada más."),
    sources=("Mincetur & otros",),
    quotes=(QUOTE,),
    facts=(Stated(fact=FACT, source=SOURCE),),
    choices=(
        Choice(label="Puno", query=Query(kind=Kind.FIGURE)),
        Choice(label="Ica", query=Query(kind=Kind.FIGURE)),
    ),
    understood="valor de Puno",
)


class Explanation(NamedTuple):
    lines: tuple[str, ...]


def echo(text: str, conversation: Conversation) -> Reply:
    """A bot that says the text, and before it those it remembers of the conversation."""
    said = (*conversation.listed, text)
    answer = ANSWER._replace(lines=("+".join(said),), choices=())
    return Reply(answer=answer, conversation=Conversation(listed=said))


def give_dialogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put ``echo`` in the place of the bot; its second line tells what day it was given."""

    def reply(store: Store, text: str, conversation: Conversation, today: date) -> Reply:
        assert store.sources()
        found = echo(text, conversation)
        lines = (*found.answer.lines, f"{today:%Y-%m-%d}")
        return found._replace(answer=found.answer._replace(lines=lines))

    def explain(text: str, _: Conversation, today: date) -> Explanation:
        return Explanation(lines=(text, f"{today:%Y-%m-%d}"))

    for name, stand_in in (("dialogue", {"reply": reply}), ("explanation", {"explain": explain})):
        module = ModuleType(f"knowledge.{name}")
        vars(module).update(stand_in)
        monkeypatch.setitem(sys.modules, module.__name__, module)
