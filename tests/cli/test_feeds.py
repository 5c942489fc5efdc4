"""``lede import``, ``lede poll`` and ``lede export`` over a database of their own."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from bot.model import Feed, Followed, Mode
from bot.storage.engine import open_storage
from tests.cli.conftest import Lede, Site, feed

pytestmark = pytest.mark.process

TOKEN = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"


def opml(*feeds: tuple[str, str]) -> str:
    """(title, address) of each."""
    outlines = "".join(f"<outline type='rss' text='{title}' xmlUrl='{url}'/>" for title, url in feeds)
    return f"<opml version='2.0'><head/><body><outline text='Folder'>{outlines}</outline></body></opml>"


def exported(document: str) -> dict[str, str]:
    """Title by address."""
    outlines = ElementTree.fromstring(document).iter("outline")
    return {outline.attrib["xmlUrl"]: outline.attrib["text"] for outline in outlines if "xmlUrl" in outline.attrib}


def figures(line: str) -> dict[str, float]:
    return {name: float(number) for name, number in re.findall(r"([a-z ]+): ([\d.]+)", line.replace(", ", ","))}


async def feeds_of(lede: Lede) -> list[Feed]:
    storage = await open_storage(f"sqlite+aiosqlite:///{lede.folder}/lede.db")
    async with storage.read() as tx:
        feeds = await tx.feeds.all()
    await storage.close()
    return feeds


async def followed_by(lede: Lede, chat_id: int) -> list[Followed]:
    storage = await open_storage(f"sqlite+aiosqlite:///{lede.folder}/lede.db")
    async with storage.read() as tx:
        followed = await tx.subscriptions.of_chat(chat_id)
        assert len(await tx.schedules.of_chat(chat_id)) == 1
    await storage.close()
    return followed


async def test_feeds_are_imported_polled_and_exported(lede: Lede, site: Site) -> None:
    lede.settings |= site.settings()
    for name in ("a", "b"):
        items = [(f"{name}{number}", f"https://news.example/{name}{number}", "Text.") for number in range(3)]
        site.pages[f"/{name}.xml"] = ("application/rss+xml", feed(f"Feed {name}", *items))
    addresses = {site.url(f"/{name}.xml"): f"My {name}" for name in ("a", "b", "gone")}
    (lede.folder / "feeds.opml").write_text(opml(*((title, url) for url, title in addresses.items())))

    assert (await lede.run("import", "feeds.opml")).succeeded().out == "new: 3, known: 0, left out: 0\n"
    assert (await lede.run("import", "feeds.opml")).succeeded().out == "new: 0, known: 3, left out: 0\n"
    assert all(feed.kept for feed in await feeds_of(lede))
    assert exported((await lede.run("export")).succeeded().out) == addresses

    polled = await lede.run("poll", "--once")
    assert (polled.code, polled.err) == (0, "lede: My gone: It is no longer at its address.\n")
    first = figures(polled.out)
    assert list(first) == ["feeds", "changed", "unchanged", "failed", "new entries", "seconds"]
    assert first | {"seconds": 0} == {
        "feeds": 3, "changed": 2, "unchanged": 0, "failed": 1, "new entries": 6, "seconds": 0,
    }  # fmt: skip
    assert figures((await lede.run("poll", "--once")).succeeded().out)["feeds"] == 0, "none is due again"

    extra = [(f"a{number}", f"https://news.example/a{number}", "Text.") for number in range(4)]
    site.pages["/a.xml"] = ("application/rss+xml", feed("Feed a", *extra))
    polled = await lede.run("poll", "--once", "--all")
    assert polled.err == "lede: My gone: It is no longer at its address (tried 2 times).\n"
    again = figures(polled.out)
    assert again | {"seconds": 0} == {
        "feeds": 3, "changed": 1, "unchanged": 1, "failed": 1, "new entries": 1, "seconds": 0,
    }  # fmt: skip
    titles = {site.url("/a.xml"): "Feed a", site.url("/b.xml"): "Feed b", site.url("/gone.xml"): "My gone"}
    assert exported((await lede.run("export")).out) == titles


async def test_a_chat_follows_what_is_imported_for_it(lede: Lede) -> None:
    document = opml(("My news", "https://news.example/feed"), ("", "other.example/rss"))
    assert (
        (await lede.run("import", "-", "--chat", "1000", stdin=document)).succeeded().out.startswith("new: 2, known: 0")
    )
    followed = await followed_by(lede, 1000)
    assert [(one.feed.url, one.subscription.title, one.subscription.mode) for one in followed] == [
        ("https://news.example/feed", "My news", Mode.DIGEST),
        ("https://other.example/rss", "", Mode.DIGEST),
    ]
    assert not followed[0].feed.kept and followed[0].feed.title == "", "a person's own name for it is not for others"
    assert (await lede.run("import", "-", "--chat", "1000", stdin=document)).out.startswith("new: 0, known: 2")

    assert (
        exported((await lede.run("export", "--chat", "1000")).succeeded().out)["https://news.example/feed"] == "My news"
    )
    assert "chat 7 is not known" in (await lede.run("export", "--chat", "7")).failed()


async def test_secrets_and_nonsense_are_left_out(lede: Lede) -> None:
    document = opml(
        ("Plain", "https://news.example/feed"),
        ("Club", f"https://club.example/feed?token={TOKEN}"),
        (f"https://robin:sesame@news.example/{TOKEN}", "https://robin:sesame@news.example/private"),
        ("Nonsense", "no address"),
    )
    taken = await lede.run("import", "-", stdin=document)
    assert (taken.code, taken.out) == (0, "new: 3, known: 0, left out: 1\n")
    assert "Nonsense" in taken.err and taken.err.count("\n") == 1
    out = await lede.run("export")
    assert out.code == 0 and exported(out.out) == {"https://news.example/feed": "Plain"}
    assert out.err.count("\n") == 1 and "Club" in out.err and "news.example" in out.err
    assert not [secret for secret in (TOKEN, "sesame") if secret in out.out + out.err + taken.out + taken.err]


async def test_what_is_no_opml(lede: Lede) -> None:
    assert "standard input: " in (await lede.run("import", "-", stdin="<html><body/></html>")).failed()


async def test_a_list_longer_than_a_person_may_send(lede: Lede) -> None:
    document = opml(*((f"Feed {number}", f"https://news{number}.example/feed") for number in range(1200)))
    done = (await lede.run("import", "-", stdin=document)).succeeded()
    assert done.out == "new: 1200, known: 0, left out: 0\n"


async def test_a_database_that_can_not_be_used(lede: Lede) -> None:
    (lede.folder / "lede.db").write_text("this is no database, but a text that is long enough to be looked at" * 20)
    for command in (("export",), ("migrate",)):
        assert (await lede.run(*command)).failed()


@pytest.mark.parametrize("command", ["export", "poll --once"])
async def test_a_database_that_is_not_there_is_not_made(lede: Lede, command: str) -> None:
    assert "no database yet" in (await lede.run(*command.split())).failed()
    assert list(lede.folder.iterdir()) == []
