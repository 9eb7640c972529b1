"""The conversations of ``tests/conversations/*.md``: read, held with the bot, compared.

``python -m tests.conversations [FILE…]`` prints what differs, ``--rewrite`` writes the exact
replies anew. The format: ``conversation_format``.
"""

import argparse
import difflib
import html
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bot.rendering.html import messages
from bot.rendering.plain import plain
from knowledge.answers.answer import Answer, Reply
from knowledge.ingest import ensure_store
from knowledge.model import Conversation, Measure, Stated, Status
from knowledge.store import Store, open_store
from tests.conversation_format import REPLY_INDENT, ExpectedFact, Section, Turn, read_sections

FOLDER = Path(__file__).with_suffix("")
BLOCKQUOTE = re.compile(r"<blockquote[^>]*>.*?</blockquote>", re.DOTALL)

Answerer = Callable[[str, Conversation, date], Reply]


class Held(NamedTuple):
    """A turn and the answer it got, or the error that came instead."""

    turn: Turn
    answer: Answer | None
    error: str | None = None


class Failure(NamedTuple):
    turn: Turn
    problems: tuple[str, ...]
    got: str

    def __str__(self) -> str:
        problems = "\n".join(f"    {problem}" for problem in self.problems)
        return f"{self.turn.line}: {self.turn.text}\n{problems}\n    got {self.got}"


def hold(section: Section, answerer: Answerer) -> Iterator[Held]:
    """Each turn with its answer; an error of the bot is a result like any other."""
    conversation = Conversation()
    for turn in section.turns:
        if not section.shared:
            conversation = Conversation()
        try:
            reply = answerer(turn.text, conversation, turn.today)
        except Exception as error:  # noqa: BLE001 - the other turns are still to be held
            yield Held(turn=turn, answer=None, error=f"{type(error).__name__}: {error}")
            continue
        conversation = reply.conversation
        yield Held(turn=turn, answer=reply.answer)


def failures(section: Section, answerer: Answerer) -> list[Failure]:
    """The turns of a section whose replies are not as they must be."""
    found = [_failure(held) for held in hold(section, answerer)]
    return [failure for failure in found if failure is not None]


def exact(answer: Answer) -> list[str]:
    """The lines that stand under «- reply:»."""
    lines = plain(answer, quotes=False).split("\n")
    return [line.rstrip() for line in lines] if any(lines) else []


def _failure(held: Held) -> Failure | None:
    if held.answer is None:
        return Failure(turn=held.turn, problems=(held.error or "",), got="an error")
    if not (problems := tuple(_problems(held.turn, held.answer))):
        return None
    got = f"{held.answer.status} [{held.answer.understood}] {' / '.join(exact(held.answer))}"
    return Failure(turn=held.turn, problems=problems, got=got)


def _problems(turn: Turn, answer: Answer) -> Iterator[str]:
    if answer.status not in turn.statuses:
        yield f"status {' | '.join(turn.statuses)}"
    yield from (f"fact {fact}" for fact in turn.facts if not _among(fact, answer.facts))
    yield from (f"nofact {fact}" for fact in turn.nofacts if _among(fact, answer.facts))
    seen = _plain(visible(answer))
    whole = visible(answer).casefold()
    yield from (
        f"has {text}"
        for text in turn.has
        if _plain(text) not in seen and text.casefold() not in whole
    )
    yield from (f"not {text}" for text in turn.has_not if _plain(text) in seen)
    if answer.status is Status.CLARIFY:
        labels = _plain("\n".join(choice.label for choice in answer.choices))
        yield from (f"choices {name}" for name in turn.choices if _plain(name) not in labels)
    if turn.reply is not None and turn.reply != exact(answer):
        yield f"reply {' / '.join(turn.reply) or '(still to be written: --rewrite)'}"


def visible(answer: Answer) -> str:
    """What is read in the chat: the message without its quotes, and the buttons."""
    text = BLOCKQUOTE.sub("", "\n".join(messages(answer)))
    buttons = "\n".join(choice.label for choice in answer.choices)
    return f"{html.unescape(re.sub(r'</?[a-z]+>', '', text))}\n{buttons}"


def _plain(text: str) -> str:
    """Any space as a plain one; without the marks that may stand between words and figures."""
    return re.sub(r"\s", " ", re.sub(r"≈\s?|US\$\s", "", text)).casefold()


def _among(expected: ExpectedFact, facts: Sequence[Stated]) -> bool:
    return any(_agrees(expected, stated) for stated in facts)


def _agrees(expected: ExpectedFact, stated: Stated) -> bool:
    fact = stated.fact
    if (fact.subject, fact.measure) != (expected.subject, expected.measure):
        return False
    found = fact.product if expected.measure is Measure.DRIVER_PRODUCT else fact.value
    return expected.value is None or found == expected.value


@contextmanager
def seed_answerer() -> Iterator[Answerer]:
    """The bot itself, on a store made of the seeds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.db"
        ensure_store(path)
        store = open_store(path)
        try:
            yield answerer_of(store)
        finally:
            store.close()


def answerer_of(store: Store) -> Answerer:
    from knowledge.dialogue import reply

    return lambda text, conversation, today: reply(store, text, conversation, today)


def conversation_files() -> list[Path]:
    return sorted(FOLDER.glob("*.md"))


def rewritten(text: str, answerer: Answerer) -> str:
    """The text of a file with each exact reply as the bot gives it now."""
    lines = text.split("\n")
    sections = read_sections(text)
    held = [held for section in sections for held in hold(section, answerer)]
    for one in reversed(held):
        if one.turn.reply is not None and one.answer is not None:
            start = one.turn.reply_line
            new = [f"{REPLY_INDENT}{line}".rstrip() for line in exact(one.answer)]
            lines[start : start + len(one.turn.reply)] = new
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.conversations")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--rewrite", action="store_true", help="write the exact replies anew")
    args = parser.parse_args(arguments)
    with seed_answerer() as answerer:
        run = _rewrite if args.rewrite else _check
        return run(args.files or conversation_files(), answerer)


def _check(files: Sequence[Path], answerer: Answerer) -> int:
    counts: list[str] = []
    wrong = all_turns = 0
    for file in files:
        sections = read_sections(file.read_text(encoding="utf-8"))
        found = [failure for section in sections for failure in failures(section, answerer)]
        for failure in found:
            print(f"{file.name}:{failure}")
        turns = sum(len(section.turns) for section in sections)
        counts.append(f"{turns - len(found):5}/{turns:<5}{file.name}")
        wrong += len(found)
        all_turns += turns
    print("\n".join([*counts, f"{all_turns - wrong:5}/{all_turns:<5}in all"]))
    return 1 if wrong else 0


def _rewrite(files: Sequence[Path], answerer: Answerer) -> int:
    for file in files:
        old = file.read_text(encoding="utf-8")
        new = rewritten(old, answerer)
        if new != old:
            file.write_text(new, encoding="utf-8")
            lines = difflib.unified_diff(
                old.split("\n"), new.split("\n"), file.name, file.name, lineterm=""
            )
            print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
