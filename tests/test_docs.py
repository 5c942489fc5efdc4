"""The documents keep up: every command and option stands in ``docs/commands.md``, every setting in
``docs/settings.md``, every metric in ``docs/operate.md``, and nothing there is made up; each promise of
``docs/reliability.md`` names a test that there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml
from prometheus_client.metrics import MetricWrapperBase

from bot.cli.app import app
from bot.runtime import metrics
from handlers.commands import ALIASES, COMMANDS, FOR_OWNER

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
OPERATE = (ROOT / "docs" / "operate.md").read_text(encoding="utf-8")
PICTURES = ROOT / "docs" / "img"
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
RELIABILITY = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
HOLDS = RELIABILITY.split("\n## What holds, and which test says so\n")[1]
CONFIG: dict[str, Any] = yaml.safe_load((ROOT / "config.yaml").read_text(encoding="utf-8"))
CHAT, TERMINAL = TEXT.split("\n## In a terminal\n")
SECTIONS = dict(re.findall(r"^### lede (\w+)\n(.*?)(?=^### |\Z)", TERMINAL, re.MULTILINE | re.DOTALL))
GROUP: Any = typer.main.get_command(app)
OPTIONS = {
    name: {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
    for name, command in GROUP.commands.items()
}


@pytest.mark.parametrize("command", [command.name for command in (*COMMANDS, *FOR_OWNER)])
def test_each_chat_command_has_its_row(command: str) -> None:
    assert re.search(rf"^\| `/{command}\b", CHAT, re.MULTILINE)


@pytest.mark.parametrize("alias", sorted(ALIASES))
def test_each_alias_is_told(alias: str) -> None:
    assert f"`/{alias}`" in CHAT


def test_no_chat_command_is_made_up() -> None:
    named = set(re.findall(r"(?<![\w/.])/([a-z]+)\b", re.sub(r"\w+://\S+", "", CHAT)))
    assert named <= {command.name for command in (*COMMANDS, *FOR_OWNER)} | set(ALIASES)


def test_each_terminal_command_has_its_section() -> None:
    assert set(SECTIONS) == set(OPTIONS)


@pytest.mark.parametrize("command", sorted(OPTIONS))
def test_each_option_is_told_and_none_is_made_up(command: str) -> None:
    told = set(re.findall(r"`(--[a-z]+)", SECTIONS[command]))
    assert OPTIONS[command] - {"--help"} == told


def test_general_options_are_told() -> None:
    assert "`lede --help`" in TERMINAL and "`lede --version`" in TERMINAL and "`-h`" in TERMINAL


def test_each_setting_has_its_row_with_its_default() -> None:
    told = dict(re.findall(r"^\| `([a-z_.]+)` \| `(.*?)` \| .+ \|$", SETTINGS, re.MULTILINE))
    assert {path: yaml.safe_load(value) for path, value in told.items()} == dict(_leaves(CONFIG))


def _leaves(section: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in section.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def test_each_metric_has_its_row_and_none_is_made_up() -> None:
    counted = {
        f"{metric.name}_total" if metric.type == "counter" else metric.name
        for collector in vars(metrics).values()
        if isinstance(collector, MetricWrapperBase)
        for metric in collector.collect()
    }
    assert counted == set(re.findall(r"^\| `(lede_\w+)", OPERATE, re.MULTILINE))


def test_the_guide_names_commands_that_are_there() -> None:
    named = set(re.findall(r"`/([a-z_]+)", GUIDE))
    assert named <= {command.name for command in COMMANDS}
    assert {"start", "subscribe", "feeds", "digest", "filter", "search", "saved", "settings", "delete_me"} <= named


def test_the_pictures_are_there_and_say_what_they_show() -> None:
    shown = re.findall(r'<img src="(img/\w+\.png)" alt="([^"]+)"', GUIDE)
    told = {path for path, _alt in shown} | {"img/chat.png"}
    assert {f"img/{path.name}" for path in PICTURES.iterdir()} == told
    assert GUIDE.count("<img") == len(shown)


def test_each_promise_names_tests_that_are_there() -> None:
    rows = [row for row in HOLDS.splitlines() if row.startswith("| ") and not row.endswith(" test |")]
    named = [re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row) for row in rows]
    assert len(rows) > 100 and [row for row, tests in zip(rows, named, strict=True) if not tests] == []
    for path, name in {test for tests in named for test in tests}:
        assert re.search(rf"^(async )?def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE), name
