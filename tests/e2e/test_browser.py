"""A newcomer at the chat page, in a real browser, with the real bot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.chromium import browsing, visiting
from tests.e2e.conftest import ROOT, BotProcess

pytestmark = [pytest.mark.browser, pytest.mark.process]

SCREENSHOT = ROOT / "docs" / "img" / "chat.png"
DESKTOP = {"width": 1100, "height": 800}
PATIENCE = 20_000  # milliseconds


def answers(page: Page, text: str) -> Locator:
    return page.locator(".message.in", has_text=text)


async def send(page: Page, text: str) -> None:
    await page.get_by_role("combobox", name="Message").fill(text)
    await page.keyboard.press("Enter")


async def test_from_start_to_digest(bot: BotProcess) -> None:
    await bot.start()
    title, feed = bot.playground.sample_feeds[0]
    async with browsing() as browser, visiting(browser, bot.playground.page_url, viewport=DESKTOP) as visit:
        page = visit.page
        await expect(page.locator("#status")).to_have_text("bot")
        await page.keyboard.type("/start")
        await page.keyboard.press("Enter")
        await expect(answers(page, "Hello Robin")).to_be_visible(timeout=PATIENCE)

        await page.get_by_role("button", name=title).click()
        await expect(page.get_by_role("combobox", name="Message")).to_have_value(f"/subscribe {feed}")
        await page.keyboard.press("Enter")
        preview = answers(page, f"You now follow {title}")
        await expect(preview).to_be_visible(timeout=PATIENCE)
        assert await preview.locator(".text").get_by_role("link").count() >= 3

        for button, effect in (("Each new item", "as it comes, from now on"), ("In a daily digest", "digest")):
            before = await page.locator(".message").count()
            await preview.get_by_role("button", name=button).click()
            await expect(page.locator(".message").nth(before)).to_contain_text(effect, timeout=PATIENCE)
        await expect(page.locator(".key[aria-busy='true']")).to_have_count(0, timeout=PATIENCE)

        await send(page, "/digest")
        digest = answers(page, "5 stories")
        await expect(digest).to_be_visible(timeout=PATIENCE)
        await expect(digest.get_by_role("link", name="Tern Bridge closed")).to_have_attribute("target", "_blank")
        quote = digest.locator("blockquote").first
        height = (await quote.bounding_box() or {})["height"]
        await quote.click()
        assert (await quote.bounding_box() or {})["height"] >= height


async def test_a_card_grows_when_longer_is_pressed(bot: BotProcess) -> None:
    await bot.start()
    async with browsing() as browser, visiting(browser, bot.playground.page_url, viewport=DESKTOP) as visit:
        page = visit.page
        await send(page, f"{bot.playground.page_url}samples/orrery/glass-that-mends")
        card = answers(page, "Glass made with kelp ash")
        await expect(card).to_be_visible(timeout=PATIENCE)
        points = (await card.inner_text()).count("•")
        await card.get_by_role("button", name="Longer").click()
        await expect(card.get_by_role("button", name="Longer")).to_have_count(0, timeout=PATIENCE)
        assert (await card.inner_text()).count("•") > points
        await expect(card.locator(".meta")).to_contain_text("edited")
        await expect(page.locator(".message.in")).to_have_count(1)


async def test_the_commands_of_the_bot_are_offered(bot: BotProcess) -> None:
    await bot.start()
    async with browsing() as browser, visiting(browser, bot.playground.page_url) as visit:
        await bot.until(lambda: any(call.method == "setMyCommands" for call in bot.playground.transcript))
        await visit.page.keyboard.type("/di")
        await expect(visit.page.get_by_role("option", name="/digest")).to_be_visible()


async def test_something_new_arrives_by_itself(bot: BotProcess) -> None:
    bot.settings |= {"FEEDS__POLL_INTERVAL": "1", "FEEDS__MAX_INTERVAL": "1"}
    await bot.start()
    title, feed = bot.playground.sample_feeds[0]
    async with browsing() as browser, visiting(browser, bot.playground.page_url, viewport=DESKTOP) as visit:
        page = visit.page
        await send(page, f"/subscribe {feed}")
        preview = answers(page, f"You now follow {title}")
        await preview.get_by_role("button", name="Each new item").click(timeout=PATIENCE)
        await expect(answers(page, "as it comes, from now on")).to_be_visible(timeout=PATIENCE)
        await page.get_by_role("button", name="Publish something new").click()
        await expect(answers(page, "Tern Bridge could carry buses again")).to_be_visible(timeout=PATIENCE)


async def test_the_picture_for_the_readme(bot: BotProcess, tmp_path: Path) -> None:
    """Written to docs/img by ``make screenshots``; other runs leave the tree as it is."""
    picture = SCREENSHOT if os.environ.get("SCREENSHOTS") == "1" else tmp_path / "chat.png"
    await bot.start()
    async with browsing() as browser, visiting(browser, bot.playground.page_url, viewport=DESKTOP) as visit:
        page = visit.page
        for title, feed in bot.playground.sample_feeds:
            await send(page, f"/subscribe {feed}")
            await expect(answers(page, f"You now follow {title}")).to_be_visible(timeout=PATIENCE)
        await send(page, "/digest")
        await expect(answers(page, "stories from")).to_be_visible(timeout=PATIENCE)
        await answers(page, "You now follow").last.locator(".keyboard").evaluate("keys => keys.scrollIntoView()")
        picture.parent.mkdir(exist_ok=True)
        await page.screenshot(path=picture, animations="disabled")
    assert picture.read_bytes().startswith(b"\x89PNG")
