"""The campaign's figures, and the table of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields


@dataclass(slots=True, kw_only=True)
class Figures:
    """Counts, to be added up over towns; ``seconds`` are of wall time, of all towns together."""

    towns: int = 0
    seconds: float = 0.0
    kills: int = 0
    kills_at_points: int = 0
    points: set[str] = field(default_factory=set)
    lost_answers: int = 0
    never_taken: int = 0
    floods: int = 0
    slow: int = 0
    committed: int = 0
    once: int = 0
    uncertain: int = 0
    held: int = 0
    refused: int = 0
    again: int = 0
    withdrawn: int = 0
    lost: int = 0
    doubled: int = 0
    asked: int = 0
    given_up: int = 0
    unanswered: int = 0
    answered_twice: int = 0
    items: int = 0
    items_untold: int = 0
    items_twice: int = 0
    damaged: int = 0
    found: list[str] = field(default_factory=list)

    def add(self, other: Figures) -> None:
        for one in fields(self):
            mine, theirs = getattr(self, one.name), getattr(other, one.name)
            setattr(self, one.name, mine | theirs if isinstance(mine, set) else mine + theirs)

    @property
    def wrong(self) -> int:
        """What must be zero."""
        told = self.items_untold + self.items_twice + self.unanswered + self.answered_twice
        return self.lost + self.doubled + told + self.damaged


LINES = (
    ("kills", "times that the bot was killed, and started again on the same database"),
    ("kills_at_points", "of these at a commit or a call of Telegram, the others at any moment"),
    ("points", "different such points"),
    ("lost_answers", "messages that Telegram took while the answer was lost (reset, 500)"),
    ("never_taken", "calls that failed before Telegram took them (reset, 500)"),
    ("floods", "calls refused with 429, many of them for over an hour"),
    ("slow", "slow answers"),
    ("committed", "messages committed"),
    ("once", "seen exactly once"),
    ("uncertain", "marked uncertain: their people are asked"),
    ("held", "waiting for a chat that has blocked the bot or stopped it"),
    ("refused", "refused, since the chat is gone"),
    ("again", "seen once more, because a person asked for it"),
    ("withdrawn", "taken back before they were sent: put together with others, or the person stopped"),
    ("lost", "**lost**"),
    ("doubled", "**seen twice, unknown to us**"),
    ("asked", "questions whose answers are counted"),
    ("given_up", "answered with an apology, as three lives in a row had ended while the question was begun"),
    ("unanswered", "**never answered**"),
    ("answered_twice", "**answered twice**"),
    ("items", "items of feeds times readers"),
    ("items_untold", "**never told**"),
    ("items_twice", "**told twice**"),
    ("damaged", "**damaged databases**"),
)


def table(figures: Figures) -> Iterable[str]:
    """In Markdown."""
    yield "| | |"
    yield "|---|--:|"
    for name, told in LINES:
        value = getattr(figures, name)
        yield f"| {told} | {len(value) if isinstance(value, set) else value:,} |"
