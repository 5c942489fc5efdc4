"""Lists of feeds in and out, as OPML: for a chat, or for the whole house."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.errors import BadInput
from bot.feeds import opml
from bot.feeds.opml import Outline
from bot.feeds.secrets import feed_has_secret
from bot.model import Chat, ChatKind, Feed, Subscription
from bot.services.house import House
from bot.services.subscribing import Subscribing, web_address
from bot.storage.base import UnitOfWork

MOST_FEEDS = 100_000  # an operator's list may be longer than a person's
AT_ONCE = 500  # feeds in one transaction, so that the bot can write in between


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """``new`` feeds (of the chat, where it is for one) and ``known`` ones; ``refused`` are names of those that have no
    usable address."""

    new: int = 0
    known: int = 0
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """An OPML document (UTF-8), and the titles of feeds that it leaves out since their address holds a secret."""

    document: bytes
    left_out: tuple[str, ...] = ()


class Importing:
    def __init__(self, house: House, subscribing: Subscribing) -> None:
        self._house, self._subscribing = house, subscribing

    async def take_in(self, document: bytes, chat_id: int | None = None) -> Imported:
        """Store the feeds of an OPML document, to be polled from now on. The chat follows them in its daily digest;
        with no chat they are polled for nobody yet. Raises ``BadInput``."""
        outlines = await self._house.sandbox.run(opml.read, document, MOST_FEEDS)
        usable, refused = _checked(outlines)
        fresh = 0
        for start in range(0, len(usable), AT_ONCE):
            async with self._house.storage.write() as tx:
                chat = None if chat_id is None else await self._chat(tx, chat_id)
                for outline in usable[start : start + AT_ONCE]:
                    feed, is_new = await self._stored(tx, outline, kept=chat is None)
                    fresh += is_new if chat is None else await self._follow(tx, chat, feed, outline)
        return Imported(new=fresh, known=len(usable) - fresh, refused=refused)

    async def _chat(self, tx: UnitOfWork, chat_id: int) -> Chat:
        """The chat, which may not have written to the bot yet, with the digest that every chat has at first."""
        chat = await tx.chats.get(chat_id)
        if chat is None:
            kind = ChatKind.PRIVATE if chat_id > 0 else ChatKind.SUPERGROUP
            zone = self._house.settings.digest.timezone
            chat = Chat(id=chat_id, kind=kind, timezone=zone, created_at=self._house.clock())
            await tx.chats.put(chat)
        await self._subscribing.schedule_of(tx, chat)
        return chat

    async def _stored(self, tx: UnitOfWork, outline: Outline, *, kept: bool) -> tuple[Feed, bool]:
        """(the feed, whether it is new)."""
        now = self._house.clock()
        feed = await tx.feeds.by_url(outline.url)
        if feed is None:
            # A person's own name for a feed is not for others to see.
            title = outline.title if kept else ""
            wanted = Feed(url=outline.url, title=title, kept=kept, next_poll_at=now, created_at=now)
            return await tx.feeds.add(wanted), True
        if kept and not feed.kept:
            feed = replace(feed, kept=True)
        if feed.next_poll_at is None:  # what it has brought while nobody followed it is as old as it says
            feed = replace(feed, last_success_at=None)
        await tx.feeds.save(feed)
        await tx.feeds.wake(feed.id, now)
        return feed, False

    async def _follow(self, tx: UnitOfWork, chat: Chat, feed: Feed, outline: Outline) -> bool:
        """Whether the chat did not follow it yet. The list's title stays as the person's own name for the feed."""
        if await tx.subscriptions.get(chat.id, feed.id):
            return False
        await tx.subscriptions.put(
            Subscription(
                chat_id=chat.id,
                feed_id=feed.id,
                title=outline.title,
                seen_entry_id=await tx.articles.last_entry_id(feed.id),
                created_at=self._house.clock(),
            )
        )
        return True

    async def export(self, chat_id: int | None = None) -> Exported:
        """The feeds that a chat follows, or all of them. Raises ``BadInput`` for an unknown chat."""
        async with self._house.storage.read() as tx:
            if chat_id is None:
                named = [(feed, feed.title) for feed in await tx.feeds.all()]
            elif await tx.chats.get(chat_id) is None:
                raise BadInput(f"chat {chat_id} is not known")
            else:
                named = [
                    (one.feed, one.subscription.title or one.feed.title)
                    for one in await tx.subscriptions.of_chat(chat_id)
                ]
        outlines = [Outline(url=feed.url, title=title) for feed, title in named if not feed_has_secret(feed.url)]
        left_out = tuple(title or feed.name for feed, title in named if feed_has_secret(feed.url))
        return Exported(document=opml.write(outlines, "Lede", self._house.clock()), left_out=left_out)


def _checked(outlines: Sequence[Outline]) -> tuple[list[Outline], tuple[str, ...]]:
    """(those with a usable address, the names of the others). A title that is an address is no title: it may hold a
    secret."""
    usable, refused = [], []
    for outline in outlines:
        title = "" if "://" in outline.title else outline.title
        try:
            usable.append(replace(outline, url=web_address(outline.url), title=title))
        except BadInput:
            refused.append(title or "a feed without a title")
    return usable, tuple(refused)
