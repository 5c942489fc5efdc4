"""/feeds: what a chat follows, and how each feed is doing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.feeds.identity import has_secret, shown_url
from bot.model import Feed, Followed, Message, Mode
from bot.telegram.cards import dates
from bot.telegram.cards.parts import LONGEST_NAME, host, message, messages, phrase
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join, link, plain
from bot.texts import say


def feed_list(
    language: str, followed: Sequence[Followed], *, now: datetime, zone: str, at: str | None
) -> tuple[Message, ...]:
    """Numbered as /unsubscribe counts them. ``at`` is the digest's local time; None where digests are off."""
    if not followed:
        return (message(phrase(language, "feeds-empty")),)
    head = phrase(language, "feeds-title", count=len(followed))
    blocks = [_block(language, number, one, now, zone) for number, one in enumerate(followed, start=1)]
    return messages(join("\n\n", (bold(head), *blocks, _footer(language, followed, at, zone))))


def feed_name(language: str, one: Followed) -> Rich:
    """The title, linked to the site; no address that lets its bearer in."""
    site = shown_url(one.feed.site_url)
    title = one.subscription.title or one.feed.title
    name = line(title, LONGEST_NAME) or host(site) or host(one.feed.url) or say(language, "feed-untitled")
    return link(name, site)


def pace(language: str, daily_rate: float) -> Rich:
    """How often a feed publishes, from entries a day."""
    if daily_rate >= 0.75:
        return phrase(language, "feed-pace-day", count=round(daily_rate))
    if daily_rate * 7 >= 0.75:
        return phrase(language, "feed-pace-week", count=round(daily_rate * 7))
    if daily_rate > 0:
        return phrase(language, "feed-pace-month", count=max(1, round(daily_rate * 30)))
    return phrase(language, "feed-pace-unknown")


def _block(language: str, number: int, one: Followed, now: datetime, zone: str) -> Rich:
    kind = phrase(language, "feed-mode", mode=one.subscription.mode.value)
    private = phrase(language, "feed-private") if has_secret(one.feed.url) else Rich()
    return join(
        "\n",
        (
            bold(plain(f"{number}. ") + feed_name(language, one)),
            join(" · ", (kind, pace(language, one.feed.daily_rate), private)),
            _health(language, one.feed, now, zone),
        ),
    )


def _health(language: str, feed: Feed, now: datetime, zone: str) -> Rich:
    def when(instant: datetime) -> str:
        return dates.moment(language, instant, now=now, zone=zone)

    last, following = feed.last_success_at, feed.next_poll_at
    read = phrase(language, "feed-read", last=when(last)) if last else phrase(language, "feed-never-read")
    if feed.trouble and following is None:
        return join("\n", (_cause(language, feed), join(" · ", (read, phrase(language, "feed-given-up")))))
    ahead = phrase(language, "feed-next", next=when(following)) if following else Rich()
    return join("\n", (_cause(language, feed), join(" · ", (read, ahead))))


def _cause(language: str, feed: Feed) -> Rich:
    if not feed.trouble:
        return Rich()
    status = int(feed.trouble_detail) if feed.trouble_detail.isdecimal() else 0
    return phrase(language, "feed-trouble", cause=feed.trouble, status=status, times=feed.failures)


def _footer(language: str, followed: Sequence[Followed], at: str | None, zone: str) -> Rich:
    digest = phrase(language, "feeds-digest-at", at=at, zone=zone) if at else phrase(language, "feeds-digest-off")
    wanted = any(one.subscription.mode is Mode.DIGEST for one in followed)
    return join("\n", (digest if wanted else Rich(), phrase(language, "feeds-hint", number=len(followed))))
