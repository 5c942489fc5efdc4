"""Digests: at the hour asked for, once; or at once, by hand, without taking anything from the scheduled one."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

import structlog

from bot.digests.compose import compose
from bot.digests.schedule import latest_run, local_date, next_run
from bot.digests.subject import feeds_about, named
from bot.errors import BadInput
from bot.model import (
    Article,
    Chat,
    Digest,
    DigestRecord,
    Message,
    MessageKind,
    Mode,
    Schedule,
)
from bot.services.desk import Desk
from bot.services.filtering import filters_of, passing
from bot.services.grouping import Grouping
from bot.services.house import House, answer
from bot.services.memory import (
    Known,
    article_ids,
    articles_of,
    known_now,
    recorded,
    tell,
    told_in,
    unseen,
    updates_in,
)
from bot.services.ranking import taste_of, weights_of
from bot.services.reading import Reading
from bot.services.summarising import Summarising
from bot.storage.base import UnitOfWork
from bot.stories.taste import Taste
from bot.telegram import cards

log = structlog.get_logger()

BATCH = 200  # digests with one desk: what they have in common is read once for so many
READ = 100  # pages that are due, before digests are made
LONGEST_ROUND = 30.0  # seconds
GROUP = 5  # digests in one transaction: answers to people wait for no more than these
HURRY = 8.0  # seconds that a digest by hand waits for pages that have not been read yet
FIRST_WINDOW = timedelta(hours=24)  # what a chat's first digest looks back on, before it followed anything
LONGEST_WINDOW = timedelta(days=7)  # after a longer silence, old news is no news
MOST_LATE = timedelta(hours=12)  # a digest that comes later than this is one for another day
OVERLAP = timedelta(hours=1)  # an item that was being stored while the last digest was made belongs to this one


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which digest: asked for by hand or not; of what, see ``Schedule``; of how many stories (0: as the settings
    say)."""

    by_hand: bool = False
    about: str = ""
    review: bool = False
    stories: int = 0

    @classmethod
    def by(cls, schedule: Schedule) -> Self:
        return cls(about=schedule.about, review=schedule.review, stories=schedule.stories)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a digest is made of. ``limit``: stories it shows at most."""

    since: datetime
    until: datetime
    limit: int
    articles: Sequence[Article]
    known: Known
    troubled: Sequence[str]
    taste: Taste


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A schedule that was ``due`` then; ``gathered`` is None where it is to be left out."""

    schedule: Schedule
    chat: Chat | None
    due: datetime
    gathered: Gathered | None = None


class Digesting:
    def __init__(self, house: House, reading: Reading, summarising: Summarising, grouping: Grouping) -> None:
        self._house, self._reading = house, reading
        self._summarising, self._grouping = summarising, grouping
        self._looked: datetime | None = None  # what the clock said at the last round

    async def round(self) -> int:
        """Make the digests that are due, longest due first, for ``LONGEST_ROUND`` at most; returns how many schedules
        were looked at. One that fails holds up none of those behind it."""
        await self._set_right()
        looked, end, last = 0, time.monotonic() + LONGEST_ROUND, None
        while not looked or time.monotonic() < end:
            async with self._house.storage.read() as tx:
                due = await tx.schedules.due(self._house.clock(), BATCH, last)
            if not due:
                break
            if not looked:
                await self._make_all_ready()
            desk = Desk(self._summarising)
            for group in _groups(due):
                await self._serve_safely(group, desk)
            looked, last = looked + len(due), due[-1]
        return looked

    async def _serve_safely(self, group: Sequence[Schedule], desk: Desk) -> None:
        """Where one fails, the others get theirs, and this one is tried again."""
        try:
            await self._serve(group, desk)
        except Exception:
            if len(group) == 1:
                log.exception("digest failed", schedule=group[0].id)
                return
            for schedule in group:
                await self._serve_safely([schedule], desk)

    async def _set_right(self) -> None:
        """A clock that was ahead for a while (which a start cannot know) has planned digests behind the days that it
        passed over: these come into their own again."""
        now, before = self._house.clock(), self._looked
        if before is None or now < before:
            async with self._house.storage.read() as tx:
                kinds = await tx.schedules.kinds()
            sooner = [found for kind in kinds if (found := _sooner(kind, now))]
            if sooner:
                async with self._house.storage.write() as tx:
                    moved = [await tx.schedules.bring_forward(kind) for kind in sooner]
                log.warning("the clock was ahead", schedules=sum(moved))
        self._looked = now

    async def _serve(self, group: Sequence[Schedule], desk: Desk) -> None:
        """Schedules of different chats, together: a transaction costs more than a digest."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            begun = [await self._begin(tx, schedule, desk, now) for schedule in group]
        made = [(one, await self._compose(one.gathered, desk, now) if one.gathered else None) for one in begun]
        async with self._house.storage.write() as tx:
            for one, digest in made:
                if digest:
                    await self._finish(tx, one, digest, now)
                else:
                    await self._leave_out(tx, one, now)
        self._house.wake()

    async def _begin(self, tx: UnitOfWork, schedule: Schedule, desk: Desk, now: datetime) -> Begun:
        chat = await tx.chats.get(schedule.chat_id)
        due = latest_run(schedule, schedule.next_run_at or now, now)
        if chat is None or not chat.wants(now) or now - due > MOST_LATE:
            return Begun(schedule=schedule, chat=chat, due=due)
        last = await tx.digests.last(schedule.chat_id, scheduled_only=True, about=schedule.subject, by=now)
        since = await _since(tx, schedule.chat_id, last, now)
        if schedule.review:
            since = max(since, now - LONGEST_WINDOW)
        wanted, told = Wanted.by(schedule), told_in(last)
        gathered = await self._gather(tx, chat, desk, since=since, until=now, wanted=wanted, told=told)
        return Begun(schedule=schedule, chat=chat, due=due, gathered=gathered)

    async def _finish(self, tx: UnitOfWork, begun: Begun, digest: Digest, now: datetime) -> None:
        schedule = begun.schedule
        current = await tx.chats.get(schedule.chat_id)
        if current is None or not current.wants(now) or schedule not in await tx.schedules.of_chat(current.id):
            return  # the person changed their mind in the meantime
        await tx.schedules.put(replace(schedule, next_run_at=next_run(schedule, now)))
        record = DigestRecord(
            chat_id=current.id,
            schedule_id=schedule.id,
            local_date=local_date(schedule, begun.due),
            since=digest.since,
            until=now,
            stories=recorded(digest),
            updates=updates_in(digest),
            about=schedule.subject,
        )
        stored = await tx.digests.add(record)
        if stored:
            await self._send_scheduled(tx, current, digest, stored, now)

    async def _leave_out(self, tx: UnitOfWork, begun: Begun, now: datetime) -> None:
        """Nobody wants it, or we were down for too long; the latter is said."""
        schedule, chat = begun.schedule, begun.chat
        await tx.schedules.put(replace(schedule, next_run_at=next_run(schedule, now)))
        if chat and chat.wants(now):
            missed = cards.digest_missed(chat.language, begun.due, now=now, zone=schedule.timezone)
            await tx.outbox.add(chat.id, MessageKind.SCHEDULED, [missed], now)

    async def _send_scheduled(
        self, tx: UnitOfWork, chat: Chat, digest: Digest, record: DigestRecord, now: datetime
    ) -> None:
        await tx.digests.mark_shown(chat.id, article_ids(digest), record.id, now, by_hand=False)
        if not digest.stories and (self._house.settings.digest.empty == "skip" or not await _expects(tx, chat)):
            return
        messages = await self._card(tx, chat, digest, record, now, by_hand=False)
        await tx.outbox.add(chat.id, MessageKind.SCHEDULED, messages, now)

    async def _card(
        self, tx: UnitOfWork, chat: Chat, digest: Digest, record: DigestRecord | None, now: datetime, *, by_hand: bool
    ) -> tuple[Message, ...]:
        about = record.about if record else ""
        names = named(await tx.subscriptions.of_chat(chat.id), [about.removeprefix("review").strip()]) if about else {}
        return cards.digest_card(
            chat.language,
            digest,
            digest_id=record.id if record else 0,
            now=now,
            zone=chat.timezone,
            by_hand=by_hand,
            about=" ".join(names.values()),
            review=about.startswith("review"),
        )

    async def by_hand(self, chat: Chat, *, hours: int | None = None, about: str = "") -> None:
        """/digest: what is new since the last one, or all of the last ``hours``; of one tag or feed where ``about``
        (see ``Schedule``) names it."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            if not await tx.subscriptions.of_chat(chat.id):
                raise BadInput(text="error-no-feeds")
            last = None if hours else await tx.digests.last(chat.id, scheduled_only=False, about=about, by=now)
            since = now - timedelta(hours=hours) if hours else await _since(tx, chat.id, last, now)
        await self._make_ready(chat, since, now)
        digest = await self.build(
            chat, since, now, Wanted(by_hand=True, about=about, review=bool(hours)), told=told_in(last)
        )
        async with self._house.storage.write() as tx:
            record = await tx.digests.add(
                DigestRecord(
                    chat_id=chat.id,
                    since=since,
                    until=now,
                    stories=recorded(digest),
                    updates=updates_in(digest),
                    about=about,
                )
            )
            messages = await self._card(tx, chat, digest, record, now, by_hand=True)
            await tx.digests.mark_shown(chat.id, article_ids(digest), record.id if record else 0, now, by_hand=True)
            await answer(tx, chat.id, messages, now)
        self._house.wake()

    async def _make_ready(self, chat: Chat, since: datetime, until: datetime) -> None:
        """Who asks right after subscribing should not get teasers, nor the same story twice."""
        async with self._house.storage.read() as tx:
            news = [
                *await tx.articles.news(chat.id, since, until),
                *await tx.articles.news(chat.id, since, until, Mode.INSTANT),
            ]
        await self._reading.hurry(news, HURRY)
        await self._grouping.round()

    async def _make_all_ready(self) -> None:
        """Before scheduled digests: pages that are due are read, and articles placed in their stories, once for all."""
        async with self._house.storage.read() as tx:
            waiting = await tx.articles.to_read(self._house.clock(), READ)
        await self._reading.hurry(waiting, HURRY)
        await self._grouping.round()

    async def build(
        self,
        chat: Chat,
        since: datetime,
        until: datetime,
        wanted: Wanted,
        *,
        told: Collection[int] = (),
    ) -> Digest:
        """What a digest of this time tells, without the articles ``told`` in the last one; nothing is sent or noted.
        What the chat knows of a story is left out, unless it looks back (``Wanted.review``)."""
        now, desk = self._house.clock(), Desk(self._summarising)
        async with self._house.storage.read() as tx:
            gathered = await self._gather(tx, chat, desk, since=since, until=until, wanted=wanted, told=told)
        return await self._compose(gathered, desk, now)

    async def _gather(
        self,
        tx: UnitOfWork,
        chat: Chat,
        desk: Desk,
        *,
        since: datetime,
        until: datetime,
        wanted: Wanted,
        told: Collection[int],
    ) -> Gathered:
        now = self._house.clock()
        feeds = feeds_about(await tx.subscriptions.of_chat(chat.id), wanted.about) if wanted.about else None
        begin = since - OVERLAP if told else since
        news = await desk.news(tx, chat.id, begin, until, feed_ids=feeds, without=told)
        if wanted.by_hand:  # it takes nothing from the scheduled one, and tells what instant feeds had before
            instant = await desk.news(tx, chat.id, since, until, mode=Mode.INSTANT, feed_ids=feeds)
            news += await unseen(tx, chat.id, instant)
        elif not wanted.review:
            news = await unseen(tx, chat.id, news)
        filters = await filters_of(tx, chat)
        news = await passing(tx, chat, news, filters)
        return Gathered(
            since=since,
            until=until,
            limit=wanted.stories or self._house.settings.digest.stories,
            articles=list({article.id: article for article in news}.values()),
            known={} if wanted.review else await known_now(tx, chat.id, news, now, by_hand=wanted.by_hand),
            troubled=await tx.feeds.in_trouble(chat.id),
            taste=await taste_of(tx, chat.id, now, weights_of(self._house.settings), filters),
        )

    async def _compose(self, gathered: Gathered, desk: Desk, now: datetime) -> Digest:
        articles, known = gathered.articles, gathered.known
        summaries = await desk.summaries([*articles, *articles_of(known)])
        stories, silent = tell(articles, summaries, known, desk.story)
        digest = compose(
            stories,
            silent=silent,
            weights=weights_of(self._house.settings),
            taste=gathered.taste.of,
            since=gathered.since,
            until=gathered.until,
            limit=gathered.limit,
            troubled=tuple(gathered.troubled),
            now=now,
        )
        return replace(digest, stories=tuple(map(desk.told, digest.stories)))


def _groups(due: Sequence[Schedule]) -> Iterator[list[Schedule]]:
    """In their order, and no chat twice in one: its later digest does not tell what its earlier one has told."""
    group: list[Schedule] = []
    for schedule in due:
        if len(group) == GROUP or any(one.chat_id == schedule.chat_id for one in group):
            yield group
            group = []
        group.append(schedule)
    if group:
        yield group


async def _since(tx: UnitOfWork, chat_id: int, last: DigestRecord | None, now: datetime) -> datetime:
    """Where a digest begins: where the last one ended; the first one a day before the chat followed anything."""
    if last:
        return max(last.until, now - LONGEST_WINDOW)
    followed = [one.subscription.created_at or now for one in await tx.subscriptions.of_chat(chat_id)]
    return max(min(followed, default=now) - FIRST_WINDOW, now - LONGEST_WINDOW)


async def _expects(tx: UnitOfWork, chat: Chat) -> bool:
    """Whether a digest can have something for this chat: who gets each item as it comes is not told that there is
    nothing."""
    return any(one.subscription.mode is Mode.DIGEST for one in await tx.subscriptions.of_chat(chat.id))


def _sooner(kind: Schedule, now: datetime) -> Schedule | None:
    """The schedule as it should be planned at ``now``, where that is sooner than it is."""
    try:
        soonest = next_run(kind, now)
    except (KeyError, ValueError):  # a zone that is not known any more, no days: nobody can plan that
        return None
    return replace(kind, next_run_at=soonest) if kind.next_run_at and soonest < kind.next_run_at else None
