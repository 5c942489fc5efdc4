"""``ArticleStore.add_entries``: what a poll brings."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Added, Article, Feed, Listed, Summary, TextOrigin
from bot.storage.base import Storage, UnitOfWork
from bot.storage.columns import mark
from bot.storage.document import TEASER_WAIT
from tests.contracts.samples import (
    HOUR,
    NOW,
    ODD,
    ODD_STORED,
    World,
    add_articles,
    add_feed,
    article,
    entry,
)

LATER = NOW + HOUR


async def by_key(tx: UnitOfWork, key: str) -> Article:
    found = await tx.articles.by_key(key)
    assert found is not None
    return found


async def test_new_entries_are_stored_in_order(storage: Storage, world: World) -> None:
    entries = [entry(n) for n in (5, 3, 9, 1)]
    async with storage.write() as tx:
        added = await tx.articles.add_entries(world.feed.id, entries, NOW)
        assert added.edited == 0
        assert list(added.new) == sorted(added.new)
        stored = [one.article for one in await tx.articles.after(world.feed.id, 0, 10)]
        assert [replace(one, id=0) for one in stored] == [one.article for one in entries]
        assert {one.id for one in stored} == set(added.new)


async def test_a_document_that_has_not_changed_adds_nothing(storage: Storage, world: World) -> None:
    document = [entry(1), entry(2)]
    await add_articles(storage, world.feed, *document)
    async with storage.write() as tx:
        assert await tx.articles.add_entries(world.feed.id, document, LATER) == Added()
        assert await tx.articles.add_entries(world.feed.id, [*document, entry(3)], LATER) == Added(
            new=((await by_key(tx, article(3).key)).id,)
        )


async def test_a_document_of_thousands(storage: Storage, world: World) -> None:
    document = [entry(n) for n in range(2_500)]
    async with storage.write() as tx:
        assert len((await tx.articles.add_entries(world.feed.id, document, NOW)).new) == 2_500
        assert await tx.articles.add_entries(world.feed.id, document, LATER) == Added()
        assert await tx.articles.add_entries(world.feed.id, [], LATER) == Added()
        edits = [entry(n, text="Corrected.") for n in range(2_500)]
        assert await tx.articles.add_entries(world.feed.id, edits, LATER) == Added(edited=2_500)


async def test_an_article_of_two_feeds_is_shared(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        other = await add_feed(tx, "other")
        told = entry(1, key="their-guid", title="The other feed's title", text="Short.")
        assert await tx.articles.add_entries(other.id, [told, entry(2)], LATER) == Added(
            new=((await by_key(tx, article(2).key)).id,)
        )
        shared = await by_key(tx, article(1).key)
        assert (shared.title, shared.text) == (article(1).title, article(1).text)
        assert shared in [one.article for one in await tx.articles.after(other.id, 0, 10)]
        # Neither feed has changed what it says, so neither overwrites the other.
        assert await tx.articles.add_entries(other.id, [told, entry(2)], LATER) == Added()
        assert await tx.articles.add_entries(world.feed.id, [entry(1)], LATER) == Added()
        assert await by_key(tx, article(1).key) == shared


async def test_the_feed_that_tells_more_gives_the_text(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1, text="A bare link."))
    async with storage.write() as tx:
        await tx.summaries.put(one, "lead:3", Summary())
        other = await add_feed(tx, "other")
        assert await tx.articles.add_entries(other.id, [entry(1, text="A long text. " * 20)], LATER) == Added()
        assert (await by_key(tx, article(1).key)).text == "A long text. " * 20
        assert await tx.summaries.get(one, "lead:3") is None


async def test_a_page_stays_when_another_feed_brings_its_article(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        read = await tx.articles.save(article(1, text="From its page.", origin=TextOrigin.PAGE))
        assert await tx.articles.add_entries(world.feed.id, [entry(1, text="A long text. " * 20)], LATER) == Added()
        assert await by_key(tx, article(1).key) == read
        assert [one.article for one in await tx.articles.after(world.feed.id, 0, 10)] == [read]


async def test_an_edit_updates_the_article_and_drops_its_summaries(storage: Storage, world: World) -> None:
    one, other = await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        for number in (one, other):
            await tx.summaries.put(number, "lead:3", Summary())
        edited = [entry(1, title="Corrected", text="Shorter."), entry(2)]
        assert await tx.articles.add_entries(world.feed.id, edited, LATER) == Added(edited=1)
        assert await tx.articles.get(one) == replace(article(1), id=one, title="Corrected", text="Shorter.")
        assert await tx.summaries.get(one, "lead:3") is None
        assert await tx.summaries.get(other, "lead:3") is not None
        assert await tx.articles.add_entries(world.feed.id, edited, LATER) == Added()


async def test_an_edit_back_is_an_edit(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        await tx.articles.add_entries(world.feed.id, [entry(1, title="Changed")], LATER)
        assert await tx.articles.add_entries(world.feed.id, [entry(1)], LATER) == Added(edited=1)
        assert await tx.articles.get(one) == replace(article(1), id=one)


async def test_an_edit_keeps_what_others_have_done_to_the_article(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        story = await tx.stories.add("Ferry", NOW)
        await tx.stories.assign(one, story, NOW)
        await tx.articles.add_entries(world.feed.id, [entry(1, title="Changed", seen_at=LATER)], LATER)
        assert await tx.articles.get(one) == replace(article(1), id=one, title="Changed", story_id=story)


async def test_a_new_title_has_the_page_read_again(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1, next_read_at=NOW))
    page = "The whole page. " * 30
    async with storage.write() as tx:
        read = await tx.articles.save(replace(article(1), id=one, text=page, origin=TextOrigin.PAGE, next_read_at=None))
        await tx.summaries.put(one, "lead:3", Summary())
        same = entry(1, next_read_at=LATER)
        assert await tx.articles.add_entries(world.feed.id, [same], LATER) == Added()
        assert await tx.articles.get(one) == read
        teaser = entry(1, text="13 comments", next_read_at=LATER)
        assert await tx.articles.add_entries(world.feed.id, [teaser], LATER) == Added(edited=1)
        assert await tx.articles.get(one) == replace(read, next_read_at=LATER + TEASER_WAIT)
        assert await tx.summaries.get(one, "lead:3") is not None  # what it sums up is still there
        retitled = entry(1, title="Changed", next_read_at=LATER)
        assert await tx.articles.add_entries(world.feed.id, [retitled], LATER) == Added(edited=1)
        assert await tx.articles.get(one) == replace(read, title="Changed", next_read_at=LATER)
        assert await tx.summaries.get(one, "lead:3") is None


async def test_two_feeds_that_edit_the_same_article(storage: Storage, world: World) -> None:
    (one,) = await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        other = await add_feed(tx, "other")
        await tx.articles.add_entries(other.id, [entry(1, key="theirs")], NOW)
        await tx.articles.add_entries(other.id, [entry(1, key="theirs", title="Their edit")], LATER)
        assert await tx.articles.add_entries(world.feed.id, [entry(1)], LATER) == Added()
        found = await tx.articles.get(one)
        assert found is not None
        assert found.title == "Their edit"


async def test_one_guid_for_all_items(storage: Storage, world: World) -> None:
    def at(*numbers: int):
        return [entry(n, key="the-same") for n in numbers]

    async with storage.write() as tx:
        assert len((await tx.articles.add_entries(world.feed.id, at(1, 2, 3), NOW)).new) == 3
        assert await tx.articles.add_entries(world.feed.id, at(1, 2, 3), LATER) == Added()
        added = await tx.articles.add_entries(world.feed.id, at(2, 3, 4), LATER)
        assert (len(added.new), added.edited) == (1, 0)
        assert (await by_key(tx, article(2).key)).title == article(2).title


async def test_one_link_for_all_items(storage: Storage, world: World) -> None:
    link = "https://courier.example/log"
    document = [replace(one, article=replace(one.article, key=link)) for one in (entry(n, url=link) for n in (1, 2, 3))]
    async with storage.write() as tx:
        assert len((await tx.articles.add_entries(world.feed.id, document, NOW)).new) == 3
        assert await tx.articles.add_entries(world.feed.id, document, LATER) == Added()
        titles = [one.title for one in await tx.articles.latest(world.feed.id, 10)]
        assert titles == [article(n).title for n in (3, 2, 1)]


async def test_an_item_listed_twice_is_stored_once(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        document = [entry(1), entry(1), entry(1, key="under another guid")]
        assert len((await tx.articles.add_entries(world.feed.id, document, NOW)).new) == 1
        assert await tx.articles.add_entries(world.feed.id, document, LATER) == Added()


async def test_keys_of_any_length(storage: Storage, world: World) -> None:
    long = "g" * 5_000
    document = [entry(n, key=long + str(n)) for n in (1, 2)]
    document = [replace(one, article=replace(one.article, key=long + one.key)) for one in document]
    async with storage.write() as tx:
        assert len((await tx.articles.add_entries(world.feed.id, document, NOW)).new) == 2
        assert await tx.articles.add_entries(world.feed.id, document, LATER) == Added()
        assert (await by_key(tx, document[1].article.key)).title == article(2).title


async def test_odd_text_is_stored_as_far_as_it_can_be(storage: Storage, world: World) -> None:
    odd = entry(1, key=ODD, title=ODD, text=ODD)
    async with storage.write() as tx:
        added = await tx.articles.add_entries(world.feed.id, [odd], NOW)
        assert await tx.articles.add_entries(world.feed.id, [odd], LATER) == Added()
        found = await tx.articles.get(added.new[0])
        assert found is not None
        assert (found.title, found.text) == (ODD_STORED, ODD_STORED)


async def test_an_entry_that_comes_back_is_not_new(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        last = await tx.articles.last_entry_id(world.feed.id)
        assert await tx.articles.add_entries(world.feed.id, [entry(2)], LATER) == Added()
        assert await tx.articles.add_entries(world.feed.id, [entry(1), entry(2)], LATER) == Added()
        assert await tx.articles.last_entry_id(world.feed.id) == last


async def test_a_new_guid_for_the_same_article_is_no_news(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        last = await tx.articles.last_entry_id(world.feed.id)
        renamed = [entry(1, key="https-1", title="Edited"), entry(2, key="https-2")]
        assert await tx.articles.add_entries(world.feed.id, renamed, LATER) == Added(edited=1)
        assert await tx.articles.last_entry_id(world.feed.id) == last
        assert (await by_key(tx, article(1).key)).title == "Edited"
        assert await tx.articles.add_entries(world.feed.id, renamed, LATER) == Added()
        (fresh,) = (await tx.articles.add_entries(world.feed.id, [*renamed, entry(3)], LATER)).new
        assert [one.article.id for one in await tx.articles.after(world.feed.id, last, 10)] == [fresh]


async def test_a_second_guid_beside_the_first_is_no_news(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1))
    async with storage.write() as tx:
        last = await tx.articles.last_entry_id(world.feed.id)
        both = [entry(1), entry(1, key="again")]
        assert await tx.articles.add_entries(world.feed.id, both, LATER) == Added()
        assert await tx.articles.add_entries(world.feed.id, [entry(1, key="again")], LATER) == Added()
        assert await tx.articles.add_entries(world.feed.id, both, LATER) == Added()
        assert await tx.articles.last_entry_id(world.feed.id) == last


async def test_a_new_guid_after_a_pause_is_no_news(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        last = await tx.articles.last_entry_id(world.feed.id)
        assert await tx.articles.add_entries(world.feed.id, [entry(2)], LATER) == Added()
        assert await tx.articles.add_entries(world.feed.id, [entry(1, key="new"), entry(2)], LATER) == Added()
        assert await tx.articles.last_entry_id(world.feed.id) == last


def known(*keys: str) -> frozenset[str]:
    return frozenset(mark(key) for key in keys)


async def unlisted(storage: Storage, feed: Feed) -> set[str]:
    """Titles of what a purge would take."""
    async with storage.read() as tx:
        before = {one.article.title for one in await tx.articles.after(feed.id, 0, 100)}
    async with storage.write() as tx:
        await tx.articles.purge(NOW + 100 * HOUR)
        return before - {one.article.title for one in await tx.articles.after(feed.id, 0, 100)}


async def test_an_entry_that_is_left_out_as_known_stays_as_it_is_and_listed(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1), entry(2), entry(3))
    async with storage.write() as tx:
        stored = {n: await by_key(tx, article(n).key) for n in (1, 3)}
        document = Listed(feed_id=world.feed.id, entries=(entry(4),), known=known("guid-1", "guid-3"))
        (added,) = await tx.articles.add_documents([document], LATER)
        assert added == Added(new=((await by_key(tx, article(4).key)).id,))
        assert {n: await by_key(tx, article(n).key) for n in (1, 3)} == stored
    assert await unlisted(storage, world.feed) == {article(2).title}


async def test_where_a_known_entry_is_missing_nothing_of_the_document_is_stored(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1), entry(2))
    await add_articles(storage, world.feed, entry(2), now=LATER)  # 1 is listed no more
    for gone in ("guid-1", "guid-9"):
        async with storage.write() as tx:
            other = await add_feed(tx, gone)
            documents = [
                Listed(feed_id=world.feed.id, entries=(entry(3),), known=known("guid-2", gone)),
                Listed(feed_id=other.id, entries=(entry(4),)),
            ]
            missing, added = await tx.articles.add_documents(documents, LATER)
            assert missing == Added(missing=True) and not added.missing
            assert await tx.articles.by_key(article(3).key) is None
            assert [one.article.title for one in await tx.articles.after(other.id, 0, 10)] == [article(4).title]
    assert await unlisted(storage, world.feed) == {article(1).title}


async def test_documents_of_several_feeds_at_once(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        other, third = [await add_feed(tx, name) for name in ("other", "third")]
        documents = [
            Listed(feed_id=world.feed.id, entries=(entry(1, text="Corrected."), entry(5))),
            Listed(feed_id=other.id, entries=(entry(1, key="of the other"), entry(5, key="guid-1"), entry(6))),
            Listed(feed_id=third.id),
        ]
        first, second, none = await tx.articles.add_documents(documents, LATER)
        ids = {n: (await by_key(tx, article(n).key)).id for n in (1, 5, 6)}
        assert (first, second, none) == (Added(new=(ids[5],), edited=1), Added(new=(ids[6],)), Added())
        assert [one.article.id for one in await tx.articles.after(other.id, 0, 10)] == [ids[1], ids[5], ids[6]]
        assert await tx.articles.add_documents(documents, LATER) == [Added()] * 3


async def test_of_one_article_in_two_documents_the_fuller_text_is_stored(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        feeds = [await add_feed(tx, name) for name in "ab"]
        texts = ("The ferry sails.", "The ferry sails again, after nine weeks in the yard.")
        documents = [
            Listed(feed_id=feed.id, entries=(entry(1, text=text),)) for feed, text in zip(feeds, texts, strict=True)
        ]
        await tx.articles.add_documents(documents, NOW)
        assert (await by_key(tx, article(1).key)).text == texts[1]


async def test_an_entry_left_out_does_not_hide_that_another_has_a_new_guid(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, entry(1), entry(2))
    async with storage.write() as tx:
        document = Listed(feed_id=world.feed.id, entries=(entry(2, key="moved"),), known=known("guid-1"))
        assert await tx.articles.add_documents([document], LATER) == [Added()]
        assert len(await tx.articles.after(world.feed.id, 0, 10)) == 2
