"""The message that a pressed button hangs under, as far as Telegram still shows it."""

from telegram import CallbackQuery, Message

from bot.telegram.keyboards import Button, Rows


def _rows(callback: CallbackQuery) -> Rows:
    """The buttons of the message, as far as Telegram still shows it."""
    message = callback.message
    if not isinstance(message, Message) or not message.reply_markup:
        return []
    return [[button.to_dict() for button in row] for row in message.reply_markup.inline_keyboard]


def is_photo(callback: CallbackQuery) -> bool:
    """Whether the message is a picture."""
    return isinstance(callback.message, Message) and bool(callback.message.photo)


def label(callback: CallbackQuery) -> str:
    """The words on the button, which are the question."""
    pressed = (one for row in _rows(callback) for one in row if _is_pressed(one, callback))
    return next((str(one["text"]) for one in pressed), "")


def without(callback: CallbackQuery) -> Rows | None:
    """The message's buttons but the one that was pressed; None where Telegram shows none."""
    if not _rows(callback):
        return None
    rows = [[one for one in row if not _is_pressed(one, callback)] for row in _rows(callback)]
    return [row for row in rows if row]


def _is_pressed(button: Button, callback: CallbackQuery) -> bool:
    return button.get("callback_data") == callback.data
