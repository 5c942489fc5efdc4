"""A week of a reader in figures: what their feeds brought, what they were told of it, and the time that this saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.model import Summary
from bot.summaries.budget import WORDS_A_MINUTE
from bot.summaries.tokenizer import count_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """``minutes``: what the articles behind the stories that were told take to read, less what was told of them.
    ``sources``: feeds by name, each with how many articles it brought, most first."""

    articles: int
    stories: int
    minutes: int
    sources: tuple[tuple[str, int], ...]


def week_of(
    brought: Mapping[str, int], articles: int, told: Sequence[tuple[int, int]], summaries: Mapping[int, Summary]
) -> Week:
    """``brought``: articles of each feed, by its name, ``articles`` in all; ``told``: (story id, article id) of what
    was shown, story 0 for what stands alone; ``summaries`` by article id, where there are any. What was told of a story
    is as long as the longest of its summaries."""
    stories: dict[tuple[int, int], list[Summary]] = {}
    for story_id, article_id in told:
        of_story = stories.setdefault((story_id, 0 if story_id else article_id), [])
        if article_id in summaries:
            of_story.append(summaries[article_id])
    saved = sum(_words_saved(each) for each in stories.values())
    most_first = sorted(brought.items(), key=lambda one: (-one[1], one[0]))
    return Week(
        articles=articles, stories=len(stories), minutes=round(saved / WORDS_A_MINUTE), sources=tuple(most_first)
    )


def _words_saved(summaries: Sequence[Summary]) -> int:
    told = max((count_words(summary.text) for summary in summaries), default=0)
    return max(0, sum(summary.source_words for summary in summaries) - told)
