"""What the services ask of storage about what people look for: a part of ``bot.storage.base``, whose rules hold here
too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.model import Filter, Match, Term


class FilterStore(Protocol):
    async def of_chat(self, chat_id: int) -> list[Filter]:
        """Those in use, oldest first."""

    async def get(self, chat_id: int, filter_id: int) -> Filter | None:
        """In any state; None where there is none, or it is another chat's."""

    async def put(self, one: Filter) -> Filter:
        """Insert (id 0) or replace; returns it with its id."""

    async def purge(self, before: datetime) -> int:
        """Delete those that are not in use and got their state before ``before``. Returns how many."""


class SearchStore(Protocol):
    """The index of the words of all articles. What is new or reworded waits to be put in, so that polls stay cheap;
    what is deleted is out at once."""

    async def waiting(self) -> bool:
        """Whether there are articles to ``index``."""

    async def index(self, limit: int = 500) -> int:
        """Put the oldest that wait into the index, up to 500. Returns how many."""

    async def merge(self, *, begin: bool) -> bool:
        """One step, and a short one, towards an index of one part; ``begin``: the first. Whether there are more. Until
        its parts are merged, words of what was deleted take room."""

    async def matches(
        self, chat_id: int, terms: Sequence[Term], *, any_of: bool = False, saved: bool = False
    ) -> list[Match]:
        """Articles of the feeds that the chat follows (``saved``: those it has saved) with all of the terms, or
        ``any_of`` them, and with none that excludes; the newest 1,000, newest first. None where all terms exclude.
        Terms may hold anything; patterns are taken as words."""

    async def remember(self, chat_id: int, words: str, now: datetime) -> int:
        """An id to ``recall`` by what a chat has searched for."""

    async def recall(self, chat_id: int, search_id: int) -> str | None:
        """None where there is none (any more), or it is another chat's."""

    async def purge(self, before: datetime) -> int:
        """Forget searches from before ``before``. Returns how many."""
