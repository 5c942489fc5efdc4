"""Which addresses our client may dial: public ones, and those that the operator has named.

``ipaddress.is_global`` alone is not enough: it passes multicast, and IPv6 forms that carry a private IPv4 address.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network

IPAddress = IPv4Address | IPv6Address

# IPv6 ranges that reach other hosts than their own bits say, or none at all, with the document that says so.
_NEVER = tuple(
    IPv6Network(text)
    for text in (
        "::/96",  # IPv4-compatible, RFC 4291 section 2.5.5.1 (deprecated)
        "64:ff9b::/96",  # NAT64, RFC 6052
        "64:ff9b:1::/48",  # local NAT64, RFC 8215
        "100::/64",  # discard only, RFC 6666
        "2001::/23",  # IETF protocol assignments, Teredo among them, RFC 2928 and 4380
        "2001:db8::/32",  # documentation, RFC 3849
        "2002::/16",  # 6to4, RFC 3056
        "3fff::/20",  # documentation, RFC 9637
        "5f00::/16",  # segment routing, RFC 9602
        "fec0::/10",  # site-local, RFC 3879
    )
)
_CLOUD_METADATA = frozenset(
    {ipaddress.ip_address("168.63.129.16")}
)  # a public address that only means a cloud's own host


def is_public(address: IPAddress) -> bool:
    """Whether the address belongs to the public internet."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if any(address in network for network in _NEVER):
            return False
        if address not in IPv6Network("2000::/3"):  # the only global unicast space so far, RFC 4291 section 2.4
            return False
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
        and address not in _CLOUD_METADATA
    )


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
                self._networks.append(ipaddress.ip_network(item))

    def allow_place(self, host: str, port: int) -> bool:
        """Whether this host, as written, and port are named."""
        return (host.strip("[]").lower(), port) in self._places

    def allow_address(self, address: IPAddress, port: int) -> bool:
        """Whether this address is in a network that is named, or is named itself with its port."""
        return any(address in network for network in self._networks) or (str(address), port) in self._places
