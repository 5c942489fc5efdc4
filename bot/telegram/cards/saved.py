"""Cards of saved articles: the list, and what was put on or taken off it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.model import Article, Document, ExportForm, Message
from bot.telegram.callbacks import Action
from bot.telegram.cards.articles import source_and_date
from bot.telegram.cards.parts import button, headline, message, messages, paging, phrase, rows_of
from bot.telegram.html import bold, is_link, italic, join, plain

SAVED_PAGE = 10  # articles in one page of the saved list
LISTED_TITLE = 120  # characters, so that a page is one message
_ROW = 5  # number buttons


def saved_list(
    language: str,
    articles: Sequence[Article],
    *,
    total: int,
    offset: int,
    now: datetime,
    zone: str,
    edits: int | None = None,
) -> tuple[Message, ...]:
    """A page of what a chat has saved, latest first; ``offset`` is the number of articles before this page."""
    if not articles:
        return messages(phrase(language, "saved-empty"), edits=edits)
    head = phrase(language, "saved-title", count=total)
    entries = [
        join(
            "\n",
            (
                bold(plain(f"{number}. ") + headline(language, one, LISTED_TITLE)),
                source_and_date(language, one, now, zone),
            ),
        )
        for number, one in enumerate(articles, start=offset + 1)
    ]
    # What has a page is opened by its title; a text has but its card.
    reading = [
        button(language, "button-read", Action.READ, one.id, number=number)
        for number, one in enumerate(articles, start=offset + 1)
        if not is_link(one.url)
    ]
    removal = [
        button(language, "button-forget", Action.FORGET, one.id, offset, number=number)
        for number, one in enumerate(articles, start=offset + 1)
    ]
    newer_older = ("button-newer", "button-older")
    return messages(
        join("\n\n", (bold(head), *entries, italic(phrase(language, "saved-hint")))),
        buttons=[
            *rows_of(_ROW, reading),
            *rows_of(_ROW, removal),
            paging(language, Action.SAVED, newer_older, offset=offset, size=SAVED_PAGE, total=total),
            [button(language, "button-export", Action.EXPORT, form, form=form.value) for form in ExportForm],
        ],
        edits=edits,
    )


def saved_file(language: str, name: str, body: bytes, *, count: int) -> Message:
    """A file with saved articles, called ``name``, under its caption."""
    caption = message(phrase(language, "export-title", count=count))
    return replace(caption, document=Document(name=name, body=body))


def saved_note(language: str, article: Article, *, edits: int | None = None) -> Message:
    return message(phrase(language, "article-saved", title=headline(language, article)), edits=edits)


def unsaved_note(language: str, article: Article) -> Message:
    """With a button to undo it."""
    return message(
        phrase(language, "article-unsaved", title=headline(language, article)),
        buttons=[[button(language, "button-undo", Action.KEEP, article.id, "undo")]],
    )
