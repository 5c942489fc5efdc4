"""Each stage alone: ``lede summarize``, ``lede extract`` and ``lede parse``, on one document or on one a line.

All of them work in the sandbox, as the bot does: a document that never ends is given up, not waited for.
"""

from __future__ import annotations

import asyncio
from typing import Annotated, TypeVar

import typer

from bot.cli.input import Material, chosen, fetched, is_address, local
from bot.cli.lines import Fields, answer_each
from bot.cli.tools import prepare
from bot.cli.work import (
    OnDocument,
    OnLine,
    Summarizing,
    extract_line,
    feed_fields,
    page_fields,
    parse_line,
    read_feed,
    read_page,
    summary_fields,
)
from bot.config import Settings
from bot.config.checks import LANGUAGES
from bot.terminal.output import emit_json, note
from bot.terminal.views import show_feed, show_page, show_summary

T = TypeVar("T")


def _known_language(code: str) -> str:
    """Its base: "en" of "en-GB". Raises ``typer.BadParameter`` for a code that nothing here knows."""
    base = code.replace("_", "-").partition("-")[0].lower()
    if code and base not in LANGUAGES:
        raise typer.BadParameter(f"found {code!r}; it should be one of {', '.join(sorted(LANGUAGES))}")
    return base


PAGE_TYPES = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5"
FEED_TYPES = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
)
AHEAD = 4  # lines in work for each worker

Target = Annotated[
    str | None,
    typer.Argument(metavar="[TARGET]", help="An address, a file, or - for standard input.", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
AsLines = Annotated[bool, typer.Option("--jsonl", help="Read a JSON object a line from standard input, answer each.")]
Origin = Annotated[str, typer.Option("--url", help="Where the document comes from, to complete its links.")]


def summarize(
    target: Target = None,
    *,
    sentences: Annotated[
        int | None, typer.Option(min=1, help="How many sentences; as summary.sentences says unless given.")
    ] = None,
    words: Annotated[int | None, typer.Option(min=1, help="How many words, instead of sentences.")] = None,
    language: Annotated[
        str, typer.Option(callback=_known_language, help="Language of the text, such as en; found out unless given.")
    ] = "",
    as_json: AsJson = False,
    jsonl: AsLines = False,
) -> None:
    """Print the key sentences of a page or a text."""
    if sentences and words:
        raise typer.BadParameter("give a number of sentences or of words, not both.", param_hint="--words")
    settings = prepare()
    wish = Summarizing(
        method=settings.summary.method,
        usual=settings.summary.sentences,
        sentences=sentences,
        words=words,
        language=language,
        languages=settings.summary.languages,
    )
    if jsonl:
        _answer_lines(settings, target, wish.line)
        return
    page, made = _read_one(settings, target, "", (settings.fetch.page_bytes, PAGE_TYPES), wish.document)
    if as_json:
        emit_json(summary_fields(page, made), indent=2)
    else:
        show_summary(page.title, made)
        if made.short:
            note("The text is short: this is all of it.")


def extract(target: Target = None, *, url: Origin = "", as_json: AsJson = False, jsonl: AsLines = False) -> None:
    """Print the article in a page: its text, or with --json all that the page says about it."""
    settings = prepare()
    if jsonl:
        _answer_lines(settings, target, extract_line, otherwise={"text": ""})
        return
    page = _read_one(settings, target, url, (settings.fetch.page_bytes, PAGE_TYPES), read_page)
    if as_json:
        emit_json(page_fields(page), indent=2)
    else:
        show_page(page)


def parse(target: Target = None, *, url: Origin = "", as_json: AsJson = False, jsonl: AsLines = False) -> None:
    """Print what is in a feed document."""
    settings = prepare()
    if jsonl:
        _answer_lines(settings, target, parse_line, otherwise={"entries": 0, "titles": []})
        return
    document = _read_one(settings, target, url, (settings.fetch.feed_bytes, FEED_TYPES), read_feed)
    if as_json:
        emit_json(feed_fields(document), indent=2)
    else:
        show_feed(document)


def _read_one(settings: Settings, target: str | None, url: str, wanted: tuple[int, str], act: OnDocument[T]) -> T:
    """What ``act`` makes of the document at ``target``; ``wanted`` is the most bytes to fetch, and the types to ask
    for."""
    target = chosen(target)
    at_hand = None if is_address(target) else local(target, url)

    from bot.wiring import working

    async def work() -> T:
        limit, accept = wanted
        found: Material = at_hand or await fetched(settings, target, limit=limit, accept=accept)
        async with working(settings) as sandbox:
            return await act(sandbox, found)

    return asyncio.run(work())


def _answer_lines(settings: Settings, target: str | None, act: OnLine, otherwise: Fields | None = None) -> None:
    """Answer each line of standard input. Raises ``BadInput`` where some could not be dealt with."""
    if target not in {None, "-"}:
        raise typer.BadParameter("--jsonl reads standard input: give no other target.", param_hint="TARGET")

    from bot.wiring import working

    async def work() -> None:
        async with working(settings) as sandbox:
            ahead = AHEAD * settings.sandbox.workers
            await answer_each(lambda line: act(sandbox, line), ahead=ahead, otherwise=otherwise)

    asyncio.run(work())
