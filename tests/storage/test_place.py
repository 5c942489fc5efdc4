from __future__ import annotations

import stat
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.storage.place import located, shown


def test_a_file_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    place = located(f"sqlite+aiosqlite:///{tmp_path}/lede.db")
    assert stat.S_IMODE((tmp_path / "lede.db").stat().st_mode) == 0o600
    assert shown(place) == f"the database {tmp_path}/lede.db"


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "lede.db"
    path.write_bytes(b"something")
    path.chmod(0o640)
    located(f"sqlite+aiosqlite:///{path}")
    assert path.read_bytes() == b"something"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_path_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    located("sqlite+aiosqlite:///lede.db")
    assert (tmp_path / "lede.db").exists()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("sqlite+aiosqlite:////nowhere/at/all/lede.db", "folder /nowhere/at/all of the database is not there"),
        ("sqlite+aiosqlite:////dev/null/lede.db", "folder /dev/null of the database is not there"),
        ("sqlite+aiosqlite:////tmp", "cannot be opened: Is a directory"),
        ("sqlite+aiosqlite://", "must name a file"),
        ("sqlite+aiosqlite:///:memory:", "must name a file"),
        ("sqlite+aiosqlite:///file:lede.db?mode=memory&uri=true", "must name a file"),
        ("sqlite:///lede.db", "names sqlite, which Lede does not know"),
        ("mysql+aiomysql://localhost/lede", "names mysql"),
        ("lede.db", "looks like sqlite"),
        ("", "looks like sqlite"),
    ],
)
def test_an_address_that_can_not_be_used_says_why(url: str, reason: str) -> None:
    with pytest.raises(StorageError, match=reason):
        located(url)


def test_no_reason_quotes_a_password() -> None:
    for url in ("postgresql+psycopg://lede:hunter2@host:port/lede", "mysql://lede:hunter2@host/lede"):
        with pytest.raises(StorageError) as raised:
            located(url)
        assert "hunter2" not in str(raised.value)
    assert shown(located("postgresql+psycopg://lede:hunter2@db.example/news")) == "the database news at db.example:5432"
