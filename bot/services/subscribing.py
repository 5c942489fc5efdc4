"""Following feeds: find the feed at an address, show it, and ask what to send of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time, timedelta
from urllib.parse import urldefrag, urlsplit

from bot.digests.schedule import next_run, parse_time
from bot.digests.subject import numbered
from bot.errors import BadInput, BadStatus, FetchError, NotAFeed
from bot.feeds.discover import feed_links, likely_places
from bot.feeds.fetch import Fetched
from bot.feeds.identity import split_credentials
from bot.feeds.known_sites import address_of_handle, feed_of
from bot.feeds.telegram_preview import is_telegram
from bot.model import Chat, Feed, FeedDocument, FeedLink, Followed, Message, Mode, Relabelled, Schedule, Subscription
from bot.services.chatting import come_back
from bot.services.house import House, answer, thread_here
from bot.services.labelling import put_back, remember
from bot.services.limits import check_feeds
from bot.services.polling import Polling
from bot.storage.base import UnitOfWork
from bot.telegram import cards
from bot.telegram.foreign import shortened

HEADLINES = 3
BUSY = frozenset({429, 503})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A feed that was read at an address."""

    url: str
    fetched: Fetched
    document: FeedDocument


class Subscribing:
    def __init__(self, house: House, polling: Polling) -> None:
        self._house, self._polling = house, polling

    async def subscribe(
        self, chat: Chat, address: str, *, reply_to: int | None = None, edits: int | None = None
    ) -> None:
        """Follow the feed at an address, or the one feed that its page names; with several, the person picks. The
        address may be one whose feed is known without a look (a channel, a repository), or a handle (``@name``).
        ``edits``: the message in whose place the answer comes.

        Raises ``BadInput``, ``FetchError`` and ``NotAFeed``."""
        url = wanted_address(address)
        async with self._house.storage.read() as tx:
            known = await tx.feeds.by_url(url)
        if known and self._is_fresh(known):
            await self._follow(chat, known, reply_to, edits)
            return
        found = await self.find(url, guess=True)
        if isinstance(found, tuple):
            card = cards.feed_choices(chat.language, url, found, reply_to=reply_to)
            await self._house.answer(chat.id, replace(card, edits=edits))
            return
        await self._follow(chat, await self.adopt(found), reply_to, edits)

    async def look(self, url: str) -> Feed:
        """The feed at this very address as it is now, stored, though nobody follows it yet. Raises ``FetchError`` and
        ``NotAFeed``."""
        async with self._house.storage.read() as tx:
            known = await tx.feeds.by_url(url)
        if known and self._is_fresh(known):
            return known
        return await self.adopt(await self._parsed(url, await self._polling.fetch(url)))

    def _is_fresh(self, feed: Feed) -> bool:
        """Whether what we know of a feed is as good as a look at it: it is polled, and was read within a day."""
        read_at = feed.last_success_at
        return bool(
            feed.next_poll_at and not feed.trouble and read_at and self._house.clock() - read_at < timedelta(days=1)
        )

    async def find(self, url: str, *, guess: bool = False) -> Found | tuple[FeedLink, ...]:
        """The feed at ``url``; or the feed its page names; or the several feeds it names. ``guess``: where it names
        none, look where sites commonly have one. Raises ``FetchError`` and ``NotAFeed``."""
        url = feed_of(url) or url
        fetched = await self._polling.fetch(url)
        try:
            return await self._parsed(url, fetched)
        except NotAFeed:
            if is_telegram(fetched.final_url):
                raise
            links = await self._house.sandbox.run(feed_links, fetched.body, fetched.final_url)
            guessed = None if links or not guess else await self._guessed(fetched)
            if not (links or guessed):
                raise
        if len(links) > 1:
            return links
        return guessed or await self._parsed(links[0].url, await self._polling.fetch(links[0].url))

    async def _guessed(self, page: Fetched) -> Found | None:
        """A feed that the page does not name. One request after the other, few, and none more to a site that is busy or
        does not answer."""
        for place in await self._house.sandbox.run(likely_places, page.body, page.final_url):
            try:
                return await self._parsed(place, await self._polling.fetch(place))
            except NotAFeed:
                continue
            except BadStatus as error:
                if error.status in BUSY:
                    return None
            except FetchError:
                return None
        return None

    async def _parsed(self, url: str, fetched: Fetched) -> Found:
        document = await self._polling.parse(fetched)
        moved = "" if split_credentials(url)[1] else fetched.moved_to  # a password stays where the person sent it
        return Found(url=moved or url, fetched=fetched, document=document)

    async def adopt(self, found: Found) -> Feed:
        """The stored feed, with the entries it holds now; they count as old news, as their dates say."""
        async with self._house.storage.write() as tx:
            feed = await tx.feeds.by_url(found.url)
            if feed is None:
                feed = await tx.feeds.add(Feed(url=found.url, created_at=self._house.clock()))
        await self._polling.store(feed, found.fetched, found.document)
        async with self._house.storage.read() as tx:
            return await tx.feeds.get(feed.id) or feed

    async def _follow(self, chat: Chat, feed: Feed, reply_to: int | None, edits: int | None) -> None:
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            known = await tx.subscriptions.get(chat.id, feed.id)
            if known:
                card = cards.already_following(chat.language, known, reply_to=reply_to)
            else:
                await self.follow(tx, chat, feed)
                await tx.feeds.wake(feed.id, feed.next_poll_at or now)
                card = await self._preview(tx, chat, feed, reply_to)
            await come_back(tx, chat)
            await answer(tx, chat.id, [replace(card, edits=edits)], now)
        self._house.wake()

    async def take(self, chat: Chat, feed: Feed) -> None:
        """Follow a feed that has been looked at, without a word."""
        async with self._house.storage.write() as tx:
            await self.follow(tx, chat, feed)
            await tx.feeds.wake(feed.id, feed.next_poll_at or self._house.clock())
            await self.schedule_of(tx, chat)
            await come_back(tx, chat)

    async def follow(
        self,
        tx: UnitOfWork,
        chat: Chat,
        feed: Feed,
        *,
        title: str = "",
        tags: tuple[str, ...] = (),
        mode: Mode = Mode.DIGEST,
        unlimited: bool = False,
    ) -> bool:
        """Whether the chat did not follow it yet. What it holds already is no news. Raises ``BadInput`` where it
        follows as many as it may, unless ``unlimited``."""
        if await tx.subscriptions.get(chat.id, feed.id):
            return False
        if not unlimited:
            await check_feeds(self._house, tx, chat)
        await tx.subscriptions.put(
            Subscription(
                chat_id=chat.id,
                feed_id=feed.id,
                mode=mode,
                title=title,
                tags=tags,
                thread=thread_here(),
                seen_entry_id=await tx.articles.last_entry_id(feed.id),
                created_at=self._house.clock(),
            )
        )
        return True

    async def _preview(self, tx: UnitOfWork, chat: Chat, feed: Feed, reply_to: int | None) -> Message:
        schedule = await self.schedule_of(tx, chat)
        latest = await tx.articles.latest(feed.id, HEADLINES)
        return cards.feed_preview(
            chat.language,
            feed,
            latest,
            at=f"{schedule.at:%H:%M}",
            zone=schedule.timezone,
            paused_until=chat.pause_end(self._house.clock()),
            reply_to=reply_to,
        )

    async def schedule_of(self, tx: UnitOfWork, chat: Chat) -> Schedule:
        """The chat's first schedule; made with the default time where it has none, so that nobody ends up with
        nothing."""
        schedules = await tx.schedules.of_chat(chat.id)
        if schedules:
            return schedules[0]
        at: time = parse_time(self._house.settings.digest.time)
        schedule = Schedule(chat_id=chat.id, at=at, timezone=chat.timezone, thread=thread_here())
        return await tx.schedules.put(replace(schedule, next_run_at=next_run(schedule, self._house.clock())))

    async def set_mode(
        self, chat: Chat, feed_id: int, mode: Mode, *, offset: int = 0, edits: int | None = None
    ) -> None:
        """Choose how a followed feed arrives. From now on: what it holds already is not sent. ``edits``: the feed's
        card, which shows it, as for ``show``. Raises ``BadInput``."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            followed = await self._followed(tx, chat, feed_id)
            if mode is not followed.subscription.mode:  # else what waits for its page is not lost
                last = await tx.articles.last_entry_id(feed_id)
                await tx.subscriptions.put(replace(followed.subscription, mode=mode, seen_entry_id=last))
            await come_back(tx, chat)
            at = f"{(await self.schedule_of(tx, chat)).at:%H:%M}" if mode is Mode.DIGEST else ""
            if edits is None:
                pause = chat.pause_end(now)
                card = cards.mode_changed(
                    chat.language, followed.name, mode, at, paused_until=pause, zone=chat.timezone
                )
            else:
                card = await self._card(tx, chat, feed_id, offset, edits)
            await answer(tx, chat.id, [card], now)
        self._house.wake()

    async def unsubscribe(self, chat: Chat, what: str) -> None:
        """Stop following by address, title, or number in /feeds. Raises ``BadInput``."""
        async with self._house.storage.read() as tx:
            followed = await tx.subscriptions.of_chat(chat.id)
        await self.drop(chat, _pick(followed, what).feed.id)

    async def drop(self, chat: Chat, feed_id: int, *, edits: int | None = None) -> None:
        """Stop following, with a button to undo it, in place of the message ``edits`` where that is given. Raises
        ``BadInput``."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            followed = await self._followed(tx, chat, feed_id)
            change_id = await remember(tx, Relabelled(chat_id=chat.id, at=now), [followed])
            await tx.subscriptions.remove(chat.id, feed_id)
            mode = followed.subscription.mode
            card = cards.unsubscribed(chat.language, followed.name, feed_id, mode, change_id, edits=edits)
            await answer(tx, chat.id, [card], now)
        self._house.wake()

    async def stay(self, chat: Chat, feed_id: int, card_id: int) -> None:
        """Keep a dead feed; the card that asked says so. Raises ``BadInput``."""
        async with self._house.storage.read() as tx:
            followed = await self._followed(tx, chat, feed_id)
        await self._house.answer(chat.id, cards.feed_stays(chat.language, followed, edits=card_id))

    async def restore(
        self, chat: Chat, feed_id: int, mode: Mode, *, change_id: int = 0, edits: int | None = None
    ) -> None:
        """Undo ``drop``, whose answer ``edits`` then says so; ``change_id``: its name and tags as they were. Raises
        ``BadInput`` where the feed is not known (any more), and as ``subscribe`` does where it has not been polled
        since."""
        async with self._house.storage.read() as tx:
            feed = await tx.feeds.get(feed_id)
        if feed is None:
            raise BadInput(text="error-feed-not-found")
        if feed.next_poll_at is None and not feed.gone:  # what it has brought meanwhile is old news
            feed = await self.adopt(await self._parsed(feed.url, await self._polling.fetch(feed.url)))
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            is_new = await tx.subscriptions.get(chat.id, feed_id) is None
            await self.follow(tx, chat, feed, mode=mode)
            if is_new and change_id and await tx.labels.recall(chat.id, change_id):  # else it comes back without
                await put_back(tx, chat.id, change_id, now)
            if not feed.gone:
                await tx.feeds.wake(feed_id, feed.next_poll_at or now)
            await come_back(tx, chat)
            await answer(tx, chat.id, [cards.resubscribed(chat.language, feed.name, edits=edits)], now)
        self._house.wake()

    async def list(self, chat: Chat, offset: int = 0, *, edits: int | None = None) -> None:
        """/feeds: a page of what the chat follows and how each feed is doing, in place of the message ``edits`` where
        that is given."""
        async with self._house.storage.read() as tx:
            followed = await tx.subscriptions.of_chat(chat.id)
            at = await _hour(tx, chat)
        now = self._house.clock()
        pages = cards.feed_list(
            chat.language,
            followed,
            now=now,
            zone=chat.timezone,
            at=at,
            offset=offset,
            paused_until=chat.pause_end(now),
            edits=edits,
        )
        await self._house.answer(chat.id, *pages)

    async def show(self, chat: Chat, feed_id: int, offset: int, list_id: int) -> None:
        """One feed's card in place of the list, whose page began at ``offset``. Raises ``BadInput``."""
        async with self._house.storage.read() as tx:
            card = await self._card(tx, chat, feed_id, offset, list_id)
        await self._house.answer(chat.id, card)

    async def _card(self, tx: UnitOfWork, chat: Chat, feed_id: int, offset: int, edits: int) -> Message:
        now = self._house.clock()
        return cards.feed_card(
            chat.language,
            await self._followed(tx, chat, feed_id),
            now=now,
            zone=chat.timezone,
            at=await _hour(tx, chat),
            offset=offset,
            paused_until=chat.pause_end(now),
            edits=edits,
        )

    async def _followed(self, tx: UnitOfWork, chat: Chat, feed_id: int) -> Followed:
        followed = await tx.subscriptions.get(chat.id, feed_id)
        if followed is None:
            raise BadInput(text="error-feed-not-found")
        return followed


async def _hour(tx: UnitOfWork, chat: Chat) -> str | None:
    """The local time of the chat's first digest of the day; None where it has none."""
    schedules = await tx.schedules.of_chat(chat.id)
    return f"{schedules[0].at:%H:%M}" if schedules else None


def wanted_address(text: str) -> str:
    """The address to look for a feed at: what a person typed, as ``web_address`` has it, a handle, or the feed that
    belongs to an address of a known site. Raises ``BadInput``."""
    url = address_of_handle(text.strip()) or web_address(text)
    return feed_of(url) or url


def web_address(text: str) -> str:
    """What a person typed as an address, with its scheme. Raises ``BadInput`` where it is none."""
    address = text.strip().strip("<>")
    if not address:
        raise BadInput(text="error-no-address")
    if address.startswith("feed:"):  # the old "feed:" scheme: feed://host/path or feed:https://host/path
        address = address.removeprefix("feed:").removeprefix("//")
    if "://" not in address:
        address = f"https://{address}"
    address = urldefrag(address).url.removesuffix("?")
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # such as half of an IPv6 address
        host = ""
    if len(address.split()) > 1 or not ("." in host or ":" in host or host == "localhost"):
        raise BadInput(text="error-bad-address", typed=text.strip()[:60])
    return address


def _bare(address: str) -> str:
    """An address as people type it."""
    return address.partition("://")[2].rstrip("/")


def _known_feed(text: str) -> str:
    """The feed that a handle or an address of a known site stands for; empty for anything else."""
    try:
        return wanted_address(text)
    except BadInput:
        return ""


def _pick(followed: list[Followed], what: str) -> Followed:
    wanted = what.strip()
    if one := numbered(followed, wanted):
        return one
    lowered = wanted.lower()
    for one in followed:
        addresses = {one.feed.url.lower(), one.feed.site_url.lower()}
        if lowered and lowered in {one.name.lower(), *addresses, *(_bare(address) for address in addresses)}:
            return one
        if one.feed.url == _known_feed(wanted):
            return one
    matching = [
        (number, one) for number, one in enumerate(followed, start=1) if lowered and lowered in one.name.lower()
    ]
    if len(matching) == 1:
        return matching[0][1]
    if matching:
        names = "; ".join(f"{number}. {shortened(one.name, 40)}" for number, one in matching[:5])
        raise BadInput(text="error-which-of", names=names)
    raise BadInput(text="error-feed-not-found" if wanted else "error-which-feed")
