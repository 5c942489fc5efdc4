"""A summary by sections, as news apps give it: one line under each of the article's own headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.articles.paste.structure import sections_of
from bot.model import KeyPoint, Section, Summary
from bot.summaries.summarize import OURS, summarize

MOST_SECTIONS = 12  # lines that a reader still takes for a summary

Summarise = Callable[[str, str], Summary]  # (a section's text, its heading): a summary of one point or more


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPoint:
    """What one section says. What stands before the first heading has none; ``point.index`` counts within the
    section."""

    heading: str
    point: KeyPoint
    kicker: str = ""


def by_section(sections: Sequence[Section], summarise: Summarise) -> tuple[SectionPoint, ...]:
    """The first point of each section, in their order; none for a section without a sentence."""
    made = ((section, summarise(section.text, section.heading)) for section in sections[:MOST_SECTIONS])
    return tuple(
        SectionPoint(heading=section.heading, kicker=section.kicker, point=summary.points[0])
        for section, summary in made
        if summary.points
    )


def summarize_sections(text: str, *, method: str = OURS, language: str = "") -> tuple[SectionPoint, ...]:
    """One line for each section of ``text`` (one paragraph or heading a line, as articles are stored); nothing where it
    has fewer than two headings. Runs in a worker process. Raises ``KeyError`` for an unknown ``method``."""
    sections = sections_of(text.split("\n"))
    return by_section(sections, partial(_one_point, method=method, language=language))


def _one_point(text: str, heading: str, *, method: str, language: str) -> Summary:
    return summarize(text, title=heading, method=method, sentences=1, language=language)
