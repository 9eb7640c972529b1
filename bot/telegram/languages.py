"""The language of somebody the bot has not talked with yet."""

from telegram import User

from knowledge.model import Language


def language_of(user: User | None) -> Language:
    """The language of a person's phone, where it is one of the bot's; else Spanish."""
    english = user is not None and (user.language_code or "").startswith("en")
    return Language.EN if english else Language.ES
