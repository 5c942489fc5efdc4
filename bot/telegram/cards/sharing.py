"""A feed passed on by a link that opens the bot, and the question that it asks."""

from __future__ import annotations

from bot.model import Button, Message
from bot.telegram.callbacks import Action
from bot.telegram.cards.parts import LONGEST_LABEL, button, message, named, phrase
from bot.telegram.foreign import line
from bot.telegram.html import plain
from bot.texts import say


def share_card(language: str, name: str, link: str) -> Message:
    """The link that offers a feed, ready to be copied."""
    label = line(say(language, "button-copy-link"), LONGEST_LABEL)
    text = phrase(language, "share-link", feed=named(language, name), link=plain(link))
    return message(text, buttons=[[Button(label=label, copy=link)]])


def share_question(language: str, name: str, payload: str) -> Message:
    """What such a link asks. ``name``: the feed's, or its host where nobody here has read it yet."""
    return message(
        phrase(language, "share-question", feed=named(language, name)),
        buttons=[
            [
                button(language, "button-take-feed", Action.JOIN, payload),
                button(language, "button-decline", Action.DECLINE),
            ]
        ],
    )


def share_declined(language: str, *, edits: int) -> Message:
    return message(phrase(language, "share-declined"), edits=edits)
