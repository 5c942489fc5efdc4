"""What import-linter cannot see: where the clock and the environment are read, and what is imported at the top."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(path for room in ("bot", "handlers") for path in (ROOT / room).rglob("*.py"))
HEAVY = {"feedparser", "lxml", "numpy", "py3langid", "sentencex", "sumy", "trafilatura"}
NAMES = [str(path.relative_to(ROOT)) for path in SOURCES]


@pytest.fixture(params=NAMES)
def source(request: pytest.FixtureRequest) -> tuple[str, ast.Module]:
    return request.param, ast.parse((ROOT / request.param).read_text(encoding="utf-8"))


def attributes(tree: ast.Module) -> Iterator[str]:
    """Every ``name.attribute`` in the code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


def at_the_top(tree: ast.Module) -> Iterator[str]:
    """Packages that are imported when the module is, those for type checkers left out."""
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").partition(".")[0]


def test_only_the_clock_reads_the_wall_clock(source: tuple[str, ast.Module]) -> None:
    name, tree = source
    if name == "bot/clock.py" or name.startswith("bot/playground/"):
        return
    wall = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.localtime"}
    assert not wall & set(attributes(tree))


def test_only_the_settings_read_the_environment(source: tuple[str, ast.Module]) -> None:
    name, tree = source
    if name in {"bot/config.py", "bot/sandbox/limits.py"}:  # the latter sets what BLAS reads
        return
    assert not {"os.environ", "os.getenv"} & set(attributes(tree))


def test_heavy_libraries_are_imported_in_the_workers(source: tuple[str, ast.Module]) -> None:
    _, tree = source
    assert not HEAVY & set(at_the_top(tree))


def test_connections_to_the_outside_have_one_door(source: tuple[str, ast.Module]) -> None:
    name, tree = source
    if name == "bot/feeds/fetch.py" or name.startswith("bot/playground/"):
        return
    assert not {"aiohttp.ClientSession", "socket.create_connection", "request.urlopen"} & set(attributes(tree)) or (
        name.startswith("bot/cli")  # ``lede health`` asks the bot on this machine
    )


def test_files_and_functions_stay_small(source: tuple[str, ast.Module]) -> None:
    name, tree = source
    length = len((ROOT / name).read_text(encoding="utf-8").splitlines())
    assert length <= 400
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert not [node.name for node in functions if (node.end_lineno or 0) - node.lineno > 50]


def test_the_main_process_never_imports_what_belongs_to_the_workers() -> None:
    code = "import sys, bot.app, bot.cli; print(','.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = {name.partition(".")[0] for name in done.stdout.strip().split(",")}
    assert not HEAVY & loaded
