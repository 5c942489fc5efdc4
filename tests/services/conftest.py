from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from bot.sandbox.pool import Sandbox
from bot.storage.base import Storage
from tests.feeds.website import Website, website
from tests.services.world import WatchedSandbox, WatchedStorage, World, settings

MakeWorld = Callable[..., World]


@pytest.fixture(scope="session")
def workers() -> Iterator[Sandbox]:
    """One real pool for the session: a worker takes a second to start."""
    sandbox = Sandbox(workers=1, seconds=60, megabytes=512)
    asyncio.run(sandbox.start())
    yield sandbox
    asyncio.run(sandbox.close())


@pytest.fixture
async def site() -> AsyncIterator[Website]:
    async with website() as site:
        yield site


@pytest.fixture
async def make_world(sqlite_storage: Storage, site: Website, workers: Sandbox) -> AsyncIterator[MakeWorld]:
    """Makes worlds over one database and site, each with settings of its own; a second one is the bot restarted."""
    made: list[World] = []

    def make(**sections: dict[str, Any]) -> World:
        storage = WatchedStorage(sqlite_storage)
        made.append(
            World(
                storage=storage,
                site=site,
                sandbox=WatchedSandbox(workers, storage),
                settings=settings(site, **sections),
            )
        )
        return made[-1]

    yield make
    for world in made:
        await world.fetcher.close()


@pytest.fixture
def world(make_world: MakeWorld) -> World:
    return make_world()
