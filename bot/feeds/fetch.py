"""The one client that opens connections to the outside, for feeds and pages alike.

Guarded: it dials public addresses only, checked on the very address that is dialled and for every hop of a redirect; it
reads bounded bytes in bounded time; it sends no cookie, no referrer and nothing that identifies a reader.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urljoin

import aiohttp
from yarl import URL

from bot.errors import AddressRefused, BadStatus, FetchError, TooLarge, Unreachable
from bot.feeds.address import Exceptions, is_public, is_web_port
from bot.feeds.bodies import read_body
from bot.feeds.manners import HostGates, retry_after

MOST_REDIRECTS = 5
LONGEST_URL = 4096  # characters
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_REFUSED = "address refused by policy"


class FetchSettings(Protocol):
    @property
    def allow_private(self) -> tuple[str, ...]: ...
    @property
    def timeout(self) -> float: ...
    @property
    def proxy(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a server answered: status 200 with a body, or 304 without. Header names are in lower case.

    ``moved_to`` is the last address where every hop was a permanent redirect (301, 308), else empty."""

    url: str
    final_url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    moved_to: str = ""


# (host, port) of the hop under way, for exceptions that the operator has made by name: the socket factory sees only
# addresses.
_place: ContextVar[tuple[str, int]] = ContextVar("place", default=("", 0))


class Fetcher:
    """``agent`` is the User-Agent; ``per_host`` connections at a time and ``gap`` seconds between requests to one
    host."""

    def __init__(self, settings: FetchSettings, *, agent: str, per_host: int, gap: float) -> None:
        self._settings = settings
        self._exceptions = Exceptions(settings.allow_private)
        self._gates = HostGates(per_host, gap)
        self._agent = agent
        self._session: aiohttp.ClientSession | None = None

    async def get(
        self,
        url: str,
        *,
        limit: int,
        etag: str = "",
        last_modified: str = "",
        accept: str = "",
        credentials: str = "",
    ) -> Fetched:
        """Fetch at most ``limit`` bytes (after decompression), following redirects.

        ``credentials`` ("name:password") go to the origin of ``url`` and nowhere else; an address that holds them itself is
        refused, since no two programs read such an address alike. Raises the ``FetchError`` tree."""
        headers = {"Accept": accept or "*/*"}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        target, permanent = self._checked(url), True
        origin = target.origin()
        for _hop in range(MOST_REDIRECTS + 1):
            own = headers | _authorization(credentials) if target.origin() == origin else headers
            answer = await self._hop(target, own, limit)
            if answer.status not in _REDIRECTS:
                moved = str(target) if permanent and target != self._checked(url) else ""
                return Fetched(
                    url=url,
                    final_url=str(target),
                    status=answer.status,
                    headers=answer.headers,
                    body=answer.body,
                    moved_to=moved,
                )
            permanent = permanent and answer.status in _PERMANENT
            target = self._checked(urljoin(str(target), answer.headers.get("location", "")))
        raise Unreachable("too many redirects", text="error-too-many-redirects", host=target.host or "")

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    def _checked(self, url: str) -> URL:
        """The address, if it is one that we fetch at all. Nothing is looked up or dialled yet."""
        if len(url) > LONGEST_URL or any(ord(char) <= 0x20 or ord(char) == 0x7F for char in url.strip()):
            raise AddressRefused("malformed address", host=url[:40])
        try:
            target = URL(url.strip())
            host, port = target.host or "", target.port or 0
        except ValueError as error:
            raise AddressRefused("malformed address", host=url[:40]) from error
        if target.scheme not in {"http", "https"} or not _is_host(host):
            raise AddressRefused("not a web address", host=host or url[:40])
        if target.user is not None or target.password is not None:
            raise AddressRefused("an address with a name or password in it", host=host)
        if not is_web_port(port) and not self._exceptions.allow_place(host, port):
            raise AddressRefused(f"port {port}", host=host)
        return target.with_fragment(None)

    async def _hop(self, target: URL, headers: Mapping[str, str], limit: int) -> Fetched:
        host, port = target.host or "", target.port or 0
        async with self._gates.turn(host):
            token = _place.set((host, port))
            try:
                with _as_fetch_errors(host):
                    async with asyncio.timeout(self._settings.timeout):
                        return await self._request(target, headers, limit)
            finally:
                _place.reset(token)

    async def _request(self, target: URL, headers: Mapping[str, str], limit: int) -> Fetched:
        host = target.host or ""
        async with self._open().get(
            target, headers=headers, allow_redirects=False, proxy=self._settings.proxy or None
        ) as response:
            named = {name.lower(): value for name, value in response.headers.items()}
            status = response.status
            if status in _REDIRECTS or status == 304:
                return Fetched(url=str(target), final_url=str(target), status=status, headers=named)
            if not 200 <= status < 300:
                wait = retry_after(named.get("retry-after", ""), named.get("date", ""))
                about: dict[str, int] = {} if wait is None else {"retry_after": wait}
                raise BadStatus(f"status {status}", text="", host=host, status=status, **about)
            body = await read_body(response.content, named.get("content-encoding", ""), limit, host)
            return Fetched(url=str(target), final_url=str(target), status=200, headers=named, body=body)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=100, socket_factory=self._socket, ttl_dns_cache=60),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self._agent, "Accept-Encoding": "gzip, deflate"},
                timeout=aiohttp.ClientTimeout(total=None),
                trust_env=False,
                auto_decompress=False,
            )
        return self._session

    def _socket(self, info: aiohttp.AddrInfoType) -> socket.socket:
        """Called with the address about to be dialled, after every look-up and for IP literals too."""
        family, kind, protocol, _name, sockaddr = info
        address, port = ipaddress.ip_address(str(sockaddr[0]).partition("%")[0]), int(sockaddr[1])
        allowed = self._exceptions.allow_address(address, port) or self._exceptions.allow_place(*_place.get())
        if not (is_public(address) or allowed or self._settings.proxy):
            raise OSError(_REFUSED)
        sock = socket.socket(family, kind, protocol)
        sock.setblocking(False)
        return sock


@contextlib.contextmanager
def _as_fetch_errors(host: str) -> Iterator[None]:
    try:
        yield
    except TimeoutError as error:
        raise Unreachable("timed out", text="error-unreachable-slow", host=host) from error
    except aiohttp.ClientConnectorDNSError as error:
        raise Unreachable("no such host", text="error-unreachable-dns", host=host) from error
    except (aiohttp.ClientSSLError, aiohttp.ClientConnectorCertificateError) as error:
        raise Unreachable("TLS failed", text="error-unreachable-tls", host=host) from error
    except aiohttp.ClientConnectorError as error:
        if _REFUSED in str(error):
            raise AddressRefused("private address", host=host) from error
        raise Unreachable("connection failed", host=host) from error
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise Unreachable(type(error).__name__, host=host) from error


def _is_host(host: str) -> bool:
    """Names of DNS and IP literals; no zone ids, no percent signs, no IPv4 in brackets."""
    if not host or "%" in host or len(host) > 253:
        return False
    return not any(char in host for char in "\\@[]<>^`{|}\"' ")


def _authorization(credentials: str) -> dict[str, str]:
    if not credentials:
        return {}
    name, _, password = credentials.partition(":")
    return {"Authorization": aiohttp.BasicAuth(name, password, "utf-8").encode()}


__all__ = ["FetchError", "Fetched", "Fetcher", "TooLarge"]
