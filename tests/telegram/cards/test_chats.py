from __future__ import annotations

import ast
from pathlib import Path

from bot.model import Message, MessageKind, OutboxRow, Topic
from bot.telegram import cards
from bot.telegram.cards.chats import COMMANDS
from tests.telegram.cards.nouns import NOW, data, labels, text

ROOT = Path(__file__).parents[3]


def test_the_welcome_says_what_this_is_and_the_first_step() -> None:
    shown = text(cards.welcome("en", name="Robin", offered=[Topic.SCIENCE]))
    assert shown.startswith("Hello Robin, I am Lede.")
    assert "What do you want to read about?" in shown and "/subscribe https://example.com" in shown
    assert text(cards.welcome("en", name=" ", offered=[])).startswith("Hello, I am Lede.")


def test_the_return_counts_what_is_followed() -> None:
    assert "one feed" in text(cards.welcome_back("en", 1))
    assert "12 feeds" in text(cards.welcome_back("en", 12))


def test_help_shows_every_command_in_the_menus_order() -> None:
    source = ast.parse((ROOT / "handlers" / "commands.py").read_text())
    menu = [
        keyword.value.value
        for node in ast.walk(source)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Command"
        for keyword in node.keywords
        if keyword.arg == "name" and isinstance(keyword.value, ast.Constant)
    ]
    assert list(COMMANDS) == menu
    assert all(f"\n/{name} – " in text(cards.help_card("en")) for name in COMMANDS)


def test_help_tells_how_to_name_a_zone() -> None:
    assert "time zone: /digest 8:00 Berlin" in text(cards.help_card("en"))


def test_stopping_and_going_on() -> None:
    assert "The 4 feeds you follow are kept" in text(cards.stopped("en", 4))
    assert data(cards.stopped("en", 4)) == ["resume"]
    assert "/digest" in text(cards.resumed("en"))


def test_notes() -> None:
    assert "5 links" in text(cards.note("en", "too-many-links", count=5))


def test_a_doubtful_message_is_known_by_its_first_words() -> None:
    digest = Message(html="<b>Your digest · Tuesday</b>\n2 stories &amp; more " + "and more " * 30)
    row = OutboxRow(id=9, chat_id=1, kind=MessageKind.SCHEDULED, message=digest, created_at=NOW, not_before=NOW)
    message = cards.uncertain_offer("en", row)
    assert "may not have arrived: “Your digest · Tuesday 2 stories & more" in text(message)
    assert len(text(message)) < 200
    assert data(message) == ["resend 9", "dismiss 9"]
    assert "again" in labels(message)[0][0]
