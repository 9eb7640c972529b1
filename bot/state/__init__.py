"""What the bot remembers between messages, in one SQLite file: the only SQL of the bot."""

from bot.state.database import StateError
from bot.state.lock import held
from bot.state.records import ChatSettings, Complaint, ComplaintKind, Sent
from bot.state.state import State

__all__ = ["ChatSettings", "Complaint", "ComplaintKind", "Sent", "State", "StateError", "held"]
