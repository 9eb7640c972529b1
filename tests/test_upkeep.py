import asyncio
import shutil
from dataclasses import replace
from pathlib import Path

from bot import heartbeat
from bot.library import Library
from bot.telegram.process import keep_up
from knowledge.store.build import build
from tests.sample_reports import LINE, make_report
from tests.telegram_engine import engine


async def test_a_replaced_store_is_taken_up_within_a_minute(tmp_path: Path) -> None:
    async with engine(tmp_path) as made:
        path = tmp_path / "facts.db"
        shutil.copy(made.service.library.path, path)
        service = replace(made.service, library=Library(path))
        upkeep = asyncio.create_task(keep_up(service, made.steady.sleep))
        await made.steady.pass_time(7)
        before = service.library.version

        build([make_report(lines=(LINE, "Otra frase."))], path)
        await made.steady.pass_time(60)
        upkeep.cancel()

        assert service.library.version != before
        service.library.close()


async def test_it_gives_signs_of_life_and_survives_what_fails(tmp_path: Path) -> None:
    async with engine(tmp_path) as made:
        service = made.service
        service.state.close()  # so that nothing can be expired
        upkeep = asyncio.create_task(keep_up(service, made.steady.sleep))
        await made.steady.pass_time(60)

        assert not upkeep.done()
        assert heartbeat.is_alive(service.settings.state_db, service.clock())
        upkeep.cancel()
