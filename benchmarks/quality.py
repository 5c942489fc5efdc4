"""How good each stage is, beside its peers, and whether it keeps above its floors: ``make quality``.

``python -m benchmarks.quality [PART ...]`` measures the named parts, or all. Ends with 1 where a figure lies below its
floor, with 0 where the data is absent.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module

from benchmarks.corpus import ROOT, Absent
from benchmarks.table import Table, show

PARTS = ("sentences", "language", "extraction", "summaries", "stories", "week", "feeds")
FLOORS = ROOT / "tests" / "quality" / "floors.json"


def main(wanted: Sequence[str]) -> int:
    unknown = set(wanted) - set(PARTS)
    if unknown:
        print(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    floors = json.loads(FLOORS.read_text())
    wrong: list[str] = []
    for part in wanted or PARTS:
        measure: Callable[[], Table] = import_module(f"benchmarks.parts.{part}").measure
        start = time.monotonic()
        try:
            table = measure()
        except Absent as error:
            print(f"\n{part}: skipped, {error} is not there")
            continue
        wrong += show(table, floors[part])
        print(f"({time.monotonic() - start:.0f} s)", flush=True)
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
