"""The nouns that flow through the house.

Every instant is an aware ``datetime`` in UTC; every duration is in seconds; every text is plain Unicode (no
markup) unless a field says otherwise. A row that is not stored yet has ``id`` 0.
"""

from __future__ import annotations

from bot.model.access import LOWEST_CHAT, Broadcast, BroadcastState, Invite
from bot.model.articles import (
    Arrival,
    Article,
    KeyPoint,
    Length,
    Listed,
    NewEntry,
    Page,
    Section,
    Summary,
    TextOrigin,
)
from bot.model.chats import (
    BANNED,
    OPEN_END,
    Chat,
    ChatKind,
    Layout,
)
from bot.model.digests import (
    EVERY_DAY,
    Digest,
    DigestRecord,
    Opinion,
    OpinionKind,
    Schedule,
    Story,
    StoryPoint,
)
from bot.model.feeds import (
    Added,
    Entry,
    Feed,
    FeedDocument,
    FeedLink,
    Followed,
    ImportJob,
    Mode,
    Outline,
    PollRound,
    Subscription,
    Topic,
    shown_name,
)
from bot.model.inbox import Incoming
from bot.model.labels import Label, Relabelled
from bot.model.messages import (
    Button,
    Document,
    Message,
    MessageKind,
    MessageState,
    Offered,
    Offers,
    OutboxRow,
)
from bot.model.words import (
    ExportForm,
    Filter,
    FilterState,
    Match,
    Term,
)

__all__ = [
    "BANNED",
    "EVERY_DAY",
    "LOWEST_CHAT",
    "OPEN_END",
    "Added",
    "Arrival",
    "Article",
    "Broadcast",
    "BroadcastState",
    "Button",
    "Chat",
    "ChatKind",
    "Digest",
    "DigestRecord",
    "Document",
    "Entry",
    "ExportForm",
    "Feed",
    "FeedDocument",
    "FeedLink",
    "Filter",
    "FilterState",
    "Followed",
    "ImportJob",
    "Incoming",
    "Invite",
    "KeyPoint",
    "Label",
    "Layout",
    "Length",
    "Listed",
    "Match",
    "Message",
    "MessageKind",
    "MessageState",
    "Mode",
    "NewEntry",
    "Offered",
    "Offers",
    "Opinion",
    "OpinionKind",
    "OutboxRow",
    "Outline",
    "Page",
    "PollRound",
    "Relabelled",
    "Schedule",
    "Section",
    "Story",
    "StoryPoint",
    "Subscription",
    "Summary",
    "Term",
    "TextOrigin",
    "Topic",
    "shown_name",
]
