"""The card of a search."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.model import Article, Message
from bot.telegram.callbacks import Action
from bot.telegram.cards.articles import source_and_date, sourced
from bot.telegram.cards.parts import button, headline, messages, paging, phrase
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, join, plain

FOUND_PAGE = 5  # articles on one page
MOST_COUNTED = 1000  # see ``SearchStore.matches``
LISTED_TITLE = 120  # characters
LONGEST_SENTENCE = 300


def found(
    language: str,
    words: str,
    told: Sequence[tuple[Article, str]],
    *,
    search_id: int,
    saved: bool,
    any_of: bool,
    total: int,
    offset: int,
    now: datetime,
    zone: str,
    edits: int | None = None,
) -> tuple[Message, ...]:
    """A page of what a search has found, best first, each article with the sentence that tells of it; ``offset`` is
    the number of those before this page. ``saved``: among what was saved; ``any_of``: none has all the words."""
    asked = bold(line(words))
    if not told:
        empty = (
            phrase(language, "search-saved-empty", words=asked)
            if saved
            else phrase(language, "search-empty", words=asked)
        )
        return messages(empty, edits=edits)
    places = range(offset + 1, offset + 1 + len(told))
    entries = (_entry(language, number, *one, now=now, zone=zone) for number, one in zip(places, told, strict=True))
    reading = [
        button(language, "button-read", Action.READ, article.id, number=number)
        for number, (article, _) in zip(places, told, strict=True)
        if not article.private
    ]
    where = "saved" if saved else "followed"
    labels = "button-previous", "button-next"
    turns = paging(language, Action.FOUND, labels, search_id, where, offset=offset, size=FOUND_PAGE, total=total)
    return messages(
        join("\n\n", (_head(language, asked, total, any_of=any_of), *entries)), buttons=[reading, turns], edits=edits
    )


def _head(language: str, asked: Rich, total: int, *, any_of: bool) -> Rich:
    if any_of:
        return phrase(language, "search-title-any", words=asked)
    if total >= MOST_COUNTED:
        return phrase(language, "search-title-many", count=MOST_COUNTED, words=asked)
    return phrase(language, "search-title", count=total, words=asked)


def _entry(language: str, number: int, article: Article, sentence: str, *, now: datetime, zone: str) -> Rich:
    lines = [
        bold(plain(f"{number}. ") + headline(language, article, LISTED_TITLE)),
        plain(source_and_date(language, article, now, zone)),
    ]
    if shown := line(sentence, LONGEST_SENTENCE):
        whole = shown == sentence
        lines.append(sourced(language, article, sentence) if whole else plain(shown))
    return join("\n", lines)
