"""Which addresses our client may dial: public ones, and those that the operator has named.

``ipaddress.is_global`` alone is not enough: it passes multicast, and IPv6 forms that carry a private IPv4 address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from yarl import URL

from bot.errors import AddressRefused

LONGEST_URL = 4096  # characters

IPAddress = IPv4Address | IPv6Address

# Ranges that reach other hosts than their own bits say, or none at all, with the document that says so; ``ipaddress``
# passes them, in some versions of Python at least.
_NEVER = tuple(
    ip_network(text)
    for text in (
        "168.63.129.16/32",  # public, but only means a cloud's own host
        "192.0.0.0/24",  # IETF protocol assignments, another cloud's metadata among them, RFC 6890
        "192.88.99.0/24",  # 6to4 relays, RFC 7526
        "2001::/23",  # IETF protocol assignments, Teredo among them, RFC 2928 and 4380
        "2001:db8::/32",  # documentation, RFC 3849
        "2002::/16",  # 6to4, RFC 3056
        "3fff::/20",  # documentation, RFC 9637
    )
)
# The only global unicast space so far (RFC 4291, section 2.4): mapped and IPv4-compatible addresses, NAT64, discard,
# segment routing and site-local ones lie outside it.
_GLOBAL_UNICAST = IPv6Network("2000::/3")
_ISATAP = 0x5EFE  # before an IPv4 address, in the lower half of an address in any network (RFC 5214, section 6.1)
_EITHER_SCOPE = ~0x02000000  # the bit that says whether that IPv4 address is a public one

_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_HOST_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?")
_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)\.?")  # URL Living Standard, section 3.5: "ends in a number"


def is_public(address: IPAddress) -> bool:
    """Whether the address belongs to the public internet."""
    if isinstance(address, IPv6Address) and (address not in _GLOBAL_UNICAST or _is_isatap(address)):
        return False
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not any(address in network for network in _NEVER)
    )


def _is_isatap(address: IPv6Address) -> bool:
    return (int(address) >> 32) & 0xFFFFFFFF & _EITHER_SCOPE == _ISATAP


def is_web_port(port: int) -> bool:
    """80, 443 and what ordinary users may bind: below stand mail, databases' admin ports and the like."""
    return port in {80, 443} or 1023 < port < 65536


class Exceptions:
    """The private addresses that an operator allows: ``host:port`` (host by name or address), or networks."""

    def __init__(self, items: Sequence[str]) -> None:
        self._networks = []
        self._places: set[tuple[str, int]] = set()
        for item in items:
            host, colon, port = item.rpartition(":")
            if colon and port.isdigit() and (host.count(":") == 0 or host.startswith("[")):
                self._places.add((host.strip("[]").lower(), int(port)))
            else:
                self._networks.append(ip_network(item))

    def may_dial(self, address: IPAddress, port: int, host: str) -> bool:
        """Whether to open a connection to this address, which ``host`` stands for."""
        return is_public(address) or self.allow(address, port, host)

    def allow(self, address: IPAddress, port: int, host: str) -> bool:
        """Whether the operator has named this address, or its host."""
        return self.allow_address(address, port) or self.allow_place(host, port)

    def allow_place(self, host: str, port: int) -> bool:
        """Whether this host, as written, and port are named."""
        return (host.strip("[]").lower(), port) in self._places

    def allow_address(self, address: IPAddress, port: int) -> bool:
        """Whether this address is in a network that is named, or is named itself with its port."""
        return any(address in network for network in self._networks) or (str(address), port) in self._places


def checked(url: str, exceptions: Exceptions) -> URL:
    """The address without its fragment, if it is one that we fetch at all. Nothing is looked up or dialled.

    Raises ``AddressRefused``."""
    url = url.strip()
    if len(url) > LONGEST_URL or _CONTROL.search(url):
        raise AddressRefused("malformed address", host=_start(url))
    try:
        target = URL(url).with_fragment(None)
        host, port, userinfo = target.host or "", target.port or 0, "@" in url and "@" in urlsplit(url).netloc
    except ValueError as error:
        raise AddressRefused("malformed address", host=_start(url)) from error
    if target.scheme not in {"http", "https"} or not host:
        raise AddressRefused("not a web address", host=_start(url))
    if userinfo:
        raise AddressRefused("an address with a name or password in it", host=host)
    if not is_web_port(port) and not exceptions.allow_place(host, port):
        raise AddressRefused(f"port {port}", host=host)
    literal = _literal(host)
    if literal is None and not _is_name(target.raw_host or ""):
        raise AddressRefused("malformed host", host=_start(url))
    if literal and not exceptions.may_dial(literal, port, host):  # a proxy would dial it for us
        raise AddressRefused("private address", host=host)
    return target


def _is_name(host: str) -> bool:
    """A name of DNS. One that ends in a number is an address to some programs: ``127.1``, ``0x7f000001``."""
    return len(host) <= 253 and bool(_HOST_NAME.fullmatch(host)) and not _NUMBER.fullmatch(host)


@lru_cache(maxsize=4096)
def _literal(host: str) -> IPAddress | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _start(url: str) -> str:
    """What may be shown of something that is no address; a password may stand before the "@"."""
    return url.rpartition("@")[2].strip()[:40].encode("utf-8", "replace").decode()
