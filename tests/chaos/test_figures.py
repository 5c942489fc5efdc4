"""The table in docs/reliability.md has the lines that the command prints; its figures are of the day it was made."""

from __future__ import annotations

import re

from tests.chaos.__main__ import PAGE, PLACE
from tests.chaos.figures import Figures, table


def test_the_page_has_the_commands_lines() -> None:
    found = PLACE.search(PAGE.read_text("utf-8"))
    assert found, "the place for the table"
    told = [line.split("|")[1].strip() for line in found[0].splitlines() if line.startswith("|")]
    assert told == [line.split("|")[1].strip() for line in table(Figures())]


def test_the_page_admits_no_loss() -> None:
    page = PAGE.read_text("utf-8")
    for told in ("lost", "seen twice, unknown to us", "never told", "told twice", "damaged databases"):
        assert re.search(rf"^\| \*\*{told}\*\* \| 0 \|$", page, re.MULTILINE), told


def test_figures_add_up() -> None:
    total = Figures()
    total.add(Figures(kills=3, lost=1, points={"a", "b"}, found=["x"]))
    total.add(Figures(kills=4, doubled=1, points={"b"}))
    assert (total.kills, total.wrong, len(total.points), total.found) == (7, 2, 2, ["x"])
