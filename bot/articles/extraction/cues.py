"""Words that tell what a paragraph or a page is, from ``data/cues.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_WRAPPED = {"start": r"^[\W\d_]*(?:{})", "words": r"\b(?:{})\b", "anywhere": "{}"}


@cache
def cue(kind: str) -> re.Pattern[str]:
    """What to search a text with for one kind of cue."""
    table = _tables()
    networks = f"(?:{'|'.join(table['networks'])})"
    alternatives = "|".join(table[kind]["cues"]).replace("{networks}", networks)
    return re.compile(_WRAPPED[table[kind]["where"]].replace("{}", alternatives), re.IGNORECASE)


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("data").joinpath("cues.toml").read_text(encoding="utf-8"))
