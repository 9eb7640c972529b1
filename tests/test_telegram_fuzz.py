"""Made-up updates: whatever people, and programs in their name, send, no handler fails."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Update

from bot.telegram.framework import METRICS
from bot.telegram.press import Act, Press, data
from knowledge.model import Language
from tests.telegram_offline import (
    ANA,
    ANONYMOUS,
    GROUP,
    JSON,
    LUIS,
    ME,
    PRIVATE,
    TOPIC,
    Phone,
    offline,
)
from tests.test_codec import real_readings

CHANNEL: JSON = {"id": -1005, "type": "channel", "title": "<i>Canal</i>"}
NAME = f"@{ME['username']}"

WORDS = (
    f"{NAME}|Puno|Ica|¿cuánto exportó|top|compara|y|2019|40 %|<b>|&amp;|**|\u202e"
    f"|/top|/ficha{NAME}|/start a0gEBAgEG|/olvidar todo|/comparar"
)

words = st.sampled_from(WORDS.split("|"))
texts = st.text(max_size=40) | st.lists(words, max_size=6).map(" ".join)
entities: st.SearchStrategy[JSON] = st.builds(
    dict,
    type=st.sampled_from(["mention", "bot_command", "text_mention", "bold", "url"]),
    offset=st.integers(0, 50),
    length=st.integers(1, 50),
    user=st.sampled_from([ME, ANA]),
)
people = st.sampled_from([ANA, LUIS, ANONYMOUS, ME])
chats = st.sampled_from([PRIVATE, GROUP, CHANNEL])
bodies = st.fixed_dictionaries(
    {
        "message_id": st.integers(1, 50),
        "date": st.integers(0, 1 << 31),
        "chat": chats,
    },
    optional={
        "from": people,
        "text": texts,
        "caption": texts,
        "entities": st.lists(entities, max_size=3),
        "caption_entities": st.lists(entities, max_size=2),
        "sender_chat": chats,
        "via_bot": st.just(ME),
        "is_topic_message": st.booleans(),
        "message_thread_id": st.sampled_from([TOPIC["message_thread_id"]]),
        "media_group_id": st.text(max_size=5),
        "migrate_from_chat_id": st.just(-44),
        "dice": st.just({"emoji": "🎲", "value": 3}),
        "guest_query_id": st.just("g"),
    },
)
messages = st.builds(
    lambda body, answered: body | ({"reply_to_message": answered} if answered else {}),
    bodies,
    st.none() | bodies,
)
pressed = st.builds(
    Press,
    act=st.sampled_from(Act),
    language=st.sampled_from(Language),
    query=st.deferred(lambda: st.sampled_from(real_readings())),
    page=st.integers(0, 99),
).map(lambda press: data(press) or "")
updates = st.one_of(
    st.tuples(st.sampled_from(["message", "edited_message", "channel_post"]), messages),
    st.tuples(
        st.just("callback_query"),
        st.fixed_dictionaries(
            {"id": st.just("1"), "from": people, "chat_instance": st.just("1")},
            optional={
                "message": messages,
                "inline_message_id": st.just("i"),
                "data": st.text(max_size=64)
                | st.from_regex(r"[ropcbfn][se]([0-9]{1,2}\.)?a[\w-]{0,47}", fullmatch=True)
                | st.sampled_from(
                    ["rsa0gEBAgEG", "psa0gEBAgEG", "csa0gEBAgEG", "ns", "bea0gEBAgEG"]
                ),
            },
        ),
    ),
    st.tuples(
        st.just("inline_query"),
        st.fixed_dictionaries(
            {"id": st.just("7"), "from": people, "query": texts, "offset": st.text(max_size=5)}
        ),
    ),
)


@pytest_asyncio.fixture
async def phone(seed_store: Path, tmp_path: Path) -> AsyncIterator[Phone]:
    async with offline(seed_store, tmp_path, ADMIN_IDS="11") as found:
        for circumstance in ("query is too old", "not modified", "message to edit not found"):
            found.telegram.expect(circumstance)
        for chat in (PRIVATE, CHANNEL):
            found.telegram.chat(chat["id"], **chat).topics[TOPIC["message_thread_id"]] = "open"
        yield found


@given(st.lists(updates, min_size=1, max_size=4))
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
async def test_no_update_makes_a_handler_fail_or_send_what_is_refused(
    phone: Phone, given_updates: list[tuple[str, JSON]]
) -> None:
    for chat in (PRIVATE, GROUP, CHANNEL):
        phone.service.state.forget_chat(chat["id"])
        phone.telegram.chat(chat["id"]).messages.clear()
    phone.telegram.refused.clear()
    phone.application.bot_data[METRICS].counts.clear()
    for kind, value in given_updates:
        bot: Any = phone.application.bot
        update = Update.de_json({"update_id": 5, kind: value}, bot)
        await phone.application.process_update(update)
    counts = phone.application.bot_data[METRICS].counts
    assert {error for name, error in counts if name == "errors"} <= {"BadRequest"}
    assert [one["error"] for one in phone.telegram.unexpected()] == []
