"""A digest as one web page that needs nothing else: no scripts, no pictures, nothing from elsewhere.

Whatever feeds hold comes in as text alone, and addresses only as links to http and https.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from bot.articles.fragments import sentence_link
from bot.model import Article, Digest, Story, StoryPoint, shown_name
from bot.stories.sources import by_publisher
from bot.telegram.html import is_link
from bot.telegram.webpage import link, text, web_page
from bot.terminal.views import figures, headline_of, nothing_new, said_by

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")  # as BCP 47 writes them, roughly


def digest_page(digest: Digest, *, hours: int) -> str:
    """The stories of the last ``hours``, best first, each with its points and sources; then the ones that did not
    fit. The page is in English, as the terminal is; what others wrote is marked with its own language."""
    until = digest.until
    title = f"Digest of {until:%A} {until.day} {until:%B %Y}"
    parts = [f"<h1>{escape(title)}</h1>", f'<p class="quiet">{escape(_figures(digest, hours))}</p>']
    parts += (_story(number, story) for number, story in enumerate(digest.stories, start=1))
    parts += _rest(digest)
    if digest.troubled:
        names = ", ".join(map(shown_name, digest.troubled))
        parts.append(f'<p class="quiet">Not readable at the moment: {text(names)}.</p>')
    return web_page(title, "en", parts)


def _figures(digest: Digest, hours: int) -> str:
    return ": ".join(figures(digest, hours)) if digest.stories else nothing_new(hours)


def _story(number: int, story: Story) -> str:
    name = f"story-{number}"
    lines = [
        f'<article aria-labelledby="{name}"{_language(story.lead)}>',
        f'<h2 id="{name}">{number}. {link(headline_of(story) or "untitled", story.lead.url)}</h2>',
        *([f"<p>{_point(story, story.points[0])}</p>"] if story.points else []),
        *_list(_point(story, point) for point in story.points[1:]),
        f'<p class="quiet" lang="en">{", ".join(_sources(story))} · {_time(story)}</p>',
        "</article>",
    ]
    return "\n".join(lines)


def _point(story: Story, point: StoryPoint) -> str:
    """With a link to the sentence in its source."""
    article = story.articles[point.article]
    there, by = sentence_link(article, point.text), said_by(story, point)
    named = link(by or "source", there) if is_link(there) else text(by)
    return f'<span dir="auto">{text(point.text)}</span>' + (
        f' <span class="quiet" lang="en">{named}</span>' if named else ""
    )


def _sources(story: Story) -> Iterator[str]:
    for article in by_publisher((story.lead, *story.articles)):
        yield link(article.source or "unknown source", article.url)


def _time(story: Story) -> str:
    return f'<time datetime="{story.latest_at.isoformat()}">{story.latest_at:%Y-%m-%d %H:%M %Z}</time>'


def _rest(digest: Digest) -> Iterator[str]:
    if digest.rest:
        yield '<section aria-labelledby="also">\n<h2 id="also">Also</h2>'
        told = (
            f"<span{_language(story.lead)}>{link(headline_of(story) or 'untitled', story.lead.url)}</span>"
            for story in digest.rest
        )
        yield from _list(told)
        yield "</section>"


def _list(entries: Iterable[str]) -> Iterator[str]:
    lines = [f"<li>{entry}</li>" for entry in entries]
    if lines:
        yield "\n".join(("<ul>", *lines, "</ul>"))


def _language(article: Article) -> str:
    return f' lang="{article.language}"' if _LANGUAGE.fullmatch(article.language) else ""
