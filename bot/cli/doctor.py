"""``lede doctor``: what works, what does not, and how to mend it. One line for each thing that is looked at."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from bot.cli.tools import prepare
from bot.config import Settings
from bot.errors import BadInput, BadStatus, FetchError, LedeError, SettingsError, StorageError
from bot.feeds.identity import split_credentials
from bot.feeds.secrets import shown_url
from bot.terminal.telling import tell
from bot.terminal.views import Finding, show_findings

PATIENCE = 30.0  # seconds for each thing
FALLBACK = "https://example.com/"  # fetched where no feed is stored yet; RFC 2606 keeps it for such uses
SAMPLE = "The ferry is late. It was foggy on the strait. The next one leaves at noon. Nobody minds."
# By the state of the tables; the doctor makes and migrates nothing.
AMISS = {
    "missing": Finding(about="database", state="note", told="not there yet: the first start makes it"),
    "older": Finding(about="database", state="note", told="has to be migrated: lede migrate, or the next start"),
    "newer": Finding(
        about="database", state="wrong", told="made by a newer Lede: update Lede, or use a backup from before"
    ),
}
HOOK_PORTS = {443, 80, 88, 8443}  # that Telegram calls; Bot API, setWebhook


def doctor() -> None:
    """Look at the settings, the database, the token, one fetch and the workers; change nothing."""
    try:
        settings = prepare()
    except SettingsError as error:
        findings = [Finding(about="settings", state="wrong", told=line) for line in str(error).splitlines()]
        show_findings(findings)
        raise BadInput("the settings have to be mended first") from error
    asyncio.run(_examine(settings))


async def _examine(settings: Settings) -> None:
    """Print each finding as soon as it is there. Raises ``BadInput`` where something is wrong."""
    show_findings([Finding(about="settings", state="ok", told="nothing to mend")])
    known: list[str] = []  # the address to fetch, once the database has told
    wrong = []
    for about, look in (
        ("database", lambda: _database(settings, known)),
        ("token", lambda: _token(settings)),
        *([("webhook", lambda: _webhook(settings))] if settings.telegram.webhook.url else []),
        ("fetch", lambda: _fetch(settings, known)),
        ("workers", lambda: _workers(settings)),
    ):
        finding = await _finding(about, look)
        show_findings([finding])
        wrong += [about] if finding.state == "wrong" else []
    if wrong:
        raise BadInput(f"to be mended: {', '.join(wrong)}")


async def _finding(about: str, look: Callable[[], Awaitable[Finding]]) -> Finding:
    try:
        async with asyncio.timeout(PATIENCE):
            return await look()
    except TimeoutError:
        return Finding(about=about, state="wrong", told=f"no answer within {PATIENCE:.0f} seconds")
    except (LedeError, OSError) as error:
        return Finding(about=about, state="wrong", told=tell(error))


async def _database(settings: Settings, known: list[str]) -> Finding:
    """Looked at only: what has to be made or migrated is left to the start, which the operator decides on."""
    from bot.storage.engine import examine, open_storage

    url = settings.database.url
    try:
        if amiss := AMISS.get((await examine(url)).value):
            return amiss
        storage = await open_storage(url)
        try:
            told = await storage.check()
            async with storage.read() as tx:
                feeds = await tx.feeds.all()
        finally:
            await storage.close()
    except StorageError as error:
        return Finding(about="database", state="wrong", told=f"{error}; look at database.url (LEDE_DATABASE__URL)")
    known += [feed.url for feed in feeds[:1]]
    return Finding(about="database", state="ok", told=f"{told}, feeds: {len(feeds)}")


async def _token(settings: Settings) -> Finding:
    from telegram import Bot
    from telegram.error import InvalidToken, TelegramError

    token = settings.telegram.token.get_secret_value()
    if not token:
        how = "ask @BotFather for one and set TELEGRAM_BOT_TOKEN; without it lede run opens the playground"
        return Finding(about="token", state="note", told=f"none; {how}")
    base_url = settings.telegram.base_url
    try:
        async with Bot(token, base_url=base_url, base_file_url=settings.telegram.base_file_url) as bot:
            return Finding(about="token", state="ok", told=f"the bot is @{bot.username}")
    except InvalidToken:
        told = "Telegram does not know it; ask @BotFather for a new one and set TELEGRAM_BOT_TOKEN"
    except TelegramError as error:
        told = f"{base_url.removesuffix('/bot')} does not answer ({type(error).__name__}); is this machine online?"
    return Finding(about="token", state="wrong", told=told)


async def _webhook(settings: Settings) -> Finding:
    """Whether anybody but Telegram could speak through it, and whether Telegram calls it at all."""
    webhook = settings.telegram.webhook
    notes = []
    if not webhook.secret_token.get_secret_value():
        notes.append("without telegram.webhook.secret_token, whoever knows its address can pose as Telegram: set one")
    parts = urlsplit(webhook.url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    if urlsplit(settings.telegram.base_url).hostname == "api.telegram.org" and port not in HOOK_PORTS:
        notes.append(f"Telegram calls the ports {', '.join(map(str, sorted(HOOK_PORTS)))}, and not {port}")
    told = "; ".join(notes) or f"at {parts.hostname}, port {port}"
    return Finding(about="webhook", state="note" if notes else "ok", told=told)


async def _fetch(settings: Settings, known: list[str]) -> Finding:
    address = known[0] if known else FALLBACK
    shown = shown_url(address)
    bare, credentials = split_credentials(address)
    from bot.wiring import fetching

    async with fetching(settings) as fetcher:
        try:
            answer = await fetcher.get(bare, limit=settings.fetch.feed_bytes, credentials=credentials)
        except BadStatus as error:
            return Finding(about="fetch", state="note", told=f"{shown} answers, with {error}")
        except FetchError as error:
            return Finding(about="fetch", state="wrong", told=f"{tell(error)}; is this machine online?")
    return Finding(about="fetch", state="ok", told=f"{shown}: {len(answer.body)} bytes")


async def _workers(settings: Settings) -> Finding:
    from bot.summaries.summarize import summarize
    from bot.wiring import working

    async with working(settings) as sandbox:
        made = await sandbox.run(summarize, SAMPLE, sentences=1)
    limits = settings.sandbox
    told = f"{limits.workers}, each with {limits.megabytes} MiB and {limits.seconds:g} seconds for one document"
    if not made.points:
        return Finding(about="workers", state="wrong", told="they found nothing in a sample text")
    return Finding(about="workers", state="ok", told=told)
