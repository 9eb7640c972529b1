"""The answers that were sent: found again by their question and by each of their messages."""

from datetime import datetime, timedelta

from bot.conversations import Who
from bot.state.file import File, numbers, seconds
from bot.state.memory import dumped, loaded
from bot.state.records import Sent
from knowledge.model import Conversation

ANSWERS = timedelta(days=7)  # how long a reply to an answer continues it
KEPT = 50_000
STORES = 100  # that answered last


class Answers(File):
    """The answers of the state."""

    _answering = ""  # the version of the store that answered last

    def record(self, sent: Sent, now: datetime) -> None:
        """Note an answer; a question answered anew forgets its old answer."""
        chat, topic, user = numbers(sent.who)
        first, *others = sent.messages
        with self.transaction():
            if sent.version not in ("", self._answering):
                self._run(
                    "INSERT INTO stores (version, since) VALUES (?, ?)", sent.version, seconds(now)
                )
                self._answering = sent.version
            answer = self._run(
                "INSERT OR REPLACE INTO answers"
                " (chat, message, topic, user, question, text, understood, before, after, at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                *(chat, first, topic, user, sent.question, sent.text, sent.understood),
                *(dumped(sent.before), dumped(sent.after), seconds(now)),
            ).lastrowid
            for message in others:
                self._run("INSERT OR REPLACE INTO further VALUES (?, ?, ?)", chat, message, answer)

    def answer_in(self, chat: int, message: int) -> Sent | None:
        """The answer that a message of the bot's is, or is part of."""
        return self._sent(
            "SELECT * FROM answers WHERE chat = ? AND message = ?", chat, message
        ) or self._sent(
            "SELECT * FROM answers WHERE id ="
            " (SELECT answer FROM further WHERE chat = ? AND message = ?)",
            chat,
            message,
        )

    def answer_to(self, chat: int, question: int) -> Sent | None:
        """The answer that a question got."""
        return self._sent("SELECT * FROM answers WHERE chat = ? AND question = ?", chat, question)

    def _sent(self, query: str, *values: int) -> Sent | None:
        found = self._all(query, *values)
        if not found:
            return None
        answer, chat, message, topic, user, question, text, understood, before, after, at = found[0]
        store = self._all(
            "SELECT version FROM stores WHERE since <= ? ORDER BY id DESC LIMIT 1", at
        )
        others = self._all("SELECT message FROM further WHERE answer = ? ORDER BY message", answer)
        return Sent(
            who=Who(chat=chat, topic=topic or None, user=user or None),
            messages=(message, *(other for (other,) in others)),
            question=question,
            text=text,
            understood=understood,
            before=loaded(before) or Conversation(),
            after=loaded(after) or Conversation(),
            version=store[0][0] if store else "",
        )

    def _recollect(self) -> None:
        super()._recollect()
        newest = self._all("SELECT version FROM stores ORDER BY id DESC LIMIT 1")
        self._answering = newest[0][0] if newest else ""

    def _expire_answers(self, now: datetime) -> None:
        self._run("DELETE FROM answers WHERE at <= ?", seconds(now - ANSWERS))
        self._run("DELETE FROM answers WHERE id <= (SELECT max(id) FROM answers) - ?", KEPT)
        self._run("DELETE FROM stores WHERE id <= (SELECT max(id) FROM stores) - ?", STORES)
