"""What people call what they follow: names of their own, and tags. Each change can be undone for an hour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.digests.subject import MOST_TAGS, numbered, tags_of
from bot.errors import BadInput
from bot.model import Chat, Followed, Label, Message, Relabelled
from bot.services import handling
from bot.services.house import House, answer
from bot.storage.base import UnitOfWork
from bot.telegram import cards

REGRET = timedelta(hours=1)
LONGEST_NAME = 80  # characters


class Labelling:
    def __init__(self, house: House) -> None:
        self._house = house

    async def ask_name(self, chat: Chat, feed_id: int) -> None:
        """Tell how to rename a feed. Raises ``BadInput``."""
        async with self._house.storage.read() as tx:
            number, one = _placed(await tx.subscriptions.of_chat(chat.id), feed_id)
        await self._house.answer(chat.id, cards.rename_ask(chat.language, one, number))

    async def rename(self, chat: Chat, words: str) -> None:
        """Give a feed, by its number in /feeds, a name; "off" gives it its own again. Raises ``BadInput``."""
        number, _, name = " ".join(words.split()).partition(" ")
        if len(name) > LONGEST_NAME:
            raise BadInput(text="error-long-name", most=LONGEST_NAME)
        async with self._house.storage.write() as tx:
            one = numbered(await tx.subscriptions.of_chat(chat.id), number) if name else None
            if one is None:
                raise BadInput(text="error-which-rename")
            title = "" if name.lower() == "off" else name
            change_id = await self._relabel(tx, chat, [one], lambda label: replace(label, title=title))
            renamed = Followed(subscription=replace(one.subscription, title=title), feed=one.feed)
            card = cards.renamed(chat.language, one.name, "" if not title else renamed.name, renamed.name, change_id)
            await answer(tx, chat.id, [card], self._house.clock())
        self._house.wake()

    async def tag(self, chat: Chat, words: str) -> None:
        """Put a feed, by its number in /feeds, under tags; "off" takes them away. Raises ``BadInput``."""
        number, *typed = words.split() or [""]
        async with self._house.storage.write() as tx:
            one = numbered(await tx.subscriptions.of_chat(chat.id), number) if typed else None
            if one is None:
                raise BadInput(text="error-which-tag")
            tags = () if [word.lower() for word in typed] == ["off"] else tags_of(typed)
            change_id = await self._relabel(tx, chat, [one], lambda label: replace(label, tags=tags))
            await answer(tx, chat.id, [cards.tagged(chat.language, one.name, tags, change_id)], self._house.clock())
        self._house.wake()

    async def show_tags(self, chat: Chat, feed_id: int, offset: int, card_id: int) -> None:
        """The tags of the chat, those of this feed ticked, in place of its card. Raises ``BadInput``."""
        async with self._house.storage.read() as tx:
            card = await self._feed_tags(tx, chat, feed_id, offset, edits=card_id)
        await self._house.answer(chat.id, card)

    async def toggle(self, chat: Chat, feed_id: int, offset: int, tag: str, card_id: int) -> None:
        """Put a tag on a feed, or take it off. Raises ``BadInput``."""
        (tag,) = tags_of([tag])
        for step in handling.steps(2):  # once more would undo it
            if step == 0:
                await self._toggle(chat, feed_id, tag)
                continue
            async with self._house.storage.read() as tx:
                card = await self._feed_tags(tx, chat, feed_id, offset, edits=card_id, also=tag)
            await self._house.answer(chat.id, card)

    async def _toggle(self, chat: Chat, feed_id: int, tag: str) -> None:
        async with self._house.storage.write() as tx:
            _, one = _placed(await tx.subscriptions.of_chat(chat.id), feed_id)
            tags = one.subscription.tags
            if tag not in tags and len(tags) >= MOST_TAGS:
                raise BadInput(text="error-many-tags", most=MOST_TAGS)
            chosen = tuple(known for known in tags if known != tag) if tag in tags else (*tags, tag)
            await tx.subscriptions.put(replace(one.subscription, tags=chosen))
            await handling.done(tx)

    async def _feed_tags(
        self, tx: UnitOfWork, chat: Chat, feed_id: int, offset: int, *, edits: int, also: str = ""
    ) -> Message:
        followed = await tx.subscriptions.of_chat(chat.id)
        number, one = _placed(followed, feed_id)
        tags = sorted({*_counts(followed), *filter(None, [also])})
        return cards.feed_tags(chat.language, one, tags, number=number, offset=offset, edits=edits)

    async def tags(self, chat: Chat, words: str = "") -> None:
        """/tags: those there are; of one, its feeds; with a second word, it is called that. Raises ``BadInput``."""
        match [tag for word in words.split() for tag in tags_of([word])]:
            case []:
                await self.list(chat)
            case [tag]:
                await self.show(chat, tag, 0)
            case [tag, name]:
                await self.rename_tag(chat, tag, name)
            case _:
                raise BadInput(text="error-which-tags")

    async def list(self, chat: Chat, offset: int = 0, *, edits: int | None = None) -> None:
        """A page of the chat's tags, in place of the message ``edits`` where that is given."""
        async with self._house.storage.read() as tx:
            followed = await tx.subscriptions.of_chat(chat.id)
        counts = sorted(_counts(followed).items())
        card = cards.tag_list(chat.language, counts, followed=len(followed), offset=offset, edits=edits)
        await self._house.answer(chat.id, card)

    async def show(self, chat: Chat, tag: str, offset: int, *, edits: int | None = None) -> None:
        """A page of the feeds with this tag. Raises ``BadInput``."""
        async with self._house.storage.read() as tx:
            followed = await tx.subscriptions.of_chat(chat.id)
        _tagged(followed, tag)
        await self._house.answer(chat.id, cards.tag_card(chat.language, tag, followed, offset=offset, edits=edits))

    async def rename_tag(self, chat: Chat, tag: str, name: str) -> None:
        """For all its feeds, digests and filters; if there is such a tag, both become one. Raises ``BadInput``."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            tagged = _tagged(await tx.subscriptions.of_chat(chat.id), tag)
            schedules = [one for one in await tx.schedules.of_chat(chat.id) if one.about == f"#{tag}"]
            filters = [one for one in await tx.filters.of_chat(chat.id) if one.about == f"#{tag}"]
            for schedule in schedules:
                await tx.schedules.put(replace(schedule, about=f"#{name}"))
            for one in filters:
                await tx.filters.put(replace(one, about=f"#{name}"))
            about = Relabelled(
                chat_id=chat.id,
                tag=f"#{tag}",
                schedules=frozenset(one.id for one in schedules),
                filters=frozenset(one.id for one in filters),
                at=now,
            )

            def other(label: Label) -> Label:
                return replace(label, tags=tuple(dict.fromkeys(name if one == tag else one for one in label.tags)))

            change_id = await self._relabel(tx, chat, tagged, other, about)
            await answer(tx, chat.id, [cards.tag_renamed(chat.language, tag, name, len(tagged), change_id)], now)
        self._house.wake()

    async def remove_tag(self, chat: Chat, tag: str, card_id: int) -> None:
        """Take it off all its feeds. Raises ``BadInput``."""
        async with self._house.storage.write() as tx:
            tagged = _tagged(await tx.subscriptions.of_chat(chat.id), tag)

            def without(label: Label) -> Label:
                return replace(label, tags=tuple(one for one in label.tags if one != tag))

            change_id = await self._relabel(tx, chat, tagged, without)
            card = cards.tag_removed(chat.language, tag, len(tagged), change_id, edits=card_id)
            await answer(tx, chat.id, [card], self._house.clock())
        self._house.wake()

    async def undo(self, chat: Chat, change_id: int, card_id: int) -> None:
        """Put names and tags back as they were, of what is still followed. Raises ``BadInput`` where it is too late."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            await put_back(tx, chat.id, change_id, now)
            await answer(tx, chat.id, [cards.labels_undone(chat.language, edits=card_id)], now)
        self._house.wake()

    async def _relabel(
        self,
        tx: UnitOfWork,
        chat: Chat,
        followed: Sequence[Followed],
        change: Callable[[Label], Label],
        about: Relabelled | None = None,
    ) -> int:
        """An id to undo it by; ``about`` is what else belongs to the change."""
        before = about or Relabelled(chat_id=chat.id, at=self._house.clock())
        change_id = await remember(tx, before, followed)
        for one in followed:
            label = change(_label(one))
            await tx.subscriptions.put(replace(one.subscription, title=label.title, tags=label.tags))
        return change_id


async def remember(tx: UnitOfWork, change: Relabelled, followed: Sequence[Followed]) -> int:
    """Note the names and tags of these as they are; returns an id to ``put_back`` by."""
    return await tx.labels.remember(replace(change, labels=tuple(map(_label, followed))))


async def put_back(tx: UnitOfWork, chat_id: int, change_id: int, now: datetime) -> None:
    """Names and tags as they were, of what is followed. Raises ``BadInput`` where it is too late."""
    before = await tx.labels.recall(chat_id, change_id)
    if before is None or now - before.at > REGRET:
        raise BadInput(text="error-undo-gone")
    for label in before.labels:
        if one := await tx.subscriptions.get(chat_id, label.feed_id):
            await tx.subscriptions.put(replace(one.subscription, title=label.title, tags=label.tags))
    for schedule in (await tx.schedules.many(before.schedules)).values():
        await tx.schedules.put(replace(schedule, about=before.tag))
    for filter_id in sorted(before.filters):
        if found := await tx.filters.get(chat_id, filter_id):
            await tx.filters.put(replace(found, about=before.tag))


def _label(one: Followed) -> Label:
    return Label(feed_id=one.feed.id, title=one.subscription.title, tags=one.subscription.tags)


def _placed(followed: Sequence[Followed], feed_id: int) -> tuple[int, Followed]:
    """The feed and its number in /feeds. Raises ``BadInput``."""
    for number, one in enumerate(followed, start=1):
        if one.feed.id == feed_id:
            return number, one
    raise BadInput(text="error-feed-not-found")


def _tagged(followed: Sequence[Followed], tag: str) -> list[Followed]:
    """Raises ``BadInput`` where there is none."""
    found = [one for one in followed if tag in one.subscription.tags]
    if not found:
        raise BadInput(text="error-no-tag", typed=tag)
    return found


def _counts(followed: Sequence[Followed]) -> dict[str, int]:
    """How many feeds each tag has."""
    counts: dict[str, int] = {}
    for one in followed:
        for tag in one.subscription.tags:
            counts[tag] = counts.get(tag, 0) + 1
    return counts
