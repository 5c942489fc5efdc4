"""What the image and the wheel hold, as far as it can be told without a container engine."""

from __future__ import annotations

import fnmatch
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from bot.cli.app import app

ROOT = Path(__file__).parents[1]
INSTRUCTIONS = [
    (name.upper(), argument.strip())
    for name, argument in re.findall(
        r"^([A-Za-z]+)\s+(.*)$", (ROOT / "Dockerfile").read_text().replace("\\\n", " "), re.MULTILINE
    )
]
IGNORED = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and not line.startswith("#")]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
GROUP: Any = typer.main.get_command(app)


def arguments(name: str) -> list[str]:
    """Of each such instruction, in order."""
    return [argument for instruction, argument in INSTRUCTIONS if instruction == name]


def copied() -> list[str]:
    """What is copied from the checkout, not from another stage or image."""
    plain = [argument for argument in arguments("COPY") if "--from=" not in argument]
    return [source for argument in plain for source in argument.split()[:-1]]


def reaches_the_engine(path: str) -> bool:
    """Whether .dockerignore lets it through: the last pattern that matches it, or a folder above it, decides."""
    parts = path.split("/")
    above = ["/".join(parts[: end + 1]) for end in range(len(parts))]
    kept = True
    for line in IGNORED:
        pattern = line.removeprefix("!").strip("/")
        patterns = [pattern, pattern.removeprefix("**/")] if pattern.startswith("**/") else [pattern]
        if any(fnmatch.fnmatch(one, wanted) for one in above for wanted in patterns):
            kept = line.startswith("!")
    return kept


def belongs_to_the_package(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


PACKAGED = sorted(
    path.relative_to(ROOT).as_posix()
    for room in ("bot", "handlers")
    for path in (ROOT / room).rglob("*")
    if belongs_to_the_package(path)
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in the wheel, built from this checkout with what ``make`` has fetched already."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [Path(sys.executable).with_name("uv"), "build", "--wheel", "--offline", "--quiet", "--out-dir", folder]
    done = subprocess.run([*build, ROOT], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


@pytest.mark.process
def test_the_wheel_holds_every_file_of_the_packages(wheel: set[str]) -> None:
    kinds, expected = {Path(path).suffix for path in PACKAGED}, {".py", ".ftl", ".html", ".js", ".css", ".md", ".txt"}
    assert expected <= kinds, "the data files have moved: look again"
    assert "bot/feeds/data/catalogue.csv" in PACKAGED
    assert any(path.startswith("bot/storage/migrations/versions/") for path in PACKAGED)
    assert set(PACKAGED) - wheel == set()


@pytest.mark.process
def test_the_wheel_holds_nothing_else(wheel: set[str]) -> None:
    rooms = {name.partition("/")[0] for name in wheel}
    assert rooms == {"bot", "handlers", f"lede-{PROJECT['project']['version']}.dist-info"}


def test_what_is_copied_is_there_and_reaches_the_engine() -> None:
    assert {"bot", "handlers", "config.yaml", "pyproject.toml", "uv.lock"} <= set(copied())
    for source in copied():
        assert (ROOT / source).exists(), source
        assert reaches_the_engine(source), source
    assert [path for path in PACKAGED if not reaches_the_engine(path)] == []


def test_what_the_build_reads_is_copied() -> None:
    project = PROJECT["project"]
    needed = {*PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"], project["readme"]}
    assert needed | set(project["license-files"]) <= set(copied())


@pytest.mark.parametrize("path", [".env", "lede.db", ".git/config", "tests/conftest.py", "bot/__pycache__/model.pyc"])
def test_what_is_secret_or_useless_stays_out(path: str) -> None:
    assert not reaches_the_engine(path)


def test_it_runs_as_a_user_of_its_own() -> None:
    user = arguments("USER")[-1]
    assert user not in {"", "root", "0"} and not user.startswith(("root:", "0:"))
    (made,) = (argument for argument in arguments("RUN") if "useradd" in argument)
    assert re.search(rf"--uid 1\d+ .*\b{user}\b", made)
    names = [name for name, _ in INSTRUCTIONS]
    after = names[names.index("USER") :]
    assert not {"RUN", "COPY", "ADD"} & set(after), "nothing is installed as that user, who may not write there"


def test_it_calls_commands_that_exist() -> None:
    (entry,) = arguments("ENTRYPOINT")
    (start,) = arguments("CMD")
    (check,) = (argument.partition("CMD ")[2] for argument in arguments("HEALTHCHECK"))
    program, command = json.loads(check)
    assert json.loads(entry) == [program]
    assert program in PROJECT["project"]["scripts"]
    assert {command, *json.loads(start)} <= set(GROUP.commands)


def test_what_is_installed_is_locked() -> None:
    installs = [argument for argument in arguments("RUN") if "uv sync" in argument]
    assert installs and all("--locked" in argument and "--no-dev" in argument for argument in installs)
    assert not [argument for argument in arguments("RUN") if "pip install" in argument]


def test_compose_gives_it_no_more_than_it_needs() -> None:
    (service,) = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"].values()
    assert service["read_only"] is True and service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    (volume,) = service["volumes"]
    assert volume.partition(":")[2] in arguments("VOLUME")
    assert "image" in re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
