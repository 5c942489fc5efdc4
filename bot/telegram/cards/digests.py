"""Cards of digests: the digest itself, and its further pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model import Button, Digest, Message, Story
from bot.stories.sources import by_publisher
from bot.telegram.callbacks import Action
from bot.telegram.cards import dates
from bot.telegram.cards.parts import (
    LONGEST_NAME,
    LONGEST_TITLE,
    button,
    listed,
    message,
    messages,
    name_line,
    named,
    phrase,
)
from bot.telegram.cards.stories import Galley, Galleys, articles_of, story_blocks, story_numbers
from bot.telegram.foreign import line
from bot.telegram.html import Rich, Tag, bold, heading, join, plain

PAGE = 7  # stories, where the digest itself does not say how many
MOST_TROUBLED = 5
LONG = 1000  # characters: what is longer does not fit on a phone's screen
_DAY, _WEEK = timedelta(hours=24), timedelta(days=7)


def digest_card(
    language: str,
    digest: Digest,
    *,
    digest_id: int,
    now: datetime,
    zone: str,
    by_hand: bool,
    feeds: Sequence[str] = (),
    about: str = "",
    review: bool = False,
    galleys: Galleys | None = None,
    late: bool = False,
    rich: bool = False,
) -> tuple[Message, ...]:
    """A digest. ``digest_id`` 0: it is not stored, and has no further pages. ``feeds``: it is what feeds of these names
    have brought at once, for a chat that has each item as it comes. ``about``: the one tag or feed that it is about;
    ``review``: it looks back; ``late``: it could not be sent before. ``galleys``: stories set for others. A long one
    that nobody waits for goes out short."""
    trouble = _trouble(language, digest)
    if not digest.stories:
        quiet = phrase(language, "digest-empty", since=dates.moment(language, digest.since, now=now, zone=zone))
        return messages(
            join("\n\n", (quiet, trouble)), buttons=[_wider(language, digest)] if by_hand and digest_id else ()
        )
    scheduled = bool(digest_id) and not by_hand
    kind = "digest-title-review" if review else "digest-title-scheduled" if scheduled else "digest-title"
    told = _set(language, digest.stories, galleys)
    minutes = dates.minutes(sum(galley.words for galley in told))
    title = phrase(language, kind, day=dates.full_day(language, digest.until, zone))
    title = heading(Tag.TITLE, join(" · ", (title, plain(line(about, LONGEST_NAME)))))
    head = _burst(language, digest, feeds, minutes, late=late) if feeds else _head(language, digest, title, minutes)
    rest = phrase(language, "digest-rest", count=len(digest.rest)) if digest.rest else Rich()
    headings = _headings(language, digest.sections)
    blocks = story_blocks(told, 1, (head, *headings, rest, trouble))
    body = [part for pair in zip(headings, blocks, strict=True) for part in pair] if headings else blocks
    content = join("\n\n", (head, *body, rest, trouble))
    whole = messages(
        content,
        buttons=[
            *story_numbers(digest.stories, digest_id, 1),
            _more(language, digest_id, 2, len(digest.rest), len(digest.stories)),
            [button(language, "button-settings", Action.SETTINGS, "new")] if digest_id and not feeds else [],
        ],
        about=_about(digest),
        rich_in=language if rich else "",
    )
    return whole if by_hand else _unasked(language, digest, whole, long=len(content.text) > LONG)


def _about(digest: Digest) -> tuple[int, ...]:
    """Of a digest with several stories none: whoever likes it does not say which of them."""
    return articles_of(digest.stories[0]) if len(digest.stories) == 1 else ()


def _unasked(language: str, digest: Digest, whole: Sequence[Message], *, long: bool) -> tuple[Message, ...]:
    """A digest that nobody waits for, so that it can be put together with others, and goes out short."""
    first = _first(language, digest).html if long else ""
    return tuple(replace(part, tells=_told(digest), first="" if number else first) for number, part in enumerate(whole))


def _told(digest: Digest) -> frozenset[int]:
    """The ids of its articles."""
    return frozenset(article.id for story in (*digest.stories, *digest.rest) for article in story.articles)


def _first(language: str, digest: Digest) -> Rich:
    """What the notification shows, until the whole digest takes its place: the top headline."""
    more = len(digest.stories) + len(digest.rest) - 1
    headline = bold(plain(line(digest.stories[0].headline, LONGEST_TITLE)))
    return join("\n", (headline, phrase(language, "digest-first", count=more)))


def digest_more(
    language: str, digest: Digest, *, digest_id: int, page: int, now: datetime, zone: str, rich: bool = False
) -> tuple[Message, ...]:
    """The stories that did not fit: ``page`` counts from 2, each page as long as the digest was."""
    size = len(digest.stories) or PAGE
    start = max(0, page - 2) * size
    stories, left = digest.rest[start : start + size], max(0, len(digest.rest) - start - size)
    if not stories:
        return (message(phrase(language, "digest-no-more")),)
    day = dates.day(language, digest.until, now=now, zone=zone)
    head = heading(Tag.TITLE, phrase(language, "digest-title-more", day=day))
    rest = phrase(language, "digest-rest", count=left) if left else Rich()
    first = start + size + 1
    return messages(
        join("\n\n", (head, *story_blocks(_set(language, stories), first, (head, rest)), rest)),
        buttons=[*story_numbers(stories, digest_id, first), _more(language, digest_id, page + 1, left, size)],
        rich_in=language if rich else "",
    )


def digest_missed(language: str, due: datetime, *, now: datetime, zone: str, flood: bool = False) -> Message:
    """A digest that was left out, as we were down for too long, or (``flood``) Telegram has kept us waiting."""
    key = "schedule-waited" if flood else "schedule-missed"
    return message(phrase(language, key, at=dates.moment(language, due, now=now, zone=zone)))


def _set(language: str, stories: Sequence[Story], galleys: Galleys | None = None) -> list[Galley]:
    galleys = galleys or Galleys()
    return [galleys.of(language, story) for story in stories]


def _headings(language: str, sections: Sequence[str]) -> list[Rich]:
    """What stands before each story: the name of its section, where it is the first one of it."""
    before = ["", *sections]
    return [
        heading(Tag.SECTION, f"#{name}" if name else phrase(language, "digest-no-tag"))
        if not place or name != before[place]
        else Rich()
        for place, name in enumerate(sections)
    ]


def _head(language: str, digest: Digest, title: Rich, minutes: int) -> Rich:
    stories = (*digest.stories, *digest.rest)
    count = phrase(
        language,
        "digest-count",
        stories=len(stories),
        articles=digest.article_count,
        sources=len(by_publisher(article for story in stories for article in story.articles)),
        minutes=minutes,
    )
    return join("\n", (title, count))


def _burst(language: str, digest: Digest, feeds: Sequence[str], minutes: int, *, late: bool) -> Rich:
    count = len(digest.stories) + len(digest.rest)
    title = phrase(language, "digest-title-burst", count=count, feed=name_line(language, feeds[0]), feeds=len(feeds))
    return join(
        "\n",
        (heading(Tag.TITLE, title), phrase(language, "digest-late" if late else "digest-burst", minutes=minutes)),
    )


def _more(language: str, digest_id: int, page: int, rest: int, size: int) -> list[Button]:
    """The next page, of ``size`` stories at most, as the digest itself; ``rest`` have not been shown."""
    if not digest_id or not rest:
        return []
    count = min(size, rest)
    left = rest if rest > count else 0
    return [button(language, "button-more-stories", Action.MORE, digest_id, page, size, count=count, left=left)]


def _wider(language: str, digest: Digest) -> list[Button]:
    """After an empty digest: a look further back."""
    looked = digest.until - digest.since
    if looked < _DAY:
        return [button(language, "button-last-day", Action.RECENT, 24)]
    if looked < _WEEK:
        return [button(language, "button-last-week", Action.RECENT, 7 * 24)]
    return []


def _trouble(language: str, digest: Digest) -> Rich:
    """Which feeds fail at the moment."""
    if not digest.troubled:
        return Rich()
    names = [named(language, title) for title in digest.troubled[:MOST_TROUBLED]]
    left = len(digest.troubled) - len(names)
    more = phrase(language, "digest-more-troubled", count=left) if left else Rich()
    return phrase(language, "digest-troubled", feeds=join(" ", (listed(language, names), more)))
