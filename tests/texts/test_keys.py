"""Texts and code agree: every key exists and is used, every variable is passed and shown."""

from __future__ import annotations

import pytest

from bot.texts import say
from tests.texts import uses
from tests.texts.fluent_files import messages, references, variables
from tests.texts.uses import ROOT, Use, of_source

FOUND = uses.of_project()
CLASSES = uses.error_keys()
# Errors that end before any chat hears of them still have a text: a class without one would be a trap.
SAID_BY_CARDS = {"wanted"}  # what the person asked for: the card of a failure knows it, the error does not
RAISED_KEYS = {use.key for use in FOUND.raised} | set(CLASSES.values())


def test_every_key_that_the_code_asks_for_exists() -> None:
    asked = {use.key: use.where for use in FOUND.spoken} | dict.fromkeys(RAISED_KEYS, "bot/errors.py")
    assert {key: where for key, where in asked.items() if key not in messages()} == {}


def test_every_text_is_used() -> None:
    quoted = set().union(*(references(key) for key in messages()))
    used = {use.key for use in FOUND.spoken} | RAISED_KEYS | quoted | FOUND.loose
    unused = {key for key in messages() if key not in used and not key.startswith(tuple(FOUND.prefixes))}
    assert unused == set()


@pytest.mark.parametrize("use", [use for use in FOUND.spoken if use.variables is not None], ids=lambda use: use.where)
def test_cards_pass_what_their_text_shows(use: Use) -> None:
    assert use.key in messages()
    assert use.variables == variables(use.key)


@pytest.mark.parametrize("use", [use for use in FOUND.raised if use.variables is not None], ids=lambda use: use.where)
def test_errors_know_what_their_text_shows(use: Use) -> None:
    assert use.key in messages()
    assert variables(use.key) - SAID_BY_CARDS <= use.variables


def test_errors_are_about_nothing_that_no_text_shows() -> None:
    """Except what is for delivery to know, and the host, which an address that fails always tells."""
    unsaid = {"host", "seconds", "why", "to"}
    about = {
        use.where: use for use in FOUND.raised if use.variables and not use.variables & unsaid and use.key in messages()
    }
    hidden = {where: use.variables - variables(use.key) for where, use in about.items()}
    assert {where: names for where, names in hidden.items() if names} == {}


def test_every_command_has_a_menu_text_of_a_length_that_telegram_takes() -> None:
    commands = {key.removeprefix("menu-") for key in messages() if key.startswith("menu-")}
    source = (ROOT / "handlers" / "commands.py").read_text()
    named = {name for name in FOUND.loose if f'Command(name="{name}"' in source}
    assert named, "no commands found"
    assert named == commands
    for name in commands:
        assert 1 <= len(say("en", f"menu-{name}")) <= 256


def test_every_cause_of_a_feeds_trouble_has_words() -> None:
    unknown = say("en", "feed-trouble", cause="error-of-next-year", status=0, times=1)
    # What polling can meet: the fetcher's errors, a document that is no feed, and a worker that gave up.
    fetching = {use.key for use in FOUND.raised if use.where.startswith(("bot/feeds/fetch", "bot/feeds/bodies"))}
    for cause in fetching | {"error-not-a-feed", "error-too-hard"}:
        assert say("en", "feed-trouble", cause=cause, status=404, times=1) != unknown, cause


@pytest.mark.parametrize("key", sorted(key for key in messages() if key.startswith("error-")))
def test_errors_are_short(key: str) -> None:
    about = {name: 404 if name in {"status", "count", "most"} else "example.com" for name in variables(key)}
    for wanted in ("feed", "article", "either"):
        text = say("en", key, **about | {"wanted": wanted})
        assert 20 < len(text) < 300
        assert "{" not in text


def test_the_search_itself_finds_what_it_should() -> None:
    source = """
say(language, "one", count=1)
cards.note(language, "two" if x else "three")
say(language, f"menu-{name}")
raise BadInput(text="four", typed="x")
raise Unreachable("words", host="x")
raise BadStatus("words", text="", host="x", **about)
"""
    found = of_source(source, "here", CLASSES)
    assert {(use.key, use.variables) for use in found.spoken} == {
        ("one", frozenset({"count"})),
        ("two", frozenset()),
        ("three", frozenset()),
    }
    assert [(use.key, use.variables) for use in found.raised] == [
        ("four", frozenset({"typed"})),
        ("error-unreachable", frozenset({"host"})),
        ("error-bad-status", None),
    ]
    assert found.prefixes == {"menu-"}
