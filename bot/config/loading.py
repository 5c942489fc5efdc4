"""Gathering the settings from where they are stated. The only module that reads the environment."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, SecretStr, ValidationError

from bot.config import file
from bot.config.settings import Part, Settings
from bot.errors import SettingsError

PREFIX = "LEDE_"
CONFIG_FILE = "CONFIG"  # LEDE_CONFIG names the file; it is no setting
# Paths whose values may hold a secret; the token itself is part of some people's webhook addresses.
_SECRET = re.compile(r"^telegram$|token|secret|database|proxy|webhook(\.url)?$")


def load(environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Settings:
    """Gather and check all settings. ``environment`` is the process's own and ``folder`` (of ``.env`` and
    ``config.yaml``) the current one, unless given. Raises ``SettingsError``, a line for each thing that is wrong."""
    folder = folder or Path.cwd()
    variables = _dotenv(folder / ".env") | dict(os.environ if environment is None else environment)
    variables = {name: value for name, value in variables.items() if value}
    stated = _from_file(variables.get(PREFIX + CONFIG_FILE), folder)
    for name, value in sorted(variables.items()):
        if name.startswith(PREFIX) and name != PREFIX + CONFIG_FILE:
            _put(stated, name.removeprefix(PREFIX).lower().split("__"), value, name)
    _put_token(stated, variables, folder)
    try:
        # As JSON, so that a list becomes a tuple while a wrong type stays wrong.
        return Settings.model_validate_json(json.dumps(stated, default=str), strict=True)
    except ValidationError as error:
        raise SettingsError("\n".join(_told(one) for one in error.errors(include_url=False))) from None


def _dotenv(path: Path) -> dict[str, str]:
    from dotenv import dotenv_values  # noqa: PLC0415 - only where there is such a file

    return {name: value or "" for name, value in dotenv_values(path).items()} if path.is_file() else {}


def _from_file(named: str | None, folder: Path) -> dict[str, Any]:
    path = folder / (named or "config.yaml")
    return file.read(path) if named or path.is_file() else {}


def _put(stated: dict[str, Any], path: list[str], value: str, variable: str) -> None:
    """Lay a variable's value at its place. Only texts are taken as they are: the rest is JSON."""
    part: type[BaseModel] = Settings
    place = stated
    for name in path[:-1]:
        place = place.setdefault(name, {})
        field = part.model_fields.get(name)
        kind = field.annotation if field else None
        if not (isinstance(kind, type) and issubclass(kind, Part) and isinstance(place, dict)):
            raise SettingsError(f"{'.'.join(path)} ({variable}): no such setting; allowed: {', '.join(_names([]))}")
        part = kind
    wanted = part.model_fields.get(path[-1])
    place[path[-1]] = value if wanted is None or _is_text(wanted.annotation) else _json(value)


def _is_text(annotation: object) -> bool:
    return annotation in {str, SecretStr} or getattr(annotation, "__origin__", None) is Literal


def _json(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value  # and is refused as the wrong type, with its path


def _put_token(stated: dict[str, Any], variables: Mapping[str, str], folder: Path) -> None:
    """The short forms of ``telegram.token``. Raises ``SettingsError`` where two are set and differ."""
    telegram = stated.setdefault("telegram", {})
    if not isinstance(telegram, dict):
        return  # and is refused as the wrong type
    found = {"telegram.token": telegram.get("token") or ""}
    found["TELEGRAM_BOT_TOKEN"] = variables.get("TELEGRAM_BOT_TOKEN", "").strip()
    if path := variables.get("TELEGRAM_BOT_TOKEN_FILE"):
        try:
            found["TELEGRAM_BOT_TOKEN_FILE"] = (folder / path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(f"TELEGRAM_BOT_TOKEN_FILE: cannot read {path}: {type(error).__name__}") from None
    set_in = [name for name, token in found.items() if token]
    tokens = {found[name] for name in set_in}
    if len(tokens) > 1:
        raise SettingsError(f"telegram.token: found different tokens in {' and '.join(set_in)}; set it in one place")
    if tokens:
        telegram["token"] = tokens.pop()


def _told(error: Any) -> str:
    """One line: the key's path, what was found, what is allowed."""
    steps = [str(step) for step in error["loc"]]
    path = ".".join(steps)
    if error["type"] == "extra_forbidden":
        return f"{path}: no such setting; allowed: {', '.join(_names(steps[:-1]))}"
    allowed = error["msg"].removeprefix("Value error, ").removeprefix("Input ")
    if error["type"] == "string_type":
        allowed = "should be a text; put it in quotes"
    found = "a value (not shown)" if _SECRET.search(path) else repr(error["input"])
    return f"{path}: found {found}; it {allowed}"


def _names(steps: list[str]) -> list[str]:
    part: Any = Settings
    for name in steps:
        field = getattr(part, "model_fields", {}).get(name)
        part = field.annotation if field else None
    return list(getattr(part, "model_fields", {}))
