"""A local Bot API server with a chat page, as strict as Telegram, to try the bot with no token and to test it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import cast
from urllib.parse import urlsplit

from aiohttp import web

from bot.playground import samples
from bot.playground.api import BotApi
from bot.playground.chats import ChatKind, User
from bot.playground.cloud import Cloud
from bot.playground.faults import Faults
from bot.playground.limits import Limits
from bot.playground.page_api import PageApi
from bot.playground.people import NotPossible, People
from bot.playground.transcript import Call, Transcript

TOKEN = "123456789:PLAYGROUND-not-a-secret-abcdefghijk"  # noqa: S105 - shaped like one, and known to everybody
HOST = "127.0.0.1"
ROBIN = 1000  # the person at the page
LARGEST_REQUEST = 64 << 20  # bytes: a document with its form

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Playground:
    """``port`` 0: any free one. ``limits``: refuse what is sent too fast, as Telegram does.

    ``faults`` makes calls fail (see ``faults``); ``transcript`` are the calls that took effect, ``calls`` all of them.
    ``people`` acts for people without HTTP; ``cloud`` is everything that is kept.
    """

    def __init__(self, port: int = 0, token: str = TOKEN, *, limits: bool = False, name: str = "Lede") -> None:
        self.token = token
        bot_id = int(token.partition(":")[0])
        bot = User(id=bot_id, first_name=name, username=f"{name.lower()}_playground_bot", is_bot=True)
        self.cloud = Cloud(bot)
        self.people = People(self.cloud, self.cloud.person(ROBIN, "Robin"))
        self.people.chat(ROBIN)
        self.faults = Faults()
        self._transcript = Transcript()
        self._api = BotApi(self.cloud, token, self.faults, self._transcript, Limits() if limits else None)
        self._port, self._runner = port, cast(web.AppRunner | None, None)

    async def start(self) -> None:
        """Listen on loopback. Raises ``OSError`` where the port is taken."""
        app = web.Application(client_max_size=LARGEST_REQUEST, middlewares=[self._guarded])
        self._api.add_routes(app)
        PageApi(self.cloud, self.people, f"/file/bot{self.token}", lambda: self.sample_feeds).add_routes(app)
        samples.add_routes(app, lambda: self._origin)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, self._port).start()
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """End every call under way and close all connections."""
        self._api.close()
        await self.cloud.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @property
    def port(self) -> int:
        """Known once the server has started."""
        return self._port

    @property
    def base_url(self) -> str:
        """For python-telegram-bot, which appends the token."""
        return f"{self._origin}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self._origin}/file/bot"

    @property
    def page_url(self) -> str:
        return f"{self._origin}/"

    @property
    def sample_feeds(self) -> list[tuple[str, str]]:
        """(title, address) of each feed that is served here."""
        return [(title, self._origin + path) for title, path in samples.FEEDS]

    @property
    def catalogue(self) -> str:
        """The same, in the form of the bot's own catalogue of feeds."""
        return samples.catalogue(self._origin)

    @property
    def transcript(self) -> list[Call]:
        """The calls that took effect, in that order."""
        return self._transcript.accepted

    @property
    def calls(self) -> list[Call]:
        """All calls as they came, refused and lost ones too."""
        return self._transcript.calls

    def add_group(
        self, title: str, kind: ChatKind = "supergroup", *, username: str = "", administrator: bool = False
    ) -> int:
        """Make a group or channel of Robin's with the bot in it; returns its id. In a channel the bot is an
        administrator."""
        robin = self.people.robin
        chat = self.cloud.chats.make_group(kind, title, username, {robin.id: robin}, "left")
        chat.standing[robin.id] = "creator"
        status = "administrator" if administrator or kind == "channel" else "member"
        self.cloud.change_bot_status(chat, robin, status)
        return chat.id

    @property
    def _origin(self) -> str:
        return f"http://{HOST}:{self._port}"

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer this machine only: a name that has been re-bound to loopback is no name of ours, and pages of other
        sites may not call."""
        ours = {f"{host}:{self._port}" for host in (HOST, "localhost")}
        origin = request.headers.get("Origin")
        if request.host not in ours or (origin and urlsplit(origin).netloc not in ours):
            return web.json_response({"error": "This server answers its own machine only."}, status=403)
        try:
            return await handler(request)
        except NotPossible as error:
            return web.json_response({"error": str(error)}, status=400)
