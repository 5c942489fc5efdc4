"""The commands of ``lede``, in the order in which ``lede --help`` shows them. ``docs/commands.md`` is checked against
this list."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from bot.cli.cluster import cluster
from bot.cli.copies import backup, restore
from bot.cli.digest import digest
from bot.cli.doctor import doctor
from bot.cli.feeds import export, import_feeds, poll
from bot.cli.operate import health, migrate
from bot.cli.run import playground, run
from bot.cli.stages import extract, parse, summarize
from bot.terminal.output import emit

app = typer.Typer(name="lede", add_completion=False, context_settings={"help_option_names": ["-h", "--help"]})


@app.callback(invoke_without_command=True)
def lede(
    context: typer.Context,
    show_version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    """Read your feeds, and get the lede of each: as a Telegram bot, or right here in the terminal."""
    if show_version:
        emit(f"lede {version('lede')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        context.fail("say what to do, such as: lede run")


_RUNNING, _READING, _KEEPING = "The bot", "Read here and now", "Look after it"
for _command, _name, _panel in (
    (run, "run", _RUNNING),
    (playground, "playground", _RUNNING),
    (doctor, "doctor", _RUNNING),
    (summarize, "summarize", _READING),
    (digest, "digest", _READING),
    (extract, "extract", _READING),
    (parse, "parse", _READING),
    (cluster, "cluster", _READING),
    (poll, "poll", _KEEPING),
    (import_feeds, "import", _KEEPING),
    (export, "export", _KEEPING),
    (backup, "backup", _KEEPING),
    (restore, "restore", _KEEPING),
    (migrate, "migrate", _KEEPING),
    (health, "health", _KEEPING),
):
    app.command(_name, rich_help_panel=_panel)(_command)
