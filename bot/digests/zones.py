"""Time zones as people name them."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from zoneinfo import available_timezones

_OFFSET = re.compile(r"(?:utc|gmt)\s*([+-])\s*(\d{1,2})(?::00)?")

# Where most who have Telegram in a language live: an offer, never a setting made for them.
_LIKELY = {
    "be": "Europe/Minsk", "bn": "Asia/Dhaka", "ca": "Europe/Madrid", "cs": "Europe/Prague", "da": "Europe/Copenhagen",
    "de": "Europe/Berlin", "el": "Europe/Athens", "fa": "Asia/Tehran", "fi": "Europe/Helsinki", "fr": "Europe/Paris",
    "he": "Asia/Jerusalem", "hi": "Asia/Kolkata", "hu": "Europe/Budapest", "id": "Asia/Jakarta", "it": "Europe/Rome",
    "ja": "Asia/Tokyo", "ko": "Asia/Seoul", "nb": "Europe/Oslo", "nl": "Europe/Amsterdam", "pl": "Europe/Warsaw",
    "ro": "Europe/Bucharest", "ru": "Europe/Moscow", "sv": "Europe/Stockholm", "th": "Asia/Bangkok",
    "tr": "Europe/Istanbul", "uk": "Europe/Kyiv", "uz": "Asia/Tashkent", "vi": "Asia/Ho_Chi_Minh",
    "zh": "Asia/Shanghai",
}  # fmt: skip
_LIKELY_BY_REGION = {"pt-br": "America/Sao_Paulo", "pt-pt": "Europe/Lisbon", "en-gb": "Europe/London"}


def find_zone(text: str) -> str:
    """The IANA name that ``text`` stands for: the name itself in any case, its last part (``berlin``, ``new york``), a
    big city or a country with one zone, or an offset in whole hours (``UTC+2``); empty where there is none."""
    wanted = " ".join(text.lower().replace("_", " ").split())
    offset = _OFFSET.fullmatch(wanted)
    if offset:  # the names under Etc count westwards
        wanted = f"etc/gmt{'-' if offset[1] == '+' else '+'}{int(offset[2])}"
    names = _by_name()
    return names.get(wanted) or _by_city().get(wanted) or _by_city().get(wanted.removesuffix(" time"), "")


def likely_zone(language_code: str) -> str:
    """Where who has Telegram in this language (IETF tag) most likely is; empty where there is no telling."""
    code = language_code.lower()
    return _LIKELY_BY_REGION.get(code) or _LIKELY.get(code.partition("-")[0], "")


@cache
def _by_name() -> dict[str, str]:
    """Every zone by its name in lower case, with blanks for underscores."""
    names = (name for name in available_timezones() if not name.startswith(("posix/", "right/")))
    return {name.lower().replace("_", " "): name for name in names}


@cache
def _by_city() -> dict[str, str]:
    """Zones by the last part of their name, and by what our own list calls them."""
    found: dict[str, str] = {}
    for lower, name in sorted(_by_name().items(), key=lambda item: (item[1].count("/"), item[1])):
        if "/" in lower and not lower.startswith("etc/"):
            found[lower.rpartition("/")[2]] = name  # of several, the longest: shorter ones are old names
    for line in resources.files("bot.digests").joinpath("data/cities.txt").read_text(encoding="utf-8").splitlines():
        zone, _, cities = line.partition(":")
        if not line.startswith("#"):
            found |= {city.strip(): zone for city in cities.split(",") if city.strip()}
    return found
