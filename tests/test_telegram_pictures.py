"""Pictures in a chat: in the place of the text they stand for, drawn once, uploaded once."""

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.pictures.png import png
from bot.telegram.drawings import Drawings
from tests.bot_api.refusal import bad_request
from tests.telegram_offline import (
    GROUP,
    JSON,
    LUIS,
    TOPIC,
    Phone,
    labels,
    methods,
    number,
    offline,
    shown,
)

TEXT = "¿cuánto exportó Cajamarca?"
CHART = "grafica el top 10"


@pytest_asyncio.fixture
async def phone(seed_store: Path, tmp_path: Path) -> AsyncIterator[Phone]:
    async with offline(seed_store, tmp_path) as found:
        yield found


def rows(request: JSON) -> list[list[str]]:
    return [[one["text"] for one in row] for row in request["reply_markup"]["inline_keyboard"]]


def is_upload(request: JSON) -> bool:
    return str(request["photo"]).startswith("attach://")


def file_of(request: JSON) -> str:
    return str(request["returned"]["photo"][-1]["file_id"])


# ---- asked for in words and by command


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        (CHART, "Exportaciones 2025, entre las 17 regiones"),
        ("mapa del crecimiento", "Crecimiento 2025, entre las 15 regiones"),
        ("/grafico", "Exportaciones 2025, entre las 17 regiones"),
        ("/mapa", "Crecimiento 2025, entre las 15 regiones"),
        ("/grafico ¿cuánto creció Puno?", "Puno creció 37 % en 2025."),
        ("/mapa del crecimiento", "Crecimiento 2025"),
        ("/grafico Puno e Ica", "Puno"),
    ],
)
async def test_a_picture_asked_for_is_sent_with_the_answer_and_its_source(
    phone: Phone, text: str, beginning: str
) -> None:
    (photo,) = await phone.say(text)
    assert photo["method"] == "sendPhoto"
    assert shown(photo).startswith(beginning)
    assert "Fuente: Mincetur" in shown(photo)
    assert len(photo["caption"].encode("utf-16-le")) // 2 <= 1024
    assert photo["returned"]["photo"][-1]["width"] == 1080


async def test_a_picture_is_told_in_the_language_of_its_question(phone: Phone) -> None:
    (photo,) = await phone.say("chart the top 10")
    assert shown(photo).startswith("Exports in 2025")
    assert {"Map", "As text"} < set(labels(photo))


async def test_in_a_group_it_is_a_reply_in_the_topic(phone: Phone) -> None:
    asked = phone.message(f"@exportaciones_test_bot {CHART}", GROUP, **TOPIC)
    (photo,) = await phone.give("message", asked)
    assert photo["method"] == "sendPhoto"
    assert photo["reply_parameters"]["message_id"] == asked["message_id"]
    assert photo["message_thread_id"] == TOPIC["message_thread_id"]


@pytest.mark.parametrize("text", ["grafica el oro", "grafica cuánto exportó Puno en 2019"])
async def test_where_no_picture_shows_the_answer_it_is_told(phone: Phone, text: str) -> None:
    (answer,) = await phone.say(text)
    assert answer["method"] == "sendMessage"


async def test_a_question_put_right_changes_text_for_picture_and_back(phone: Phone) -> None:
    question = phone.message(TEXT)
    (answer,) = await phone.give("message", question)
    photo, gone = await phone.edit(question, "grafica Cajamarca")
    assert (photo["method"], gone["method"]) == ("sendPhoto", "deleteMessage")
    assert gone["message_id"] == number(answer)
    phone.telegram.expect("there is no text in the message to edit")
    *_, again, gone = await phone.edit(question, TEXT)
    assert (again["method"], gone["method"]) == ("sendMessage", "deleteMessage")
    assert gone["message_id"] == number(photo)


async def test_of_several_questions_the_picture_follows_the_answers(phone: Phone) -> None:
    question = phone.message("grafica cuánto exportó Ica y por qué creció Puno")
    told, photo = await phone.give("message", question)
    assert shown(told).startswith("Ica exportó")
    assert "oro y estaño" in shown(told)
    assert photo["method"] == "sendPhoto"
    assert shown(photo).startswith("Ica exportó")
    edited, gone = await phone.edit(question, TEXT)
    assert (edited["method"], gone["method"]) == ("editMessageText", "deleteMessage")
    assert gone["message_id"] == number(photo)


# ---- buttons


async def test_a_chart_and_a_map_are_one_press_away(phone: Phone) -> None:
    (answer,) = await phone.say(TEXT)
    _, chart = await phone.press(answer, "Gráfico")
    assert chart["method"] == "sendPhoto"
    assert shown(chart).startswith("Cajamarca exportó US$ 4 140 millones")
    assert rows(chart) == [
        ["¿Por qué?", "Comparar", "Ranking", "En 2024"],
        ["Mapa", "En texto", "Copiar"],
        ["Fuente", "Compartir", "No era eso"],
    ]
    _, on_map = await phone.press(chart, "Mapa")
    assert on_map["method"] == "sendPhoto"
    assert file_of(on_map) != file_of(chart)
    assert {"Gráfico", "En texto"} < set(labels(on_map))


async def test_a_picture_pressed_for_in_a_group_is_a_reply(phone: Phone) -> None:
    (answer,) = await phone.say(f"@exportaciones_test_bot {TEXT}", GROUP, **TOPIC)
    _, photo = await phone.press(answer, "Mapa", LUIS)
    assert photo["method"] == "sendPhoto"
    assert photo["reply_parameters"]["message_id"] == number(answer)
    assert photo["message_thread_id"] == TOPIC["message_thread_id"]


async def test_only_pictures_that_there_are_are_offered(phone: Phone) -> None:
    (products,) = await phone.say("cacao")
    (group,) = await phone.say("¿cuánto creció el sur?")
    (fallen,) = await phone.say("¿qué regiones no crecieron?")
    assert not {"Gráfico", "Mapa"} & set(labels(products))
    assert "Gráfico" in labels(group)
    assert "Mapa" not in labels(group)
    assert "Mapa" in labels(fallen)
    assert "Gráfico" not in labels(fallen)


async def test_every_keyboard_under_a_picture_is_small(phone: Phone) -> None:
    for text in (CHART, "mapa del crecimiento", "grafica el top 17", "grafica Puno vs Ica"):
        (photo,) = await phone.say(text)
        assert photo["method"] == "sendPhoto"
        assert len(rows(photo)) <= 3
        assert all(len(row) <= 4 for row in rows(photo))


async def test_every_figure_of_a_picture_is_told_in_words(phone: Phone) -> None:
    (photo,) = await phone.say("mapa del crecimiento")
    _, told = await phone.press(photo, "En texto")
    assert told["method"] == "sendMessage"
    for figure in ("1. San Martín: +77 %", "Cajamarca: +72,2 %", "Fuente: Mincetur"):
        assert figure in shown(told)


async def test_the_menu_under_a_picture_opens_and_closes(phone: Phone) -> None:
    (photo,) = await phone.say("grafica Cajamarca")
    _, menu = await phone.press(photo, "Comparar")
    assert "Puno" in labels(menu)
    _, back = await phone.press(menu, "Volver")
    assert rows(back) == rows(photo)


# ---- once


async def test_a_picture_is_uploaded_once_and_then_sent_by_its_file(phone: Phone) -> None:
    (first,) = await phone.say(CHART)
    (second,) = await phone.say("/grafico", user=LUIS)
    assert is_upload(first)
    assert second["photo"] == file_of(first)
    assert rows(second) == rows(first)


async def test_a_file_that_telegram_refuses_is_drawn_and_kept_anew(phone: Phone) -> None:
    (first,) = await phone.say(CHART)
    phone.telegram.world.files.clear()
    phone.telegram.expect("wrong remote file identifier")
    *_, redrawn = await phone.say(CHART)
    assert is_upload(redrawn)
    assert file_of(redrawn) != file_of(first)
    (third,) = await phone.say(CHART)
    assert third["photo"] == file_of(redrawn)


async def test_a_chat_that_allows_no_pictures_gets_the_text(phone: Phone) -> None:
    recorder = phone.application.bot.request
    recorder.errors.append(bad_request("not enough rights to send photos to the chat"))
    (answer,) = await phone.say(f"@exportaciones_test_bot {CHART}", GROUP)
    assert answer["method"] == "sendMessage"
    assert "1. Arequipa" in shown(answer)


async def test_ten_who_ask_at_once_wait_for_one_drawing(phone: Phone) -> None:
    drawn: list[str] = []

    def draw(document: str) -> bytes:
        drawn.append(document)
        return png(document)

    phone.service.drawings._draw = draw
    await asyncio.gather(*(phone.say(CHART) for _ in range(10)))
    assert methods(phone.telegram.sent) == ["sendPhoto"] * 10
    assert len(drawn) == 1


async def test_a_drawing_holds_up_nothing_else_and_outlives_who_gave_up() -> None:
    begun, free, loop = asyncio.Event(), threading.Event(), asyncio.get_running_loop()

    def draw(document: str) -> bytes:
        loop.call_soon_threadsafe(begun.set)
        free.wait(10)
        return document.encode()

    drawings = Drawings(draw)
    first, second = (asyncio.create_task(drawings.png("<svg/>")) for _ in range(2))
    await begun.wait()  # the loop turns while it is drawn
    first.cancel()
    free.set()
    assert await second == b"<svg/>"
    assert first.cancelled()


async def test_a_drawing_that_failed_is_tried_again() -> None:
    failures = [RuntimeError("no memory")]

    def draw(document: str) -> bytes:
        if failures:
            raise failures.pop()
        return document.encode()

    drawings = Drawings(draw)
    with pytest.raises(RuntimeError):
        await drawings.png("<svg/>")
    assert await drawings.png("<svg/>") == b"<svg/>"


async def test_where_there_is_no_picture_it_is_said_in_a_word(phone: Phone) -> None:
    (answer,) = await phone.say("mapa de quién exporta oro")
    assert answer["method"] == "sendMessage"
    assert "No hay un gráfico ni un mapa que muestre esto." in shown(answer)
    (told,) = await phone.say("¿quién exporta oro?")
    assert "gráfico" not in shown(told)


async def test_a_reply_to_what_a_picture_shows_goes_on_from_it(phone: Phone) -> None:
    mention = "@exportaciones_test_bot"
    (photo,) = await phone.say(f"{mention} mapa del crecimiento", GROUP)
    _, told = await phone.press(photo, "En texto")
    await phone.say(f"{mention} ¿cuánto exportó Ica?", GROUP)
    (answer,) = await phone.say("¿solo las del sur?", GROUP, reply_to_message=phone.of_bot(told))
    assert "Puno" in shown(answer)
    assert "Cajamarca" not in shown(answer)
