"""What may be sent into any chat: the summary of a link, what is found, the last digest; never what is private."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.model import Offers
from bot.services import inlining
from bot.services.inlining import PAGE, Asked
from bot.telegram.html import text_of
from bot.texts import say
from tests.services.documents import item, page, rss
from tests.services.test_searching import follow
from tests.services.world import World


@pytest.fixture(autouse=True)
def _unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inlining, "PATIENCE", 60.0)


async def ask(world: World, text: str = "", *, link: str = "", offset: int = 0, person: int = 1) -> Offers:
    await world.chat(person)
    found = await world.inlining.offers(Asked(person=person, text=text or link, link=link, offset=offset))
    assert found is not None
    return found


def titles(offers: Offers) -> list[str]:
    return [one.title for one in offers.offered]


def hint(offers: Offers) -> str:
    assert not offers.offered
    return offers.hint


async def private(world: World, article_id: int) -> None:
    async with world.storage.write() as tx:
        article = await tx.articles.get(article_id)
        assert article
        await tx.articles.save(replace(article, private=True))


async def test_a_link_is_offered_as_its_card_without_buttons(world: World) -> None:
    link = world.page("/1", page())
    (offer,) = (await ask(world, link=link)).offered
    assert offer.title == "Ferry to Osprey Island sails again" and offer.url == link
    assert offer.message.html.count("•") == 3 and f'href="{link}' in offer.message.html
    assert offer.message.preview_url == link and not offer.message.buttons
    assert "The ferry to Osprey Island sailed again" in offer.description and len(offer.id.encode()) <= 64
    assert await world.rows() == [] and world.woken == 0, "nothing is sent to the chat with us"


async def test_a_slow_page_is_offered_when_the_same_is_asked_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, go = world.page("/1", page()), asyncio.Event()
    world.answer_after("/1", go.wait)
    monkeypatch.setattr(inlining, "PATIENCE", 0.0)
    assert hint(await ask(world, link=link)) == say("en", "inline-reading", host="127.0.0.1")
    go.set()
    monkeypatch.setattr(inlining, "PATIENCE", 60.0)
    assert titles(await ask(world, link=link)) and world.asked("/1") == 1
    assert titles(await ask(world, link=link)) and world.asked("/1") == 1


async def test_another_question_ends_the_one_before_and_its_fetch(world: World) -> None:
    first, second = world.page("/1", page("First")), world.page("/2", page("Second"))
    asked, go = asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        asked.set()
        await go.wait()

    world.answer_after("/1", wait)
    await world.chat()
    early = asyncio.create_task(world.inlining.offers(Asked(person=1, text=first, link=first)))
    await asked.wait()
    assert titles(await ask(world, link=second)) == ["Second"]
    assert await early is None, "nobody looks at its answer any more"
    assert not world.reading._under_way._under_way
    go.set()
    async with world.storage.read() as tx:
        assert [one.title for one in (await tx.articles.many(range(1, 9))).values()] == ["Second"]


async def test_what_somebody_else_asks_ends_nothing(world: World) -> None:
    link, asked, go = world.page("/1", page()), asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        asked.set()
        await go.wait()

    world.answer_after("/1", wait)
    await world.chat()
    early = asyncio.create_task(world.inlining.offers(Asked(person=1, text=link, link=link)))
    await asked.wait()
    assert hint(await ask(world, person=2))
    go.set()
    found = await early
    assert found and titles(found)


async def test_a_page_that_cannot_be_read_is_tried_once_in_a_while(world: World) -> None:
    link = world.page("/1", "", 404)
    for _ in range(3):
        assert hint(await ask(world, link=link)) == say("en", "inline-unreadable")
    assert world.asked("/1") == 1


@pytest.mark.parametrize("link", ["https://", "https://nowhere", "http://[::1"])
async def test_half_of_an_address_is_no_fault(world: World, link: str) -> None:
    assert hint(await ask(world, link=link)) == say("en", "inline-unreadable")


async def test_a_link_with_a_secret_is_not_even_read(world: World) -> None:
    link = world.page("/1", page()) + "?token=3f9a6c2e8b1d4075a1c2e3f4"
    assert hint(await ask(world, link=link)) == say("en", "inline-private")
    assert world.asked("/1") == 0


async def test_what_a_private_feed_has_brought_is_not_offered_by_its_link(world: World) -> None:
    link = world.page("/1", page())
    await ask(world, link=link)
    await private(world, 1)
    assert hint(await ask(world, "", person=2)) == say("en", "inline-empty")
    assert hint(await ask(world, link=link, person=2)) == say("en", "inline-private")


async def test_words_find_what_is_followed_and_what_is_saved(world: World) -> None:
    ids = await follow(world, "The ferry sails", "A new bridge", "The ferry waits")
    await world.searching.index()
    await world.chat(2)
    async with world.storage.write() as tx:
        await tx.saved.put(2, ids[2], world.clock())
    assert sorted(titles(await ask(world, "ferry"))) == ["The ferry sails", "The ferry waits"]
    (offer,) = (await ask(world, "ferry", person=2)).offered
    assert offer.title == "The ferry waits" and "The ferry waits" in text_of(offer.message.html)


async def test_nothing_private_is_found(world: World) -> None:
    ids = await follow(world, "The ferry sails", "The ferry waits")
    await world.searching.index()
    await private(world, ids[0])
    assert titles(await ask(world, "ferry")) == ["The ferry waits"]
    await private(world, ids[1])
    assert hint(await ask(world, "ferry")) == say("en", "inline-nothing")


@pytest.mark.parametrize("words", ["zeppelin", "-ferry", "!", '"'])
async def test_nothing_to_find(world: World, words: str) -> None:
    await follow(world, "The ferry sails")
    assert hint(await ask(world, words)) == say("en", "inline-nothing")


async def test_pages_of_what_is_found_miss_and_repeat_nothing(world: World) -> None:
    ids = await follow(world, *(f"Ferry number {number}" for number in range(PAGE + 3)))
    await world.searching.index()
    await private(world, ids[0])
    first = await ask(world, "ferry")
    assert len(first.offered) == PAGE and first.next_offset
    second = await ask(world, "ferry", offset=int(first.next_offset))
    assert len(second.offered) == 2 and not second.next_offset
    assert len({*titles(first), *titles(second)}) == PAGE + 2
    assert await ask(world, "ferry", offset=999) == Offers()


async def digest(world: World, *told: str) -> None:
    items = [item(n, title=title, text=f"{title}.", link=f"https://p{n}.example/") for n, title in enumerate(told, 1)]
    world.page("/feed", rss(*items))
    await world.follow()
    world.clock.move(minutes=1)
    await world.digesting.by_hand(await world.chat())
    await world.rows()


async def test_nothing_typed_offers_the_last_digest(world: World) -> None:
    assert hint(await ask(world)) == say("en", "inline-empty")
    await digest(world, "Ferry sails to the island", "Goat wins the harbour prize")
    offers = await ask(world)
    assert sorted(titles(offers)) == ["Ferry sails to the island", "Goat wins the harbour prize"]
    assert not any(one.message.buttons for one in offers.offered) and not offers.next_offset
    assert len({one.id for one in offers.offered}) == 2
    async with world.storage.read() as tx:
        (goat,) = [a for a in (await tx.articles.many(range(1, 9))).values() if "Goat" in a.title]
    await private(world, goat.id)
    assert titles(await ask(world)) == ["Ferry sails to the island"]
    assert hint(await ask(world, person=2)) == say("en", "inline-empty"), "it is somebody else's"


async def test_a_long_digest_comes_in_pages(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inlining, "PAGE", 2)
    await digest(world, "Ferry sails to the island", "Goat wins the harbour prize", "School gets an orchestra")
    first = await ask(world)
    second = await ask(world, offset=int(first.next_offset))
    assert (len(first.offered), len(second.offered), second.next_offset) == (2, 1, "")
    assert len({*titles(first), *titles(second)}) == 3


async def test_a_stranger_is_asked_to_say_hello_and_nothing_is_done_or_kept(world: World) -> None:
    link = world.page("/1", page())
    found = await world.inlining.offers(Asked(person=5, text=link, link=link, language="de-AT"))
    assert found == Offers(hint=say("de", "inline-stranger"))
    assert world.asked("/1") == 0
    async with world.storage.read() as tx:
        assert await tx.chats.get(5) is None


async def test_only_some_people_are_remembered(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inlining, "MOST", 2)
    for person in (1, 2, 3):
        await ask(world, person=person)
    assert list(world.inlining._making) == [2, 3]


async def test_nobody_is_remembered_for_longer_than_it_is_of_use(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inlining, "LASTS", 0.01)
    link = world.page("/1", page())
    await ask(world, link=link)
    await ask(world, person=2)
    while world.inlining._making:
        await asyncio.sleep(0.01)


async def test_closing_ends_what_is_being_made(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    link, go = world.page("/1", page()), asyncio.Event()
    world.answer_after("/1", go.wait)
    monkeypatch.setattr(inlining, "PATIENCE", 0.0)
    assert hint(await ask(world, link=link))
    await world.inlining.close()
    assert not world.inlining._making and not world.reading._under_way._under_way
    go.set()
