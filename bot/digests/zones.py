"""Time zones as people name them."""

from __future__ import annotations

from datetime import time
from functools import cache
from zoneinfo import available_timezones

from bot.digests.schedule import parse_time
from bot.errors import BadInput


def parse_when(text: str) -> tuple[time, str]:
    """Reads "8:00", "8 am Berlin" or "18:30 Europe/Paris" as a local time and a zone (empty where none is named).

    Raises ``BadInput``."""
    words = text.split()
    for cut in range(len(words), 0, -1):
        try:
            at = parse_time(" ".join(words[:cut]))
        except BadInput:
            continue
        named = " ".join(words[cut:])
        zone = find_zone(named)
        if named and not zone:
            raise BadInput(text="error-bad-zone", typed=named[:40])
        return at, zone
    raise BadInput(text="error-bad-time", typed=text[:40])


def find_zone(text: str) -> str:
    """The IANA name that ``text`` stands for: the name itself in any case, or its last part (``berlin``, ``new york``);
    empty where there is none."""
    wanted = "_".join(text.strip().lower().split())
    names = _by_name()
    if wanted in names:
        return names[wanted]
    cities = [name for lower, name in names.items() if "/" in lower and lower.rpartition("/")[2] == wanted]
    return max(cities, key=lambda name: (name.count("/"), name), default="")  # shorter ones are old names


@cache
def _by_name() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() if not name.startswith(("posix/", "right/"))}
