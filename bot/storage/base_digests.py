"""What the services ask of storage about digests and what people think of them: see ``bot.storage.base``."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.model import Article, DigestRecord, Opinion, OpinionKind, Schedule

Shown = tuple[int, Sequence[int], int | None]  # chat, articles, and the digest that showed them


class DigestStore(Protocol):
    async def add(self, record: DigestRecord) -> DigestRecord | None:
        """None when this schedule has had its digest for this local date: nothing is written then."""

    async def get(self, chat_id: int, digest_id: int) -> DigestRecord | None:
        """None where there is none, or it is another chat's."""

    async def add_all(self, records: Sequence[DigestRecord]) -> list[DigestRecord | None]:
        """As ``add``, of different schedules; in their order."""

    async def last(
        self, chat_id: int, *, scheduled_only: bool, about: str = "", by: datetime | None = None
    ) -> DigestRecord | None:
        """The one about this with the latest ``until``, up to ``by``; bursts of instant items are none."""

    async def last_of(self, chat_ids: Collection[int], *, about: str, by: datetime) -> Mapping[int, DigestRecord]:
        """As ``last``, of several chats, scheduled ones only."""

    async def mark_shown(
        self, chat_id: int, article_ids: Sequence[int], digest_id: int | None, now: datetime, *, by_hand: bool
    ) -> None:
        """Remember what a chat has been shown; ``by_hand`` marks do not count for scheduled digests."""

    async def mark_all_shown(self, shown: Sequence[Shown], now: datetime) -> None:
        """As ``mark_shown``, in several chats, by schedule."""

    async def shown(self, chat_id: int, article_ids: Sequence[int], *, include_by_hand: bool) -> set[int]:
        """Which of these the chat has been shown."""

    async def told(self, chat_id: int, since: datetime) -> list[tuple[int, int]]:
        """(story id, article id) of what the chat was last shown after ``since``; 0 for an article in no story."""

    async def known(
        self, chat_id: int, story_ids: Collection[int], since: datetime, until: datetime, *, include_by_hand: bool
    ) -> list[int]:
        """Ids of articles that are in these stories at present and that the chat was last shown with ``since < at <
        until``, in order of time."""

    async def purge(self, before: datetime) -> int:
        """Delete records with ``until`` before ``before``, except each chat's latest and each schedule's latest.
        Returns how many."""


class SavedStore(Protocol):
    async def put(self, chat_id: int, article_id: int, now: datetime) -> None:
        """Keep an article for a chat; once more changes nothing."""

    async def remove(self, chat_id: int, article_id: int) -> bool:
        """Whether it was saved."""

    async def has(self, chat_id: int, article_id: int) -> bool: ...

    async def of_chat(self, chat_id: int, limit: int, offset: int = 0) -> list[Article]:
        """Latest saved first."""

    async def count(self, chat_id: int) -> int: ...


class VoteStore(Protocol):
    async def put(self, chat_id: int, article_ids: Sequence[int], kind: OpinionKind, now: datetime) -> None:
        """What the chat thinks of a story, by its articles, in place of what it thought of them before; having opened
        it (``OPENED``) takes the place of nothing."""

    async def remove(self, chat_id: int, article_ids: Sequence[int]) -> int:
        """Take back what it thinks of these; returns of how many."""

    async def of(self, chat_id: int, article_ids: Sequence[int]) -> bool | None:
        """The vote on a story by its articles: True for a thumb up, False for one down, the latest of several; None
        where there is none, or it is forgotten (``Chat.taste_since``)."""

    async def opinions(self, chat_ids: Collection[int], limit: int) -> Mapping[int, Sequence[Opinion]]:
        """By chat, the latest of each that are not forgotten, latest first: votes, what it opened, and what it has
        saved. Their articles come without text; chats that have none are left out."""

    async def purge(self, before: datetime) -> int:
        """Delete votes that were forgotten before ``before``. Returns how many."""


class ScheduleStore(Protocol):
    async def of_chat(self, chat_id: int) -> list[Schedule]:
        """By local time."""

    async def many(self, schedule_ids: Collection[int]) -> Mapping[int, Schedule]:
        """By id; those that are gone are left out."""

    async def put(self, schedule: Schedule) -> Schedule:
        """Insert (id 0) or replace; returns it with its id."""

    async def plan(self, planned: Sequence[Schedule]) -> None:
        """Write when these are due next (``next_run_at``)."""

    async def remove(self, chat_id: int, schedule_id: int) -> Schedule | None:
        """The one that was removed; None where there is none, or it is another chat's."""

    async def remove_all(self, chat_id: int) -> int: ...

    async def due(self, now: datetime, limit: int, after: Schedule | None = None) -> list[Schedule]:
        """Schedules with ``next_run_at <= now``, longest due first; those that come behind ``after`` in this order.
        Those of chats that are held (``ChatStore.hold``) stay due until then."""

    async def kinds(self) -> list[Schedule]:
        """Of each time, days and zone that schedules have, the one that is planned last: few, however many schedules
        there are."""

    async def bring_forward(self, kind: Schedule) -> int:
        """Plan all with this time, days and zone for its ``next_run_at`` that are planned for later. Returns how
        many."""
