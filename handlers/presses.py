"""Pressed buttons. What a press may do is checked by the services against the chat in which it was pressed."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import TypeVar

from bot.digests.wish import MOST_STORIES
from bot.errors import BadInput
from bot.model import ExportForm, Length, Mode, Schedule, Topic
from bot.services.searching import Where
from bot.telegram.callbacks import FOR_OWNER, Action, decode
from handlers.request import Request
from handlers.services import Services

Choice = TypeVar("Choice", bound=StrEnum)

MOST_HOURS = 31 * 24
MOST_SHOWN = 99  # stories in a digest: more than any setting allows
LARGEST_ID = 2**63 - 1  # what the databases hold
LATEST = 2**33  # seconds since 1970: an instant that datetime holds


@dataclass(frozen=True, slots=True)
class Arguments:
    """What a button carries beside its action. Reading one raises ``BadInput`` where no button of ours has such."""

    words: tuple[str, ...]

    def word(self, index: int) -> str:
        if index >= len(self.words):
            raise _too_old()
        return self.words[index]

    def number(self, index: int, most: int = LARGEST_ID) -> int:
        word = self.word(index)
        if not (word.isascii() and word.isdecimal()) or int(word) > most:
            raise _too_old()
        return int(word)

    def chat_id(self, index: int) -> int:
        """Those of groups and channels are below zero."""
        word = self.word(index)
        if not re.fullmatch(r"-?[0-9]{1,18}", word):
            raise _too_old()
        return int(word)

    def optional(self, index: int) -> int:
        """0 where it is not there."""
        return self.number(index) if len(self.words) > index else 0

    def choice(self, index: int, kind: type[Choice]) -> Choice:
        try:
            return kind(self.word(index))
        except ValueError:
            raise _too_old() from None


async def press(services: Services, request: Request) -> None:
    """Carry out a button. Raises ``BadInput`` for a button whose data is not (any more) ours."""
    pressed = decode(request.data)
    if pressed is None or (pressed.action in FOR_OWNER and not services.house.is_owner(request.chat.id)):
        raise _too_old()
    await _ACTS[pressed.action](services, request, Arguments(pressed.args))


async def _mode(services: Services, request: Request, args: Arguments) -> None:
    on_card = len(args.words) > 2
    await services.subscribing.set_mode(
        request.chat,
        args.number(0),
        args.choice(1, Mode),
        offset=args.optional(2),
        edits=request.message_id if on_card else None,
    )


async def _save(services: Services, request: Request, args: Arguments, *, keep: bool = True) -> None:
    length = args.choice(1, Length)
    await services.saving.save(request.chat, args.number(0), length, request.message_id, keep=keep)


async def _keep(services: Services, request: Request, args: Arguments) -> None:
    undone = args.words[1:] == ("undo",)  # else the button is that of a story's card, which stays
    await services.saving.keep_again(request.chat, args.number(0), edits=request.message_id if undone else None)


async def _schedule(services: Services, request: Request, args: Arguments) -> None:
    if args.words == ("off",):
        await services.scheduling.switch_off(request.chat)
    else:
        await services.scheduling.asked(request.chat, args.word(0))


async def _bring_back(services: Services, request: Request, args: Arguments) -> None:
    at, days = _time(args.word(0)), args.word(1)
    if not set(days) <= set("0123456"):
        raise _too_old()
    schedule = Schedule(
        chat_id=request.chat.id,
        at=at,
        days=frozenset(map(int, days)),
        stories=args.number(2, most=MOST_STORIES),
        review=bool(args.number(3, most=1)),
        about=args.words[4] if len(args.words) > 4 else "",
    )
    await services.scheduling.bring_back(request.chat, schedule)


async def _settings(services: Services, request: Request, args: Arguments) -> None:
    page = args.words[0] if args.words else ""
    if page == "new":
        await services.tuning.show(request.chat)
    else:
        await services.tuning.show(request.chat, page, edits=request.message_id)


async def _begin(services: Services, request: Request, args: Arguments) -> None:
    await services.beginning.begin(request.chat, args.number(0), _time(args.word(1)), request.message_id)


async def _vote(services: Services, request: Request, args: Arguments) -> None:
    if args.word(2) not in {"1", "-1"}:
        raise _too_old()
    up = args.word(2) == "1"
    await services.learning.vote(request.chat, args.number(0), args.number(1), up, request.message_id)


def _time(clock: str) -> time:
    """Of "HHMM"."""
    if not (clock.isascii() and clock.isdecimal() and len(clock) == 4):
        raise _too_old()
    hour, minute = divmod(int(clock), 100)
    if hour > 23 or minute > 59:
        raise _too_old()
    return time(hour, minute)


def _too_old() -> BadInput:
    return BadInput(text="error-old-button")


_Act = Callable[[Services, Request, Arguments], Awaitable[None]]

_ACTS: dict[Action, _Act] = {
    Action.MODE: _mode,
    Action.LATEST: lambda ours, it, args: ours.notifying.latest(it.chat, args.number(0)),
    Action.FEED: lambda ours, it, args: ours.subscribing.show(it.chat, args.number(0), args.number(1), it.message_id),
    Action.FEEDS: lambda ours, it, args: ours.subscribing.list(it.chat, args.number(0), edits=it.message_id),
    Action.UNSUBSCRIBE: lambda ours, it, args: ours.subscribing.drop(it.chat, args.number(0), edits=it.message_id),
    Action.STAY: lambda ours, it, args: ours.subscribing.stay(it.chat, args.number(0), it.message_id),
    Action.RESUBSCRIBE: lambda ours, it, args: ours.subscribing.restore(
        it.chat, args.number(0), args.choice(1, Mode), change_id=args.optional(2), edits=it.message_id
    ),
    Action.RENAME: lambda ours, it, args: ours.labelling.ask_name(it.chat, args.number(0)),
    Action.TAGS: lambda ours, it, args: ours.labelling.show_tags(
        it.chat, args.number(0), args.number(1), it.message_id
    ),
    Action.TAG: lambda ours, it, args: ours.labelling.toggle(
        it.chat, args.number(0), args.number(1), args.word(2), it.message_id
    ),
    Action.TAGLIST: lambda ours, it, args: ours.labelling.list(it.chat, args.number(0), edits=it.message_id),
    Action.TAGGED: lambda ours, it, args: ours.labelling.show(
        it.chat, args.word(0), args.number(1), edits=it.message_id
    ),
    Action.UNTAG: lambda ours, it, args: ours.labelling.remove_tag(it.chat, args.word(0), it.message_id),
    Action.UNDO: lambda ours, it, args: ours.labelling.undo(it.chat, args.number(0), it.message_id),
    Action.SUBSCRIBE_TO: lambda ours, it, args: ours.subscribing.subscribe(it.chat, args.word(0)),
    Action.LENGTH: lambda ours, it, args: ours.asking.resize(
        it.chat, args.number(0), args.choice(1, Length), it.message_id
    ),
    Action.LASTING: lambda ours, it, args: ours.chatting.set_length(
        it.chat, args.choice(0, Length), card_id=it.message_id
    ),
    Action.READ: lambda ours, it, args: ours.asking.show(it.chat, args.number(0)),
    Action.SECTIONS: lambda ours, it, args: ours.asking.by_section(
        it.chat, args.number(0), args.choice(1, Length), it.message_id
    ),
    Action.FOLLOW: lambda ours, it, args: ours.asking.follow(it.chat, args.number(0)),
    Action.SAVE: _save,
    Action.UNSAVE: lambda ours, it, args: _save(ours, it, args, keep=False),
    Action.SAVED: lambda ours, it, args: ours.saving.list(it.chat, args.number(0), edits=it.message_id),
    Action.FORGET: lambda ours, it, args: ours.saving.forget(it.chat, args.number(0), args.number(1), it.message_id),
    Action.KEEP: _keep,
    Action.FOUND: lambda ours, it, args: ours.searching.turn(
        it.chat, args.number(0), args.choice(1, Where), args.number(2), it.message_id
    ),
    Action.EXPORT: lambda ours, it, args: ours.saving.export(it.chat, args.choice(0, ExportForm)),
    Action.FILTERS: lambda ours, it, args: ours.filtering.show(it.chat, args.number(0), edits=it.message_id),
    Action.USE: lambda ours, it, args: ours.filtering.use(it.chat, args.number(0), it.message_id),
    Action.REFUSE: lambda ours, it, args: ours.filtering.refuse(it.chat, args.number(0), it.message_id),
    Action.UNFILTER: lambda ours, it, args: ours.filtering.remove(
        it.chat, args.number(0), args.number(1), it.message_id
    ),
    Action.MORE: lambda ours, it, args: ours.reopening.more(
        it.chat, args.number(0), args.number(1), args.number(2, most=MOST_SHOWN) if len(args.words) > 2 else 0
    ),
    Action.STORY: lambda ours, it, args: ours.reopening.story(it.chat, args.number(0), args.number(1)),
    Action.VOTE: _vote,
    Action.UNLEARN: lambda ours, it, _args: ours.learning.forget(it.chat, it.message_id),
    Action.RELEARN: lambda ours, it, args: ours.learning.remember(it.chat, args.number(0, most=LATEST), it.message_id),
    Action.RECENT: lambda ours, it, args: ours.digesting.by_hand(it.chat, hours=args.number(0, most=MOST_HOURS)),
    Action.SCHEDULE: _schedule,
    Action.SCHEDULES: lambda ours, it, _args: ours.scheduling.show(it.chat),
    Action.UNSCHEDULE: lambda ours, it, args: ours.scheduling.remove(it.chat, args.number(0), it.message_id),
    Action.BACK: _bring_back,
    Action.ZONE: lambda ours, it, args: ours.scheduling.set_zone(it.chat, args.word(0)),
    Action.SETTINGS: _settings,
    Action.SET: lambda ours, it, args: ours.tuning.set(it.chat, args.word(0), args.word(1), it.message_id),
    Action.RESEND: lambda ours, it, args: ours.confirming.resend(it.chat, args.number(0)),
    Action.DISMISS: lambda ours, it, args: ours.confirming.dismiss(it.chat, args.number(0)),
    Action.PICK: lambda ours, it, args: ours.beginning.pick(it.chat, args.number(0), it.message_id),
    Action.WHEN: lambda ours, it, args: ours.beginning.ask_when(it.chat, args.number(0), it.message_id),
    Action.ZONES: lambda ours, it, args: ours.beginning.show_zones(it.chat, args.number(0), it.message_id),
    Action.LIVE_IN: lambda ours, it, args: ours.beginning.live_in(it.chat, args.number(0), args.word(1), it.message_id),
    Action.BEGIN: _begin,
    Action.TOPICS: lambda ours, it, _args: ours.browsing.topics(it.chat, edits=it.message_id),
    Action.TOPIC: lambda ours, it, args: ours.browsing.topic(
        it.chat, args.choice(0, Topic), args.number(1), it.message_id
    ),
    Action.OFFER: lambda ours, it, args: ours.browsing.offer(it.chat, args.word(0), args.number(1), it.message_id),
    Action.TAKE: lambda ours, it, args: ours.browsing.take(it.chat, args.word(0), args.number(1), it.message_id),
    Action.SHARE: lambda ours, it, args: ours.inviting.share(it.chat, args.number(0), it.bot),
    Action.JOIN: lambda ours, it, args: ours.inviting.accept(it.chat, args.word(0), it.message_id),
    Action.DECLINE: lambda ours, it, _args: ours.inviting.decline(it.chat, it.message_id),
    Action.WITHDRAW: lambda ours, it, args: ours.admitting.withdraw(it.chat, args.number(0), it.message_id),
    Action.PEOPLE: lambda ours, it, args: ours.people.list(it.chat, args.number(0), edits=it.message_id),
    Action.PERSON: lambda ours, it, args: ours.people.show(it.chat, args.chat_id(0), args.number(1), it.message_id),
    Action.BAN: lambda ours, it, args: ours.people.ban(it.chat, args.chat_id(0)),
    Action.UNBAN: lambda ours, it, args: ours.people.unban(it.chat, args.chat_id(0)),
    Action.SEND: lambda ours, it, args: ours.broadcasting.send(it.chat, args.number(0), it.message_id),
    Action.UNSEND: lambda ours, it, args: ours.broadcasting.drop(it.chat, args.number(0), it.message_id),
    Action.DROP_FAILED: lambda ours, it, args: ours.lists.drop_failed(it.chat, args.number(0)),
    Action.KEEP_FAILED: lambda ours, it, args: ours.lists.keep_failed(it.chat, args.number(0), edits=it.message_id),
    Action.TARGET: lambda ours, it, args: ours.targeting.choose(it.chat, -args.number(0)),
    Action.HOME: lambda ours, it, _args: ours.targeting.end(it.chat),
    Action.RESUME: lambda ours, it, _args: ours.chatting.resume(it.chat),
    Action.ERASE: lambda ours, it, args: ours.erasing.erase(it.chat, args.number(0, most=LATEST), it.message_id),
    Action.SPARE: lambda ours, it, _args: ours.erasing.spare(it.chat, it.message_id),
}
