"""Where a bot lives in a fault campaign: Telegram's server, a newspaper and people, all in this process, and one day
for each life of the bot."""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web

from bot.playground.chats import Message
from bot.playground.people import NotPossible
from bot.playground.server import Playground
from bot.playground.transcript import Call
from tests.chaos.bot import Life, Process
from tests.chaos.words import words
from tests.feeds.website import Website, website
from tests.services.documents import item, rss

PATIENCE = 20.0  # seconds
LOOK = 0.02
SOON = timedelta(minutes=30)
KEPT = 20  # items that a feed lists
HOUR = timedelta(hours=8, seconds=2)  # of each day, UTC: when a life begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What a feed has brought, and on which day."""

    feed: int
    title: str
    day: int


@dataclass
class Town:
    """``day`` counts days, of which a life has one. ``items`` is all that was published; ``feeds`` so many are there.
    ``asked_again`` are the chats and rows of what somebody wants sent again, ``groups`` the bot's, ``moved`` those that
    have become supergroups, with their new ids, and ``erased`` who wanted to be forgotten. While it ``hangs`` a page
    does not answer; ``hanging``: somebody waits for it. ``claims``: see ``Failpoints``."""

    playground: Playground
    site: Website
    folder: Path
    chance: random.Random
    feeds: int = 3
    day: int = 0
    settings: dict[str, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    kills: int = 0
    asked_again: list[tuple[int, int]] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    moved: dict[int, int] = field(default_factory=dict)
    erased: set[int] = field(default_factory=set)
    hangs: bool = False
    hanging: bool = False
    claims: str = ""
    bot: Process | None = None
    began: datetime = field(default_factory=lambda: datetime.now(UTC).replace(hour=0, minute=0, second=0))

    @property
    def now(self) -> datetime:
        """By the bot's clock when its life began."""
        return self.began + timedelta(days=self.day) + HOUR

    def address(self, feed: int) -> str:
        return self.site.url(f"/feed-{feed}")

    def publish(self) -> None:
        """One new item in each feed, which keeps the last twenty; no two are alike."""
        for feed in range(self.feeds):
            number = len(self.items)
            self.items.append(Item(feed=feed, title=words(number, 4).capitalize(), day=self.day))
            listed = [(place, one) for place, one in enumerate(self.items) if one.feed == feed][-KEPT:]
            entries = [
                item(
                    place,
                    title=one.title,
                    link=self.site.url(f"/page-{place}"),
                    text=". ".join(words(place, 12, part).capitalize() for part in range(12)) + ".",
                    date=self.began + timedelta(days=one.day) + HOUR,
                )
                for place, one in reversed(listed)
            ]
            self.site.page(f"/feed-{feed}", rss(*entries, title=f"Gazette {feed}", link=self.site.url("/")))

    def begin(self, *, deadly: Sequence[str] = (), nth: int = 0, command: bool = False) -> None:
        """The bot's next life, on the next day."""
        self.day += 1
        self.publish()
        self.resume(deadly=deadly, nth=nth, command=command)

    def resume(self, *, deadly: Sequence[str] = (), nth: int = 0, command: bool = False, hurry: bool = True) -> None:
        """The bot's next life, on the same day."""
        self.ready.unlink(missing_ok=True)
        life = Life(
            folder=str(self.folder),
            environment=self.environment(),
            ahead=(self.now - datetime.now(UTC)).total_seconds(),
            deadly=tuple(deadly),
            nth=nth,
            claims=self.claims,
            command=command,
            hurry=hurry,
        )
        self.bot = Process(life)
        self.bot.begin()

    @property
    def ready(self) -> Path:
        return self.folder / "ready"

    @property
    def log(self) -> str:
        return (self.folder / "bot.log").read_text(errors="replace")

    def file(self, name: str) -> list[str]:
        """The lines of what the lives have written so far."""
        path = self.folder / name
        return path.read_text().splitlines() if path.exists() else []

    def environment(self) -> dict[str, str]:
        own = {
            "TELEGRAM__TOKEN": self.playground.token,
            "TELEGRAM__BASE_URL": self.playground.base_url,
            "TELEGRAM__BASE_FILE_URL": self.playground.base_file_url,
            "DATABASE__URL": f"sqlite+aiosqlite:///{self.folder}/lede.db",
            "FETCH__ALLOW_PRIVATE": json.dumps([self.site.place]),
            "FEEDS__PER_HOST_GAP": "0",
            "FEEDS__PER_HOST_CONNECTIONS": "8",
            "FEEDS__POLL_INTERVAL": "1",
            "FEEDS__MAX_INTERVAL": "1",
            "DELIVERY__PER_CHAT_GAP": "0.01",
            "DELIVERY__PER_SECOND": "1000",
            "DELIVERY__GROUP_PER_MINUTE": "6000",
            "ACCESS__SUMMARIES": "1000000",  # people ask more than usual
            "RETENTION__SENT_DAYS": "3650",  # the judge reads all that was ever sent
            "RETENTION__ARTICLE_DAYS": "3650",
            "RUNTIME__PORT": "0",
            "RUNTIME__LOG_LEVEL": "info",
            **self.settings,
        }
        return {f"LEDE_{name}": value for name, value in own.items()}

    async def kill(self) -> None:
        """SIGKILL, unless it is dead already; counts either way."""
        assert self.bot is not None
        self.kills += 1
        self.bot.kill()
        await self.bot.over(PATIENCE)

    async def stop(self) -> int | None:
        """SIGTERM; returns the exit code."""
        assert self.bot is not None
        self.bot.terminate()
        await self.bot.over(PATIENCE)
        return self.bot.code()

    async def until(self, condition: Callable[[], object], seconds: float = PATIENCE) -> bool:
        """Wait for it; False where the bot died before, or it took too long."""
        assert self.bot is not None
        deadline = time.monotonic() + seconds
        while not condition():
            if await self.bot.over(LOOK):
                return bool(condition())
            if time.monotonic() > deadline:
                return False
        return True

    def rows(self, select: str) -> list[tuple[object, ...]]:
        """What the database says; nothing while there is none."""
        file = self.folder / "lede.db"
        if not file.exists():
            return []
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10) as database:
            return database.execute(select).fetchall()

    def waiting(self) -> int:
        """Messages and updates that are still on their way, and not held back for hours."""
        soon = (self.now + SOON).strftime("%Y-%m-%d %H:%M:%S")
        rows = self.rows(
            "SELECT count(*) FROM outbox LEFT JOIN chats ON chats.id = outbox.chat_id"
            " WHERE state IN ('pending', 'sending') AND coalesce(unreachable, '') = ''"
            f" AND not_before < '{soon}' AND coalesce(held_until, '') < '{soon}'"
        )
        begun = self.rows("SELECT count(*) FROM inbox WHERE NOT settled")
        waiting = [int(str(found[0][0])) for found in (rows, begun) if found]
        return sum(waiting) + len(self.playground.cloud.updates)

    def left(self) -> list[tuple[object, ...]]:
        """Some of that, for who wonders why."""
        rows = self.rows(
            "SELECT id, chat_id, state, not_before, trouble FROM outbox WHERE state IN ('pending', 'sending')"
        )
        return rows[:10] + self.rows("SELECT update_id, chat_id, attempts, body FROM inbox WHERE NOT settled LIMIT 10")

    def told(self, chat: int) -> list[Call]:
        """What the server took for this chat, edits too."""
        return [call for call in self.playground.transcript if is_message(call) and call.params["chat_id"] == chat]

    def say(self, chat: int, text: str) -> bool:
        """False where the person has blocked the bot."""
        try:
            self.playground.people.say(chat, text)
        except NotPossible:
            return False
        return True

    async def hang(self, _request: web.Request) -> web.Response:
        """The page that does not come."""
        self.hanging = True
        while self.hangs:
            await asyncio.sleep(LOOK)
        self.hanging = False
        return web.Response(status=404)

    def press(self, chat: int, message: Message, data: str) -> bool:
        """False where the button is gone."""
        try:
            self.playground.people.press(chat, message.id, data)
        except NotPossible:
            return False
        if data.startswith("resend "):
            self.asked_again.append((chat, int(data.split(" ")[1])))
        return True

    def found(self) -> int:
        """Make a group that the bot is in; returns its id."""
        self.groups.append(self.playground.add_group("The choir", "group"))
        return self.groups[-1]

    def upgrade(self, group: int) -> None:
        """It becomes a supergroup."""
        self.moved[group] = self.playground.people.upgrade(group)
        self.groups[self.groups.index(group)] = self.moved[group]

    def buttons(self, chat: int) -> list[tuple[Message, str]]:
        """All that this chat can press, newest first."""
        messages = reversed(list(self.playground.people.chat(chat).messages.values()))
        return [
            (message, button.data)
            for message in messages
            if not message.deleted
            for row in message.keyboard
            for button in row
            if button.data
        ]


def is_message(call: Call) -> bool:
    return call.method in {"sendMessage", "sendDocument", "editMessageText"}


@asynccontextmanager
async def town(folder: Path, seed: int, *, limits: bool = False) -> AsyncIterator[Town]:
    """``limits``: the server refuses what comes too fast, as Telegram does."""
    server = Playground(limits=limits)
    await server.start()
    try:
        async with website() as site:
            here = Town(server, site, folder, random.Random(seed))
            try:
                yield here
            finally:  # a bot that goes on would be waited for
                if here.bot is not None and not await here.bot.over(0):
                    await here.kill()
    finally:
        await server.stop()
        await asyncio.sleep(0)
