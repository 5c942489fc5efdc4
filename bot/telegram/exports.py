"""Saved articles as a file: a web page, or Markdown. Pure: articles in, the file's content out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.model import Article, ExportForm
from bot.telegram.cards.articles import source_and_date
from bot.telegram.cards.parts import headline
from bot.telegram.foreign import tidy
from bot.telegram.html import is_link
from bot.telegram.webpage import link, text, web_page
from bot.texts import say

ENDINGS = {ExportForm.HTML: "html", ExportForm.MARKDOWN: "md"}
_SIGNS = re.compile(r"([\\`*_\[\]<>#|~])")  # that are markup anywhere (CommonMark, section 2.4)
_FIRST_SIGNS = re.compile(r"^([-+=]|\d+(?=[.)]))")  # and those that are at the beginning of a line


def exported(language: str, form: ExportForm, articles: Sequence[Article], now: datetime, zone: str) -> str:
    """The articles with their titles, addresses, sources, dates and texts, in their order."""
    title = say(language, "export-title", count=len(articles))
    if form is ExportForm.HTML:
        return web_page(title, language, _page(language, title, articles, now, zone))
    return "\n\n".join((f"# {title}", *_markdown(language, articles, now, zone))) + "\n"


def _page(language: str, title: str, articles: Sequence[Article], now: datetime, zone: str) -> Iterator[str]:
    yield f"<h1>{text(title)}</h1>"
    for article in articles:
        about = source_and_date(language, article, now, zone)
        paragraphs = (f"<p>{text(one)}</p>" for one in article.text.split("\n") if one.strip())
        yield "\n".join(
            (
                '<article dir="auto">',
                f"<h2>{link(headline(language, article).text, article.url)}</h2>",
                f'<p class="quiet">{text(about.text)}</p>',
                *paragraphs,
                "</article>",
            )
        )


def _markdown(language: str, articles: Sequence[Article], now: datetime, zone: str) -> Iterator[str]:
    for article in articles:
        name = _escaped(headline(language, article).text)
        address = article.url.strip().replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")
        yield f"## [{name}](<{address}>)" if is_link(article.url) else f"## {name}"
        yield _escaped(source_and_date(language, article, now, zone).text)
        yield from (_escaped(one) for one in article.text.split("\n") if one.strip())


def _escaped(words: str) -> str:
    """One line, without markup of its own."""
    one_line = " ".join(tidy(words).split())
    return _FIRST_SIGNS.sub(_escaped_first, _SIGNS.sub(r"\\\1", one_line))


def _escaped_first(sign: re.Match[str]) -> str:
    """A digit can't be escaped: the point behind it is."""
    return f"{sign[0]}\\" if sign[0][0].isdigit() else f"\\{sign[0]}"
