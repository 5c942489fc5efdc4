"""What a reader does, one picture each, from the chat page in a real browser with the real bot.

``make screenshots`` writes them to docs/img; other runs leave the tree as it is."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.feeds import opml
from bot.model import Outline
from bot.playground.client import Message, Person
from bot.playground.server import ROBIN
from tests.chromium import browsing, visiting
from tests.e2e.conftest import ROOT, BotProcess
from tests.e2e.test_changed_chats import make_due, sent
from tests.e2e.test_conversation import FORWARDED
from tests.services.world import NOW

pytestmark = [pytest.mark.browser, pytest.mark.process]

PHONE = {"width": 480, "height": 760}
KEPT = os.environ.get("SCREENSHOTS") == "1"
SETTLED = "document.fonts.ready.then(() => new Promise(done => setTimeout(done, 300)))"


@dataclass
class Album:
    """A bot, Robin who owns it, and a browser on a phone."""

    bot: BotProcess
    robin: Person
    browser: Browser
    folder: Path

    async def take(self, name: str, chat: int = ROBIN, *, typed: str = "", above: str = "") -> None:
        """The end of a chat; ``above``: scrolled up to the message with these words. ``typed`` is what stands in the
        field, with what the bot offers for it."""
        url = f"{self.bot.playground.page_url}?chat={chat}"
        async with visiting(self.browser, url, viewport=PHONE) as visit:
            page = visit.page
            await expect(page.locator(".message").last).to_be_visible()
            if typed:
                await page.get_by_role("combobox", name="Message").press_sequentially(typed)
                await expect(page.locator("#offers .result").first).to_be_visible(timeout=20_000)
            if above:
                await page.locator(".message", has_text=above).last.evaluate("one => one.scrollIntoView()")
            await page.evaluate(SETTLED)
            path = self.folder / f"{name}.png"
            await page.screenshot(path=path, animations="disabled")
        assert path.read_bytes().startswith(b"\x89PNG")

    async def say(self, text: str, answer: str) -> Message:
        await self.robin.say(text)
        return await self.robin.wait_for(answer)

    async def press(self, label: str, on: Message, becomes: str) -> Message:
        """A button of a message, which is changed in its place."""
        await self.robin.press(label, on)
        return await self.robin.wait_for(
            lambda one: one["message_id"] == on["message_id"] and becomes in one["text"] + str(one["buttons"])
        )


@pytest.fixture
async def album(bot: BotProcess, robin: Person, tmp_path: Path) -> AsyncIterator[Album]:
    catalogue = bot.folder / "catalogue.csv"
    catalogue.write_text(bot.playground.catalogue)
    bot.settings |= {"FEEDS__CATALOGUE": str(catalogue), "TELEGRAM__OWNER": str(ROBIN)}
    await robin.say("/start")
    await bot.start()
    async with browsing() as browser:
        yield Album(bot, robin, browser, ROOT / "docs" / "img" if KEPT else tmp_path)


async def test_from_start_to_what_is_kept(album: Album) -> None:
    robin = album.robin
    welcome = await robin.wait_for("What do you want to read about?")
    for topic in ("Science", "World news"):
        welcome = await album.press(topic, welcome, f"✓ {topic}")
    await album.take("start")
    asked = await album.press("Next", welcome, "When shall your digest come?")
    await robin.press("18:00", asked)
    digest = await robin.wait_for("stories from")
    await robin.wait_for("18:00 (UTC)")
    await album.take("digest", above="stories from")

    await robin.press("1", digest)
    card = await robin.wait_for("First told")
    await album.take("story", above=card["text"].split("\n")[0])
    await robin.press("Save", card)
    await robin.wait_for("Saved: ")
    await robin.forward(FORWARDED, from_title="Brackwater Notices")
    await robin.wait_for("240 passengers")
    await album.take("summary")
    await album.say("/saved", "One saved article")
    await album.take("saved")
    await album.say("/search comet", "with comet")
    await album.take("search")
    await album.say("/filter -comet", "It would have matched")
    await album.take("filter")
    await album.take("inline", typed=f"@{album.bot.playground.cloud.bot.username} comet")
    await album.say("/stats", "Your last seven days")
    await album.take("stats", above="Your last seven days")


async def test_what_is_followed_and_set(album: Album) -> None:
    robin, feeds = album.robin, album.bot.playground.sample_feeds
    await robin.wait_for("What do you want to read about?")
    for _title, feed in feeds:
        await album.say(f"/subscribe {feed}", "You now follow")
    listed = await album.say("/feeds", "You follow 3 feeds")
    await album.press("1", listed, "Rename")
    await album.take("feed")
    topics = await album.say("/topics", "Press a topic to see its feeds")
    await album.press("World news", topics, "World news:")
    await album.take("topics")
    settings = await album.say("/settings", "Press what you would like to change")
    await album.take("settings")
    await robin.send_document(
        "mine.opml", opml.write([Outline(url=feeds[0][1].replace("feed", "gone"), title="Gone")], "Mine", NOW)
    )
    await robin.wait_for("could not be read")
    await album.take("import")
    await album.say("/status", "How I am doing")
    await album.take("status")
    choice = await album.press("Language", settings, "In which language")
    await album.press("العربية", choice, "الإعدادات")
    await album.say("/settings", "الإعدادات")
    await album.take("arabic")


async def test_a_group_and_a_channel(album: Album) -> None:
    bot, robin = album.bot, album.robin
    await robin.wait_for("What do you want to read about?")
    group, channel = bot.playground.add_group("Harbour watch"), bot.playground.add_group("Harbour news", "channel")
    await robin.wait_for("Harbour news")
    (_, feed), (_, other), *_ = bot.playground.sample_feeds
    bot.playground.people.say(group, f"/subscribe {feed}")
    await bot.until(lambda: sent(bot, "You now follow", group))
    await robin.press("Set up Harbour news")
    await robin.wait_for("What you say here is now for the channel Harbour news")
    await album.say(f"/subscribe {other}", "For the channel “Harbour news”")
    await album.take("target")
    make_due(bot)
    for chat, before, name in ((group, 1, "group"), (channel, 0, "channel")):
        await bot.until(lambda chat=chat, before=before: len(sent(bot, chat=chat)) > before)
        await album.take(name, chat)
