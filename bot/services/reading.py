"""Reading pages: once for all readers, soon after an entry is seen, and only where the site allows it."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from urllib.parse import urlsplit

import structlog

from bot.articles.extraction.instead import REFUSALS as WALLS
from bot.errors import BadStatus, FetchError, LedeError, NothingToRead
from bot.feeds.identity import canonical_url, split_credentials
from bot.feeds.robots import allowed
from bot.feeds.secrets import link_has_secret
from bot.model import Article, Page, TextOrigin
from bot.services.house import House
from bot.services.pages import Pages
from bot.services.sharing import Sharing
from bot.summaries.tokenizer import count_words

log = structlog.get_logger()

AT_ONCE = 8
BATCH = 100
FIRST_WAIT = 600  # seconds before a page that failed is tried again; doubles
MOST_FAILURES = 3
ROBOTS_BYTES = 512 * 1024  # RFC 9309, section 2.5: read at least 500 KiB
ROBOTS_SECONDS = 24 * 3600  # RFC 9309, section 2.4: a cached copy serves for a day at most
ROBOTS_HOSTS = 1000
AGENT = "Lede"  # our product token in robots.txt
REFUSALS = frozenset({401, 402, 403, 451})

Change = Callable[[Article], Article]


class Reading:
    def __init__(self, house: House) -> None:
        self._house, self._pages = house, Pages(house)
        self._robots: OrderedDict[str, tuple[float, asyncio.Task[bytes]]] = OrderedDict()  # until when it serves
        self._under_way = Sharing[Article]()  # by article id, or by the key of one that a person asks for

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
        return await self._under_way.get(article.id, lambda: self._read(article))

    async def _read(self, article: Article) -> Article:
        async with self._house.storage.read() as tx:
            before = await tx.articles.get(article.id)
        if before is None or before.next_read_at is None:  # gone, or read since it was found to be due
            return before or article
        change = await self._change(before)
        async with self._house.storage.write() as tx:
            now = await tx.articles.get(article.id)
            if now is None:
                return before
            found = change(now)
            if now.next_read_at != before.next_read_at:  # its feed has edited it meanwhile, and wants another look
                found = replace(found, next_read_at=now.next_read_at)
            await tx.summaries.drop(article.id)
            return await tx.articles.save(found)

    async def _change(self, article: Article) -> Change:
        """Fetch the page; returns what that does to the article, which may be edited meanwhile."""
        try:
            if not await self._may_read(article.url):
                return _refused
            page = await self._pages.read(article.url, self._may_read)
        except NothingToRead as error:
            return _refused if error.instead in WALLS else _without_page
        except BadStatus as error:
            return self._after_status(error)
        except LedeError as error:
            log.info("page failed", article=article.id, error=error.text)
            return self._later
        except Exception:  # ours to mend; the article must not be due for ever
            log.exception("page failed", article=article.id)
            return self._later
        return partial(_with_page, page=page)

    async def asked(self, url: str, chat_id: int, *, lasting: bool = True) -> Article:
        """The article at an address that a person sent, from storage where it has been read before, and once for all
        who ask at the same time. An address that holds a secret is kept for this chat alone. ``lasting``: its page is
        read though who asks is cancelled. Raises ``FetchError`` and ``NothingToRead``.

        A person's own request is not a crawl, so robots.txt is not asked (RFC 9309 is about crawlers)."""
        secret = link_has_secret(url)
        key = f"link:{chat_id}:{canonical_url(url)}" if secret else canonical_url(url)
        return await self._under_way.get(key, lambda: self._asked(url, key, private=secret), lasting=lasting)

    async def _asked(self, url: str, key: str, *, private: bool) -> Article:
        async with self._house.storage.read() as tx:
            known = await tx.articles.by_key(key)
        if known and (known.origin in {TextOrigin.PAGE, TextOrigin.TEASER} or _is_long(known)):
            return known
        try:
            page = await self._pages.read(url, with_feed=True)
        except (FetchError, NothingToRead) as error:
            if known and known.text:  # no page, but its feed has told us something
                return _refused(known) if _is_refusal(error) else known
            raise
        async with self._house.storage.write() as tx:
            known = await tx.articles.by_key(key)
            if known:
                await tx.summaries.drop(known.id)
            base = known or Article(key=key, url=url, seen_at=self._house.clock(), private=private)
            return await tx.articles.save(_with_page(base, page))

    async def _may_read(self, url: str) -> bool:
        parts = urlsplit(split_credentials(url)[0])
        robots = await self._robots_of(f"{parts.scheme}://{parts.netloc}")
        return await asyncio.to_thread(allowed, robots, AGENT, url)  # twenty thousand rules take a while

    async def _robots_of(self, origin: str) -> bytes:
        """Asked for once, also where several pages of a site are read at the same time; a failure is not kept."""
        cached = self._robots.get(origin)
        if cached is None or cached[0] <= time.monotonic():
            cached = time.monotonic() + ROBOTS_SECONDS, asyncio.create_task(self._fetch_robots(origin))
            self._robots[origin] = cached
            while len(self._robots) > ROBOTS_HOSTS:
                self._robots.popitem(last=False)
        try:
            return await asyncio.shield(cached[1])
        except LedeError:
            if self._robots.get(origin) is cached:
                del self._robots[origin]
            raise

    async def _fetch_robots(self, origin: str) -> bytes:
        try:
            return (await self._house.fetcher.get(f"{origin}/robots.txt", limit=ROBOTS_BYTES)).body
        except BadStatus as error:
            if error.status >= 500:  # RFC 9309, section 2.3.1.4: assume that all is disallowed, for now
                raise
            return b""

    def _after_status(self, error: BadStatus) -> Change:
        if error.status in REFUSALS:
            return _refused
        if error.status in {404, 410}:
            return _without_page
        return partial(self._later, at_least=error.retry_after or 0)

    def _later(self, article: Article, at_least: int = 0) -> Article:
        failures = article.read_failures + 1
        if failures > MOST_FAILURES:
            return replace(article, next_read_at=None, read_failures=failures)
        wait = max(at_least, FIRST_WAIT * 2 ** (failures - 1))
        return replace(article, next_read_at=self._house.clock() + timedelta(seconds=wait), read_failures=failures)


def _is_refusal(error: FetchError | NothingToRead) -> bool:
    if isinstance(error, NothingToRead):
        return error.instead in WALLS
    return isinstance(error, BadStatus) and error.status in REFUSALS


def _is_long(article: Article) -> bool:
    return count_words(article.text) >= 200


def _refused(article: Article) -> Article:
    return replace(article, origin=TextOrigin.REFUSED, next_read_at=None)


def _without_page(article: Article) -> Article:
    return replace(article, next_read_at=None)


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
        feed_url=page.feed_url or article.feed_url,
        text=page.text,
        origin=TextOrigin.TEASER if page.is_teaser else TextOrigin.PAGE,
        published_at=article.published_at or page.date,
        next_read_at=None,
    )
