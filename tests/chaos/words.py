"""Words that no two texts share, made up from a number: so that no two items are taken for the same story."""

from __future__ import annotations

import random

_SYLLABLES = [
    "ba",
    "be",
    "bo",
    "da",
    "do",
    "fa",
    "fe",
    "ga",
    "go",
    "ha",
    "he",
    "ka",
    "ke",
    "ko",
    "la",
    "le",
    "lo",
    "ma",
    "me",
    "mo",
    "na",
    "no",
    "pa",
    "pe",
    "po",
    "ra",
    "ro",
    "sa",
    "se",
    "ta",
    "to",
    "va",
    "ve",
]


def words(number: int, count: int, part: int = 0) -> str:
    """``count`` words, the same each time for the same number and part."""
    chance = random.Random(f"{number} {part}")
    return " ".join("".join(chance.choices(_SYLLABLES, k=4)) for _ in range(count))
