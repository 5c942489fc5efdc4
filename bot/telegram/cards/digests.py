"""Cards of digests: the digest itself, and its further pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.model import Article, Button, Digest, Message, Story
from bot.summaries.tokenizer import count_words
from bot.telegram.callbacks import Action
from bot.telegram.cards import dates
from bot.telegram.cards.parts import (
    LONGEST_NAME,
    LONGEST_TITLE,
    bullets,
    button,
    host,
    message,
    messages,
    name_line,
    named,
    phrase,
)
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, italic, join, link, plain, quote
from bot.texts import say

PAGE = 7  # stories, where the digest itself does not say how many
MOST_SOURCES = 5  # named under a story; the others are counted
MOST_TROUBLED = 5
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
) -> tuple[Message, ...]:
    """A digest. ``digest_id`` 0: it is not stored, and has no further pages. ``feeds``: it is what feeds of these names
    have brought at once, for a chat that has each item as it comes. ``about``: the one tag or feed that it is about;
    ``review``: it looks back."""
    trouble = _trouble(language, digest)
    if not digest.stories:
        quiet = phrase(language, "digest-empty", since=dates.moment(language, digest.since, now=now, zone=zone))
        return messages(
            join("\n\n", (quiet, trouble)), buttons=[_wider(language, digest)] if by_hand and digest_id else ()
        )
    scheduled = bool(digest_id) and not by_hand
    kind = "digest-title-review" if review else "digest-title-scheduled" if scheduled else "digest-title"
    head = _burst(language, digest, feeds) if feeds else _head(language, digest, zone, kind, about)
    rest = phrase(language, "digest-rest", count=len(digest.rest)) if digest.rest else Rich()
    return messages(
        join("\n\n", (head, *_numbered(language, digest.stories, 1), rest, trouble)),
        buttons=[_more(language, digest_id, 2, len(digest.rest), len(digest.stories))],
    )


def digest_more(
    language: str, digest: Digest, *, digest_id: int, page: int, now: datetime, zone: str
) -> tuple[Message, ...]:
    """The stories that did not fit: ``page`` counts from 2, each page as long as the digest was."""
    size = len(digest.stories) or PAGE
    start = max(0, page - 2) * size
    stories, left = digest.rest[start : start + size], max(0, len(digest.rest) - start - size)
    if not stories:
        return (message(phrase(language, "digest-no-more")),)
    head = bold(phrase(language, "digest-title-more", day=dates.day(language, digest.until, now=now, zone=zone)))
    rest = phrase(language, "digest-rest", count=left) if left else Rich()
    return messages(
        join("\n\n", (head, *_numbered(language, stories, start + size + 1), rest)),
        buttons=[_more(language, digest_id, page + 1, left, size)],
    )


def digest_missed(language: str, due: datetime, *, now: datetime, zone: str) -> Message:
    """A digest that was left out, as we were down for too long."""
    return message(phrase(language, "schedule-missed", at=dates.moment(language, due, now=now, zone=zone)))


def _head(language: str, digest: Digest, zone: str, kind: str, about: str) -> Rich:
    title = phrase(language, kind, day=dates.full_day(language, digest.until, zone))
    return join(
        "\n",
        (
            bold(join(" · ", (title, plain(line(about, LONGEST_NAME))))),
            phrase(
                language,
                "digest-count",
                stories=len(digest.stories) + len(digest.rest),
                articles=digest.article_count,
                minutes=dates.minutes(_words(digest.stories)),
            ),
        ),
    )


def _burst(language: str, digest: Digest, feeds: Sequence[str]) -> Rich:
    count, minutes = len(digest.stories) + len(digest.rest), dates.minutes(_words(digest.stories))
    title = phrase(language, "digest-title-burst", count=count, feed=name_line(language, feeds[0]), feeds=len(feeds))
    return join("\n", (bold(title), phrase(language, "digest-burst", minutes=minutes)))


def _numbered(language: str, stories: Sequence[Story], start: int) -> list[Rich]:
    return [_story(language, number, story) for number, story in enumerate(stories, start=start)]


def _story(language: str, number: int, story: Story) -> Rich:
    """Headline, one sentence, sources; the other points open on a tap."""
    title = line(story.headline, LONGEST_TITLE) or say(language, "article-untitled")
    points = [point.text for point in story.summary.points]
    return join(
        "\n",
        (
            bold(plain(f"{number}. ") + link(title, story.lead.url)),
            plain(points[0]) if points else Rich(),
            italic(_sources(language, story)),
            quote(bullets(points[1:])),
        ),
    )


def _sources(language: str, story: Story) -> Rich:
    """Each source once, the lead's first; the others link to their article."""
    found: dict[str, Article] = {}
    for article in (story.lead, *story.articles):
        name = line(article.source, LONGEST_NAME) or host(article.url)
        if name:
            found.setdefault(name, article)
    shown = list(found.items())[:MOST_SOURCES]
    names = [link(name, article.url) if article is not story.lead else plain(name) for name, article in shown]
    if len(found) > len(shown):
        names.append(phrase(language, "digest-more-sources", count=len(found) - len(shown)))
    return join(", ", names)


def _more(language: str, digest_id: int, page: int, rest: int, size: int) -> list[Button]:
    """The next page, of ``size`` stories at most; ``rest`` have not been shown."""
    if not digest_id or not rest:
        return []
    count = min(size, rest)
    left = rest if rest > count else 0
    return [button(language, "button-more-stories", Action.MORE, digest_id, page, count=count, left=left)]


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
    if left:
        names.append(phrase(language, "digest-more-troubled", count=left))
    return phrase(language, "digest-troubled", feeds=join(", ", names))


def _words(stories: Sequence[Story]) -> int:
    return sum(count_words(f"{story.headline} {story.summary.text}") for story in stories)
