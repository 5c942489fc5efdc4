"""What a reader has been told: later coverage of it comes as an update, with what is new, or not at all."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from bot.errors import BadInput
from bot.model import Chat, DigestRecord, Feed, Mode, Schedule
from tests.services.conftest import MakeWorld
from tests.services.documents import item, rss
from tests.services.world import NOW, World

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EIGHT = NOW.replace(hour=8, minute=0)

TITLES = ("Ferry to Osprey Island sails again", "Osprey Island ferry sails again", "Ferry sails again to Osprey Island")
SAILS = "The ferry to Osprey Island sailed again on Monday after nine weeks in the yard."
SAILED = "After nine weeks in the yard, the Osprey Island ferry sailed again on Monday."
ENGINE = "A new engine burns half the fuel of the old one, the harbour master said."
STUCK = "On Tuesday evening the boat ran onto a sandbank with forty pupils aboard."
FREED = "A tug from the mainland pulled it free at high water, and nobody was hurt."
GOAT = "A goat named Parsley won the harbour prize for the third year in a row."


@pytest.fixture
def world(make_world: MakeWorld) -> World:
    return make_world(feeds={"pages": "never"})


class Paper:
    """A feed that one reader follows; what it has published stays listed."""

    def __init__(self, world: World, name: str) -> None:
        self.world, self.name = world, name
        self.items: list[str] = []
        self.feed: Feed | None = None

    async def follow(self, mode: Mode = Mode.DIGEST) -> Paper:
        self.world.page(f"/{self.name}", self.document())
        self.feed = await self.world.follow(f"/{self.name}", mode=mode)
        return self

    async def tells(self, *sentences: str, title: str = TITLES[0]) -> None:
        """Publish an article, now, and place it in its story."""
        number = len(self.items) + 1
        told = item(
            number,
            title=title,
            text=" ".join(sentences),
            date=self.world.clock(),
            link=f"https://{self.name}.example/{number}",
            guid=f"{self.name}-{number}",
        )
        self.items.insert(0, told)
        self.world.page(f"/{self.name}", self.document())
        assert self.feed
        await self.world.poll(self.feed)
        await self.world.grouping.round()

    def document(self) -> str:
        return rss(*self.items, title=f"The {self.name}", link=f"https://{self.name}.example/")


async def at_eight(world: World, *, about: str = "", review: bool = False) -> Schedule:
    async with world.storage.write() as tx:
        return await tx.schedules.put(Schedule(chat_id=1, at=time(8), next_run_at=EIGHT, about=about, review=review))


async def next_digest(world: World, days: int = 0) -> str:
    """What comes at eight, so many days on."""
    world.clock.now = EIGHT + days * DAY
    await world.digesting.round()
    return "\n".join(await world.told())


async def by_hand(world: World, chat: Chat, hours: int | None = None) -> str:
    await world.digesting.by_hand(chat, hours=hours)
    return "\n".join(await world.told())


async def last_record(world: World) -> DigestRecord:
    async with world.storage.read() as tx:
        record = await tx.digests.last(1, scheduled_only=False)
    assert record
    return record


async def test_later_coverage_is_an_update_with_what_is_new_and_then_nothing(world: World) -> None:
    courier, mill = await Paper(world, "courier").follow(), await Paper(world, "mill").follow()
    await at_eight(world)
    await courier.tells(SAILS, ENGINE)
    first = await next_digest(world)
    assert SAILS in first and ENGINE in first and "Update" not in first

    world.clock.move(hours=5)
    await mill.tells(SAILED, STUCK, title=TITLES[1])
    second = await next_digest(world, days=1)
    assert "Update" in second and STUCK in second and TITLES[1] in second
    assert SAILED not in second and ENGINE not in second

    world.clock.move(hours=5)
    await courier.tells(STUCK, SAILS, title=TITLES[2])
    third = await next_digest(world, days=2)
    assert "Nothing new since" in third and "sandbank" not in third

    assert "Nothing new since" in await next_digest(world, days=3)


async def test_what_says_nothing_new_counts_as_told(world: World) -> None:
    courier, mill = await Paper(world, "courier").follow(), await Paper(world, "mill").follow()
    await at_eight(world)
    await courier.tells(SAILS)
    await next_digest(world)
    world.clock.move(hours=1)
    await mill.tells(SAILED, title=TITLES[1])
    await courier.tells(GOAT, title="Goat wins the harbour prize")
    told = await next_digest(world, days=1)
    assert GOAT in told and "1 story from 1 article" in told and "again" not in told
    (silent,) = await world.articles(mill.feed)  # type: ignore[arg-type]
    async with world.storage.read() as tx:
        assert await tx.digests.shown(1, [silent.id], include_by_hand=False) == {silent.id}
    assert silent.id not in {one for ids in (await last_record(world)).stories for one in ids}


async def test_of_several_later_articles_those_that_add_nothing_are_left_out(world: World) -> None:
    courier, mill = await Paper(world, "courier").follow(), await Paper(world, "mill").follow()
    await at_eight(world)
    await courier.tells(SAILS)
    await next_digest(world)
    world.clock.move(hours=1)
    await mill.tells(SAILED, title=TITLES[1])
    await courier.tells(STUCK, SAILS, title=TITLES[2])
    told = await next_digest(world, days=1)
    assert "Update" in told and STUCK in told and "1 story from 1 article" in told and "The mill" not in told


async def test_instant_items_are_known_too(world: World) -> None:
    courier, mill = await Paper(world, "courier").follow(Mode.INSTANT), await Paper(world, "mill").follow()
    await at_eight(world)
    await courier.tells(SAILS)
    assert await world.notifying.round() == 1
    assert SAILS in "\n".join(await world.told())
    await mill.tells(SAILED, STUCK, title=TITLES[1])
    told = await next_digest(world)
    assert "Update" in told and STUCK in told and SAILED not in told


async def test_what_was_shown_by_hand_does_not_count_for_the_scheduled_one(world: World) -> None:
    courier, mill = await Paper(world, "courier").follow(), await Paper(world, "mill").follow()
    await at_eight(world)
    chat = await world.chat()
    await courier.tells(SAILS)
    assert SAILS in await by_hand(world, chat)
    await mill.tells(SAILED, STUCK, title=TITLES[1])
    world.clock.move(minutes=5)
    again = await by_hand(world, chat)
    assert "Update" in again and STUCK in again and SAILED not in again
    told = await next_digest(world)
    assert "Update" not in told and STUCK in told and "1 story from 2 articles" in told


async def test_nor_does_what_was_shown_by_hand_of_an_instant_feed(world: World) -> None:
    courier, mill = await Paper(world, "courier").follow(Mode.INSTANT), await Paper(world, "mill").follow()
    await at_eight(world)
    await courier.tells(SAILS)
    assert SAILS in await by_hand(world, await world.chat())
    await mill.tells(SAILED, STUCK, title=TITLES[1])
    told = await next_digest(world)
    assert "Update" not in told and SAILED in told and STUCK in told


async def test_a_digest_of_one_feed_on_demand_tells_again_what_another_told(world: World) -> None:
    courier = await Paper(world, "courier").follow()
    await at_eight(world)
    await courier.tells(SAILS)
    await next_digest(world)
    world.clock.move(minutes=5)
    assert courier.feed
    await world.digesting.by_hand(await world.chat(), about=str(courier.feed.id))
    told = "\n".join(await world.told())
    assert SAILS in told and "Update" not in told


async def test_by_hand_knows_what_the_scheduled_one_told(world: World) -> None:
    courier = await Paper(world, "courier").follow()
    await at_eight(world)
    chat = await world.chat()
    await courier.tells(SAILS)
    await next_digest(world)
    world.clock.move(hours=2)
    await courier.tells(SAILED, title=TITLES[1])
    world.clock.move(minutes=5)
    assert "Nothing new since" in await by_hand(world, chat)
    back = await by_hand(world, chat, hours=24)
    assert "Update" not in back and "1 story from 2 articles" in back
    await courier.tells(STUCK, title=TITLES[2])
    world.clock.move(minutes=5)
    assert "Update" in await by_hand(world, chat)


async def test_a_look_back_ignores_it(world: World) -> None:
    courier = await Paper(world, "courier").follow()
    await at_eight(world)
    await courier.tells(SAILS)
    await next_digest(world)
    world.clock.move(hours=2)
    await courier.tells(SAILED, STUCK, title=TITLES[1])
    await next_digest(world, days=1)
    async with world.storage.write() as tx:
        await tx.schedules.remove_all(1)
    schedule = await at_eight(world, review=True)
    async with world.storage.write() as tx:
        await tx.schedules.put(
            Schedule(id=schedule.id, chat_id=1, at=time(8), review=True, next_run_at=EIGHT + 2 * DAY)
        )
    told = await next_digest(world, days=2)
    assert "Looking back" in told and "Update" not in told
    assert "1 story from 2 articles" in told and STUCK in told and "nine weeks" in told


async def test_what_was_told_over_a_week_ago_is_news_again(world: World) -> None:
    courier = await Paper(world, "courier").follow()
    await at_eight(world)
    await courier.tells(SAILS)
    await next_digest(world)
    (first,) = await world.articles(courier.feed)  # type: ignore[arg-type]
    await next_digest(world, days=7)
    world.clock.move(hours=1)
    await courier.tells(SAILED, title=TITLES[1])
    async with world.storage.write() as tx:  # no story lasts so long: as if it did
        (_, later) = await tx.articles.after(courier.feed.id, 0, 9)  # type: ignore[union-attr]
        await tx.stories.assign(later.article.id, first.story_id, world.clock())
    told = await next_digest(world, days=8)
    assert SAILED in told and "Update" not in told


async def test_stories_that_have_become_one_are_known_by_all_that_either_told(world: World) -> None:
    courier = await Paper(world, "courier").follow()
    await at_eight(world)
    await courier.tells(SAILS)
    await courier.tells(GOAT, title="Goat wins the harbour prize")
    await next_digest(world)
    ferry, goat = await world.articles(courier.feed)  # type: ignore[arg-type]
    assert ferry.story_id != goat.story_id
    world.clock.move(hours=1)
    await courier.tells(SAILED, GOAT, STUCK, title=TITLES[1])
    async with world.storage.write() as tx:
        await tx.stories.assign(goat.id, ferry.story_id, world.clock())
    told = await next_digest(world, days=1)
    assert "Update" in told and STUCK in told and GOAT not in told and SAILED not in told


async def test_an_update_on_a_further_page_is_one_there_too(make_world: MakeWorld) -> None:
    world = make_world(feeds={"pages": "never"}, digest={"stories": 1})
    courier, mill = await Paper(world, "courier").follow(), await Paper(world, "mill").follow()
    await at_eight(world)
    await courier.tells(SAILS)
    await next_digest(world)
    world.clock.move(hours=1)
    await mill.tells(SAILED, STUCK, title=TITLES[1])
    world.clock.move(hours=20)
    await courier.tells(GOAT, title="Goat wins the harbour prize")
    told = await next_digest(world, days=1)
    assert GOAT in told and "and 1 more" in told and "Update" not in told
    record = await last_record(world)
    assert record.updates == {2} and len(record.stories) == 2
    await world.reopening.more(await world.chat(), record.id, 2)
    (page,) = await world.told()
    assert "Update" in page and STUCK in page and SAILED not in page


async def test_what_did_not_fit_was_not_told(make_world: MakeWorld) -> None:
    """Its next article is no update, and tells all."""
    world = make_world(feeds={"pages": "never"}, digest={"stories": 1})
    courier, mill = await Paper(world, "courier").follow(), await Paper(world, "mill").follow()
    await at_eight(world)
    await mill.tells(SAILS)
    world.clock.move(minutes=20)
    await courier.tells(GOAT, title="Goat wins the harbour prize")
    assert GOAT in await next_digest(world)
    world.clock.move(hours=2)
    await courier.tells(SAILED, STUCK, title=TITLES[1])
    told = await next_digest(world, days=1)
    assert "Update" not in told and SAILED in told


async def test_other_chats_know_what_they_were_told_themselves(world: World) -> None:
    courier = await Paper(world, "courier").follow()
    await at_eight(world)
    await courier.tells(SAILS)
    await next_digest(world)
    world.clock.move(hours=1)
    await courier.tells(SAILED, title=TITLES[1])
    await world.follow("/courier", chat_id=2)
    world.clock.move(minutes=5)
    await world.digesting.by_hand(await world.chat(2))
    told = "\n".join(await world.told(2))
    assert "Update" not in told and "1 story from 2 articles" in told


async def test_a_digest_that_is_not_there(world: World) -> None:
    with pytest.raises(BadInput):
        await world.reopening.more(await world.chat(), 404, 2)
