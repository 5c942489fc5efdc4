"""Feed documents of all kinds: how many have the number of entries and the first titles that their origins expect,
beside feedparser alone. Both run in the sandbox, with its limits of time and memory."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import structlog

from benchmarks.corpus import Row, members, rows
from benchmarks.parts import feed_musts
from benchmarks.scores import same_titles
from benchmarks.table import OURS, Line, Table
from bot.errors import LedeError, NotAFeed, WorkFailed
from bot.sandbox.pool import Sandbox

AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """``entries`` is None where there was no answer; ``failed`` that it ended by force."""

    entries: int | None
    titles: tuple[str, ...] = ()
    failed: bool = False


Parse = Callable[[bytes, str], Answer]


def measure() -> Table:
    # Feedparser alone fails where it may: no need to tell each time.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger("error"))
    documents = dict(members("feeds/feeds-dev.tar.gz"))
    manifest = [row for row in rows("feeds/manifest") if not row["expected_source"].startswith("none")]
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for system, parse in ((OURS, by_us), ("feedparser", by_feedparser)):
        answers = asyncio.run(_answers(parse, [(documents[row["file"]], _kind(row)) for row in manifest]))
        for name, share in _shares(list(zip(manifest, answers, strict=True))):
            shares[name][system] = share
    met = asyncio.run(feed_musts.met([(row, documents[row["file"]]) for row in manifest if row.get("must")]))
    shares["hostile: musts"][OURS] = _share(met)
    return Table("Feeds: per cent right", [Line(name, figures) for name, figures in shares.items()])


def by_us(body: bytes, kind: str) -> Answer:
    from bot.feeds.parse import parse

    try:
        document = parse(body, "https://host.example/feed.xml", kind)
    except NotAFeed:
        return Answer(0)
    return Answer(len(document.entries), tuple(entry.title for entry in document.entries[:5]))


def by_feedparser(body: bytes, kind: str) -> Answer:
    import io

    import feedparser

    parsed = feedparser.parse(io.BytesIO(body), response_headers={"content-type": kind} if kind else {})
    return Answer(len(parsed.entries), tuple(str(entry.get("title") or "") for entry in parsed.entries[:5]))


async def _answers(parse: Parse, documents: list[tuple[bytes, str]]) -> list[Answer]:
    sandbox, gate = Sandbox(workers=2, seconds=12.0, megabytes=512), asyncio.Semaphore(AT_ONCE)
    await sandbox.start()

    async def one(body: bytes, kind: str) -> Answer:
        async with gate:
            try:
                return await sandbox.run(parse, body, kind)
            except WorkFailed:
                return Answer(None, failed=True)
            except LedeError:
                return Answer(None)

    try:
        return await asyncio.gather(*(one(body, kind) for body, kind in documents))
    finally:
        await sandbox.close()


def _kind(row: Row) -> str:
    headers = (header.partition(":") for header in row.get("http_headers") or [])
    return next((value.strip() for name, _, value in headers if name.strip().lower() == "content-type"), "")


def _shares(answered: list[tuple[Row, Answer]]) -> Iterable[tuple[str, float]]:
    for name in ("real", "origin", "all"):  # "origin": what its own project expects, not what other parsers say
        some = [(row, answer) for row, answer in answered if name in {row["kind"], _source(row), "all"}]
        titled = [(row, answer) for row, answer in some if row.get("expected_titles_head")]
        yield f"{name}: entries", _share(has_right_count(row, answer) for row, answer in some)
        yield f"{name}: titles", _share(has_right_titles(row, answer) for row, answer in titled)
        yield (
            f"{name}: entries and titles",
            _share(has_right_count(row, answer) and has_right_titles(row, answer) for row, answer in some),
        )


def _source(row: Row) -> str:
    return str(row["expected_source"]).partition(":")[0]


def has_right_titles(row: Row, answer: Answer) -> bool:
    """The first ones, as far as any are expected."""
    wanted: list[str | None] = row.get("expected_titles_head") or []
    return same_titles(wanted, answer.titles)


def has_right_count(row: Row, answer: Answer) -> bool:
    """As many entries as expected; for a hostile document perhaps at least so many, or no more than that it ended."""
    expected, musts = row.get("expected_entries"), row.get("must") or []
    least = next((must for must in musts if must.startswith("entries_at_least")), None)
    if expected is None:
        return not answer.failed
    if answer.entries is None:
        return False
    if "bounded_store" in musts:
        return 0 < answer.entries <= int(expected)
    if least:
        return answer.entries >= int(least.partition("=")[2] or expected)
    return bool(answer.entries == expected)


def _share(rights: Iterable[bool]) -> float:
    found = list(rights)
    return 100 * sum(found) / len(found)
