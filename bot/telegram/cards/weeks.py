"""/stats: the week as a chart, and the same in words."""

from __future__ import annotations

from bot.digests.week import Week
from bot.model import Document, Message
from bot.telegram.callbacks import Action
from bot.telegram.cards.parts import button, message, name_line, phrase
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join, plain
from bot.telegram.picture import Chart
from bot.texts import say

BARS = 8
_LONGEST = 40  # characters of a name: a caption has 1024 in all (Bot API, sendPhoto)


def week_chart(language: str, week: Week) -> Chart:
    return Chart(
        title=say(language, "week-title"),
        figures=(
            (str(week.articles), say(language, "week-articles", count=week.articles)),
            (str(week.stories), say(language, "week-stories", count=week.stories)),
            (str(week.minutes), say(language, "week-minutes", count=week.minutes)),
        ),
        bars=tuple((line(name, _LONGEST), count) for name, count in _bars(week)),
    )


def week_card(language: str, week: Week, picture: bytes) -> Message:
    """All that is in the picture, in words, which go without it where it is empty."""
    figures = phrase(
        language,
        "week-told",
        articles=week.articles,
        stories=week.stories,
        minutes=week.minutes,
        feeds=sum(bool(count) for _, count in week.sources),
    )
    bars = _bars(week)
    lines = [
        plain(f"{place}. {line(name_line(language, name), _LONGEST)} – {count}")
        for place, (name, count) in enumerate(bars, start=1)
    ]
    others = sum(count for _, count in week.sources) - sum(count for _, count in bars)
    more = phrase(language, "week-others", count=others) if others else Rich()
    told = message(
        join("\n\n", (join("\n", (bold(phrase(language, "week-title")), figures)), join("\n", (*lines, more))))
    )
    return Message(html=told.html, document=Document(name="week.png", body=picture, photo=True) if picture else None)


def week_empty(language: str, *, following: bool) -> Message:
    """``following``: they follow something, which has brought nothing."""
    if following:
        return message(phrase(language, "week-nothing"))
    topics = [button(language, "button-topics", Action.TOPICS)]
    return message(phrase(language, "feeds-empty"), buttons=[topics])


def _bars(week: Week) -> tuple[tuple[str, int], ...]:
    return tuple((name, count) for name, count in week.sources[:BARS] if count)
