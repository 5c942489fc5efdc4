"""What people call what they follow. See ``bot.model``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A person's own name for a followed feed, and its tags, as in ``Subscription``."""

    feed_id: int
    title: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relabelled:
    """What a change of names and tags has replaced, so that it can be undone: ``labels`` as they were; where a tag got
    another name, ``tag`` as it was (``#tech``), and which ``schedules`` and ``filters`` were about it, by id."""

    id: int = 0
    chat_id: int
    labels: tuple[Label, ...] = ()
    tag: str = ""
    schedules: frozenset[int] = frozenset()
    filters: frozenset[int] = frozenset()
    at: datetime
