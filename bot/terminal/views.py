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

from bot.model import Article, Digest, FeedDocument, Page, Story, StoryPoint, Summary
from bot.stories.sources import by_publisher, tellers
from bot.terminal.output import emit, plain

WIDEST = 100  # columns: longer lines are hard to read
MOST_ALSO = 15  # headlines of stories that a digest had no room for


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the doctor found out about one thing."""

    about: str
    state: Literal["ok", "note", "wrong"]
    told: str


def show_summary(title: str, summary: Summary) -> None:
    """The title, and a line for each point."""
    console, texts = _console(), [point.text for point in summary.points]
    _print(console, *([Text(plain(title), "bold")] if title else []), *_bulleted(console, texts))


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
    """The stories, best first, each with its points, its sources and its address; then the next ones that did not
    fit."""
    console = _console()
    if not digest.stories:
        _print(console, Text(nothing_new(hours)))
        return
    span, parts = figures(digest, hours)
    lines: list[RenderableType] = [Text.assemble((span, "bold"), f": {parts}")]
    for number, story in enumerate(digest.stories, start=1):
        points = [_told_point(story, point) for point in story.points]
        lines += [Text(), Text(f"{number}. {plain(headline_of(story))}", "bold"), *_bulleted(console, points)]
        lines.append(Text(f"{_told_by(story)}, {_ago(story.latest_at, now)}", "dim"))
        if story.lead.url:
            lines.append(Text(plain(story.lead.url), "dim"))
    if digest.rest:
        lines += [Text(), Text("Also", "bold"), *_also(digest.rest)]
    _print(console, *lines)


def _also(rest: Sequence[Story]) -> list[Text]:
    told = [Text(f"- {plain(headline_of(story))}") for story in rest[:MOST_ALSO]]
    left = len(rest) - len(told)
    return [*told, Text(f"... and {left} more (--html FILE lists them all)", "dim")] if left else told


def show_findings(findings: Sequence[Finding]) -> None:
    """A line for each."""
    console = _console()
    styles = {"ok": "green", "note": "yellow", "wrong": "bold red"}
    for finding in findings:
        state = (f"{finding.state:<6}", styles[finding.state])
        _print(console, Text.assemble(state, f"{finding.about:<9} ", plain(finding.told)))


def nothing_new(hours: int) -> str:
    return f"Nothing new in the {_span(hours)}."


def headline_of(story: Story) -> str:
    """With its mark, where the reader knows the story."""
    return f"Update: {story.headline}" if story.update else story.headline


def figures(digest: Digest, hours: int) -> tuple[str, str]:
    """Over which time it looks back, and what it found: "The last 24 hours", "7 stories from 23 articles in 9
    sources"."""
    stories = (*digest.stories, *digest.rest)
    sources = len(by_publisher(article for story in stories for article in story.articles))
    told = f"{_count(len(stories), 'story', 'stories')} from {_count(digest.article_count, 'article')}"
    return f"The {_span(hours)}", f"{told} in {sources} sources" if sources > 1 else told


def said_by(story: Story, point: StoryPoint) -> str:
    """The one source that says it, or how many do; empty where the story has only one."""
    if len(by_publisher(story.articles)) < 2:
        return ""
    found = tellers(story, point)
    return f"{len(found)} sources" if len(found) > 1 else _source(found[0])


def _told_point(story: Story, point: StoryPoint) -> str:
    by = said_by(story, point)
    return f"{point.text} ({by})" if by else point.text


def _bulleted(console: Console, lines: Sequence[str]) -> list[RenderableType]:
    texts = [plain(line) for line in lines]
    if not console.is_terminal:
        return [Text(f"• {text}") for text in texts]
    grid = Table.grid(padding=(0, 1))
    for text in texts:
        grid.add_row("•", Text(text))
    return [grid] if texts else []


def _told_by(story: Story) -> str:
    """Who tells the story, each source once, in order of time."""
    return ", ".join(_source(article) for article in by_publisher(story.articles))


def _source(article: Article) -> str:
    return plain(article.source) or "unknown source"


def _ago(then: datetime, now: datetime) -> str:
    minutes = max(0, int((now - then).total_seconds() // 60))
    if minutes < 60:
        return f"{minutes} min ago"
    return f"{minutes // 60} h ago" if minutes < 48 * 60 else f"{minutes // 1440} days ago"


def _span(hours: int) -> str:
    return "last hour" if hours == 1 else f"last {hours} hours"


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
