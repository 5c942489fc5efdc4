"""Serving the samples: feeds and pages with validators (RFC 9110, section 13), a page that refuses, a robots.txt that
forbids one, and a button that brings out something new."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime

from aiohttp import web

from bot.playground.samples import feeds, pages
from bot.playground.samples.articles import DATA, PUBLICATIONS, Publication, SampleArticle, articles, prepared, text

FEEDS: tuple[tuple[str, str], ...] = tuple((one.title, one.feed_path) for one in PUBLICATIONS)


def catalogue(base: str) -> str:
    """The sample feeds in the form of the bot's own catalogue of feeds (CSV). ``base``: see ``feeds.document``."""
    rows = (f'{one.topic},en,,"{one.title}",{base}{one.feed_path}\n' for one in PUBLICATIONS)
    return "topic,language,country,title,url\n" + "".join(rows)


def add_routes(app: web.Application, base: Callable[[], str]) -> None:
    """Serve the samples from ``app``. ``base()`` is its address, such as ``http://127.0.0.1:8443``; articles are dated
    back from now."""
    newsroom = Newsroom(base, datetime.now(UTC))
    app.add_routes(
        [
            web.get("/robots.txt", newsroom.robots),
            web.get("/samples/style.css", newsroom.style),
            web.get("/samples/texts/{name:notice|post}.txt", newsroom.text),
            web.post("/samples/publish", newsroom.publish),
            web.get("/samples/{publication}", newsroom.front),
            web.get("/samples/{publication}/{name}", newsroom.document),
        ]
    )


class Newsroom:
    """What the publications have brought out by now."""

    def __init__(self, base: Callable[[], str], started: datetime) -> None:
        self._base = base
        self._published = list(articles(started))
        self._prepared = list(prepared())

    async def front(self, request: web.Request) -> web.Response:
        publication = _publication(request)
        own = self._of(publication)
        return _answer(request, pages.index_page(publication, own), "text/html", own[0].published)

    async def document(self, request: web.Request) -> web.Response:
        """A feed or an article."""
        publication, name = _publication(request), request.match_info["name"]
        own = self._of(publication)
        if name == publication.feed:
            text = feeds.document(publication, own, self._base())
            return _answer(request, text, publication.feed_type, own[0].published)
        article = next((one for one in own if one.slug == name), None)
        if article is None:
            raise web.HTTPNotFound(text="There is no such article.")
        if article.access == "refused":
            return web.Response(status=403, text=pages.refused_page(article), content_type="text/html")
        others = [one for one in own if one is not article]
        return _answer(request, pages.article_page(article, others, self._base()), "text/html", article.published)

    async def robots(self, request: web.Request) -> web.Response:
        """RFC 9309."""
        closed = [f"Disallow: {one.path}\n" for one in self._published if one.access == "robots"]
        return web.Response(text="User-agent: *\n" + "".join(closed))

    async def style(self, request: web.Request) -> web.Response:
        return web.Response(text=(DATA / "pages" / "style.css").read_text("utf-8"), content_type="text/css")

    async def text(self, request: web.Request) -> web.Response:
        return web.Response(text=text(request.match_info["name"]))

    async def publish(self, request: web.Request) -> web.Response:
        """Bring out the next prepared article, at the top of the first feed: ``{"title", "url", "left"}``."""
        if not self._prepared:
            return web.json_response({"error": "All prepared articles are out."}, status=400)
        article = self._prepared.pop(0).dated(datetime.now(UTC))
        self._published.insert(0, article)
        url = f"{self._base()}{article.path}"
        return web.json_response({"title": article.title, "url": url, "left": len(self._prepared)})

    def _of(self, publication: Publication) -> list[SampleArticle]:
        return [article for article in self._published if article.publication is publication]


def _publication(request: web.Request) -> Publication:
    for publication in PUBLICATIONS:
        if publication.key == request.match_info["publication"]:
            return publication
    raise web.HTTPNotFound(text="There is no such publication.")


def _answer(request: web.Request, text: str, content_type: str, modified: datetime) -> web.Response:
    """The document with its validators, or 304 where the client has it. ``modified`` in whole seconds, UTC."""
    etag = hashlib.sha256(text.encode()).hexdigest()[:32]
    if _has_it(request, etag, modified):
        response = web.Response(status=304)
    else:
        response = web.Response(text=text, content_type=content_type, charset="utf-8")
    response.etag = etag
    response.last_modified = modified
    return response


def _has_it(request: web.Request, etag: str, modified: datetime) -> bool:
    """If-None-Match decides alone where it is given (RFC 9110, section 13.1.3)."""
    if request.if_none_match is not None:
        return any(given.value in {"*", etag} for given in request.if_none_match)
    return request.if_modified_since is not None and modified <= request.if_modified_since
