"""Cards of one article: its points, its sections, and that it is being read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.articles.fragments import sentence_link
from bot.model import Article, Button, Length, Message, Summary, TextOrigin
from bot.summaries.budget import WORDS_A_MINUTE
from bot.summaries.sections import SectionPoint
from bot.summaries.tokenizer import count_words
from bot.telegram.callbacks import Action
from bot.telegram.cards import dates
from bot.telegram.cards.parts import (
    LONGEST_NAME,
    LONGEST_TITLE,
    bullets,
    button,
    facts,
    headline,
    host,
    message,
    messages,
    phrase,
)
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, is_link, italic, join, link

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
    sections: bool = False,
    follow: bool = False,
    reply_to: int | None = None,
    edits: int | None = None,
) -> tuple[Message, ...]:
    """An article's points under its linked title, each leading to its sentence in the page, with buttons to have fewer
    or more of them and to save it. ``sections``: it has some; ``follow``: its page names a feed."""
    head = join("\n", (_title(language, article), _facts(language, article, summary, now, zone)))
    points = bullets(sourced(language, article, point.text) for point in summary.points)
    return messages(
        join("\n\n", (head, points or phrase(language, "article-no-points"), _remark(language, article, summary))),
        buttons=[
            _sizes(language, article, summary, length),
            _ways(language, article, length, sections=sections, follow=follow),
            _keep(language, article, length, saved=saved),
        ],
        reply_to=reply_to,
        edits=edits,
        preview_url=article.url if is_link(article.url) and not article.private else "",
        about=_about(article),
    )


def section_card(
    language: str,
    article: Article,
    sections: Sequence[SectionPoint],
    *,
    now: datetime,
    zone: str,
    length: Length = Length.NORMAL,
    edits: int | None = None,
) -> tuple[Message, ...]:
    """A line for each section under its kicker and heading, in place of the card of points; ``length`` is that card's,
    to go back to."""
    head = join("\n", (_title(language, article), source_and_date(language, article, now, zone)))
    told = (_section(language, article, section) for section in sections)
    back = [button(language, "button-points", Action.LENGTH, article.id, length)] if article.id else []
    return messages(join("\n\n", (head, *told)), buttons=[back], edits=edits, about=_about(article))


def _about(article: Article) -> tuple[int, ...]:
    return (article.id,) if article.id else ()


def _section(language: str, article: Article, section: SectionPoint) -> Rich:
    """What stands before the first heading has neither kicker nor heading."""
    over = [italic(line(section.kicker, LONGEST_NAME)), bold(line(section.heading, LONGEST_TITLE))]
    shown = [one for one in over if one.text]
    return join("\n", (*shown, sourced(language, article, section.point.text)))


def reading_line(language: str, host: str = "") -> Message:
    """What is being read, while it takes a while. ``host`` is the page's; empty for a text."""
    reading = phrase(language, "article-reading", host=host) if line(host) else phrase(language, "article-reading-text")
    return message(reading)


def sourced(language: str, article: Article, sentence: str, *, words: Rich | None = None) -> Rich:
    """A sentence with a link that opens its page right there, see ``sentence_link``. ``words`` name its source, and
    stand there without a link too."""
    there = sentence_link(article, sentence)
    named = words if words is not None else phrase(language, "point-source") if is_link(there) else Rich()
    return join(" ", (sentence, link(named, there)))


def source_and_date(language: str, article: Article, now: datetime, zone: str) -> Rich:
    """ "The Gazette · today, 08:00"; a text that a person pasted has neither. Of a feed's item without a date, when
    it came; a page that states none may be of any age."""
    source = line(article.source, LONGEST_NAME) or host(article.url)
    came = article.seen_at if source and article.origin in {TextOrigin.FEED, TextOrigin.REFUSED} else None
    date = article.published_at or came
    return facts(language, (source, dates.published(language, date, now=now, zone=zone) if date else ""))


def _title(language: str, article: Article) -> Rich:
    return bold(headline(language, article)) if article.title.strip() or article.url else Rich()


def _facts(language: str, article: Article, summary: Summary, now: datetime, zone: str) -> Rich:
    return facts(language, (source_and_date(language, article, now, zone), _reading_time(language, summary)))


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
    if article.origin is TextOrigin.TEASER:
        return italic(phrase(language, "article-teaser"))
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


def _ways(language: str, article: Article, length: Length, *, sections: bool, follow: bool) -> Iterator[Button]:
    if article.id and sections:
        yield button(language, "button-sections", Action.SECTIONS, article.id, length)
    if article.id and follow:
        yield button(language, "button-follow", Action.FOLLOW, article.id)


def _keep(language: str, article: Article, length: Length, *, saved: bool) -> Iterator[Button]:
    """The card is shown again with the answer, so the button knows its length."""
    if article.id and saved:
        yield button(language, "button-saved", Action.UNSAVE, article.id, length)
    elif article.id:
        yield button(language, "button-save", Action.SAVE, article.id, length)
