"""Reading ``config.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import SettingsError

if TYPE_CHECKING:
    import yaml

DEEPEST = 4  # keys within each other; settings go three deep


def read(path: Path) -> dict[str, Any]:
    """What the file states, by section. Raises ``SettingsError`` for a file that cannot be read, is no YAML, or has a
    key twice: YAML lets the last one win silently."""
    import yaml  # noqa: PLC0415 - only where there is such a file

    try:
        text = path.read_text(encoding="utf-8")
        if again := list(_again(yaml.compose(text, yaml.SafeLoader))):
            raise SettingsError("\n".join(f"{path}: {told}" for told in again))
        found = yaml.safe_load(text)
    except FileNotFoundError:
        raise SettingsError(f"{path}: no such file") from None
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from None
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError(f"{path}: cannot be read as YAML: {_reason(error)}") from None
    if not isinstance(found, dict | None):
        raise SettingsError(f"{path}: found {type(found).__name__}, allowed is a list of sections such as feeds:")
    return {name: part if part is not None else {} for name, part in _named(found or {}).items()}


def _reason(error: Exception) -> str:
    """What is wrong, and where; not the line itself, which may hold a token."""
    problem, mark = getattr(error, "problem", None), getattr(error, "problem_mark", None)
    return f"{problem} in line {mark.line + 1}" if problem and mark else type(error).__name__


def _again(node: yaml.Node | None, path: tuple[str, ...] = ()) -> Iterator[str]:
    """What to say of each key that stands twice in its section."""
    if getattr(node, "id", "") != "mapping" or node is None or len(path) == DEEPEST:
        return
    lines: dict[str, int] = {}
    for key, value in node.value:
        name, line = str(key.value), key.start_mark.line + 1
        inner = (*path, name)
        if name in lines:
            yield f"{'.'.join(inner)}: found twice, in lines {lines[name]} and {line}; it should stand there once"
        lines[name] = line
        yield from _again(value, inner)


def _named(section: dict[Any, Any], depth: int = 1) -> dict[str, Any]:
    """The section with its keys as text: YAML knows numbers, dates and yes as keys too."""
    return {
        str(key): _named(value, depth + 1) if isinstance(value, dict) and depth < DEEPEST else value
        for key, value in section.items()
    }
