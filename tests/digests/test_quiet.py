from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from bot.digests.quiet import is_quiet, last_end, parse_quiet
from bot.errors import BadInput

BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("22:00-7:00", (time(22), time(7))),
        ("10pm to 7am", (time(22), time(7))),
        ("from 23 until 6.30", (time(23), time(6, 30))),
        ("Between noon and 2pm", (time(12), time(14))),
        ("22:00 – 07:00", (time(22), time(7))),
    ],
)
def test_what_people_type(typed: str, hours: tuple[time, time]) -> None:
    assert parse_quiet(typed) == hours


@pytest.mark.parametrize("typed", ["", "22:00", "22:00-22:00", "22-7-8", "night", "25-7"])
def test_what_are_no_hours(typed: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_quiet(typed)
    assert caught.value.text == "error-bad-quiet"


@pytest.mark.parametrize(
    ("clock", "begin", "end", "quiet"),
    [
        ("21:59", 22, 7, False),
        ("22:00", 22, 7, True),
        ("03:00", 22, 7, True),
        ("06:59", 22, 7, True),
        ("07:00", 22, 7, False),
        ("12:30", 12, 14, True),
        ("14:00", 12, 14, False),
        ("03:00", 12, 14, False),
    ],
)
def test_quiet_hours_may_cross_midnight(clock: str, begin: int, end: int, quiet: bool) -> None:
    local = datetime.fromisoformat(f"2026-11-24T{clock}:00+01:00")
    assert is_quiet(local.astimezone(UTC), BERLIN, time(begin), time(end)) is quiet


@pytest.mark.parametrize(
    ("now", "ended"),
    [
        ("2026-11-24T08:00+01:00", "2026-11-24T07:00+01:00"),
        ("2026-11-24T07:00+01:00", "2026-11-24T07:00+01:00"),
        ("2026-11-24T06:00+01:00", "2026-11-23T07:00+01:00"),
        ("2027-03-28T06:30+02:00", "2027-03-27T07:00+01:00"),
    ],
)
def test_when_they_last_ended(now: str, ended: str) -> None:
    assert last_end(datetime.fromisoformat(now).astimezone(UTC), BERLIN, time(7)) == datetime.fromisoformat(ended)
