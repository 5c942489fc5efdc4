from __future__ import annotations

import asyncio
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect, make_url, text
from sqlalchemy.exc import OperationalError

from bot.errors import StorageError
from bot.storage import migrations, upgrade
from bot.storage.engine import examine, migrate, open_storage
from bot.storage.tables import metadata
from bot.storage.upgrade import Tables

ROOT = Path(__file__).parents[2]
# The index of words, which each engine has in its own way, and the triggers that keep it.
INDEX_OF_WORDS = re.compile("search(_data|_idx|_docsize|_config)?|articles_(added|reworded|gone)")


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"empty_{request.param}_url"))


@pytest.fixture
def plain(empty_url: str) -> Iterator[Engine]:
    place = make_url(empty_url)
    engine = create_engine(place.set(drivername=place.drivername.replace("aiosqlite", "pysqlite")))
    yield engine
    engine.dispose()


def test_the_head_is_the_newest_migration(plain: Engine) -> None:
    with plain.connect() as connection:
        script = ScriptDirectory.from_config(migrations.config(connection))
    assert script.get_heads() == [upgrade.HEAD]


def is_a_table_of_ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or INDEX_OF_WORDS.fullmatch(name or "") is None


async def test_migrations_make_the_tables_that_the_code_knows(empty_url: str, plain: Engine) -> None:
    await migrate(empty_url)
    with plain.connect() as connection:
        opts = {"compare_type": True, "compare_server_default": True, "include_name": is_a_table_of_ours}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, metadata) == []
        found = {name for name in inspect(connection).get_table_names() if not INDEX_OF_WORDS.fullmatch(name)}
        assert found == {*metadata.tables, "alembic_version"}


async def test_migrations_make_the_very_same_sqlite_tables(empty_sqlite_url: str, tmp_path: Path) -> None:
    """Autoincrement, which keeps ids from being used again, is none of alembic's concerns."""
    await migrate(empty_sqlite_url)
    engine = create_engine(f"sqlite:///{tmp_path}/created.db")
    metadata.create_all(engine)
    engine.dispose()
    assert statements(tmp_path / "lede.db") == statements(tmp_path / "created.db")


def statements(path: Path) -> dict[str, list[str]]:
    """Each table's or index's statement, by name, its columns and constraints in no particular order."""
    with sqlite3.connect(path) as database:
        rows = database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    # A column that a later migration has added stands on the last one's line, behind a comma.
    found = {
        name: sorted(part.strip() for part in re.split(r",(?![^()]*\))|\n", sql.removesuffix(")")) if part.strip())
        for name, sql in rows
    }
    found.pop("alembic_version", None)
    return {name: parts for name, parts in found.items() if not INDEX_OF_WORDS.fullmatch(name)}


async def test_a_second_time_changes_nothing(empty_url: str, plain: Engine) -> None:
    await migrate(empty_url)
    await migrate(empty_url)
    with plain.connect() as connection:
        assert connection.scalars(text("SELECT version_num FROM alembic_version")).all() == [upgrade.HEAD]


async def test_the_first_starts_at_once(empty_url: str) -> None:
    """Several processes, and several tasks of one, may start on an empty database at the same time."""
    code = f"import asyncio; from bot.storage.engine import migrate; asyncio.run(migrate({empty_url!r}))"
    processes = [subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) for _ in range(2)]
    await asyncio.gather(*(migrate(empty_url) for _ in range(2)))
    assert [await asyncio.to_thread(process.wait) for process in processes] == [0, 0]
    storage = await open_storage(empty_url)
    assert await storage.check()
    await storage.close()


async def test_alembic_is_not_imported_for_a_database_that_is_up_to_date(sqlite_url: str) -> None:
    code = (
        "import asyncio, sys; from bot.storage.engine import open_storage\n"
        f"async def main(): await (await open_storage({sqlite_url!r})).close()\n"
        "asyncio.run(main()); print(*sorted(name for name in sys.modules if name in {'alembic', 'psycopg', 'mako'}))"
    )
    done = await asyncio.to_thread(subprocess.run, [sys.executable, "-c", code], cwd=ROOT, capture_output=True)
    assert (done.returncode, done.stdout.split()) == (0, []), done.stderr


async def test_a_database_that_is_newer_than_the_code(empty_url: str, plain: Engine) -> None:
    await migrate(empty_url)
    with plain.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for opening in (migrate, open_storage):
        with pytest.raises(StorageError, match=rf"newer Lede \(tables 9999, this one knows {upgrade.HEAD}\)"):
            await opening(empty_url)


@pytest.mark.parametrize(
    ("version", "tables"), [(upgrade.HEAD, Tables.CURRENT), ("0000", Tables.OLDER), ("9999", Tables.NEWER)]
)
async def test_tables_are_looked_at(empty_url: str, plain: Engine, version: str, tables: Tables) -> None:
    await migrate(empty_url)
    with plain.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})
    assert await examine(empty_url) is tables
    with plain.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == version


async def test_looking_makes_nothing(empty_url: str, plain: Engine, tmp_path: Path) -> None:
    assert await examine(empty_url) is Tables.MISSING
    assert list(tmp_path.iterdir()) == []
    assert inspect(plain).get_table_names() == []
    assert await examine(empty_url) is Tables.MISSING  # with SQLite, now an empty file


async def test_looking_leaves_no_files_behind(sqlite_url: str, tmp_path: Path) -> None:
    before = (tmp_path / "lede.db").read_bytes()
    assert await examine(sqlite_url) is Tables.CURRENT
    assert [path.name for path in tmp_path.iterdir()] == ["lede.db"]
    assert (tmp_path / "lede.db").read_bytes() == before


async def test_looking_at_what_is_no_database(empty_sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "lede.db").write_text("Notes on the harbour, not a database at all. " * 50)
    with pytest.raises(StorageError, match=r"lede.db cannot be used: .*not a database"):
        await examine(empty_sqlite_url)


def test_migrations_are_numbered() -> None:
    names = [path.name for path in (ROOT / "bot/storage/migrations/versions").glob("*.py")]
    assert names and all(re.fullmatch(r"[0-9]{4}_\w+\.py", name) for name in names)


async def test_a_migration_that_fails_leaves_no_trace(
    empty_url: str, plain: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = migrations.upgrade

    def half(connection) -> None:
        whole(connection)
        raise OperationalError("CREATE TABLE", {}, Exception("disk full"))

    monkeypatch.setattr(migrations, "upgrade", half)
    with pytest.raises(StorageError, match="disk full"):
        await migrate(empty_url)
    assert inspect(plain).get_table_names() == []
    monkeypatch.undo()
    await migrate(empty_url)


async def test_a_file_that_is_no_database(empty_sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "lede.db").write_text("Notes on the harbour, not a database at all. " * 50)
    with pytest.raises(StorageError, match=r"lede.db cannot be used: .*not a database"):
        await open_storage(empty_sqlite_url)


async def test_a_file_system_without_a_write_ahead_log() -> None:
    class OnAShare:
        def scalar(self, _statement: object) -> str:
            return "delete"

    with pytest.raises(StorageError, match="local disk"):
        upgrade._keep_a_log(OnAShare())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"host": "127.0.0.1", "port": 1, "query": {}}, r"lede at 127.0.0.1:1 cannot be used: .*refused"),
        ({"database": "nothing_here"}, r"nothing_here .*does not exist"),
        ({"username": "nobody"}, r"\"nobody\" does not exist"),
    ],
    ids=["no server", "no database", "no such user"],
)
async def test_a_server_that_can_not_be_used(empty_postgres_url: str, change: dict, reason: str) -> None:
    place = make_url(empty_postgres_url).set(password="hunter2", **{"database": "lede", **change})
    if "username" in change:
        place = place.set(database=make_url(empty_postgres_url).database)
    with pytest.raises(StorageError, match=reason) as raised:
        await open_storage(place.render_as_string(hide_password=False))
    assert "hunter2" not in str(raised.value)
    assert "\n" not in str(raised.value)
