from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest

from bot.feeds.fetch import Fetcher
from tests.feeds.website import Website, website

MakeFetcher = Callable[..., Fetcher]


@dataclass(frozen=True)
class Limits:
    """The settings of a fetcher."""

    allow_private: tuple[str, ...] = ()
    timeout: float = 10.0
    proxy: str = ""


@pytest.fixture
async def site() -> AsyncIterator[Website]:
    async with website() as site:
        yield site


@pytest.fixture
async def other_site() -> AsyncIterator[Website]:
    async with website() as site:
        yield site


@pytest.fixture
async def make_fetcher() -> AsyncIterator[MakeFetcher]:
    """Makes fetchers that may dial the given places, and closes them."""
    made: list[Fetcher] = []

    def make(*allowed: str, timeout: float = 10.0, proxy: str = "", gap: float = 0.0, per_host: int = 8, resolver=None):
        limits = Limits(allowed, timeout, proxy)
        made.append(Fetcher(limits, agent="Lede/0 (test)", per_host=per_host, gap=gap, resolver=resolver))
        return made[-1]

    yield make
    for fetcher in made:
        await fetcher.close()


@pytest.fixture
def fetcher(make_fetcher: MakeFetcher, site: Website, other_site: Website) -> Fetcher:
    """May dial both sites."""
    return make_fetcher(site.place, other_site.place)
