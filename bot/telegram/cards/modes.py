"""The buttons that choose how a feed arrives."""

from __future__ import annotations

from bot.model import Button, Mode
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards.parts import button
from bot.texts import say


def mode_rows(language: str, feed_id: int, at: str, *, chosen: Mode, offset: int) -> list[list[Button]]:
    """A button for each mode, the chosen one ticked. ``at`` is the digest's local time, empty where it is off;
    ``offset`` that of the feed's card, which shows the choice."""

    def choice(mode: Mode) -> Button:
        return mode_button(language, feed_id, mode, at, offset, ticked=mode is chosen)

    return [[choice(Mode.DIGEST)], [choice(Mode.INSTANT), choice(Mode.MUTED)]]


def mode_button(
    language: str, feed_id: int, mode: Mode, at: str = "", offset: int | None = None, *, ticked: bool = False
) -> Button:
    """``at``: the digest's local time, where the button is to tell it."""
    args = (feed_id, mode) if offset is None else (feed_id, mode, offset)
    label = _label(language, mode, at)
    if ticked:
        return button(language, "button-chosen", Action.MODE, *args, label=label)
    return Button(label=label, data=encode(Action.MODE, *args))


def _label(language: str, mode: Mode, at: str) -> str:
    if mode is Mode.INSTANT:
        return say(language, "button-mode-instant")
    if mode is Mode.MUTED:
        return say(language, "button-mode-muted")
    return say(language, "button-mode-digest-at", at=at) if at else say(language, "button-mode-digest")
