"""Reading pages: once for all readers, soon after an entry is seen, and only where the site allows it."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

import structlog

from bot.articles.extract import extract
from bot.errors import BadStatus, FetchError, LedeError, NothingToRead
from bot.feeds.identity import canonical_url, has_secret, split_credentials
from bot.feeds.robots import allowed
from bot.model import Article, Page, TextOrigin
from bot.services.house import House

log = structlog.get_logger()

AT_ONCE = 8
BATCH = 100
FIRST_WAIT = 600  # seconds before a page that failed is tried again; doubles
MOST_FAILURES = 3
ROBOTS_BYTES = 512 * 1024  # RFC 9309, section 2.5: read at least 500 KiB
ROBOTS_SECONDS = 24 * 3600  # RFC 9309, section 2.4: a cached copy serves for a day at most
ROBOTS_HOSTS = 1000
PAGE_TYPES = "text/html, application/xhtml+xml, */*;q=0.5"
AGENT = "Lede"  # our product token in robots.txt


class Reading:
    def __init__(self, house: House) -> None:
        self._house = house
        self._robots: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._under_way: dict[int, asyncio.Task[Article]] = {}  # by article id

    async def round(self) -> int:
        """Read the pages that are due; returns how many were looked at."""
        async with self._house.storage.read() as tx:
            due = await tx.articles.to_read(self._house.clock(), BATCH)
        await self._read_all(due)
        return len(due)

    async def hurry(self, articles: Sequence[Article], seconds: float) -> None:
        """Read the pages that these articles wait for now, as far as that is done within ``seconds``; the others come
        in their own time."""
        waiting = [article for article in articles if article.next_read_at and not article.read_failures]
        if waiting:
            await asyncio.wait([asyncio.create_task(self._read_all(waiting))], timeout=seconds)

    async def _read_all(self, articles: Sequence[Article]) -> None:
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(article: Article) -> None:
            async with gate:
                await self.read(article)

        await asyncio.gather(*(one(article) for article in articles))

    async def read(self, article: Article) -> Article:
        """Give a feed's article the text of its page; where that fails the feed's own text stays. Who asks for a page
        that is being read waits for the same read."""
        task = self._under_way.get(article.id)
        if task is None:
            task = self._under_way[article.id] = asyncio.create_task(self._read(article))
            task.add_done_callback(lambda _done: self._under_way.pop(article.id, None))
        return await asyncio.shield(task)

    async def _read(self, article: Article) -> Article:
        try:
            if not await self._may_read(article.url):
                found = replace(article, origin=TextOrigin.REFUSED, next_read_at=None)
            else:
                found = _with_page(article, await self.page(article.url))
        except NothingToRead:
            found = replace(article, next_read_at=None)
        except BadStatus as error:
            found = self._after_status(article, error)
        except LedeError as error:
            log.info("page failed", article=article.id, error=error.text)
            found = self._later(article)
        async with self._house.storage.write() as tx:
            await tx.summaries.drop(article.id)
            return await tx.articles.save(found)

    async def page(self, url: str) -> Page:
        """Fetch and extract one page. Raises ``FetchError`` and ``NothingToRead``."""
        house = self._house
        bare, credentials = split_credentials(url)
        fetched = await house.fetcher.get(
            bare, limit=house.settings.fetch.page_bytes, accept=PAGE_TYPES, credentials=credentials
        )
        return await house.sandbox.run(extract, fetched.body, fetched.final_url)

    async def asked(self, url: str, chat_id: int) -> Article:
        """The article at an address that a person sent, from storage where it has been read before. An address that
        holds a secret is kept for this chat alone. Raises ``FetchError`` and ``NothingToRead``.

        A person's own request is not a crawl, so robots.txt is not asked (RFC 9309 is about crawlers)."""
        secret = has_secret(url)
        key = f"link:{chat_id}:{canonical_url(url)}" if secret else canonical_url(url)
        async with self._house.storage.read() as tx:
            known = await tx.articles.by_key(key)
        if known and (known.origin is TextOrigin.PAGE or _is_long(known)):
            return known
        try:
            page = await self.page(url)
        except (FetchError, NothingToRead):
            if known and known.text:  # the site refuses us, but its feed has told us something
                return replace(known, origin=TextOrigin.REFUSED)
            raise
        base = known or Article(key=key, url=url, seen_at=self._house.clock(), private=secret)
        async with self._house.storage.write() as tx:
            if known:
                await tx.summaries.drop(known.id)
            return await tx.articles.save(_with_page(base, page))

    async def _may_read(self, url: str) -> bool:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        return allowed(await self._robots_of(origin), AGENT, url)

    async def _robots_of(self, origin: str) -> bytes:
        cached = self._robots.get(origin)
        if cached and cached[0] > time.monotonic():
            return cached[1]
        try:
            fetched = await self._house.fetcher.get(f"{origin}/robots.txt", limit=ROBOTS_BYTES)
            body = fetched.body
        except BadStatus as error:
            if error.status >= 500:  # RFC 9309, section 2.3.1.4: assume that all is disallowed, for now
                raise
            body = b""
        self._robots[origin] = (time.monotonic() + ROBOTS_SECONDS, body)
        while len(self._robots) > ROBOTS_HOSTS:
            self._robots.popitem(last=False)
        return body

    def _after_status(self, article: Article, error: BadStatus) -> Article:
        if error.status in {401, 402, 403, 451}:
            return replace(article, origin=TextOrigin.REFUSED, next_read_at=None)
        if error.status in {404, 410}:
            return replace(article, next_read_at=None)
        return self._later(article, error.retry_after or 0)

    def _later(self, article: Article, at_least: int = 0) -> Article:
        failures = article.read_failures + 1
        if failures > MOST_FAILURES:
            return replace(article, next_read_at=None, read_failures=failures)
        wait = max(at_least, FIRST_WAIT * 2 ** (failures - 1))
        return replace(article, next_read_at=self._house.clock() + timedelta(seconds=wait), read_failures=failures)


def _is_long(article: Article) -> bool:
    return len(article.text.split()) >= 200


def _with_page(article: Article, page: Page) -> Article:
    """The article with the page's text, unless the feed's own is the longer one."""
    if len(page.text) < len(article.text):
        return replace(article, next_read_at=None)
    return replace(
        article,
        title=article.title or page.title or article.url,
        author=article.author or page.author,
        source=article.source or page.site,
        language=page.language or article.language,
        image=article.image or page.image,
        text=page.text,
        origin=TextOrigin.PAGE,
        published_at=article.published_at or page.date,
        next_read_at=None,
    )
