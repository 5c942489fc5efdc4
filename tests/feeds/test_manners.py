from __future__ import annotations

import asyncio

import pytest

from bot.feeds.manners import LONGEST_WAIT, HostGates, retry_after

DAY = "Mon, 02 Mar 2026 10:00:00 GMT"


class TestRetryAfter:
    @pytest.mark.parametrize(
        ("value", "date", "seconds"),
        [
            ("120", "", 120),
            (" 0 ", DAY, 0),
            ("Mon, 02 Mar 2026 10:05:00 GMT", DAY, 300),
            ("Monday, 02-Mar-26 10:05:00 GMT", DAY, 300),  # RFC 850's form
            ("Mon, 02 Mar 2026 09:00:00 GMT", DAY, 0),  # past
            ("99999999999", "", LONGEST_WAIT),
            ("9" * 5000, "", LONGEST_WAIT),
            ("Mon, 02 Mar 2126 10:00:00 GMT", DAY, LONGEST_WAIT),
        ],
    )
    def test_what_a_server_asks(self, value: str, date: str, seconds: int) -> None:
        assert retry_after(value, date) == seconds

    @pytest.mark.parametrize(
        ("value", "date"),
        [
            ("", ""),
            ("soon", DAY),
            ("-5", DAY),
            ("1.5", DAY),
            ("²", DAY),  # a digit to Python, no number to int()
            ("Mon, 02 Mar 2026 10:05:00 GMT", ""),
            ("Mon, 02 Mar 2026 10:05:00", DAY),  # no zone: nothing to measure with
            ("Mon, 01 Jan 2020 99999999999999:00:00", DAY),  # OverflowError within Python's own reader
        ],
    )
    def test_what_cannot_be_read(self, value: str, date: str) -> None:
        assert retry_after(value, date) is None


class Time:
    """Monotonic seconds that pass only where somebody sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now, self.slept = 100.0, []
        monkeypatch.setattr("bot.feeds.manners.time.monotonic", lambda: self.now)
        monkeypatch.setattr("bot.feeds.manners.asyncio.sleep", self.sleep)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


class TestHostGates:
    async def test_one_at_a_time_to_one_host(self) -> None:
        gates, inside, leave = HostGates(1, 0.0), asyncio.Event(), asyncio.Event()
        order: list[str] = []

        async def first() -> None:
            async with gates.turn("pub.example"):
                inside.set()
                await leave.wait()
                order.append("first")

        async def second() -> None:
            await inside.wait()
            async with gates.turn("PUB.example"):
                order.append("second")

        async def elsewhere() -> None:
            await inside.wait()
            async with gates.turn("other.example"):
                order.append("elsewhere")
            leave.set()

        await asyncio.gather(first(), second(), elsewhere())
        assert order == ["elsewhere", "first", "second"]

    async def test_as_many_as_allowed(self) -> None:
        gates, inside, most = HostGates(2, 0.0), 0, 0
        full = asyncio.Event()

        async def visit() -> None:
            nonlocal inside, most
            async with gates.turn("pub.example"):
                inside += 1
                most = max(most, inside)
                if inside == 2:
                    full.set()
                await full.wait()
                inside -= 1

        await asyncio.gather(*(visit() for _ in range(6)))
        assert most == 2

    async def test_a_gap_between_starts(self, monkeypatch: pytest.MonkeyPatch) -> None:
        time, gates = Time(monkeypatch), HostGates(1, 5.0)
        for busy in (0.0, 2.0, 20.0, 0.0):
            async with gates.turn("pub.example"):
                time.now += busy
        async with gates.turn("other.example"):
            pass
        assert time.slept == [5.0, 3.0]

    async def test_a_turn_given_up_goes_to_the_next(self) -> None:
        gates, inside = HostGates(1, 0.0), asyncio.Event()

        async def hold() -> None:
            async with gates.turn("pub.example"):
                inside.set()
                await asyncio.Event().wait()

        holding = asyncio.create_task(hold())
        await inside.wait()
        holding.cancel()
        async with gates.turn("pub.example"):
            pass
        with pytest.raises(asyncio.CancelledError):
            await holding

    async def test_hosts_of_long_ago_are_forgotten(self, monkeypatch: pytest.MonkeyPatch) -> None:
        time, gates = Time(monkeypatch), HostGates(1, 5.0)
        async with gates.turn("held.example"):
            for number in range(3000):
                time.now += 1
                async with gates.turn(f"{number}.example"):
                    pass
            assert len(gates._gates) <= 1001
            assert "held.example" in gates._gates
