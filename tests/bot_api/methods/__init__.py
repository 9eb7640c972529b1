"""What each method of the Bot API does, once its parameters are known to be sound."""

from collections.abc import Callable
from typing import Any

from tests.bot_api.methods import chats, edits, messages, profile, queries
from tests.bot_api.methods.call import Call
from tests.bot_api.world import World

# A method that Telegram has and that stands in no table is answered 501 and counts as refused.
METHODS: dict[str, Callable[[World, Call], Any]] = {
    **messages.METHODS,
    **edits.METHODS,
    **queries.METHODS,
    **chats.METHODS,
    **profile.METHODS,
}
