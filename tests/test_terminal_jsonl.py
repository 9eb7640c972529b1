import io
import json

import pytest

from bot.conversations import Conversations, Who
from bot.terminal.jsonl import LONGEST, serve
from knowledge.answers.answer import Reply
from knowledge.model import Conversation
from knowledge.store import StoreError
from tests.sample_answers import echo


class _Recorder(io.BytesIO):
    """A stream that knows how many lines stood in it at each flush."""

    def __init__(self) -> None:
        super().__init__()
        self.flushed: list[int] = []

    def flush(self) -> None:
        self.flushed.append(self.getvalue().count(b"\n"))


def _served(*lines: bytes) -> list[dict[str, object]]:
    target = io.BytesIO()
    serve(echo, io.BytesIO(b"\n".join(lines)), target)
    return [json.loads(line) for line in target.getvalue().decode().splitlines()]


def _line(**message: object) -> bytes:
    return json.dumps(message).encode()


def _said(found: dict[str, object]) -> str:
    return str(found["text"]).split("\n")[0]


def test_one_object_a_line_in_order_each_flushed() -> None:
    target = _Recorder()
    lines = b"".join(_line(chat=chat, text="ñ") + b"\n" for chat in ("a", 2, "c"))
    serve(echo, io.BytesIO(lines), target)
    assert target.flushed == [1, 2, 3]
    found = [json.loads(line) for line in target.getvalue().splitlines()]
    assert [one["chat"] for one in found] == ["a", 2, "c"]
    assert list(found[0]) == ["chat", "text", "status", "choices", "facts", "understood"]
    assert "ñ".encode() in target.getvalue()


def test_conversations_are_kept_apart() -> None:
    found = _served(
        _line(chat="1", text="a"),
        _line(chat="1", text="b"),
        _line(chat=1, text="c"),
        _line(chat="1", user="u", text="d"),
        _line(chat="1", topic=7, text="e"),
        _line(chat="1", user=None, text="f"),
    )
    assert [_said(one) for one in found] == ["a", "a+b", "c", "d", "e", "a+b+f"]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"   ",
        b"hola",
        b"\xff\xfe",
        b"\x00",
        b'{"chat": "a", "text": "b"',
        b"[]",
        b"null",
        b'"texto"',
        b"{}",
        b'{"chat": "a"}',
        b'{"text": "a"}',
        b'{"chat": "a", "text": 3}',
        b'{"chat": "a", "text": null}',
        b'{"chat": null, "text": "a"}',
        b'{"chat": 1.5, "text": "a"}',
        b'{"chat": true, "text": "a"}',
        b'{"chat": NaN, "text": "a"}',
        b'{"chat": ["a"], "text": "a"}',
        b'{"chat": "a", "user": {}, "text": "a"}',
        b'{"chat": "a", "topic": 1.0, "text": "a"}',
        b'{"chat": ' + b"9" * 5000 + b', "text": "a"}',
        b"[" * 100_000,
        b'{"chat": "a", "text": "' + b"x" * LONGEST + b'"}',
    ],
)
def test_a_malformed_line_gets_an_error_and_the_run_goes_on(line: bytes) -> None:
    found = _served(line, _line(chat="a", text="sigue"))
    assert len(found) == 2
    assert list(found[0]) == ["error"]
    assert '"chat": "c1"' in str(found[0]["error"])
    assert _said(found[1]) == "sigue"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'\xef\xbb\xbf{"chat": "a", "text": "b"}', "b"),
        (b'{"chat": "a", "text": "b"}\r', "b"),
        (b'{"chat": "a", "text": ""}', ""),
        (b'{"chat": "a", "text": "b\\u0000\\ud800c"}', "bc"),
        (b'{"chat": "a", "text": "b\xffc"}', "b\ufffdc"),
        (b'{"chat": "\\udfff", "text": "b"}', "b"),
        (b'{"chat": "a", "text": "b\\u2028c"}', "b\u2028c"),
        (b'{"chat": "a", "text": "<b>"}', "&lt;b&gt;"),
        (b'{"chat": "a", "text": "' + b"x" * 100_000 + b'"}', "x" * 3125),
    ],
)
def test_an_odd_line_is_answered(line: bytes, said: str) -> None:
    target = io.BytesIO()
    serve(echo, io.BytesIO(line), target)
    assert target.getvalue().count(b"\n") == 1
    assert _said(json.loads(target.getvalue())) == said


def test_a_fault_of_one_message_is_not_the_others() -> None:
    def fragile(text: str, conversation: Conversation) -> Reply:
        if text == "a":
            raise KeyError(text)
        return echo(text, conversation)

    target = io.BytesIO()
    serve(fragile, io.BytesIO(_line(chat=1, text="a") + b"\n" + _line(chat=1, text="b")), target)
    first, second = (json.loads(line) for line in target.getvalue().splitlines())
    assert first == {"chat": 1, "error": "Fallo interno: KeyError."}
    assert _said(second) == "b"


def test_a_damaged_store_ends_the_run() -> None:
    def damaged(text: str, _: Conversation) -> Reply:
        raise StoreError(text)

    with pytest.raises(StoreError):
        serve(damaged, io.BytesIO(_line(chat=1, text="a")), io.BytesIO())


def test_the_conversation_unused_for_longest_is_forgotten() -> None:
    conversations = Conversations(kept=2)
    for name in ("a", "b"):
        conversations.keep(Who(chat=name), Conversation(place=name))
    assert conversations.of(Who(chat="a")).place == "a"
    conversations.keep(Who(chat="c"), Conversation(place="c"))
    assert [conversations.of(Who(chat=name)).place for name in "abc"] == ["a", None, "c"]
