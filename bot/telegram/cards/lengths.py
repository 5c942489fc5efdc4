"""The card on which a person chooses how long summaries are."""

from __future__ import annotations

from bot.model import Button, Length, Message
from bot.telegram.callbacks import Action
from bot.telegram.cards.parts import button, message, phrase
from bot.telegram.cards.settings import settings_row
from bot.telegram.html import join
from bot.texts import say


def length_card(language: str, chosen: Length, *, points: int, edits: int | None = None) -> Message:
    """What is chosen, with a button for each length. ``points``: how many a normal summary has."""
    told = phrase(language, "length-chosen", length=chosen.value, points=points)
    return message(
        join("\n\n", (told, phrase(language, "length-hint"))),
        buttons=[[_choice(language, length, ticked=length is chosen) for length in Length], settings_row(language)],
        edits=edits,
    )


def _choice(language: str, length: Length, *, ticked: bool) -> Button:
    label = say(language, f"button-length-{length}")
    if ticked:
        return button(language, "button-chosen", Action.LASTING, length, label=label)
    return button(language, f"button-length-{length}", Action.LASTING, length)
