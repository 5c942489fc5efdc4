"""What a full stop may follow without ending a sentence, by language: see ``languages.toml``, which says what each list
is."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

_SAME = {"da": "nb", "no": "nb", "nn": "nb"}  # as far as these rules go


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """One language's table in ``languages.toml``."""

    introduces: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    seldom_last: frozenset[str] = frozenset()
    eras: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    ordinals: bool = False
    before_ordinal: frozenset[str] = frozenset()
    ranked: frozenset[str] = frozenset()
    small_starts: bool = False
    stop_is_no_end: bool = False
    abbreviations: frozenset[str] = field(init=False)  # all that are listed, as they stand in a text: "Mr. "

    def __post_init__(self) -> None:
        listed = self.introduces | self.before_number | self.seldom_last | self.eras
        object.__setattr__(self, "abbreviations", frozenset(f"{word}. " for word in listed))


@cache
def rules_of(language: str) -> Rules:
    """``language`` is an ISO 639-1 code; one without a table of its own has the titles that many share."""
    tables = _tables()
    table = tables.get(_SAME.get(language, language), tables["other"])
    values: dict[str, Any] = {
        name: frozenset(value.split()) if isinstance(value, str) else value for name, value in table.items()
    }
    return Rules(**values)


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files(__package__) / "languages.toml").read_text("utf-8"))
