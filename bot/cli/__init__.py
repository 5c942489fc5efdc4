"""The ``lede`` command: how it begins, and how it ends.

Exit codes: 0 fine; 1 a failure, told in one line on standard error; 2 wrong use, told likewise; 130 Ctrl+C.

The worker processes import this module too (they are spawned), so all else is imported in ``main``.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Sequence

FAILED, WRONG_USE, INTERRUPTED = 1, 2, 130
_MEANT = {
    r"^Invalid value for '?([^':]+)'?: ": r"\1: ",
    r"Input should be a valid integer.*": "it should be a whole number",
    r"Input should be greater than or equal to ": "it should be at least ",
    r"Input should be less than or equal to ": "it should be at most ",
    r"Input should be ": "it should be ",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command (``arguments`` without the program's name; the process's own unless given). Returns the exit
    code."""
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: Sequence[str] | None) -> int:
    from typer.exceptions import TyperException
    from typer.main import get_command

    from bot.cli.app import app
    from bot.terminal.output import ReaderGone, complain

    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")  # a terminal that knows no Unicode gets question marks, not a failure
    try:
        code = get_command(app).main(args=arguments, prog_name="lede", standalone_mode=False)
    except ReaderGone:
        return 0
    except TyperException as error:
        complain(f"{_in_plain_words(error.format_message())}{_where_help_is(error)}")
        return error.exit_code
    except Exception as error:
        from bot.terminal.telling import tell

        logging.getLogger("lede").debug("command failed", exc_info=error)
        complain(tell(error))
        return FAILED
    return int(code or 0)


def _in_plain_words(message: str) -> str:
    """Typer repeats what Pydantic says of a value."""
    for said, meant in _MEANT.items():
        message = re.sub(said, meant, message)
    return message


def _where_help_is(error: Exception) -> str:
    context = getattr(error, "ctx", None)
    return f" (see {context.command_path} --help)" if context else ""


if __name__ == "__main__":
    sys.exit(main())
