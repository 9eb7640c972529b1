"""Groups and topics: silent unless spoken to, in place, and each person with a conversation."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.conversations import Who
from knowledge.model import Conversation, Kind, Query
from tests.bot_api import shapes
from tests.telegram_offline import (
    ANA,
    ANONYMOUS,
    GROUP,
    GUS,
    JSON,
    LUIS,
    ME,
    PRIVATE,
    TOPIC,
    Phone,
    labels,
    methods,
    offline,
    shown,
)

CHANNEL = {"id": -1005, "type": "channel", "title": "Canal"}
ASKED = "@exportaciones_test_bot ¿cuánto exportó Tacna?"


@pytest_asyncio.fixture
async def phone(seed_store: Path, tmp_path: Path) -> AsyncIterator[Phone]:
    async with offline(seed_store, tmp_path, ADMIN_IDS="11") as found:
        yield found


@pytest.mark.parametrize(
    "text",
    [
        "¿cuánto exportó Ica?",
        "exportaciones_test_bot ¿cuánto exportó Ica?",
        "@exportaciones_test_bots ¿cuánto exportó Ica?",
        "ana@exportaciones_test_bot.pe",
        "@otro_bot ¿cuánto exportó Ica?",
        "/top@otro_bot 5",
        "/foo",
        "",
    ],
)
async def test_what_is_not_for_the_bot_is_silent_and_changes_nothing(
    phone: Phone, text: str
) -> None:
    await phone.say(ASKED, GROUP)
    before = phone.service.state.counts()
    sticker = {} if text else {"dice": {"emoji": "🎲", "value": 3}}
    assert await phone.say(text, GROUP, **sticker) == []
    assert phone.service.state.counts() == before
    (answer,) = await phone.say("@exportaciones_test_bot ¿y por qué?", GROUP)
    assert shown(answer).startswith("Tacna creció")


@pytest.mark.parametrize(
    "text",
    [
        "@exportaciones_test_bot ¿cuánto exportó Ica?",
        "@Exportaciones_Test_Bot ¿cuánto exportó Ica?",
        "¿cuánto exportó Ica? @exportaciones_test_bot",
        "😀😀 @exportaciones_test_bot ¿cuánto exportó Ica?",
        "oye @exportaciones_test_bot, ¿cuánto exportó Ica?",
    ],
)
async def test_a_mention_is_answered_as_a_reply_in_the_same_topic(phone: Phone, text: str) -> None:
    question = phone.message(text, GROUP, **TOPIC)
    (answer,) = await phone.give("message", question)
    assert shown(answer).startswith("Ica exportó US$ 6 827 millones")
    assert answer["message_thread_id"] == 77
    assert answer["reply_parameters"] == {
        "message_id": question["message_id"],
        "allow_sending_without_reply": True,
    }


async def test_a_mention_without_a_user_name_and_in_a_caption_are_mentions(phone: Phone) -> None:
    mention = [{"type": "text_mention", "offset": 0, "length": 3, "user": ME}]
    (answer,) = await phone.say("Bot ¿cuánto exportó Ica?", GROUP, entities=mention)
    assert shown(answer).startswith("Ica exportó")
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    caption: JSON = {"caption": "@exportaciones_test_bot ¿cuánto exportó Ica?", "photo": photo}
    entities = [{"type": "mention", "offset": 0, "length": 23}]
    (answer,) = await phone.say("", GROUP, **caption, caption_entities=entities)
    assert shown(answer).startswith("Ica exportó")


async def test_a_mention_alone_asks_what_the_message_it_replies_to_says(phone: Phone) -> None:
    said = phone.message("¿cuánto exportó Tacna?", GROUP, LUIS)
    (answer,) = await phone.say("@exportaciones_test_bot", GROUP, reply_to_message=said)
    assert shown(answer).startswith("Tacna exportó")
    (answer,) = await phone.say("@exportaciones_test_bot", GROUP)
    assert shown(answer).startswith("Pregunta con tus palabras")


async def test_a_reply_to_an_answer_continues_that_answer_whoever_replies(phone: Phone) -> None:
    (tacna,) = await phone.say(ASKED, GROUP, **TOPIC)
    await phone.say("@exportaciones_test_bot ¿cuánto exportó Ica?", GROUP, **TOPIC)
    (answer,) = await phone.say("¿por qué?", GROUP, LUIS, reply_to_message=phone.of_bot(tacna))
    assert shown(answer).startswith("Tacna creció")


async def test_conversations_are_kept_apart_by_topic_and_user(phone: Phone) -> None:
    await phone.say(ASKED, GROUP, **TOPIC)
    for user, more in ((LUIS, TOPIC), (ANA, JSON())):
        (answer,) = await phone.say("@exportaciones_test_bot ¿y por qué?", GROUP, user, **more)
        assert "Tacna" not in shown(answer).split("\n")[0]
    (answer,) = await phone.say("@exportaciones_test_bot ¿y por qué?", GROUP, **TOPIC)
    assert shown(answer).startswith("Tacna creció")


async def test_a_topics_first_message_is_no_answer_of_the_bot(phone: Phone) -> None:
    opened = {
        **phone.message("", GROUP, ME),
        "forum_topic_created": {"name": "Exportaciones", "icon_color": 7322096},
    }
    assert await phone.say("¿cuánto exportó Ica?", GROUP, reply_to_message=opened, **TOPIC) == []


async def test_commands_for_this_bot_are_answered_and_others_not(phone: Phone) -> None:
    (answer,) = await phone.say("/top@Exportaciones_Test_Bot 3", GROUP, **TOPIC)
    assert shown(answer).startswith("Exportaciones 2025")
    assert answer["message_thread_id"] == 77
    (answer,) = await phone.say("/top 3", GROUP)
    assert shown(answer).startswith("Exportaciones 2025")
    reply = phone.of_bot(answer)
    assert await phone.say("/top@otro_bot", GROUP, reply_to_message=reply) == []
    assert await phone.say("/estado", GROUP, LUIS) == []
    (answer,) = await phone.say("/estado", GROUP, ANA)
    assert shown(answer).startswith("Almacén")


async def test_bots_channels_and_inline_results_are_not_answered(phone: Phone) -> None:
    other = {"id": 99, "is_bot": True, "first_name": "Otro", "username": "otro_bot"}
    assert await phone.say(ASKED, GROUP, other) == []
    assert await phone.say(ASKED, GROUP, via_bot=ME) == []
    telegram = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    forwarded = {"sender_chat": CHANNEL, "is_automatic_forward": True}
    assert await phone.say(ASKED, GROUP, telegram, **forwarded) == []
    post = {"message_id": 1, "date": 1, "chat": CHANNEL, "text": ASKED}
    assert await phone.give("channel_post", post) == []
    assert await phone.give("edited_channel_post", {**post, "edit_date": 2}) == []


async def test_an_anonymous_administrator_has_a_conversation(phone: Phone) -> None:
    await phone.say(ASKED, GROUP, ANONYMOUS, sender_chat=GROUP)
    (answer,) = await phone.say(
        "@exportaciones_test_bot ¿por qué?", GROUP, ANONYMOUS, sender_chat=GROUP
    )
    assert shown(answer).startswith("Tacna creció")


async def test_administrators_choose_for_one_who_asked_anonymously(phone: Phone) -> None:
    asked = ("@exportaciones_test_bot ¿cuánto exportó?", GROUP, ANONYMOUS)
    (choices,) = await phone.say(*asked, sender_chat=GROUP)
    phone.telegram.promote(GROUP["id"], LUIS["id"], "member")
    _, told = await phone.press(choices, "Puno", LUIS)
    assert told["text"] == "Esas opciones son de quien preguntó."
    phone.telegram.promote(GROUP["id"], ANA["id"])
    *_, answer = await phone.press(choices, "Puno", ANA)
    assert answer["method"] == "editMessageText"
    assert shown(answer).startswith("Puno exportó")
    (follow_up,) = await phone.say(
        "@exportaciones_test_bot ¿por qué?", GROUP, ANONYMOUS, sender_chat=GROUP
    )
    assert shown(follow_up).startswith("Puno creció")


async def test_nobody_chooses_for_one_who_asked_in_a_channels_name(phone: Phone) -> None:
    asked = ("@exportaciones_test_bot ¿cuánto exportó?", GROUP, ANONYMOUS)
    (choices,) = await phone.say(*asked, sender_chat=CHANNEL)
    phone.telegram.promote(GROUP["id"], ANA["id"])
    (told,) = await phone.press(choices, "Puno", ANA)
    assert told["text"] == "Esas opciones son de quien preguntó."


async def test_an_edited_question_edits_its_answer_and_other_edits_nothing(phone: Phone) -> None:
    question = phone.message(ASKED, GROUP)
    await phone.give("message", question)
    (edited,) = await phone.edit(question, "@exportaciones_test_bot ¿cuánto exportó Ica?")
    assert edited["method"] == "editMessageText"
    assert await phone.edit(phone.message("hola", GROUP), "hola a todos") == []


async def test_each_erases_their_own_and_only_administrators_everybodys(phone: Phone) -> None:
    for user in (ANA, LUIS):
        await phone.say(ASKED, GROUP, user)
    await phone.say("/olvidar", GROUP, LUIS)
    assert phone.service.state.counts()["conversations"] == 1
    phone.telegram.promote(GROUP["id"], LUIS["id"], "member")
    _, answer = await phone.say("/olvidar todo", GROUP, LUIS)
    assert shown(answer).startswith("Solo quien administra")
    assert phone.service.state.counts()["conversations"] == 1
    phone.telegram.promote(GROUP["id"], ANA["id"])
    _, answer = await phone.say("/olvidar Todo", GROUP, ANA)
    assert shown(answer).startswith("Listo: olvidé lo que preguntaron todos")
    assert phone.service.state.counts()["conversations"] == 0


async def test_an_anonymous_administrator_erases_everybodys_but_a_channel_does_not(
    phone: Phone,
) -> None:
    await phone.say(ASKED, GROUP)
    (answer,) = await phone.say("/olvidar todo", GROUP, ANONYMOUS, sender_chat=CHANNEL)
    assert shown(answer).startswith("Solo quien administra")
    (answer,) = await phone.say("/olvidar todo", GROUP, ANONYMOUS, sender_chat=GROUP)
    assert shown(answer).startswith("Listo")
    assert phone.service.state.counts()["conversations"] == 0


# ---- membership


def changed(old: JSON, new: JSON, chat: JSON = GROUP, user: JSON = ANA) -> JSON:
    return {"chat": chat, "from": user, "date": 1, "old_chat_member": old, "new_chat_member": new}


MEMBER, LEFT, KICKED, ADMINISTRATOR, RESTRICTED = (
    shapes.member(ME, status)
    for status in ("member", "left", "kicked", "administrator", "restricted")
)


async def test_a_group_is_greeted_once_when_the_bot_enters(phone: Phone) -> None:
    (greeting,) = await phone.give("my_chat_member", changed(LEFT, MEMBER))
    assert shown(greeting).startswith("Hola. Respondo sobre exportaciones")
    assert "@exportaciones_test_bot" in shown(greeting)
    assert "reply_parameters" not in greeting
    assert await phone.give("my_chat_member", changed(MEMBER, ADMINISTRATOR)) == []
    (greeting,) = await phone.give("my_chat_member", changed(LEFT, MEMBER, user=GUS))
    assert shown(greeting).startswith("Hello.")


async def test_channels_and_people_who_start_or_block_the_bot_get_no_greeting(
    phone: Phone,
) -> None:
    for chat, old, new in ((CHANNEL, LEFT, ADMINISTRATOR), (PRIVATE, KICKED, MEMBER)):
        assert await phone.give("my_chat_member", changed(old, new, chat)) == []
    await phone.say("¿cuánto exportó Ica?")
    assert await phone.give("my_chat_member", changed(MEMBER, KICKED, PRIVATE)) == []
    assert phone.service.state.counts()["conversations"] == 0


async def test_a_group_that_removed_the_bot_is_forgotten(phone: Phone) -> None:
    await phone.say(ASKED, GROUP)
    assert await phone.give("my_chat_member", changed(MEMBER, LEFT)) == []
    assert phone.service.state.counts()["conversations"] == 0


async def test_a_group_that_forbids_writing_is_not_written_to(phone: Phone) -> None:
    silenced = changed(MEMBER, RESTRICTED)
    assert await phone.give("my_chat_member", silenced) == []
    assert await phone.say(ASKED, GROUP) == []
    assert await phone.say("/top", GROUP) == []
    allowed = changed(RESTRICTED, {**RESTRICTED, "can_send_messages": True})
    assert await phone.give("my_chat_member", allowed) == []
    assert methods(await phone.say(ASKED, GROUP)) == ["sendMessage"]


async def test_a_group_that_refused_a_message_is_tried_again_later(phone: Phone) -> None:
    phone.service.state.set_quiet(GROUP["id"], phone.clock() + timedelta(minutes=10))
    assert await phone.say(ASKED, GROUP) == []
    phone.clock.pass_(minutes=11)
    assert methods(await phone.say(ASKED, GROUP)) == ["sendMessage"]


async def test_a_reply_to_a_menu_picks_from_it(phone: Phone) -> None:
    (menu,) = await phone.say("/ficha", GROUP)
    await phone.say(ASKED, GROUP)
    (answer,) = await phone.say("2", GROUP, reply_to_message=phone.of_bot(menu))
    assert shown(answer).startswith("Áncash exportó")


async def test_a_closed_topic_silences_no_other(phone: Phone) -> None:
    topics = phone.telegram.chat(GROUP["id"]).topics
    topics[TOPIC["message_thread_id"]] = "closed"
    phone.telegram.expect("TOPIC_CLOSED")
    await phone.say(ASKED, GROUP, **TOPIC)
    topics[78] = "open"
    (elsewhere,) = await phone.say(ASKED, GROUP, message_thread_id=78, is_topic_message=True)
    assert shown(elsewhere).startswith("Tacna exportó")
    topics[TOPIC["message_thread_id"]] = "open"
    (reopened,) = await phone.say(ASKED, GROUP, **TOPIC)
    assert shown(reopened).startswith("Tacna exportó")


async def test_a_deleted_topic_is_no_mistake_of_the_bots(
    phone: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    phone.telegram.expect("message thread not found")
    gone: JSON = {"message_thread_id": 79, "is_topic_message": True}
    assert await phone.say(ASKED, GROUP, **gone) == []
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    assert phone.service.state.settings(GROUP["id"]).quiet_until is None


@pytest.mark.parametrize("told_in_the_new", [False, True])
async def test_a_group_keeps_its_conversations_when_it_moves(
    phone: Phone, *, told_in_the_new: bool
) -> None:
    old = {"id": -44, "type": "group", "title": "Comercio"}
    ica = Conversation(query=Query(kind=Kind.FIGURE, places=("Ica",)))
    phone.service.state.keep(Who(chat=-44, user=11), ica, phone.clock())
    if told_in_the_new:
        assert await phone.say("", GROUP, migrate_from_chat_id=-44) == []
    else:
        assert await phone.say("", old, migrate_to_chat_id=-1001) == []
    assert phone.service.state.conversation(Who(chat=-1001, user=11), phone.clock()) == ica


async def test_the_buttons_under_an_answer_in_a_group_are_those_of_a_private_chat(
    phone: Phone,
) -> None:
    (in_group,) = await phone.say(ASKED, GROUP)
    (alone,) = await phone.say("¿cuánto exportó Tacna?")
    assert labels(in_group) == labels(alone)


async def test_a_restriction_for_a_time_ends_with_it(phone: Phone) -> None:
    until = int((phone.clock() + timedelta(hours=1)).timestamp())
    await phone.give("my_chat_member", changed(MEMBER, {**RESTRICTED, "until_date": until}))
    assert await phone.say(ASKED, GROUP) == []
    phone.clock.pass_(hours=2)
    assert methods(await phone.say(ASKED, GROUP)) == ["sendMessage"]
    await phone.give("my_chat_member", changed(MEMBER, {**RESTRICTED, "until_date": 0}))
    phone.clock.pass_(days=400)
    assert await phone.say(ASKED, GROUP) == []


@pytest.mark.parametrize("word", ["todo", "todos", "Todas", "all", "everyone"])
async def test_everybodys_is_erased_by_any_word_for_it(phone: Phone, word: str) -> None:
    phone.telegram.place_bot(GROUP["id"], "member", by=ANA["id"])
    await phone.say(ASKED, GROUP, LUIS)
    *_, answer = await phone.say(f"/olvidar {word}", GROUP, ANONYMOUS, sender_chat=GROUP)
    assert shown(answer).startswith("Listo: olvidé lo que preguntaron todos")


async def test_a_group_that_moves_while_it_is_answered_keeps_its_talk(phone: Phone) -> None:
    """Telegram moves it between the question and the answer."""
    new = -2002
    phone.telegram.chat(new, **{**GROUP, "id": new})
    question = phone.message(ASKED, GROUP)
    phone.service.state.move_chat(GROUP["id"], new)
    await phone.give("message", question)
    (answer,) = await phone.say("@exportaciones_test_bot ¿y Puno?", {**GROUP, "id": new})
    assert "Puno" in shown(answer)
