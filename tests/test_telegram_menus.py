"""What Telegram shows of the bot: told once, and only where it differs."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.telegram.handlers import ALLOWED_UPDATES, commands_in_place, publish
from knowledge.lexicon.phrases import phrases
from knowledge.model import Language
from tests.telegram_offline import JSON, Phone, offline


@pytest_asyncio.fixture
async def phone(seed_store: Path, tmp_path: Path) -> AsyncIterator[Phone]:
    async with offline(seed_store, tmp_path, ADMIN_IDS="11") as found:
        yield found


def told(phone: Phone, method: str) -> list[JSON]:
    return [one for one in phone.telegram.sent if one["method"] == method]


async def test_every_scope_has_its_commands_in_each_language(phone: Phone) -> None:
    assert not await commands_in_place(phone.application.bot, phone.service)
    assert told(phone, "setMyCommands") == []
    await publish(phone.application.bot, phone.service)
    commands = {
        (one["scope"]["type"], one.get("language_code", "")): [
            c["command"] for c in one["commands"]
        ]
        for one in told(phone, "setMyCommands")
    }
    scopes = {scope for scope, _ in commands}
    assert scopes == {
        *("default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat"),
    }
    assert {language for _, language in commands} == {"", "es", "en"}
    assert len(commands) == 15
    assert all(("estado" in names) == (scope == "chat") for (scope, _), names in commands.items())
    assert len(commands["all_group_chats", ""]) < len(commands["all_private_chats", ""])


async def test_descriptions_are_told_in_each_language_and_fit(phone: Phone) -> None:
    await publish(phone.application.bot, phone.service)
    long, short = told(phone, "setMyDescription"), told(phone, "setMyShortDescription")
    assert len(long) == len(short) == 3
    assert all(len(one["description"]) <= 512 for one in long)
    assert all(len(one["short_description"]) <= 120 for one in short)
    assert {one["description"] for one in long} == {
        phrases(language)("tg_description") for language in Language
    }


async def test_what_is_in_place_is_not_told_again(phone: Phone) -> None:
    await publish(phone.application.bot, phone.service)
    assert await commands_in_place(phone.application.bot, phone.service)
    english = phrases(Language.EN)("tg_description")
    await phone.application.bot.set_my_description("otra", "en")
    phone.telegram.sent.clear()
    await publish(phone.application.bot, phone.service)
    assert [one["description"] for one in told(phone, "setMyDescription")] == [english]
    assert told(phone, "setMyCommands") == []


async def test_an_operator_who_never_wrote_to_the_bot_is_passed_over(
    seed_store: Path, tmp_path: Path
) -> None:
    async with offline(seed_store, tmp_path, ADMIN_IDS="99") as phone:
        phone.telegram.expect("chat not found")
        await publish(phone.application.bot, phone.service)
        scopes = {one["scope"]["type"] for one in told(phone, "setMyCommands")}
        assert scopes
        assert "chat" not in scopes


async def test_every_kind_of_update_that_has_a_handler_is_asked_for(phone: Phone) -> None:
    kinds = {"message", "edited_message", "inline_query", "callback_query", "my_chat_member"}
    assert kinds | {"guest_message"} == set(ALLOWED_UPDATES)
    assert len(phone.application.handlers[0]) > len(ALLOWED_UPDATES)
