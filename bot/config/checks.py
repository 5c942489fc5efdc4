"""What the values of settings must be like. Each check returns the value, or raises ``ValueError`` with the end of the
sentence "It ..."."""

from __future__ import annotations

import ipaddress
import re
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from pydantic import SecretStr

_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")  # Bot API, setWebhook; empty: none
_PLACE = re.compile(r"([\w.-]+|\[[0-9A-Fa-f:.]+\]):([0-9]{1,5})")  # a host by name or address, and its port
# What the language guesser knows (ISO 639, two letters where there are two), and Norwegian's newer code.
_LANGUAGES = """
    ace af am an ar ary arz as az ba bcl be bg bn br bs ca crh cs cy da de dz el en eo es et eu ext fa fi fo fr
    fuv fy ga gcf gcr gd gl gom grc gu gug guw ha hbo he hi hr ht hu hy id ig is it ja jv ka kab kik kk km kn ko
    ku ky la lb lg lij ln lo lt ltg lv mg mk ml mn mr ms mt my nb ne nl nn no nso oc om or pa pcm pl ps pt qu ro
    ru rw sa sdh se si sk sl sn so sq sr st sv sw ta te tg th tk tl tr tt ug uk ur uz uzs vec vi vo wa wuu xh yo
    yue zh zu
"""
LANGUAGES = frozenset(_LANGUAGES.split())


def contact(stated: str) -> str:
    """It stands in a comment of our User-Agent (RFC 9110, section 5.6.5)."""
    if not (stated.isascii() and stated.isprintable()) or set("()\\") & set(stated):
        raise ValueError("should be an e-mail address or the address of a page, on one line")
    return stated


def file(path: str) -> str:
    if path and not Path(path).is_file():
        raise ValueError("should name a file that is there")
    return path


def database_url(url: str) -> str:
    if not url.startswith(("sqlite+aiosqlite://", "postgresql+psycopg://")):
        raise ValueError("should start with sqlite+aiosqlite:// or postgresql+psycopg://")
    return url


def api_root(url: str) -> str:
    """As python-telegram-bot takes it: the token is put behind it, or where it says ``{token}``."""
    if _web(url) is None or not (url.endswith("/bot") or "/bot{token}" in url):
        raise ValueError("should be a web address that ends in /bot, such as https://api.telegram.org/bot")
    return url


def webhook_url(url: str) -> str:
    """Telegram calls https addresses only; on this machine, for trying out, http will do."""
    parts = _web(url) if url else urlsplit("")
    if parts is None or (parts.scheme == "http" and not _is_loopback(parts.hostname or "")):
        raise ValueError("should be a public https address, such as https://bot.example.com/hook, or empty")
    return url


def webhook_secret(secret: SecretStr) -> SecretStr:
    if not _WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
        raise ValueError("should be 1 to 256 of A-Z a-z 0-9 _ - (or empty: none)")
    return secret


def proxy(url: str) -> str:
    parts = _web(url) if url else urlsplit("")
    if parts is None or parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise ValueError("should be the address of an http proxy, such as http://proxy.example:3128, or empty")
    return url


def listen(host: str) -> str:
    if host != "localhost":
        try:
            ipaddress.ip_address(host)
        except ValueError:
            raise ValueError("should be an IP address such as 127.0.0.1, or 0.0.0.0 for all of them") from None
    return host


def private_places(items: tuple[str, ...]) -> tuple[str, ...]:
    """What ``bot.feeds.address.Exceptions`` takes."""
    for item in items:
        place = _PLACE.fullmatch(item)
        if place and 0 < int(place[2]) < 65536 and (not item.startswith("[") or _is_address(place[1][1:-1])):
            continue
        try:
            ipaddress.ip_network(item)
        except ValueError:
            raise ValueError(f"should hold host:port or networks such as 10.0.0.0/8, not {item!r}") from None
    return items


def language_codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    unknown = [code for code in codes if code not in LANGUAGES]
    if unknown or not codes:
        which = f", and {unknown[0]!r} is none that Lede knows" if unknown else ""
        raise ValueError(f"should hold one or more codes of languages such as en or de (ISO 639){which}")
    return codes


def quoted(time: object) -> object:
    """YAML 1.1 takes 18:30 for a number to the base of sixty."""
    if isinstance(time, int) and not isinstance(time, bool):
        raise ValueError('should stand in quotes: "18:30" (without them YAML reads a number)')
    return time


def time_of_day(time: str) -> str:
    if not _TIME.fullmatch(time):
        raise ValueError('should be a time of day between "00:00" and "23:59", such as "08:00"')
    return time


def zone(name: str) -> str:
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - zone data is read only where it is asked for

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError("should be an IANA name such as Europe/Berlin") from None
    return name


def _web(url: str) -> SplitResult | None:
    """The parts of an http or https address with a host; None where it is none."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return parts if usable and url.isprintable() and " " not in url else None


def _is_loopback(host: str) -> bool:
    return host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
