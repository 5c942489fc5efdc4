"""The development data: where it lies, and how it is read. It is no part of the project and may be absent."""

from __future__ import annotations

import gzip
import json
import os
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]  # a line of JSON, as the data has it

ROOT = Path(__file__).parents[1]
FOLDER = Path(os.environ.get("LEDE_DATA") or ROOT.parent / "shared" / "data")


class Absent(Exception):
    """The data that a part needs is not there."""


def rows(name: str) -> list[Row]:
    """The lines of ``name``.jsonl.gz. Raises ``Absent``."""
    path = FOLDER / f"{name}.jsonl.gz"
    if not path.exists():
        raise Absent(str(path))
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def members(name: str) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of each file in a tar archive. Raises ``Absent``."""
    path = FOLDER / name
    if not path.exists():
        raise Absent(str(path))
    with tarfile.open(path) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None:
                yield member.name, content.read()
