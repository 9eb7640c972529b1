"""The state: kept over a restart and a kill, forgotten in time, and never in the way."""

import json
import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.conversations import Who
from bot.state import Complaint, ComplaintKind, Sent, State, StateError
from bot.state.complaints import KEPT as KEPT_COMPLAINTS
from bot.state.memories import AT_HAND
from bot.state.memory import dumped, loaded
from bot.state.updates import KEPT as KEPT_UPDATES
from knowledge.model import Choice, Conversation, Kind, Language, Quantity, Query
from tests.test_codec import real_readings

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
ANA, LUIS = Who(chat=-100, topic=7, user=1), Who(chat=-100, topic=7, user=2)
PUNO = Conversation(
    query=Query(kind=Kind.FIGURE, places=("Puno",), quantities=(Quantity.VALUE,)),
    listed=("Puno", "Ica"),
    choices=(Choice(label="Ica", query=Query(kind=Kind.PROFILE, places=("Ica",))),),
    language=Language.EN,
)


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    opened = State.open(tmp_path / "folder" / "state.db")
    yield opened
    opened.close()


def sent(who: Who = ANA, *, question: int | None = 10, messages: tuple[int, ...] = (11,)) -> Sent:
    return Sent(
        who=who,
        messages=messages,
        question=question,
        text="¿y Puno?",
        understood="valor de Puno",
        before=Conversation(),
        after=PUNO,
    )


# ---- memories as JSON


def test_every_real_reading_is_remembered() -> None:
    for query in real_readings():
        kept = Conversation(query=query, choices=(Choice(label="x", query=query),))
        assert loaded(dumped(kept)) == kept


def test_what_a_newer_program_wrote_is_read_as_far_as_it_is_known() -> None:
    written = json.loads(dumped(PUNO))
    written["c"]["invented"] = {"a": [1]}
    written["c"]["query"]["also_new"] = 3
    assert loaded(json.dumps(written)) == PUNO


def test_what_an_older_program_did_not_write_has_its_default() -> None:
    assert loaded('{"v": 1, "c": {}}') == Conversation()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "null",
        '{"v": 2, "c": {}}',
        '{"v": 1, "c": []}',
        '{"v": 1, "c": {"query": {}}}',
        '{"v": 1, "c": {"query": {"kind": "sung"}}}',
        '{"v": 1, "c": {"query": {"kind": "figure", "limit": "5"}}}',
        '{"v": 1, "c": {"query": {"kind": "figure", "limit": true}}}',
        '{"v": 1, "c": {"query": {"kind": "figure", "references": [["more"]]}}}',
        '{"v": 1, "c": {"listed": "Puno"}}',
        "[" * 100_000,
    ],
)
def test_an_unreadable_memory_is_forgotten(text: str) -> None:
    assert loaded(text) is None


# ---- conversations


def test_each_chat_topic_and_user_has_a_conversation(state: State) -> None:
    state.keep(ANA, PUNO, NOW)
    assert state.conversation(ANA, NOW) == PUNO
    for other in (LUIS, Who(chat=-100, user=1), Who(chat=-101, topic=7, user=1)):
        assert state.conversation(other, NOW) is None


def test_a_conversation_is_forgotten_after_a_day_of_silence(state: State) -> None:
    state.keep(ANA, PUNO, NOW)
    assert state.conversation(ANA, NOW + timedelta(hours=23)) == PUNO
    assert state.conversation(ANA, NOW + timedelta(hours=25)) is None
    state.expire(NOW + timedelta(hours=25))
    assert state.counts()["conversations"] == 0


def test_a_conversation_outlives_a_restart_unless_it_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    for memory, expected in ((dumped(PUNO), PUNO), ("torn", None)):
        state = State.open(path)
        state.keep(ANA, PUNO, NOW)
        state._run("UPDATE conversations SET memory = ?", memory)
        state.close()
        state = State.open(path)
        assert state.conversation(ANA, NOW) == expected
        state.close()


def test_more_conversations_are_kept_than_are_at_hand(state: State) -> None:
    people = [Who(chat=number, user=number) for number in range(1, AT_HAND + 20)]
    with state.transaction():
        for who in people:
            state.keep(who, PUNO._replace(listed=(str(who.user),)), NOW)
    assert [state.conversation(who, NOW) for who in people] == [
        PUNO._replace(listed=(str(who.user),)) for who in people
    ]


def test_forgetting_a_user_leaves_the_others(state: State) -> None:
    for who, question in ((ANA, 10), (LUIS, 20)):
        state.keep(who, PUNO, NOW)
        state.record(sent(who, question=question, messages=(question + 1,)), NOW)
    state.forget_user(-100, 1)
    assert state.conversation(ANA, NOW) is None
    assert state.answer_in(-100, 11) is None
    assert state.conversation(LUIS, NOW) == PUNO
    assert state.answer_in(-100, 21) is not None
    state.forget_chat(-100)
    assert state.counts() == {"conversations": 0, "answers": 0, "complaints": 0}


# ---- answers


def test_an_answer_is_found_by_its_question_and_by_each_of_its_messages(state: State) -> None:
    state.record(sent(messages=(11, 12)), NOW)
    assert state.answer_to(-100, 10) == sent(messages=(11, 12))
    assert state.answer_in(-100, 11) == state.answer_in(-100, 12) == sent(messages=(11, 12))
    assert state.answer_in(-101, 11) is None
    assert state.answer_to(-100, 11) is None


def test_a_question_answered_anew_has_only_the_new_answer(state: State) -> None:
    state.record(sent(messages=(11, 12)), NOW)
    state.record(sent(messages=(11,)), NOW)
    assert state.answer_to(-100, 10) == sent(messages=(11,))
    assert state.answer_in(-100, 12) is None
    assert state.counts()["answers"] == 1


def test_answers_to_presses_do_not_replace_each_other(state: State) -> None:
    state.record(sent(question=None, messages=(11,)), NOW)
    state.record(sent(question=None, messages=(12,)), NOW)
    assert state.answer_in(-100, 11) is not None
    assert state.answer_in(-100, 12) is not None


def test_answers_expire(state: State) -> None:
    state.record(sent(), NOW)
    state.expire(NOW + timedelta(days=6))
    assert state.answer_in(-100, 11) is not None
    state.expire(NOW + timedelta(days=8))
    assert state.answer_in(-100, 11) is None
    assert state._all("SELECT * FROM further") == []


# ---- updates, chats, counters


def test_updates_are_done_once_and_only_the_last_are_kept(state: State) -> None:
    assert not state.is_done(5)
    with state.transaction():
        for update in range(KEPT_UPDATES + 10):
            state.done(update, NOW)
    state.done(KEPT_UPDATES, NOW)
    state.expire(NOW)
    assert not state.is_done(9)
    assert state.is_done(10)
    assert state.is_done(KEPT_UPDATES + 9)


def test_parked_updates_wait_in_order_until_they_are_done(state: State) -> None:
    state.park([(8, "{}"), (7, '{"a": 1}')])
    state.park([(9, "{}")])
    state.done(8, NOW)
    assert tuple(state.parked()) == ((7, '{"a": 1}'), (9, "{}"))
    assert state.parked_body(7) == '{"a": 1}'
    with pytest.raises(LookupError):
        state.parked_body(8)


def test_a_group_that_becomes_a_supergroup_keeps_its_conversations(state: State) -> None:
    state.keep(ANA, PUNO, NOW)
    state.set_quiet(-100, NOW)
    state.record(sent(), NOW)
    state.move_chat(-100, -1009)
    moved = Who(chat=-1009, topic=7, user=1)
    assert state.conversation(moved, NOW) == PUNO
    assert state.settings(-1009).quiet_until == NOW
    assert state.conversation(ANA, NOW) is None
    assert state.answer_in(-100, 11) is None


def test_a_chat_is_quiet_until_it_is_not(state: State) -> None:
    assert state.settings(-100).quiet_until is None
    state.set_quiet(-100, NOW + timedelta(minutes=10))
    assert state.settings(-100).quiet_until == NOW + timedelta(minutes=10)
    state.set_quiet(-100, None)
    assert state.settings(-100).quiet_until is None


def test_hits_are_counted_within_a_window(state: State) -> None:
    moments = [0, 10, 59, 61, 62]
    hits = [state.count("user 1", 60, NOW + timedelta(seconds=second)) for second in moments]
    assert hits == [1, 2, 3, 1, 2]
    assert state.count("user 2", 60, NOW) == 1


# ---- complaints


def test_complaints_are_capped_and_expire(state: State) -> None:
    def complaint(number: int, day: str) -> Complaint:
        return Complaint(
            kind=ComplaintKind.WRONG,
            question=f"{number}" * 400,
            understood="valor de Puno",
            version="abc",
            day=day,
        )

    with state.transaction():
        for number in range(KEPT_COMPLAINTS + 5):
            state.complain(complaint(number, "2026-11-25"))
    kept = state.complaints()
    assert len(kept) == KEPT_COMPLAINTS
    assert max(len(one.question) for one in kept) == 300
    state.complain(complaint(1, "2026-10-01"))
    state.expire(NOW)
    assert {one.day for one in state.complaints()} == {"2026-11-25"}
    state.expire(NOW + timedelta(days=31))
    assert state.complaints() == []


# ---- the file


def test_what_is_written_within_a_transaction_is_kept_whole_or_not_at_all(state: State) -> None:
    def fail() -> None:
        with state.transaction():
            state.keep(ANA, PUNO, NOW)
            state.record(sent(), NOW)
            state.done(7, NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert state.conversation(ANA, NOW) is None
    assert not state.is_done(7)
    assert state.counts() == {"conversations": 0, "answers": 0, "complaints": 0}


def _write_and_wait(path: Path, ready: str) -> None:
    state = State.open(path)
    state.keep(ANA, PUNO, NOW)
    state.done(1, NOW)
    with state.transaction():
        state.done(2, NOW)
        Path(ready).touch()
        signal.pause()


def test_a_killed_process_loses_only_what_was_not_whole(tmp_path: Path) -> None:
    path, ready = tmp_path / "state.db", tmp_path / "ready"
    process = multiprocessing.get_context("spawn").Process(
        target=_write_and_wait, args=(path, str(ready))
    )
    process.start()
    while not ready.exists() and process.is_alive():
        os.sched_yield()
    process.kill()
    process.join()
    state = State.open(path)
    assert state.conversation(ANA, NOW) == PUNO
    assert (state.is_done(1), state.is_done(2)) == (True, False)
    state.close()


def test_another_process_reads_while_the_bot_writes(state: State, tmp_path: Path) -> None:
    state.keep(ANA, PUNO, NOW)
    with state.transaction():
        state.keep(LUIS, PUNO, NOW)
        reader = State.open(tmp_path / "other.db")
        reader.close()
        other = sqlite3.connect(tmp_path / "folder" / "state.db")
        assert other.execute("SELECT count(*) FROM conversations").fetchone() == (1,)
        other.close()


def test_a_file_that_is_no_state_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    path.write_bytes(b"no database at all, but long enough to be taken for one" * 20)
    with pytest.raises(StateError, match=r"state\.db"):
        State.open(path)


def test_a_folder_is_not_to_be_deleted(tmp_path: Path) -> None:
    with pytest.raises(StateError, match="es una carpeta"):
        State.open(tmp_path)


def test_a_place_that_cannot_be_written_is_no_bad_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr("bot.state.database.sqlite3.connect", lambda *_, **__: connect(tmp_path))
    with pytest.raises(StateError, match="Dé permiso") as caught:
        State.open(tmp_path / "state.db")
    assert "orre" not in str(caught.value)


def test_a_state_in_use_is_said_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "state.db"
    State.open(path).close()
    connect = sqlite3.connect
    other = connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    monkeypatch.setattr(
        "bot.state.database.sqlite3.connect",
        lambda path, **_: connect(path, timeout=0, isolation_level=None),
    )
    with pytest.raises(StateError, match="Otro programa"):
        State.open(path)
    other.close()


def test_a_file_of_another_version_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    State.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StateError, match="STATE_DB"):
        State.open(path)


# ---- pictures


def test_a_picture_is_found_by_its_store_until_it_expires(state: State) -> None:
    state.keep_picture("v1", "bars", "file-1", NOW)
    state.keep_picture("v1", "bars", "file-2", NOW)
    assert state.picture_file("v1", "bars") == "file-2"
    assert state.picture_file("v2", "bars") is None
    state.expire(NOW + timedelta(days=29))
    assert state.picture_file("v1", "bars") == "file-2"
    state.expire(NOW + timedelta(days=31))
    assert state.picture_file("v1", "bars") is None


def test_a_file_from_before_there_were_pictures_gets_room_for_them(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    State.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE pictures")
    connection.close()
    opened = State.open(path)
    opened.keep_picture("v1", "bars", "file-1", NOW)
    assert opened.picture_file("v1", "bars") == "file-1"
    opened.close()
