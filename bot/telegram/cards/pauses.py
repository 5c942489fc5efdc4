"""A chat's pause: begun, ended, and told wherever something is promised meanwhile."""

from __future__ import annotations

from datetime import datetime

from bot.model import OPEN_END, Button, Chat, Message
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


def quiet_card(chat: Chat) -> Message:
    """When nothing comes by itself, and how to change that."""
    language = chat.language
    if chat.quiet_from is None or chat.quiet_until is None:
        return message(phrase(language, "quiet-none"))
    begin, end = dates.clock(chat.quiet_from), dates.clock(chat.quiet_until)
    return message(phrase(language, "quiet-hours", begin=begin, end=end, zone=chat.timezone))


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
