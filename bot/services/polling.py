"""Polling: fetch what is due, parse it in a worker, store what is new. One transaction per feed, none across HTTP."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.articles.language import detect
from bot.errors import LedeError, WorkFailed
from bot.feeds import timing
from bot.feeds.fetch import Fetched
from bot.feeds.identity import article_key, entry_key, split_credentials
from bot.feeds.parse import parse
from bot.feeds.secrets import feed_has_secret
from bot.model import Article, Entry, Feed, FeedDocument, NewEntry, PollRound
from bot.runtime import metrics
from bot.services.house import House
from bot.storage.base import UnitOfWork
from bot.summaries.tokenizer import count_words

log = structlog.get_logger()

AT_ONCE = 16  # feeds polled side by side; the fetcher keeps the peace per host
ARCHIVE = timedelta(days=7)  # an item of a known feed that is older by its own date comes from the archive
RECENT = timedelta(days=2)  # of older items no page is fetched, since no digest will tell them
HEADLINES = 3  # but of the first ones in the document, which a new follower may ask for
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
        except Exception as error:  # ours to mend; the other feeds of the round, and this one later, go on
            log.exception("poll failed", feed=feed.id)
            await self._note_failure(feed, WorkFailed(type(error).__name__))
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
        async with self._house.storage.write() as tx:
            stored = await _stored(tx, feed)
            fresh = stored if fetched.status == 304 else _with_validators(stored, fetched)
            await tx.feeds.save(_succeeded(fresh, now, stored.interval or self._house.settings.feeds.poll_interval))

    async def store(self, feed: Feed, fetched: Fetched, document: FeedDocument) -> tuple[int, ...]:
        """Write a feed that was read, with its entries. Returns the ids of articles that are new."""
        house = self._house
        language = document.language or feed.language or await self._language(document)
        async with house.storage.write() as tx:
            now = house.clock()  # of the moment when readers can see it, so that no digest misses it
            interval = timing.interval(document, fetched.headers, house.settings.feeds, now)
            entries = self.prepare(feed, document, now, language)
            stored = await _stored(tx, feed)
            known = replace(
                _with_validators(stored, fetched),
                title=document.title or stored.title,
                site_url=document.link or stored.site_url,
                language=language,
                daily_rate=timing.daily_rate(document.entries, now),
            )
            added = await tx.articles.add_entries(feed.id, entries, now)
            await tx.feeds.save(_succeeded(known, now, interval))
        return added.new

    async def _language(self, document: FeedDocument) -> str:
        """Of a feed that does not say, as its items show."""
        sample = "\n".join(f"{entry.title}\n{entry.text[:300]}" for entry in document.entries[:10])
        return await self._house.sandbox.run(detect, sample, self._house.settings.summary.languages)

    def prepare(self, feed: Feed, document: FeedDocument, now: datetime, language: str) -> list[NewEntry]:
        """Entries as they are stored, oldest first, so that ids grow with time."""
        unwatched = feed.last_success_at is None or feed.next_poll_at is None
        private = feed_has_secret(feed.url)
        source = document.title or feed.name
        prepared = []
        for place, entry in reversed(list(enumerate(document.entries))):
            key, date = article_key(entry), entry.published or entry.updated
            # What a feed brought while nobody followed it, and what is weeks old by its own date, is as old as it says;
            # anything else is new when we see it.
            dated = unwatched or (date is not None and date < now - ARCHIVE)
            new_at = min(date or now, now) if dated else now
            wanted = new_at > now - RECENT or place < HEADLINES
            article = Article(
                key=f"feed:{feed.id}:{key}" if private else key,
                url=entry.link,
                title=entry.title or entry.text[:80],
                author=entry.author,
                source=source,
                language=language,
                image=entry.image,
                text=entry.text,
                published_at=date,
                seen_at=now,
                next_read_at=now if wanted and self._wants_page(entry) else None,
                private=private,
            )
            prepared.append(NewEntry(key=entry_key(entry), article=article, new_at=new_at))
        return prepared

    def _wants_page(self, entry: Entry) -> bool:
        settings = self._house.settings.feeds
        if not entry.link.startswith(("http://", "https://")) or settings.pages == "never":
            return False
        return settings.pages == "always" or count_words(entry.text) < settings.short_words

    async def _note_failure(self, feed: Feed, error: LedeError) -> None:
        now, wait = self._house.clock(), timing.after_failure(feed, error, self._house.settings.feeds)
        log.info("feed failed", feed=feed.id, failures=feed.failures + 1, error=error.text)
        async with self._house.storage.write() as tx:
            await tx.feeds.save(
                replace(
                    await _stored(tx, feed),
                    failures=feed.failures + 1,
                    trouble=error.text,
                    trouble_detail=str(error.about.get("status", "")),
                    last_polled_at=now,
                    next_poll_at=None if wait is None else now + timedelta(seconds=wait),
                )
            )


async def _stored(tx: UnitOfWork, feed: Feed) -> Feed:
    """The feed as it is now: an import may have changed it while it was being fetched."""
    return await tx.feeds.get(feed.id) or feed


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
