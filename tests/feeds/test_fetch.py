from __future__ import annotations

import asyncio
import gzip
import socket

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver

from bot.errors import AddressRefused, BadStatus, TooLarge, Unreachable
from bot.feeds.fetch import MOST_REDIRECTS, Fetcher
from tests.feeds.conftest import MakeFetcher
from tests.feeds.website import Website, raw_server

LIMIT = 10_000  # bytes


async def test_a_page_comes_with_its_headers(fetcher: Fetcher, site: Website) -> None:
    site.page("/feed", "<rss/>", ETag='"one"', Content_Type="application/rss+xml")
    fetched = await fetcher.get(site.url("/feed"), limit=LIMIT)
    assert (fetched.status, fetched.body, fetched.url) == (200, b"<rss/>", site.url("/feed"))
    assert fetched.final_url == site.url("/feed")
    assert fetched.moved_to == ""
    assert fetched.headers["etag"] == '"one"'
    assert fetched.headers["content-type"] == "application/rss+xml"


async def test_what_we_say_of_ourselves(fetcher: Fetcher, site: Website) -> None:
    site.page("/", Set_Cookie="who=robin")
    await fetcher.get(site.url(), limit=LIMIT, accept="text/xml")
    await fetcher.get(site.url(), limit=LIMIT)
    for request in site.requests:
        assert request.headers["User-Agent"] == "Lede/0 (test)"
        assert request.headers["Accept-Encoding"] == "gzip, deflate"
        assert not {"Cookie", "Referer", "Authorization", "If-None-Match", "If-Modified-Since"} & request.headers.keys()
    assert [request.headers["Accept"] for request in site.requests] == ["text/xml", "*/*"]


class TestConditions:
    async def test_validators_go_back_verbatim(self, fetcher: Fetcher, site: Website) -> None:
        site.page("/", status=304)
        fetched = await fetcher.get(site.url(), limit=LIMIT, etag='W/"a b"', last_modified="yesterday, more or less")
        assert (fetched.status, fetched.body) == (304, b"")
        assert site.requests[0].headers["If-None-Match"] == 'W/"a b"'
        assert site.requests[0].headers["If-Modified-Since"] == "yesterday, more or less"

    @pytest.mark.parametrize("etag", ['"é"', '"a"\r\nX-Evil: 1', "\x00"])
    async def test_what_cannot_go_back_verbatim_is_not_sent(self, fetcher: Fetcher, site: Website, etag: str) -> None:
        site.page("/")
        await fetcher.get(site.url(), limit=LIMIT, etag=etag)
        assert not {"If-None-Match", "X-Evil"} & site.requests[0].headers.keys()

    async def test_not_modified_is_no_answer_to_a_plain_request(self, fetcher: Fetcher, site: Website) -> None:
        site.page("/", status=304)
        with pytest.raises(BadStatus) as caught:
            await fetcher.get(site.url(), limit=LIMIT)
        assert caught.value.status == 304


class TestStatus:
    @pytest.mark.parametrize("status", [204, 206, 400, 401, 403, 404, 410, 418, 500, 503])
    async def test_anything_but_a_whole_document_is_an_error(
        self, fetcher: Fetcher, site: Website, status: int
    ) -> None:
        site.page("/", status=status)
        with pytest.raises(BadStatus) as caught:
            await fetcher.get(site.url(), limit=LIMIT)
        assert (caught.value.status, caught.value.about["host"]) == (status, "127.0.0.1")
        assert caught.value.text == "error-bad-status"
        assert caught.value.retry_after is None

    async def test_a_proxy_on_the_way_may_have_changed_it(self, fetcher: Fetcher, site: Website) -> None:
        site.page("/", "text", status=203)
        assert (await fetcher.get(site.url(), limit=LIMIT)).status == 200

    async def test_retry_after(self, fetcher: Fetcher, site: Website) -> None:
        site.page("/", status=429, Retry_After="120")
        with pytest.raises(BadStatus) as caught:
            await fetcher.get(site.url(), limit=LIMIT)
        assert caught.value.retry_after == 120


class TestRedirects:
    async def test_permanent_ones_tell_where_it_moved(self, fetcher: Fetcher, site: Website) -> None:
        site.redirect("/old", "/newer", 301)
        site.redirect("/newer", site.url("/new"), 308)
        site.page("/new", "here")
        fetched = await fetcher.get(site.url("/old"), limit=LIMIT)
        assert fetched.body == b"here"
        assert fetched.url == site.url("/old")
        assert fetched.final_url == fetched.moved_to == site.url("/new")

    @pytest.mark.parametrize("statuses", [(302, 301), (301, 307), (303, 303)])
    async def test_one_that_is_not_makes_it_passing(
        self, fetcher: Fetcher, site: Website, statuses: tuple[int, int]
    ) -> None:
        site.redirect("/a", "/b", statuses[0])
        site.redirect("/b", "/c", statuses[1])
        site.page("/c", "here")
        fetched = await fetcher.get(site.url("/a"), limit=LIMIT)
        assert (fetched.final_url, fetched.moved_to) == (site.url("/c"), "")

    async def test_not_for_ever(self, fetcher: Fetcher, site: Website) -> None:
        site.redirect("/", "/")
        with pytest.raises(Unreachable) as caught:
            await fetcher.get(site.url(), limit=LIMIT)
        assert caught.value.text == "error-too-many-redirects"
        assert len(site.requests) == MOST_REDIRECTS + 1

    async def test_to_nowhere(self, fetcher: Fetcher, site: Website) -> None:
        site.page("/", status=302)
        with pytest.raises(BadStatus) as caught:
            await fetcher.get(site.url(), limit=LIMIT)
        assert caught.value.status == 302
        assert len(site.requests) == 1

    @pytest.mark.parametrize("target", ["file:///etc/passwd", "data:text/html,x", "javascript:alert(1)", "gopher://x/"])
    async def test_only_to_the_web(self, fetcher: Fetcher, site: Website, target: str) -> None:
        site.redirect("/", target)
        with pytest.raises(AddressRefused):
            await fetcher.get(site.url(), limit=LIMIT)

    @pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "[::1]"])
    async def test_never_to_a_private_address(
        self, make_fetcher: MakeFetcher, site: Website, other_site: Website, host: str
    ) -> None:
        site.redirect("/", f"http://{host}:{other_site.port}/")
        with pytest.raises(AddressRefused):
            await make_fetcher(site.place).get(site.url(), limit=LIMIT)
        assert other_site.requests == []

    async def test_spaces_in_the_location_are_encoded(self, fetcher: Fetcher, site: Website) -> None:
        site.redirect("/", "/a page")
        site.page("/a page", "here")
        assert (await fetcher.get(site.url(), limit=LIMIT)).body == b"here"

    async def test_bytes_that_are_no_utf8_are_encoded_too(self, make_fetcher: MakeFetcher) -> None:
        async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            line = await reader.readline()
            if b"%E9" in line:
                writer.write(b"HTTP/1.1 200 OK\r\nX-Odd: caf\xe9\r\nContent-Length: 4\r\n\r\nhere")
            else:
                writer.write(b"HTTP/1.1 301 Moved\r\nLocation: /caf\xe9\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()

        async with raw_server(script) as port:
            fetched = await make_fetcher(f"127.0.0.1:{port}").get(f"http://127.0.0.1:{port}/", limit=LIMIT)
        assert fetched.body == b"here"
        assert fetched.final_url.endswith("/caf%E9")
        str(dict(fetched.headers)).encode()  # no surrogates, which no database would take
        assert "x-odd" not in fetched.headers


class TestCredentials:
    async def test_they_go_to_their_site(self, fetcher: Fetcher, site: Website) -> None:
        site.redirect("/", "/feed")
        site.page("/feed")
        await fetcher.get(site.url(), limit=LIMIT, credentials="robin:s:crét")
        assert {request.headers["Authorization"] for request in site.requests} == {"Basic cm9iaW46czpjcsOpdA=="}

    async def test_and_to_no_other(self, fetcher: Fetcher, site: Website, other_site: Website) -> None:
        site.redirect("/", other_site.url("/feed"))
        other_site.redirect("/feed", site.url("/back"))
        site.page("/back")
        await fetcher.get(site.url(), limit=LIMIT, credentials="robin:secret")
        assert "Authorization" not in other_site.requests[0].headers
        assert [request.path for request in site.requests if "Authorization" in request.headers] == ["/", "/back"]

    async def test_an_address_that_holds_them_is_refused(self, fetcher: Fetcher, site: Website) -> None:
        with pytest.raises(AddressRefused) as caught:
            await fetcher.get(f"http://robin:secret@{site.place}/", limit=LIMIT)
        assert "secret" not in f"{caught.value} {caught.value.about}"
        assert site.requests == []


class TestSize:
    async def test_what_says_that_it_is_too_large_is_not_read(self, make_fetcher: MakeFetcher) -> None:
        async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 999999999\r\n\r\n")
            await reader.read()  # nothing more is sent, so a client that waited for the body would time out

        async with raw_server(script) as port:
            with pytest.raises(TooLarge):
                await make_fetcher(f"127.0.0.1:{port}").get(f"http://127.0.0.1:{port}/", limit=LIMIT)

    async def test_what_does_not_is_cut_off(self, fetcher: Fetcher, site: Website) -> None:
        async def endless(request: web.Request) -> web.StreamResponse:
            response = web.StreamResponse()
            await response.prepare(request)
            while True:
                await response.write(b"x" * 1000)

        site.pages["/"] = endless
        with pytest.raises(TooLarge):
            await fetcher.get(site.url(), limit=LIMIT)

    async def test_a_small_file_may_hold_a_large_one(self, fetcher: Fetcher, site: Website) -> None:
        site.page("/", gzip.compress(b"0" * 5_000_000), Content_Encoding="gzip")
        with pytest.raises(TooLarge):
            await fetcher.get(site.url(), limit=LIMIT)

    async def test_the_limit_itself_is_allowed(self, fetcher: Fetcher, site: Website) -> None:
        site.page("/plain", b"0" * LIMIT)
        site.page("/packed", gzip.compress(b"0" * LIMIT), Content_Encoding="gzip")
        for path in ("/plain", "/packed"):
            assert len((await fetcher.get(site.url(path), limit=LIMIT)).body) == LIMIT


class TestTime:
    async def test_a_server_that_says_nothing(self, make_fetcher: MakeFetcher) -> None:
        async def script(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
            await reader.read()

        async with raw_server(script) as port:
            with pytest.raises(Unreachable) as caught:
                await make_fetcher(f"127.0.0.1:{port}", timeout=0.2).get(f"http://127.0.0.1:{port}/", limit=LIMIT)
        assert caught.value.text == "error-unreachable-slow"

    @pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"])
    async def test_one_that_drips(self, make_fetcher: MakeFetcher, start: bytes) -> None:
        async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(start)
            while not writer.is_closing():
                writer.write(b"a")
                await writer.drain()
                await asyncio.sleep(0.02)

        async with raw_server(script) as port:
            with pytest.raises(Unreachable) as caught:
                await make_fetcher(f"127.0.0.1:{port}", timeout=0.3).get(f"http://127.0.0.1:{port}/", limit=LIMIT)
        assert caught.value.text == "error-unreachable-slow"

    async def test_the_limit_is_one_for_all_hops(self, make_fetcher: MakeFetcher, site: Website) -> None:
        async def slow(request: web.Request) -> web.Response:
            await asyncio.sleep(0.2)
            return web.Response(status=302, headers={"Location": f"/{len(site.requests)}"})

        site.pages = {"/": slow} | {f"/{number}": slow for number in range(6)}
        with pytest.raises(Unreachable) as caught:
            await make_fetcher(site.place, timeout=0.5).get(site.url(), limit=LIMIT)
        assert caught.value.text == "error-unreachable-slow"
        assert len(site.requests) <= 3

    async def test_waiting_for_a_turn_does_not_count(self, make_fetcher: MakeFetcher, site: Website) -> None:
        site.page("/", "here")
        fetcher = make_fetcher(site.place, timeout=1.0, gap=0.6, per_host=1)
        fetched = await asyncio.gather(*(fetcher.get(site.url(), limit=LIMIT) for _ in range(3)))
        assert [one.body for one in fetched] == [b"here"] * 3


class NoSuchHost(AbstractResolver):
    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET):
        raise OSError("no such host")

    async def close(self) -> None: ...


class TestTrouble:
    async def test_no_such_host(self, make_fetcher: MakeFetcher) -> None:
        with pytest.raises(Unreachable) as caught:
            await make_fetcher(resolver=NoSuchHost()).get("http://nowhere.example/", limit=LIMIT)
        assert (caught.value.text, caught.value.about["host"]) == ("error-unreachable-dns", "nowhere.example")

    async def test_nobody_listens(self, make_fetcher: MakeFetcher) -> None:
        with socket.socket() as held:
            held.bind(("127.0.0.1", 0))  # bound, but nobody listens
            place = f"127.0.0.1:{held.getsockname()[1]}"
            with pytest.raises(Unreachable) as caught:
                await make_fetcher(place).get(f"http://{place}/", limit=LIMIT)
        assert type(caught.value) is Unreachable
        assert caught.value.text == "error-unreachable"

    async def test_no_tls(self, fetcher: Fetcher, site: Website) -> None:
        with pytest.raises(Unreachable) as caught:
            await fetcher.get(f"https://{site.place}/", limit=LIMIT)
        assert caught.value.text == "error-unreachable-tls"

    @pytest.mark.parametrize(
        "answer",
        [
            b"",
            b"I am no web server\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort",
            b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
            b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\n\x1f\x8babc",
            b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 5\r\n\r\nabcde",
        ],
    )
    async def test_nonsense(self, make_fetcher: MakeFetcher, answer: bytes) -> None:
        async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(answer)
            await writer.drain()

        async with raw_server(script) as port:
            with pytest.raises(Unreachable):
                await make_fetcher(f"127.0.0.1:{port}").get(f"http://127.0.0.1:{port}/", limit=LIMIT)

    async def test_a_date_that_python_trips_over(self, fetcher: Fetcher, site: Website) -> None:
        site.page("/", status=503, Retry_After="Mon, 01 Jan 2020 99999999999999:00:00")
        with pytest.raises(BadStatus) as caught:
            await fetcher.get(site.url(), limit=LIMIT)
        assert caught.value.retry_after is None


class TestProxy:
    async def test_the_environments_is_ignored(
        self, fetcher: Fetcher, site: Website, other_site: Website, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, other_site.url())
        site.page("/", "here")
        assert (await fetcher.get(site.url(), limit=LIMIT)).body == b"here"
        assert other_site.requests == []

    async def test_the_operators_is_used(self, make_fetcher: MakeFetcher, site: Website) -> None:
        site.page("/feed", "by proxy")
        fetcher = make_fetcher(proxy=site.url())
        assert (await fetcher.get("http://pub.example/feed", limit=LIMIT)).body == b"by proxy"
        with pytest.raises(AddressRefused):
            await fetcher.get("http://192.168.0.1/feed", limit=LIMIT)
        assert len(site.requests) == 1


async def test_closing_twice_is_harmless(make_fetcher: MakeFetcher, site: Website) -> None:
    fetcher = make_fetcher(site.place)
    await fetcher.close()
    site.page("/")
    await fetcher.get(site.url(), limit=LIMIT)
    await fetcher.close()
    await fetcher.close()
