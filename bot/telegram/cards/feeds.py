"""/feeds: what a chat follows, a page at a time, and the card of one of its feeds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.feeds.secrets import feed_has_secret, shown_url
from bot.model import Feed, Followed, Message, Mode
from bot.telegram.callbacks import Action
from bot.telegram.cards import dates
from bot.telegram.cards.modes import mode_rows
from bot.telegram.cards.parts import (
    button,
    facts,
    message,
    messages,
    name_line,
    page_start,
    paging,
    phrase,
    rows_of,
    topic,
)
from bot.telegram.cards.pauses import pause_over, resume_row
from bot.telegram.html import Rich, bold, join, link, plain

FEEDS_PAGE = 10  # feeds in one page of the list
_ROW = 5  # number buttons


def feed_list(
    language: str,
    followed: Sequence[Followed],
    *,
    now: datetime,
    zone: str,
    at: str | None,
    offset: int = 0,
    paused_until: datetime | None = None,
    edits: int | None = None,
) -> tuple[Message, ...]:
    """A page of all that a chat follows, from number ``offset`` + 1 on, numbered as /unsubscribe counts; a press on a
    number opens that feed's card. ``at`` is the digest's local time; None where digests are off. ``paused_until``: see
    ``Chat.pause_end``."""
    if not followed:
        topics = [button(language, "button-topics", Action.TOPICS)]
        return messages(phrase(language, "feeds-empty"), buttons=[topics], edits=edits)
    start = page_of(offset, len(followed))
    page = list(enumerate(followed[start : start + FEEDS_PAGE], start=start + 1))
    head = bold(phrase(language, "feeds-title", count=len(followed)))
    blocks = [_block(language, number, one, now, zone) for number, one in page]
    numbers = [
        button(language, "button-feed", Action.FEED, one.feed.id, start, number=str(number)) for number, one in page
    ]
    return messages(
        join("\n\n", (head, *blocks, _footer(language, followed, at, zone, paused_until))),
        buttons=[
            *rows_of(_ROW, numbers),
            paging(
                language,
                Action.FEEDS,
                ("button-previous", "button-next"),
                offset=start,
                size=FEEDS_PAGE,
                total=len(followed),
            ),
            resume_row(language, paused_until),
        ],
        edits=edits,
    )


def feed_card(
    language: str,
    followed: Followed,
    *,
    now: datetime,
    zone: str,
    at: str | None,
    offset: int = 0,
    paused_until: datetime | None = None,
    edits: int | None = None,
) -> Message:
    """One feed: how it is doing, and buttons to change how it arrives, see its last items, or drop it. ``offset`` is
    that of the page of /feeds to go back to; ``at`` and ``paused_until`` as for ``feed_list``."""
    feed, mode = followed.feed, followed.subscription.mode
    off = phrase(language, "feeds-digest-off") if at is None and mode is Mode.DIGEST else Rich()
    about = join("\n", (bold(feed_name(language, followed)), _about(language, followed, now, zone)))
    return message(
        join("\n\n", (about, join("\n", (off, _pause(language, paused_until, zone))))),
        buttons=[
            *mode_rows(language, feed.id, at or "", chosen=mode, offset=offset),
            [
                button(language, "button-rename", Action.RENAME, feed.id),
                button(language, "button-tags", Action.TAGS, feed.id, offset),
            ],
            [
                button(language, "button-latest", Action.LATEST, feed.id),
                button(language, "button-unsubscribe", Action.UNSUBSCRIBE, feed.id),
            ],
            [
                button(language, "button-feeds", Action.FEEDS, offset),
                *([] if feed_has_secret(feed.url) else [button(language, "button-share", Action.SHARE, feed.id)]),
            ],
            resume_row(language, paused_until),
        ],
        edits=edits,
    )


def feed_name(language: str, one: Followed) -> Rich:
    """Its name, linked to the site; no address that lets its bearer in."""
    return link(name_line(language, one.name), shown_url(one.feed.site_url))


def pace(language: str, daily_rate: float) -> Rich:
    """How often a feed publishes, from entries a day."""
    if daily_rate >= 0.75:
        return phrase(language, "feed-pace-day", count=round(daily_rate))
    if daily_rate * 7 >= 0.75:
        return phrase(language, "feed-pace-week", count=round(daily_rate * 7))
    if daily_rate > 0:
        return phrase(language, "feed-pace-month", count=max(1, round(daily_rate * 30)))
    return phrase(language, "feed-pace-unknown")


def page_of(offset: int, total: int) -> int:
    """The start of the page that ``offset`` lies in; of the last one where there are no longer so many."""
    return page_start(offset, total, FEEDS_PAGE)


def _block(language: str, number: int, one: Followed, now: datetime, zone: str) -> Rich:
    return join("\n", (bold(plain(f"{number}. ") + feed_name(language, one)), _about(language, one, now, zone)))


def _about(language: str, one: Followed, now: datetime, zone: str) -> Rich:
    """How it arrives, how often it publishes, and its health."""
    kind = phrase(language, "feed-mode", mode=one.subscription.mode.value)
    private = phrase(language, "feed-private") if feed_has_secret(one.feed.url) else Rich()
    place = topic(language, one.subscription.chat_id, one.subscription.thread)
    tags = plain(" ".join(f"#{tag}" for tag in one.subscription.tags))
    about = facts(language, (kind, place, pace(language, one.feed.daily_rate), private, tags))
    return join("\n", (about, _health(language, one.feed, now, zone)))


def _health(language: str, feed: Feed, now: datetime, zone: str) -> Rich:
    def when(instant: datetime) -> str:
        return dates.moment(language, instant, now=now, zone=zone)

    last, following = feed.last_success_at, feed.next_poll_at
    read = phrase(language, "feed-read", last=when(last)) if last else phrase(language, "feed-never-read")
    if feed.trouble and following is None:
        return join("\n", (cause(language, feed), facts(language, (read, phrase(language, "feed-given-up")))))
    ahead = phrase(language, "feed-next", next=when(following)) if following else Rich()
    return join("\n", (cause(language, feed), facts(language, (read, ahead))))


def cause(language: str, feed: Feed) -> Rich:
    """Why it cannot be read, in plain words; empty while all is well."""
    return phrase(language, "feed-warning", trouble=trouble(language, feed)) if feed.trouble else Rich()


def trouble(language: str, feed: Feed) -> Rich:
    """The same as a bare sentence, of a feed that has failed."""
    status = int(feed.trouble_detail) if feed.trouble_detail.isdecimal() else 0
    return phrase(language, "feed-trouble", cause=feed.trouble, status=status, times=feed.failures)


def _pause(language: str, paused_until: datetime | None, zone: str) -> Rich:
    if paused_until is None:
        return Rich()
    return phrase(language, "feeds-paused", when=pause_over(language, paused_until, zone))


def _footer(
    language: str, followed: Sequence[Followed], at: str | None, zone: str, paused_until: datetime | None
) -> Rich:
    digest = phrase(language, "feeds-digest-at", at=at, zone=zone) if at else phrase(language, "feeds-digest-off")
    wanted = any(one.subscription.mode is Mode.DIGEST for one in followed)
    return join(
        "\n", (digest if wanted else Rich(), _pause(language, paused_until, zone), phrase(language, "feeds-hint"))
    )
