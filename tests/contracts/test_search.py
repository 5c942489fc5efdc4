from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.articles.terms import parse_terms
from bot.model import Listed, Term
from bot.storage.base import Storage
from tests.contracts.samples import DAY, HOUR, NOW, World, add_articles, add_chat, add_feed, article, entry

STORY: dict[int, dict[str, Any]] = {
    1: {"title": "The ferry enters service", "text": "It leaves the harbour at noon. Covid-19 rules are over."},
    2: {"title": "Überschwemmung in Köln", "text": "Le café était fermé, l’école aussi. The ferry waits."},
    3: {"title": "気候変動サミット開幕", "text": "東京で開かれた。三毛猫もAI時代。"},
    4: {"title": "Москва речная", "text": "हिन्दी में समाचार।\nΑθήνα, ёлка и ежик, ภาษาไทยง่าย, 서울에서 열린 회의"},
}


@pytest.fixture
async def stored(storage: Storage, world: World) -> list[int]:
    ids = await add_articles(storage, world.feed, *(entry(n, **words) for n, words in STORY.items()))
    async with storage.write() as tx:
        assert await tx.search.waiting()
        assert await tx.search.index() == 4
        assert not await tx.search.waiting()
    return list(ids)


async def found(storage: Storage, typed: str | Sequence[Term], **about: Any) -> list[int]:
    """Numbers in ``STORY``, newest first."""
    terms = parse_terms(typed) if isinstance(typed, str) else typed
    async with storage.read() as tx:
        matches = await tx.search.matches(1, terms, **about)
        articles = await tx.articles.many([one.article_id for one in matches])
    return [int(articles[one.article_id].key.rpartition("/")[2]) for one in matches]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("ferry", [2, 1]), ("FERRY", [2, 1]), ("ferr", []), ("ferr*", [2, 1]), ("title:ferry", [1]),
        ("ferry cafe", [2]),
        ('"leaves the harbour"', [1]), ('"harbour the leaves"', []), ("“the harbour”", [1]), ("ferry -noon", [2]),
        ("ferry -cafe -noon", []), ("covid", [1]), ("covid-19", [1]), ("covid-20", []), ("koln", [2]), ("KÖLN", [2]),
        ("etait", [2]), ("ecole", [2]), ("l'école", [2]), ("気候", [3]), ("変動", [3]), ("サミット", [3]), ("候気", []),
        ("東京 気候", [3]), ("猫", [3]), ("毛", [3]), ("東京 -猫", []), ("AI", [3]), ("AI時代", [3]), ("москва", [4]),
        ("МОСКВА", [4]), ("हिन्दी", [4]), ("हिन्द", []), ("αθηνα", [4]), ("ΑΘΉΝΑ", [4]),
        ("елка", [4]), ("ёлка", [4]), ("Ежик", [4]), ("ёжик", [4]),
        ("ไทย", [4]), ("서울", [4]), ("회의", [4]),
        ("-ferry", []), ("nowhere", []), ("", []),
    ],
)  # fmt: skip
async def test_what_is_found(storage: Storage, stored: list[int], typed: str, numbers: list[int]) -> None:
    assert await found(storage, typed) == numbers


async def test_any_of_several(storage: Storage, stored: list[int]) -> None:
    assert await found(storage, "noon cafe 猫", any_of=True) == [3, 2, 1]
    assert await found(storage, "noon cafe 猫 -covid", any_of=True) == [3, 2]


@pytest.mark.parametrize(
    "typed",
    ['"', "'", "AND", "ferry AND", "a OR (b", "NEAR(a b, 2)", "*", "^ferry", "ferry^", "x':*|!&", "\\", "title:",
     "{a b}:c",
     "a\0b", "\ud83d", "🌊", "-", "--", "()", "a" * 5000, "ferry:*", "col : x", "<->", "%", "_", "ferry's 'x' ''", "²",
     "\U0001e900\U0001e901", "e5 1e400 -5 0x7", "a.b/c@d.e", "'猫':*"],
)  # fmt: skip
async def test_whatever_people_type_is_no_error(storage: Storage, stored: list[int], typed: str) -> None:
    for terms in (parse_terms(typed), [Term(text=typed)], [Term(text="ferry"), Term(text=typed, exclude=True)]):
        for any_of in (False, True):
            assert isinstance(await found(storage, terms, any_of=any_of), list)


async def test_a_title_weighs_more_than_a_text(storage: Storage, stored: list[int]) -> None:
    async with storage.read() as tx:
        in_text, in_title = await tx.search.matches(1, parse_terms("ferry"))
    assert (in_text.article_id, in_title.article_id) == (stored[1], stored[0])
    assert in_title.relevance > in_text.relevance > 0
    assert in_title.date == article(1).published_at


async def test_only_what_the_chat_follows(storage: Storage, world: World, stored: list[int]) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 2)
        secret = await add_feed(tx, "secret", followed_by=2)
    (own,) = await add_articles(storage, secret, entry(9, title="A secret ferry", private=True))
    async with storage.write() as tx:
        pasted = await tx.articles.save(article(10, key="paste:2:1", url="", title="A pasted ferry", private=True))
        assert await tx.search.index() == 2
        ferry = parse_terms("ferry")
        assert own not in [one.article_id for one in await tx.search.matches(1, ferry)]
        assert [one.article_id for one in await tx.search.matches(2, ferry)] == [own]
        assert await tx.search.matches(3, ferry) == []
        await tx.saved.put(2, pasted.id, NOW)
        await tx.saved.put(2, stored[0], NOW)
        kept = await tx.search.matches(2, ferry, saved=True)
        assert [one.article_id for one in kept] == [pasted.id, stored[0]]
        await tx.subscriptions.remove(1, world.feed.id)
        assert await tx.search.matches(1, ferry) == []


async def test_what_is_reworded_is_found_by_its_new_words(storage: Storage, world: World, stored: list[int]) -> None:
    async with storage.write() as tx:
        edited = entry(1, title="The tunnel opens", text="猫")
        await tx.articles.add_documents([Listed(feed_id=world.feed.id, entries=(edited,))], NOW + DAY)
        read = await tx.articles.get(stored[2])
        assert read
        await tx.articles.save(replace(read, text="ねずみ", next_read_at=None))
        assert await tx.search.index() == 2
    assert await found(storage, "tunnel") == [1] and await found(storage, "noon") == []
    assert await found(storage, "猫") == [1] and await found(storage, "ねずみ") == [3]
    assert await found(storage, "サミット") == [3]


async def test_what_is_saved_as_it_was_is_not_indexed_again(storage: Storage, stored: list[int]) -> None:
    async with storage.write() as tx:
        one = await tx.articles.get(stored[0])
        assert one
        await tx.articles.save(replace(one, read_failures=2))
        assert not await tx.search.waiting()


async def test_what_is_purged_is_not_found(storage: Storage, world: World, stored: list[int]) -> None:
    (_,) = await add_articles(storage, world.feed, entry(7, title="A late ferry"))  # not in the index yet
    async with storage.write() as tx:
        await tx.saved.put(1, stored[1], NOW)
        await tx.articles.add_entries(world.feed.id, [], NOW)
        assert await tx.articles.purge(NOW + 2 * DAY) == 4
        await tx.search.index()
        assert not await tx.search.waiting()
    assert await found(storage, "ferry") == [2]
    async with storage.read() as tx:
        assert [one.article_id for one in await tx.search.matches(1, parse_terms("ferry"), saved=True)] == [stored[1]]


async def test_the_index_is_whole(storage: Storage, world: World, stored: list[int]) -> None:
    """What SQLite's index was told to forget is what it had been given: it counts what it holds."""
    async with storage.write() as tx:
        one = await tx.articles.get(stored[2])
        assert one
        await tx.articles.save(replace(one, title="三毛"))
        await tx.articles.save(replace(one, title="猫と犬"))
        await tx.search.index()
        await tx.saved.put(1, stored[3], NOW)
        await tx.articles.add_entries(world.feed.id, [], NOW)
        assert await tx.articles.purge(NOW + DAY) == 3
    assert await found(storage, "москва") == [4]
    for word in ("ferry", "気候", "三毛", "猫", "東京", "koln"):
        assert await found(storage, word) == []


async def test_it_is_indexed_bit_by_bit(storage: Storage, world: World) -> None:
    await add_articles(storage, world.feed, *(entry(n) for n in range(1, 6)))
    async with storage.write() as tx:
        assert [await tx.search.index(2) for _ in range(4)] == [2, 2, 1, 0]
    assert await found(storage, "ferry") == [5, 4, 3, 2, 1]


async def test_a_very_long_text(storage: Storage, world: World) -> None:
    many = " ".join(f"word{n}" for n in range(60_000))
    long = "".join(chr(0x4E00 + n % 20_000) for n in range(200_000))
    await add_articles(storage, world.feed, entry(1, text=many), entry(2, text=long), entry(3, text="x" * 500_000))
    async with storage.write() as tx:
        assert await tx.search.index() == 3
    assert await found(storage, "word77") == [1] and await found(storage, long[500:504]) == [2]


async def test_searches_are_remembered_for_a_while(storage: Storage, world: World) -> None:
    async with storage.write() as tx:
        asked = await tx.search.remember(1, '"the harbour" -fog', NOW)
        assert await tx.search.recall(1, asked) == '"the harbour" -fog'
        assert await tx.search.recall(2, asked) is None
        assert await tx.search.recall(1, asked + 1) is None
        assert await tx.search.purge(NOW) == 0
        assert await tx.search.purge(NOW + HOUR) == 1
        assert await tx.search.recall(1, asked) is None


async def test_merging_takes_steps_and_changes_nothing_that_is_found(storage: Storage, stored: list[int]) -> None:
    async with storage.write() as tx:
        more = await tx.search.merge(begin=True)
    for _ in range(10):
        async with storage.write() as tx:
            more = more and await tx.search.merge(begin=False)
    assert not more
    assert await found(storage, "ferry") == [2, 1]
