"""Lists of feeds in and out, on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, time
from xml.etree import ElementTree

import pytest

from bot.config import Settings
from bot.errors import BadInput
from bot.model import Chat, ChatKind, Feed, Subscription
from bot.services import importing
from bot.services.importing import Exported, Importing
from bot.storage.base import Storage
from bot.wiring import Stages, opened

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
SECRET = "https://club.example/feed?token=0f1e2d3c4b5a6978"
DOCUMENT = f"""<opml version="2.0"><body>
  <outline text="News"><outline text="Notices" xmlUrl="https://news.example/feed"/></outline>
  <outline text="https://robin:sesame@club.example/" xmlUrl="{SECRET}"/>
  <outline text="Typed by hand" xmlUrl="other.example/rss"/>
  <outline text="Nonsense" xmlUrl="no address"/>
</body></opml>""".encode()


@pytest.fixture
async def stages(storage: Storage) -> AsyncIterator[Stages]:
    async with opened(Settings(), storage, clock=lambda: NOW) as stages:
        yield stages


@pytest.fixture
def importer(stages: Stages) -> Importing:
    return Importing(stages.house, stages.subscribing)


def titles(made: Exported) -> dict[str, str]:
    outlines = ElementTree.fromstring(made.document).iter("outline")
    return {outline.attrib["xmlUrl"]: outline.attrib["text"] for outline in outlines if "xmlUrl" in outline.attrib}


async def test_for_nobody_yet(importer: Importing, storage: Storage) -> None:
    taken = await importer.take_in(DOCUMENT)
    assert (taken.new, taken.known, taken.refused) == (3, 0, ("Nonsense",))
    async with storage.read() as tx:
        feeds = await tx.feeds.all()
        assert [feed.id for feed in await tx.feeds.due(NOW, 10)] == [feed.id for feed in feeds]
    assert [(feed.url, feed.title, feed.kept) for feed in feeds] == [
        ("https://news.example/feed", "Notices", True),
        (SECRET, "", True),
        ("https://other.example/rss", "Typed by hand", True),
    ]
    again = await importer.take_in(DOCUMENT)
    assert (again.new, again.known) == (0, 3)


async def test_a_known_feed_is_kept_and_polled_again(importer: Importing, storage: Storage) -> None:
    async with storage.write() as tx:
        known = await tx.feeds.add(Feed(url="https://news.example/feed", title="Its own title", created_at=NOW))
    await importer.take_in(DOCUMENT)
    async with storage.read() as tx:
        feed = await tx.feeds.get(known.id)
    assert feed and feed.kept and feed.next_poll_at == NOW and feed.title == "Its own title"


@pytest.mark.parametrize(("chat_id", "kind"), [(1000, ChatKind.PRIVATE), (-1001, ChatKind.SUPERGROUP)])
async def test_for_a_chat_that_has_not_written_yet(
    importer: Importing, storage: Storage, chat_id: int, kind: ChatKind
) -> None:
    taken = await importer.take_in(DOCUMENT, chat_id)
    assert (taken.new, taken.known) == (3, 0)
    async with storage.read() as tx:
        chat = await tx.chats.get(chat_id)
        followed = await tx.subscriptions.of_chat(chat_id)
        (schedule,) = await tx.schedules.of_chat(chat_id)
    assert chat and chat.kind is kind
    assert schedule.at == time(8) and schedule.next_run_at and schedule.next_run_at > NOW
    assert [one.subscription.title for one in followed] == ["Notices", "", "Typed by hand"]
    assert not any(one.feed.kept or one.feed.title for one in followed), "its names for feeds are its own"
    assert (await importer.take_in(DOCUMENT, chat_id)).new == 0


async def test_a_chat_keeps_what_it_has_chosen(importer: Importing, storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.chats.put(Chat(id=7, title="Robin", timezone="Europe/Lisbon"))
        feed = await tx.feeds.add(Feed(url="https://news.example/feed", created_at=NOW))
        await tx.subscriptions.put(Subscription(chat_id=7, feed_id=feed.id, title="Mine", created_at=NOW))
    taken = await importer.take_in(DOCUMENT, 7)
    assert (taken.new, taken.known) == (2, 1)
    async with storage.read() as tx:
        followed = await tx.subscriptions.get(7, feed.id)
        chat = await tx.chats.get(7)
    assert followed and followed.subscription.title == "Mine"
    assert chat and chat.timezone == "Europe/Lisbon"


async def test_many_feeds_take_several_transactions(
    importer: Importing, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "AT_ONCE", 2)
    assert (await importer.take_in(DOCUMENT, 7)).new == 3
    async with storage.read() as tx:
        assert len(await tx.subscriptions.of_chat(7)) == 3


async def test_an_export_leaves_secrets_out(importer: Importing) -> None:
    await importer.take_in(DOCUMENT, 7)
    made = await importer.export(7)
    assert titles(made) == {"https://news.example/feed": "Notices", "https://other.example/rss": "Typed by hand"}
    assert made.left_out == ("club.example",)
    of_all = await importer.export()
    assert set(titles(of_all)) == set(titles(made))
    for document in (made, of_all):
        assert not [part for part in (b"0f1e2d3c", b"sesame", b"token") if part in document.document]


async def test_an_unknown_chat_has_nothing_to_export(importer: Importing) -> None:
    with pytest.raises(BadInput, match="chat 7 is not known"):
        await importer.export(7)


async def test_what_is_no_list(importer: Importing, storage: Storage) -> None:
    with pytest.raises(BadInput):
        await importer.take_in(b"no list", 7)
    async with storage.read() as tx:
        assert await tx.chats.get(7) is None


async def test_what_a_feed_brought_while_nobody_followed_it_is_no_news(importer: Importing, storage: Storage) -> None:
    async with storage.write() as tx:
        left = await tx.feeds.add(Feed(url="https://news.example/feed", last_success_at=NOW, created_at=NOW))
        polled = await tx.feeds.add(Feed(url=SECRET, last_success_at=NOW, next_poll_at=NOW, created_at=NOW))
    await importer.take_in(DOCUMENT, 7)
    async with storage.read() as tx:
        feeds = [await tx.feeds.get(feed.id) for feed in (left, polled)]
    assert [feed and feed.last_success_at for feed in feeds] == [None, NOW]
