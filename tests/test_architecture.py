"""What import-linter cannot see: where the clock and the environment are read, and what is imported at the top."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for room in ("bot", "handlers")
    for path in sorted((ROOT / room).rglob("*.py"))
}
HEAVY = {"PIL", "feedparser", "lxml", "numpy", "py3langid", "sentencex", "sumy", "trafilatura", "tzfpy"}
RANKING = "bot/summaries/ranking/"


def attributes(tree: ast.Module) -> set[str]:
    """Every ``name.attribute`` in the code."""
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name))
    return {f"{node.value.id}.{node.attr}" for node in nodes if isinstance(node.value, ast.Name)}


def at_the_top(tree: ast.Module) -> Iterator[str]:
    """Packages that are imported when the module is, those for type checkers left out."""
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").partition(".")[0]


def modules_at_the_top(tree: ast.Module) -> set[str]:
    """The packages of the modules that ``from ... import`` at the top names."""
    named = {node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)}
    return named | {name.rpartition(".")[0] for name in named}


def users_of(names: set[str]) -> set[str]:
    return {path for path, tree in SOURCES.items() if names & attributes(tree)}


def own(paths: set[str]) -> set[str]:
    """Without the playground, which keeps its own sockets and time."""
    return {path for path in paths if not path.startswith("bot/playground/")}


def test_only_the_clock_reads_the_wall_clock() -> None:
    wall = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.localtime"}
    assert own(users_of(wall)) == {"bot/clock.py"}


def test_only_the_settings_read_the_environment() -> None:
    # The sandbox's limits set what the linear algebra libraries read.
    assert users_of({"os.environ", "os.getenv"}) == {"bot/config/loading.py", "bot/sandbox/limits.py"}


def test_heavy_libraries_are_imported_in_the_workers() -> None:
    found = {path: HEAVY & set(at_the_top(tree)) for path, tree in SOURCES.items()}
    # A package of numpy's own, which nothing imports at the top: see below.
    assert {
        path for path, heavy in found.items() if heavy - ({"numpy"} if path.startswith(RANKING) else set())
    } == set()


def test_the_ranking_is_imported_in_the_workers() -> None:
    importers = {path for path, tree in SOURCES.items() if "bot.summaries.ranking" in modules_at_the_top(tree)}
    assert all(path.startswith(RANKING) for path in importers)


def test_connections_to_the_outside_have_one_door() -> None:
    doors = own(users_of({"aiohttp.ClientSession", "socket.create_connection", "request.urlopen", "socket.socket"}))
    assert {path for path in doors if not path.startswith("bot/cli")} == {"bot/feeds/fetch.py"}


def test_cancellation_is_never_swallowed() -> None:
    """Before Python 3.12 ``asyncio.wait_for`` may: ``asyncio.timeout`` does not."""
    assert users_of({"asyncio.wait_for"}) == set()


def test_files_and_functions_stay_small() -> None:
    long = {path for path in SOURCES if len((ROOT / path).read_text(encoding="utf-8").splitlines()) > 400}
    for path, tree in SOURCES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno > 50:
                long.add(f"{path}:{node.name}")
    assert not {path for path in long if "/migrations/" not in path}  # a migration is a list


def test_the_main_process_never_imports_what_belongs_to_the_workers() -> None:
    code = "import sys, bot.app, bot.cli; print(','.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = {name.partition(".")[0] for name in done.stdout.strip().split(",")}
    assert not HEAVY & loaded
