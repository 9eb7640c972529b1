"""What hangs under an answer speaks of its period, also when newer reports have come."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from knowledge.reports.reader import read_text
from knowledge.store.build import build
from tests.telegram_offline import JSON, PRIVATE, Phone, buttons, labels, offline, shown

OLD = """\
date: 2030-02-14

De acuerdo con el Reporte Mensual de Comercio Regional del Mincetur, en 2029 Ica \
(US$ 5.200 millones / +12%) exportó más gracias a sus mayores ventas de uva y cobre, y Tacna \
(US$ 900 millones / +8%) por su orégano.
"""
CUT = """\
date: 2029-07-10

De acuerdo con el Reporte Mensual de Comercio Regional del Mincetur, entre enero y mayo de 2029 \
Ica (US$ 2.100 millones / +31%) exportó más gracias a sus mayores ventas de espárrago, y Tacna \
(US$ 300 millones / +4%) por su cobre.
"""
NEW = """\
date: 2031-02-13

De acuerdo con el Reporte Mensual de Comercio Regional del Mincetur, en 2030 Ica \
(US$ 6.600 millones / +27%) exportó más gracias a sus mayores ventas de palta, y Tacna \
(US$ 7.700 millones / +755%) por su molibdeno.
"""


def _built(path: Path, *notes: str) -> Path:
    build([read_text(note, f"nota-{at}.txt") for at, note in enumerate(notes)], path)
    return path


@pytest_asyncio.fixture
async def phone(tmp_path: Path) -> AsyncIterator[Phone]:
    async with offline(_built(tmp_path / "facts.db", CUT, OLD), tmp_path) as found:
        found.clock.pass_(days=1300)  # 2030
        yield found


def _renew(phone: Phone) -> None:
    """A newer report comes."""
    path = phone.service.library.path
    _built(path.with_name("new.db"), CUT, OLD, NEW).replace(path)
    assert phone.service.library.refresh()


async def _below(phone: Phone, answer: JSON, label: str) -> str:
    """What a button brings: a message below, or a window."""
    *_, last = await phone.press(answer, label)
    return shown(last) if last["method"] != "answerCallbackQuery" else str(last["text"])


async def _shared(phone: Phone, answer: JSON) -> str:
    (share,) = (one for one in buttons(answer) if "switch_inline_query" in one)
    (result,) = (await phone.type(share["switch_inline_query"]))["results"]
    return str(result["input_message_content"]["message_text"])


@pytest.mark.parametrize("text", ["¿cuánto exportó Ica?", "¿cuánto exportó Ica en 2029?"])
async def test_buttons_of_an_old_answer_speak_of_its_year(phone: Phone, text: str) -> None:
    (answer,) = await phone.say(text)
    assert shown(answer).startswith("Ica exportó US$ 5 200 millones en 2029")
    _renew(phone)
    assert (await _below(phone, answer, "¿Por qué?")).startswith("Ica creció 12 % en 2029 por: uva")
    assert "5 200" in await _below(phone, answer, "Gráfico")
    assert "14-02-2030" in await _below(phone, answer, "Fuente")
    assert "Exportaciones 2029" in await _below(phone, answer, "Ranking")
    assert "5\u202f200" in await _shared(phone, answer)


async def test_a_relative_year_is_the_one_that_was_told(phone: Phone) -> None:
    await phone.say("¿cuánto exportó Ica?")
    (answer,) = await phone.say("¿y el año anterior?")
    first = shown(answer).split("\n")[0]
    assert "2028" in first
    _renew(phone)
    assert first.rstrip(".") in (await _shared(phone, answer)).replace("<b>", "").replace(
        "</b>", ""
    ).replace("\u202f", " ").replace("\u00a0", " ")


async def test_a_comparison_opened_late_is_of_the_old_year_and_leads_back_to_it(
    phone: Phone,
) -> None:
    (answer,) = await phone.say("¿cuánto exportó Ica?")
    _renew(phone)
    _, menu = await phone.press(answer, "Comparar")
    assert "en 2029" in await _below(phone, menu, "Tacna")
    _, again = await phone.press(menu, "Volver")
    assert buttons(again) == buttons(answer)


async def test_next_questions_are_of_the_months_that_were_asked(phone: Phone) -> None:
    (answer,) = await phone.say("¿cuánto exportó Ica entre enero y mayo de 2029?")
    assert "enero-mayo de 2029" in shown(answer)
    assert (await _below(phone, answer, "¿Por qué?")).startswith(
        "Ica creció 31 % en enero-mayo de 2029 por: espárrago"
    )
    ranking = await _below(phone, answer, "Ranking")
    assert "enero-mayo de 2029" in ranking
    assert not [label for label in labels(answer) if label.startswith("En ")]
    (listed,) = await phone.say("ranking de enero a mayo de 2029")
    assert "US$ 2 100 millones en enero-mayo de 2029" in await _below(phone, listed, "Ica")


async def test_what_is_asked_anew_is_of_the_newest_year(phone: Phone) -> None:
    await phone.say("¿cuánto exportó Ica?")
    _renew(phone)
    phone.service.state.forget_chat(PRIVATE["id"])
    (answer,) = await phone.say("¿cuánto exportó Ica?")
    assert "en 2030" in shown(answer)
    assert "En 2029" in labels(answer)


async def test_a_complaint_names_the_store_that_was_asked(phone: Phone) -> None:
    before = phone.service.library.version
    (answer,) = await phone.say("¿cuánto exportó Ica?")
    phone.clock.pass_(minutes=1)
    _renew(phone)
    (newer,) = await phone.say("¿cuánto exportó Tacna?")
    for one in (answer, newer):
        await phone.press(one, "No era eso")
    told = [complaint.version for complaint in phone.service.state.complaints()]
    assert told == [before, phone.service.library.version]
