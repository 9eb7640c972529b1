"""Refusals: what Telegram says where it does not do what it is asked, told by its words alone."""

from telegram.error import TelegramError

TOO_LATE = ("query is too old", "query_id_invalid")
AS_IT_WAS = ("message is not modified",)
GONE = (
    *("message to edit not found", "message can't be edited"),
    *("message to delete not found", "message can't be deleted"),
)
A_PICTURE = ("no text in the message to edit",)
NO_FILE = ("file identifier", "file_id", "file_reference")  # of a file no longer known
NO_PICTURES = ("not enough rights to send photos", "chat_send_photos_forbidden")
SHUT_OUT = ("not enough rights", "have no rights", "chat_write_forbidden", "chat not found")
NO_TOPIC = ("topic_closed", "topic_deleted", "message thread not found")  # one of a group's many


def says(error: TelegramError, any_of: tuple[str, ...]) -> bool:
    """Whether an error is one of a kind."""
    said = error.message.lower()
    return any(text in said for text in any_of)
