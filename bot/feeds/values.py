"""What a stated value is worth, whichever format states it: bounds, links and dates."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from bot.feeds.markup import fold

MOST_ENTRIES = 2000
LONGEST_TITLE = 500  # characters
LONGEST_LINK = 4096
LONGEST_TEXT = 200_000
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_LINE_BREAKS = re.compile(r"[\t\n\r]")


def guid_of(stated: str) -> str:
    """A guid as its feed states it, white space folded; of one longer than any address its hash."""
    guid = fold(stated)
    return guid if len(guid) <= LONGEST_LINK else "sha256:" + hashlib.sha256(guid.encode()).hexdigest()


def absolute(base: str, link: Any) -> str:
    """The link as an absolute http(s) address, or empty: nothing else is ever opened or shown. White space in it is
    treated as browsers do (URL Living Standard, section 4.4)."""
    stated = fold(_LINE_BREAKS.sub("", str(link or ""))).replace(" ", "%20")
    try:
        joined = urljoin(base, stated)
        urlsplit(joined).port  # noqa: B018 - raises for an impossible one
    except ValueError:
        return ""
    return joined if stated and is_address(joined) and len(joined) <= LONGEST_LINK else ""


def is_address(link: str) -> bool:
    return link.startswith(("http://", "https://"))


def believable(instant: datetime | None, now: datetime | None) -> datetime | None:
    """The instant in UTC; None before ``EARLIEST`` and more than a day after ``now``. Without an offset it counts as
    UTC."""
    if instant is None:
        return None
    try:
        instant = instant.replace(tzinfo=instant.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):  # at the edge of what a datetime holds
        return None
    too_late = now is not None and instant > now + timedelta(days=1)
    return None if too_late or instant < EARLIEST else instant
