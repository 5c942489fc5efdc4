"""The sample web pages, with the furniture that real ones have around their articles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from html import escape
from string import Template

from bot.playground.samples.articles import DATA, PUBLICATIONS, Publication, SampleArticle

RELATED = 3


def article_page(article: SampleArticle, others: Sequence[SampleArticle], base: str) -> str:
    """The article's page; ``others`` are the publication's further articles, for the related links."""
    main = _template("article.html").substitute(
        section=escape(article.section),
        title=escape(article.title),
        teaser=escape(article.teaser),
        author=escape(article.author),
        date=article.published.isoformat(),
        shown_date=_shown(article),
        body=body_html(article),
        related=_links(others[:RELATED]),
    )
    return _layout(article.publication, article.title, _article_head(article, base), main)


def index_page(publication: Publication, articles: Sequence[SampleArticle]) -> str:
    """The publication's front page: what it has, and where its feed is."""
    teasers = "".join(
        f'<article class="teaser"><h2><a href="{article.path}">{escape(article.title)}</a></h2>'
        f"<p>{escape(article.teaser)}</p><p class=byline>{escape(article.author)}, {_shown(article)}</p></article>\n"
        for article in articles
    )
    main = f'<main><p class="lead">{escape(publication.tagline)}</p>\n{teasers}</main>'
    return _layout(publication, publication.title, "", main)


def refused_page(article: SampleArticle) -> str:
    """What a reader who is not a member gets to see (with status 403)."""
    main = (
        f"<main><h1>{escape(article.title)}</h1><p>This article is for members of {escape(article.publication.title)}."
        f'</p><p><a href="{article.publication.path}">Back to the front page</a></p></main>'
    )
    return _layout(article.publication, "Members only", '<meta name="robots" content="noindex">', main)


def body_html(article: SampleArticle) -> str:
    """The text as HTML, as it stands in the page and, where the feed is generous, in the feed."""
    return "\n".join(
        f"<h2>{escape(text, quote=False)}</h2>" if heading else f"<p>{escape(text, quote=False)}</p>"
        for heading, text in article.blocks
    )


def _layout(publication: Publication, title: str, head: str, main: str) -> str:
    sections = "".join(f'<li><a href="{other.path}">{escape(other.title)}</a></li>' for other in PUBLICATIONS)
    return _template("layout.html").substitute(
        title=escape(title),
        publication=escape(publication.title),
        key=publication.key,
        path=publication.path,
        feed_type=publication.feed_type,
        feed_path=publication.feed_path,
        head=head,
        main=main,
        publications=sections,
    )


def _article_head(article: SampleArticle, base: str) -> str:
    published = article.published.isoformat()
    return _template("article_head.html").substitute(
        url=f"{base}{article.path}",
        title=escape(article.title),
        teaser=escape(article.teaser),
        author=escape(article.author),
        date=published,
        linked_data=json.dumps(
            {
                "@context": "https://schema.org",
                "@type": "NewsArticle",
                "headline": article.title,
                "datePublished": published,
                "author": {"@type": "Person", "name": article.author},
                "publisher": {"@type": "Organization", "name": article.publication.title},
            }
        ).replace("<", "\\u003c"),
    )


def _links(articles: Sequence[SampleArticle]) -> str:
    return "".join(f'<li><a href="{article.path}">{escape(article.title)}</a></li>' for article in articles)


def _shown(article: SampleArticle) -> str:
    return f"{article.published.day} {article.published:%B %Y, %H:%M}"


@cache
def _template(name: str) -> Template:
    return Template((DATA / "pages" / name).read_text("utf-8"))
