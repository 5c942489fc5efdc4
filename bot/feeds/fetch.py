"""The one client that opens connections to the outside, for feeds and pages alike.

Guarded: it dials public addresses only, checked on the very address that is dialled and for every hop of a redirect; it
reads bounded bytes in bounded time; it sends no cookie, no referrer and nothing that identifies a reader.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import Protocol
from urllib.parse import urljoin

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot.errors import AddressRefused, BadStatus, TooLarge, Unreachable
from bot.feeds.address import Exceptions, IPAddress, checked, is_public
from bot.feeds.bodies import read_body
from bot.feeds.headers import CONDITIONS, authorization, conditions, readable_headers, with_subscribers
from bot.feeds.manners import HostGates, retry_after

MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_NOBODYS = {4: ipaddress.ip_address("192.0.2.1"), 6: ipaddress.ip_address("2001:db8::1")}  # for documentation only
_WHOLE = frozenset({200, 203})  # the answers that carry a whole document (206 is a part, 204 none)


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


@dataclass(slots=True)
class _Place:
    """Where the hop under way goes, for exceptions that the operator has made by name: the socket factory is shown
    addresses only. ``refused`` is what it tells in return, since aiohttp keeps no cause that could be relied on."""

    host: str = ""
    port: int = 0
    refused: bool = False


_place: ContextVar[_Place] = ContextVar("place")


class Fetcher:
    """``agent`` is the User-Agent; ``per_host`` connections at a time and ``gap`` seconds between requests to one
    host. ``resolver`` looks names up; by default, as the system does."""

    def __init__(
        self,
        settings: FetchSettings,
        *,
        agent: str,
        per_host: int,
        gap: float,
        resolver: AbstractResolver | None = None,
    ) -> None:
        self._settings = settings
        self._exceptions = Exceptions(settings.allow_private)
        self._gates = HostGates(per_host, gap)
        self._agent, self._resolver = agent, resolver
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
        subscribers: int = 0,
    ) -> Fetched:
        """Fetch at most ``limit`` bytes (after decompression), following redirects, within ``settings.timeout`` seconds
        in all; waiting for a turn at a host does not count.

        ``etag`` and ``last_modified`` are sent back as the server gave them. ``credentials`` ("name:password") go to
        the origin of ``url`` and nowhere else; an address that holds them itself is refused, since no two programs
        read such an address alike. ``subscribers``: how many people we read it for, which the publisher is told. Raises
        the ``FetchError`` tree."""
        headers = conditions(etag, last_modified) | {"Accept": accept or "*/*"}
        if subscribers:
            headers["User-Agent"] = with_subscribers(self._agent, subscribers)
        first = target = checked(url, self._exceptions)
        permanent, patience = True, _Patience(self._settings.timeout)
        for _hop in range(MOST_REDIRECTS + 1):
            own = headers | authorization(credentials) if _is_same_site(first, target) else headers
            answer = await self._hop(target, own, limit, patience)
            if answer.status not in _REDIRECTS:
                return replace(answer, url=url, moved_to=str(target) if permanent and target != first else "")
            permanent = permanent and answer.status in _PERMANENT
            target = checked(_redirected(target, answer), self._exceptions)
        raise Unreachable("too many redirects", text="error-too-many-redirects", host=target.host or "")

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _hop(self, target: URL, headers: Mapping[str, str], limit: int, patience: _Patience) -> Fetched:
        place = _Place(target.host or "", target.port or 0)
        async with self._gates.turn(place.host):
            token = _place.set(place)
            try:
                with _as_fetch_errors(place):
                    async with patience.tried():
                        return await self._request(target, headers, limit)
            finally:
                _place.reset(token)

    async def _request(self, target: URL, headers: Mapping[str, str], limit: int) -> Fetched:
        host = target.host or ""
        async with self._open().get(
            target, headers=headers, allow_redirects=False, proxy=self._settings.proxy or None
        ) as response:
            named, status = readable_headers(response.headers), response.status
            if status in _WHOLE:
                if (response.content_length or 0) > limit:  # a film need not be read to be refused
                    raise TooLarge(f"over {limit} bytes", host=host)
                body = await read_body(response.content, named.get("content-encoding", ""), limit, host)
                return Fetched(url=str(target), final_url=str(target), status=200, headers=named, body=body)
        if status in _REDIRECTS or (status == 304 and not headers.keys().isdisjoint(CONDITIONS)):
            return Fetched(url=str(target), final_url=str(target), status=status, headers=named)
        error = BadStatus(f"status {status}", host=host, status=status)
        wait = retry_after(named.get("retry-after", ""), named.get("date", ""))
        if wait is not None:
            error.about["retry_after"] = wait
        raise error

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=100, socket_factory=self._socket, ttl_dns_cache=60, resolver=self._resolver
                ),
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
        place = _place.get()
        if not self._may_dial(address, port, place.host):
            place.refused = True
            raise OSError(f"{address} is not a public address")
        sock = socket.socket(family, kind, protocol)
        sock.setblocking(False)
        return sock

    def _may_dial(self, address: IPAddress, port: int, host: str) -> bool:
        if self._settings.proxy or self._exceptions.allow(address, port, host):
            return True
        return is_public(address) and not _is_own(address)


def _is_own(address: IPAddress) -> bool:
    """Whether this machine has the address: behind it are services that are not for everyone, our own among them.
    Some systems let a socket bind to any address: there, nobody can tell."""
    return _can_bind(address) and not _can_bind(_NOBODYS[address.version])


def _can_bind(address: IPAddress) -> bool:
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as sock:
            sock.bind((str(address), 0))
    except OSError:
        return False
    return True


class _Patience:
    """The seconds that one fetch may still take, over all of its hops."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds

    @contextlib.asynccontextmanager
    async def tried(self) -> AsyncIterator[None]:
        """Raises ``TimeoutError`` when they are used up."""
        start = time.monotonic()
        try:
            async with asyncio.timeout(self._left):
                yield
        finally:
            self._left -= time.monotonic() - start


@contextlib.contextmanager
def _as_fetch_errors(place: _Place) -> Iterator[None]:
    try:
        yield
    except aiohttp.InvalidURL as error:  # such as 127.1, which some programs read as an address
        raise AddressRefused("malformed address", host=place.host) from error
    except TimeoutError as error:
        raise Unreachable("timed out", text="error-unreachable-slow", host=place.host) from error
    except aiohttp.ClientConnectorDNSError as error:
        raise Unreachable("no such host", text="error-unreachable-dns", host=place.host) from error
    except (aiohttp.ClientSSLError, aiohttp.ClientConnectorCertificateError) as error:
        raise Unreachable("TLS failed", text="error-unreachable-tls", host=place.host) from error
    except aiohttp.ClientConnectorError as error:
        if place.refused:
            raise AddressRefused("private address", host=place.host) from error
        raise Unreachable("connection failed", host=place.host) from error
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise Unreachable(type(error).__name__, host=place.host) from error


def _is_same_site(first: URL, target: URL) -> bool:
    """The same origin, or the same host gone from http to https at their usual ports."""
    upgraded = (first.scheme, first.port, target.scheme, target.port) == ("http", 80, "https", 443)
    return target.host == first.host and (upgraded or target.origin() == first.origin())


def _redirected(target: URL, answer: Fetched) -> str:
    """Where a redirect leads; servers forget to encode spaces. Raises ``BadStatus`` where it leads nowhere."""
    location = answer.headers.get("location", "").strip().replace(" ", "%20")
    try:
        if location:
            return urljoin(str(target), location)
    except ValueError:  # such as http://[::1
        pass
    raise BadStatus(f"status {answer.status} without a location", host=target.host or "", status=answer.status)
