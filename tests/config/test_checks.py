"""Values that cannot work are refused, with path, found and allowed; those that can work are taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import checks, load
from bot.errors import SettingsError
from bot.feeds.address import Exceptions

NOT_SHOWN = "a value (not shown)"
BASE, FILES, HOOK = "telegram.base_url", "telegram.base_file_url", "telegram.webhook.url"
SECRET = "telegram.webhook.secret_token"
REFUSED = [
    (BASE, "foo", "'foo'", "https://api.telegram.org/bot"),
    (BASE, "ftp://api.example/bot", "'ftp://api.example/bot'", "ends in /bot"),
    (BASE, "https:///bot", "'https:///bot'", "web address"),
    (BASE, "https://api.telegram.org", "'https://api.telegram.org'", "ends in /bot"),
    (BASE, "http://api.example:99999/bot", "99999", "web address"),
    (FILES, "/file/bot", "'/file/bot'", "web address"),
    (HOOK, "bot.example/hook", NOT_SHOWN, "https address"),
    (HOOK, "http://bot.example.com/hook", NOT_SHOWN, "https address"),
    (HOOK, "http://127.0.0.1.example.com/hook", NOT_SHOWN, "https address"),
    (HOOK, "https:///hook", NOT_SHOWN, "https address"),
    (HOOK, "https://[broken/hook", NOT_SHOWN, "https address"),
    (HOOK, "https://bot.example.com/a hook", NOT_SHOWN, "https address"),
    (SECRET, "no spaces", NOT_SHOWN, "1 to 256 of A-Z a-z 0-9 _ -"),
    (SECRET, "x" * 257, NOT_SHOWN, "1 to 256"),
    (SECRET, "sésame", NOT_SHOWN, "1 to 256"),
    ("fetch.proxy", "nonsense", NOT_SHOWN, "http://proxy.example:3128"),
    ("fetch.proxy", "socks5://proxy.example:1080", NOT_SHOWN, "http proxy"),
    ("fetch.proxy", "http://proxy.example/path", NOT_SHOWN, "http proxy"),
    ("runtime.listen", "nonsense", "'nonsense'", "127.0.0.1"),
    ("runtime.listen", "", "''", "0.0.0.0"),
    ("telegram.webhook.listen", "127.0.0.1:80", "'127.0.0.1:80'", "IP address"),
    ("feeds.per_host_gap", ".inf", "inf", "finite number"),
    ("feeds.per_host_gap", ".nan", "nan", "finite number"),
    ("delivery.per_second", ".inf", "inf", "finite number"),
    ("summary.languages", "[]", "[]", "such as en"),
    ("summary.languages", "[en, klingon]", "'klingon'", "such as en"),
    ("summary.languages", "[EN]", "'EN'", "such as en"),
    ("feeds.catalogue", "/nowhere/feeds.csv", "/nowhere/feeds.csv", "a file that is there"),
    ("fetch.allow_private", "['a:b:80']", "'a:b:80'", "host:port"),
    ("fetch.allow_private", "[':80']", "':80'", "host:port"),
    ("fetch.allow_private", "['host:0']", "'host:0'", "host:port"),
    ("fetch.allow_private", "['[nonsense]:80']", "'[nonsense]:80'", "host:port"),
    ("fetch.allow_private", "['10.0.0.1/8']", "'10.0.0.1/8'", "networks"),
    ("digest.time", "18:30", "1110", '"18:30"'),
    ("digest.time", "'24:00'", "'24:00'", "time of day"),
    ("digest.time", "'8:00'", "'8:00'", '"08:00"'),
    ("fetch.contact", "12", "12", "put it in quotes"),
    ("fetch.contact", '"a\\nb"', "'a\\nb'", "on one line"),
    ("fetch.contact", '"ops (at) news.example"', "'ops (at) news.example'", "on one line"),
]
TAKEN = [
    (BASE, "http://127.0.0.1:8081/bot"),
    (BASE, "http://bot-api:8081/bot"),
    (BASE, "'https://api.telegram.org/bot{token}/test'"),
    (HOOK, "''"),
    (HOOK, "https://bot.example.com/hook"),
    (HOOK, "http://127.0.0.1:9000/hook"),
    (HOOK, "http://localhost:9000/hook"),
    (HOOK, "'http://[::1]:9000/hook'"),
    (SECRET, "''"),
    (SECRET, "A-Za-z0-9_" * 25),
    ("fetch.proxy", "http://robin:pw@proxy.example:3128"),
    ("fetch.proxy", "http://127.0.0.1:3128/"),
    ("runtime.listen", "'::'"),
    ("runtime.listen", "localhost"),
    ("summary.languages", "[nb, pt]"),
    ("fetch.allow_private", "['[fd00::1]:80', 'fd00::/8', 'my_host.lan:8000', '10.0.0.5', '10.0.0.5:80']"),
    ("digest.time", "'23:59'"),
]


def stated(folder: Path, path: str, value: str) -> None:
    """``value`` as YAML, at ``path``."""
    section, *inner, key = path.split(".")
    text = f"{key}: {value or repr('')}"
    for name in reversed(inner):
        text = f"{name}: {{{text}}}"
    (folder / "config.yaml").write_text(f"{section}:\n  {text}\n")


@pytest.mark.parametrize(("path", "value", "found", "allowed"), REFUSED)
def test_refused(tmp_path: Path, path: str, value: str, found: str, allowed: str) -> None:
    if path.startswith("telegram") or path in {"fetch.proxy", "runtime.listen"}:
        value = repr(value)
    stated(tmp_path, path, value)
    with pytest.raises(SettingsError) as caught:
        load({}, tmp_path)
    told = str(caught.value)
    assert told.startswith(f"{path}: found ") and told.count("\n") == 0
    assert found in told and allowed in told
    assert found != NOT_SHOWN or value.strip("'") not in told


@pytest.mark.parametrize(("path", "value"), TAKEN)
def test_taken(tmp_path: Path, path: str, value: str) -> None:
    stated(tmp_path, path, value)
    load({}, tmp_path)


def test_the_languages_are_those_that_the_guesser_knows() -> None:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    labels = set(LanguageIdentifier.from_model_file(MODEL_FILE).labels)
    assert labels - {"zxx"} | {"nb"} == checks.LANGUAGES  # zxx: no language at all


@given(st.lists(st.from_regex(r"[a-z0-9.:\[\]/]{1,12}|[0-9.]{7,12}(/[0-9]{1,2})?(:[0-9]{1,6})?", fullmatch=True)))
def test_what_passes_as_a_private_place_is_one(items: list[str]) -> None:
    try:
        checks.private_places(tuple(items))
    except ValueError:
        return
    Exceptions(items)
