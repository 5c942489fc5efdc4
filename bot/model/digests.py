"""Stories, and the digests that tell them. See ``bot.model``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from bot.model.articles import Article
from bot.model.feeds import Mode

EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPoint:
    """A whole sentence of one of the story's articles. ``article`` is the place of that article, ``index`` the position
    among its sentences, as in ``KeyPoint``; ``said_by`` are the places of all articles that say it, in order."""

    text: str
    article: int
    index: int
    said_by: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event, in order of time. ``headline`` is the title that says most of it, calmly; ``points``
    are chosen across the articles. ``update``: the reader knows the story, and ``points`` are what is new to them."""

    id: int = 0
    headline: str
    articles: tuple[Article, ...]
    points: tuple[StoryPoint, ...] = ()
    update: bool = False
    first_at: datetime
    latest_at: datetime

    @property
    def lead(self) -> Article:
        """The article whose title is the headline."""
        return next((a for a in self.articles if a.title == self.headline), self.articles[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What a chat is told at one time: at most ``limit`` stories, and the ones that did not fit. ``silent`` are ids of
    articles that say nothing new of what the chat knows: they are not told, and count as told. ``sections``: under
    which heading each of the ``stories`` stands, where there are headings; those of one section stand together."""

    stories: tuple[Story, ...] = ()
    rest: tuple[Story, ...] = ()
    since: datetime
    until: datetime
    article_count: int = 0
    troubled: tuple[str, ...] = ()  # titles of feeds that fail
    silent: tuple[int, ...] = ()
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestRecord:
    """A digest that was made. ``local_date`` (ISO) with ``schedule_id`` is unique: one digest per schedule and day.
    ``stories`` holds the article ids of every story in its order, those that did not fit at the end."""

    id: int = 0
    chat_id: int
    schedule_id: int | None = None  # None: asked for by hand
    local_date: str | None = None
    since: datetime
    until: datetime
    stories: tuple[tuple[int, ...], ...] = ()
    about: str = ""  # as ``Schedule.subject``: a digest goes on where the last one of its subject ended
    mode: Mode = Mode.DIGEST  # INSTANT: a burst of new items, told in one message
    updates: frozenset[int] = frozenset()  # which of its stories, counted from 1, are updates: see ``Story``


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a chat gets its digest: a local time on some days of the week (0 is Monday)."""

    id: int = 0
    chat_id: int
    at: time
    days: frozenset[int] = EVERY_DAY
    timezone: str = "UTC"
    stories: int = 0  # at most so many; 0: as the settings say
    about: str = ""  # a tag (``#tech``), or a feed by its id; empty: everything
    review: bool = False  # a look back over the time since its last run, whatever has been told meanwhile
    thread: int | None = None  # the forum topic that its digests go to (message_thread_id)
    next_run_at: datetime | None = None

    @property
    def subject(self) -> str:
        """What its digests have in common, see ``DigestRecord.about``."""
        return " ".join(filter(None, ("review" if self.review else "", self.about)))


class OpinionKind(StrEnum):
    """What a person did with a story."""

    UP = "up"  # a thumb
    DOWN = "down"
    OPENED = "opened"
    SAVED = "saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a chat thinks of an article. A story's articles share its opinion: ``share`` is 1 by their number."""

    article: Article  # without its text
    kind: OpinionKind
    share: float = 1.0
    at: datetime
