"""The development data beside the project, where it is there. Tests that need it skip where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "shared" / "data"


def shared(name: str) -> Path:
    """The path of a file or folder of the development data; skips the test where it is absent."""
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"no development data: {name}")
    return path
