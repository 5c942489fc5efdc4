"""An article's pages: the one at its address, the one that leads to, and those that go on with it."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from urllib.parse import urlsplit

from bot.articles.extract import extract
from bot.articles.extraction.following import MOST_PAGES, Next, Why, follow, joined, unwrapped
from bot.articles.extraction.sniff import Form, form_of
from bot.errors import LedeError, NothingToRead
from bot.feeds.discover import feed_links
from bot.feeds.fetch import Fetched
from bot.feeds.identity import split_credentials
from bot.model import Page
from bot.services.house import House

MOST_DETOURS = 3
PATIENCE = 15.0  # seconds after which no further page is asked for
PAGE_TYPES = "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.5"

MayRead = Callable[[str], Awaitable[bool]]
Read = Callable[[bytes, str, str], Page]  # body, address, content type


class Pages:
    def __init__(self, house: House) -> None:
        self._house = house

    async def read(self, url: str, may_read: MayRead | None = None, *, with_feed: bool = False) -> Page:
        """The article at an address. ``may_read`` is asked about each further address; ``with_feed``: also which feed
        its page names. Raises ``FetchError`` and ``NothingToRead``."""
        tour = _Tour(self._house, url, may_read, page_with_feed if with_feed else extract)
        page, fetched = await tour.arrive()
        return await tour.go_on(page, fetched)


class _Tour:
    """No address twice, none that may not be read, and an end to it."""

    def __init__(self, house: House, url: str, may_read: MayRead | None, read: Read) -> None:
        self._house, self._may_read, self._read = house, may_read, read
        self._start, self._credentials = split_credentials(unwrapped(url))
        self._seen: set[str] = set()
        self._until = time.monotonic() + PATIENCE

    async def arrive(self) -> tuple[Page, Fetched]:
        """The first page that holds an article: the one at the address, or one that it leads to."""
        fetched = await self._fetch(self._start)
        for _detour in range(MOST_DETOURS):
            try:
                return await self._extract(fetched), fetched
            except NothingToRead:
                further = await self._next(fetched, in_vain=True)
                if further is None:
                    raise
                fetched = await self._fetch(further.url)
        return await self._extract(fetched), fetched

    async def go_on(self, page: Page, fetched: Fetched) -> Page:
        """With the text of the pages that continue it. What cannot be had of them is left out."""
        for _page in range(MOST_PAGES - 1):
            try:
                further = await self._next(fetched)
                if further is None:
                    break
                fetched = await self._fetch(further.url)
                later = await self._extract(fetched)
            except LedeError:
                break
            if further.why is Why.CONTINUED:
                page = joined(page, later)
            elif len(later.text) > len(page.text):
                return replace(later, feed_url=later.feed_url or page.feed_url)
        return page

    async def _next(self, fetched: Fetched, *, in_vain: bool = False) -> Next | None:
        found = await self._house.sandbox.run(
            follow, fetched.body, fetched.final_url, fetched.headers.get("content-type", ""), in_vain=in_vain
        )
        if found is None or found.url in self._seen or time.monotonic() > self._until:
            return None
        return found if self._may_read is None or await self._may_read(found.url) else None

    async def _fetch(self, url: str) -> Fetched:
        self._seen.add(url)
        own = urlsplit(url)[:2] == urlsplit(self._start)[:2]  # a name and password are for their own origin
        fetched = await self._house.fetcher.get(
            url,
            limit=self._house.settings.fetch.page_bytes,
            accept=PAGE_TYPES,
            credentials=self._credentials if own else "",
        )
        self._seen.add(fetched.final_url)
        return fetched

    async def _extract(self, fetched: Fetched) -> Page:
        return await self._house.sandbox.run(
            self._read, fetched.body, fetched.final_url, fetched.headers.get("content-type", "")
        )


def page_with_feed(body: bytes, url: str, content_type: str) -> Page:
    """As ``extract``, with the first feed that a web page names. Runs in a worker process."""
    page = extract(body, url, content_type)
    named = feed_links(body, url) if form_of(body, content_type) is Form.HTML else ()
    return replace(page, feed_url=named[0].url if named else "")
