"""The main process starts light: the heavy libraries load in the workers. How much processor time it takes is for
``make bench``, since a busy machine would fail a test of it."""

from __future__ import annotations

import pytest

from benchmarks.start import MOST_MEGABYTES, Start, measured
from tests.test_architecture import HEAVY


@pytest.fixture(scope="module")
def start() -> Start:
    return measured()


def test_it_stays_small(start: Start) -> None:
    assert 20 < start.megabytes < MOST_MEGABYTES


def test_it_loads_nothing_that_belongs_to_the_workers(start: Start) -> None:
    assert {"bot", "handlers", "telegram", "typer"} <= set(start.modules)
    assert not HEAVY & {name.partition(".")[0] for name in start.modules}


def test_nor_what_migrates_or_plays(start: Start) -> None:
    assert not {"alembic", "psycopg", "bot.playground.server"} & set(start.modules)
