import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.html import CAPTION, LIMIT, messages, whole
from bot.rendering.json_object import json_object
from bot.rendering.pages import pages, rowed
from bot.rendering.plain import Palette, plain
from knowledge.answers.answer import Answer
from knowledge.model import Status
from tests.sample_answers import ANSWER, FACT, QUOTE, SOURCE

TAG = re.compile(r"<(/?)(b|i|blockquote)(?: expandable)?>")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _is_well_formed(message: str) -> bool:
    open_tags: list[str] = []
    for closing, name in TAG.findall(message):
        if not closing:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags and "<" not in TAG.sub("", message)


def test_html_escapes_all_but_its_own_tags() -> None:
    assert messages(ANSWER)[0].split("\n") == [
        "Puno &amp; «x»: <b>US$\u00a07\u202f564\u00a0millones</b> &lt;2025&gt;",
        "Nada más.",
        "<blockquote expandable>Puno (US$7.564 millones / +37%) &lt;por su oro&gt;.</blockquote>",
        "<i>Mincetur &amp; otros</i>",
    ]
    assert len(messages(ANSWER)) == 1


def test_no_lines_no_message() -> None:
    assert messages(Answer(status=Status.SILENT, lines=())) == ()


def test_control_characters_and_half_surrogates_are_dropped() -> None:
    answer = Answer(status=Status.CHAT, lines=("a\x00\x1b[31mb\ud800c\x85",), quotes=("d\n\te",))
    assert messages(answer) == ("a[31mbc\n<blockquote expandable>d\n\te</blockquote>",)
    assert plain(answer) == "a[31mbc\n    d\n    \te"


def test_marks_that_are_no_pair_stay() -> None:
    answer = Answer(status=Status.CHAT, lines=("2 ** 3", "**a** y **b**"))
    assert messages(answer) == ("2 ** 3\n<b>a</b> y <b>b</b>",)


def test_a_long_answer_is_cut_between_lines() -> None:
    line = "**Puno** & " + "x" * 500
    parts = messages(ANSWER._replace(lines=(line,) * 30))
    assert len(parts) > 3
    for part in parts:
        assert _units(part) <= LIMIT
        assert _is_well_formed(part)
    assert "\n".join(parts).count("<b>Puno</b> &amp; ") == 30


def test_a_long_quote_is_cut_between_words_and_quoted_in_each_part() -> None:
    words = [f"palabra{number}" for number in range(2000)]
    parts = messages(ANSWER._replace(quotes=(" ".join(words),)))
    assert all(_is_well_formed(part) for part in parts)
    assert [word for word in re.split(r"[^\w]+", "".join(parts)) if word in words] == words


def test_several_quotes_are_one_block_that_a_phone_folds() -> None:
    (message,) = messages(ANSWER._replace(quotes=("Una.", "Otra."), sources=()))
    assert message.endswith("<blockquote expandable>Una.\n\nOtra.</blockquote>")


def test_one_message_keeps_the_figure_and_the_source_and_drops_the_rest() -> None:
    assert whole(ANSWER) == messages(ANSWER)[0]
    long = ANSWER._replace(quotes=("palabra " * 200,))
    assert whole(long, CAPTION) == messages(ANSWER._replace(quotes=()))[0]
    lines = ("**Puno**: 1", *(f"{rank}. {'x' * 90}" for rank in range(20)))
    text = whole(long._replace(lines=lines), CAPTION)
    assert _units(text) <= CAPTION
    first, *rows, last = text.split("\n")
    assert (first, last) == ("<b>Puno</b>: 1", "<i>Mincetur &amp; otros</i>")
    assert rows == list(lines[1 : len(rows) + 1])
    assert len(rows) == 10


def test_a_long_list_is_given_in_pages_each_with_what_opens_and_what_follows_it() -> None:
    rows = [f"{rank}. Región {rank}: US$ {rank} millones" for rank in range(1, 24)]
    answer = ANSWER._replace(lines=("Exportaciones:", "; ".join(rows) + ".", "Sin cifra: Cusco."))
    first, second, third = pages(answer)
    assert first.lines == ("Exportaciones:", *rows[:10], "Sin cifra: Cusco.")
    assert second.lines == ("Exportaciones:", *rows[10:20], "Sin cifra: Cusco.")
    assert rowed(answer).lines == ("Exportaciones:", *rows, "Sin cifra: Cusco.")
    assert third.lines == ("Exportaciones:", *rows[20:], "Sin cifra: Cusco.")
    assert {page.sources for page in (first, second, third)} == {ANSWER.sources}


def test_a_short_list_and_a_sentence_with_semicolons_are_no_pages() -> None:
    few = "; ".join(f"{rank}. x" for rank in range(1, 11)) + "."
    for line in (few, "De sus regiones: " + "; ".join("abcdefghijklmn") + "."):
        answer = ANSWER._replace(lines=(line,))
        assert pages(answer) == (answer,)


@given(
    st.lists(st.text(max_size=30).map(lambda text: text * 300)),
    st.lists(st.text(max_size=9000)),
    st.lists(st.text(max_size=40)),
)
def test_any_answer_makes_well_formed_messages(
    lines: list[str], quotes: list[str], sources: list[str]
) -> None:
    answer = Answer(
        status=Status.ANSWERED, lines=tuple(lines), quotes=tuple(quotes), sources=tuple(sources)
    )
    for limit in (LIMIT, CAPTION):
        for message in messages(answer, limit):
            assert _units(message) <= limit
            assert _is_well_formed(message)


def test_plain_text_has_every_part_in_order() -> None:
    assert plain(ANSWER).split("\n") == [
        "Puno & «x»: US$\u00a07\u202f564\u00a0millones <2025>",
        "Nada más.",
        f"    {QUOTE}",
        "Mincetur & otros",
        "1. Puno",
        "2. Ica",
    ]
    assert QUOTE not in plain(ANSWER, quotes=False)


def test_colours_and_width() -> None:
    text = plain(ANSWER, palette=Palette(bold="<b>", dim="<d>", reset="<r>"), width=30)
    assert text.split("\n")[0].endswith(": <b>US$\u00a07\u202f564\u00a0millones<r> <2025>")
    assert text.split("\n")[2:] == [
        "<d>    Puno (US$7.564 millones /<r>",
        "<d>    +37%) <por su oro>.<r>",
        "<d>Mincetur & otros<r>",
        "<b>1.<r> Puno",
        "<b>2.<r> Ica",
    ]


def test_json_object_holds_what_the_answer_rests_on() -> None:
    assert json_object(ANSWER) == {
        "text": "\n".join(messages(ANSWER)),
        "status": "answered",
        "choices": ["Puno", "Ica"],
        "facts": [
            {
                "subject": "Puno",
                "measure": "exports_value",
                "product": None,
                "value": 7564,
                "unit": "usd_millions",
                "bound": "exact",
                "period": "2025-01/2025-12",
                "quote": QUOTE,
                "source": "Mincetur, Reporte, nota del 13-02-2026",
                "report": "nota.txt",
            }
        ],
        "understood": "valor de Puno",
    }


@pytest.mark.parametrize(
    ("value", "printed"), [(7564.0, "7564"), (72.2, "72.2"), (-3.0, "-3"), (None, "None")]
)
def test_whole_values_have_no_decimal_point(value: float | None, printed: str) -> None:
    stated = ANSWER.facts[0]._replace(fact=FACT._replace(value=value), source=SOURCE)
    facts = json_object(ANSWER._replace(facts=(stated,)))["facts"]
    assert isinstance(facts, list)
    assert str(facts[0]["value"]) == printed
