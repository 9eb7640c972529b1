"""Which update goes to which surface."""

from telegram import Bot
from telegram.ext import Application

from bot.telegram.service import Service


def register(application: Application, service: Service) -> None:  # type: ignore[type-arg]
    """Add every handler of the bot to an application."""


async def publish(bot: Bot, service: Service) -> None:
    """Tell Telegram the commands and descriptions, where they differ from what it knows."""
