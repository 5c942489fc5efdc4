"""A chat's pause: begun, ended, and told wherever something is promised meanwhile."""

from __future__ import annotations

from datetime import datetime

from bot.model import OPEN_END, Button, Message
from bot.telegram.callbacks import Action
from bot.telegram.cards import dates
from bot.telegram.cards.parts import button, message, phrase
from bot.telegram.html import Rich
from bot.texts import say


def paused(language: str, end: datetime | None, zone: str) -> Message:
    """``end`` is when sending goes on (UTC); None: when the person says so."""
    if end is None:
        text = phrase(language, "paused-open")
    else:
        text = phrase(language, "paused-until", end=dates.moment(language, end, zone=zone), zone=zone)
    return message(text, buttons=[resume_row(language, end or OPEN_END)])


def resumed(language: str) -> Message:
    return message(phrase(language, "resumed"))


def pause_over(language: str, paused_until: datetime, zone: str) -> str:
    """ "after your pause ends on Monday 30 November". ``paused_until``: see ``Chat.pause_end``."""
    if paused_until >= OPEN_END:
        return say(language, "pause-over-open")
    return say(language, "pause-over", day=dates.full_day(language, paused_until, zone))


def pause_hint(language: str, paused_until: datetime | None, zone: str) -> Rich:
    """Behind a promise: when that begins. Empty where there is no pause."""
    if paused_until is None:
        return Rich()
    return phrase(language, "paused-hint", when=pause_over(language, paused_until, zone))


def resume_row(language: str, paused_until: datetime | None) -> list[Button]:
    """The button that ends the pause; none where there is none."""
    return [button(language, "button-resume", Action.RESUME)] if paused_until else []
