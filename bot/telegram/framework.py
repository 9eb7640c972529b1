"""python-telegram-bot's types as this bot uses them, and where they hold what is its own."""

from typing import Any

from telegram.ext import Application, CallbackContext

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
Context = CallbackContext[Any, Any, Any, Any]

METRICS = "metrics"  # where ``bot_data`` of an application has them
