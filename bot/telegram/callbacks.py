"""What a button carries: callback_data of 1 to 64 bytes (Bot API, InlineKeyboardButton).

``mode 12 instant``: an action and its arguments, with a blank between, since neither numbers nor addresses hold one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_BYTES = 64


class Action(StrEnum):
    """What a press does, and its arguments. The words are kept in old messages: never give one another meaning."""

    MODE = "mode"  # feed id, Mode; on its card in /feeds also that one's offset
    LATEST = "latest"  # feed id: its last entries, now
    SUBSCRIBE_TO = "follow"  # an address, without https://
    UNSUBSCRIBE = "drop"  # feed id
    FEED = "feed"  # feed id, offset in /feeds: its own card
    FEEDS = "feeds"  # offset in /feeds
    STAY = "stay"  # feed id: it is dead, and kept all the same
    RESUBSCRIBE = "back"  # feed id, Mode, and the change (see UNDO) with its name and tags
    RENAME = "rename"  # feed id: how to
    TAGS = "tags"  # feed id, offset in /feeds: which tags it has
    TAG = "tag"  # feed id, offset in /feeds, tag: put it on, or take it off
    TAGLIST = "taglist"  # offset in /tags
    TAGGED = "tagged"  # tag, offset: the feeds that have it
    UNTAG = "untag"  # tag: take it off all feeds
    UNDO = "undo"  # id of a change of names and tags
    LENGTH = "length"  # article id, Length
    LASTING = "always"  # Length: of every summary from now on
    READ = "read"  # article id: its card, once more
    SECTIONS = "sections"  # article id, the card's Length: a line for each section
    FOLLOW = "source"  # article id: the feed that its page names
    SAVE = "save"  # article id, the card's Length
    UNSAVE = "unsave"  # article id, the card's Length
    SAVED = "saved"  # offset in the list of saved articles
    FORGET = "forget"  # article id, offset: off the list
    KEEP = "keep"  # article id: on the list; with "undo" it is back there, and the note with the button says so
    FOUND = "found"  # search id, "followed" or "saved", offset: another page of what was found
    EXPORT = "export"  # "html" or "markdown": what is saved, as a file
    FILTERS = "filters"  # offset in the list of filters
    USE = "use"  # filter id: one that is proposed, or was removed
    REFUSE = "refuse"  # filter id: one that is proposed
    UNFILTER = "unfilter"  # filter id, offset: off the list
    MORE = "more"  # digest id, page (from 2), how many stories the digest showed
    STORY = "story"  # digest id, the story's number: its own card
    UNLEARN = "unlearn"  # all that votes have taught
    RELEARN = "relearn"  # undo that: since when it had been forgotten before, in seconds since 1970, or 0
    VOTE = "vote"  # digest id, the story's number, 1 or -1: a thumb up or down
    RECENT = "recent"  # hours
    SCHEDULE = "at"  # local time, or "off"
    SCHEDULES = "schedules"  # the list of them
    UNSCHEDULE = "noat"  # schedule id
    BACK = "again"  # a schedule: HHMM, days, stories, whether a review, and what it is about where that is not all
    ZONE = "zone"  # IANA name
    SETTINGS = "settings"  # a choice to be made there; without one all settings, "new": in a message of their own
    SET = "set"  # a choice on that card, and its value
    RESEND = "resend"  # outbox row id
    DISMISS = "dismiss"  # outbox row id
    RESUME = "resume"
    ERASE = "erase"  # all that is kept of the chat: when that was asked for, in seconds since 1970
    SPARE = "spare"  # and not that
    PICK = "pick"  # topics (see catalogue.bits_of): the first step of /start, with these picked
    WHEN = "when"  # topics: the second step, at which hour
    ZONES = "zones"  # topics: places to live in
    LIVE_IN = "livein"  # topics, IANA name: the chat's time zone, and the second step again
    BEGIN = "begin"  # topics, HHMM: follow feeds of these, with a digest at that hour and one now
    TOPICS = "topics"  # the catalogue
    TOPIC = "topic"  # Topic, offset in it
    OFFER = "offer"  # key of a feed in the catalogue, offset of the page to go back to: its card
    TAKE = "take"  # the same: follow it
    SHARE = "share"  # feed id: a link that offers it
    JOIN = "join"  # what such a link holds: follow that
    DECLINE = "decline"  # do not
    WITHDRAW = "noinvite"  # id of an invitation
    PEOPLE = "people"  # offset in the list of all chats
    PERSON = "person"  # chat id, offset in that list: its card
    BAN = "ban"  # chat id
    UNBAN = "unban"  # chat id
    SEND = "send"  # broadcast id: to all
    UNSEND = "unsend"  # broadcast id: not, or not yet
    DROP_FAILED = "dropfailed"  # id of an import: stop following what could not be read of it
    KEEP_FAILED = "keepfailed"  # undo that
    TARGET = "target"  # a group's or channel's id, without its minus: what is typed in private is for it from now on
    HOME = "home"  # what is typed in private is for that chat again


# Of whoever runs the bot: for everybody else they do nothing.
FOR_OWNER = frozenset(
    {
        Action.WITHDRAW,
        Action.PEOPLE,
        Action.PERSON,
        Action.BAN,
        Action.UNBAN,
        Action.SEND,
        Action.UNSEND,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A pressed button. The arguments are as they were sent: check them."""

    action: Action
    args: tuple[str, ...] = ()


def encode(action: Action, *args: object) -> str:
    """Raises ``ValueError`` where that does not fit into 64 bytes, or an argument is empty or holds a blank."""
    words = [str(arg) for arg in args]
    if any(not word or word.split() != [word] for word in words):
        raise ValueError(f"not an argument of a button: {words}")
    data = " ".join((action, *words))
    if len(data.encode()) > MOST_BYTES:
        raise ValueError(f"over {MOST_BYTES} bytes: {data}")
    return data


def decode(data: str) -> Pressed | None:
    """None for what is not (any more) a button of ours; never raises."""
    if len(data.encode("utf-8", "replace")) > MOST_BYTES:
        return None
    word, *args = data.split(" ")
    try:
        return Pressed(action=Action(word), args=tuple(args)) if all(args) else None
    except ValueError:  # no action of ours
        return None
