"""Polling: fetch what is due, parse it in a worker, store what is new. One transaction per feed, none across HTTP."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import structlog

from bot.errors import LedeError
from bot.feeds import timing
from bot.feeds.fetch import Fetched
from bot.feeds.identity import article_key, entry_key, has_secret, split_credentials
from bot.feeds.parse import parse
from bot.model import Article, Entry, Feed, FeedDocument, NewEntry, PollRound
from bot.runtime import metrics
from bot.services.house import House

log = structlog.get_logger()

AT_ONCE = 16  # feeds polled side by side; the fetcher keeps the peace per host
BATCH = 500  # feeds taken up in one round
FEED_TYPES = "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What became of one poll."""

    outcome: str  # changed, unchanged or failed
    new_articles: tuple[int, ...] = ()


class Polling:
    def __init__(self, house: House) -> None:
        self._house = house
        self._under_way: set[int] = set()

    async def round(
        self, *, every: bool = False, limit: int = BATCH, tick: Callable[[int, int], None] | None = None
    ) -> PollRound:
        """Poll what is due, at most ``limit`` feeds (``every``: all feeds). ``tick`` is told (done, of how many)."""
        start = time.monotonic()
        async with self._house.storage.read() as tx:
            feeds = await tx.feeds.all() if every else await tx.feeds.due(self._house.clock(), limit)
        gate, done = asyncio.Semaphore(AT_ONCE), 0

        async def one(feed: Feed) -> Polled:
            nonlocal done
            async with gate:
                polled = await self.poll(feed)
            done += 1
            if tick:
                tick(done, len(feeds))
            return polled

        results = await asyncio.gather(*(one(feed) for feed in feeds))
        outcomes = [result.outcome for result in results]
        return PollRound(
            feeds=len(feeds),
            changed=outcomes.count("changed"),
            unchanged=outcomes.count("unchanged"),
            failed=outcomes.count("failed"),
            new_entries=sum(len(result.new_articles) for result in results),
            seconds=time.monotonic() - start,
        )

    async def poll(self, feed: Feed) -> Polled:
        """One feed, whatever happens to it: a failure is noted on the feed and tried again later."""
        if feed.id in self._under_way:
            return Polled(outcome="unchanged")
        self._under_way.add(feed.id)
        try:
            polled = await self._poll(feed)
        except LedeError as error:
            await self._note_failure(feed, error)
            polled = Polled(outcome="failed")
        finally:
            self._under_way.discard(feed.id)
        metrics.polls.labels(outcome=polled.outcome).inc()
        return polled

    async def _poll(self, feed: Feed) -> Polled:
        fetched = await self.fetch(feed.url, etag=feed.etag, last_modified=feed.last_modified)
        if fetched.status == 304 or digest_of(fetched) == feed.body_hash:
            await self._store_unchanged(feed, fetched)
            return Polled(outcome="unchanged")
        document = await self.parse(fetched)
        return Polled(outcome="changed", new_articles=await self.store(feed, fetched, document))

    async def fetch(self, url: str, *, etag: str = "", last_modified: str = "") -> Fetched:
        """A feed's answer; a name and password in the address go along as basic authentication. Raises
        ``FetchError``."""
        bare, credentials = split_credentials(url)
        return await self._house.fetcher.get(
            bare,
            limit=self._house.settings.fetch.feed_bytes,
            etag=etag,
            last_modified=last_modified,
            accept=FEED_TYPES,
            credentials=credentials,
        )

    async def parse(self, fetched: Fetched) -> FeedDocument:
        """Raises ``NotAFeed``, and ``WorkFailed`` for a document that is too hard to read."""
        kind = fetched.headers.get("content-type", "")
        return await self._house.sandbox.run(parse, fetched.body, fetched.final_url, kind, self._house.clock())

    async def _store_unchanged(self, feed: Feed, fetched: Fetched) -> None:
        now = self._house.clock()
        fresh = feed if fetched.status == 304 else _with_validators(feed, fetched)
        interval = feed.interval or self._house.settings.feeds.poll_interval
        async with self._house.storage.write() as tx:
            await tx.feeds.save(_succeeded(fresh, now, interval))

    async def store(self, feed: Feed, fetched: Fetched, document: FeedDocument) -> tuple[int, ...]:
        """Write a feed that was read, with its entries. Returns the ids of articles that are new."""
        house, now = self._house, self._house.clock()
        interval = timing.interval(document, fetched.headers, house.settings.feeds, now)
        entries = self.prepare(feed, document, now)
        known = replace(
            _with_validators(feed, fetched),
            title=document.title or feed.title,
            site_url=document.link or feed.site_url,
            language=document.language or feed.language,
            daily_rate=timing.daily_rate(document.entries, now),
        )
        async with house.storage.write() as tx:
            added = await tx.articles.add_entries(feed.id, entries, now)
            await tx.feeds.save(_succeeded(known, now, interval))
        return added.new

    def prepare(self, feed: Feed, document: FeedDocument, now: datetime) -> list[NewEntry]:
        """Entries as they are stored, oldest first, so that ids grow with time."""
        first_poll = feed.last_success_at is None
        private = has_secret(feed.url)
        source = document.title or feed.title or (urlsplit(document.link or feed.url).hostname or "")
        prepared = []
        for entry in reversed(document.entries):
            key = article_key(entry)
            article = Article(
                key=f"feed:{feed.id}:{key}" if private else key,
                url=entry.link,
                title=entry.title or entry.text[:80],
                author=entry.author,
                source=source,
                language=document.language,
                image=entry.image,
                text=entry.text,
                published_at=entry.published or entry.updated,
                seen_at=now,
                next_read_at=now if self._wants_page(entry) else None,
                private=private,
            )
            # What a feed held before anyone followed it is as old as it says; what comes later is new when we see it.
            new_at = min(article.published_at or now, now) if first_poll else now
            prepared.append(NewEntry(key=entry_key(entry), article=article, new_at=new_at))
        return prepared

    def _wants_page(self, entry: Entry) -> bool:
        settings = self._house.settings.feeds
        if not entry.link.startswith(("http://", "https://")) or settings.pages == "never":
            return False
        return settings.pages == "always" or len(entry.text.split()) < settings.short_words

    async def _note_failure(self, feed: Feed, error: LedeError) -> None:
        now, failures = self._house.clock(), feed.failures + 1
        wait = timing.after_failure(feed, error, self._house.settings.feeds)
        log.info("feed failed", feed=feed.id, failures=failures, error=error.text)
        async with self._house.storage.write() as tx:
            await tx.feeds.save(
                replace(
                    feed,
                    failures=failures,
                    trouble=error.text,
                    trouble_detail=str(error.about.get("status", "")),
                    last_polled_at=now,
                    next_poll_at=None if wait is None else now + timedelta(seconds=wait),
                )
            )


def digest_of(fetched: Fetched) -> str:
    """SHA-256 of the body, to end the work early where a server ignores validators."""
    return hashlib.sha256(fetched.body).hexdigest()


def _with_validators(feed: Feed, fetched: Fetched) -> Feed:
    """Validators exactly as the server gave them, dropped where it gave none (RFC 9110, section 8.8)."""
    return replace(
        feed,
        etag=fetched.headers.get("etag", ""),
        last_modified=fetched.headers.get("last-modified", ""),
        body_hash=digest_of(fetched),
    )


def _succeeded(feed: Feed, now: datetime, interval: int) -> Feed:
    return replace(
        feed,
        interval=interval,
        failures=0,
        trouble="",
        trouble_detail="",
        last_polled_at=now,
        last_success_at=now,
        next_poll_at=now + timedelta(seconds=timing.jittered(interval, feed.id)),
    )
