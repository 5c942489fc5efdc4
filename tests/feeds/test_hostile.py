"""Documents that were built to hang or burst their reader: each ends within its limits, by itself or by force, and what
comes of it is bounded."""

from __future__ import annotations

import asyncio
import dataclasses
import gzip
import json
import tarfile
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from bot.articles.clean import clean_paste
from bot.articles.extract import extract
from bot.articles.extraction.following import follow
from bot.articles.files import page_of_file
from bot.articles.fragments import fragment_link
from bot.articles.paste.structure import sections_of
from bot.errors import LedeError, NotAFeed, WorkFailed, WorkTimedOut
from bot.feeds import opml, robots
from bot.feeds.discover import feed_links
from bot.feeds.identity import entry_key
from bot.feeds.parse import parse
from bot.feeds.values import LONGEST_TITLE, MOST_ENTRIES
from bot.model import FeedDocument
from bot.sandbox.pool import Sandbox
from bot.summaries.tokenizer import count_words
from bot.telegram.foreign import line, tidy
from bot.telegram.html import plain
from bot.telegram.splitting import split
from tests.data import hostile
from tests.data.shared import shared
from tests.feeds import hostile_jobs

URL = "https://news.example/feed"
MOST = 6_000_000  # characters of any result, written out: hardly more than went in

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """As the bot's own, but for the time limit: what hangs costs a test that much."""
    sandbox = Sandbox(workers=2, seconds=2.0, megabytes=512)
    await sandbox.start()
    yield sandbox
    await sandbox.close()


def read_feed(body: bytes) -> object:
    return dataclasses.asdict(parse(body, URL, "text/xml"))


def read_page(body: bytes) -> object:
    return dataclasses.asdict(extract(body, URL))


def read_links(body: bytes) -> object:
    return feed_links(body, URL)


def read_next(body: bytes) -> object:
    return follow(body, URL), follow(body, URL, in_vain=True)


def read_list(body: bytes) -> object:
    return opml.read(body)


def read_file(body: bytes) -> object:
    return dataclasses.asdict(page_of_file(body, "rain.txt"))


Work = Callable[[bytes], object]
WORKS: tuple[tuple[Work, dict[str, Callable[[], bytes]]], ...] = (
    (read_feed, hostile.FEEDS),
    (read_page, hostile.PAGES),
    (read_links, hostile.PAGES | hostile.FEEDS),
    (read_next, hostile.PAGES),
    (read_list, hostile.LISTS | hostile.FEEDS),
    (read_file, {name: text.encode for name, text in hostile.pastes().items()}),
)


@pytest.mark.parametrize(("work", "documents"), WORKS, ids=lambda value: getattr(value, "__name__", ""))
async def test_each_ends_and_the_pool_goes_on(sandbox: Sandbox, work: Work, documents: dict[str, Any]) -> None:
    gate = asyncio.Semaphore(4)

    async def end(make: Callable[[], bytes]) -> str:
        async with gate:
            try:
                return f"{await sandbox.run(work, make())}"
            except (NotAFeed, WorkTimedOut):
                return ""
            except WorkFailed as error:  # its worker may die, for want of memory; an error that is not ours is a bug
                assert "raised" not in str(error)
                return ""
            except LedeError:
                return ""

    found = dict(zip(documents, await asyncio.gather(*map(end, documents.values())), strict=True))
    assert {name: len(result) for name, result in found.items() if len(result) > MOST} == {}
    for result in found.values():
        result.encode()  # no surrogates
        assert "\x00" not in result
        assert "root:" not in result
    ordinary = hostile.rss("<item><title>Rain</title></item>")
    assert (await sandbox.run(parse, ordinary, URL)).title == "Weather"


async def test_the_shared_ones(sandbox: Sandbox) -> None:
    """Each ``must`` of each of them."""
    with gzip.open(shared("feeds/manifest.jsonl.gz"), "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["kind"] == "hostile"]
    with tarfile.open(shared("feeds/feeds-dev.tar.gz")) as archive:
        bodies = {row["file"]: archive.extractfile(row["file"]).read() for row in rows}
    wrong = []
    patient = Sandbox(workers=1, seconds=12.0, megabytes=512)
    await patient.start()
    try:
        for row in rows:
            try:
                found, *cost = await patient.run(hostile_jobs.parsed_without_network, bodies[row["file"]], URL)
            except NotAFeed:
                found, cost = FeedDocument(), [0.0, 0]
            wrong += [(row["id"], must) for must in row.get("must") or [] if not is_met(must, row, found, *cost)]
    finally:
        await patient.close()
    assert wrong == []


def is_met(must: str, row: dict[str, Any], found: FeedDocument, seconds: float, kibibytes: int) -> bool:
    name, _, value = must.replace("<", "=").partition("=")
    first = found.entries[0] if found.entries else None
    return {
        "no_crash": lambda: True,  # it would not have come here
        "no_network": lambda: True,
        "time_s": lambda: seconds < float(value),
        "peak_rss_delta_mb": lambda: kibibytes < float(value) * 1024,
        "no_entity_expansion": lambda: len(f"{found}") < 100_000,
        "no_file_content": lambda: "root:" not in f"{found}",
        "entries_at_least": lambda: len(found.entries) >= int(value or row["expected_entries"]),
        "title0": lambda: first is not None and first.title == value,
        "link0": lambda: first is not None and first.link == value,
        "title_capped": lambda: all(len(entry.title) <= LONGEST_TITLE for entry in found.entries),
        "bounded_store": lambda: 0 < len(found.entries) <= MOST_ENTRIES,
        "unique_ids": lambda: len({entry_key(entry) for entry in found.entries}) == int(value),
        "escaped_for_target_markup": lambda: all(
            "<" not in plain(text).html for entry in found.entries for text in (entry.title, entry.text)
        ),
    }[name]()


class TestTheMainProcess:
    """What it does with others' texts itself holds the event loop for as long as it takes. The bound is generous, since
    machines differ: nothing that is quadratic would come near it."""

    @pytest.mark.timeout(60)
    @pytest.mark.parametrize("name", hostile.pastes())
    def test_is_linear(self, name: str) -> None:
        text = hostile.pastes()[name]
        sections_of(text.split("\n"))
        fragment_link(URL, text[-2000:], text)
        fragment_link(URL, f"{text[:1500]} rain", text)
        fragment_link(URL, "a a a a a a a a b", text)
        count_words(text)
        tidy(text)
        line(text)
        split(plain(text))
        robots.allowed(b"User-agent: *\nDisallow: /" + text.encode(), "lede", URL + text[:4000])

    async def test_a_paste_is_cleaned_in_a_worker(self) -> None:
        patient = Sandbox(workers=2, seconds=60.0, megabytes=512)
        await patient.start()
        try:
            for page in await asyncio.gather(*(patient.run(clean_paste, one) for one in hostile.pastes().values())):
                assert len(page.text) <= hostile.LONGEST_PASTE
        finally:
            await patient.close()
