"""What was typed inline and found no answer: noted once its person goes on to something else."""

from bot.state.lately import Lately

KEPT = 1_000  # people, each with a question at most
WORDS = 3  # of a question: fewer are only begun


class Typed:
    """The last inline question of each person that found no answer; in memory alone."""

    def __init__(self) -> None:
        self._last: Lately[int, str] = Lately(KEPT)

    def given_up(self, user: int, text: str, *, answered: bool) -> str | None:
        """Hear of what somebody typed now; what was typed before, if that was left unanswered.

        Letters come one at a time: what goes on is the same question, what goes back is not yet
        another.
        """
        before = self._last.get(user) or ""
        if text and before.startswith(text):
            return None
        self._last.drop(user)
        if not answered and len(text.split()) >= WORDS:
            self._last.put(user, text)
        return before if before and not text.startswith(before) else None
