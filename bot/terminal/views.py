"""How results look to a person: in colour on a terminal, plain and unwrapped in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from bot.model import Article, Digest, FeedDocument, Page, Story, Summary
from bot.terminal.output import emit, plain

WIDEST = 100  # columns: longer lines are hard to read


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the doctor found out about one thing."""

    about: str
    state: Literal["ok", "note", "wrong"]
    told: str


def show_summary(title: str, summary: Summary) -> None:
    """The title, and a line for each point."""
    console = _console()
    _print(console, *([Text(plain(title), "bold")] if title else []), *_points(console, summary))


def show_page(page: Page) -> None:
    """The page's text, and nothing else."""
    emit(plain(page.text))


def show_feed(document: FeedDocument) -> None:
    """The feed's title and figures, then each entry with its date and address."""
    console = _console()
    figures = [document.version or "unknown format", document.language, f"{len(document.entries)} entries"]
    head = Text.assemble((plain(document.title) or "(no title)", "bold"), f"  ({', '.join(filter(None, figures))})")
    lines: list[RenderableType] = [head]
    for entry in document.entries:
        date = entry.published or entry.updated
        stamp = f"{date:%Y-%m-%d %H:%M}" if date else "-" * 16
        lines.append(Text.assemble((stamp, "dim"), "  ", plain(entry.title or entry.text[:80])))
        if entry.link:
            lines.append(Text(" " * 18 + plain(entry.link), "dim"))
    _print(console, *lines)


def show_digest(digest: Digest, *, hours: int, now: datetime) -> None:
    """The stories, best first, each with its points, its sources and its address; then the ones that did not fit."""
    console = _console()
    if not digest.stories:
        _print(console, Text(f"Nothing new in the last {_count(hours, 'hour')}."))
        return
    total = len(digest.stories) + len(digest.rest)
    parts = f"{_count(total, 'story', 'stories')} from {_count(digest.article_count, 'article')}"
    lines: list[RenderableType] = [Text.assemble((f"The last {_count(hours, 'hour')}", "bold"), f": {parts}")]
    for number, story in enumerate(digest.stories, start=1):
        lines += [Text(), Text(f"{number}. {plain(story.headline)}", "bold"), *_points(console, story.summary)]
        lines.append(Text(f"{_told_by(story)}, {_ago(story.latest_at, now)}", "dim"))
        if story.lead.url:
            lines.append(Text(plain(story.lead.url), "dim"))
    if digest.rest:
        lines += [Text(), Text("Also", "bold"), *(Text(f"- {plain(story.headline)}") for story in digest.rest)]
    _print(console, *lines)


def show_findings(findings: Sequence[Finding]) -> None:
    """A line for each."""
    console = _console()
    styles = {"ok": "green", "note": "yellow", "wrong": "bold red"}
    for finding in findings:
        state = (f"{finding.state:<6}", styles[finding.state])
        _print(console, Text.assemble(state, f"{finding.about:<9} ", plain(finding.told)))


def _points(console: Console, summary: Summary) -> list[RenderableType]:
    texts = [plain(point.text) for point in summary.points]
    if not console.is_terminal:
        return [Text(f"• {text}") for text in texts]
    grid = Table.grid(padding=(0, 1))
    for text in texts:
        grid.add_row("•", Text(text))
    return [grid] if texts else []


def _told_by(story: Story) -> str:
    """Who tells the story, each source once, in order of time."""
    return ", ".join(dict.fromkeys(_source(article) for article in story.articles))


def _source(article: Article) -> str:
    return plain(article.source) or "unknown source"


def _ago(then: datetime, now: datetime) -> str:
    minutes = max(0, int((now - then).total_seconds() // 60))
    if minutes < 60:
        return f"{minutes} min ago"
    return f"{minutes // 60} h ago" if minutes < 48 * 60 else f"{minutes // 1440} days ago"


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def _console() -> Console:
    # Nothing in a text is markup, an emoji's name or a number to be coloured: it is somebody else's text.
    console = Console(file=sys.stdout, markup=False, emoji=False, highlight=False)
    console.width = min(console.width, WIDEST)
    return console


def _print(console: Console, *lines: RenderableType) -> None:
    """Through ``emit``, which knows what to do when nobody reads any more."""
    with console.capture() as capture:
        for line in lines:
            console.print(line, soft_wrap=not console.is_terminal)
    emit(capture.get().removesuffix("\n"))
