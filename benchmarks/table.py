"""Figures beside those of others, and beside the floor that they must not fall below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

OURS = "ours"


@dataclass(frozen=True, slots=True)
class Line:
    """``figures`` by system, ours among them."""

    name: str
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Table:
    title: str
    lines: Sequence[Line]


def show(table: Table, floors: Mapping[str, float]) -> list[str]:
    """Prints the table; returns what is wrong: figures below their floor, floors without a figure."""
    systems = list(dict.fromkeys(system for line in table.lines for system in line.figures))
    print(f"\n{table.title}")
    print(f"{'':34}" + "".join(f"{system:>20}" for system in [*systems, "floor"]))
    for line in table.lines:
        cells = [f"{line.figures[system]:.2f}" if system in line.figures else "" for system in systems]
        floor = f"{floors[line.name]:.2f}" if line.name in floors else ""
        below = "  BELOW" if is_below(line, floors) else ""
        print(f"{line.name:34}" + "".join(f"{cell:>20}" for cell in [*cells, floor]) + below)
    wrong = [f"{table.title}: {line.name} is below its floor" for line in table.lines if is_below(line, floors)]
    unmeasured = floors.keys() - {line.name for line in table.lines}
    return wrong + [f"{table.title}: {name} has a floor but was not measured" for name in sorted(unmeasured)]


def is_below(line: Line, floors: Mapping[str, float]) -> bool:
    return line.figures[OURS] < floors.get(line.name, float("-inf"))
