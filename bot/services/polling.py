"""Polling: fetch what is due, read in a worker what is new of it, store it. Several feeds share a transaction; none is
held across HTTP."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.articles.language import detect
from bot.errors import LedeError, StorageError, WorkFailed
from bot.feeds import timing
from bot.feeds.fetch import Fetched
from bot.feeds.identity import article_key, entry_key, split_credentials
from bot.feeds.incremental import Reading, read, whole
from bot.feeds.parse import parse
from bot.feeds.secrets import feed_has_secret
from bot.feeds.skipping import next_welcome
from bot.feeds.telegram_preview import is_telegram
from bot.model import Added, Article, Entry, Feed, FeedDocument, Listed, NewEntry, PollRound
from bot.runtime import metrics
from bot.services.batch import Batch
from bot.services.house import House
from bot.summaries.tokenizer import count_words

log = structlog.get_logger()

AT_ONCE = 48  # feeds polled side by side; the fetcher keeps the peace per host
ARCHIVE = timedelta(days=7)  # an item of a known feed that is older by its own date comes from the archive
RECENT = timedelta(days=2)  # of older items no page is fetched, since no digest will tell them
HEADLINES = 3  # but of the first ones in the document, which a new follower may ask for
LONGEST_GAP = 1.0  # seconds between two polls of what is due
BATCH = 500  # feeds taken up in one round
FEED_TYPES = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What became of one poll. ``failing`` is a feed that could not be read, with its trouble."""

    outcome: str  # changed, unchanged or failed
    new_articles: tuple[int, ...] = ()
    failing: Feed | None = None


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What is to be written of one poll: what its document lists, if it was read, and the feed as it becomes. Both are
    made when they are written, with the time and, for the feed, with what is stored of it and what its document has
    added."""

    feed: Feed
    changed: Callable[[Feed, datetime, Added], Feed]
    listed: Callable[[datetime], Listed] | None = None
    unchanged: bool = False  # what is written of it depends on nothing that others write


class Polling:
    def __init__(self, house: House) -> None:
        self._house = house
        self._under_way: set[int] = set()
        self._batch = Batch(self._write)

    async def spread(self) -> PollRound:
        """Poll what is due, one after the other at twice the pace at which feeds usually fall due: so what has piled up
        while we were down is no burst, neither for us nor for who hosts many of them."""
        async with self._house.storage.read() as tx:
            pace = await tx.feeds.pace(self._house.settings.feeds.poll_interval)
        return await self.round(gap=min(LONGEST_GAP, 1 / (2 * pace) if pace else LONGEST_GAP))

    async def round(
        self,
        *,
        every: bool = False,
        limit: int = BATCH,
        gap: float = 0.0,
        tick: Callable[[int, int], None] | None = None,
    ) -> PollRound:
        """Poll what is due, at most ``limit`` feeds (``every``: all feeds), ``gap`` seconds after each other. ``tick``
        is told (done, of how many)."""
        start = time.monotonic()
        async with self._house.storage.read() as tx:
            feeds = await tx.feeds.all() if every else await tx.feeds.due(self._house.clock(), limit)
            followers = await tx.subscriptions.counts([feed.id for feed in feeds])
        if not every:
            feeds = await self._welcome(feeds)
        gate, done = asyncio.Semaphore(AT_ONCE), 0

        async def one(place: int, feed: Feed) -> Polled:
            nonlocal done
            if gap:
                await asyncio.sleep(place * gap)
            async with gate:
                polled = await self.poll(feed, followers.get(feed.id, 0))
            done += 1
            if tick:
                tick(done, len(feeds))
            return polled

        results = await asyncio.gather(*(one(place, feed) for place, feed in enumerate(feeds)))
        outcomes = [result.outcome for result in results]
        return PollRound(
            feeds=len(feeds),
            changed=outcomes.count("changed"),
            unchanged=outcomes.count("unchanged"),
            failing=tuple(result.failing for result in results if result.failing),
            new_entries=sum(len(result.new_articles) for result in results),
            seconds=time.monotonic() - start,
        )

    async def _welcome(self, due: Sequence[Feed]) -> list[Feed]:
        """Without those whose publisher asks to be left alone at this hour: they are late, and wait for the next."""
        now = self._house.clock()
        later = {feed.id: next_welcome(now, feed.skip_hours, feed.skip_days) for feed in due}
        asleep = [feed_id for feed_id, at in later.items() if at > now]
        if asleep:
            async with self._house.storage.write() as tx:
                stored = await tx.feeds.many(asleep)
                await tx.feeds.save(*(replace(feed, next_poll_at=later[feed.id]) for feed in stored.values()))
        return [feed for feed in due if later[feed.id] == now]

    async def poll(self, feed: Feed, followers: int = 0) -> Polled:
        """One feed, whatever happens to it: a failure is noted on the feed and tried again later. ``followers``: how
        many chats we read it for."""
        if feed.id in self._under_way:
            return Polled(outcome="unchanged")
        self._under_way.add(feed.id)
        try:
            with self._batch.joining():
                polled = await self._noted(feed, followers)
        finally:
            self._under_way.discard(feed.id)
        metrics.polls.labels(outcome=polled.outcome).inc()
        return polled

    async def _noted(self, feed: Feed, followers: int) -> Polled:
        try:
            return await self._poll(feed, followers)
        except StorageError as error:  # which says nothing of the feed: it stays due
            log.warning("poll not stored", feed=feed.id, error=str(error))
            return Polled(outcome="failed")
        except LedeError as error:
            return await self._note_failure(feed, error)
        except Exception as error:  # ours to mend; the other feeds of the round, and this one later, go on
            log.exception("poll failed", feed=feed.id)
            return await self._note_failure(feed, WorkFailed(type(error).__name__))

    async def _poll(self, feed: Feed, followers: int) -> Polled:
        fetched = await self.fetch(feed.url, etag=feed.etag, last_modified=feed.last_modified, subscribers=followers)
        if fetched.status == 304 or digest_of(fetched) == feed.body_hash:
            await self._store_unchanged(feed, fetched)
            return Polled(outcome="unchanged")
        added = await self._store(feed, fetched, await self._read(fetched, feed.listing))
        if added.missing:
            added = await self._store(feed, fetched, await self._read(fetched))
        return Polled(outcome="changed", new_articles=added.new)

    async def fetch(self, url: str, *, etag: str = "", last_modified: str = "", subscribers: int = 0) -> Fetched:
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
            subscribers=subscribers,
        )

    async def parse(self, fetched: Fetched) -> FeedDocument:
        """Raises ``NotAFeed``, and ``WorkFailed`` for a document that is too hard to read."""
        kind = fetched.headers.get("content-type", "")
        return await self._house.sandbox.run(parse, fetched.body, fetched.final_url, kind, self._house.clock())

    async def _read(self, fetched: Fetched, listing: bytes = b"") -> Reading:
        """As ``parse``, but only what is new since the document of this listing."""
        kind, now = fetched.headers.get("content-type", ""), self._house.clock()
        return await self._house.sandbox.run(read, fetched.body, fetched.final_url, kind, now, listing)

    async def _store_unchanged(self, feed: Feed, fetched: Fetched) -> None:
        def changed(stored: Feed, now: datetime, _added: Added) -> Feed:
            fresh = stored if fetched.status == 304 else _with_validators(stored, fetched)
            return self._succeeded(_with_wishes(fresh, fetched), now)

        await self._batch.put(_Outcome(feed, changed, unchanged=True))

    async def store(self, feed: Feed, fetched: Fetched, document: FeedDocument) -> tuple[int, ...]:
        """Write a feed that was read, with its entries. Returns the ids of articles that are new."""
        return (await self._store(feed, fetched, whole(document))).new

    async def _store(self, feed: Feed, fetched: Fetched, reading: Reading) -> Added:
        document, body_hash = reading.document, digest_of(fetched)
        language = document.language or feed.language or await self._language(document)
        listed = [*document.entries, *(Entry(published=date) for date in reading.dates)]

        def listing(now: datetime) -> Listed:
            entries = self.prepare(feed, reading, now, language)
            return Listed(feed_id=feed.id, entries=tuple(entries), known=reading.known)

        def changed(stored: Feed, now: datetime, added: Added) -> Feed:
            newest = max((_new_at(feed, entry, now) for entry in document.entries), default=now)
            fresh = replace(
                _with_wishes(_with_validators(stored, fetched), fetched, document),
                body_hash=body_hash,
                listing=reading.listing,
                title=document.title or stored.title,
                site_url=document.link or stored.site_url,
                language=language,
                daily_rate=timing.daily_rate(listed, now),
                last_new_at=newest if added.new else stored.last_new_at,
            )
            return self._succeeded(fresh, now)

        return await self._batch.put(_Outcome(feed, changed, listing))

    async def _write(self, outcomes: Sequence[_Outcome]) -> list[Added]:
        """All in one transaction. What is stored of a feed may have changed while it was being fetched (an import)."""
        by_feed = {outcome.feed.id: outcome for outcome in outcomes}
        if len(by_feed) < len(outcomes):  # a feed that is being polled and adopted
            return [added for outcome in outcomes for added in await self._write([outcome])]
        async with self._house.storage.write() as tx:
            now = self._house.clock()  # of the moment when readers can see it, so that no digest misses it
            stored = await tx.feeds.many([outcome.feed.id for outcome in outcomes if not outcome.unchanged])
            documents = [outcome.listed(now) for outcome in outcomes if outcome.listed]
            added = dict(zip(by_feed, (Added(),) * len(by_feed), strict=True))
            for document, one in zip(documents, await tx.articles.add_documents(documents, now), strict=True):
                added[document.feed_id] = one
            changed = {
                feed_id: outcome.changed(stored.get(feed_id, outcome.feed), now, added[feed_id])
                for feed_id, outcome in by_feed.items()
                if not added[feed_id].missing
            }
            await tx.feeds.save(*(feed for feed_id, feed in changed.items() if by_feed[feed_id].listed))
            await tx.feeds.note_polls(*(feed for feed_id, feed in changed.items() if not by_feed[feed_id].listed))
        return list(added.values())

    async def _language(self, document: FeedDocument) -> str:
        """Of a feed that does not say, as its items show."""
        sample = "\n".join(f"{entry.title}\n{entry.text[:300]}" for entry in document.entries[:10])
        return await self._house.sandbox.run(detect, sample, self._house.settings.summary.languages)

    def prepare(self, feed: Feed, reading: Reading, now: datetime, language: str) -> list[NewEntry]:
        """Entries as they are stored, oldest first, so that ids grow with time."""
        private = feed_has_secret(feed.url)
        source = reading.document.title or feed.name
        prepared = []
        for place, entry in reversed(list(zip(reading.places, reading.document.entries, strict=True))):
            key, date = article_key(entry), entry.published or entry.updated
            new_at = _new_at(feed, entry, now)
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
        if not entry.link.startswith(("http://", "https://")) or is_telegram(entry.link) or settings.pages == "never":
            return False
        return settings.pages == "always" or count_words(entry.text) < settings.short_words

    def _succeeded(self, feed: Feed, now: datetime) -> Feed:
        seconds = timing.interval(feed, self._house.settings.feeds, now)
        return replace(
            feed,
            interval=seconds,
            failures=0,
            trouble="",
            trouble_detail="",
            told_at=None,
            last_polled_at=now,
            last_success_at=now,
            next_poll_at=timing.next_poll(feed, seconds, now),
        )

    async def _note_failure(self, feed: Feed, error: LedeError) -> Polled:
        wait = timing.after_failure(feed, error, self._house.settings.feeds)
        failures, trouble, detail = feed.failures + 1, error.text, str(error.about.get("status", ""))
        log.info("feed failed", feed=feed.id, failures=failures, error=trouble)

        def changed(stored: Feed, now: datetime, _added: Added) -> Feed:
            return replace(
                stored,
                failures=failures,
                trouble=trouble,
                trouble_detail=detail,
                last_polled_at=now,
                next_poll_at=None if wait is None else timing.next_poll(feed, wait, now),
            )

        await self._batch.put(_Outcome(feed, changed))
        failing = replace(feed, failures=failures, trouble=trouble, trouble_detail=detail)
        return Polled(outcome="failed", failing=failing)


def _new_at(feed: Feed, entry: Entry, now: datetime) -> datetime:
    """What a feed brought while nobody followed it, and what is weeks old by its own date, is as old as it says;
    anything else is new when we see it."""
    unwatched = feed.last_success_at is None or feed.next_poll_at is None
    date = entry.published or entry.updated
    dated = unwatched or (date is not None and date < now - ARCHIVE)
    return min(date or now, now) if dated else now


def digest_of(fetched: Fetched) -> str:
    """SHA-256 of the body, to end the work early where a server ignores validators."""
    return hashlib.sha256(fetched.body).hexdigest()


def _with_validators(feed: Feed, fetched: Fetched) -> Feed:
    """Validators exactly as the server gave them, dropped where it gave none (RFC 9110, section 8.8)."""
    return replace(
        feed,
        etag=fetched.headers.get("etag", ""),
        last_modified=fetched.headers.get("last-modified", ""),
    )


def _with_wishes(feed: Feed, fetched: Fetched, document: FeedDocument | None = None) -> Feed:
    """What the publisher asks of readers, and where the feed is said to be. A 304 that says nothing of its freshness
    leaves what was said before."""
    fresh = timing.fresh_for(fetched.headers)
    moved = "" if split_credentials(feed.url)[1] else fetched.moved_to  # a password stays where a person sent it
    feed = replace(
        feed,
        max_age=feed.max_age if fresh is None and fetched.status == 304 else fresh or 0,
        moved_to=moved,
        moved_times=feed.moved_times + 1 if moved and moved == feed.moved_to else int(bool(moved)),
    )
    if document is None:
        return feed
    return replace(feed, ttl=document.ttl or 0, skip_hours=document.skip_hours, skip_days=document.skip_days)
