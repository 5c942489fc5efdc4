from __future__ import annotations

from benchmarks.parts.week import Told, shares


def told(*events: str, update: bool = False) -> Told:
    return Told(frozenset(events), update)


def test_shares_of_entries() -> None:
    mornings = [
        [told("ferry"), told("mill"), told("ferry"), told("fog")],  # the third tells the first again
        [told("mill"), told("ferry", update=True), told("cup", "council"), told("tern")],  # the first is known
    ]
    assert shares(mornings) == (100 * 7 / 8, 100 * 7 / 8, 100 * 7 / 8)
    assert shares([[told("ferry")], [told("mill")]]) == (100, 100, 100)
