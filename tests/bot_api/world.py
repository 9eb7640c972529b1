"""The chats, people, messages and files that the bot's requests meet."""

import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.bot_api.refusal import bad_request, forbidden, too_many
from tests.bot_api.updates import Updates

Json = dict[str, Any]

TOKEN = "123456789:AAF-a_token_for_tests_that_opens_nothing"
ADMINS = frozenset({"administrator", "creator"})


@dataclass(slots=True, kw_only=True)
class Chat:
    """A chat: what it says of itself (``card``), who is in it, and its messages.

    ``bot`` is the bot's place: a member's status, or in a private chat ``member`` (the person
    started it) or ``kicked`` (blocked it).
    """

    card: Json
    bot: str = "member"
    members: dict[int, str] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)  # id -> open | closed
    messages: dict[int, Json] = field(default_factory=dict)
    slow_mode: int = 0  # seconds
    bot_sent: float = 0.0
    migrated_to: int | None = None
    most: int | None = None  # messages remembered
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def id(self) -> int:
        return int(self.card["id"])

    @property
    def kind(self) -> str:
        return str(self.card["type"])

    @property
    def private(self) -> bool:
        return self.kind == "private"

    def keep(self, message: Json) -> Json:
        """Give a message its number and its place in the chat."""
        message = {"message_id": next(self.ids), **message}
        self.messages[message["message_id"]] = message
        if self.most and len(self.messages) > self.most:
            del self.messages[next(iter(self.messages))]
        return message


@dataclass(slots=True, kw_only=True)
class World:
    """Everything Telegram knows of the bot and those it meets."""

    clock: Callable[[], float] = time.time
    token: str = TOKEN
    privacy: bool = True  # in groups only what is meant for the bot reaches it
    kept: int | None = None  # messages of a chat, for runs of many thousands
    chats: dict[int, Chat] = field(default_factory=dict)
    users: dict[int, Json] = field(default_factory=dict)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # id -> path, content
    inline_messages: dict[str, Json] = field(default_factory=dict)
    asked: dict[str, Json] = field(default_factory=dict)  # queries without an answer yet
    answered: dict[str, Json] = field(default_factory=dict)  # by query, the request's values
    profile: dict[tuple[str, ...], Any] = field(default_factory=dict)
    updates: Updates = field(init=False)
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        self.updates = Updates(clock=self.clock)

    @property
    def bot(self) -> Json:
        """The bot as a sender; getMe adds what it can do."""
        id_ = int(self.token.partition(":")[0])
        return {
            "id": id_,
            "is_bot": True,
            "first_name": "Exportaciones",
            "username": "exportaciones_test_bot",
        }

    def now(self) -> int:
        return int(self.clock())

    def new_id(self) -> str:
        """Return an id such as queries and files have."""
        return f"{next(self.ids) + 10**15}"

    def chat(self, chat_id: int | str) -> Chat:
        """Return a chat by id or @username; raises Refusal where the bot knows none."""
        if isinstance(chat_id, str):
            wanted = chat_id.removeprefix("@").lower()
            for chat in self.chats.values():
                if chat.card.get("username", "").lower() == wanted:
                    return chat
        elif chat_id in self.chats:
            return self.chats[chat_id]
        raise bad_request("chat not found")

    def reachable(self, chat_id: int | str) -> Chat:
        """Return a chat that the bot is in; raises Refusal in the words for what it is not."""
        chat = self.chat(chat_id)
        if chat.migrated_to:
            raise bad_request(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
            )
        if chat.private:
            return self._open_private(chat)
        return _inside(chat)

    def readable(self, chat_id: int | str) -> Chat:
        """Return a chat that may be asked about: also of who blocked the bot, and an old group."""
        chat = self.chat(chat_id)
        return chat if chat.private or chat.kind == "group" else _inside(chat)

    def writable(self, chat_id: int | str) -> Chat:
        """Return a chat that the bot may write in now."""
        chat = self.reachable(chat_id)
        if chat.bot == "restricted":
            raise bad_request("not enough rights to send text messages to the chat")
        if chat.kind == "channel" and chat.bot not in ADMINS:
            raise forbidden("need administrator rights in the channel chat")
        wait = chat.bot_sent + chat.slow_mode - self.clock()
        if chat.slow_mode and wait > 0 and chat.bot not in ADMINS:
            seconds = max(1, round(wait))
            raise too_many(seconds)
        return chat

    def _open_private(self, chat: Chat) -> Chat:
        if chat.bot == "kicked":
            raise forbidden("bot was blocked by the user")
        if chat.bot == "deactivated":
            raise forbidden("user is deactivated")
        if chat.bot == "left":
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def message(self, chat: Chat, message_id: int, purpose: str) -> Json:
        """Return a message of a chat; ``purpose`` (edit, delete…) is named where there is none."""
        if message_id not in chat.messages:
            raise bad_request(f"message to {purpose} not found")
        return chat.messages[message_id]

    def take_query(self, query_id: str, kind: str, within: float) -> Json:
        """Return a query that can still be answered, once, ``within`` seconds."""
        query = self.asked.get(query_id)
        if not query or query["kind"] != kind or self.clock() - query["at"] > within:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        return self.asked.pop(query_id)


def _inside(chat: Chat) -> Chat:
    if chat.bot in {"kicked", "left"}:
        how = "was kicked from" if chat.bot == "kicked" else "is not a member of"
        raise forbidden(f"bot {how} the {chat.kind} chat")
    return chat
