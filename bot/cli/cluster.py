"""``lede cluster``: which articles tell of the same event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

import typer

from bot.cli.lines import BadLine, Fields, complain_of, field, lines, parsed
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
    lines are read. A line without a time is of the time of the one before."""
    index = StoryIndex()
    names: dict[int, Any] = {}
    at = datetime.fromtimestamp(0, UTC)
    places: list[tuple[int, int]] = []  # (line, the story that it was placed in)
    failures: dict[int, str] = {}
    for key, raw in enumerate(raws, start=1):
        try:
            line = parsed(raw)
            names[key] = line.get("id")
            at = _instant(line["ts"]) if "ts" in line else at
            title, text, language = (field(line, name, str, "") for name in ("title", "text", "lang"))
            places.append((key, index.add(key, title, text, at, language)))
        except BadLine as error:
            failures[key] = str(error)
    became = dict(index.merges())
    first: dict[int, int] = {}
    for key, story in places:
        first.setdefault(_last(story, became), key)
    answers: dict[int, Fields] = {key: {"id": names.get(key), "error": error} for key, error in failures.items()}
    answers |= {key: {"id": names[key], "cluster": names[first[_last(story, became)]]} for key, story in places}
    return [answers[key] for key in sorted(answers)]


def _last(story: int, became: Mapping[int, int]) -> int:
    while story in became:
        story = became[story]
    return story


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
