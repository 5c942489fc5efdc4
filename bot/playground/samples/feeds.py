"""The sample feeds: one each of RSS 2.0, Atom 1.0 (RFC 4287) and RSS 1.0 (RDF), so that every variety is met early."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from email.utils import format_datetime
from html import escape

from bot.playground.samples.articles import COURIER, ORRERY, WIRE, Publication, SampleArticle
from bot.playground.samples.pages import body_html

XML = '<?xml version="1.0" encoding="utf-8"?>\n'


def document(publication: Publication, articles: Sequence[SampleArticle], base: str) -> str:
    """The feed of ``publication``; ``base`` is the server's address without a final slash."""
    return _FORMATS[publication.key](publication, articles, base)


def _rss(publication: Publication, articles: Sequence[SampleArticle], base: str) -> str:
    items = "".join(_rss_item(article, base) for article in articles)
    return f"""{XML}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>{escape(publication.title)}</title>
<link>{base}{publication.path}</link>
<atom:link rel="self" type="{publication.feed_type}" href="{base}{publication.feed_path}"/>
<description>{escape(publication.tagline)}</description>
<language>en</language>
<lastBuildDate>{format_datetime(articles[0].published, usegmt=True)}</lastBuildDate>
{items}</channel>
</rss>
"""


def _rss_item(article: SampleArticle, base: str) -> str:
    full = f"<content:encoded><![CDATA[{body_html(article)}]]></content:encoded>\n" if article.full else ""
    return f"""<item>
<title>{escape(article.title)}</title>
<link>{base}{article.path}</link>
<guid isPermaLink="false">{article.guid}</guid>
<pubDate>{format_datetime(article.published, usegmt=True)}</pubDate>
<dc:creator>{escape(article.author)}</dc:creator>
<category>{escape(article.section)}</category>
<description>{escape(article.teaser)}</description>
{full}</item>
"""


def _atom(publication: Publication, articles: Sequence[SampleArticle], base: str) -> str:
    entries = "".join(_atom_entry(article, base) for article in articles)
    return f"""{XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>{escape(publication.title)}</title>
<subtitle>{escape(publication.tagline)}</subtitle>
<id>tag:{publication.key}.example,2026:feed</id>
<link rel="self" type="{publication.feed_type}" href="{base}{publication.feed_path}"/>
<link rel="alternate" type="text/html" href="{base}{publication.path}"/>
<updated>{articles[0].published.isoformat()}</updated>
{entries}</feed>
"""


def _atom_entry(article: SampleArticle, base: str) -> str:
    full = f'<content type="html">{escape(body_html(article))}</content>\n' if article.full else ""
    return f"""<entry>
<title>{escape(article.title)}</title>
<id>{article.guid}</id>
<link rel="alternate" type="text/html" href="{base}{article.path}"/>
<published>{article.published.isoformat()}</published>
<updated>{article.published.isoformat()}</updated>
<author><name>{escape(article.author)}</name></author>
<category term="{escape(article.section)}"/>
<summary>{escape(article.teaser)}</summary>
{full}</entry>
"""


def _rdf(publication: Publication, articles: Sequence[SampleArticle], base: str) -> str:
    listed = "".join(f'<rdf:li rdf:resource="{base}{article.path}"/>\n' for article in articles)
    items = "".join(_rdf_item(article, base) for article in articles)
    return f"""{XML}<rdf:RDF xmlns="http://purl.org/rss/1.0/" \
xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="{base}{publication.feed_path}">
<title>{escape(publication.title)}</title>
<link>{base}{publication.path}</link>
<description>{escape(publication.tagline)}</description>
<dc:language>en</dc:language>
<items><rdf:Seq>
{listed}</rdf:Seq></items>
</channel>
{items}</rdf:RDF>
"""


def _rdf_item(article: SampleArticle, base: str) -> str:
    return f"""<item rdf:about="{base}{article.path}">
<title>{escape(article.title)}</title>
<link>{base}{article.path}</link>
<description>{escape(article.teaser)}</description>
<dc:creator>{escape(article.author)}</dc:creator>
<dc:date>{article.published.isoformat()}</dc:date>
<dc:subject>{escape(article.section)}</dc:subject>
</item>
"""


_FORMATS: dict[str, Callable[[Publication, Sequence[SampleArticle], str], str]] = {
    COURIER.key: _rss,
    ORRERY.key: _atom,
    WIRE.key: _rdf,
}
