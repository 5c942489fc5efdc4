"""``lede digest``: from feeds to a digest in the terminal, with nothing kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, PAGE, Lede, Site, feed

pytestmark = pytest.mark.process

DATA = Path(__file__).parents[1] / "data"
FLOOD = (
    "A flood closed the valley road near Dunmoss on Monday evening. "
    "The road will stay closed for a week, the council said. "
    "Buses take the old pass instead, which adds twenty minutes. "
    "Nobody was hurt. "
) * 8


@pytest.fixture
def news(site: Site, lede: Lede) -> Site:
    """Two feeds: both tell of the ferry, one of a flood and of something old too."""
    for path in ("/a/ferry", "/b/ferry"):
        site.pages[path] = ("text/html", PAGE)
    fresh = feed("Notices", ("Ferry to enter service", site.url("/a/ferry"), "A new ferry will enter service in May."))
    site.pages["/a.xml"] = ("application/rss+xml", fresh)
    site.pages["/b.xml"] = (
        "application/rss+xml",
        feed(
            "Courier",
            ("Brackwater ferry to enter service", site.url("/b/ferry"), "A new ferry will enter service in May."),
            ("Flood closes the valley road", site.url("/b/flood"), FLOOD),
        ),
    )
    site.pages["/old.xml"] = (
        "application/rss+xml",
        feed("Archive", ("Harvest was good", site.url("/old/harvest"), "It was good."), hours_ago=30),
    )
    lede.settings |= site.settings()
    return site


async def test_a_digest_merges_reads_pages_and_leaves_nothing_behind(lede: Lede, news: Site) -> None:
    feeds = [news.url(path) for path in ("/a.xml", "/b.xml", "/old.xml")]
    done = (await lede.run("digest", *feeds)).succeeded()
    lines = done.out.splitlines()
    assert lines[0] == "The last 24 hours: 2 stories from 3 articles in 2 sources"
    assert any("Notices, Courier" in line or "Courier, Notices" in line for line in lines)
    assert any(line.startswith("• ") and "new boat will enter service in May" in line for line in lines)  # its page's
    assert "Harvest" not in done.out
    assert "/b/flood" not in news.asked, "its text is long enough in the feed"
    assert "/old/harvest" not in news.asked, "it is too old"
    assert list(lede.folder.iterdir()) == []


async def test_hours_and_stories(lede: Lede, news: Site) -> None:
    feeds = [news.url(path) for path in ("/a.xml", "/b.xml", "/old.xml")]
    done = (await lede.run("digest", *feeds, "--hours", "48", "--stories", "1")).succeeded()
    lines = done.out.splitlines()
    assert lines[0] == "The last 48 hours: 3 stories from 4 articles in 3 sources"
    assert [line for line in lines if line.startswith("2. ")] == []
    assert len([line for line in lines if line.startswith("- ")]) == 2


async def test_nothing_new(lede: Lede, news: Site) -> None:
    done = (await lede.run("digest", news.url("/old.xml"), "--hours", "1")).succeeded()
    assert done.out == "Nothing new in the last hour.\n"


async def test_a_feed_that_fails_is_told_after_the_digest(lede: Lede, news: Site) -> None:
    news.pages["/page"] = ("text/html", "<html><body>No feed here.</body></html>")
    done = await lede.run("digest", news.url("/gone.xml"), news.url("/b.xml"), news.url("/page"))
    told = done.failed()
    assert "2 of 3 feeds" in told and "/gone.xml" in told and "status 404" in told and "/page" in told
    assert "Flood closes the valley road" in done.out


async def test_no_feed_at_all(lede: Lede, news: Site) -> None:
    done = await lede.run("digest", news.url("/gone.xml"))
    assert "1 of 1 feed could" in done.failed() and done.out == ""


async def test_a_site_is_asked_for_its_feed(lede: Lede, news: Site) -> None:
    link = "<link rel=alternate type=application/rss+xml href=/{}.xml>"
    news.pages["/"] = ("text/html", f"<html><head>{link.format('b')}</head><body>Hello</body></html>")
    assert "Flood" in (await lede.run("digest", news.url("/"))).succeeded().out
    news.pages["/both"] = ("text/html", f"<html><head>{link.format('a')}{link.format('b')}</head></html>")
    told = (await lede.run("digest", news.url("/both"))).failed()
    assert "several feeds" in told and news.url("/a.xml") in told


async def test_feeds_from_files(lede: Lede) -> None:
    (lede.folder / "one.xml").write_text(feed("Notices", ("Ferry to enter service", "", ARTICLE)))
    (lede.folder / "two.xml").write_text(feed("Courier", ("Flood closes the valley road", "", FLOOD)))
    done = (await lede.run("digest", "one.xml", "two.xml")).succeeded()
    assert done.out.startswith("The last 24 hours: 2 stories from 2 articles")
    assert sorted(path.name for path in lede.folder.iterdir()) == ["one.xml", "two.xml"]


async def test_a_web_page(lede: Lede, news: Site) -> None:
    feeds = [news.url(path) for path in ("/a.xml", "/b.xml")]
    done = (await lede.run("digest", *feeds, "--html", "digest.html")).succeeded()
    page = (lede.folder / "digest.html").read_text(encoding="utf-8")
    assert done.out == "" and page.startswith("<!doctype html>")
    assert "The last 24 hours: 2 stories from 3 articles in 2 sources" in page
    assert re.search(rf'href="{news.url("/[ab]/ferry")}#:~:text=', page), "a point leads to its sentence"
    printed = (await lede.run("digest", *feeds, "--html", "-")).succeeded()
    assert printed.out.startswith("<!doctype html>") and printed.out.endswith("</html>\n")
    told = (await lede.run("digest", *feeds, "--html", "no/such/folder.html")).failed()
    assert "no/such/folder.html" in told


async def test_points_name_their_sources(lede: Lede, news: Site) -> None:
    done = (await lede.run("digest", news.url("/a.xml"), news.url("/b.xml"))).succeeded()
    ferry = [line for line in done.out.splitlines() if "enter service in May" in line]
    assert len(ferry) == 1 and ferry[0].endswith(" (2 sources)"), "no two points say the same"


async def test_the_sample_feeds(lede: Lede) -> None:
    """How a digest reads, in full. When it is meant to read otherwise, put what is printed into the file."""
    done = (await lede.run("digest", "--samples", "--hours", "72")).succeeded()
    told = re.sub(
        r"127\.0\.0\.1:\d+", "127.0.0.1", re.sub(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", "Someday", done.out)
    )
    assert told == (DATA / "digests" / "samples.txt").read_text(encoding="utf-8")
    assert list(lede.folder.iterdir()) == []
