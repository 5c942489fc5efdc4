"""The shapes of the settings: each section, its keys, their types and defaults."""

from __future__ import annotations

from typing import Annotated, Literal, Self
from urllib.parse import unquote, urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, model_validator

from bot.config import checks

Seconds = Annotated[float, Field(ge=0)]
Positive = Annotated[int, Field(ge=1)]
Port = Annotated[int, Field(ge=1, le=65535)]
PortOrNone = Annotated[int, Field(ge=0, le=65535)]  # 0: nowhere, or anywhere that is free
Listen = Annotated[str, AfterValidator(checks.listen)]
ApiRoot = Annotated[str, AfterValidator(checks.api_root)]


class Part(BaseModel):
    """A section of the settings: frozen, and strict about unknown keys and numbers that are none."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Webhook(Part):
    url: Annotated[str, Field(repr=False), AfterValidator(checks.webhook_url)] = ""  # empty: long polling
    listen: Listen = "127.0.0.1"
    port: Port = 8443
    secret_token: Annotated[SecretStr, AfterValidator(checks.webhook_secret)] = SecretStr("")


class Telegram(Part):
    token: SecretStr = SecretStr("")
    owner: int = 0
    base_url: ApiRoot = "https://api.telegram.org/bot"
    base_file_url: ApiRoot = "https://api.telegram.org/file/bot"
    webhook: Webhook = Webhook()


class Access(Part):
    """Limits are for each chat; 0: none."""

    open: bool = True
    feeds: Annotated[int, Field(ge=0)] = 1000
    summaries: Annotated[int, Field(ge=0)] = 200


class Database(Part):
    url: Annotated[str, Field(repr=False), AfterValidator(checks.database_url)] = "sqlite+aiosqlite:///lede.db"


class Fetch(Part):
    allow_private: Annotated[tuple[str, ...], AfterValidator(checks.private_places)] = ()
    contact: Annotated[str, AfterValidator(checks.contact)] = ""
    timeout: Annotated[float, Field(gt=0, le=120)] = 20.0
    feed_bytes: Positive = 5 * 1024 * 1024
    page_bytes: Positive = 3 * 1024 * 1024
    proxy: Annotated[str, Field(repr=False), AfterValidator(checks.proxy)] = ""


class Feeds(Part):
    poll_interval: Annotated[int, Field(ge=1, le=86400)] = 1800
    max_interval: Positive = 86400
    per_host_connections: Positive = 1
    per_host_gap: Seconds = 1.0
    pages: Literal["never", "short", "always"] = "short"
    short_words: Positive = 120
    catalogue: Annotated[str, AfterValidator(checks.file)] = ""  # empty: the one that Lede brings along

    @model_validator(mode="after")
    def _interval_order(self) -> Self:
        if self.max_interval < self.poll_interval:
            raise ValueError("should have a max_interval not smaller than poll_interval")
        return self


class SummarySettings(Part):
    method: Literal["lede", "lead", "lexrank", "lsa", "textrank", "luhn", "sumbasic", "reduction", "edmundson"] = "lede"
    sentences: Annotated[int, Field(ge=1, le=20)] = 3
    languages: Annotated[tuple[str, ...], AfterValidator(checks.language_codes)] = (
        "en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "tr",
        "sv", "nb", "da", "id", "vi", "hi", "bn", "ar", "zh", "ja", "th",
    )  # fmt: skip


class DigestSettings(Part):
    time: Annotated[str, BeforeValidator(checks.quoted), AfterValidator(checks.time_of_day)] = "08:00"
    timezone: Annotated[str, AfterValidator(checks.zone)] = "UTC"
    stories: Annotated[int, Field(ge=1, le=30)] = 7
    empty: Literal["say", "skip"] = "say"


class Ranking(Part):
    """As ``stories.rank.Weights``."""

    sources: Annotated[float, Field(ge=0, le=3)] = 1.0
    half_life: Annotated[float, Field(ge=60)] = 43200.0
    growth: Annotated[float, Field(ge=0, le=10)] = 0.5
    growth_window: Annotated[float, Field(ge=60)] = 10800.0
    taste: Annotated[float, Field(ge=1, le=100)] = 3.0
    saved: Annotated[float, Field(ge=0, le=1)] = 0.5
    opened: Annotated[float, Field(ge=0, le=1)] = 0.25
    vote_half_life: Annotated[float, Field(ge=3600)] = 5184000.0
    topic: Annotated[float, Field(ge=0, le=100)] = 2.0
    publisher: Annotated[float, Field(gt=0, le=1)] = 0.7


class Delivery(Part):
    per_second: Annotated[float, Field(gt=0)] = 30.0
    per_chat_gap: Seconds = 1.0
    per_chat_burst: Positive = 3
    group_per_minute: Positive = 20
    allow_paid_broadcast: bool = False


class Groups(Part):
    """Minutes are a day's at most: what is two days old Telegram deletes no more."""

    tidy_minutes: Annotated[int, Field(ge=0, le=1440)] = 10


class Updates(Part):
    at_once: Positive = 64
    seconds: Annotated[float, Field(gt=0)] = 120.0


class Retention(Part):
    article_days: Positive = 90
    sent_days: Positive = 30


class SandboxSettings(Part):
    workers: Positive = 2
    seconds: Annotated[float, Field(gt=0)] = 12.0
    megabytes: Annotated[int, Field(ge=256)] = 512


class Runtime(Part):
    listen: Listen = "127.0.0.1"
    port: PortOrNone = 8080
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["console", "json"] = "console"


class PlaygroundSettings(Part):
    port: PortOrNone = 8081


class Settings(Part):
    """Everything an operator can set. ``config.yaml`` says what each setting means."""

    telegram: Telegram = Telegram()
    access: Access = Access()
    database: Database = Database()
    fetch: Fetch = Fetch()
    feeds: Feeds = Feeds()
    summary: SummarySettings = SummarySettings()
    digest: DigestSettings = DigestSettings()
    ranking: Ranking = Ranking()
    delivery: Delivery = Delivery()
    groups: Groups = Groups()
    updates: Updates = Updates()
    retention: Retention = Retention()
    sandbox: SandboxSettings = SandboxSettings()
    runtime: Runtime = Runtime()
    playground: PlaygroundSettings = PlaygroundSettings()

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log may show."""
        telegram = self.telegram
        hidden = telegram.token.get_secret_value(), telegram.webhook.secret_token.get_secret_value()
        passwords = (urlsplit(address).password or "" for address in (self.database.url, self.fetch.proxy))
        return tuple(part for one in (*hidden, *passwords) for part in {one, unquote(one)} if part)
