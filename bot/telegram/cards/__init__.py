"""Cards: nouns in, frozen messages out. Pure; every sentence is in ``bot/texts``."""

from __future__ import annotations

from bot.telegram.cards.articles import article_card, reading_line, section_card
from bot.telegram.cards.beginning import begin_reading, begun, welcome, welcome_back, when_card, zones_card
from bot.telegram.cards.catalogue import offer_card, topic_card, topics_card
from bot.telegram.cards.chats import (
    chat_lost,
    erase_ask,
    erase_note,
    help_card,
    note,
    stopped,
    uncertain_offer,
)
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
from bot.telegram.cards.lists import (
    export_card,
    import_done,
    import_dropped,
    import_help,
    import_progress,
    import_restored,
)
from bot.telegram.cards.pauses import paused, quiet_card, resumed
from bot.telegram.cards.saved import SAVED_PAGE, saved_file, saved_list, saved_note, unsaved_note
from bot.telegram.cards.schedules import schedule_list, schedule_off, schedule_removed, schedule_set, zone_set
from bot.telegram.cards.settings import Choice, choice_card, settings_card
from bot.telegram.cards.sharing import share_card, share_declined, share_question
from bot.telegram.cards.status import status_card
from bot.telegram.cards.stories import Galleys, story_card
from bot.telegram.cards.targets import (
    about_line,
    greeting,
    greeting_there,
    headed,
    over_line,
    target_chosen,
    target_link,
    target_list,
    title_of,
    way_back,
)
from bot.telegram.cards.troubles import feed_dead, feed_moved, feed_stays

__all__ = [
    "FOUND_PAGE",
    "SAVED_PAGE",
    "Choice",
    "Galleys",
    "about_line",
    "already_following",
    "article_card",
    "begin_reading",
    "begun",
    "cannot_read",
    "chat_lost",
    "choice_card",
    "digest_card",
    "digest_missed",
    "digest_more",
    "erase_ask",
    "erase_note",
    "export_card",
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
    "greeting",
    "greeting_there",
    "headed",
    "help_card",
    "import_done",
    "import_dropped",
    "import_help",
    "import_progress",
    "import_restored",
    "learned",
    "length_card",
    "mode_changed",
    "no_items",
    "note",
    "offer_card",
    "over_line",
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
    "settings_card",
    "share_card",
    "share_declined",
    "share_question",
    "status_card",
    "stopped",
    "story_card",
    "tagged",
    "target_chosen",
    "target_link",
    "target_list",
    "title_of",
    "too_short_text",
    "topic_card",
    "topics_card",
    "uncertain_offer",
    "unknown_command",
    "unlearned",
    "unsaved_note",
    "unsubscribed",
    "way_back",
    "welcome",
    "welcome_back",
    "when_card",
    "zone_set",
    "zones_card",
]
