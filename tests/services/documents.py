"""Feeds and pages as code, with news that is made up."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from html import escape

STORIES = (
    "The ferry to Osprey Island sailed again on Monday after nine weeks in the yard, and a brass band played.",
    "Its new engine burns half of what the old one did, the harbour master said, and is much quieter as well.",
    "For the four hundred people of the island the wait had been long, since the only shop ran out of flour.",
    "The next crossing is planned for Thursday, when the school's forty pupils are to visit the museum.",
    "Until the summer there will be two crossings a day, and three on market days, as a notice shows.",
    "Tickets cost what they did before, and children under six travel free of charge on every crossing.",
    "The council paid half of the work, and the rest came from a loan that runs for another twelve years.",
    "A second boat is to follow in two years' time, if the yard finds the welders whom it has been looking for.",
)
LONG = "\n".join(STORIES)  # about 150 words: over ``feeds.short_words``
TEASER = "The ferry sails again. Residents are pleased."
WORDS_60 = " ".join(["Sixty"] + ["words"] * 58 + ["stand."])


def item(
    number: int = 1,
    *,
    title: str = "",
    link: str | None = None,
    text: str = LONG,
    date: datetime | None = None,
    guid: str = "",
) -> str:
    """An RSS item; ``link`` is absolute, or relative to the feed's site."""
    parts = [
        f"<title>{escape(title or f'Notice number {number} from the harbour')}</title>",
        f"<link>{escape(f'https://news.example/{number}' if link is None else link)}</link>",
        f"<guid isPermaLink='false'>{escape(guid or f'notice-{number}')}</guid>",
        f"<description>{escape(text)}</description>",
    ]
    if date is not None:
        parts.append(f"<pubDate>{format_datetime(date)}</pubDate>")
    return f"<item>{''.join(parts)}</item>"


def rss(*items: str, title: str = "Harbour Notices", link: str = "https://news.example/", language: str = "en") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{escape(title)}</title>'
        f"<link>{escape(link)}</link><language>{language}</language>{''.join(items)}</channel></rss>"
    )


def page(title: str = "Ferry to Osprey Island sails again", text: str = LONG, head: str = "") -> str:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>{head}</head>'
        f"<body><nav><a href='/'>Home</a></nav><main><article>{paragraphs}</article></main>"
        "<footer>All rights reserved.</footer></body></html>"
    )


def alternate(href: str, title: str = "") -> str:
    """A page's link to a feed, for its head."""
    return f'<link rel="alternate" type="application/rss+xml" title="{escape(title)}" href="{escape(href)}">'
