from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from bot.config import Settings, load
from bot.errors import SettingsError

ROOT = Path(__file__).parents[2]


def refused(folder: Path, text: str = "", **variables: str) -> str:
    (folder / "config.yaml").write_text(text)
    with pytest.raises(SettingsError) as caught:
        load(variables, folder)
    return str(caught.value)


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    assert load({}, tmp_path) == Settings()


def test_config_yaml_states_every_setting_with_its_default_and_a_comment() -> None:
    text = (ROOT / "config.yaml").read_text()
    stated = yaml.safe_load(text)
    assert Settings.model_validate(stated) == Settings()
    assert stated == yaml.safe_load(yaml.safe_dump(defaults(Settings())))
    for line in text.splitlines():
        if re.match(r"\s+\w+: \S", line):
            assert re.search(r"\S +# \w", line), f"no comment: {line}"


def defaults(part: object) -> object:
    from pydantic import BaseModel, SecretStr

    if isinstance(part, BaseModel):
        return {name: defaults(getattr(part, name)) for name in type(part).model_fields}
    if isinstance(part, SecretStr):
        return part.get_secret_value()
    return list(part) if isinstance(part, tuple) else part


def test_a_variable_wins_over_dotenv_and_that_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("feeds: {poll_interval: 100, short_words: 7, pages: never}")
    (tmp_path / ".env").write_text("LEDE_FEEDS__POLL_INTERVAL=200\nLEDE_FEEDS__SHORT_WORDS=8\nUNRELATED=1\n")
    feeds = load({"LEDE_FEEDS__POLL_INTERVAL": "300"}, tmp_path).feeds
    assert (feeds.poll_interval, feeds.short_words, feeds.pages) == (300, 8, "never")


def test_lists_come_as_json_and_texts_as_they_are(tmp_path: Path) -> None:
    settings = load(
        {"LEDE_FETCH__ALLOW_PRIVATE": '["127.0.0.1:80", "10.0.0.0/8"]', "LEDE_FETCH__CONTACT": "12"}, tmp_path
    )
    assert settings.fetch.allow_private == ("127.0.0.1:80", "10.0.0.0/8")
    assert settings.fetch.contact == "12"


def test_numbers_that_are_none_are_refused_in_variables_too(tmp_path: Path) -> None:
    for value in ("Infinity", "NaN", "-Infinity"):
        assert "feeds.per_host_gap: found" in refused(tmp_path, LEDE_FEEDS__PER_HOST_GAP=value)


def test_an_empty_variable_counts_as_not_set(tmp_path: Path) -> None:
    assert load({"LEDE_FEEDS__POLL_INTERVAL": "", "TELEGRAM_BOT_TOKEN": ""}, tmp_path) == Settings()


@pytest.mark.parametrize(
    ("text", "path", "found", "allowed"),
    [
        ("feeds: {poll_interval: soon}", "feeds.poll_interval", "'soon'", "integer"),
        ("feeds: {poll_interval: true}", "feeds.poll_interval", "True", "integer"),
        ("feeds: {poll_interval: 0}", "feeds.poll_interval", "0", "greater than or equal to 1"),
        ("feeds: {pages: sometimes}", "feeds.pages", "'sometimes'", "'never', 'short' or 'always'"),
        ("feeds: {max_interval: 5}", "feeds", "5", "not smaller than poll_interval"),
        ("feeds: 5", "feeds", "5", "object"),
        ("digest: {timezone: Mars/North}", "digest.timezone", "'Mars/North'", "Europe/Berlin"),
        ("digest: {time: '25:00'}", "digest.time", "'25:00'", "time of day"),
        ("ranking: {publisher: 0}", "ranking.publisher", "0", "greater than 0"),
        ("ranking: {taste: 0.5}", "ranking.taste", "0.5", "greater than or equal to 1"),
        ("ranking: {half_life: soon}", "ranking.half_life", "'soon'", "number"),
        ("fetch: {allow_private: [there]}", "fetch.allow_private", "'there'", "host:port"),
        ("feeds: {pol_interval: 5}", "feeds.pol_interval", "no such setting", "poll_interval"),
        ("feed: {}", "feed", "no such setting", "feeds"),
    ],
)
def test_what_is_wrong_is_told_with_path_found_and_allowed(
    tmp_path: Path, text: str, path: str, found: str, allowed: str
) -> None:
    told = refused(tmp_path, text)
    assert told.startswith(f"{path}:")
    assert found in told
    assert allowed in told


@pytest.mark.parametrize(
    "name",
    ["LEDE_FEED__PAGES", "LEDE_NONSENSE", "LEDE_FEEDS__PAGE", "LEDE_FEEDS__PAGES__X", "LEDE_FEEDS__POLL_INTERVAL__X"],
)
def test_an_unknown_variable_stops_the_start(tmp_path: Path, name: str) -> None:
    assert "no such setting" in refused(tmp_path, **{name: "5"})


def test_every_mistake_is_told_in_one_go(tmp_path: Path) -> None:
    told = refused(tmp_path, "feeds: {poll_interval: soon}\ndigest: {stories: 0}")
    assert len(told.splitlines()) == 2


def test_the_token_has_short_forms(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("123:abc\n")
    for variables in ({"TELEGRAM_BOT_TOKEN": "123:abc"}, {"TELEGRAM_BOT_TOKEN_FILE": "token"}):
        assert load(variables, tmp_path).telegram.token.get_secret_value() == "123:abc"
    both = {"TELEGRAM_BOT_TOKEN": "123:abc", "LEDE_TELEGRAM__TOKEN": "123:abc"}
    assert load(both, tmp_path).secrets == ("123:abc",)


def test_two_different_tokens_stop_the_start_and_are_not_shown(tmp_path: Path) -> None:
    told = refused(tmp_path, "telegram: {token: '123:abc'}", TELEGRAM_BOT_TOKEN="123:xyz")
    assert "TELEGRAM_BOT_TOKEN" in told
    assert "abc" not in told
    assert "xyz" not in told


def test_a_token_file_that_cannot_be_read(tmp_path: Path) -> None:
    assert "TELEGRAM_BOT_TOKEN_FILE" in refused(tmp_path, TELEGRAM_BOT_TOKEN_FILE="nowhere")


def test_secrets_are_not_shown_in_messages_nor_in_the_settings(tmp_path: Path) -> None:
    assert "hunter" not in refused(tmp_path, "database: {url: 'mysql://me:hunter@db/x'}")
    assert "hunter" not in refused(tmp_path, "fetch: {proxy: 'socks5://me:hunter@proxy.example'}")
    assert "hunter" not in refused(
        tmp_path, "telegram: {webhook: {url: 'http://bot.example/hunter', secret_token: 'hunter!'}}"
    )
    (tmp_path / "config.yaml").unlink()
    assert "hunter" not in repr(load({"TELEGRAM_BOT_TOKEN": "1:hunter"}, tmp_path))
