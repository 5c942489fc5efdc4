"""How the command begins and ends: help, exit codes, one line for what went wrong."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.cli import app as cli_app
from bot.cli import feeds as cli_feeds
from bot.cli import main
from bot.errors import AddressRefused, BadInput, BadStatus, NotAFeed, SettingsError
from bot.terminal import output
from bot.terminal.telling import tell
from bot.texts import say

ROOT = Path(__file__).parents[2]
HEAVY = {"feedparser", "lxml", "numpy", "py3langid", "sentencex", "sumy", "trafilatura"}

pytestmark = pytest.mark.usefixtures("own_logging", "empty_folder")


@pytest.fixture
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings but the defaults."""
    monkeypatch.chdir(tmp_path)
    for name in ("TELEGRAM_BOT_TOKEN", "TELEGRAM_BOT_TOKEN_FILE", "LEDE_TELEGRAM__TOKEN"):
        monkeypatch.delenv(name, raising=False)


def test_help_shows_every_command(capsys) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    names = {command.name for command in cli_app.app.registered_commands}
    assert names == {
        *("run", "playground", "doctor", "summarize", "extract", "parse", "cluster"),
        *("digest", "poll", "import", "export", "backup", "restore", "migrate", "health"),
    }
    assert all(name in told for name in names)


def test_version(capsys) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"lede {version('lede')}\n"


def test_no_command_is_wrong_use(capsys) -> None:
    assert main([]) == 2
    assert capsys.readouterr() == ("", "lede: say what to do, such as: lede run (see lede --help)\n")


@pytest.mark.parametrize(
    "arguments",
    [
        "nonsense",
        "summarize --nonsense",
        "summarize --sentences many",
        "summarize --sentences 0",
        "summarize --sentences 2 --words 9 x.txt",
        "summarize --jsonl x.txt",
        "extract one two",
        "cluster",
        "digest",
        "digest --hours 0 --samples",
        "poll",
        "poll --once --every",
        "import",
        "export --chat nobody",
        "playground --port 99999",
    ],
)
def test_wrong_use(arguments: str, capsys) -> None:
    assert main(arguments.split()) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("lede: ") and captured.err.count("\n") == 1 and "--help" in captured.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("summarize --sentences many", "lede: --sentences: it should be a whole number ("),
        ("summarize --sentences 0", "lede: --sentences: it should be at least 1 ("),
        ("playground --port 70000", "lede: --port: it should be at most 65535 ("),
        ("summarize --language xx", "lede: --language: found 'xx'; it should be one of ace, af, "),
    ],
)
def test_wrong_use_is_told_in_plain_words(arguments: str, told: str, capsys) -> None:
    assert main(arguments.split()) == 2
    assert capsys.readouterr().err.startswith(told)


@pytest.mark.parametrize("arguments", ["summarize nothing.txt", "parse .", "import nothing.opml", "digest nothing.xml"])
def test_a_failure_is_one_line(arguments: str, capsys) -> None:
    assert main(arguments.split()) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("lede: ") and captured.err.count("\n") == 1


def test_settings_that_are_wrong_are_one_line_with_every_key(monkeypatch, capsys) -> None:
    monkeypatch.setenv("LEDE_FEEDS__POLL_INTERVAL", "0")
    monkeypatch.setenv("LEDE_FETCH__TIMEOUT", "soon")
    assert main(["export"]) == 1
    told = capsys.readouterr().err
    assert "feeds.poll_interval" in told and "fetch.timeout" in told and told.count("\n") == 1


def test_a_fault_of_ours_shows_where_and_no_value(monkeypatch, capsys) -> None:
    def faulty(*_arguments: object, **_options: object) -> None:
        raise KeyError("a value that is nobody's business")

    monkeypatch.setattr(cli_feeds, "_export", faulty)
    assert main(["export"]) == 1
    told = capsys.readouterr().err
    assert "KeyError" in told and "feeds.py, line" in told
    assert "business" not in told and told.count("\n") == 1


def test_ctrl_c_is_quiet(monkeypatch, capsys) -> None:
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli_feeds, "_export", interrupted)
    assert main(["export"]) == 130
    assert capsys.readouterr() == ("", "")


def test_no_complaint_shows_a_secret(monkeypatch, capsys) -> None:
    token = "123456789:abcdefghijklmnopqrstuvwxyz-ABCDEFGH"
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)
    monkeypatch.setenv("LEDE_TELEGRAM__WEBHOOK__SECRET_TOKEN", "hush-hush-hush")

    def failing(*_arguments: object, **_options: object) -> None:
        raise BadInput(f"no use: {token} hush-hush-hush https://robin:sesame@example.com/ \x1b[31m\nred")

    monkeypatch.setattr(cli_feeds, "_export", failing)
    assert main(["export"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("lede: no use: ") and told.endswith("red\n") and told.count("\n") == 1
    assert not [part for part in (token, "hush", "sesame", "\x1b") if part in told]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (BadInput("plain words"), "plain words"),
        (SettingsError("one\ntwo"), "one; two"),
        (FileNotFoundError(2, "No such file or directory", "x.txt"), "x.txt: No such file or directory"),
        (TimeoutError("no answer"), "no answer"),
        (BadStatus("status 404", host="news.example", status=404), "news.example: status 404"),
        (
            AddressRefused("private address", host="10.0.0.1"),
            "10.0.0.1: private address (fetch.allow_private can allow it)",
        ),
        (NotAFeed("no feed format recognised", host="news.example"), "no feed format recognised"),
        (BadInput(text="error-not-opml"), say("en", "error-not-opml")),
    ],
)
def test_errors_in_words(error: Exception, told: str) -> None:
    assert tell(error) == told


def test_nobody_reads_any_more(monkeypatch) -> None:
    class Closed:
        encoding = "utf-8"

        def write(self, _text: str) -> int:
            raise BrokenPipeError

        def fileno(self) -> int:
            raise OSError

    monkeypatch.setattr(output, "_let_go", lambda: None)
    monkeypatch.setattr("sys.stdout", Closed())
    with pytest.raises(output.ReaderGone):
        output.emit("text")


def test_reader_gone_is_no_failure(monkeypatch, capsys) -> None:
    def gone(*_arguments: object, **_options: object) -> None:
        raise output.ReaderGone

    monkeypatch.setattr(cli_feeds, "_export", gone)
    assert main(["export"]) == 0
    assert capsys.readouterr().err == ""


def test_the_main_process_of_every_command_is_light() -> None:
    """What the commands import at their start, ``lede run`` with the whole bot included, belongs to no worker."""
    code = "import sys, bot.cli, bot.cli.app, bot.app, bot.cli.doctor; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not HEAVY & {name.partition(".")[0] for name in done.stdout.split()}


def test_workers_do_not_import_the_commands() -> None:
    """They are spawned, and so import the module of the command's entry point."""
    code = "import sys, bot.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not {"typer", "rich", "pydantic"} & set(done.stdout.split())
