from __future__ import annotations

from bot.model import KeyPoint, Summary
from bot.storage.base import Storage
from tests.contracts.samples import ODD, ODD_STORED, World, add_articles, entry

SUMMARY = Summary(
    points=(KeyPoint(text="The ferry sails at noon.", index=2), KeyPoint(text="Tickets cost the same.", index=5)),
    method="lead",
    language="en",
    source_words=240,
    short=False,
)


async def test_a_summary_comes_back_by_article_and_shape(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        await tx.summaries.put(one, "lead:3", SUMMARY)
        await tx.summaries.put(one, "lead:1", Summary(short=True))
        assert await tx.summaries.get(one, "lead:3") == SUMMARY
        assert await tx.summaries.get(one, "lead:1") == Summary(short=True)
        assert await tx.summaries.get(one, "lsa:3") is None
        assert await tx.summaries.get(404, "lead:3") is None


async def test_put_replaces(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        await tx.summaries.put(one, "lead:3", SUMMARY)
        await tx.summaries.put(one, "lead:3", Summary(method="lsa"))
        assert await tx.summaries.get(one, "lead:3") == Summary(method="lsa")


async def test_many_finds_those_there_are(storage: Storage, world: World) -> None:
    ids = await add_articles(storage, world.feed, entry(1), entry(2), entry(3))
    async with storage.write() as tx:
        for number in ids[:2]:
            await tx.summaries.put(number, "lead:3", Summary(source_words=number))
        await tx.summaries.put(ids[2], "lsa:3", SUMMARY)
        found = await tx.summaries.many([*ids, *range(1000, 3000)], "lead:3")
        assert found == {number: Summary(source_words=number) for number in ids[:2]}
        assert await tx.summaries.many([], "lead:3") == {}


async def test_drop_forgets_every_shape(storage: Storage, world: World) -> None:
    one, other = await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        for shape in ("lead:3", "lead:1"):
            await tx.summaries.put(one, shape, SUMMARY)
        await tx.summaries.put(other, "lead:3", SUMMARY)
        await tx.summaries.drop(one)
        assert await tx.summaries.get(one, "lead:3") is None
        assert await tx.summaries.get(one, "lead:1") is None
        assert await tx.summaries.get(other, "lead:3") == SUMMARY


async def test_odd_text_is_stored_as_far_as_it_can_be(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        await tx.summaries.put(one, "lead:3", Summary(points=(KeyPoint(text=ODD),)))
        found = await tx.summaries.get(one, "lead:3")
        assert found is not None
        assert found.points[0].text.replace("\0", "") == ODD_STORED
