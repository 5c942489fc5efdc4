from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.storage.holding import held


def test_one_at_a_time(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/lede.db"
    with held(url):
        with pytest.raises(StorageError, match=rf"process {os.getpid()}\): stop it first"), held(url):
            pass
        with held(f"sqlite+aiosqlite:///{tmp_path}/other.db"):
            pass
    with held(url):
        pass


def test_by_another_name_it_is_the_same_database(tmp_path: Path) -> None:
    (tmp_path / "lede.db").touch()
    (tmp_path / "alias.db").symlink_to(tmp_path / "lede.db")
    with (
        held(f"sqlite+aiosqlite:///{tmp_path}/lede.db"),
        pytest.raises(StorageError, match="is running"),
        held(f"sqlite+aiosqlite:///{tmp_path}/alias.db"),
    ):
        pass


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "lede.db.lock").mkdir()
    with pytest.raises(StorageError, match=r"lede\.db\.lock"), held(f"sqlite+aiosqlite:///{tmp_path}/lede.db"):
        pass


def test_postgresql_has_no_file_to_lock() -> None:
    with held("postgresql+psycopg://robin@db.example/lede"), held("postgresql+psycopg://robin@db.example/lede"):
        pass
