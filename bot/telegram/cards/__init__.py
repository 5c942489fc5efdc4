"""Cards: nouns in, frozen messages out. Pure; every sentence is in ``bot/texts``."""

from __future__ import annotations

from bot.telegram.cards.articles import SAVED_PAGE, article_card, saved_list, saved_note, unsaved_note
from bot.telegram.cards.chats import (
    failure,
    help_card,
    note,
    paused,
    resumed,
    stopped,
    too_short_text,
    uncertain_offer,
    unknown_command,
    welcome,
    welcome_back,
)
from bot.telegram.cards.digests import digest_card, digest_more, schedule_off, schedule_set
from bot.telegram.cards.feeds import feed_list
from bot.telegram.cards.following import (
    already_following,
    feed_choices,
    feed_preview,
    mode_changed,
    resubscribed,
    unsubscribed,
)

__all__ = [
    "SAVED_PAGE",
    "already_following",
    "article_card",
    "digest_card",
    "digest_more",
    "failure",
    "feed_choices",
    "feed_list",
    "feed_preview",
    "help_card",
    "mode_changed",
    "note",
    "paused",
    "resubscribed",
    "resumed",
    "saved_list",
    "saved_note",
    "schedule_off",
    "schedule_set",
    "stopped",
    "too_short_text",
    "uncertain_offer",
    "unknown_command",
    "unsaved_note",
    "unsubscribed",
    "welcome",
    "welcome_back",
]
