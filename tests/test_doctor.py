from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot import heartbeat
from bot.settings import Settings
from bot.telegram import doctor
from bot.telegram.doctor import Finding, Grade, examine, examine_here
from tests.telegram_engine import ME, Failure, TinyTelegram, engine

NO_WEBHOOK = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
URL = "https://bot.example.org/in"


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    async with engine(tmp_path) as made:
        return made.service.settings


async def found(settings: Settings, **answers: Any) -> list[Finding]:
    telegram = TinyTelegram()
    answers = {"getMe": ME, "getWebhookInfo": NO_WEBHOOK, "getMyCommands": []} | answers
    for name in ("getMyDescription", "getMyShortDescription"):
        answers[name] = {name[5].lower() + name[6:]: ""}
    answers["getMyDescription"] = {"description": ""}
    answers["getMyShortDescription"] = {"short_description": ""}
    for name, answer in answers.items():
        telegram.answers[name] = _always(answer)
    return await examine(settings, telegram)


def _always(answer: Any) -> Callable[[dict[str, Any]], Any]:
    return lambda _: answer


def one(findings: list[Finding], subject: str) -> Finding:
    (finding,) = [finding for finding in findings if finding.said.startswith(subject)]
    return finding


async def test_a_bot_that_works_has_only_its_commands_to_publish(settings: Settings) -> None:
    findings = await found(settings)

    assert [
        finding.said.split(":")[0] for finding in findings if finding.grade is not Grade.WELL
    ] == ["Órdenes y descripciones"]
    assert all(finding.well for finding in findings)
    assert "@exporta_bot" in one(findings, "Token").said


@pytest.mark.parametrize(
    ("change", "subject", "todo"),
    [
        ({"supports_inline_queries": False}, "Modo inline", "/setinline"),
        ({"can_join_groups": False}, "Grupos", "/setjoingroups"),
        ({"can_read_all_group_messages": True}, "Modo privacidad", "/setprivacy"),
        ({"supports_guest_queries": False}, "Modo invitado", "Guest Mode"),
    ],
)
async def test_what_botfather_sets_is_advised(
    settings: Settings, change: dict[str, Any], subject: str, todo: str
) -> None:
    finding = one(await found(settings, getMe=ME | change), subject)

    assert finding.grade is Grade.ADVICE
    assert todo in finding.todo
    assert finding.line.startswith("· ")


@pytest.mark.parametrize(
    ("failure", "subject", "todo"),
    [
        (Failure(401, "Unauthorized"), "Token", "/token"),
        (Failure(502), "Telegram", "TELEGRAM_API_URL"),
    ],
    ids=["token", "network"],
)
async def test_what_keeps_it_from_working_is_wrong(
    settings: Settings, failure: Failure, subject: str, todo: str
) -> None:
    finding = one(await found(settings, getMe=failure), subject)

    assert not finding.well
    assert todo in finding.todo
    assert settings.token
    assert settings.token not in finding.line


async def test_a_store_that_is_still_to_be_built_is_no_mistake(
    settings: Settings, tmp_path: Path
) -> None:
    findings = await found(replace(settings, facts_db=tmp_path / "none.db"))

    assert one(findings, "Almacén").grade is Grade.ADVICE
    assert "al arrancar" in one(findings, "Almacén").todo
    assert one(findings, "Token").well


async def test_a_bad_store_is_wrong_and_the_rest_is_examined(
    settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "bad.db").write_text("no store")

    findings = await found(replace(settings, facts_db=tmp_path / "bad.db"))

    assert "knowledge build" in one(findings, "Almacén").todo
    assert not one(findings, "Almacén").well
    assert one(findings, "Token").well


async def test_a_store_without_seeds_to_build_it_from_is_wrong(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "SEEDS", tmp_path / "none")

    findings = await found(replace(settings, facts_db=tmp_path / "none.db"))

    assert not one(findings, "Almacén").well


async def test_a_state_that_cannot_be_written_is_wrong(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    finding = one(await found(replace(settings, state_db=tmp_path / "file" / "s.db")), "Estado")

    assert not finding.well
    assert "STATE_DB" in finding.todo


@pytest.mark.parametrize(
    ("wanted", "there", "said"),
    [
        (None, "", "polling"),
        (None, URL, "pero hay un webhook"),
        (URL, URL, "está puesto"),
        (URL, "", "todavía no"),
    ],
)
async def test_the_way_in(settings: Settings, wanted: str | None, there: str, said: str) -> None:
    info = NO_WEBHOOK | {"url": there}

    findings = await found(replace(settings, webhook_url=wanted), getWebhookInfo=info)

    assert said in one(findings, "Entrada").said


async def test_a_running_bot_without_its_webhook_is_wrong(settings: Settings) -> None:
    heartbeat.beat(settings.state_db, datetime.now(UTC))

    finding = one(await found(replace(settings, webhook_url=URL)), "Entrada")

    assert not finding.well
    assert "en marcha" in finding.said


async def test_what_telegram_tells_of_the_webhook(settings: Settings) -> None:
    when = int(datetime(2026, 11, 25, 12, tzinfo=UTC).timestamp())
    info = {"url": URL, "pending_update_count": 500, "has_custom_certificate": False}
    info |= {"last_error_message": "Connection refused", "last_error_date": when}

    findings = await found(replace(settings, webhook_url=URL), getWebhookInfo=info)

    assert "500" in one(findings, "Mensajes en espera").said
    assert "Connection refused" in one(findings, "Último error").said


async def test_what_is_not_there_is_not_made(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    absent = replace(settings, state_db=folder / "state.db", facts_db=folder / "facts.db")
    assert "todavía no está" in one(await found(absent), "Estado").said
    assert "todavía no está" in one(examine_here(replace(absent, token=None)), "Estado").said
    assert not folder.exists()
