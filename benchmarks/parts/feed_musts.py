"""What a hostile feed may not do, as the corpus says for each: reach the network or a file, grow, take long, hide."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import structlog

from benchmarks.corpus import Row
from bot.errors import LedeError, NotAFeed
from bot.feeds.identity import article_key, entry_key
from bot.model import Article, Feed, FeedDocument
from bot.sandbox.pool import Sandbox
from bot.telegram import cards
from bot.telegram.html import text_of

log = structlog.get_logger()

URL = "https://host.example/feed.xml"
LONGEST_TITLE = 1000  # characters
MOST_ENTRIES = 5000
GROWTH = 20  # characters of what is read for each byte of the document: no entity was expanded
_FILE = re.compile(r"^\w+:x?:\d+:", re.MULTILINE)  # a line of /etc/passwd


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a document brought and cost. ``reached``: hosts that were looked up or dialled meanwhile."""

    document: FeedDocument
    seconds: float = 0.0  # of CPU
    grown: float = 0.0  # MB of memory at its peak
    reached: tuple[str, ...] = ()


def read(body: bytes) -> Reading:
    """Runs in a worker process."""
    from bot.feeds.parse import parse

    reached: list[str] = []
    sys.addaudithook(
        lambda event, about: reached.append(str(about)) if event in {"socket.connect", "socket.getaddrinfo"} else None
    )
    before, start = _peak(reset=True), time.process_time()
    try:
        document = parse(body, URL)
    except NotAFeed:
        document = FeedDocument()
    seconds, after = time.process_time() - start, _peak(reset=False)
    return Reading(document, seconds, (after - before) / 1000, tuple(reached))


def _peak(*, reset: bool) -> int:
    """The most memory this process has held since it was reset (kB; Linux only, elsewhere 0)."""
    own = Path("/proc/self")
    if not (own / "clear_refs").exists():
        return 0
    if reset:
        (own / "clear_refs").write_text("5")
    found = re.search(r"VmHWM:\s+(\d+)", (own / "status").read_text())
    return int(found[1]) if found else 0


async def met(rows: Sequence[tuple[Row, bytes]]) -> list[bool]:
    """For each document, whether it meets all it must; what it does not is logged."""
    sandbox = Sandbox(workers=1, seconds=12.0, megabytes=512)
    await sandbox.start()
    try:
        return [await _meets(sandbox, row, body) for row, body in rows]
    finally:
        await sandbox.close()


async def _meets(sandbox: Sandbox, row: Row, body: bytes) -> bool:
    try:
        reading = await sandbox.run(read, body)
    except LedeError as error:
        log.error("no answer", file=row["file"], error=str(error))
        return False
    missed = [must for must in row["must"] if not holds(must, reading, len(body), row.get("expected_entries") or 0)]
    if missed:
        log.error("not met", file=row["file"], missed=missed)
    return not missed


def holds(must: str, reading: Reading, size: int, expected: int) -> bool:
    """Whether one ``must`` holds; ``size`` is the document's (bytes). Raises ``ValueError`` for one that is unknown."""
    name, _, limit = re.sub("[<=]", " ", must).partition(" ")
    entries = reading.document.entries
    match name:
        case "no_crash":
            return True  # there is an answer
        case "time_s":
            return reading.seconds < float(limit)
        case "peak_rss_delta_mb":
            return reading.grown < float(limit)
        case "no_entity_expansion":
            return len(str(reading.document)) < GROWTH * size
        case "no_network":
            return not reading.reached
        case "no_file_content":
            return not _FILE.search(str(reading.document).replace("\\n", "\n"))
        case "entries_at_least":
            return len(entries) >= int(limit or expected)
        case "bounded_store":
            return len(entries) <= MOST_ENTRIES
        case "unique_ids":
            return len({entry_key(entry) for entry in entries}) == int(limit)
        case "title_capped":
            return all(len(entry.title) <= LONGEST_TITLE for entry in entries)
        case "title0":
            return entries[0].title.startswith(limit)
        case "link0":
            return entries[0].link == limit
        case "escaped_for_target_markup":
            return _is_escaped(reading.document)
    raise ValueError(must)


def _is_escaped(document: FeedDocument) -> bool:
    """Whether a card shows every title letter for letter, so that none is taken for markup."""
    told = [Article(key=article_key(entry), url=entry.link, title=entry.title) for entry in document.entries]
    card = cards.feed_preview("en", Feed(url=URL, title=document.title), told, at="08:00", zone="UTC")
    shown = " ".join(text_of(card.html).split())
    return all(article.title in shown for article in told) and "javascript:" not in card.html
