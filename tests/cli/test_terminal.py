"""What results look like."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model import Article, Digest, Entry, FeedDocument, KeyPoint, Story, StoryPoint, Summary
from bot.terminal import views
from bot.terminal.output import emit_json, note, plain
from bot.terminal.progress import progress, side_by_side

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
TOLD = ("The ferry is new.", "It is [bold]fast[/bold] :boat: \x1b[31m.")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def story(headline: str, *sources: str, hours: float = 2, url: str = "http://127.0.0.1/a") -> Story:
    articles = tuple(
        Article(id=number, key=str(number), title=headline, url=url, source=source)
        for number, source in enumerate(sources, start=1)
    )
    at, everyone = NOW - timedelta(hours=hours), tuple(range(len(sources)))
    first = StoryPoint(text=TOLD[0], article=0, index=0, said_by=everyone)
    points = (first, StoryPoint(text=TOLD[1], article=0, index=1, said_by=(0,)))
    return Story(headline=headline, articles=articles, points=points, first_at=at, latest_at=at)


def digest(*stories: Story, rest: tuple[Story, ...] = ()) -> Digest:
    count = sum(len(one.articles) for one in (*stories, *rest))
    return Digest(stories=stories, rest=rest, since=NOW - timedelta(hours=24), until=NOW, article_count=count)


def test_a_digest_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    made = digest(
        story("Ferry\x1b]0;title\x07 to enter service", "Notices", "Courier", "Notices"),
        replace(story("Flood", "", hours=72, url=""), update=True),
        rest=(story("Harvest", "Courier", hours=0.5),),
    )
    views.show_digest(made, hours=96, now=NOW)
    assert capsys.readouterr().out.splitlines() == [
        "The last 96 hours: 3 stories from 5 articles in 3 sources",
        "",
        "1. Ferry]0;title to enter service",
        "• The ferry is new. (2 sources)",
        "• It is [bold]fast[/bold] :boat: [31m. (Notices)",
        "Notices, Courier, 2 h ago",
        "http://127.0.0.1/a",
        "",
        "2. Update: Flood",
        "• The ferry is new.",
        "• It is [bold]fast[/bold] :boat: [31m.",
        "unknown source, 3 days ago",
        "",
        "Also",
        "- Harvest",
    ]


def test_what_a_digest_has_no_room_for_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    rest = tuple(story(f"Harvest {number}", "Courier") for number in range(1, views.MOST_ALSO + 171))
    views.show_digest(digest(story("Ferry", "Notices"), rest=rest), hours=24, now=NOW)
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == [f"- Harvest {views.MOST_ALSO}", "... and 170 more (--html FILE lists them all)"]
    assert sum(line.startswith("- ") for line in lines) == views.MOST_ALSO


def test_no_news(capsys: pytest.CaptureFixture[str]) -> None:
    views.show_digest(digest(), hours=24, now=NOW)
    views.show_digest(digest(), hours=1, now=NOW)
    assert capsys.readouterr().out == "Nothing new in the last 24 hours.\nNothing new in the last hour.\n"


def test_a_feed_with_gaps(capsys: pytest.CaptureFixture[str]) -> None:
    entries = (Entry(title="Dated", published=NOW, link="https://news.example/d"), Entry(summary="Only text"), Entry())
    views.show_feed(FeedDocument(entries=entries))
    assert capsys.readouterr().out.splitlines() == [
        "(no title)  (unknown format, 3 entries)",
        "2026-11-24 08:00  Dated",
        "                  https://news.example/d",
        "----------------  Only text",
        "----------------  ",
    ]


def test_long_points_are_wrapped_on_a_terminal_and_whole_in_a_pipe(monkeypatch, capsys) -> None:
    long = Summary(points=(KeyPoint(text="word " * 60 + "end."),))
    views.show_summary("", long)
    assert capsys.readouterr().out.count("\n") == 1
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    views.show_summary("", long)
    first, *others = terminal.getvalue().splitlines()
    assert first.startswith("• ") and len(others) > 3
    assert all(line.startswith("  ") and len(line.rstrip()) <= 60 for line in others)


def test_lone_surrogates_and_poor_terminals_get_escapes(monkeypatch, capsys) -> None:
    emit_json({"text": "naïve"})
    emit_json({"text": "\ud800"})
    assert capsys.readouterr().out == '{"text": "naïve"}\n{"text": "\\ud800"}\n'
    poor = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    monkeypatch.setattr("sys.stdout", poor)
    emit_json({"text": "naïve"})
    assert poor.buffer.getvalue() == b'{"text": "na\\u00efve"}\n'  # type: ignore[attr-defined]


def test_a_note_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    note("two\nlines \x1b[31mred\x9b")
    assert capsys.readouterr().err == "two lines [31mred\n"


def test_plain_keeps_lines_and_tabs() -> None:
    assert plain("a\tb\nc\r\x00\x85d") == "a\tb\ncd"


async def test_side_by_side_tells_of_each_and_keeps_the_order() -> None:
    async def work(number: int) -> int:
        return number

    ticks: list[tuple[int, int]] = []
    assert await side_by_side([work(number) for number in range(3)], lambda *tick: ticks.append(tick)) == [0, 1, 2]
    assert ticks == [(1, 3), (2, 3), (3, 3)]


def test_no_bar_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Feeds") as tick:
        tick(1, 2)
    assert capsys.readouterr() == ("", "")


def test_a_bar_on_a_terminal_that_is_gone_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress("Feeds") as tick:
        tick(1, 2)
    assert "Feeds" in terminal.getvalue() and "1/2" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K"), "the line is erased"
