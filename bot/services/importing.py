"""Lists of feeds in and out, as OPML: for a chat, or for the whole house."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.digests.subject import tags_from
from bot.errors import BadInput
from bot.feeds import opml
from bot.feeds.secrets import feed_has_secret
from bot.model import Chat, ChatKind, Feed, Followed, Outline
from bot.services.chatting import newcomer
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
    """An OPML document (UTF-8) with ``count`` feeds, and the titles of those that it leaves out since their address
    holds a secret."""

    document: bytes
    count: int = 0
    left_out: tuple[str, ...] = ()


class Importing:
    def __init__(self, house: House, subscribing: Subscribing) -> None:
        self._house, self._subscribing = house, subscribing

    async def take_in(self, document: bytes, chat_id: int | None = None) -> Imported:
        """Store the feeds of an OPML document, to be polled from now on. The chat follows them in its daily digest;
        with no chat they are polled for nobody yet. Raises ``BadInput``."""
        outlines = await self._house.sandbox.run(opml.read, document, MOST_FEEDS)
        usable, refused = checked(outlines)
        fresh = 0
        for start in range(0, len(usable), AT_ONCE):
            async with self._house.storage.write() as tx:
                chat = None if chat_id is None else await self._chat(tx, chat_id)
                for outline in usable[start : start + AT_ONCE]:
                    took = await (self.follow(tx, chat, outline) if chat else self._keep(tx, outline))
                    fresh += took[1]
        return Imported(new=fresh, known=len(usable) - fresh, refused=refused)

    async def _chat(self, tx: UnitOfWork, chat_id: int) -> Chat:
        """The chat, which may not have written to the bot yet, with the digest that every chat has at first."""
        chat = await tx.chats.get(chat_id)
        if chat is None:
            kind = ChatKind.PRIVATE if chat_id > 0 else ChatKind.SUPERGROUP
            chat = newcomer(self._house, chat_id, kind, title="", language_code="")
            await tx.chats.put(chat)
        await self._subscribing.schedule_of(tx, chat)
        return chat

    async def _keep(self, tx: UnitOfWork, outline: Outline) -> tuple[Feed, bool]:
        """(the feed, polled also where nobody follows it, and whether it is new)."""
        feed, is_new = await stored(tx, outline.url, outline.title, now=self._house.clock())
        if not feed.kept:
            feed = replace(feed, kept=True)
            await tx.feeds.save(feed)
        return feed, is_new

    async def follow(
        self, tx: UnitOfWork, chat: Chat, outline: Outline, *, poll_at: datetime | None = None
    ) -> tuple[Feed, bool]:
        """(the feed, and whether the chat did not follow it yet). The list's title stays as the person's own name for
        it, its folders become tags. ``poll_at``: see ``stored``. Who asks has seen to the limits."""
        # A person's own name for a feed is not for others to see.
        feed, _ = await stored(tx, outline.url, "", now=self._house.clock(), poll_at=poll_at)
        tags = tags_from(outline.tags)
        is_new = await self._subscribing.follow(
            tx, chat, feed, title=outline.title, tags=tags, mode=outline.mode, unlimited=True
        )
        return feed, is_new

    async def export(self, chat_id: int | None = None) -> Exported:
        """The feeds that a chat follows, or all of them. Raises ``BadInput`` for an unknown chat."""
        async with self._house.storage.read() as tx:
            if chat_id is None:
                outlines = [Outline(url=feed.url, title=feed.title) for feed in await tx.feeds.all()]
            elif await tx.chats.get(chat_id) is None:
                raise BadInput(f"chat {chat_id} is not known")
            else:
                outlines = [_outline(one) for one in await tx.subscriptions.of_chat(chat_id)]
        shown = [outline for outline in outlines if not feed_has_secret(outline.url)]
        left_out = tuple(
            outline.title or Feed(url=outline.url).name for outline in outlines if feed_has_secret(outline.url)
        )
        document = opml.write(shown, "Lede", self._house.clock())
        return Exported(document=document, count=len(shown), left_out=left_out)


async def stored(
    tx: UnitOfWork, url: str, title: str, *, now: datetime, poll_at: datetime | None = None
) -> tuple[Feed, bool]:
    """(the feed at ``url``, and whether it is new), to be polled at ``poll_at``, or now."""
    feed, at = await tx.feeds.by_url(url), poll_at or now
    if feed is None:
        return await tx.feeds.add(Feed(url=url, title=title, next_poll_at=at, created_at=now)), True
    if feed.next_poll_at is None:  # what it has brought while nobody followed it is as old as it says
        feed = replace(feed, last_success_at=None)
    feed = replace(feed, next_poll_at=min(feed.next_poll_at or at, at))
    await tx.feeds.save(feed)
    return feed, False


def _outline(one: Followed) -> Outline:
    about = one.subscription
    return Outline(url=one.feed.url, title=about.title or one.feed.title, tags=about.tags, mode=about.mode)


def checked(outlines: Sequence[Outline]) -> tuple[list[Outline], tuple[str, ...]]:
    """(those with a usable address, each once, and the names of the others). A title that is an address is no title: it
    may hold a secret."""
    usable, refused = [], []
    for outline in outlines:
        title = "" if "://" in outline.title else outline.title
        try:
            usable.append(replace(outline, url=web_address(outline.url), title=title))
        except BadInput:
            refused.append(title or "a feed without a title")
    return list(opml.merged(usable)), tuple(refused)
