"""``lede backup`` and ``lede restore``: copies of a SQLite database, also of a running bot's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.tools import prepare
from bot.terminal.output import emit

if TYPE_CHECKING:
    from bot.storage.copies import Contents


def backup(
    file: Annotated[Path, typer.Argument(help="Where the copy goes.", metavar="FILE")],
    force: Annotated[bool, typer.Option("--force", help="Replace FILE where it is there.")] = False,
) -> None:
    """Copy the database, whether a bot is running on it or not; the copy is checked."""
    from bot.storage import copies

    made = copies.backup(prepare().database.url, file, overwrite=force)
    emit(f"{file} is a copy of the database, checked: {_told(made)}.")


def restore(
    file: Annotated[Path, typer.Argument(help="A copy that lede backup has made.", metavar="FILE")],
) -> None:
    """Put a copy in the place of the database, while no bot is running on it; the old one is kept beside it."""
    from bot.clock import utc_now
    from bot.storage import copies

    found, kept = copies.restore(prepare().database.url, file, utc_now())
    emit(f"The database is what {file} holds: {_told(found)}.")
    if kept is not None:
        emit(f"What was there before is kept as {kept}.")


def _told(found: Contents) -> str:
    return f"chats: {found.chats}, feeds: {found.feeds}, tables {found.version}"
