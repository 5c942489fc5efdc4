"""Cards that tell of feeds which are dead or have moved."""

from __future__ import annotations

from bot.model import Feed, Followed, Message
from bot.telegram.callbacks import Action
from bot.telegram.cards.feeds import cause, feed_name
from bot.telegram.cards.parts import button, host, message, named, phrase
from bot.telegram.html import bold, join


def feed_dead(language: str, followed: Followed) -> Message:
    """A feed that cannot be read any more, why, and the choice to drop or to keep it."""
    feed = followed.feed
    ending = phrase(language, "dead-given-up" if feed.gone else "dead-goes-on")
    head = phrase(language, "dead-gone" if feed.gone else "dead-silent", feed=bold(feed_name(language, followed)))
    return message(
        join("\n", (head, cause(language, feed), ending)),
        buttons=[
            [
                button(language, "button-unsubscribe", Action.UNSUBSCRIBE, feed.id),
                button(language, "button-stay", Action.STAY, feed.id),
            ]
        ],
    )


def feed_stays(language: str, followed: Followed, *, edits: int) -> Message:
    """In place of the choice, for who keeps it."""
    kept = "dead-kept-in-list" if followed.feed.gone else "dead-kept"
    return message(phrase(language, kept, feed=bold(feed_name(language, followed))), edits=edits)


def feed_moved(language: str, feed: Feed) -> Message:
    """For who runs the bot. Of the addresses only the host, as the rest may hold a secret."""
    return message(phrase(language, "owner-feed-moved", feed=named(language, feed.name), host=host(feed.moved_to)))
