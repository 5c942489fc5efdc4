"""Scheduled digests, a few chats at a time: a transaction and its statements cost more than a digest."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.digests.schedule import latest_run, local_date, next_run
from bot.model import Chat, Digest, DigestRecord, Followed, Message, MessageKind, Mode, Schedule
from bot.services.composing import LONGEST_WINDOW, Composing, Gathered, Reader, Wanted, card, since
from bot.services.desk import Desk
from bot.services.house import House, for_readers
from bot.services.memory import article_ids, recorded, told_in, updates_in
from bot.storage.base import UnitOfWork
from bot.telegram import cards

MOST_LATE = timedelta(hours=12)  # a digest that comes later than this is one for another day


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A schedule that was ``due`` then; ``gathered`` is None where it is to be left out."""

    schedule: Schedule
    chat: Chat | None
    due: datetime
    gathered: Gathered | None = None

    def record(self, digest: Digest) -> DigestRecord:
        return DigestRecord(
            chat_id=self.schedule.chat_id,
            schedule_id=self.schedule.id,
            local_date=local_date(self.schedule, self.due),
            since=digest.since,
            until=digest.until,
            stories=recorded(digest),
            updates=updates_in(digest),
            about=self.schedule.subject,
        )


class Issuing:
    def __init__(self, house: House, composing: Composing) -> None:
        self._house, self._composing = house, composing

    async def issue(self, schedules: Sequence[Schedule], desk: Desk) -> None:
        """Digests for schedules of different chats that are due, all or none of them."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            begun = await self._begin(tx, schedules, desk, now)
        made = []
        for one in begun:
            made.append((one, await self._composing.compose(one.gathered, desk, now) if one.gathered else None))
            await asyncio.sleep(0)  # people are answered in between
        async with self._house.storage.write() as tx:
            await self._finish(tx, made, desk, now)
        self._house.wake()

    async def _begin(self, tx: UnitOfWork, schedules: Sequence[Schedule], desk: Desk, now: datetime) -> list[Begun]:
        chats = await tx.chats.many({schedule.chat_id for schedule in schedules})
        begun = [
            Begun(
                schedule=schedule,
                chat=chats.get(schedule.chat_id),
                due=latest_run(schedule, schedule.next_run_at or now, now),
            )
            for schedule in schedules
        ]
        following = await desk.following(tx, chats)
        lasts = await _lasts(tx, [one.schedule for one in begun], now)
        readers = {
            one.schedule.id: _reader(one.chat, one.schedule, following[one.chat.id], lasts.get(one.schedule.id), now)
            for one in begun
            if one.chat and one.chat.wants(now) and now - one.due <= MOST_LATE
        }
        gathered = dict(zip(readers, await self._composing.gather(tx, desk, list(readers.values()), now), strict=True))
        return [replace(one, gathered=gathered.get(one.schedule.id)) for one in begun]

    async def _finish(
        self, tx: UnitOfWork, made: Sequence[tuple[Begun, Digest | None]], desk: Desk, now: datetime
    ) -> None:
        """Note what became of the schedules, and have it sent; nothing of those whose person has changed their mind in
        the meantime."""
        chats = await tx.chats.many({one.schedule.chat_id for one, _ in made})
        current = await tx.schedules.many([one.schedule.id for one, _ in made])
        wanted, left_out = [], []
        for one, digest in made:
            chat = chats.get(one.schedule.chat_id)
            if current.get(one.schedule.id) != one.schedule:
                continue
            if digest is None:
                left_out.append(replace(one, chat=chat))
            elif chat and chat.wants(now):
                wanted.append((replace(one, chat=chat), digest))
        planned = [*(one.schedule for one, _ in wanted), *(one.schedule for one in left_out)]
        await tx.schedules.plan([replace(one, next_run_at=next_run(one, now)) for one in planned])
        messages = await self._record(tx, wanted, desk, now)
        waits = await tx.chats.waits({one.schedule.chat_id for one in left_out})
        messages += [missed for one in left_out for missed in _missed(one, waits.get(one.schedule.chat_id), now)]
        await tx.outbox.add_all(MessageKind.SCHEDULED, messages, now)

    async def _record(
        self, tx: UnitOfWork, wanted: Sequence[tuple[Begun, Digest]], desk: Desk, now: datetime
    ) -> list[tuple[int, Message]]:
        """Store the digests; returns the messages that bring them."""
        records = await tx.digests.add_all([one.record(digest) for one, digest in wanted])
        messages: list[tuple[int, Message]] = []
        shown = []
        for (one, digest), record in zip(wanted, records, strict=True):
            if record and one.chat and one.gathered:
                shown.append((one.chat.id, article_ids(digest), record.id))
                if digest.stories or self._tells_of_nothing(one.gathered.reader.following):
                    told = card(
                        one.chat,
                        digest,
                        record,
                        one.gathered.reader.following,
                        now,
                        by_hand=False,
                        galleys=desk.galleys,
                    )
                    messages += _addressed(one, one.chat, told)
                await asyncio.sleep(0)
        await tx.digests.mark_all_shown(shown, now)
        return messages

    def _tells_of_nothing(self, following: Sequence[Followed]) -> bool:
        """Whether an empty digest is sent: who gets each item as it comes is not told that there is nothing."""
        expects = any(one.subscription.mode is Mode.DIGEST for one in following)
        return expects and self._house.settings.digest.empty != "skip"


async def _lasts(tx: UnitOfWork, schedules: Sequence[Schedule], now: datetime) -> Mapping[int, DigestRecord]:
    """By schedule, the last digest of its subject."""
    by_subject = defaultdict[str, list[Schedule]](list)
    for schedule in schedules:
        by_subject[schedule.subject].append(schedule)
    found: dict[int, DigestRecord] = {}
    for subject, some in by_subject.items():
        last = await tx.digests.last_of({one.chat_id for one in some}, about=subject, by=now)
        found |= {one.id: last[one.chat_id] for one in some if one.chat_id in last}
    return found


def _reader(
    chat: Chat, schedule: Schedule, following: Sequence[Followed], last: DigestRecord | None, now: datetime
) -> Reader:
    begin = since(last, following, now)
    if schedule.review:
        begin = max(begin, now - LONGEST_WINDOW)
    return Reader(
        chat=chat,
        following=following,
        wanted=Wanted.by(schedule),
        since=begin,
        until=now,
        told=told_in(last),
    )


def _missed(one: Begun, waited: datetime | None, now: datetime) -> list[tuple[int, Message]]:
    """Nobody wants it, or it is far too late; the latter is said, and whether Telegram has made the chat wait, until
    ``waited``, or we were down."""
    chat = one.chat
    if chat is None or not chat.wants(now):
        return []
    flood = waited is not None and waited > one.due
    missed = cards.digest_missed(chat.language, one.due, now=now, zone=one.schedule.timezone, flood=flood)
    return _addressed(one, chat, [missed])


def _addressed(one: Begun, chat: Chat, told: Sequence[Message]) -> list[tuple[int, Message]]:
    """To the topic in which the digest was asked for."""
    return [(chat.id, message) for message in for_readers(chat, told, one.schedule.thread)]
