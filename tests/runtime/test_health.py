from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

import aiohttp
import pytest

from bot.errors import SettingsError, StorageError
from bot.runtime.health import Health
from bot.runtime.scheduler import Ticker
from tests.free_port import free_port


@dataclass(frozen=True)
class Settings:
    port: int
    listen: str = "127.0.0.1"


class Database:
    broken = False

    async def check(self) -> str:
        if self.broken:
            raise StorageError("disk full")
        return "sqlite 3"

    async def counts(self) -> Mapping[str, int]:
        if self.broken:
            raise StorageError("disk full")
        return {"pending": 2, "uncertain": 1}


@pytest.fixture
async def served() -> AsyncIterator[tuple[str, Database]]:
    database, settings = Database(), Settings(free_port())
    health = Health(settings, Ticker(), database.check, database.counts)
    await health.start()
    yield f"http://127.0.0.1:{settings.port}", database
    await health.stop()


async def get(url: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return response.status, await response.text()


async def test_all_is_well(served: tuple[str, Database]) -> None:
    status, text = await get(f"{served[0]}/health")
    assert status == 200
    assert "sqlite 3" in text


async def test_a_database_that_fails_is_told(served: tuple[str, Database]) -> None:
    served[1].broken = True
    status, text = await get(f"{served[0]}/health")
    assert status == 503
    assert "disk full" in text


async def test_metrics_hold_the_outbox(served: tuple[str, Database]) -> None:
    status, text = await get(f"{served[0]}/metrics")
    assert status == 200
    assert 'lede_outbox_rows{state="uncertain"} 1.0' in text


async def test_metrics_are_told_while_the_database_is_away(served: tuple[str, Database]) -> None:
    served[1].broken = True
    status, text = await get(f"{served[0]}/metrics")
    assert status == 200 and "lede_database_up" in text


async def test_a_taken_port_is_told_with_what_to_do() -> None:
    settings = Settings(free_port())
    first = Health(settings, Ticker(), Database().check, Database().counts)
    second = Health(settings, Ticker(), Database().check, Database().counts)
    await first.start()
    with pytest.raises(SettingsError, match="LEDE_RUNTIME__PORT"):
        await second.start()
    await first.stop()


async def test_port_zero_is_none() -> None:
    health = Health(Settings(0), Ticker(), Database().check, Database().counts)
    await health.start()
    await health.stop()
