"""Cards of what the reader's votes have taught."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Message
from bot.telegram.callbacks import Action
from bot.telegram.cards.parts import LONGEST_NAME, button, message, phrase
from bot.telegram.cards.settings import settings_row
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join
from bot.texts import say


def learned(language: str, liked: Sequence[str], passed_over: Sequence[str], *, edits: int | None = None) -> Message:
    """What is liked and what is passed over: publishers and words, the strongest first."""
    if not liked and not passed_over:
        return message(phrase(language, "learned-empty"), buttons=[settings_row(language)], edits=edits)
    lines = (
        phrase(language, "learned-liked", names=_names(language, liked)) if liked else Rich(),
        phrase(language, "learned-passed-over", names=_names(language, passed_over)) if passed_over else Rich(),
    )
    head = bold(phrase(language, "learned-title"))
    return message(
        join("\n\n", (head, join("\n", lines), phrase(language, "learned-hint"))),
        buttons=[[button(language, "button-unlearn", Action.UNLEARN)], settings_row(language)],
        edits=edits,
    )


def unlearned(language: str, before: int, *, edits: int) -> Message:
    """All is forgotten, with a button to undo it. ``before``: see ``Learning.remember``."""
    return message(
        phrase(language, "learned-forgotten"),
        buttons=[[button(language, "button-undo", Action.RELEARN, before)]],
        edits=edits,
    )


def _names(language: str, names: Sequence[str]) -> Rich:
    return join(say(language, "list-comma"), (name for each in names if (name := line(each, LONGEST_NAME))))
