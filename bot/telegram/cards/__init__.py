"""Cards: nouns in, frozen messages out. Pure; every sentence is in ``bot/texts``."""

from __future__ import annotations

from bot.telegram.cards.articles import article_card, reading_line, section_card
from bot.telegram.cards.chats import (
    chat_lost,
    erase_ask,
    erase_note,
    help_card,
    note,
    stopped,
    uncertain_offer,
    welcome,
    welcome_back,
)
from bot.telegram.cards.digests import digest_card, digest_missed, digest_more
from bot.telegram.cards.failures import cannot_read, failure, too_short_text, unknown_command
from bot.telegram.cards.feeds import feed_card, feed_list
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
from bot.telegram.cards.learned import learned, unlearned
from bot.telegram.cards.lengths import length_card
from bot.telegram.cards.pauses import paused, quiet_card, resumed
from bot.telegram.cards.saved import SAVED_PAGE, saved_list, saved_note, unsaved_note
from bot.telegram.cards.schedules import schedule_list, schedule_off, schedule_removed, schedule_set, zone_set
from bot.telegram.cards.settings import Choice, choice_card, settings_card
from bot.telegram.cards.status import status_card
from bot.telegram.cards.stories import Galleys, story_card
from bot.telegram.cards.troubles import feed_dead, feed_moved, feed_stays

__all__ = [
    "SAVED_PAGE",
    "Choice",
    "Galleys",
    "already_following",
    "article_card",
    "cannot_read",
    "chat_lost",
    "choice_card",
    "digest_card",
    "digest_missed",
    "digest_more",
    "erase_ask",
    "erase_note",
    "failure",
    "feed_card",
    "feed_choices",
    "feed_dead",
    "feed_list",
    "feed_moved",
    "feed_preview",
    "feed_stays",
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
    "saved_list",
    "saved_note",
    "schedule_list",
    "schedule_off",
    "schedule_removed",
    "schedule_set",
    "section_card",
    "settings_card",
    "status_card",
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
