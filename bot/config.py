"""``config.yaml`` and the environment, made into one frozen, validated ``Settings``.

Order of precedence: ``LEDE_*`` variables (``LEDE_FEEDS__POLL_INTERVAL=600``), the same in ``.env``, ``config.yaml``
(or the file that ``LEDE_CONFIG`` names), the defaults below. The only module that reads the environment.
"""

from __future__ import annotations

import ipaddress
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

PREFIX = "LEDE_"
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
            raise ValueError("must start with sqlite+aiosqlite:// or postgresql+psycopg://")
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
                raise ValueError(f"{item!r} is neither host:port nor a network such as 10.0.0.0/8") from error
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
            raise ValueError("max_interval must not be smaller than poll_interval")
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
            raise ValueError("must be an IANA name such as Europe/Berlin") from error
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
    listen: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8081


class Settings(BaseSettings):
    """Everything an operator can set. ``config.yaml`` says what each setting means."""

    model_config = SettingsConfigDict(frozen=True, extra="forbid", env_prefix=PREFIX, env_nested_delimiter="__")

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

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        **_sources: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """``load`` hands over what it gathered: nothing else is read behind its back."""
        return (init_settings,)
