"""A server of feeds on loopback, as a process of its own: ``python -m benchmarks.parts.polling_server ITEMS WORDS``.

Any address of 127.0.0.0/8 stands for a host of its own. ``/<number>/feed`` is one of any number of feeds: a few bodies
are made up, and each feed has its number in its links and guids. ``/state?edition=1`` gives every feed one new item at
its top (and drops the last one), ``/state?validators=0`` makes the server forget about conditional requests. Its first
line on standard output is its port.
"""

from __future__ import annotations

import asyncio
import re
import sys
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from random import Random
from urllib.parse import parse_qsl, urlsplit

from benchmarks import samples

VARIANTS = 8  # bodies that differ; feed number n has the one of n modulo this
MARK = b"@@@@"  # where a feed's number goes
REQUEST = re.compile(rb"GET (\S+) HTTP/1\.[01]\r\n")
NONE_MATCH = re.compile(rb"(?i)\r\nif-none-match: *(\S+)")
BEGAN = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)


def body(variant: int, edition: int, items: int, words: int) -> bytes:
    """An RSS feed, newest item first, an hour between two; each edition has one item more at its top."""
    listed = "".join(_item(variant, number, words) for number in range(items + edition - 1, edition - 1, -1))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n'
        f"<title>Feed {MARK.decode()} of nowhere</title>\n<link>https://{MARK.decode()}.news.example/</link>\n"
        f"<description>What happened in Larkfield</description>\n<language>en</language>\n{listed}</channel>\n</rss>\n"
    ).encode()


def _item(variant: int, number: int, words: int) -> str:
    random, mark = Random(1000 * variant + number), MARK.decode()
    date = format_datetime(BEGAN - timedelta(hours=100 - number))
    told = samples.markup(samples.text(words, 1000 * variant + number))
    return (
        f"<item>\n<title>{samples.title(random)}</title>\n<link>https://{mark}.news.example/story/{number}/</link>\n"
        f'<guid isPermaLink="false">tag:{mark}.news.example:{number}</guid>\n<dc:creator>A reporter</dc:creator>\n'
        f"<pubDate>{date}</pubDate>\n<category>Local</category>\n<description>{samples.sentence(random)}</description>\n"
        f"<content:encoded><![CDATA[{told}]]></content:encoded>\n</item>\n"
    )


class State:
    def __init__(self, items: int, words: int) -> None:
        self._items, self._words = items, words
        self.requests = 0
        self.set({})

    def set(self, wanted: dict[str, str]) -> None:
        self.edition, self.validators = int(wanted.get("edition", 0)), wanted.get("validators") != "0"
        self._bodies = [body(variant, self.edition, self._items, self._words) for variant in range(VARIANTS)]

    def answer(self, request: bytes) -> bytes:
        found = REQUEST.match(request)
        path = urlsplit(found[1].decode() if found else "/")
        if path.path == "/state":
            self.set(dict(parse_qsl(path.query)))
            return _response(b"200 OK", str(self.requests).encode())
        self.requests += 1
        tag = b'"%d"' % self.edition
        conditional = NONE_MATCH.search(request)
        if self.validators and conditional and conditional[1] == tag:
            return _response(b"304 Not Modified", b"", b"ETag: " + tag)
        number = int(path.path.split("/")[1])
        made = self._bodies[number % VARIANTS].replace(MARK, b"n%d" % number)
        return _response(b"200 OK", made, b"ETag: " + tag, b"Content-Type: application/rss+xml; charset=utf-8")


def _response(status: bytes, content: bytes, *headers: bytes) -> bytes:
    lines = [b"HTTP/1.1 " + status, b"Content-Length: %d" % len(content), *headers]
    if status.startswith(b"304"):
        del lines[1]
    return b"\r\n".join([*lines, b"", b""]) + content


class Server(asyncio.Protocol):
    def __init__(self, state: State) -> None:
        self._state, self._received = state, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            request, _, self._received = self._received.partition(b"\r\n\r\n")
            self._transport.write(self._state.answer(request + b"\r\n"))  # type: ignore[attr-defined]


async def serve(items: int, words: int) -> None:
    state = State(items, words)
    server = await asyncio.get_running_loop().create_server(lambda: Server(state), "0.0.0.0", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2])))
