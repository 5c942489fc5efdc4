"""The soak sees what is wrong."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.chaos.soak import BEGAN, Half, Month, drifted, grown


def months(*pss: float, rows: tuple[int, ...] = (), drift: int = 0) -> list[Month]:
    counts = rows or (500,) * len(pss)
    return [
        Month(number=number, rss=200, pss=one, size=9, rows={"outbox": kept}, digests=3, drift=drift, seconds=1)
        for number, (one, kept) in enumerate(zip(pss, counts, strict=True), start=1)
    ]


def test_flat() -> None:
    assert grown(months(80, 90, 100, 101, 99, 104)) == []


def test_growing() -> None:
    assert "memory grew" in grown(months(80, 90, 100, 110, 120, 130))[0]
    assert "table outbox grew" in grown(months(*[100] * 6, rows=(400, 500, 600, 700, 800, 900)))[0]


def test_drifting() -> None:
    assert len(grown(months(80, 80, drift=1))) == 2


def made(half: Half, *digests: tuple[date, datetime]) -> None:
    with sqlite3.connect(half.database) as database:
        database.execute("CREATE TABLE schedules (id, chat_id, at, timezone)")
        database.execute("INSERT INTO schedules VALUES (1, 7, '08:00:00.000000', 'Europe/Berlin')")
        database.execute("CREATE TABLE digests (schedule_id, local_date, until)")
        for day, until in digests:
            told = until.astimezone(UTC).replace(tzinfo=None).isoformat(" ")
            database.execute("INSERT INTO digests VALUES (1, ?, ?)", (day.isoformat(), told))


def test_one_a_day_at_its_hour(tmp_path: Path) -> None:
    half = Half(tmp_path, 0, 0, now=BEGAN + timedelta(days=2))
    hour = BEGAN + timedelta(hours=7)  # eight in Berlin, in winter
    made(half, (hour.date(), hour), (hour.date() + timedelta(days=1), hour + timedelta(days=1)))
    assert drifted(half, BEGAN) == (2, 0)


def test_a_day_without_and_a_digest_that_is_late(tmp_path: Path) -> None:
    half = Half(tmp_path, 0, 0, now=BEGAN + timedelta(days=2))
    late = BEGAN + timedelta(hours=8)
    made(half, (late.date(), late))
    assert drifted(half, BEGAN) == (1, 2)
