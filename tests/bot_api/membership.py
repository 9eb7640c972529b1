"""What befalls the bot in chats: added, removed, blocked, restricted, moved to a supergroup."""

from typing import Any

from tests.bot_api import shapes
from tests.bot_api.people import People

Json = dict[str, Any]


class Membership(People):
    """The bot's place in chats, and what changes it."""

    def place_bot(self, chat: int, status: str, by: int) -> None:
        """Give the bot another place: member, administrator, restricted, left or kicked.

        In a private chat ``kicked`` is being blocked and ``member`` being let in again.
        """
        found, who = self.chat(chat), self.user(by)
        old, found.bot = found.bot, status
        change = {
            "chat": found.card,
            "from": who,
            "date": self.world.now(),
            "old_chat_member": shapes.member(self.world.bot, old),
            "new_chat_member": shapes.member(self.world.bot, status),
        }
        self._push("my_chat_member", change, chat)
        if not found.private and old in {"left", "kicked"} and status in {"member", "restricted"}:
            self._service(chat, by, {"new_chat_members": [self.world.bot]})

    def add_bot(self, chat: int, by: int) -> None:
        """Bring the bot into a group it was not in."""
        if chat not in self.world.chats:
            self.chat(chat).bot = "left"
        self.chat(chat).members.setdefault(by, "creator")
        self.place_bot(chat, "member", by)

    def block(self, user: int) -> None:
        """A person blocks the bot."""
        self.place_bot(user, "kicked", user)

    def unblock(self, user: int) -> None:
        self.place_bot(user, "member", user)

    def promote(self, chat: int, user: int, status: str = "administrator") -> None:
        """Make a person an administrator of a group (or ``creator``, ``member``…)."""
        self.user(user)
        self.chat(chat).members[user] = status

    def topic(self, chat: int, by: int, name: str) -> int:
        """Open a topic in a forum and return its id."""
        found = self.chat(chat, is_forum=True)
        content = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        message = self._service(chat, by, content)
        found.topics[message["message_id"]] = "open"
        return int(message["message_id"])

    def close_topic(self, chat: int, topic: int) -> None:
        self.chat(chat).topics[topic] = "closed"

    def slow_mode(self, chat: int, seconds: int) -> None:
        self.chat(chat).slow_mode = seconds

    def migrate(self, chat: int, by: int) -> int:
        """Turn a group into a supergroup and return the new id."""
        old, new_id = self.chat(chat), -(10**12) + chat
        new = self.chat(new_id, title=old.card["title"])
        new.bot, new.members = old.bot, dict(old.members)
        self._service(chat, by, {"migrate_to_chat_id": new_id})
        old.migrated_to = new_id
        self._service(new_id, by, {"migrate_from_chat_id": chat})
        return new_id

    def _service(self, chat: int, by: int, content: Json) -> Json:
        """A message that Telegram writes itself; those reach the bot always."""
        found = self.chat(chat)
        head = {"date": self.world.now(), "chat": found.card, "from": self.user(by)}
        message = found.keep(head | content)
        if found.bot not in {"left", "kicked"}:
            self._push("message", message, chat)
        return message
