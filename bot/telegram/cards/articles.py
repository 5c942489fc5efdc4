"""Cards of articles: one article's points, and the list of saved ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.model import Article, Button, Length, Message, Summary, TextOrigin
from bot.summaries.budget import WORDS_A_MINUTE
from bot.summaries.tokenizer import count_words
from bot.telegram.callbacks import Action
from bot.telegram.cards import dates
from bot.telegram.cards.parts import LONGEST_NAME, bullets, button, headline, host, message, messages, phrase
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, is_link, italic, join, plain

SAVED_PAGE = 10  # articles in one page of the saved list
LISTED_TITLE = 120  # characters, so that a page is one message

_SHORTER = {Length.NORMAL: Length.SHORT, Length.LONG: Length.NORMAL}
_LONGER = {Length.SHORT: Length.NORMAL, Length.NORMAL: Length.LONG}


def article_card(
    language: str,
    article: Article,
    summary: Summary,
    *,
    now: datetime,
    zone: str,
    length: Length = Length.NORMAL,
    saved: bool = False,
    reply_to: int | None = None,
    edits: int | None = None,
) -> tuple[Message, ...]:
    """An article's points under its linked title, with buttons to have fewer or more of them and to save it."""
    title = bold(headline(language, article)) if article.title.strip() or article.url else Rich()
    head = join("\n", (title, plain(_facts(language, article, summary, now, zone))))
    points = bullets([point.text for point in summary.points])
    return messages(
        join("\n\n", (head, points or phrase(language, "article-no-points"), _remark(language, article, summary))),
        buttons=[_sizes(language, article, summary, length), _keep(language, article, length, saved=saved)],
        reply_to=reply_to,
        edits=edits,
        preview_url=article.url if is_link(article.url) and not article.private else "",
    )


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
                plain(source_and_date(language, one, now, zone)),
            ),
        )
        for number, one in enumerate(articles, start=offset + 1)
    ]
    removal = [
        button(language, "button-forget", Action.FORGET, one.id, offset, number=number)
        for number, one in enumerate(articles, start=offset + 1)
    ]
    rows = [*(removal[start : start + 5] for start in range(0, len(removal), 5))]
    return messages(
        join("\n\n", (bold(head), *entries, italic(phrase(language, "saved-hint")))),
        buttons=[*rows, _turning(language, total, offset, len(articles))],
        edits=edits,
    )


def saved_note(language: str, article: Article) -> Message:
    return message(phrase(language, "article-saved", title=headline(language, article)))


def unsaved_note(language: str, article: Article) -> Message:
    """With a button to undo it."""
    return message(
        phrase(language, "article-unsaved", title=headline(language, article)),
        buttons=[[button(language, "button-undo", Action.KEEP, article.id)]],
    )


def source_and_date(language: str, article: Article, now: datetime, zone: str) -> str:
    """ "The Gazette · today, 08:00"; a text that a person pasted has neither."""
    source = line(article.source, LONGEST_NAME) or host(article.url)
    date = article.date if source else article.published_at
    return " · ".join(filter(None, (source, dates.moment(language, date, now=now, zone=zone) if date else "")))


def _facts(language: str, article: Article, summary: Summary, now: datetime, zone: str) -> str:
    return " · ".join(
        filter(None, (source_and_date(language, article, now, zone), _reading_time(language, summary).text))
    )


def _reading_time(language: str, summary: Summary) -> Rich:
    """How long the source takes, and how long this."""
    if not summary.source_words:
        return Rich()
    source, here = dates.minutes(summary.source_words), count_words(summary.text)
    if summary.short or here >= summary.source_words:
        return phrase(language, "article-time", minutes=source)
    if here < WORDS_A_MINUTE:
        return phrase(language, "article-times", minutes=source, seconds=dates.seconds(here))
    return phrase(language, "article-times-long", minutes=source, here=dates.minutes(here))


def _remark(language: str, article: Article, summary: Summary) -> Rich:
    if article.origin is TextOrigin.REFUSED:
        return italic(phrase(language, "article-refused"))
    if summary.short and summary.points:
        return italic(phrase(language, "article-short"))
    return Rich()


def _sizes(language: str, article: Article, summary: Summary, length: Length) -> Iterator[Button]:
    if not article.id:
        return
    if length in _SHORTER and len(summary.points) > 1:
        yield button(language, "button-shorter", Action.LENGTH, article.id, _SHORTER[length])
    if length in _LONGER and not summary.short:
        yield button(language, "button-longer", Action.LENGTH, article.id, _LONGER[length])


def _keep(language: str, article: Article, length: Length, *, saved: bool) -> Iterator[Button]:
    """The card is shown again with the answer, so the button knows its length."""
    if article.id and saved:
        yield button(language, "button-saved", Action.UNSAVE, article.id, length)
    elif article.id:
        yield button(language, "button-save", Action.SAVE, article.id, length)


def _turning(language: str, total: int, offset: int, shown: int) -> Iterator[Button]:
    if offset > 0:
        yield button(language, "button-newer", Action.SAVED, max(0, offset - SAVED_PAGE))
    if offset + shown < total:
        yield button(language, "button-older", Action.SAVED, offset + shown)
