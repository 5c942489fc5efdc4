"""The README and the operator's guide name nothing that is not there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from bot.cli.app import app
from bot.config import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
GROUP: Any = typer.main.get_command(app)


def test_it_fits_on_two_screens() -> None:
    assert len(README.splitlines()) <= 65
    assert max(len(line) for line in README.splitlines()) <= 130
    assert "![" in README


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_link_leads_somewhere(page: Path) -> None:
    targets = [
        target for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")) if "://" not in target
    ]
    assert not [target for target in targets if not (page.parent / target).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_target_of_make_is_there(page: Path) -> None:
    named = set(re.findall(r"(?:^ {4}|`|[A-Z_]+=\S+ )make (\w+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= set(re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE))
    assert page.name != "README.md" or {"run", "demo", "test", "check", "quality", "bench"} <= named


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_command_and_option_is_there(page: Path) -> None:
    for command, rest in re.findall(r"(?:bin/|`)lede (\w[\w-]*)([^`\n#]*)", page.read_text(encoding="utf-8")):
        if command == "COMMAND":
            continue
        assert command in GROUP.commands
        known = {option for parameter in GROUP.commands[command].params for option in parameter.opts}
        assert set(re.findall(r"--[a-z]+", rest)) <= known | {"--help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_setting_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    sections = "|".join(Settings.model_fields)
    named = re.findall(rf"`((?:{sections})\.[a-z_.]+)`", text)
    named += [name.lower().replace("__", ".") for name in re.findall(r"LEDE_((?:[A-Z_]+)__[A-Z_]+)", text)]
    for path in named:
        if path.endswith((".py", ".ftl")):
            continue
        part: Any = Settings
        for step in path.split("."):
            assert step in part.model_fields, path
            part = part.model_fields[step].annotation
