"""Made-up updates: whatever people, and programs in their name, send, no handler fails."""

from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.telegram.framework import METRICS
from bot.telegram.intake import Intake
from tests.bot_api import schema
from tests.made_up_updates import CHANNEL, updates
from tests.telegram_offline import GROUP, JSON, PRIVATE, TOPIC, Phone, offline

QUERIES = {"inline_query": "inline", "callback_query": "press", "guest_message": "guest"}
HARMLESS = {"BadRequest", "Forbidden"}  # refused as too late, gone or as it was; a channel
numbers = count(1)


@pytest_asyncio.fixture
async def phone(seed_store: Path, tmp_path: Path) -> AsyncIterator[Phone]:
    async with offline(seed_store, tmp_path, ADMIN_IDS="11") as found:
        for circumstance in ("query is too old", "not modified", "message to edit not found"):
            found.telegram.expect(circumstance)
        for chat in (PRIVATE, CHANNEL):
            found.telegram.chat(chat["id"], **chat).topics[TOPIC["message_thread_id"]] = "open"
        yield found


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")  # old fields
@given(st.lists(updates(), min_size=1, max_size=2))
@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
async def test_no_update_makes_a_handler_fail_or_send_what_is_refused(
    phone: Phone, made_up: list[JSON]
) -> None:
    for chat in (PRIVATE, GROUP, CHANNEL):
        phone.service.state.forget_chat(chat["id"])
        phone.telegram.chat(chat["id"]).messages.clear()
    phone.telegram.refused.clear()
    metrics = phone.application.bot_data[METRICS]
    metrics.counts.clear()
    intake = Intake(phone.application, phone.service, metrics)
    for one in made_up:
        update = asked(phone, {"update_id": next(numbers), **one})
        schema.check_update(update)
        intake.take(update)
    await intake.drain(10)

    assert {label for name, label in metrics.counts if name == "errors"} <= HARMLESS
    assert ("updates_finished", "failed") not in metrics.counts
    assert [one["error"] for one in phone.telegram.unexpected()] == []


def asked(phone: Phone, update: JSON) -> JSON:
    """An update whose query, if it is one, Telegram waits to have answered."""
    (kind,) = update.keys() - {"update_id"}
    if kind not in QUERIES:
        return update
    named = "guest_query_id" if kind == "guest_message" else "id"
    query = {**update[kind], named: phone.telegram.world.new_id()}
    waiting = {"kind": QUERIES[kind], "at": phone.telegram.world.clock(), "chat": query.get("chat")}
    phone.telegram.world.asked[query[named]] = {"id": query[named], **waiting}
    return {**update, kind: query}
