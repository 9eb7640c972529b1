"""Notices: said where the question was put, in its language, and nowhere else."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio
from telegram import Update

from bot.telegram.notices import apologise, slow_down
from tests.telegram_offline import ANA, GROUP, GUS, JSON, ME, TOPIC, Phone, offline, shown


@pytest_asyncio.fixture
async def phone(seed_store: Path, tmp_path: Path) -> AsyncIterator[Phone]:
    async with offline(seed_store, tmp_path) as found:
        yield found


async def notices(phone: Phone, kind: str, value: JSON) -> list[JSON]:
    bot: Any = phone.application.bot
    update = Update.de_json({"update_id": 1, kind: value}, bot)
    start = len(phone.telegram.sent)
    await apologise(bot, update, phone.service, "abc123")
    await slow_down(bot, update, phone.service)
    return phone.telegram.sent[start:]


async def test_a_message_gets_a_message(phone: Phone) -> None:
    sorry, slow = await notices(phone, "message", phone.message("x"))
    assert "abc123" in shown(sorry)
    assert shown(slow).startswith("Van muchas preguntas seguidas.")


async def test_in_a_group_it_is_a_reply_in_the_topic(phone: Phone) -> None:
    sorry, _ = await notices(phone, "message", phone.message("x", GROUP, **TOPIC))
    assert sorry["message_thread_id"] == 77
    assert sorry["reply_parameters"]["message_id"] == 1


async def test_a_press_gets_a_window_in_the_persons_language_and_then_a_message(
    phone: Phone,
) -> None:
    phone.telegram.expect("query is too old")
    message = phone.message("x", GROUP, ME)
    press = {"id": "1", "from": GUS, "chat_instance": "1", "data": "x", "message": message}
    phone.telegram._ask("press", press, "callback_query")
    sorry, slow = await notices(phone, "callback_query", press)
    assert sorry["method"] == "answerCallbackQuery"
    assert sorry["text"].startswith("Something failed")
    assert shown(slow).startswith("That is a lot of questions")
    assert slow["reply_parameters"]["message_id"] == message["message_id"]


async def test_the_language_is_that_of_the_conversation(phone: Phone) -> None:
    await phone.say("how much did Ica export?")
    sorry, _ = await notices(phone, "message", phone.message("x"))
    assert shown(sorry).startswith("Something failed")


async def test_an_inline_question_gets_none(phone: Phone) -> None:
    asked = {"id": "7", "from": ANA, "query": "x", "offset": ""}
    assert await notices(phone, "inline_query", asked) == []


async def test_a_guest_gets_it_as_the_answer(phone: Phone, monkeypatch: Any) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("bot.telegram.guest.answer_text", fail)
    answer = await phone.mention_as_guest("@exportaciones_test_bot ¿cuánto exportó Ica?")
    assert answer["method"] == "answerGuestQuery"
    assert answer["result"]["input_message_content"]["message_text"].startswith("Algo falló")
