"""``config.yaml`` and the environment, made into one frozen, validated ``Settings``.

Order of precedence: ``LEDE_*`` variables (``LEDE_FEEDS__POLL_INTERVAL=600``), the same in ``.env``, ``config.yaml``
(or the file that ``LEDE_CONFIG`` names), the defaults below. ``TELEGRAM_BOT_TOKEN``, or a file that
``TELEGRAM_BOT_TOKEN_FILE`` names, stands for ``telegram.token``. The only module that reads the environment.
"""

from __future__ import annotations

import ipaddress
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator

from bot.errors import SettingsError

PREFIX = "LEDE_"
_SECRET = re.compile(r"token|secret|database|proxy")  # paths whose values may hold a secret
CONFIG_FILE = "CONFIG"  # LEDE_CONFIG names the file; it is no setting
Seconds = Annotated[float, Field(ge=0)]
Positive = Annotated[int, Field(ge=1)]


class Part(BaseModel):
    """A section of the settings: frozen, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Webhook(Part):
    url: str = ""  # public https address; empty: long polling
    listen: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 8443
    secret_token: SecretStr = SecretStr("")


class Telegram(Part):
    token: SecretStr = SecretStr("")
    base_url: str = "https://api.telegram.org/bot"
    base_file_url: str = "https://api.telegram.org/file/bot"
    webhook: Webhook = Webhook()


class Database(Part):
    url: str = "sqlite+aiosqlite:///lede.db"

    @field_validator("url")
    @classmethod
    def _known_engine(cls, url: str) -> str:
        if not url.startswith(("sqlite+aiosqlite://", "postgresql+psycopg://")):
            raise ValueError("should start with sqlite+aiosqlite:// or postgresql+psycopg://")
        return url


class Fetch(Part):
    allow_private: tuple[str, ...] = ()
    contact: str = ""
    timeout: Annotated[float, Field(gt=0, le=120)] = 20.0
    feed_bytes: Positive = 5 * 1024 * 1024
    page_bytes: Positive = 3 * 1024 * 1024
    proxy: str = ""

    @field_validator("allow_private")
    @classmethod
    def _networks_or_hosts(cls, items: tuple[str, ...]) -> tuple[str, ...]:
        for item in items:
            host, colon, port = item.rpartition(":")
            if colon and host and port.isdigit() and 0 < int(port) < 65536:
                continue
            try:
                ipaddress.ip_network(item)
            except ValueError as error:
                raise ValueError(f"should hold host:port or networks such as 10.0.0.0/8, not {item!r}") from error
        return items


class Feeds(Part):
    poll_interval: Annotated[int, Field(ge=1, le=86400)] = 1800
    max_interval: Annotated[int, Field(ge=1)] = 86400
    per_host_connections: Positive = 1
    per_host_gap: Seconds = 1.0
    pages: Literal["never", "short", "always"] = "short"
    short_words: Positive = 120

    @model_validator(mode="after")
    def _interval_order(self) -> Self:
        if self.max_interval < self.poll_interval:
            raise ValueError("should have a max_interval not smaller than poll_interval")
        return self


class SummarySettings(Part):
    method: Literal["lead", "lexrank", "lsa", "textrank", "luhn", "sumbasic", "reduction", "edmundson"] = "lead"
    sentences: Annotated[int, Field(ge=1, le=20)] = 3
    languages: tuple[str, ...] = (
        "en",
        "de",
        "fr",
        "es",
        "pt",
        "it",
        "nl",
        "ru",
        "uk",
        "pl",
        "tr",
        "sv",
        "nb",
        "da",
        "id",
        "vi",
        "hi",
        "bn",
        "ar",
        "zh",
        "ja",
        "th",
    )


class DigestSettings(Part):
    time: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] = "08:00"
    timezone: str = "UTC"
    stories: Annotated[int, Field(ge=1, le=30)] = 7
    empty: Literal["say", "skip"] = "say"

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        from zoneinfo import ZoneInfo  # noqa: PLC0415 - zone data is read only where it is asked for

        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError) as error:
            raise ValueError("should be an IANA name such as Europe/Berlin") from error
        return name


class Delivery(Part):
    per_second: Annotated[float, Field(gt=0)] = 30.0
    per_chat_gap: Seconds = 1.0
    group_per_minute: Positive = 20


class Retention(Part):
    article_days: Positive = 90
    sent_days: Positive = 30


class SandboxSettings(Part):
    workers: Positive = 2
    seconds: Annotated[float, Field(gt=0)] = 12.0
    megabytes: Annotated[int, Field(ge=256)] = 512


class Runtime(Part):
    listen: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["console", "json"] = "console"


class PlaygroundSettings(Part):
    port: Annotated[int, Field(ge=0, le=65535)] = 8081


class Settings(Part):
    """Everything an operator can set. ``config.yaml`` says what each setting means."""

    telegram: Telegram = Telegram()
    database: Database = Database()
    fetch: Fetch = Fetch()
    feeds: Feeds = Feeds()
    summary: SummarySettings = SummarySettings()
    digest: DigestSettings = DigestSettings()
    delivery: Delivery = Delivery()
    retention: Retention = Retention()
    sandbox: SandboxSettings = SandboxSettings()
    runtime: Runtime = Runtime()
    playground: PlaygroundSettings = PlaygroundSettings()

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log may show."""
        token = self.telegram.token.get_secret_value()
        return tuple(part for part in (token, self.telegram.webhook.secret_token.get_secret_value()) if part)


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
    if not named and not path.is_file():
        return {}
    import yaml  # noqa: PLC0415 - only where there is such a file

    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        reason = str(error).replace("\n", " ")
        raise SettingsError(f"{path}: cannot be read as YAML: {reason}") from None
    if not isinstance(found, dict | None):
        raise SettingsError(f"{path}: found {type(found).__name__}, allowed is a list of sections such as feeds:")
    return {name: part if part is not None else {} for name, part in (found or {}).items()}


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
    found = "a value (not shown)" if _SECRET.search(path) else repr(error["input"])
    return f"{path}: found {found}; it {allowed}"


def _names(steps: list[str]) -> list[str]:
    part: Any = Settings
    for name in steps:
        field = getattr(part, "model_fields", {}).get(name)
        part = field.annotation if field else None
    return list(getattr(part, "model_fields", {}))
