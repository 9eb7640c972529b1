"""Inline and guest mode: finished messages for chats where the bot is not."""

import json
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.telegram.cards import card
from bot.telegram.codec import decoded
from bot.telegram.inline import PAGE, cache_time
from bot.telegram.told import as_told
from knowledge.answers.answer import Answer, Reply
from knowledge.model import Conversation, Kind, Query, Status
from tests.bot_api import entities
from tests.telegram_offline import ANA, GUS, JSON, Phone, buttons, number, offline

NOON = datetime(2026, 11, 25, 17, tzinfo=UTC)  # in Lima
LINK = "https://t.me/exportaciones_test_bot"


@pytest_asyncio.fixture
async def phone(seed_store: Path, tmp_path: Path) -> AsyncIterator[Phone]:
    async with offline(seed_store, tmp_path) as found:
        yield found


def titles(answer: JSON) -> list[str]:
    return [result["title"] for result in answer["results"]]


def text_of(result: JSON) -> str:
    content = result["input_message_content"]
    shown = entities.formatted(content["message_text"], content["parse_mode"]).text
    return shown.replace("\u202f", " ").replace("\u00a0", " ")


async def test_before_a_letter_there_are_the_headline_and_the_first_five(phone: Phone) -> None:
    answer = await phone.type("")
    assert titles(answer) == [
        *("Las regiones", "Las cinco primeras"),
        *("Arequipa", "Puno", "La Libertad", "Ica", "Áncash"),
    ]
    assert text_of(answer["results"][0]).startswith("Las regiones exportaron más de US$ 77 000")
    assert answer["button"] == {"text": "Conversar con el bot", "start_parameter": "inline"}
    assert answer["is_personal"] is True  # in the language of one's phone
    assert answer["next_offset"] == ""


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("caj", "Cajamarca"),
        ("CAJ", "Cajamarca"),
        ("la l", "La Libertad"),
        ("anc", "Áncash"),
        ("su", "Sur"),
        ("cus", "Cusco"),
        ("chic", "Chiclayo"),
        ("cac", "Regiones de un producto · cacao"),
        ("¿cuánto exportó Puno?", "Valor · Puno · 2025"),
        ("cuanto exporto caj", "Valor · Cajamarca · 2025"),
        ("how much did Ica export?", "Value · Ica · 2025"),
    ],
)
async def test_from_the_first_letters_on_the_likeliest_comes_first(
    phone: Phone, typed: str, first: str
) -> None:
    assert titles(await phone.type(typed))[0] == first


async def test_a_result_is_a_finished_message_with_quote_and_source(phone: Phone) -> None:
    (result,) = (await phone.type("cuánto exportó Tacna"))["results"]
    text = text_of(result)
    assert text.startswith("Tacna exportó US$ 2 564 millones en 2025 (+12 %).")
    assert "También destacaron Moquegua" in text
    assert text.split("\n")[-1].startswith("Fuente: Mincetur")
    assert result["description"].startswith("Tacna exportó")
    ((button,),) = result["reply_markup"]["inline_keyboard"]
    link, _, code = button["url"].partition("?start=")
    told = as_told(phone.service, await asked(phone, "cuánto exportó Tacna"))
    assert (link, decoded(code)) == (LINK, told)
    assert result["id"] == f"{code}.{phone.service.library.version[:8]}"


async def asked(phone: Phone, text: str) -> Query:
    (answer,) = await phone.say(text)
    found = phone.service.state.answer_in(11, number(answer))
    assert found is not None
    assert found.after.query is not None
    return found.after.query


@pytest.mark.parametrize("typed", ["", "top 5", "top 5 en crecimiento"])
async def test_the_description_of_a_list_has_its_first_figures(phone: Phone, typed: str) -> None:
    answer = await phone.type(typed)
    described = [result["description"] for result in answer["results"]]
    assert not [text for text in described if text.endswith(":")]
    assert any(text.startswith("1. ") and " · 2. " in text for text in described)
    assert not [text for text in described if text.startswith("1. ") and text.endswith("…")]
    assert max(map(len, described)) <= 120


async def test_an_ambiguous_question_has_a_result_a_reading(phone: Phone) -> None:
    answer = await phone.type("¿cuánto exportó?")
    assert titles(answer) == ["Las regiones", "Arequipa", "Puno", "La Libertad"]
    assert [text_of(one).split(" export")[0] for one in answer["results"]] == titles(answer)


async def test_what_is_no_question_has_no_result_but_the_way_to_the_bot(phone: Phone) -> None:
    for typed in ("zzzz", "clima", "gracias", "<b>", "#a0gEBAgEH"):
        answer = await phone.type(typed)
        assert answer["results"] == []
        assert answer["button"]["text"] == "Conversar con el bot"


async def test_results_come_in_pages_without_a_repetition(phone: Phone) -> None:
    first = await phone.type("huan")
    assert len(first["results"]) == PAGE
    second = await phone.type("huan", first["next_offset"])
    assert second["next_offset"] == ""
    names = [*titles(first), *titles(second)]
    assert names[:2] == ["Huancavelica", "Huánuco"]
    assert {"Huancayo", "Huanta"} < set(names)
    assert len(names) == len(set(names))


async def test_an_offset_of_nobodys_is_the_beginning_or_the_end(phone: Phone) -> None:
    for nonsense in ("x", "-5", "²"):
        assert titles(await phone.type("huan", nonsense))[0] == "Huancavelica"
    assert (await phone.type("huan", "999999"))["results"] == []


async def test_no_text_is_twice_among_the_results(phone: Phone) -> None:
    for typed in ("a", "la", "la l", "l", "san", "regiones", "lima", "top 5"):
        texts = [text_of(one) for one in (await phone.type(typed))["results"]]
        assert len(texts) == len(set(texts)), typed


async def test_inline_questions_change_no_conversation(phone: Phone) -> None:
    await phone.type("¿cuánto exportó Tacna?")
    assert phone.service.state.counts()["conversations"] == 0


def test_an_answer_is_kept_no_longer_than_the_store_has_stood_nor_past_midnight() -> None:
    assert cache_time(NOON - timedelta(seconds=5), NOON) == 60
    assert cache_time(NOON - timedelta(minutes=10), NOON) == 600
    assert cache_time(NOON - timedelta(days=30), NOON) == 3600
    midnight = datetime(2026, 11, 26, 5, tzinfo=UTC)
    assert cache_time(NOON - timedelta(days=30), midnight - timedelta(seconds=20)) == 20
    assert cache_time(NOON - timedelta(days=30), midnight) == 3600


async def test_a_long_answer_is_shared_without_its_quotes_but_with_its_source(
    phone: Phone,
) -> None:
    answer = Answer(
        status=Status.ANSWERED,
        lines=("**Puno** & más",),
        quotes=("palabra " * 600,),
        sources=("Fuente: Mincetur",),
    )
    query = Query(kind=Kind.LOOKUP, words=("x" * 60,))
    reply = Reply(answer=answer, conversation=Conversation(), queries=(query,))
    made = card(phone.service, LINK, reply)
    assert made.text == "<b>Puno</b> &amp; más\n<i>Fuente: Mincetur</i>"
    assert len(json.loads(made.json)["id"]) <= 64


# ---- guests


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("@exportaciones_test_bot ¿cuánto exportó Ica?", "Ica exportó US$ 6 827 millones"),
        ("¿cuánto exportó Ica? @exportaciones_test_bot", "Ica exportó US$ 6 827 millones"),
        ("@exportaciones_test_bot", "Pregunta con tus palabras"),
        ("@exportaciones_test_bot clima", "De «clima» no tengo datos"),
    ],
)
async def test_a_guest_gets_the_answer(phone: Phone, text: str, beginning: str) -> None:
    answer = await phone.mention_as_guest(text)
    assert answer["method"] == "answerGuestQuery"
    assert text_of(answer["result"]).startswith(beginning)
    assert phone.service.state.counts() == {
        "conversations": 0,
        "answers": 0,
        "complaints": text.endswith("clima"),
    }


async def test_a_guests_choices_lead_to_the_private_chat(phone: Phone) -> None:
    answer = await phone.mention_as_guest("@exportaciones_test_bot ¿cuánto exportó?")
    rows = answer["result"]["reply_markup"]["inline_keyboard"]
    assert [button["text"] for (button,) in rows][1:] == ["Arequipa", "Puno", "La Libertad"]
    assert all(button["url"].startswith(f"{LINK}?start=a") for (button,) in rows)


# ---- pictures


@pytest.mark.parametrize("text", ["grafica el top 10", "mapa del crecimiento"])
async def test_a_picture_that_telegram_has_is_offered_beside_the_text(
    phone: Phone, text: str
) -> None:
    untold = await phone.type(text)
    assert {result["type"] for result in untold["results"]} == {"article"}
    assert untold["cache_time"] <= 60
    (sent,) = await phone.say(text)
    photo, *texts = (await phone.type(text))["results"]
    assert texts == untold["results"]
    assert photo["type"] == "photo"
    assert photo["photo_file_id"] == sent["returned"]["photo"][-1]["file_id"]
    assert photo["caption"] == sent["caption"]
    ((button,),) = photo["reply_markup"]["inline_keyboard"]
    assert button["url"].startswith(LINK)


async def test_a_shared_picture_is_offered_by_its_code(phone: Phone) -> None:
    (sent,) = await phone.say("mapa del crecimiento")
    share = next(one for one in buttons(sent) if "switch_inline_query" in one)
    kinds = [one["type"] for one in (await phone.type(share["switch_inline_query"]))["results"]]
    assert kinds == ["photo", "article"]


async def test_a_picture_that_telegram_has_no_more_leaves_the_text(phone: Phone) -> None:
    await phone.say("grafica el top 10")
    phone.telegram.world.files.clear()
    phone.telegram.expect("wrong remote file identifier")
    answer = await phone.type("grafica el top 10")
    assert {result["type"] for result in answer["results"]} == {"article"}


async def test_a_picture_that_is_not_asked_for_is_not_offered(phone: Phone) -> None:
    await phone.say("grafica el top 10")
    assert {one["type"] for one in (await phone.type("top 10"))["results"]} == {"article"}


# ---- form and language


async def test_a_long_ranking_is_a_row_a_region_inline_and_for_guests(phone: Phone) -> None:
    inline = next(one for one in (await phone.type("ranking"))["results"])
    guest = (await phone.mention_as_guest("@exportaciones_test_bot ranking"))["result"]
    for result in (inline, guest):
        rows = text_of(result).split("\n")
        assert rows[1].startswith("1. Arequipa: US$ 8")
        assert [row for row in rows if row.startswith("17. Amazonas")]
        assert re.search(r"\d\smillones$", result["description"])  # no figure is cut


@pytest.mark.parametrize("text", ["", "caj", "cajamarca"])
async def test_names_alone_are_answered_in_the_language_of_who_types(
    phone: Phone, text: str
) -> None:
    spanish, english = await phone.type(text), await phone.type(text, user=GUS)
    assert "exportaron" in str(spanish["results"]) or "exportó" in str(spanish["results"])
    assert "exported" in str(english["results"])
    assert spanish["is_personal"]
    assert english["is_personal"]
    assert english["button"]["text"] == "Talk with the bot"


async def test_a_question_is_answered_in_its_own_language_for_all(phone: Phone) -> None:
    for user in (ANA, GUS):
        asked_in_spanish = await phone.type("¿cuánto exportó Ica?", user=user)
        assert text_of(asked_in_spanish["results"][0]).startswith("Ica exportó")
        assert not asked_in_spanish.get("is_personal")
        asked_in_english = await phone.type("how much did Ica export?", user=user)
        assert text_of(asked_in_english["results"][0]).startswith("Ica exported")


async def test_an_inline_question_that_is_given_up_without_an_answer_is_noted(phone: Phone) -> None:
    def noted() -> list[str]:
        return [one.question for one in phone.service.state.complaints()]

    for text in ("cuánto llovió", "cuánto llovió ayer", "cuánto llovió ayer acá", "cuánto llovió"):
        await phone.type(text)
    assert noted() == []
    await phone.type("cuánto exportó Ica")
    await phone.type("")
    assert noted() == ["cuánto llovió ayer acá"]
    await phone.mention_as_guest("@exportaciones_test_bot ¿cuánto llovió hoy?")
    assert noted()[1:] == ["¿cuánto llovió hoy?"]
