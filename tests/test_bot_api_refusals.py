"""What Telegram refuses, the tests' Telegram refuses, in the same words."""

import asyncio
import contextlib
import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bot_api.fixtures import assert_sound
from tests.bot_api.methods import METHODS
from tests.bot_api.refusal import Refusal
from tests.bot_api.schema import check_update, method_fields
from tests.bot_api.telegram import Telegram

ANA, BEN, GROUP = 7, 8, -1001234567890
NO_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


def row(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


def article(id_: str = "1", text: str = "x", **more: Any) -> dict[str, Any]:
    content = {"message_text": text, "parse_mode": "HTML"}
    return {"type": "article", "id": id_, "title": "t", "input_message_content": content} | more


def text(value: str, **more: Any) -> dict[str, Any]:
    return {"chat_id": ANA, "text": value, "parse_mode": "HTML"} | more


async def refusal(telegram: Telegram, method: str, values: Mapping[str, Any]) -> Refusal:
    with pytest.raises(Refusal) as raised:
        await telegram.call(method, values)
    telegram.expect(raised.value.description)
    return raised.value


@pytest.mark.parametrize(
    ("values", "error"),
    [
        # the method's own parameters
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": ANA}, "message text is empty"),
        (text("x", colour="red"), "unknown parameter colour of sendMessage"),
        (text("x", disable_notification=[1]), "disable_notification: Input should be a valid b"),
        (text("x", reply_markup="{"), "can't parse reply keyboard markup JSON object"),
        (text("x", reply_markup=row(text="a", data="b")), "unknown parameter reply_markup."),
        (text("x", reply_markup={"inline_keyboard": [{"text": "a"}]}), "unknown parameter reply_m"),
        (text("x", entities=[{"type": "bold"}]), "entities.0.offset: Field required"),
        (text("x", chat_id=999), "chat not found"),
        # the text
        (text(""), "message text is empty"),
        (text("<b> </b>"), "text must be non-empty"),
        (text("x", parse_mode="XML"), "unsupported parse_mode"),
        (text("<b>x"), "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        (text("<h1>x</h1>"), 'can\'t parse entities: Unsupported start tag "h1" at byte offset 0'),
        (text("3 < 4"), "can't parse entities: Unsupported start tag"),
        (text("_x", parse_mode="MarkdownV2"), "can't parse entities: Can't find end of Italic"),
        (text("x" * 4097), "message is too long"),
        (text("😀" * 2049), "message is too long"),
        # the buttons
        (text("x", reply_markup=row(text="a")), NO_ACTION),
        (text("x", reply_markup=row(text=" ", url="t.me/x")), "inline keyboard button text is em"),
        (text("x", reply_markup=row(text="a", callback_data="ñ" * 33)), "BUTTON_DATA_INVALID"),
        (text("x", reply_markup=row(text="a", callback_data="")), "BUTTON_DATA_INVALID"),
        (text("x", reply_markup=row(text="a", url="x y")), "inline keyboard button URL 'x y' is"),
        (
            text("x", reply_markup=row(text="a", copy_text={"text": "x" * 257})),
            "BUTTON_COPY_TEXT_INVALID",
        ),
        (
            text("x", reply_markup=row(text="a", callback_data="b", url="https://x.pe")),
            NO_ACTION,
        ),
        (
            text("x", reply_markup=row(text="a", callback_data="b", style="loud")),
            "invalid button style",
        ),
        (
            text(
                "x", reply_markup={"inline_keyboard": [[{"text": "a", "callback_data": "b"}] * 9]}
            ),
            "REPLY_MARKUP_TOO_LONG",
        ),
        # the place
        (text("x", reply_parameters={"message_id": 99}), "message to be replied not found"),
        (text("x", reply_parameters={"message_id": 1, "quote": "y"}), "QUOTE_TEXT_INVALID"),
        (text("x", message_thread_id=5), "message thread not found"),
    ],
)
async def test_a_message_is_refused(telegram: Telegram, values: dict[str, Any], error: str) -> None:
    telegram.say(ANA, ANA, "hola")
    refused = await refusal(telegram, "sendMessage", values)
    assert refused.code == 400
    assert refused.description.startswith(f"Bad Request: {error}")
    assert telegram.sent == []


@pytest.mark.parametrize(
    "values",
    [
        text("x" * 4096),
        text("😀" * 2048),
        text(f"<b>{'x' * 4096}</b>"),
        text("a &lt; b <blockquote expandable>c</blockquote>"),
        text("x", reply_markup=row(text="a", callback_data="ñ" * 32)),
        text("x", reply_markup=row(text="a", copy_text={"text": "x" * 256})),
        text("x", reply_markup=row(text="a", switch_inline_query="")),
        text("x", reply_parameters={"message_id": 99, "allow_sending_without_reply": True}),
        {"chat_id": str(ANA), "text": "123", "disable_notification": "True"},
        text("x", reply_markup=json.dumps(row(text="a", callback_data="b", style="primary"))),
    ],
)
async def test_what_is_within_the_limits_passes(telegram: Telegram, values: Any) -> None:
    telegram.say(ANA, ANA, "hola")
    assert (await telegram.call("sendMessage", values))["message_id"] == 2


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"results": [article(str(n)) for n in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [article("1"), article("1")]}, "RESULT_ID_DUPLICATE"),
        ({"results": [article("ñ" * 33)]}, "RESULT_ID_INVALID"),
        ({"results": [article("")]}, "RESULT_ID_INVALID"),
        ({"results": [article(title=" ")]}, "ARTICLE_TITLE_EMPTY"),
        ({"results": [article(text="<i>x")]}, "can't parse entities"),
        ({"results": [article(text="x" * 4097)]}, "MESSAGE_TOO_LONG"),
        ({"results": [article(reply_markup=row(text="a"))]}, NO_ACTION),
        ({"results": [article(colour="red")]}, "unknown parameter results.0.colour"),
        ({"results": [article()], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"results": [], "button": {"text": "a", "start_parameter": "á"}}, "START_PARAM_INVALID"),
        ({"results": [], "button": {"text": "a"}}, "exactly one of web_app and start_parameter"),
        ({"results": "x"}, "can't parse results: not JSON"),
    ],
)
async def test_an_inline_answer_is_refused(
    telegram: Telegram, values: dict[str, Any], error: str
) -> None:
    query = {"inline_query_id": telegram.inline(ANA, "ica")}
    refused = await refusal(telegram, "answerInlineQuery", query | values)
    assert refused.description.startswith(f"Bad Request: {error}")
    assert len(telegram.unanswered()) == 1


async def test_an_edit_that_changes_nothing_is_refused(telegram: Telegram) -> None:
    telegram.say(ANA, ANA, "hola")
    sent = await telegram.call("sendMessage", text("<b>a</b>"))
    message = {"message_id": sent["message_id"]}
    same = await refusal(telegram, "editMessageText", text("<b>a</b>  ") | message)
    await telegram.call("editMessageText", text("<i>a</i>") | message)
    await telegram.call(
        "editMessageText", text("<i>a</i>", reply_markup=row(text="a", url="t.me/x")) | message
    )
    gone = await refusal(telegram, "editMessageText", text("a", message_id=77))
    other = await refusal(telegram, "editMessageText", text("a", message_id=1))
    long = await refusal(telegram, "editMessageText", text("x" * 4097) | message)

    assert same.description.startswith("Bad Request: message is not modified: specified new")
    assert gone.description == "Bad Request: message to edit not found"
    assert other.description == "Bad Request: message can't be edited"
    assert long.description == "Bad Request: MESSAGE_TOO_LONG"


async def test_a_query_is_answered_once_and_in_time() -> None:
    now = [1_800_000_000.0]
    telegram = Telegram(clock=lambda: now[0])
    telegram.say(ANA, ANA, "hola")
    sent = await telegram.call(
        "sendMessage", text("a", reply_markup=row(text="b", callback_data="c"))
    )
    press = {"callback_query_id": telegram.press(ANA, sent, "b")}
    await telegram.call("answerCallbackQuery", press)
    twice = await refusal(telegram, "answerCallbackQuery", press)
    query = telegram.inline(ANA, "ica")
    now[0] += 11
    late = await refusal(telegram, "answerInlineQuery", {"inline_query_id": query, "results": []})

    assert twice.description.startswith("Bad Request: query is too old and response timeout")
    assert late.description == twice.description


async def test_pictures_must_be_pictures(telegram: Telegram) -> None:
    telegram.say(ANA, ANA, "hola")
    wrong = await refusal(telegram, "sendPhoto", {"chat_id": ANA, "photo": "AgAC-nobody"})
    long = {"chat_id": ANA, "photo": "https://x.pe/a.png", "caption": "x" * 1025}
    refused = await refusal(telegram, "sendPhoto", long)
    assert wrong.description.startswith("Bad Request: wrong remote file identifier")
    assert refused.description == "Bad Request: message caption is too long"


async def test_rights_topics_and_slow_mode() -> None:
    now = [1_800_000_000.0]
    telegram = Telegram(clock=lambda: now[0])
    topic = telegram.topic(GROUP, ANA, "Café")
    await telegram.call("sendMessage", text("a", chat_id=GROUP, message_thread_id=topic))
    telegram.close_topic(GROUP, topic)
    closed = await refusal(
        telegram, "sendMessage", text("a", chat_id=GROUP, message_thread_id=topic)
    )
    telegram.slow_mode(GROUP, 30)
    slow = await refusal(telegram, "sendMessage", text("a", chat_id=GROUP))
    now[0] += 31
    await telegram.call("sendMessage", text("a", chat_id=GROUP))
    telegram.place_bot(GROUP, "restricted", ANA)
    barred = await refusal(telegram, "sendMessage", text("a", chat_id=GROUP))

    assert closed.description == "Bad Request: TOPIC_CLOSED"
    assert (slow.code, slow.parameters) == (429, {"retry_after": 30})
    assert barred.description.endswith("not enough rights to send text messages to the chat")


async def test_what_the_server_does_not_do_is_said(telegram: Telegram) -> None:
    telegram.say(ANA, ANA, "hola")
    refused = await refusal(telegram, "sendDice", {"chat_id": ANA})
    assert refused.code == 501


@pytest.mark.parametrize(
    ("method", "values", "error"),
    [
        ("setMyCommands", {"commands": [{"command": "Á", "description": "d"}]}, "BOT_COMMAND_INV"),
        ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESC"),
        ("setMyDescription", {"description": "x" * 513}, "description is too long"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "short description is too lo"),
        ("setMyName", {"name": "x", "language_code": "es-PE"}, "invalid language code specified"),
        ("sendChatAction", {"chat_id": ANA, "action": "sleeping"}, "wrong parameter action"),
        ("setWebhook", {"url": "http://example.com/x"}, "bad webhook: An HTTPS URL must be"),
        ("setWebhook", {"url": "https://x.pe", "secret_token": "á"}, "secret token contains una"),
        ("deleteMessage", {"chat_id": ANA, "message_id": 50}, "message to delete not found"),
    ],
)
async def test_other_methods_refuse_too(
    telegram: Telegram, method: str, values: dict[str, Any], error: str
) -> None:
    telegram.say(ANA, ANA, "hola")
    refused = await refusal(telegram, method, values)
    assert refused.description.startswith(f"Bad Request: {error}")


NAMES = "text url callback_data copy_text inline_keyboard id type title message_text offset length"
ANYTHING = st.recursive(
    st.sampled_from([None, True, 7, -1.5, "", "7", "<b>x", "attach://photo", "[1]", "http://["]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES.split()), inner, max_size=4)
    ),
    max_leaves=8,
)


@st.composite
def requests(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A method with its required parameters, most of them sound, and some others."""
    method = draw(st.sampled_from(sorted(METHODS)))
    fields = method_fields(method)
    sound = {"chat_id": ANA, "message_id": 2, "text": "x", "results": [article()]}
    values = {name: draw(ANYTHING) for name in fields if draw(st.integers(0, 4)) == 0}
    required = {name for name, needed in fields.items() if needed}
    return method, {name: sound.get(name, draw(ANYTHING)) for name in required} | values


@settings(max_examples=200)
@given(requests())
def test_whatever_is_asked_is_done_or_refused(request: tuple[str, dict[str, Any]]) -> None:
    async def ask() -> None:
        telegram = Telegram()
        telegram.say(ANA, ANA, "hola")
        await telegram.call("sendMessage", text("a"))
        with contextlib.suppress(Refusal):
            json.dumps(await telegram.call(*request))

    asyncio.run(ask())


async def test_a_test_fails_by_a_refusal_it_did_not_expect() -> None:
    telegram = Telegram()
    with pytest.raises(Refusal):
        await telegram.call("sendMessage", text("x"))
    with pytest.raises(pytest.fail.Exception, match="chat not found"):
        assert_sound(telegram)
    telegram.expect("chat not found")
    assert_sound(telegram)


async def test_updates_are_such_as_telegram_sends(telegram: Telegram) -> None:
    telegram.user(ANA, username="ana", last_name="Quispe")
    telegram.say(ANA, ANA, "/start r-ica")
    for kind in ("voice", "photo", "document", "sticker", "location", "contact"):
        telegram.send(ANA, ANA, kind)
    sent = await telegram.call(
        "sendMessage", text("a", reply_markup=row(text="b", callback_data="c"))
    )
    telegram.press(ANA, sent, "b")
    telegram.edit(ANA, 1, "/top 😀 @exportaciones_test_bot")
    telegram.add_bot(-5, by=BEN)
    telegram.migrate(-5, by=BEN)
    topic = telegram.topic(GROUP, BEN, "Café")
    telegram.say(GROUP, BEN, "/top", topic=topic)
    for status in ("restricted", "administrator", "kicked"):
        telegram.place_bot(GROUP, status, by=BEN)
    query = telegram.inline(ANA, "ica")
    results = [article(reply_markup=row(text="b", callback_data="c"))]
    await telegram.call("answerInlineQuery", {"inline_query_id": query, "results": results})
    telegram.press(BEN, telegram.choose(ANA, query, "1", ANA), "b")
    telegram.guest(ANA, "@exportaciones_test_bot ica")
    telegram.post(-1005, "noticia")
    telegram.block(ANA)

    found = [one.body for one in telegram.world.updates.pending.values()]
    for update in found:
        check_update(json.loads(json.dumps(update)))
    assert {kind for update in found for kind in update} == {
        "update_id", "message", "edited_message", "callback_query", "inline_query",
        "chosen_inline_result", "guest_message", "channel_post", "my_chat_member",
    }  # fmt: skip
    edited = next(update["edited_message"] for update in found if "edited_message" in update)
    assert [(e["type"], e["offset"], e["length"]) for e in edited["entities"]] == [
        ("bot_command", 0, 4),
        ("mention", 8, 23),
    ]


async def test_privacy_mode_keeps_talk_of_others_from_the_bot() -> None:
    telegram = Telegram()
    for said in ("hola", "/top@other_bot", "@other_bot ica"):
        telegram.say(GROUP, ANA, said)
    assert not telegram.world.updates.pending
    await telegram.call("sendMessage", text("x", chat_id=GROUP))
    telegram.say(GROUP, ANA, "/top")
    telegram.say(GROUP, ANA, "/top@Exportaciones_Test_Bot")
    telegram.say(GROUP, ANA, "@exportaciones_test_bot ica")
    telegram.say(GROUP, ANA, "¿y Piura?", reply_to=4)
    assert len(telegram.world.updates.pending) == 4
    telegram.place_bot(GROUP, "administrator", ANA)
    telegram.say(GROUP, ANA, "hola")
    assert len(telegram.world.updates.pending) == 6


async def test_a_guest_question_is_answered_by_a_message(telegram: Telegram) -> None:
    query = telegram.guest(ANA, "@exportaciones_test_bot ica")
    values = {"guest_query_id": query, "result": article(text="<b>Ica</b>")}
    sent = await telegram.call("answerGuestQuery", values)
    shown = telegram.world.inline_messages[sent["inline_message_id"]]
    assert shown["text"] == "Ica"
    assert telegram.unanswered() == []
