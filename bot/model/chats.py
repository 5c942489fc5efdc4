"""Chats and how they like to be served. See ``bot.model``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum

from bot.model.articles import Length

BANNED = "banned"  # as ``Chat.unreachable``: who runs the bot wants it served no more
OPEN_END = datetime(9999, 12, 31, tzinfo=UTC)  # paused until the person says otherwise


class ChatKind(StrEnum):
    """Telegram's ``Chat.type``."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Layout(StrEnum):
    """How a digest is arranged."""

    RANKED = "ranked"  # what matters most comes first
    TAGS = "tags"  # a section for each tag, the others at the end
    RICH = "rich"  # as ``RANKED``, and ``RICH_TAGS`` as ``TAGS``: both as rich messages, with headings
    RICH_TAGS = "rich-tags"

    @property
    def by_tag(self) -> bool:
        return self in {Layout.TAGS, Layout.RICH_TAGS}

    @property
    def rich(self) -> bool:
        return self in {Layout.RICH, Layout.RICH_TAGS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A Telegram chat. ``timezone`` is an IANA name; ``stopped`` ends all sending, ``unreachable`` says why we can't
    send."""

    id: int
    kind: ChatKind = ChatKind.PRIVATE
    title: str = ""
    language: str = "en"
    spoken: str = ""  # the person's language as Telegram names it (IETF tag), also where we have no texts in it
    timezone: str = "UTC"
    length: Length = Length.NORMAL
    stories: int = 0  # in a digest at most; 0: as the settings say
    layout: Layout = Layout.RANKED
    previews: bool = True  # whether cards show the picture of the page that they are about
    quiet_from: time | None = None  # local; instant items wait from here ...
    quiet_until: time | None = None  # ... to here, which may be the next day
    paused_until: datetime | None = None
    stopped: bool = False
    unreachable: str = ""
    added_by: int = 0  # who has let us in, by their Telegram id; 0: unknown
    taste_since: datetime | None = None  # what it has voted, saved and opened until then is forgotten
    filtered: bool = False  # it has filters in use, see ``Filter``
    target: int = 0  # the group or channel that this person's commands are, or were last, for ...
    target_until: datetime | None = None  # ... until then; None: they are for the person's own chat
    created_at: datetime | None = None

    @property
    def listens(self) -> bool:
        """Whether it may be sent what it has not just asked for, unless it pauses."""
        return not (self.stopped or self.unreachable)

    @property
    def banned(self) -> bool:
        return self.unreachable == BANNED

    def wants(self, now: datetime) -> bool:
        """Whether it may be sent at ``now`` what it has not just asked for."""
        return self.listens and not self.pause_end(now)

    def pause_end(self, now: datetime) -> datetime | None:
        """When its pause ends (``OPEN_END``: when the person says so); None where it does not pause at ``now``."""
        return self.paused_until if self.paused_until and self.paused_until > now else None
