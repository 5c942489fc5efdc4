"""An article's text from its page, and what the page says of itself, beside plain trafilatura.

Segments are what annotators marked as an article's and as none of it; shingles are runs of four words of what
Readability.js makes of a page. Titles, authors and dates are alike or not, over the pages where annotators gave one.
The model that picks the blocks was trained on these pages: how it does on others stands in its ``content.json``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from multiprocessing import Pool
from statistics import fmean

from benchmarks.corpus import Row, rows
from benchmarks.scores import Counts, segments, shingled
from benchmarks.table import OURS, Line, Table
from bot.model import Page

FACTS = ("title", "author", "date")


@dataclass(frozen=True, slots=True)
class Result:
    """What one system made of one page."""

    text: str
    counts: Counts = field(default_factory=Counts)
    shingles: tuple[float, float] = (math.nan, math.nan)
    facts: tuple[bool | None, ...] = ()  # None where annotators gave none


def measure() -> Table:
    pages = [*rows("extract_trafseg"), *rows("extract_readability")]
    with Pool(2) as pool:
        found = {OURS: pool.map(_ours, pages, chunksize=4), "trafilatura": pool.map(_plain, pages, chunksize=4)}
    lines: dict[str, Callable[[Sequence[Result]], float]] = {
        "segments": lambda results: sum((result.counts for result in results), Counts()).f1,
        "shingles": _shingle_f1,
        **{f"{fact}s alike": _share_of_facts(place) for place, fact in enumerate(FACTS)},
        "pages read": lambda results: 100 * fmean(bool(result.text) for result in results),
    }
    return Table(
        "Extraction: F1, and per cent",
        [Line(name, {system: of(results) for system, results in found.items()}) for name, of in lines.items()],
    )


def _ours(row: Row) -> Result:
    from bot.articles.extract import extract
    from bot.errors import NothingToRead

    try:
        page = extract(row["html"].encode("utf-8", "replace"), row["url"])
    except NothingToRead:
        page = Page()
    return _scored(row, page.text, (page.title, page.author, page.date))


def _plain(row: Row) -> Result:
    import trafilatura

    text = trafilatura.extract(row["html"], url=row["url"], include_comments=False) or ""
    told = trafilatura.extract_metadata(row["html"], default_url=row["url"])
    day = datetime.fromisoformat(told.date) if told.date else None
    return _scored(row, text, (told.title or "", told.author or "", day))


def _scored(row: Row, text: str, told: tuple[str, str, datetime | None]) -> Result:
    if "text" in row:
        return Result(text, shingles=shingled(row["text"], text))
    title, author, date = told
    alike = (
        _folded(row.get("title")) == _folded(title) if row.get("title") else None,
        _names(row["author"]) == _names(author) if row.get("author") else None,
        row["date"] in _days(date) if row.get("date") else None,
    )
    return Result(text, segments(row.get("with", []), row.get("without", []), text), facts=alike)


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())


def _names(authors: str | list[str]) -> set[str]:
    listed = authors if isinstance(authors, list) else re.split(r"[;,]", authors)
    return {_folded(name) for name in listed if name.strip()}


def _days(date: datetime | None) -> set[str]:
    """The days that an instant is in somewhere on earth; a date without a time is one day."""
    if date is None:
        return set()
    hours = (0,) if (date.hour, date.minute, date.second) == (0, 0, 0) else (-12, 0, 14)
    return {(date + timedelta(hours=hour)).date().isoformat() for hour in hours}


def _shingle_f1(results: Sequence[Result]) -> float:
    pairs = [result.shingles for result in results]
    precision, recall = (fmean(one[place] for one in pairs if not math.isnan(one[place])) for place in (0, 1))
    return 200 * precision * recall / (precision + recall)


def _share_of_facts(place: int) -> Callable[[Sequence[Result]], float]:
    def share(results: Sequence[Result]) -> float:
        known = [alike for result in results if result.facts and (alike := result.facts[place]) is not None]
        return 100 * fmean(known)

    return share
