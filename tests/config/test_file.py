"""What can be wrong with ``config.yaml`` as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import load
from bot.errors import SettingsError


def refused(folder: Path, text: str) -> str:
    (folder / "config.yaml").write_text(text)
    with pytest.raises(SettingsError) as caught:
        load({}, folder)
    return str(caught.value)


@pytest.mark.parametrize("text", ["- a\n- b", "feeds: [", "\x00", "just words"])
def test_a_file_that_is_no_configuration(tmp_path: Path, text: str) -> None:
    assert "config.yaml" in refused(tmp_path, text)


def test_a_named_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load({"LEDE_CONFIG": "elsewhere.yaml"}, tmp_path)
    assert str(caught.value) == f"{tmp_path}/elsewhere.yaml: no such file"


def test_a_named_file_that_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read: Is a directory"):
        load({"LEDE_CONFIG": "."}, tmp_path)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("feeds:\n  pages: never\n  pages: always\n", "feeds.pages: found twice, in lines 2 and 3"),
        ("feeds: {pages: never}\ndigest: {}\nfeeds: {}\n", "feeds: found twice, in lines 1 and 3"),
        ("telegram: {webhook: {port: 1, port: 2}}", "telegram.webhook.port: found twice, in lines 1 and 1"),
        ("feeds: {pages: never, 'pages': never}", "feeds.pages: found twice"),
    ],
)
def test_a_key_that_stands_twice(tmp_path: Path, text: str, told: str) -> None:
    assert told in refused(tmp_path, text)


def test_the_same_key_in_two_sections_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("playground: {port: 1}\nruntime: {port: 1}\n")
    assert load({}, tmp_path).runtime.port == 1


@pytest.mark.parametrize("text", ["2026-03-02: {}", "7: {}", "feeds: {2026-03-02: 5}", "feeds: {yes: 5}"])
def test_keys_that_are_no_words(tmp_path: Path, text: str) -> None:
    assert "no such setting" in refused(tmp_path, text)


@pytest.mark.parametrize("text", ["", "# nothing but a remark", "feeds:\n"])
def test_a_file_may_state_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "config.yaml").write_text(text)
    assert load({}, tmp_path) == load({}, tmp_path / "elsewhere")
