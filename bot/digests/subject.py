"""What a digest is about: everything a chat follows, one tag, or one feed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.errors import BadInput
from bot.model import Followed

LONGEST_TAG = 20  # characters, so that a button can carry it
MOST_TAGS = 8  # of one feed
_NO_TAG = re.compile(r"[^\w-]+")
_TAG = re.compile(rf"[\w-]{{1,{LONGEST_TAG}}}")


def tags_of(words: Sequence[str]) -> tuple[str, ...]:
    """Tags as they are kept: in lower case, each once. Raises ``BadInput`` for what cannot be one."""
    tags = tuple(dict.fromkeys(word.strip("#,").casefold() for word in words))
    for tag in tags:
        if not _TAG.fullmatch(tag) or tag.isdecimal():
            raise BadInput(text="error-bad-tag", typed=tag[:40], most=LONGEST_TAG)
    return tags[:MOST_TAGS]


def tags_from(names: Iterable[str]) -> tuple[str, ...]:
    """Tags made from the names of folders: "Tech & Science" is "tech-science". What leaves nothing is left out."""
    made = (_NO_TAG.sub("-", name.casefold()).strip("-")[:LONGEST_TAG].strip("-") for name in names)
    return tuple(dict.fromkeys(tag for tag in made if tag and not tag.isdecimal()))[:MOST_TAGS]


def subject_named(followed: Sequence[Followed], words: str) -> str:
    """The tag (``#tech``) or the feed (its id) that a person means, in any case; empty where there is none, or several
    feeds fit."""
    wanted = words.strip().casefold().removeprefix("#")
    if not wanted:
        return ""
    if any(wanted in one.subscription.tags for one in followed):
        return f"#{wanted}"
    names = {one.feed.id: one.name.casefold() for one in followed}
    exact = [feed_id for feed_id, name in names.items() if name == wanted]
    found = exact or [feed_id for feed_id, name in names.items() if wanted in name]
    return str(found[0]) if len(found) == 1 else ""


def numbered(followed: Sequence[Followed], number: str) -> Followed | None:
    """The feed with this number in /feeds."""
    return followed[int(number) - 1] if number.isdecimal() and 1 <= int(number) <= len(followed) else None


def feeds_about(followed: Iterable[Followed], about: str) -> list[int]:
    """The ids of the feeds that ``about`` (see ``Schedule``) stands for; all where it is empty."""
    return [
        one.feed.id
        for one in followed
        if not about or about.removeprefix("#") in one.subscription.tags or about == str(one.feed.id)
    ]


def named(followed: Iterable[Followed], abouts: Iterable[str]) -> Mapping[str, str]:
    """What people see of each ``about`` (see ``Schedule``): the tag, or the feed's name."""
    names = {str(one.feed.id): one.name for one in followed}
    return {about: names.get(about, about) for about in abouts}
