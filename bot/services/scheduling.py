"""When a chat gets its digests: any number of schedules, each with its time, days, length and subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time

from bot.digests.places import zone_at
from bot.digests.schedule import latest_run, next_run, parse_time
from bot.digests.subject import feeds_about, named, subject_named
from bot.digests.wish import Wish, parse_wish
from bot.digests.zones import find_zone, likely_zone
from bot.errors import BadInput
from bot.model import EVERY_DAY, Chat, Followed, Schedule
from bot.services import handling
from bot.services.chatting import change, come_back
from bot.services.digesting import Digesting
from bot.services.house import House, answer, thread_here
from bot.services.issuing import MOST_LATE
from bot.storage.base import UnitOfWork
from bot.telegram import cards

MOST_SCHEDULES = 12  # of one chat


class Scheduling:
    def __init__(self, house: House, digesting: Digesting) -> None:
        self._house, self._digesting = house, digesting

    async def asked(self, chat: Chat, typed: str) -> None:
        """/digest with words: a digest of a tag or feed now, or when digests come from now on. Raises ``BadInput``."""
        wish = parse_wish(typed)
        if wish.plans:
            await self._set(chat, wish, typed)
            self._house.wake()
            return
        async with self._house.storage.read() as tx:
            about = subject_named(await tx.subscriptions.of_chat(chat.id), wish.about)
        if not about:
            raise BadInput(text="error-bad-time", typed=typed[:40])
        await self._digesting.by_hand(chat, about=about)

    async def show(self, chat: Chat, *, edits: int | None = None) -> None:
        """/schedule: the chat's schedules, in place of the message ``edits`` where that is given."""
        async with self._house.storage.read() as tx:
            schedules = await tx.schedules.of_chat(chat.id)
            names = _names(await tx.subscriptions.of_chat(chat.id), schedules)
        card = cards.schedule_list(chat.language, schedules, names, zone=chat.timezone, edits=edits)
        await self._house.answer(chat.id, card)

    async def _set(self, chat: Chat, wish: Wish, typed: str) -> None:
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            followed = await tx.subscriptions.of_chat(chat.id)
            about = subject_named(followed, wish.about)
            if wish.about and not about:
                raise _not_understood(wish, typed)
            chat = await move(tx, chat, wish.zone, now)
            await come_back(tx, chat)
            before = await tx.schedules.of_chat(chat.id)
            if not before and wish == Wish(zone=wish.zone):  # who wants no digest is not given one for moving
                await answer(tx, chat.id, [cards.zone_set(chat.language, chat.timezone, now)], now)
                return
            replaced = _replaced(wish, about, before)
            wanted = self._wanted(chat, wish, about, replaced or _alike(before, wish, about))
            if len(before) - len(replaced) >= MOST_SCHEDULES:
                raise BadInput(text="error-many-schedules", most=MOST_SCHEDULES)
            same = next((one for one in before if _is_same(one, wanted)), None)
            for one in replaced:
                if one is not same:
                    await tx.schedules.remove(chat.id, one.id)
            # The same schedule in another zone stays the same one: it has one digest a day.
            stored = await tx.schedules.put(
                replace(wanted, id=same.id if same else 0, next_run_at=_planned(wanted, same, now))
            )
            schedules = await tx.schedules.of_chat(chat.id)
            card = cards.schedule_set(
                chat.language,
                stored,
                others=[one for one in schedules if one.id != stored.id],
                replaced=[one for one in replaced if one is not same],
                names=_names(followed, [*schedules, *replaced]),
                paused_until=chat.pause_end(now),
                likely=likely_zone(chat.spoken),
            )
            await answer(tx, chat.id, [card], now)

    def _wanted(self, chat: Chat, wish: Wish, about: str, base: list[Schedule]) -> Schedule:
        """What was not said stays as it is in the schedule that changes, or is as usual."""
        known = base[0] if base else None
        at = wish.at or (known.at if known else parse_time(self._house.settings.digest.time))
        days = wish.days or (known.days if known else frozenset({6}) if wish.review else EVERY_DAY)
        return Schedule(
            chat_id=chat.id,
            at=at,
            days=EVERY_DAY if wish.at and not wish.days and not wish.review else days,
            timezone=chat.timezone,
            stories=wish.stories or (known.stories if known else 0),
            about=about,
            review=wish.review,
            thread=thread_here(known.thread if known else None),
        )

    async def here(self, chat: Chat, latitude: float, longitude: float) -> None:
        """The chat's time zone is that of a place (degrees), which is neither stored nor logged. Raises ``BadInput``
        where it has none."""
        zone = await self._house.sandbox.run(zone_at, latitude, longitude)
        if not zone:
            raise BadInput(text="error-no-zone-there")
        await self.set_zone(chat, zone)

    async def set_zone(self, chat: Chat, zone: str) -> None:
        """The chat's time zone, as people name it (see ``find_zone``), for all its schedules. Raises ``BadInput``."""
        found = find_zone(zone)
        if not found:
            raise BadInput(text="error-bad-zone", typed=zone[:40])
        await self._set(chat, Wish(zone=found), zone)
        self._house.wake()

    async def remove(self, chat: Chat, schedule_id: int, list_id: int) -> None:
        """One schedule no more, with a button to bring it back; the list that it was pressed in is shown anew. Raises
        ``BadInput``."""
        for step in handling.steps(2):
            if step == 0:
                await self._drop(chat, schedule_id)
            else:
                await self.show(chat, edits=list_id)

    async def _drop(self, chat: Chat, schedule_id: int) -> None:
        async with self._house.storage.write() as tx:
            removed = await tx.schedules.remove(chat.id, schedule_id)
            if removed is None:
                raise BadInput(text="error-no-schedule")
            names = _names(await tx.subscriptions.of_chat(chat.id), [removed])
            card = cards.schedule_removed(chat.language, removed, names)
            await answer(tx, chat.id, [card], self._house.clock())

    async def bring_back(self, chat: Chat, schedule: Schedule) -> None:
        """Undo ``remove`` or the change of a schedule: ``schedule`` stands beside the ones there are. Raises
        ``BadInput``."""
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            before, followed = await tx.schedules.of_chat(chat.id), await tx.subscriptions.of_chat(chat.id)
            wanted = replace(schedule, chat_id=chat.id, timezone=chat.timezone, thread=thread_here())
            if wanted.about and not feeds_about(followed, wanted.about):
                raise BadInput(text="error-no-schedule")
            if not any(_is_same(one, wanted) for one in before):
                if len(before) >= MOST_SCHEDULES:
                    raise BadInput(text="error-many-schedules", most=MOST_SCHEDULES)
                wanted = await tx.schedules.put(replace(wanted, next_run_at=next_run(wanted, now)))
            schedules = await tx.schedules.of_chat(chat.id)
            names = _names(followed, schedules)
            await answer(tx, chat.id, [cards.schedule_list(chat.language, schedules, names, zone=chat.timezone)], now)
        self._house.wake()

    async def switch_off(self, chat: Chat) -> None:
        """/digest off: none any more, with buttons to bring them back."""
        async with self._house.storage.write() as tx:
            removed = await tx.schedules.of_chat(chat.id)
            names = _names(await tx.subscriptions.of_chat(chat.id), removed)
            await tx.schedules.remove_all(chat.id)
            card = cards.schedule_off(chat.language, removed, names, at=self._house.settings.digest.time)
            await answer(tx, chat.id, [card], self._house.clock())
        self._house.wake()


async def move(tx: UnitOfWork, chat: Chat, zone: str, now: datetime) -> Chat:
    """A person who names a zone is there: all their schedules move along."""
    if not zone or zone == chat.timezone:
        return chat
    for one in await tx.schedules.of_chat(chat.id):
        moved = replace(one, timezone=zone)
        await tx.schedules.put(replace(moved, next_run_at=_planned(moved, one, now)))
    return await change(tx, chat, timezone=zone)


async def daily_at(tx: UnitOfWork, chat: Chat, at: time, now: datetime) -> Schedule:
    """A digest of all, every day at this local time, in place of the one there is; who has several keeps them."""
    before = await tx.schedules.of_chat(chat.id)
    usual = [one for one in before if not one.about and not one.review]
    wanted = Schedule(chat_id=chat.id, at=at, timezone=chat.timezone, thread=thread_here())
    if len(usual) == 1:
        wanted = replace(usual[0], at=at, days=EVERY_DAY, timezone=chat.timezone, thread=thread_here(usual[0].thread))
    elif same := next((one for one in usual if _is_same(one, wanted)), None):
        return same
    return await tx.schedules.put(replace(wanted, next_run_at=next_run(wanted, now)))


def _planned(wanted: Schedule, before: Schedule | None, now: datetime) -> datetime:
    """When it is due. A run that is due already, and about to be served, stays due where the schedule is the same."""
    if before and before.next_run_at and before.next_run_at <= now:
        waiting = latest_run(before, before.next_run_at, now)
        if now - waiting <= MOST_LATE:
            return waiting
    return next_run(wanted, now)


def _not_understood(wish: Wish, typed: str) -> BadInput:
    """With a time, what is left was meant to be a place."""
    if wish.at:
        return BadInput(text="error-bad-zone", typed=wish.about[:40])
    return BadInput(text="error-bad-time", typed=typed[:40])


def _replaced(wish: Wish, about: str, before: list[Schedule]) -> list[Schedule]:
    """The one schedule that the new one comes in place of. Who has several of its kind manages them one by one."""
    alike = _alike(before, wish, about)
    return [] if wish.also or len(alike) != 1 else alike


def _alike(before: list[Schedule], wish: Wish, about: str) -> list[Schedule]:
    return [one for one in before if (one.about, one.review) == (about, wish.review)]


def _is_same(one: Schedule, other: Schedule) -> bool:
    return (one.at, one.days, one.about, one.review) == (other.at, other.days, other.about, other.review)


def _names(followed: Sequence[Followed], schedules: Iterable[Schedule]) -> Mapping[str, str]:
    return named(followed, (one.about for one in schedules))
