"""Debian's Chromium, driven by Playwright, for the tests marked ``browser``."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Page, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync"
)


def chromium() -> str:
    """Where it is. Skips the test where there is none, but fails it in CI, which installs it."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    missing = f"no Chromium here (looked for {', '.join(NAMES)}); on Debian: apt-get install chromium"
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)


@dataclass
class Visit:
    """A page, and what went wrong in it."""

    page: Page
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def assert_clean(self) -> None:
        assert not self.errors, self.errors
        assert not self.outside, f"requests to other machines: {self.outside}"


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """A browser with a fresh profile."""
    path = chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS.split())
        yield browser
        await browser.close()


@asynccontextmanager
async def visiting(browser: Browser, url: str, **context: Any) -> AsyncIterator[Visit]:
    """The page at ``url``, loaded. ``context``: Playwright's settings, such as the viewport. Fails at the end of the
    block if the page logged an error or asked another machine for anything."""
    opened = await browser.new_context(**context)
    visit = Visit(await opened.new_page())
    visit.page.on("console", lambda message: message.type == "error" and visit.errors.append(message.text))
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    visit.page.on("request", lambda request: _is_outside(request.url) and visit.outside.append(request.url))
    await visit.page.goto(url)
    yield visit
    await opened.close()
    visit.assert_clean()


def _is_outside(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in {"data", "blob"} and parts.hostname != "127.0.0.1"
