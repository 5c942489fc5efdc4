"""Which addresses Telegram takes for links and for url buttons."""

from __future__ import annotations

import re

_PARTS = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?://)?)?"
    r"(?:(?P<user>[^@/?#]*)@)?"
    r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^:/?#]*)"
    r"(?P<port>:[0-9]{1,5})?"
    r"(?P<rest>[/?#].*)?",
    re.DOTALL,
)
_UNSAFE = re.compile(r"[\x00-\x20]")
_HOST = re.compile(r"\[[0-9a-f:.]+\]|[\w.%!$&'()*+,;=~-]+")


class BadLink(ValueError):
    """Why an address is no link, in Telegram's words."""


def checked_link(address: str) -> str:
    """The address as Telegram writes it: with a scheme, the host in lower case, at least ``/`` behind it.

    Raises ``BadLink``. A host needs a dot, so ``localhost`` is none, but ``127.0.0.1`` is.
    """
    if address.lower().startswith(("tg:", "ton:", "tonsite:")):
        return address
    match = _PARTS.fullmatch(_without_port_as_scheme(address))
    if match is None:
        raise BadLink("Wrong HTTP URL")
    scheme = (match["scheme"] or "http").lower()
    if scheme not in {"http", "https"}:
        raise BadLink("Unsupported URL protocol")
    host = match["host"].lower()
    if not host:
        raise BadLink("URL host is empty")
    if not _HOST.fullmatch(host):
        raise BadLink("Wrong URL host")
    if "." not in host and not host.startswith("["):
        raise BadLink("Wrong HTTP URL")
    user = f"{match['user']}@" if match["user"] is not None else ""
    return f"{scheme}://{user}{host}{match['port'] or ''}{_path(match['rest'] or '')}"


def _without_port_as_scheme(address: str) -> str:
    """``example.com:80/x`` has a port, not a scheme: give it one."""
    return f"http://{address}" if re.match(r"[^:/?#]+:[0-9]{1,5}(?:[/?#]|$)", address) else address


def _path(rest: str) -> str:
    path = rest if rest.startswith("/") else f"/{rest}"
    return _UNSAFE.sub(lambda char: f"%{ord(char[0]):02X}", path)
