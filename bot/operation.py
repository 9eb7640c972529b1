"""What whoever runs the bot may ask of it: to start, to be examined, to tell what people missed.

Each returns the code that the command ends with. Only what a command needs is imported.
"""

import asyncio
import os
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.settings import Settings, read_settings

DOTENV = Path(".env")  # of the folder where the bot starts
HOW_TO_START = """\
Falta el token del bot. Para tener uno:
  1. Abra @BotFather en Telegram, envíe /newbot y siga sus pasos; al final le da el token.
  2. Póngalo en el entorno o en un archivo .env: TELEGRAM_BOT_TOKEN=123456:ABC…
  3. Arranque de nuevo con «python -m bot»; «python -m bot doctor» revisa lo demás.
Sin token también se conversa, en esta terminal: «make chat», o «python -m bot chat».
Una sola pregunta: python -m bot ask "¿cuánto exportó Cajamarca?"
Todas las órdenes: python -m bot --help"""
REFUSED = """\
Telegram no acepta el token: lo cambió @BotFather, o falta una parte.
Pídalo de nuevo a @BotFather con /token y póngalo en TELEGRAM_BOT_TOKEN."""

START_REFUSED = """\
Telegram no acepta lo que el bot le pide al arrancar. Dice: «{reason}».
Si habla del webhook, corrija WEBHOOK_URL; «python -m bot doctor» revisa lo demás."""


def settings(db: Path | None = None) -> Settings:
    """Return the operator's settings; raises SettingsError, which names every mistake.

    ``db`` is the store that the command names, which goes before FACTS_DB.
    """
    environ = os.environ if db is None else {**os.environ, "FACTS_DB": str(db)}
    return read_settings(environ, DOTENV)


def start(chosen: Settings) -> int:
    """Run the bot until it is told to stop; the settings must have a token."""
    from bot.logs import set_up_logs
    from bot.telegram.process import StartRefused, TokenRefused, run

    set_up_logs(chosen.log_format, chosen.secrets)
    try:
        asyncio.run(run(chosen))
    except TokenRefused:
        print(REFUSED, file=sys.stderr)
        return 1
    except StartRefused as refused:
        print(START_REFUSED.format(reason=refused), file=sys.stderr)
        return 1
    return 0


def doctor(db: Path | None = None) -> int:
    """Print what was found and what to do; 1 where the bot cannot work like this."""
    from bot.telegram.doctor import examine, examine_here

    chosen = settings(db)
    if chosen.token is None:
        print(HOW_TO_START)
        for finding in examine_here(chosen):
            print(finding.line)
        return 1
    findings = asyncio.run(examine(chosen))
    for finding in findings:
        print(finding.line)
    return 0 if all(finding.well for finding in findings) else 1


def feedback() -> int:
    """Print the questions that were not answered as wished."""
    from bot.feedback import report
    from bot.state import State

    with closing(State.open(settings().state_db)) as state:
        for line in report(state):
            print(line)
    return 0


def health() -> int:
    """Say by the code whether a bot with these settings gives signs of life."""
    from bot.heartbeat import is_alive

    if is_alive(settings().state_db, datetime.now(UTC)):
        return 0
    print("El bot no da señales de vida.", file=sys.stderr)
    return 1
