"""Paragraphs that stand within an article and are none of it: prompts, notices and links, told by their words."""

from __future__ import annotations

import re

from bot.articles.extraction.cues import cue

LONGEST = 500  # characters
# How many words such a paragraph has at most.
_LIMITS = (
    ("elsewhere", "elsewhere", 30),
    ("prompt", "prompt", 25),
    ("asking", "prompt", 25),
    ("following", "prompt", 60),
    ("notice", "notice", 60),
    ("label", "label", 14),
)
_MONTH = r"[^\W\d]{3,10}\.?"
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?"
_TIME = r"(?:\W*(?:at|um|às|a las|à|-|\|)?\W*\d{1,2}[:.h]\d{2}(?::\d\d)?\s*(?:[ap]\.?m\.?|uhr|hs?|[a-z]{3})?)?"
_DATE_ONLY = re.compile(
    rf"^\W*{_DAY}(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s*(?:de\s+)?{_MONTH},?\s*(?:de\s+)?\d{{4}}|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s*\d{{4}}){_TIME}\W*$",
    re.IGNORECASE,
)
_DATE_WORDS = 8


def begins_like_chrome(text: str) -> bool:
    return bool(cue("chrome").match(text))


def kind_of(text: str) -> str:
    """What a paragraph is, where its words say that it is no part of the article: ``elsewhere``, ``prompt``,
    ``notice``, ``label`` or ``date``; else empty."""
    if len(text) > LONGEST:
        return ""
    count = text.count(" ") + 1
    for name, kind, most in _LIMITS:
        if count <= most and cue(name).search(text):
            return kind
    return "date" if count <= _DATE_WORDS and _DATE_ONLY.match(text) else ""
