"""Links that open the bot with something to say (t.me/name?start=...): at most 64 of A-Z, a-z, 0-9, _ and - (Bot API,
"Deep linking"). ``sub_`` and a payload offers a feed; ``inv_`` and a token lets somebody in; ``for_`` and a chat's id
sets up that group or channel.

A payload is the feed's address itself where that fits; else the feed's number, with a mark that only its address
gives, so that nobody can go through the numbers to see what others follow.
"""

from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

from bot.model import Feed

PREFIX = "sub_"
INVITATION = "inv_"
FOR = "for_"
LONGEST = 59  # of a payload: a button carries it behind its action
_SCHEMES = {"a": "https://", "h": "http://"}
_NUMBERED = re.compile(r"n(\d{1,18})-([0-9a-f]{16})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What a payload stands for: a feed's address, or its number and the mark of its address."""

    url: str = ""
    feed_id: int = 0
    mark: str = ""


def link_to(feed: Feed, bot: str) -> str:
    """The link that offers a feed; ``bot`` is our username. What is private must not be passed on: check before."""
    return f"https://t.me/{bot}?start={PREFIX}{payload_of(feed)}"


def invitation(token: str, bot: str) -> str:
    """The link that lets in whoever opens it; ``bot`` is our username."""
    return f"https://t.me/{bot}?start={INVITATION}{token}"


def link_for(chat_id: int, bot: str) -> str:
    """The link that leads an administrator of a group or channel to setting it up in private."""
    return f"https://t.me/{bot}?start={FOR}{chat_id}"


def read_chat_id(payload: str) -> int:
    """Of the group or channel; 0 for what is none. Never raises."""
    return int(payload) if re.fullmatch(r"-\d{1,18}", payload, re.ASCII) else 0


def payload_of(feed: Feed) -> str:
    for letter, scheme in _SCHEMES.items():
        if feed.url.startswith(scheme):
            encoded = urlsafe_b64encode(feed.url.removeprefix(scheme).encode()).decode().rstrip("=")
            if len(letter + encoded) <= LONGEST:
                return letter + encoded
    return f"n{feed.id}-{mark_of(feed.url)}"


def read_payload(payload: str) -> Linked | None:
    """None for what is none; never raises."""
    if numbered := _NUMBERED.fullmatch(payload):
        return Linked(feed_id=int(numbered[1]), mark=numbered[2])
    scheme, encoded = _SCHEMES.get(payload[:1]), payload[1:LONGEST]
    if scheme is None or len(payload) > LONGEST or not re.fullmatch(r"[\w-]+", encoded, re.ASCII):
        return None
    try:
        address = urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)).decode()
    except ValueError:
        return None
    return Linked(url=scheme + address) if address.isprintable() else None


def mark_of(url: str) -> str:
    return hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:16]
