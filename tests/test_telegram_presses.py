"""Buttons: few, each with an answer behind it, and safe to press by anybody at any time."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.conversations import Who
from bot.state import ComplaintKind
from bot.telegram.codec import encoded
from bot.telegram.framework import METRICS
from bot.telegram.press import Act, Press, data, read
from knowledge.model import Kind, Language, Query
from tests.telegram_offline import (
    ANA,
    GROUP,
    JSON,
    LUIS,
    PRIVATE,
    TOPIC,
    Phone,
    buttons,
    labels,
    methods,
    number,
    offline,
    shown,
)
from tests.test_codec import real_readings

TEXT = "¿cuánto exportó Cajamarca?"


@pytest_asyncio.fixture
async def phone(seed_store: Path, tmp_path: Path) -> AsyncIterator[Phone]:
    async with offline(seed_store, tmp_path) as found:
        yield found


async def test_an_answer_offers_what_comes_next_then_what_one_does_with_it(phone: Phone) -> None:
    (answer,) = await phone.say(TEXT)
    rows = [[button["text"] for button in row] for row in answer["reply_markup"]["inline_keyboard"]]
    assert rows == [
        ["¿Por qué?", "Comparar", "Ranking", "En 2024"],
        ["Gráfico", "Mapa", "Copiar"],
        ["Fuente", "Compartir", "No era eso"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "¿cuánto creció Puno?",
        "ayacucho",
        "¿por qué creció Junín?",
        "¿cuánto exportaron las regiones?",
        "compara Puno con Ica",
    ],
)
async def test_every_figure_can_be_copied_and_gone_back_a_year_from(
    phone: Phone, text: str
) -> None:
    (answer,) = await phone.say(text)
    assert {"Copiar", "En 2024"} < set(labels(answer))


async def test_every_figure_can_be_copied_and_gone_back_from_in_english(phone: Phone) -> None:
    for text in ("how much did Cajamarca export?", "how much did Puno grow?"):
        (answer,) = await phone.say(text)
        assert {"Copy", "In 2024"} < set(labels(answer))


@pytest.mark.parametrize(
    ("label", "beginning"),
    [
        ("¿Por qué?", "Cajamarca creció 72,2 % en 2025 por: oro, café y cobre."),
        ("Ranking", "Exportaciones 2025, entre las 17"),
    ],
)
async def test_a_next_question_is_answered_at_once_below(
    phone: Phone, label: str, beginning: str
) -> None:
    (answer,) = await phone.say(TEXT)
    first, below = await phone.press(answer, label)
    assert first["method"] == "answerCallbackQuery"
    assert below["method"] == "sendMessage"
    assert shown(below).startswith(beginning)


async def test_the_year_before_is_one_press_away(phone: Phone) -> None:
    (answer,) = await phone.say("compara Cajamarca con Puno")
    _, below = await phone.press(answer, "En 2024")
    assert "2 404 millones" in shown(below)


async def test_a_press_moves_the_conversation_of_who_asked(phone: Phone) -> None:
    (answer,) = await phone.say(TEXT)
    await phone.press(answer, "¿Por qué?")
    (follow_up,) = await phone.say("¿y Puno?")
    assert shown(follow_up).startswith("Puno creció 37 % en 2025 por:")


async def test_a_bystanders_press_moves_nobodys_conversation(phone: Phone) -> None:
    (answer,) = await phone.say(f"@exportaciones_test_bot {TEXT}", GROUP, **TOPIC)
    _, below = await phone.press(answer, "¿Por qué?", LUIS)
    assert below["reply_parameters"]["message_id"] == number(answer)
    assert below["message_thread_id"] == 77
    (follow_up,) = await phone.say("@exportaciones_test_bot ¿y Puno?", GROUP, **TOPIC)
    assert shown(follow_up).startswith("Puno exportó")
    luis = Who(chat=GROUP["id"], topic=77, user=LUIS["id"])
    assert phone.service.state.conversation(luis, phone.clock()) is None
    (continued,) = await phone.say("¿y Puno?", GROUP, LUIS, reply_to_message=phone.of_bot(below))
    assert shown(continued).startswith("Puno creció")


async def test_compare_opens_a_menu_in_place_and_closes_it(phone: Phone) -> None:
    (answer,) = await phone.say(TEXT)
    _, menu = await phone.press(answer, "Comparar")
    assert menu["method"] == "editMessageReplyMarkup"
    assert labels(menu)[-1] == "‹ Volver"
    assert {"Puno", "Piura", "Arequipa"} < set(labels(menu))
    assert "Cajamarca" not in labels(menu)
    _, compared = await phone.press(menu, "Puno")
    assert shown(compared).startswith("Puno exportó más que Cajamarca")
    _, back = await phone.press(menu, "Volver")
    assert labels(back) == labels(answer)


async def test_macroregions_are_compared_with_each_other(phone: Phone) -> None:
    (answer,) = await phone.say("sur")
    _, menu = await phone.press(answer, "Comparar")
    assert set(labels(menu)) == {"centro", "oriente", "‹ Volver"}


async def test_a_long_list_is_turned_in_place(phone: Phone) -> None:
    (first,) = await phone.say("top 17")
    assert "10. Piura" in shown(first)
    assert "11. Tacna" not in shown(first)
    _, second = await phone.press(first, "11–17 ›")
    assert second["method"] == "editMessageText"
    assert "17. Amazonas" in shown(second)
    assert "Sin cifra publicada: Cusco" in shown(second)
    _, again = await phone.press(second, "‹ 1–10")
    assert again["text"] == first["text"]


async def test_a_choice_takes_the_place_of_the_question_back(phone: Phone) -> None:
    (asked,) = await phone.say("¿cuánto exportó?")
    assert "Puno" in labels(asked)
    _, answer = await phone.press(asked, "Puno")
    assert answer["method"] == "editMessageText"
    assert answer["message_id"] == number(asked)
    assert shown(answer).startswith("Puno exportó")
    (follow_up,) = await phone.say("¿por qué?")
    assert shown(follow_up).startswith("Puno creció")


async def test_a_late_choice_moves_the_conversation_to_it(phone: Phone) -> None:
    (asked,) = await phone.say("¿cuánto exportó?")
    await phone.say("¿por qué creció Junín?")
    await phone.press(asked, "Puno")
    (follow_up,) = await phone.say("¿por qué?")
    assert shown(follow_up).startswith("Puno creció")


async def test_only_who_asked_may_choose(phone: Phone) -> None:
    (asked,) = await phone.say("@exportaciones_test_bot ¿cuánto exportó?", GROUP)
    (told,) = await phone.press(asked, "Puno", LUIS)
    assert told["text"] == "Esas opciones son de quien preguntó."
    assert methods(await phone.press(asked, "Puno", ANA)) == [
        "answerCallbackQuery",
        "editMessageText",
    ]


async def test_the_source_is_told_in_a_window(phone: Phone) -> None:
    (answer,) = await phone.say(TEXT)
    (told,) = await phone.press(answer, "Fuente")
    assert told["text"].startswith("Fuente: Mincetur, Reporte Mensual")
    assert told["show_alert"] is True
    assert len(told["text"]) <= 200


async def test_what_is_copied_holds_the_figure_and_its_source(phone: Phone) -> None:
    (answer,) = await phone.say("¿cuánto creció el sur?")
    (button,) = [one for one in buttons(answer) if one["text"] == "Copiar"]
    figure, *_, source = button["copy_text"]["text"].split("\n")
    assert figure == "El sur creció 23\u00a0% en 2025."
    assert source.startswith("Fuente: Mincetur")


@pytest.mark.parametrize(
    ("text", "at", "line"),
    [
        ("¿cuánto exportó Cajamarca en 2024?", 1, "Cálculo propio: "),
        ("¿cuánto exportó el sur en total?", 2, "Arequipa, Puno, Moquegua, Apurímac y Tacna suman"),
    ],
)
async def test_a_figure_is_copied_with_what_it_rests_on(
    phone: Phone, text: str, at: int, line: str
) -> None:
    (answer,) = await phone.say(text)
    (button,) = [one for one in buttons(answer) if one["text"] == "Copiar"]
    lines = button["copy_text"]["text"].split("\n")
    assert lines[at].startswith(line)
    assert lines[-1].startswith("Fuente: ")


async def test_a_list_that_is_too_long_is_not_copied(phone: Phone) -> None:
    (answer,) = await phone.say("top 10")
    assert "Copiar" not in labels(answer)


async def test_what_is_shared_finds_the_same_answer_inline(phone: Phone) -> None:
    await phone.say(TEXT)
    (answer,) = await phone.say("¿y Puno?")
    (button,) = [one for one in buttons(answer) if one["text"] == "Compartir"]
    inline = await phone.type(button["switch_inline_query"])
    (result,) = inline["results"]
    assert result["input_message_content"]["message_text"] == answer["text"]


async def test_not_that_keeps_the_question_without_its_asker_and_takes_the_button_away(
    phone: Phone,
) -> None:
    (answer,) = await phone.say(TEXT)
    told, without = await phone.press(answer, "No era eso")
    assert told["text"].startswith("Gracias.")
    assert labels(without) == labels(answer)[:-1]
    (kept,) = phone.service.state.complaints()
    assert (kept.kind, kept.question) == (ComplaintKind.WRONG, TEXT)
    assert kept.understood == "valor · Cajamarca · 2025"
    assert kept.version == phone.service.library.version


async def test_not_that_is_noted_of_a_forgotten_answer_by_its_reading(phone: Phone) -> None:
    (answer,) = await phone.say(TEXT)
    await phone.say("/olvidar")
    await phone.press(answer, "No era eso")
    (kept,) = phone.service.state.complaints()
    assert (kept.question, kept.understood) == ("", "valor · Cajamarca · 2025")


async def test_buttons_work_after_everything_was_forgotten(phone: Phone) -> None:
    sent = [(await phone.say(text))[0] for text in (TEXT, "¿cuánto exportó?", "top 17")]
    await phone.say("/olvidar")
    for request in sent:
        for button in buttons(request):
            if "callback_data" in button:
                pressed = await phone.press(request, button["text"])
                assert pressed[0]["method"] == "answerCallbackQuery"
                assert "ya no sirve" not in str(pressed[0].get("text"))


@pytest.mark.parametrize("text", ["", "x", "rs", "rsa0gEBAgEH", "zs123", "psx.a0gEBAgEG", "v0|old"])
async def test_a_button_of_no_known_kind_says_so(phone: Phone, text: str) -> None:
    message = {"message_id": 9, "date": 0, "chat": PRIVATE}
    (told,) = await phone.call_back(text, message)
    assert told["text"] == "Este botón ya no sirve. Escribe la pregunta."


@pytest.mark.parametrize("act", list(Act))
async def test_an_act_that_no_button_joins_to_a_reading_does_no_harm(
    phone: Phone, act: Act
) -> None:
    phone.telegram.expect("message is not modified")
    for query in (Query(kind=Kind.THANKS), Query(kind=Kind.COMPARE, places=("Ica", "Puno"))):
        (answer,) = await phone.say("¿cuánto exportó Ica?")
        text = data(Press(act=act, language=Language.ES, query=query, page=7)) or ""
        first, *_ = await phone.call_back(text, phone.of_bot(answer))
        assert first["method"] == "answerCallbackQuery"
    assert phone.application.bot_data[METRICS].total("errors") == 0


async def test_a_message_too_old_to_be_shown_has_working_buttons(phone: Phone) -> None:
    message = {"message_id": 9, "date": 0, "chat": GROUP}
    _, answer = await phone.call_back("rsa0gEBAgEG", message)
    assert shown(answer).startswith("Cajamarca exportó")


async def test_a_press_keeps_the_language_of_its_message(phone: Phone) -> None:
    (answer,) = await phone.say("how much did Cajamarca export?")
    await phone.say("¿cuánto exportó Ica?")
    _, below = await phone.press(answer, "Why?")
    assert shown(below).startswith("Cajamarca grew")


async def test_no_button_leads_to_what_no_report_says(phone: Phone) -> None:
    """Every question that a button asks under the answers to real questions is answered."""
    for text in ("Cajamarca", "Ica", "Cusco", "sur", "las regiones", "cacao", "top 3", "Lima"):
        (answer,) = await phone.say(text)
        for label in labels(answer):
            button = next(one for one in buttons(answer) if one["text"] == label)
            if str(button.get("callback_data", "")).startswith(Act.ASK):
                _, below = await phone.press(answer, label)
                assert not shown(below).startswith("El reporte no"), (text, label)


async def test_every_keyboard_is_small(phone: Phone) -> None:
    for text in (TEXT, "top 5", "top 17", "compara Puno Ica", "cacao", "¿qué regiones crecieron?"):
        (answer,) = await phone.say(text)
        rows: list[list[JSON]] = answer["reply_markup"]["inline_keyboard"]
        assert len(rows) <= 3
        assert min(map(len, rows[1:])) > 1
        assert all(len(row) <= 4 for row in rows)


# ---- the data


def test_every_reading_with_a_code_has_a_button_of_each_kind() -> None:
    for query in real_readings():
        for act in Act:
            press = Press(act=act, language=Language.EN, query=query)
            text = data(press)
            assert (text is None) == (encoded(query) is None)
            if text is not None:
                assert len(text.encode()) <= 64
                assert read(text) == press


def test_a_page_is_read_and_nonsense_is_not() -> None:
    ica = Query(kind=Kind.RANKING)
    turned = Press(act=Act.TURN, language=Language.ES, query=ica, page=12)
    assert read(data(turned) or "") == turned
    for text in ("ps-1.", "ps²." + str(encoded(ica)), "ps1" + str(encoded(ica)), "r", "xx", "n"):
        assert read(text) is None
    assert read("ns") == Press(act=Act.WRONG, language=Language.ES, query=None)


@pytest.mark.parametrize("text", ["top 10", "¿qué regiones crecieron más de 40 %?"])
async def test_the_sentences_are_a_tap_away_where_the_answer_quotes_none(
    phone: Phone, text: str
) -> None:
    (answer,) = await phone.say(text)
    assert "blockquote" not in answer["text"]
    window, below = await phone.press(answer, "Fuente")
    assert window["method"] == "answerCallbackQuery"
    assert "<blockquote" in below["text"]
    assert "Cajamarca (US$4.140 millones / +72,2%)" in shown(below)
    (typed,) = await phone.say("¿cómo lo sabes?")
    assert shown(typed) == shown(below)


async def test_under_a_picture_the_sentences_are_a_tap_away_too(phone: Phone) -> None:
    (photo,) = await phone.say("grafica Cajamarca")
    *_, below = await phone.press(photo, "Fuente")
    assert "<blockquote" in below["text"]


async def test_comparing_is_offered_only_with_somebody_to_compare_with(phone: Phone) -> None:
    for text in ("las regiones", "Lima y Callao", "Cajamarca", "sur", "Cusco", "Loreto"):
        (answer,) = await phone.say(text)
        if "Comparar" in labels(answer):
            _, menu = await phone.press(answer, "Comparar")
            assert labels(menu)[:-1], text


async def test_a_complaint_under_a_message_that_is_not_shown_leaves_its_buttons(
    phone: Phone,
) -> None:
    (answer,) = await phone.say(TEXT)
    wrong = next(one for one in buttons(answer) if one["text"] == "No era eso")
    message = {"message_id": number(answer), "date": 0, "chat": PRIVATE}
    assert methods(await phone.call_back(wrong["callback_data"], message)) == [
        "answerCallbackQuery"
    ]
    assert len(phone.service.state.complaints()) == 1
