"""Private chats: any text is a question, and every command does what it says."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.state import ComplaintKind
from bot.telegram.commands import COMMANDS, ENGLISH
from tests.telegram_offline import (
    ANA,
    GUS,
    JSON,
    LUIS,
    ME,
    Phone,
    labels,
    methods,
    number,
    offline,
    shown,
)

PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
AUDIO = {"file_id": "a", "file_unique_id": "b", "duration": 1}


@pytest_asyncio.fixture
async def phone(seed_store: Path, tmp_path: Path) -> AsyncIterator[Phone]:
    async with offline(seed_store, tmp_path, ADMIN_IDS="11") as found:
        yield found


async def test_a_text_is_answered_with_figure_quote_and_source(phone: Phone) -> None:
    (answer,) = await phone.say("¿cuánto exportó Cajamarca?")
    assert answer["method"] == "sendMessage"
    assert answer["parse_mode"] == "HTML"
    assert answer["link_preview_options"] == {"is_disabled": True}
    assert "reply_parameters" not in answer
    first, *_, last = answer["text"].split("\n")
    assert first.startswith("Cajamarca exportó <b>US$\u00a04\u202f140\u00a0millones</b> en 2025")
    assert "<blockquote expandable>" in answer["text"]
    assert last.startswith("<i>Fuente: Mincetur")


async def test_a_follow_up_continues_and_is_forgotten_after_a_day(phone: Phone) -> None:
    await phone.say("¿cuánto exportó Cajamarca?")
    (answer,) = await phone.say("¿y Puno?")
    assert shown(answer).startswith("Puno exportó US$ 7 564 millones")
    phone.clock.pass_(hours=25)
    (answer,) = await phone.say("¿y por qué?")
    assert "Puno" not in shown(answer).split("\n")[0]


async def test_two_people_have_two_conversations(phone: Phone) -> None:
    luis = {"id": 12, "type": "private", "first_name": "Luis"}
    await phone.say("¿cuánto exportó Cajamarca?")
    await phone.say("¿por qué creció Puno?", luis, LUIS)
    (answer,) = await phone.say("¿y Junín?")
    assert shown(answer).startswith("Junín exportó")


async def test_an_edited_question_edits_its_answer(phone: Phone) -> None:
    question = phone.message("¿cuánto exportó Ica?")
    (answer,) = await phone.give("message", question)
    (edited,) = await phone.edit(question, "¿cuánto exportó Tacna?")
    assert edited["method"] == "editMessageText"
    assert edited["message_id"] == number(answer)
    assert shown(edited).startswith("Tacna exportó")
    (follow_up,) = await phone.say("¿por qué?")
    assert shown(follow_up).startswith("Tacna creció")
    assert await phone.edit(question, "¿cuánto exportó Tacna?") == []


@pytest.mark.parametrize(
    ("text", "edited", "beginning"),
    [
        ("/comparar", "/comparar Puno Ica", "Puno exportó más que Ica"),
        ("/ficha", "/ficha Ica", "Ica exportó"),
        ("/ficha", "¿cuánto exportó Tacna?", "Tacna exportó"),
        ("/ficha Ica", "/ficha", "¿De qué región?"),
        ("/top 3", "/estado", "Almacén"),
        ("/estado", "/top 3", "Exportaciones 2025"),
        ("/macro", "/macro sur", "El sur creció"),
        ("/ficha", "/olvidar", "Listo: olvidé"),
    ],
)
async def test_an_edited_command_edits_its_answer(
    phone: Phone, text: str, edited: str, beginning: str
) -> None:
    question = phone.message(text)
    (answer,) = await phone.give("message", question)
    (put_right,) = await phone.edit(question, edited)
    assert put_right["method"] == "editMessageText"
    assert put_right["message_id"] == number(answer)
    assert shown(put_right).startswith(beginning)


async def test_what_the_bot_tells_of_itself_moves_no_conversation(phone: Phone) -> None:
    await phone.say("¿cuánto exportó Junín?")
    question = phone.message("/estado")
    await phone.give("message", question)
    (answer,) = await phone.say("¿por qué?")
    assert shown(answer).startswith("Junín creció")


async def test_an_old_question_put_right_leaves_the_conversation_where_it_is(phone: Phone) -> None:
    question = phone.message("¿cuánto exportó Ica?")
    await phone.give("message", question)
    await phone.say("¿cuánto exportó Junín?")
    (edited,) = await phone.edit(question, "¿cuánto exportó Tacna?")
    assert edited["method"] == "editMessageText"
    (follow_up,) = await phone.say("¿por qué?")
    assert shown(follow_up).startswith("Junín creció")


async def test_an_edited_follow_up_is_read_as_it_was_asked(phone: Phone) -> None:
    await phone.say("¿por qué creció Puno?")
    question = phone.message("¿y Tcna?")
    await phone.give("message", question)
    (edited,) = await phone.edit(question, "¿y Junín?")
    assert shown(edited).startswith("Junín creció 73 %")


async def test_an_answer_that_was_deleted_is_sent_anew(phone: Phone) -> None:
    question = phone.message("¿cuánto exportó Ica?")
    await phone.give("message", question)
    phone.telegram.chat(11).messages.clear()
    phone.telegram.expect("message to edit not found")
    (answer,) = await phone.edit(question, "¿cuánto exportó Tacna?")
    assert answer["method"] == "sendMessage"


async def test_an_answer_that_would_be_the_same_is_no_error(phone: Phone) -> None:
    question = phone.message("¿cuánto exportó Ica?")
    await phone.give("message", question)
    phone.telegram.expect("message is not modified")
    assert await phone.edit(question, "cuánto exportó ica") == []


async def test_a_reply_to_an_answer_continues_that_answer(phone: Phone) -> None:
    (first,) = await phone.say("¿cuánto exportó Cajamarca?")
    await phone.say("top 5")
    (answer,) = await phone.say("¿por qué?", reply_to_message=phone.of_bot(first))
    assert shown(answer).startswith("Cajamarca creció 72,2 %")


@pytest.mark.parametrize(
    "sent", [{"photo": PHOTO}, {"voice": AUDIO}, {"location": {"latitude": 1.0, "longitude": 2.0}}]
)
async def test_what_is_no_text_gets_one_line_and_examples(phone: Phone, sent: JSON) -> None:
    (answer,) = await phone.say("", **sent)
    assert shown(answer).startswith("Solo leo texto: escríbeme tu pregunta")
    assert "\n" not in shown(answer)
    assert labels(answer)[0] == "¿cuánto exportó Cajamarca?"


async def test_an_album_gets_one_line_and_a_caption_its_answer(phone: Phone) -> None:
    sent = [await phone.say("", photo=PHOTO, media_group_id="5") for _ in range(3)]
    assert [len(requests) for requests in sent] == [1, 0, 0]
    (answer,) = await phone.say("", photo=PHOTO, caption="¿cuánto exportó Tacna?")
    assert shown(answer).startswith("Tacna exportó")


async def test_an_album_with_a_question_gets_only_its_answer(phone: Phone) -> None:
    album: JSON = {"photo": PHOTO, "media_group_id": "6"}
    (answer,) = await phone.say("", caption="¿cuánto exportó Tacna?", **album)
    assert shown(answer).startswith("Tacna exportó")
    assert [await phone.say("", **album) for _ in range(2)] == [[], []]


async def test_an_answer_shared_here_by_way_of_the_bot_is_not_answered(phone: Phone) -> None:
    assert await phone.say("Puno exportó…", via_bot=ME) == []


async def test_two_questions_are_answered_in_one_message_without_pages(phone: Phone) -> None:
    (answer,) = await phone.say("¿top 17? ¿por qué creció Puno?")
    assert "17. Amazonas" in shown(answer)
    assert "Puno creció 37 %" in shown(answer)
    assert labels(answer)[0] == "Puno"


async def test_start_greets_and_a_link_opens_its_reading(phone: Phone) -> None:
    (greeting,) = await phone.say("/start")
    assert shown(greeting).startswith("Hola. Respondo sobre exportaciones")
    assert labels(greeting) == ["¿cuánto exportó Cajamarca?", "top 5", "¿por qué creció Puno?"]
    (answer,) = await phone.say("/start a0gEBAgEG")
    assert shown(answer).startswith("Cajamarca exportó")
    for payload in ("inline", "a0gEBAgEH", "<b>", "a" * 64):
        (greeting,) = await phone.say(f"/start {payload}")
        assert shown(greeting).startswith("Hola.")


async def test_an_english_phone_is_greeted_in_english_until_its_owner_writes_spanish(
    phone: Phone,
) -> None:
    gus = {"id": 13, "type": "private", "first_name": "Gus"}
    (greeting,) = await phone.say("/start", gus, GUS)
    assert shown(greeting).startswith("Hello.")
    (answer,) = await phone.say("¿cuánto exportó Cajamarca?", gus, GUS)
    assert shown(answer).startswith("Cajamarca exportó")
    (answer,) = await phone.say("/top", gus, GUS)
    assert shown(answer).startswith("Exportaciones 2025")


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("/top", "Exportaciones 2025, entre las 17"),
        ("/top 3 crecimiento", "Crecimiento 2025, entre las 15"),
        ("/TOP 3", "Exportaciones 2025"),
        ("/comparar Puno Ica", "Puno exportó más que Ica"),
        ("/comparar\nPuno Ica", "Puno exportó más que Ica"),
        ("/compare Puno Ica", "Puno exportó más que Ica"),
        ("/comparar", "¿Qué regiones comparo?"),
        ("/ficha Tacna", "Tacna exportó"),
        ("/ficha", "¿De qué región?"),
        ("/macro", "Crecimiento 2025, entre las 3 macrorregiones"),
        ("/macro sur", "El sur creció 23 %"),
        ("/fuente", "Mincetur, Reporte Mensual de Comercio Regional"),
        ("/cobertura", "Tengo 1 documento"),
        ("/ayuda", "Pregunta con tus palabras"),
        ("/acerca", "Repito lo que dicen los reportes"),
        ("/privacidad", "Guardo lo último que preguntaste"),
        ("/olvidar", "Listo: olvidé"),
        ("/estado", "Almacén "),
        ("/puno", "Puno exportó"),
        ("/clima", "De «clima» no tengo datos"),
    ],
)
async def test_commands(phone: Phone, text: str, beginning: str) -> None:
    (answer,) = await phone.say(text)
    assert shown(answer).startswith(beginning)


@pytest.mark.parametrize(
    ("rest", "beginning"),
    [
        ("el sur", "El sur creció 23 %"),
        ("del centro", "El centro creció 24,9 %"),
        ("selva", "La macrorregión oriental creció 31,1 %"),
        ("la selva", "La macrorregión oriental creció 31,1 %"),
        ("oriental", "La macrorregión oriental creció 31,1 %"),
        ("south", "El sur creció 23 %"),
    ],
)
async def test_a_macroregion_is_told_whole_under_any_of_its_names(
    phone: Phone, rest: str, beginning: str
) -> None:
    (answer,) = await phone.say(f"/macro {rest}")
    assert shown(answer).startswith(beginning)
    assert "Fuente: Mincetur" in shown(answer)


@pytest.mark.parametrize("rest", ["south", "the south", "sur"])
async def test_a_macroregion_is_told_in_the_language_of_the_chat(phone: Phone, rest: str) -> None:
    gus = {"id": 13, "type": "private", "first_name": "Gus"}
    (answer,) = await phone.say(f"/macro {rest}", gus, GUS)
    assert shown(answer).startswith("The south grew 23 %")
    (follow_up,) = await phone.say("Tacna", gus, GUS)
    assert shown(follow_up).startswith("Tacna exported")


async def test_what_a_question_asks_about_the_bot_is_told_as_by_command(phone: Phone) -> None:
    for command, question in (("/privacidad", "¿guardas mis datos?"), ("/ayuda", "ayuda")):
        (told,) = await phone.say(command)
        (asked,) = await phone.say(question)
        assert told["text"] == asked["text"]


async def test_the_menu_of_regions_leads_to_each(phone: Phone) -> None:
    (menu,) = await phone.say("/ficha")
    names = labels(menu)
    assert names[:3] == ["Amazonas", "Áncash", "Apurímac"]
    assert len(names) >= 17
    _, answer = await phone.press(menu, "Tacna")
    assert shown(answer).startswith("Tacna exportó")


@pytest.mark.parametrize("picked", ["Áncash", "ancash", "2"])
async def test_a_region_of_the_menu_is_picked_by_name_or_number(phone: Phone, picked: str) -> None:
    await phone.say("¿cuánto creció Ica?")
    await phone.say("/ficha")
    (answer,) = await phone.say(picked)
    assert shown(answer).startswith("Áncash exportó")
    assert "Macrorregión norte" in shown(answer)


async def test_compare_alone_offers_what_goes_with_the_last_region(phone: Phone) -> None:
    await phone.say("¿cuánto exportó Tacna?")
    (menu,) = await phone.say("/comparar")
    assert shown(menu).startswith("¿Con qué comparo Tacna?")
    _, answer = await phone.press(menu, "Piura")
    assert answer["method"] == "editMessageText"
    assert shown(answer).startswith("Piura exportó más que Tacna")


@pytest.mark.parametrize("before", [(), ("/comparar Puno Ica",), ("top 5",)])
async def test_compare_of_one_asks_with_what_and_takes_a_name(
    phone: Phone, before: tuple[str, ...]
) -> None:
    for text in before:
        await phone.say(text)
    (menu,) = await phone.say("/comparar Puno")
    assert shown(menu).startswith("¿Con qué comparo Puno?")
    assert "Puno" not in labels(menu)
    (answer,) = await phone.say("Tacna")
    assert shown(answer).startswith("Puno exportó más que Tacna")


async def test_compare_of_none_asks_which_and_takes_them_together_or_in_turn(phone: Phone) -> None:
    await phone.say("/comparar")
    (answer,) = await phone.say("Puno Ica")
    assert shown(answer).startswith("Puno exportó más que Ica")
    (menu,) = await phone.say("/comparar")
    _, other = await phone.press(menu, "Puno")
    assert shown(other).startswith("¿Con qué comparo Puno?")
    _, answer = await phone.press(other, "Junín")
    assert shown(answer).startswith("Puno exportó más que Junín")
    assert answer["message_id"] == number(menu)


async def test_an_english_chat_is_asked_in_english_what_to_compare(phone: Phone) -> None:
    gus = {"id": 13, "type": "private", "first_name": "Gus"}
    (menu,) = await phone.say("/compare Puno", gus, GUS)
    assert shown(menu).startswith("Compare Puno with which?")
    (answer,) = await phone.say("Tacna", gus, GUS)
    assert shown(answer).startswith("Puno exported more than Tacna")


async def test_forgetting_leaves_nothing_of_a_chat(phone: Phone) -> None:
    await phone.say("¿cuánto exportó Tacna?")
    await phone.say("/olvidar")
    assert phone.service.state.counts()["conversations"] == 0
    assert phone.service.state.counts()["answers"] == 0
    (answer,) = await phone.say("¿y por qué?")
    assert "Tacna" not in shown(answer)


async def test_the_state_of_the_bot_is_for_its_operators(phone: Phone) -> None:
    (answer,) = await phone.say("/estado")
    assert "Errores: 0." in shown(answer)
    luis = {"id": 12, "type": "private", "first_name": "Luis"}
    (answer,) = await phone.say("/estado", luis, LUIS)
    assert shown(answer).startswith("Pregunta con tus palabras")


async def test_what_was_not_answered_is_kept_for_the_operator_without_its_asker(
    phone: Phone,
) -> None:
    await phone.say("¿cuánto exportó Cajamarca en 2019? escríbeme a ana@x.pe o al 999 888 777")
    await phone.say("¿cuánto exportó Cajamarca?")
    (kept,) = phone.service.state.complaints()
    assert kept.kind is ComplaintKind.UNANSWERED
    assert kept.question == "¿cuánto exportó Cajamarca en 2019? escríbeme a … o al …"
    assert kept.day == "2026-11-25"


async def test_hostile_names_and_texts_never_reach_markup(phone: Phone) -> None:
    for text in ("<b>x</b> & </blockquote>", "**x** <a href='t.me/x'>y</a>", "@x /y"):
        requests = await phone.say(text)
        assert methods(requests) == ["sendMessage"]
        assert "<a" not in requests[0]["text"]
        assert "Ana" not in requests[0]["text"]


async def test_what_an_update_changed_is_kept_with_the_update(phone: Phone) -> None:
    await phone.give("message", phone.message("¿cuánto exportó Ica?"), update_id=500)
    assert phone.service.state.is_done(500)


def test_every_english_command_is_one_of_the_spanish() -> None:
    assert set(ENGLISH.values()) <= COMMANDS.keys()
    assert not ENGLISH.keys() & COMMANDS.keys()


@pytest.mark.parametrize("command", ["/stop", "/settings", "/cancel", "/list", "/info"])
async def test_a_command_of_other_bots_leaves_the_language_as_it_is(
    phone: Phone, command: str
) -> None:
    await phone.say("¿cuánto exportó Ica?")
    (answer,) = await phone.say(command)
    assert not re.search(r"\b(?:the|you|I)\b", shown(answer)), shown(answer)
    (follow_up,) = await phone.say("Puno")
    assert shown(follow_up).startswith("Puno exportó")


async def test_forgetting_erases_what_is_counted_of_the_chat(phone: Phone) -> None:
    state = phone.service.state
    for name in (f"answers {ANA['id']}", "answers 12"):
        state.count(name, 600, phone.clock())
    await phone.say("/olvidar")
    assert state.count(f"answers {ANA['id']}", 600, phone.clock()) == 1
    assert state.count("answers 12", 600, phone.clock()) == 2
