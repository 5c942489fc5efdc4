"""Plainly fictional news, and a way to look at a card."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.model import (
    Article,
    Digest,
    Feed,
    Followed,
    KeyPoint,
    Message,
    Mode,
    Story,
    StoryPoint,
    Subscription,
    Summary,
)
from tests.telegram.strict_parser import parse_message

NOW = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
ZONE = "Europe/Berlin"  # 08:30 there
POINTS = (
    "The ferry company of Lower Brackwater said on Tuesday that its new boat will enter service in May.",
    "It carries 240 passengers and 30 cars, twice as many as the old one.",
    "The crossing will take eleven minutes instead of nineteen.",
)
GAZETTE = Feed(
    id=3,
    url="https://gazette.example/feed.xml",
    title="The Brackwater Gazette",
    site_url="https://gazette.example/",
    language="en-GB",
    daily_rate=3.8,
    last_success_at=NOW - timedelta(minutes=12),
    next_poll_at=NOW + timedelta(minutes=18),
)


def followed(feed: Feed = GAZETTE, mode: Mode = Mode.DIGEST, title: str = "") -> Followed:
    return Followed(subscription=Subscription(chat_id=1, feed_id=feed.id, mode=mode, title=title), feed=feed)


def article(number: int = 1, title: str = "New ferry enters service in May", **fields: object) -> Article:
    stated: dict[str, object] = {
        "id": number,
        "key": f"k{number}",
        "url": f"https://gazette.example/{number}",
        "source": "The Brackwater Gazette",
        "published_at": NOW - timedelta(hours=2),
    }
    return Article(title=title, **(stated | fields))  # type: ignore[arg-type]


def summary(*points: str, source_words: int = 1100, short: bool = False) -> Summary:
    chosen = points or POINTS
    return Summary(
        points=tuple(KeyPoint(text=point) for point in chosen), language="en", source_words=source_words, short=short
    )


def point(text: str, *said_by: int) -> StoryPoint:
    """Said by the first of the articles at these places, and by the others."""
    return StoryPoint(text=text, article=said_by[0], index=0, said_by=tuple(sorted(said_by)))


def story(
    number: int, *articles: Article, points: tuple[str, ...] = POINTS, told: tuple[StoryPoint, ...] = ()
) -> Story:
    """``points`` are the first article's; ``told`` takes their place."""
    own = articles or (article(number, f"Story number {number}"),)
    return Story(
        id=number,
        headline=own[0].title,
        articles=own,
        points=told or tuple(point(text, 0) for text in points),
        first_at=NOW,
        latest_at=NOW,
    )


def digest(shown: int, rest: int = 0, **fields: object) -> Digest:
    stories = tuple(story(number) for number in range(1, shown + rest + 1))
    stated: dict[str, object] = {"since": NOW - timedelta(hours=24), "until": NOW, "article_count": shown + rest}
    return Digest(stories=stories[:shown], rest=stories[shown:], **(stated | fields))  # type: ignore[arg-type]


def text(*messages: Message) -> str:
    """What a person reads; fails where Telegram would refuse the markup."""
    return "\n=====\n".join(parse_message(message.html).text for message in messages)


def links(*messages: Message) -> list[tuple[str, str]]:
    """(words, address) of every link, in order."""
    found = []
    for message in messages:
        parsed = parse_message(message.html)
        wide = parsed.text.encode("utf-16-le")
        for start, length, tag, url in sorted(parsed.entities):
            if tag == "a":
                found.append((wide[start * 2 : (start + length) * 2].decode("utf-16-le"), url))
    return found


def labels(message: Message) -> list[list[str]]:
    return [[button.label for button in row] for row in message.buttons]


def data(message: Message) -> list[str]:
    return [button.data for row in message.buttons for button in row]
