"""``lede cluster``: which articles tell of the same event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated, Any

import typer

from bot.cli.lines import BadLine, Fields, Line, complain_of, field, lines, parsed
from bot.cli.tools import prepare
from bot.stories.cluster import StoryIndex
from bot.terminal.output import emit_json


def cluster(
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Read a JSON object a line from standard input, answer each.")
    ] = False,
) -> None:
    """Tell which articles, given in time order, belong to one story."""
    if not jsonl:
        raise typer.BadParameter("say --jsonl, and pipe in a line for each article.", param_hint="--jsonl")
    prepare()
    answers = labelled(lines())
    for answer in answers:
        emit_json(answer)
    complain_of(sum("error" in answer for answer in answers), len(answers))


def labelled(raws: Iterable[bytes]) -> list[Fields]:
    """An answer for each line; a cluster is named by the id of its first article. Labels are as they stand once all
    lines are read."""
    index = StoryIndex()
    names: dict[int, Any] = {}
    answers: list[Fields] = []
    for key, raw in enumerate(raws, start=1):
        name = None
        try:
            line = parsed(raw)
            name = names[key] = line.get("id")
            story = index.add(key, *_article(line))
            answers.append({"id": name, "cluster": names[story]})
        except BadLine as error:
            answers.append({"id": name, "error": str(error)})
    return answers


def _article(line: Line) -> tuple[str, str, datetime, str]:
    """(title, text, time, language). Raises ``BadLine``."""
    title, text = field(line, "title", str, ""), field(line, "text", str, "")
    return title, text, _instant(line.get("ts")), field(line, "lang", str, "")


def _instant(stated: object) -> datetime:
    """ISO 8601 (UTC unless it says otherwise) or seconds since 1970. Raises ``BadLine``."""
    try:
        if isinstance(stated, str):
            at = datetime.fromisoformat(stated)
            return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
        if isinstance(stated, int | float) and not isinstance(stated, bool):
            return datetime.fromtimestamp(stated, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    raise BadLine("ts: expected ISO 8601, or seconds since 1970")
