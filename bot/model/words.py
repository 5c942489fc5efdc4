"""What people look for in articles, to find or to filter them. See ``bot.model``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word, or several in a row, as a person typed them."""

    text: str
    exclude: bool = False  # -word
    title: bool = False  # title:word
    prefix: bool = False  # word*
    pattern: bool = False  # /a regular expression/


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An article that a search has found. ``relevance`` compares with that of the same search only; higher is
    better."""

    article_id: int
    relevance: float
    date: datetime | None


class ExportForm(StrEnum):
    """What the file with saved articles is."""

    HTML = "html"
    MARKDOWN = "markdown"


class FilterState(StrEnum):
    PROPOSED = "proposed"  # its person has been shown what it would do
    USED = "used"
    REMOVED = "removed"  # and may be brought back


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which articles a chat wants. ``wording`` is what its person typed, such as ``-football`` or ``title:"climate
    summit"``; ``about`` says where it holds, as in ``Schedule``; ``at`` is when it got its state."""

    id: int = 0
    chat_id: int
    wording: str
    about: str = ""
    state: FilterState = FilterState.PROPOSED
    at: datetime
