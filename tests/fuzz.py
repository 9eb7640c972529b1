"""Made-up and damaged questions: ``python -m tests.fuzz [SECONDS] [--seed N]`` (make fuzz).

Every reply must keep the promises of ``broken_promises``, whatever was asked.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from bot.rendering.html import LIMIT, messages
from bot.rendering.json_object import json_object
from bot.rendering.plain import plain
from bot.terminal.jsonl import encoded
from knowledge.answers.answer import Reply
from knowledge.ingest import ensure_store
from knowledge.model import Conversation, Status
from knowledge.store import Store, open_store
from tests.conversation_format import TODAY, read_sections
from tests.conversations import answerer_of, conversation_files

HOSTILE = [
    *"\x00 \x1b[31m \r \n \t \u200b \u200d \u202e \ufeff \ufffd \ud800 \udfff **".split(" "),
    *"<b> </blockquote> <script> &amp; %s {} {0} ${x} ' \" ; -- \\ / .. @bot #x".split(" "),
    *"Рuno ｐｕｎｏ ıca İCA ß ½ ² ٣ 𝟓 Ⅻ 🙏 🇵🇪 e\u0301 e\u0301\u0301\u0301 ñ Ñ ¿ ¡".split(" "),
    *"0 -1 1e999 99999999999999999999 0,0 1.2.3,4 7.564 % US$ 2025 13/2025 nan inf".split(" "),
    *"no sin menos todas y o ni que más de entre top hasta año pasado anterior".split(" "),
    " " * 500,
    "a" * 500,
    "y " * 200,
    "Puno, " * 100,
]
ASKING = {Status.CLARIFY, Status.PARTIAL}  # partial: it asks back about one of two questions
MANY = 20_000  # characters of an inflated question


def broken_promises(reply: Reply, sentences: frozenset[str]) -> list[str]:
    """What is wrong with a reply, whatever was asked; ``sentences`` are those of the store."""
    answer = reply.answer
    said = answer.status is not Status.SILENT
    quotes = {*answer.quotes, *(stated.fact.quote for stated in answer.facts)}
    checks = {
        "a status": isinstance(answer.status, Status),
        "something said": not said or any(line.strip() for line in answer.lines),
        "no markup echoed": not any("<" in line or ">" in line for line in answer.lines),
        "quotes letter for letter": quotes <= sentences,
        "choices when it asks back": answer.status in ASKING or not answer.choices,
        "messages that fit": all(len(part) <= LIMIT for part in messages(answer)),
        "a text for the terminal": bool(plain(answer)) or not said,
        "an object of one line": b"\n" not in encoded(json_object(answer)),
        "a reading in one line": "\n" not in answer.understood,
    }
    return [promise for promise, kept in checks.items() if not kept]


def store_sentences(store: Store) -> frozenset[str]:
    return frozenset(
        cited.sentence.text
        for source in store.sources()
        for cited in store.sentences_of(source.name)
    )


def asked_questions() -> list[str]:
    """The distinct questions of tests/conversations, in their order."""
    texts = (
        turn.text
        for file in conversation_files()
        for section in read_sections(file.read_text(encoding="utf-8"))
        for turn in section.turns
    )
    return list(dict.fromkeys(texts))


def damaged(questions: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Endlessly, questions with letters, words and hostile pieces put in, left out, swapped."""
    while True:
        words = chance.choice(questions).split(" ")
        for _ in range(chance.randrange(5)):
            words = chance.choice(DAMAGES)(words, questions, chance) or [""]
        text = " ".join(words)
        yield text * (MANY // max(len(text), 1)) if chance.random() < 0.001 else text


def _with_hostile(words: list[str], _: Sequence[str], chance: random.Random) -> list[str]:
    place = chance.randrange(len(words) + 1)
    return [*words[:place], chance.choice(HOSTILE), *words[place:]]


def _with_part(words: list[str], questions: Sequence[str], chance: random.Random) -> list[str]:
    others = chance.choice(questions).split(" ")
    return words[: chance.randrange(len(words) + 1)] + others[chance.randrange(len(others)) :]


def _without_word(words: list[str], _: Sequence[str], chance: random.Random) -> list[str]:
    place = chance.randrange(len(words))
    return words[:place] + words[place + 1 :]


def _shuffled(words: list[str], _: Sequence[str], chance: random.Random) -> list[str]:
    return chance.sample(words, len(words))


def _misspelt(words: list[str], _: Sequence[str], chance: random.Random) -> list[str]:
    place = chance.randrange(len(words))
    word = words[place]
    letter = chance.randrange(len(word) + 1)
    new = word[:letter] + chance.choice("aeinorsz ") + word[letter + chance.randrange(2) :]
    return [*words[:place], new, *words[place + 1 :]]


DAMAGES = (_with_hostile, _with_part, _without_word, _shuffled, _misspelt)


def main(arguments: Sequence[str] | None = None) -> int:
    chance, seconds = chance_and_seconds("tests.fuzz", arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.db"
        ensure_store(path)
        with closing(open_store(path)) as store:
            return _fuzz(store, chance, seconds)


def chance_and_seconds(
    program: str, arguments: Sequence[str] | None
) -> tuple[random.Random, float]:
    """What a run draws from, its seed told, and how long it goes on."""
    parser = argparse.ArgumentParser(prog=f"python -m {program}")
    parser.add_argument("seconds", nargs="?", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    args = parser.parse_args(arguments)
    print(f"seed {args.seed}, {args.seconds:g} s")
    return random.Random(args.seed), args.seconds


def verdict(wrong: Counter[str], summary: str) -> int:
    """The exit code of a run, its problems told, the most frequent first."""
    for problem, times in wrong.most_common():
        print(f"{times:6} {problem}")
    print(summary)
    return 1 if wrong else 0


def _fuzz(store: Store, chance: random.Random, seconds: float) -> int:
    """Ask until the time is over; a conversation lasts until chance forgets it."""
    answerer, sentences = answerer_of(store), store_sentences(store)
    conversation = Conversation()
    asked = 0
    wrong: Counter[str] = Counter()
    end = time.monotonic() + seconds
    for text in damaged(asked_questions(), chance):
        if time.monotonic() > end:
            break
        asked += 1
        try:
            reply = answerer(text, conversation, TODAY)
            problems = broken_promises(reply, sentences)
            if answerer(text, conversation, TODAY) != reply:
                problems.append("the same reply to the same question")
        except Exception as error:  # noqa: BLE001 - the run is there to find them
            reply, problems = None, [place_of(error)]
        wrong.update(problems)
        if any(wrong[problem] == 1 for problem in problems):  # one example of each is enough
            print(f"{text[:200]!r}\n    after {conversation!r}\n    {'; '.join(problems)}")
        conversation = (
            Conversation() if reply is None or chance.random() < 0.3 else (reply.conversation)
        )
    return verdict(wrong, f"{asked} questions, {wrong.total()} broken promises")


def place_of(error: Exception) -> str:
    """The error and the line that raised it, so that the same fault counts as one."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(frame.filename).name}:{frame.lineno} {frame.line}"


if __name__ == "__main__":
    sys.exit(main())
