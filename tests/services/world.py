"""The services over a real database, a real website on loopback and real worker processes, with a clock that tests
move. Tests reach into what happens in between: while a page is fetched, while a worker is busy, before a commit."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from types import MappingProxyType
from typing import Any

from aiohttp import web

from bot.config import Delivery, DigestSettings, Feeds, Fetch, Settings
from bot.feeds.fetch import Fetched, Fetcher
from bot.model import Article, Chat, Feed, Followed, Message, Mode, OutboxRow, Schedule, Subscription
from bot.sandbox.pool import Sandbox
from bot.services.admitting import Admitting
from bot.services.asking import Asking
from bot.services.attachments import Attachments
from bot.services.beginning import Beginning
from bot.services.broadcasting import Broadcasting
from bot.services.browsing import Browsing
from bot.services.chatting import Chatting
from bot.services.confirming import Confirming
from bot.services.digesting import Digesting
from bot.services.erasing import Erasing
from bot.services.filtering import Filtering
from bot.services.grouping import Grouping
from bot.services.house import House
from bot.services.importing import Importing
from bot.services.inlining import Inlining
from bot.services.inviting import Inviting
from bot.services.keeping import Keeping
from bot.services.labelling import Labelling
from bot.services.learning import Learning
from bot.services.lists import Lists
from bot.services.notifying import Notifying
from bot.services.people import People
from bot.services.polling import Polling
from bot.services.reading import Reading
from bot.services.reopening import Reopening
from bot.services.reviewing import Reviewing
from bot.services.saving import Saving
from bot.services.scheduling import Scheduling
from bot.services.searching import Searching
from bot.services.status import Status
from bot.services.subscribing import Subscribing
from bot.services.summarising import Summarising
from bot.services.targeting import Targeting
from bot.services.tending import Tending
from bot.services.tuning import Tuning
from bot.storage.base import Storage, UnitOfWork
from bot.telegram.html import text_of
from tests.feeds.website import Handler, Website

NOW = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)  # a Tuesday
Meanwhile = Callable[[], Awaitable[object]]


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, **span: float) -> datetime:
        self.now += timedelta(**span)
        return self.now


class Crash(BaseException):
    """The process dies here."""


@dataclass
class WatchedStorage:
    """A ``Storage`` that knows which tasks are inside a block. ``crash``: the next write block ends before its
    commit."""

    inner: Storage
    crash: bool = False
    inside: Counter[asyncio.Task[Any] | None] = field(default_factory=Counter)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[UnitOfWork]:
        async with self.inner.read() as tx, self._counted():
            yield tx

    @asynccontextmanager
    async def write(self) -> AsyncIterator[UnitOfWork]:
        async with self.inner.write() as tx, self._counted():
            yield tx
            if self.crash:
                self.crash = False
                raise Crash

    @asynccontextmanager
    async def _counted(self) -> AsyncIterator[None]:
        task = asyncio.current_task()
        self.inside[task] += 1
        try:
            yield
        finally:
            self.inside[task] -= 1

    def assert_outside(self, what: str) -> None:
        assert not self.inside[asyncio.current_task()], f"{what} inside a transaction"

    async def scrub(self) -> bool:
        self.assert_outside("a scrub")
        return await self.inner.scrub()

    async def try_writing(self) -> None:
        self.assert_outside("a trial")
        await self.inner.try_writing()

    async def check(self) -> str:
        return await self.inner.check()

    async def close(self) -> None:
        await self.inner.close()


@dataclass
class WatchedSandbox:
    """A ``Sandbox``. ``meanwhile`` happens once, while a worker is busy; ``failing`` raises for some work."""

    inner: Sandbox
    storage: WatchedStorage
    meanwhile: Meanwhile | None = None
    failing: Callable[[str, tuple[Any, ...]], BaseException | None] = lambda _name, _args: None
    work: list[str] = field(default_factory=list)

    async def run(self, work: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.storage.assert_outside(work.__name__)
        self.work.append(work.__name__)
        if error := self.failing(work.__name__, args):
            raise error
        result = await self.inner.run(work, *args, **kwargs)
        if self.meanwhile:
            happens, self.meanwhile = self.meanwhile, None
            await happens()
        return result


class WatchedFetcher(Fetcher):
    """``elsewhere``: origins, such as ``https://t.me``, that the site on loopback stands for."""

    storage: WatchedStorage
    elsewhere: Mapping[str, str] = MappingProxyType({})

    async def get(self, url: str, **about: Any) -> Fetched:
        self.storage.assert_outside("a fetch")
        for origin, place in self.elsewhere.items():
            if url.startswith(f"{origin}/"):
                answer = await super().get(url.replace(origin, place, 1), **about)
                return replace(answer, url=url, final_url=answer.final_url.replace(place, origin, 1))
        return await super().get(url, **about)


@dataclass
class World:
    """``told`` is what a chat is sent; every service is made once, as in ``bot.app``."""

    storage: WatchedStorage
    site: Website
    sandbox: WatchedSandbox
    settings: Settings
    clock: Clock = field(default_factory=Clock)
    woken: int = 0
    said: list[Message] = field(default_factory=list)  # at once, past the outbox
    arrives: bool = True  # what is said at once
    files: dict[str, bytes | BaseException] = field(default_factory=dict)  # what Telegram has, by file_id
    administrators: dict[int, tuple[int, ...]] = field(default_factory=dict)  # by group or channel
    downloads: list[str] = field(default_factory=list)  # by file_id

    def wake(self) -> None:
        self.woken += 1

    async def say(self, _chat_id: int, message: Message) -> int | None:
        self.said.append(message)
        return 500 + len(self.said) if self.arrives else None

    @cached_property
    def fetcher(self) -> WatchedFetcher:
        feeds = self.settings.feeds
        fetcher = WatchedFetcher(
            self.settings.fetch, agent="Lede/0 (test)", per_host=feeds.per_host_connections, gap=feeds.per_host_gap
        )
        fetcher.storage = self.storage
        return fetcher

    @cached_property
    def house(self) -> House:
        sandbox: Any = self.sandbox
        return House(
            settings=self.settings,
            storage=self.storage,
            fetcher=self.fetcher,
            sandbox=sandbox,
            clock=self.clock,
            wake=self.wake,
            say=self.say,
        )

    @cached_property
    def polling(self) -> Polling:
        return Polling(self.house)

    @cached_property
    def reading(self) -> Reading:
        return Reading(self.house)

    @cached_property
    def summarising(self) -> Summarising:
        return Summarising(self.house)

    @cached_property
    def subscribing(self) -> Subscribing:
        return Subscribing(self.house, self.polling)

    @cached_property
    def labelling(self) -> Labelling:
        return Labelling(self.house)

    @cached_property
    def grouping(self) -> Grouping:
        return Grouping(self.house, self.summarising)

    @cached_property
    def asking(self) -> Asking:
        return Asking(self.house, self.reading, self.summarising, self.subscribing)

    @cached_property
    def attachments(self) -> Attachments:
        return Attachments(self.house, self.asking, self.download)

    async def download(self, file_id: str, most: int) -> bytes:
        """Telegram's side: gives out what is in ``files``, or raises it."""
        self.storage.assert_outside("a download")
        self.downloads.append(file_id)
        given = self.files[file_id]
        if isinstance(given, BaseException):
            raise given
        return given

    @cached_property
    def reviewing(self) -> Reviewing:
        return Reviewing(self.house, self.summarising)

    @cached_property
    def saving(self) -> Saving:
        return Saving(self.house, self.asking)

    @cached_property
    def searching(self) -> Searching:
        return Searching(self.house)

    @cached_property
    def filtering(self) -> Filtering:
        return Filtering(self.house)

    @cached_property
    def chatting(self) -> Chatting:
        return Chatting(self.house)

    @cached_property
    def beginning(self) -> Beginning:
        return Beginning(self.house, self.polling, self.subscribing, self.digesting)

    @cached_property
    def browsing(self) -> Browsing:
        return Browsing(self.house, self.subscribing)

    @cached_property
    def inlining(self) -> Inlining:
        return Inlining(self.house, self.reading, self.summarising, self.searching)

    @cached_property
    def inviting(self) -> Inviting:
        return Inviting(self.house, self.subscribing)

    @cached_property
    def importing(self) -> Importing:
        return Importing(self.house, self.subscribing)

    @cached_property
    def lists(self) -> Lists:
        return Lists(self.house, self.importing, self.subscribing, self.polling, self.attachments.fetch)

    @cached_property
    def confirming(self) -> Confirming:
        return Confirming(self.house)

    @cached_property
    def digesting(self) -> Digesting:
        return Digesting(self.house, self.reading, self.summarising, self.grouping)

    @cached_property
    def erasing(self) -> Erasing:
        return Erasing(self.house)

    @cached_property
    def reopening(self) -> Reopening:
        return Reopening(self.house, self.summarising)

    @cached_property
    def learning(self) -> Learning:
        return Learning(self.house, self.reopening)

    @cached_property
    def scheduling(self) -> Scheduling:
        return Scheduling(self.house, self.digesting)

    @cached_property
    def tuning(self) -> Tuning:
        return Tuning(self.house, self.chatting, self.scheduling, self.learning)

    @cached_property
    def notifying(self) -> Notifying:
        return Notifying(self.house, self.summarising)

    @cached_property
    def status(self) -> Status:
        return Status(self.house)

    @cached_property
    def admitting(self) -> Admitting:
        return Admitting(self.house)

    @cached_property
    def people(self) -> People:
        return People(self.house)

    @cached_property
    def broadcasting(self) -> Broadcasting:
        return Broadcasting(self.house)

    @cached_property
    def keeping(self) -> Keeping:
        return Keeping(self.house)

    @cached_property
    def targeting(self) -> Targeting:
        async def administrates(chat_id: int, person: int) -> bool:
            return person in self.administrators.get(chat_id, ())

        return Targeting(self.house, administrates)

    @cached_property
    def tending(self) -> Tending:
        return Tending(self.house)

    def page(self, path: str, body: str, status: int = 200, **headers: str) -> str:
        """Serve it; returns its address."""
        self.site.page(path, body, status, **headers)
        return self.site.url(path)

    def answer_after(self, path: str, meanwhile: Meanwhile) -> None:
        """Let ``meanwhile`` happen, once, while this page is being fetched."""
        answer: Handler = self.site.pages[path]

        async def late(request: web.Request) -> web.StreamResponse:
            self.site.pages[path] = answer
            await meanwhile()
            return await answer(request)

        self.site.pages[path] = late

    def asked(self, path: str) -> int:
        """How often the site was asked for ``path``."""
        return [request.path for request in self.site.requests].count(path)

    async def chat(self, chat_id: int = 1, **changes: Any) -> Chat:
        """As it is stored; put there first, where there is none or something is to be changed."""
        async with self.storage.write() as tx:
            known = await tx.chats.get(chat_id)
            if known is None or changes:
                about: dict[str, Any] = {"created_at": self.clock()} | changes
                await tx.chats.put(Chat(id=chat_id, **about))
            found = await tx.chats.get(chat_id)
        assert found
        return found

    async def follow(self, path: str = "/feed", chat_id: int = 1, mode: Mode = Mode.DIGEST) -> Feed:
        """Follow the feed at ``path`` in its present state, without a word."""
        await self.chat(chat_id)
        url = self.site.url(path) if path.startswith("/") else path
        async with self.storage.read() as tx:
            feed = await tx.feeds.by_url(url)
        if feed is None:
            found = await self.subscribing.find(url)
            assert not isinstance(found, tuple)
            feed = await self.subscribing.adopt(found)
        async with self.storage.write() as tx:
            seen = await tx.articles.last_entry_id(feed.id)
            await tx.subscriptions.put(
                Subscription(chat_id=chat_id, feed_id=feed.id, mode=mode, seen_entry_id=seen, created_at=self.clock())
            )
        return feed

    async def poll(self, feed: Feed) -> Feed:
        """Poll it now, due or not; returns it as it is stored."""
        await self.polling.poll(await self.stored(feed))
        return await self.stored(feed)

    async def stored(self, feed: Feed) -> Feed:
        async with self.storage.read() as tx:
            found = await tx.feeds.get(feed.id)
        assert found
        return found

    async def followed(self, chat_id: int = 1) -> list[Followed]:
        async with self.storage.read() as tx:
            return await tx.subscriptions.of_chat(chat_id)

    async def schedules(self, chat_id: int = 1) -> list[Schedule]:
        async with self.storage.read() as tx:
            return await tx.schedules.of_chat(chat_id)

    async def articles(self, feed: Feed) -> list[Article]:
        """Oldest first."""
        async with self.storage.read() as tx:
            return [one.article for one in await tx.articles.after(feed.id, 0, 1000)]

    async def article(self, feed: Feed) -> Article:
        (only,) = await self.articles(feed)
        return only

    async def rows(self, chat_id: int = 1) -> list[OutboxRow]:
        """What may be sent to the chat now, in order; counts as sent, each row with its own id as message id."""
        found: list[OutboxRow] = []
        async with self.storage.write() as tx:
            while claimed := await tx.outbox.claim(self.clock(), 1000):
                for row in claimed:
                    await tx.outbox.sent(row.id, row.id, self.clock())
                found += [replace(row, message_id=row.id) for row in claimed]
        return [row for row in found if row.chat_id == chat_id]

    async def told(self, chat_id: int = 1) -> list[str]:
        """The plain text of ``rows``."""
        return [text_of(row.message.html) for row in await self.rows(chat_id)]

    async def pending(self) -> int:
        async with self.storage.read() as tx:
            return (await tx.outbox.counts())["pending"]


def pressable(message: Message) -> set[str]:
    """What its buttons carry."""
    return {button.data for row in message.buttons for button in row}


def settings(site: Website, **sections: dict[str, Any]) -> Settings:
    """Defaults for a site on loopback, with changes by section."""
    return Settings(
        fetch=Fetch(**{"allow_private": (site.place,)} | sections.pop("fetch", {})),
        feeds=Feeds(**{"per_host_gap": 0, "per_host_connections": 8} | sections.pop("feeds", {})),
        digest=DigestSettings(**sections.pop("digest", {})),
        delivery=Delivery(**sections.pop("delivery", {})),
        **sections,  # one that there is not is refused
    )
