"""Pages that lead to an article, and articles of several pages."""

from __future__ import annotations

import pytest

from bot.errors import NothingToRead
from bot.model import TextOrigin
from bot.services import pages
from tests.data import refusing
from tests.services.documents import LONG, STORIES, TEASER, item, page, rss
from tests.services.world import World

PARTS = ["\n".join(STORIES[start : start + 2]) for start in range(0, 8, 2)]


def numbered(number: int, last: int) -> str:
    """One page of an article, with links to all of them."""
    links = "".join(f'<a href="/story?page={other}">{other}</a>' for other in range(1, last + 1) if other != number)
    return page(text=PARTS[(number - 1) % 4]).replace("</article>", f"</article><div class=pagination>{links}</div>")


async def test_an_article_of_several_pages(world: World) -> None:
    async def answer(request):  # type: ignore[no-untyped-def]
        from aiohttp import web

        return web.Response(text=numbered(int(request.query.get("page", 1)), 4), content_type="text/html")

    world.site.pages["/story"] = answer
    article = await world.reading.asked(world.site.url("/story"), 1)
    assert article.text == LONG
    assert world.asked("/story") == 4


async def test_no_more_than_five_pages(world: World) -> None:
    async def answer(request):  # type: ignore[no-untyped-def]
        from aiohttp import web

        return web.Response(text=numbered(int(request.query.get("page", 1)), 40), content_type="text/html")

    world.site.pages["/story"] = answer
    await world.reading.asked(world.site.url("/story"), 1)
    assert world.asked("/story") == 5


async def test_a_page_that_goes_on_nowhere(world: World) -> None:
    world.page("/story", numbered(1, 2).replace("/story?page=2", "/story/2"))
    assert (await world.reading.asked(world.site.url("/story"), 1)).text == PARTS[0]
    assert world.asked("/story/2") == 1


async def test_a_page_that_only_leads_to_another(world: World) -> None:
    world.page("/go", '<meta http-equiv="refresh" content="0; url=/story"><p>Go on</p>')
    world.page("/story", page())
    assert (await world.reading.asked(world.site.url("/go"), 1)).text == LONG


async def test_pages_that_lead_to_each_other(world: World) -> None:
    world.page("/a", '<meta http-equiv="refresh" content="0; url=/b">')
    world.page("/b", '<meta http-equiv="refresh" content="0; url=/a">')
    with pytest.raises(NothingToRead):
        await world.reading.asked(world.site.url("/a"), 1)
    assert world.asked("/a") == 1 and world.asked("/b") == 1


async def test_a_way_without_an_end(world: World) -> None:
    for number in range(20):
        world.page(f"/{number}", f'<meta http-equiv="refresh" content="0; url=/{number + 1}">')
    with pytest.raises(NothingToRead):
        await world.reading.asked(world.site.url("/0"), 1)
    assert len(world.site.requests) == 1 + pages.MOST_DETOURS


async def test_the_variant_for_mobile_devices(world: World) -> None:
    shell = refusing.SCRIPTS["shell"].decode().replace("</head>", '<link rel="amphtml" href="/story/amp"></head>')
    world.page("/story", shell)
    world.page("/story/amp", page())
    assert (await world.reading.asked(world.site.url("/story"), 1)).text == LONG


async def test_further_pages_of_a_feeds_article_obey_robots(world: World) -> None:
    world.page("/robots.txt", "User-agent: *\nDisallow: /story/2")
    world.page("/story", numbered(1, 2).replace("/story?page=2", "/story/2"))
    world.page("/story/2", numbered(2, 2))
    world.page("/feed", rss(item(1, link=world.site.url("/story"), text=TEASER)))
    feed = await world.follow()
    await world.reading.round()
    assert (await world.article(feed)).text == PARTS[0]
    assert world.asked("/story/2") == 0


async def test_a_wall_counts_as_a_refusal(world: World) -> None:
    world.page("/story", refusing.COOKIE_WALLS["partners"].decode())
    world.page("/feed", rss(item(1, link=world.site.url("/story"), text=TEASER)))
    feed = await world.follow()
    await world.reading.round()
    article = await world.article(feed)
    assert (article.origin, article.text, article.next_read_at) == (TextOrigin.REFUSED, TEASER, None)


async def test_the_servers_charset_counts(world: World) -> None:
    text = LONG.replace("ferry", "Fähre")
    body = page(text=text).replace('<meta charset="utf-8">', "").encode("iso-8859-1")
    world.site.page("/story", body, Content_Type="text/html; charset=iso-8859-1")
    assert (await world.reading.asked(world.site.url("/story"), 1)).text == text
