"""When to look at a feed again. Pure: told the time, never random."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Protocol

from bot.errors import BadStatus, LedeError
from bot.feeds.skipping import next_welcome
from bot.model import Entry, Feed

JITTER = 0.1  # of the interval, so that feeds subscribed together drift apart
LONGEST_WISH = 7 * 86400  # seconds: what a publisher asks for is honoured up to a week
UNKNOWN = 3600  # seconds between the first two polls of a feed whose entries have no dates
RATE_DAYS = 30  # over which publishing is measured


class FeedSettings(Protocol):
    @property
    def poll_interval(self) -> int: ...
    @property
    def max_interval(self) -> int: ...


def interval(feed: Feed, settings: FeedSettings, now: datetime) -> int:
    """Seconds to wait after a poll that succeeded: half the usual gap between entries, or an eighth of the time since
    the last one where that is longer; not less than ``poll_interval``, not more than ``max_interval``, and never less
    than the publisher asks for."""
    usual = 86400 / feed.daily_rate / 2 if feed.daily_rate else _felt(feed)
    silence = (now - feed.last_new_at).total_seconds() / 8 if feed.last_new_at else 0.0
    own = min(max(int(usual), int(silence), settings.poll_interval), settings.max_interval)
    return max(own, min(max(feed.ttl, feed.max_age), LONGEST_WISH))


def _felt(feed: Feed) -> float:
    """Seconds, for a feed whose entries have no dates: half as many where the last poll brought something, else a few
    more."""
    if not feed.interval:
        return UNKNOWN
    found = feed.last_new_at and feed.last_polled_at and feed.last_new_at > feed.last_polled_at
    return feed.interval * (0.5 if found else 1.25)


def next_poll(feed: Feed, seconds: int, now: datetime) -> datetime:
    """When to look again after ``seconds``: a little later, and not when the publisher asks to be left alone."""
    at = now + timedelta(seconds=jittered(seconds, feed.id))
    return next_welcome(at, feed.skip_hours, feed.skip_days)


def fresh_for(headers: Mapping[str, str]) -> int | None:
    """Seconds for which the server calls its answer fresh (RFC 9111, section 4.2.1); None where it says nothing, which
    in a 304 leaves what it said before (section 4.3.4)."""
    stated = headers.get("cache-control", "").lower()
    if re.search(r"\bno-(cache|store)\b", stated):
        return 0
    found = re.search(r"(?<![\w-])max-age\s*=\s*\"?([0-9]{1,9})", stated)
    if found:
        return int(found[1])
    try:
        lifetime = parsedate_to_datetime(headers.get("expires", "")) - parsedate_to_datetime(headers.get("date", ""))
    except (TypeError, ValueError, OverflowError):
        return 0 if stated or headers.get("expires") else None
    return max(0, int(lifetime.total_seconds()))


def daily_rate(entries: Sequence[Entry], now: datetime) -> float:
    """Entries a day, over the last ``RATE_DAYS`` or since the oldest entry; 0.0 where none has a date."""
    dates = sorted(date for entry in entries if (date := entry.published or entry.updated) and date <= now)
    recent = [date for date in dates if date > now - timedelta(days=RATE_DAYS)]
    if not recent:
        return 0.0
    # A feed that still shows older entries has shown us the whole period.
    days = RATE_DAYS if len(recent) < len(dates) else max((now - recent[0]).total_seconds() / 86400, 1.0)
    return len(recent) / days


def after_failure(feed: Feed, error: LedeError, settings: FeedSettings) -> int | None:
    """Seconds to wait after a poll that failed, before the jitter of ``next_poll``: doubling up to ``max_interval``,
    longer where ``Retry-After`` says so. None where the feed is gone for good (410)."""
    wait = min(settings.poll_interval * 2 ** min(feed.failures, 20), max(settings.max_interval, settings.poll_interval))
    if isinstance(error, BadStatus):
        if error.status == 410:
            return None
        wait = max(wait, int(error.retry_after or 0))
    return int(wait)


def jittered(seconds: int, feed_id: int) -> int:
    """The interval, longer by up to ``JITTER`` of it: always the same for one feed, spread over all."""
    share = int.from_bytes(hashlib.sha256(str(feed_id).encode()).digest()[:4], "big") / 2**32
    return int(seconds * (1 + JITTER * share))
