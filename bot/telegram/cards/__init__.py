"""Cards: nouns in, frozen messages out. Pure; every sentence is in ``bot/texts``."""

from __future__ import annotations

from bot.telegram.cards.articles import article_card, reading_line, section_card
from bot.telegram.cards.chats import help_card, note, stopped, uncertain_offer, welcome, welcome_back
from bot.telegram.cards.digests import digest_card, digest_missed, digest_more
from bot.telegram.cards.failures import cannot_read, failure, too_short_text, unknown_command
from bot.telegram.cards.feeds import feed_card, feed_list
from bot.telegram.cards.filters import filter_list, filter_proposed, filter_refused, filter_removed, filter_used
from bot.telegram.cards.following import (
    already_following,
    feed_choices,
    feed_preview,
    mode_changed,
    no_items,
    resubscribed,
    tagged,
    unsubscribed,
)
from bot.telegram.cards.found import FOUND_PAGE, found
from bot.telegram.cards.learned import learned, unlearned
from bot.telegram.cards.lengths import length_card
from bot.telegram.cards.pauses import paused, quiet_card, resumed
from bot.telegram.cards.saved import SAVED_PAGE, saved_file, saved_list, saved_note, unsaved_note
from bot.telegram.cards.schedules import schedule_list, schedule_off, schedule_removed, schedule_set, zone_set
from bot.telegram.cards.stories import story_card
from bot.telegram.cards.troubles import feed_dead, feed_moved, feed_stays

__all__ = [
    "FOUND_PAGE",
    "SAVED_PAGE",
    "already_following",
    "article_card",
    "cannot_read",
    "digest_card",
    "digest_missed",
    "digest_more",
    "failure",
    "feed_card",
    "feed_choices",
    "feed_dead",
    "feed_list",
    "feed_moved",
    "feed_preview",
    "feed_stays",
    "filter_list",
    "filter_proposed",
    "filter_refused",
    "filter_removed",
    "filter_used",
    "found",
    "help_card",
    "learned",
    "length_card",
    "mode_changed",
    "no_items",
    "note",
    "paused",
    "quiet_card",
    "reading_line",
    "resubscribed",
    "resumed",
    "saved_file",
    "saved_list",
    "saved_note",
    "schedule_list",
    "schedule_off",
    "schedule_removed",
    "schedule_set",
    "section_card",
    "stopped",
    "story_card",
    "tagged",
    "too_short_text",
    "uncertain_offer",
    "unknown_command",
    "unlearned",
    "unsaved_note",
    "unsubscribed",
    "welcome",
    "welcome_back",
    "zone_set",
]
