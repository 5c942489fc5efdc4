"""``lede summarize``, ``extract`` and ``parse``: what goes in, what comes out."""

from __future__ import annotations

import base64
import os

import pytest

from tests.cli.conftest import ARTICLE, PAGE, Lede, Site, feed

pytestmark = pytest.mark.process

FIRST = "The ferry company of Lower Brackwater said on Tuesday that its new boat will enter service in May."
FEED = feed(
    "Brackwater Notices", ("Ferry", "https://news.example/ferry", "It is new."), ("Pier", "/pier", "It is old.")
)


async def test_a_text_from_standard_input(lede: Lede) -> None:
    done = (await lede.run("summarize", stdin=f"Ferry to enter service\n\n{ARTICLE}")).succeeded()
    title, *points = done.out.splitlines()
    assert title == "Ferry to enter service"
    assert len(points) == 3 and points[0] == f"• {FIRST}"
    assert (await lede.run("summarize", "-", stdin=f"Ferry to enter service\n\n{ARTICLE}")).out == done.out


async def test_so_many_sentences_or_words(lede: Lede) -> None:
    (lede.folder / "article.txt").write_text(ARTICLE)
    one = (await lede.run("summarize", "article.txt", "--sentences", "1", "--language", "en-GB")).succeeded()
    assert one.out == f"• {FIRST}\n"
    few = (await lede.run("summarize", "article.txt", "--words", "40", "--json")).succeeded().json
    assert 0 < len(few["summary"].split()) <= 44
    assert few["summary"] == " ".join(few["points"])


async def test_a_page_from_a_file_by_name_and_by_content(lede: Lede) -> None:
    (lede.folder / "page.html").write_text(PAGE)
    (lede.folder / "page").write_text(PAGE)
    named = (await lede.run("summarize", "page.html", "--json")).succeeded().json
    assert named["title"] == "Ferry to enter service" and named["language"] == "en"
    assert named["points"][0] == FIRST and len(named["points"]) == 3
    assert named["source_words"] > 50
    assert (await lede.run("summarize", "page", "--json")).json == named


async def test_a_page_at_an_address(lede: Lede, site: Site) -> None:
    site.pages["/ferry"] = ("text/html", PAGE)
    lede.settings |= site.settings()
    done = (await lede.run("summarize", site.url("/ferry"), "--json")).succeeded().json
    assert done["points"][0] == FIRST and done["url"] == site.url("/ferry")


async def test_an_address_that_is_refused_or_missing(lede: Lede, site: Site) -> None:
    assert "fetch.allow_private" in (await lede.run("summarize", site.url("/ferry"))).failed()
    assert site.asked == []
    lede.settings |= site.settings()
    assert "status 404" in (await lede.run("summarize", site.url("/ferry"))).failed()


async def test_its_secret_stays_secret(lede: Lede, site: Site) -> None:
    lede.settings |= site.settings()
    site.pages["/feed"] = ("text/plain", "no feed")
    address = f"http://robin:sesame@{site.place}/feed?token=0123456789abcdef"
    for done in (await lede.run("parse", address), await lede.run("digest", address)):
        told = done.failed()
        assert "127.0.0.1" in told
        assert not [part for part in ("sesame", "0123456789abcdef") if part in told + done.out]


async def test_nothing_to_summarize(lede: Lede) -> None:
    (lede.folder / "page.html").write_text("<html><body><p>No.</p></body></html>")
    assert "page.html: " in (await lede.run("summarize", "page.html")).failed()
    assert "standard input: no sentences" in (await lede.run("summarize", stdin="  \n")).failed()


async def test_lines_to_summarize(lede: Lede) -> None:
    done = await lede.jsonl(
        "summarize",
        {"id": "a", "text": ARTICLE},
        {"id": "b", "title": "Ferry", "text": ARTICLE, "language": "en", "n": 2},
        {"id": "c", "text": ARTICLE, "words": 20},
        {
            "id": "d",
            "text": "Die Fähre legt ab. Sie ist neu. Sie ist blau. Sie ist schnell.",
            "language": None,
            "n": None,
        },
        {"id": "e", "text": "lone \ud800 surrogate"},
        {"id": "f", "text": ""},
    )
    rows = done.succeeded().lines
    assert [set(row) for row in rows] == [{"id", "summary", "points"}] * 6
    assert [len(row["points"]) for row in rows] == [3, 2, 1, 3, 1, 0]
    assert rows[0]["summary"] == " ".join(rows[0]["points"])
    assert "Fähre" in done.out


async def test_an_article_as_text_and_as_json(lede: Lede) -> None:
    (lede.folder / "page.html").write_text(PAGE)
    text = (await lede.run("extract", "page.html")).succeeded().out
    assert FIRST in text and "<p>" not in text and "Shop" not in text
    page = (await lede.run("extract", "page.html", "--json", "--url", "https://news.example/ferry")).succeeded().json
    assert {"title", "author", "date", "language", "image", "text", "sections"} <= set(page)
    assert page["title"] == "Ferry to enter service" and page["author"] == "Robin Reed"
    assert page["date"] == "2026-11-03" and page["language"] == "en"
    assert page["url"] == "https://news.example/ferry" and page["text"] + "\n" == text


async def test_lines_to_extract(lede: Lede) -> None:
    done = await lede.jsonl(
        "extract",
        {"id": 1, "url": "https://news.example/ferry", "html": PAGE},
        {"id": 2, "url": "", "html": ""},
        {"id": 3, "url": "https://news.example/x", "html": "<p>No \ud800.</p>"},
    )
    first, second, third = done.succeeded().lines
    assert first["id"] == 1 and FIRST in first["text"] and "error" not in first
    assert {"title", "author", "date", "language", "image", "sections"} <= set(first)
    assert second == {"id": 2, "text": "", "error": second["error"]}
    assert third == {"id": 3, "text": "", "error": third["error"]}


async def test_a_feed_as_a_list_and_as_json(lede: Lede) -> None:
    shown = (await lede.run("parse", stdin=FEED)).succeeded().out.splitlines()
    assert shown[0].startswith("Brackwater Notices") and "2 entries" in shown[0]
    assert shown[1].endswith("  Ferry") and shown[2].strip() == "https://news.example/ferry"
    (lede.folder / "feed.xml").write_text(FEED)
    document = (await lede.run("parse", "feed.xml", "--json", "--url", "https://news.example/feed")).succeeded().json
    assert {"title", "language", "version", "entries"} <= set(document)
    assert (document["title"], document["language"], document["version"]) == ("Brackwater Notices", "en", "rss20")
    ferry, pier = document["entries"]
    assert {"id", "title", "link", "published", "summary"} <= set(ferry)
    assert ferry["link"] == "https://news.example/ferry" and ferry["summary"] == "It is new."
    assert ferry["published"].endswith("+00:00") and pier["link"] == "https://news.example/pier"


async def test_what_is_no_feed(lede: Lede) -> None:
    assert "standard input: " in (await lede.run("parse", stdin="<html><body>No</body></html>")).failed()


async def test_lines_to_parse(lede: Lede) -> None:
    latin = FEED.replace("Pier", "Säule").replace("<?xml version='1.0'?>", "").encode("latin-1")
    kind = {"Content-Type": "application/rss+xml; charset=iso-8859-1"}
    done = await lede.jsonl(
        "parse",
        {"id": 1, "url": "https://news.example/feed", "body_base64": encoded(FEED.encode())},
        {"id": 2, "url": "https://news.example/feed", "body_base64": encoded(latin), "headers": kind},
        {"id": 3, "url": "https://news.example/", "body_base64": encoded(b"<html>")},
        {"id": 4, "url": "", "body_base64": encoded(FEED[:300].encode()), "headers": None},
    )
    first, second, third, fourth = done.succeeded().lines
    assert first == {"id": 1, "entries": 2, "titles": ["Ferry", "Pier"]}
    assert second == {"id": 2, "entries": 2, "titles": ["Ferry", "Säule"]}
    assert third == {"id": 3, "entries": 0, "titles": [], "error": third["error"]}
    assert fourth["entries"] == len(fourth["titles"])


async def test_lines_that_are_not_parsed(lede: Lede) -> None:
    done = await lede.jsonl(
        "parse",
        {"id": 1, "url": "", "body_base64": "%%%"},
        {"id": 2, "url": "", "body_base64": "", "headers": {"content-type": 3}},
        {"id": 3, "body_base64": encoded(FEED.encode())},
    )
    assert "2 of 3 lines" in done.failed()
    assert ["error" in line for line in done.lines] == [True, True, False]


async def test_hostile_documents_are_answered(lede: Lede) -> None:
    lede.settings["SANDBOX__SECONDS"] = "20"
    entities = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    bomb = f"{entities}]><rss version='2.0'><channel><title>&i;</title></channel></rss>"
    deep = "<rss version='2.0'><channel>" + "<item>" * 5000
    done = await lede.jsonl(
        "parse",
        *({"id": number, "url": "", "body_base64": encoded(body.encode())} for number, body in enumerate([bomb, deep])),
        {"id": "after", "url": "", "body_base64": encoded(FEED.encode())},
    )
    assert [line["id"] for line in done.lines] == [0, 1, "after"]
    assert done.lines[-1]["entries"] == 2


async def test_a_worker_that_dies_of_hunger_says_so_in_one_line(lede: Lede) -> None:
    """The sentence splitter, in Rust, aborts its process."""
    lede.settings["SANDBOX__MEGABYTES"] = "256"
    done = await lede.jsonl("summarize", {"id": 1, "text": "word. " * 8_000_000}, {"id": 2, "text": ARTICLE})
    assert "1 of 2 lines" in done.failed()
    assert "error" in done.lines[0] and len(done.lines[1]["points"]) == 3


async def test_it_is_plain_in_a_pipe_and_in_colour_on_a_terminal(lede: Lede) -> None:
    (lede.folder / "feed.xml").write_text(FEED)
    assert "\x1b[" not in (await lede.run("parse", "feed.xml")).out
    lede.settings["FETCH__CONTACT"] = ""
    assert "\x1b[" in on_a_terminal(lede, {})
    assert "\x1b[3" not in on_a_terminal(lede, {"NO_COLOR": "1"})


async def test_no_control_sequence_reaches_the_terminal(lede: Lede) -> None:
    hostile = FEED.replace("Ferry", "Fer&#155;31mry \u009b31m \u202eyrref")
    shown = (await lede.run("parse", stdin=hostile)).succeeded().out
    assert "\x9b" not in shown and "31m" in shown


def on_a_terminal(lede: Lede, environment: dict[str, str]) -> str:
    """What the command writes to a terminal."""
    ours, theirs = os.openpty()
    given = lede.environment() | {"TERM": "xterm-256color"} | environment
    lede.environment = lambda: given  # type: ignore[method-assign]
    process = lede.start("parse", "feed.xml", stdout=theirs)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # Linux tells so that the other end is closed
        pass
    process.communicate(timeout=30)
    os.close(ours)
    return shown.decode()


def encoded(body: bytes) -> str:
    return base64.b64encode(body).decode()


async def test_a_short_text_is_said_to_be_all_of_it(lede: Lede) -> None:
    done = await lede.run("summarize", stdin="The ferry is late. It is raining.")
    assert done.out == "• The ferry is late.\n• It is raining.\n" and "this is all of it" in done.err
