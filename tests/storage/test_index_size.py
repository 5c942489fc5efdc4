"""SQLite's index of words stays as large as the articles that are there, however many have come and gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.model import Article
from bot.storage.base import Storage
from bot.storage.engine import open_storage
from tests.storage.test_engine import pools_of

DAYS, ARTICLES = 12, 40


async def live(storage: Storage, *, merging: bool) -> int:
    """Articles that last a day, for some days; returns the bytes of the index."""
    for day in range(DAYS):
        for number in range(ARTICLES):
            words = " ".join(f"ferry{(7 * number + place) % 900}" for place in range(200))
            async with storage.write() as tx:
                key = f"https://courier.example/{day}/{number}"
                await tx.articles.save(Article(key=key, title=f"Ferry {number}", text=words))
                await tx.search.index()
        async with pools_of(storage).writer.engine.begin() as connection:
            await connection.execute(text(f"DELETE FROM articles WHERE key LIKE '%/{day - 1}/%'"))
        if merging:
            await merge(storage)
    async with pools_of(storage).writer.engine.connect() as connection:
        return int((await connection.execute(text("SELECT sum(length(block)) FROM search_data"))).scalar_one())


async def merge(storage: Storage) -> None:
    begin = more = True
    while more:
        async with storage.write() as tx:
            more = await tx.search.merge(begin=begin)
        begin = False


@pytest.mark.timeout(120)
async def test_words_of_what_is_gone_leave_the_index(tmp_path: Path) -> None:
    sizes = {}
    for merging in (False, True):
        storage = await open_storage(f"sqlite+aiosqlite:///{tmp_path}/{merging}.db")
        try:
            sizes[merging] = await live(storage, merging=merging)
        finally:
            await storage.close()
    assert sizes[True] * 2 < sizes[False]
