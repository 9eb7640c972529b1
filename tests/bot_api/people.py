"""What people do: write, edit, press, ask inline, call the bot where it is not."""

from typing import Any

from tests.bot_api import shapes
from tests.bot_api.rules import buttons
from tests.bot_api.world import ADMINS, Chat, World

Json = dict[str, Any]


class People:
    """The people of a world; each act gives rise to the updates that Telegram would send.

    A chat or person named by a number for the first time comes into being: a positive chat is
    the private one of that person, -100… a supergroup, another negative one a group.
    """

    def __init__(self, world: World) -> None:
        self.world = world

    def user(self, id_: int, **card: Any) -> Json:
        """Return a person, with what is new of them: username, language_code, first_name…"""
        known = self.world.users.get(id_) or shapes.user(id_, language_code="es")
        self.world.users[id_] = known | card
        return self.world.users[id_]

    def chat(self, id_: int, **card: Any) -> Chat:
        """Return a chat, with what is new of it: type, title, username, is_forum…"""
        if id_ not in self.world.chats:
            if id_ > 0:
                new = shapes.private_chat(self.user(id_))
            else:
                kind = "supergroup" if id_ < -(10**12) else "group"
                new = {"id": id_, "type": kind, "title": f"Grupo {-id_}"}
            self.world.chats[id_] = Chat(card=new, most=self.world.kept)
        self.world.chats[id_].card.update(card)
        return self.world.chats[id_]

    def say(
        self,
        chat: int,
        user: int,
        text: str,
        *,
        topic: int | None = None,
        reply_to: int | None = None,
        ago: int = 0,
        **more: Any,
    ) -> Json:
        """Write a message and return it; ``ago`` seconds back, ``more`` fields as they are."""
        content = shapes.text_fields(text) | more
        return self._post(chat, user, content, topic=topic, reply_to=reply_to, ago=ago)

    def send(self, chat: int, user: int, kind: str, **place: Any) -> Json:
        """Send a voice, photo, document, sticker, location or contact."""
        return self._post(chat, user, {kind: shapes.MEDIA[kind]}, **place)

    def post(self, channel: int, text: str) -> Json:
        """Write in a channel."""
        chat = self.chat(channel, type="channel")
        message = chat.keep(
            {"date": self.world.now(), "chat": chat.card, "sender_chat": chat.card}
            | shapes.text_fields(text)
        )
        self._push("channel_post", message, chat.id)
        return message

    def edit(self, chat: int, message_id: int, text: str) -> Json:
        """Change the text of a person's message and return it."""
        message = self.world.chat(chat).messages[message_id]
        message.pop("entities", None)
        message |= shapes.text_fields(text) | {"edit_date": self.world.now()}
        if self._reaches(self.world.chat(chat), message):
            self._push("edited_message", message, chat)
        return message

    def press(self, user: int, message: Json | str, button: str) -> str:
        """Press the button of that text or data and return the query's id.

        ``message`` is a message of the bot, or the id of one sent from inline.
        """
        inline = isinstance(message, str)
        shown = self.world.inline_messages[message] if isinstance(message, str) else message
        data = _data(shown, button)
        where = {"inline_message_id": message} if inline else {"message": shown}
        query = {"id": self.world.new_id(), "from": self.user(user), "chat_instance": "1"}
        self._ask("press", query | where | {"data": data}, "callback_query")
        return str(query["id"])

    def inline(self, user: int, query: str, offset: str = "", chat_type: str = "group") -> str:
        """Type a query after the bot's name and return the query's id."""
        asked = {"id": self.world.new_id(), "from": self.user(user), "query": query}
        self._ask("inline", asked | {"offset": offset, "chat_type": chat_type}, "inline_query")
        return str(asked["id"])

    def choose(self, user: int, query_id: str, result_id: str, chat: int | None = None) -> str:
        """Send a result of an answered inline query; return the sent message's inline id.

        Telegram tells the bot that id only where the message has buttons.
        """
        answer = self.world.answered[query_id]
        inline_id = f"AAAA{self.world.new_id()}"
        message = {"date": self.world.now(), **answer["messages"][result_id]}
        self.world.inline_messages[inline_id] = message
        chosen = {"result_id": result_id, "from": self.user(user), "query": ""}
        if "reply_markup" in message:
            chosen["inline_message_id"] = inline_id
        self._push("chosen_inline_result", chosen, user)
        if chat is not None:
            self._post(chat, user, {**message, "via_bot": self.world.bot})
        return inline_id

    def guest(self, user: int, text: str, chat: Json | None = None) -> str:
        """Mention the bot in a chat it is not in and return the query's id."""
        place = chat or {"id": -1009999999999, "type": "supergroup", "title": "Ajeno"}
        query_id = self.world.new_id()
        who = self.user(user)
        message = {"message_id": 1, "date": self.world.now(), "chat": place, "from": who}
        message |= shapes.text_fields(text) | {"guest_query_id": query_id}
        self.world.asked[query_id] = {
            "id": query_id, "kind": "guest", "at": self.world.clock(), "chat": place
        }  # fmt: skip
        self._push("guest_message", message, user)
        return query_id

    def _post(
        self,
        chat_id: int,
        user: int,
        content: Json,
        *,
        topic: int | None = None,
        reply_to: int | None = None,
        ago: int = 0,
    ) -> Json:
        chat = self.chat(chat_id)
        chat.members.setdefault(user, "member")
        head = {"date": self.world.now() - ago, "chat": chat.card, "from": self.user(user)}
        if topic is not None:
            head |= {"message_thread_id": topic, "is_topic_message": True}
        if reply_to is not None:
            answered = chat.messages[reply_to]
            head["reply_to_message"] = {
                k: v for k, v in answered.items() if k != "reply_to_message"
            }
        message = chat.keep(head | content)
        if self._reaches(chat, message):
            self._push("message", message, chat.id)
        return message

    def _reaches(self, chat: Chat, message: Json) -> bool:
        """Say if the bot is told of a message: in a group, privacy mode keeps most from it."""
        if chat.bot in {"left", "kicked"}:
            return False
        if chat.private or not self.world.privacy or chat.bot in ADMINS:
            return True
        name = f"@{self.world.bot['username']}".lower()
        to_it = message.get("reply_to_message", {}).get("from", {}).get("id")
        return (
            to_it == self.world.bot["id"]
            or "via_bot" in message
            or name in shapes.marks(message, "mention")
            or any("@" not in c or c.endswith(name) for c in shapes.marks(message, "bot_command"))
        )

    def _ask(self, kind: str, query: Json, update: str) -> None:
        waiting = {"id": query["id"], "kind": kind, "at": self.world.clock()}
        self.world.asked[query["id"]] = waiting
        self._push(update, query, query["from"]["id"])

    def _push(self, kind: str, content: Json, of: int) -> None:
        """Queue an update as it is now; what happens later does not change it."""
        self.world.updates.push(kind, shapes.copied(content), of)


def _data(message: Json, button: str) -> str:
    for found in buttons(message):
        if button in (found["text"], found.get("callback_data")) and "callback_data" in found:
            return str(found["callback_data"])
    raise LookupError(
        f"no such button: {button}; there are {[b['text'] for b in buttons(message)]}"
    )
