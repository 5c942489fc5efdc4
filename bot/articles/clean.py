"""Pasted and forwarded text without what sites and apps put around it. Standard library only: the main process runs
it."""

from __future__ import annotations

import re

from bot.feeds.markup import fold
from bot.model import Page

# What sites and apps put around an article; only whole lines are removed.
_CHROME = re.compile(
    r"(?i)^(loading\.*|summari[sz]e|advertisement|sponsored|share( this)?( article)?|tweet|save|print|copy link|"
    r"read (more|also)|more from .*|related( stories| articles)?|sign (in|up)|log in|subscribe( now)?|"
    r"\d+ min(ute)?s? read|follow us( on .*)?|comments?( \(\d+\))?|whatsapp|facebook|x|telegram|email|skip to .*|menu|"
    r"close|what's the story|story continues below.*|accept( all)?( cookies)?|cookie (policy|settings)|"
    r"(photo|image|credit):.*)$"
)
_DATE_LINE = re.compile(
    r"(?i)^((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2},? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|"
    r"\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}( ?[ap]m)?)$"
)
LONGEST_HEADLINE = 160  # characters


def clean_paste(text: str) -> Page:
    """A pasted or forwarded text without its chrome and its repeated lines. The first line is the title where it is
    short, is no sentence, and more follows. A text that is all chrome is kept as it is."""
    lines = [line for raw in text.splitlines() if (line := fold(raw))]
    kept = [line for line in dict.fromkeys(lines) if not (_CHROME.match(line) or _DATE_LINE.match(line))] or lines
    title = kept.pop(0) if len(kept) > 1 and _is_headline(kept[0]) else ""
    return Page(title=title, text="\n".join(kept))


def _is_headline(line: str) -> bool:
    return len(line) <= LONGEST_HEADLINE and not line.endswith((".", "!", "?", "…", ":", ";", ",", "。"))
