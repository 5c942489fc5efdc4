"""Digests: at the hour asked for, once; or at once, by hand, without taking anything from the scheduled one."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.digests.schedule import next_run
from bot.errors import BadInput
from bot.model import Chat, Digest, DigestRecord, Mode, Schedule
from bot.services.composing import Composing, Reader, Wanted, card, since
from bot.services.desk import Desk
from bot.services.grouping import Grouping
from bot.services.house import House, answer
from bot.services.issuing import Issuing
from bot.services.memory import article_ids, recorded, told_in, updates_in
from bot.services.reading import Reading
from bot.services.summarising import Summarising

log = structlog.get_logger()

BATCH = 200  # schedules that are looked up at once
READ = 100  # pages that are due, before digests are made
LONGEST_ROUND = 30.0  # seconds
GROUP = 20  # digests in one transaction: answers to people wait for no more than these
HURRY = 8.0  # seconds that a digest by hand waits for pages that have not been read yet


class Digesting:
    def __init__(self, house: House, reading: Reading, summarising: Summarising, grouping: Grouping) -> None:
        self._house, self._reading, self._grouping = house, reading, grouping
        self._composing = Composing(house, summarising)
        self._issuing = Issuing(house, self._composing)
        self._looked: datetime | None = None  # what the clock said at the last round

    async def round(self) -> int:
        """Make the digests that are due, longest due first, for ``LONGEST_ROUND`` at most; returns how many schedules
        were looked at. One that fails holds up none of those behind it."""
        await self._set_right()
        looked, end, last, desk = 0, time.monotonic() + LONGEST_ROUND, None, self._composing.desk()
        while not looked or time.monotonic() < end:
            async with self._house.storage.read() as tx:
                due = await tx.schedules.due(self._house.clock(), BATCH, last)
            if not due:
                break
            if not looked:
                await self._make_all_ready()
            for group in _groups(due):
                desk = self._composing.desk() if desk.is_full else desk
                await self._serve_safely(group, desk)
            looked, last = looked + len(due), due[-1]
        return looked

    async def _serve_safely(self, group: Sequence[Schedule], desk: Desk) -> None:
        """Where one fails, the others get theirs, and this one is tried again."""
        try:
            await self._issuing.issue(group, desk)
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

    async def by_hand(self, chat: Chat, *, hours: int | None = None, about: str = "") -> None:
        """/digest: what is new since the last one, or all of the last ``hours``; of one tag or feed where ``about``
        (see ``Schedule``) names it."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            following = await tx.subscriptions.of_chat(chat.id)
            if not following:
                raise BadInput(text="error-no-feeds")
            last = None if hours else await tx.digests.last(chat.id, scheduled_only=False, about=about, by=now)
        begin = now - timedelta(hours=hours) if hours else since(last, following, now)
        await self._make_ready(chat, begin, now)
        wanted = Wanted(by_hand=True, about=about, review=bool(hours))
        digest = await self.build(chat, begin, now, wanted, told=told_in(last))
        async with self._house.storage.write() as tx:
            record = await tx.digests.add(
                DigestRecord(
                    chat_id=chat.id,
                    since=begin,
                    until=now,
                    stories=recorded(digest),
                    updates=updates_in(digest),
                    about=about,
                )
            )
            messages = card(chat, digest, record, following, now, by_hand=True)
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
        self, chat: Chat, begin: datetime, until: datetime, wanted: Wanted, *, told: Collection[int] = ()
    ) -> Digest:
        """What a digest of this time tells, without the articles ``told`` in the last one; nothing is sent or noted."""
        now, desk = self._house.clock(), self._composing.desk()
        async with self._house.storage.read() as tx:
            following = (await desk.following(tx, [chat.id]))[chat.id]
            reader = Reader(chat=chat, following=following, wanted=wanted, since=begin, until=until, told=told)
            (gathered,) = await self._composing.gather(tx, desk, [reader], now)
        return await self._composing.compose(gathered, desk, now)


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


def _sooner(kind: Schedule, now: datetime) -> Schedule | None:
    """The schedule as it should be planned at ``now``, where that is sooner than it is."""
    try:
        soonest = next_run(kind, now)
    except (KeyError, ValueError):  # a zone that is not known any more, no days: nobody can plan that
        return None
    return replace(kind, next_run_at=soonest) if kind.next_run_at and soonest < kind.next_run_at else None
