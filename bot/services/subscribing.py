"""Following feeds: find the feed at an address, show it, and ask what to send of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from urllib.parse import urlsplit

from bot.digests.schedule import next_run, parse_time
from bot.errors import BadInput, NotAFeed
from bot.feeds.discover import feed_links
from bot.feeds.fetch import Fetched
from bot.model import Chat, Feed, FeedDocument, FeedLink, Followed, Message, Mode, Schedule, Subscription
from bot.services.chatting import come_back
from bot.services.house import House, answer
from bot.services.polling import Polling
from bot.storage.base import UnitOfWork
from bot.telegram import cards

HEADLINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A feed that was read at an address."""

    url: str
    fetched: Fetched
    document: FeedDocument


class Subscribing:
    def __init__(self, house: House, polling: Polling) -> None:
        self._house, self._polling = house, polling

    async def subscribe(self, chat: Chat, address: str, *, reply_to: int | None = None) -> None:
        """Follow the feed at an address, or the one feed that its page names; with several, the person picks.

        Raises ``BadInput``, ``FetchError`` and ``NotAFeed``."""
        url = web_address(address)
        async with self._house.storage.read() as tx:
            known = await tx.feeds.by_url(url)
        if known and known.last_success_at and known.next_poll_at:
            await self._follow(chat, known, reply_to)
            return
        found = await self.find(url)
        if isinstance(found, tuple):
            await self._house.answer(chat.id, cards.feed_choices(chat.language, url, found))
            return
        await self._follow(chat, await self.adopt(found), reply_to)

    async def find(self, url: str) -> Found | tuple[FeedLink, ...]:
        """The feed at ``url``; or the feed its page names; or the several feeds it names."""
        fetched = await self._polling.fetch(url)
        try:
            return await self._parsed(url, fetched)
        except NotAFeed:
            links = await self._house.sandbox.run(feed_links, fetched.body, fetched.final_url)
            if not links:
                raise
        if len(links) > 1:
            return links
        return await self._parsed(links[0].url, await self._polling.fetch(links[0].url))

    async def _parsed(self, url: str, fetched: Fetched) -> Found:
        return Found(url=url, fetched=fetched, document=await self._polling.parse(fetched))

    async def adopt(self, found: Found) -> Feed:
        """The stored feed, with the entries it holds now; they count as old news, as their dates say."""
        async with self._house.storage.write() as tx:
            feed = await tx.feeds.by_url(found.url)
            if feed is None:
                feed = await tx.feeds.add(Feed(url=found.url, created_at=self._house.clock()))
        await self._polling.store(feed, found.fetched, found.document)
        async with self._house.storage.read() as tx:
            return await tx.feeds.get(feed.id) or feed

    async def _follow(self, chat: Chat, feed: Feed, reply_to: int | None) -> None:
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            known = await tx.subscriptions.get(chat.id, feed.id)
            if known:
                card = cards.already_following(chat.language, known, reply_to=reply_to)
            else:
                await tx.subscriptions.put(
                    Subscription(
                        chat_id=chat.id,
                        feed_id=feed.id,
                        seen_entry_id=await tx.articles.last_entry_id(feed.id),
                        created_at=now,
                    )
                )
                await tx.feeds.wake(feed.id, feed.next_poll_at or now)
                card = await self._preview(tx, chat, feed, reply_to)
            if chat.stopped:
                await come_back(tx, chat, await tx.subscriptions.of_chat(chat.id))
            await answer(tx, chat.id, [card], now)
        self._house.wake()

    async def _preview(self, tx: UnitOfWork, chat: Chat, feed: Feed, reply_to: int | None) -> Message:
        schedule = await self.schedule_of(tx, chat)
        latest = await tx.articles.latest(feed.id, HEADLINES)
        return cards.feed_preview(
            chat.language, feed, latest, at=f"{schedule.at:%H:%M}", zone=schedule.timezone, reply_to=reply_to
        )

    async def schedule_of(self, tx: UnitOfWork, chat: Chat) -> Schedule:
        """The chat's first schedule; made with the default time where it has none, so that nobody ends up with
        nothing."""
        schedules = await tx.schedules.of_chat(chat.id)
        if schedules:
            return schedules[0]
        at: time = parse_time(self._house.settings.digest.time)
        schedule = Schedule(chat_id=chat.id, at=at, timezone=chat.timezone)
        return await tx.schedules.put(replace(schedule, next_run_at=next_run(schedule, self._house.clock())))

    async def set_mode(self, chat: Chat, feed_id: int, mode: Mode) -> None:
        """Choose how a followed feed arrives. From now on: what it holds already is not sent. Raises ``BadInput``."""
        async with self._house.storage.write() as tx:
            followed = await self._followed(tx, chat, feed_id)
            last = await tx.articles.last_entry_id(feed_id)
            await tx.subscriptions.put(replace(followed.subscription, mode=mode, seen_entry_id=last))
            schedule = await self.schedule_of(tx, chat) if mode is Mode.DIGEST else None
            at = f"{schedule.at:%H:%M}" if schedule else ""
            await answer(
                tx, chat.id, [cards.mode_changed(chat.language, followed.title, mode, at)], self._house.clock()
            )
        self._house.wake()

    async def unsubscribe(self, chat: Chat, what: str) -> None:
        """Stop following by address, title, or number in /feeds. Raises ``BadInput``."""
        async with self._house.storage.read() as tx:
            followed = await tx.subscriptions.of_chat(chat.id)
        await self.drop(chat, _pick(followed, what).feed.id)

    async def drop(self, chat: Chat, feed_id: int) -> None:
        """Stop following, with a button to undo it. Raises ``BadInput``."""
        async with self._house.storage.write() as tx:
            followed = await self._followed(tx, chat, feed_id)
            await tx.subscriptions.remove(chat.id, feed_id)
            card = cards.unsubscribed(chat.language, followed.title, feed_id, followed.subscription.mode)
            await answer(tx, chat.id, [card], self._house.clock())
        self._house.wake()

    async def restore(self, chat: Chat, feed_id: int, mode: Mode) -> None:
        """Undo ``drop``. Raises ``BadInput`` where the feed is not known (any more)."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            feed = await tx.feeds.get(feed_id)
            if feed is None:
                raise BadInput(text="error-feed-not-found")
            last = await tx.articles.last_entry_id(feed_id)
            await tx.subscriptions.put(
                Subscription(chat_id=chat.id, feed_id=feed_id, mode=mode, seen_entry_id=last, created_at=now)
            )
            await tx.feeds.wake(feed_id, now)
            await answer(tx, chat.id, [cards.resubscribed(chat.language, feed.title or feed.site_url)], now)
        self._house.wake()

    async def list(self, chat: Chat) -> None:
        """/feeds: what the chat follows and how each feed is doing."""
        async with self._house.storage.read() as tx:
            followed = await tx.subscriptions.of_chat(chat.id)
            schedules = await tx.schedules.of_chat(chat.id)
        at = f"{schedules[0].at:%H:%M}" if schedules else None
        pages = cards.feed_list(chat.language, followed, now=self._house.clock(), zone=chat.timezone, at=at)
        await self._house.answer(chat.id, *pages)

    async def _followed(self, tx: UnitOfWork, chat: Chat, feed_id: int) -> Followed:
        followed = await tx.subscriptions.get(chat.id, feed_id)
        if followed is None:
            raise BadInput(text="error-feed-not-found")
        return followed


def web_address(text: str) -> str:
    """What a person typed as an address, with its scheme. Raises ``BadInput`` where it is none."""
    address = text.strip().strip("<>")
    if not address:
        raise BadInput(text="error-no-address")
    if address.startswith("feed:"):  # the old "feed:" scheme: feed://host/path or feed:https://host/path
        address = address.removeprefix("feed:").removeprefix("//")
    if "://" not in address:
        address = f"https://{address}"
    host = urlsplit(address).hostname or ""
    if " " in address or not ("." in host or ":" in host or host == "localhost"):
        raise BadInput(text="error-bad-address", typed=text.strip()[:60])
    return address


def _pick(followed: list[Followed], what: str) -> Followed:
    wanted = what.strip()
    if wanted.isdigit() and 1 <= int(wanted) <= len(followed):
        return followed[int(wanted) - 1]
    lowered = wanted.lower()
    for one in followed:
        if lowered and lowered in {one.feed.url.lower(), one.title.lower(), one.feed.site_url.lower()}:
            return one
    matching = [one for one in followed if lowered and lowered in one.title.lower()]
    if len(matching) == 1:
        return matching[0]
    raise BadInput(text="error-feed-not-found" if wanted else "error-which-feed")
