from __future__ import annotations

import ast
from pathlib import Path

from bot.errors import AddressRefused, BadInput, BadStatus, LedeError, SendLater
from bot.model import Message, MessageKind, OutboxRow
from bot.telegram import cards
from bot.telegram.cards.chats import COMMANDS
from tests.telegram.cards.nouns import NOW, ZONE, data, labels, text

ROOT = Path(__file__).parents[3]


def test_the_welcome_says_what_this_is_and_the_first_step() -> None:
    shown = text(cards.welcome("en", name="Robin"))
    assert shown.startswith("Hello Robin, I am Lede.")
    assert shown.endswith("/subscribe https://example.com")
    assert text(cards.welcome("en", name=" ")).startswith("Hello, I am Lede.")


def test_the_return_counts_what_is_followed() -> None:
    assert "one feed" in text(cards.welcome_back("en", 1))
    assert "12 feeds" in text(cards.welcome_back("en", 12))
    assert "/subscribe" in text(cards.welcome_back("en", 0))


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


def test_a_pause_names_its_end() -> None:
    assert "until Tuesday 24 November, 08:30 (Europe/Berlin)" in text(cards.paused("en", NOW, ZONE))
    assert "/pause until Monday" in text(cards.paused("en", None, ZONE))
    assert data(cards.paused("en", NOW, ZONE)) == ["resume"]


def test_stopping_and_going_on() -> None:
    assert "The 4 feeds you follow are kept" in text(cards.stopped("en", 4))
    assert data(cards.stopped("en", 4)) == ["resume"]
    assert "/digest" in text(cards.resumed("en"))


def test_a_failure_says_what_was_wrong_and_what_works() -> None:
    message = cards.failure("en", BadInput(text="error-bad-time", typed="25:99"), reply_to=3)
    assert "“25:99”" in text(message)
    assert "/digest 08:00" in text(message)
    assert message.reply_to == 3
    assert "10.0.0.1" in text(cards.failure("en", AddressRefused(host="10.0.0.1")))
    assert "no such page" in text(cards.failure("en", BadStatus(text="", host="a.example", status=404)))
    assert "(503)" in text(cards.failure("en", BadStatus(text="", host="a.example", status=503)))


def test_what_has_no_text_of_its_own_gets_the_apology() -> None:
    apology = text(cards.failure("en", LedeError()))
    assert text(cards.failure("en", SendLater("x"))) == apology
    assert text(cards.failure("en", BadInput(text="error-nobody-wrote"))) == apology


def test_hostile_words_stay_words() -> None:
    message = cards.failure("en", BadInput(text="error-bad-time", typed="</b><a href='x'>\n\u202e&"))
    assert "“</b><a href='x'> &”" in text(message)


def test_notes() -> None:
    assert "5 links" in text(cards.note("en", "too-many-links", count=5))


def test_an_unknown_command_gets_the_nearest_one() -> None:
    assert "/sumarize" in text(cards.unknown_command("en", "sumarize", "summarize"))
    assert "/summarize" in text(cards.unknown_command("en", "sumarize", "summarize"))
    assert "/help" in text(cards.too_short_text("en"))


def test_a_doubtful_message_is_known_by_its_first_words() -> None:
    digest = Message(html="<b>Your digest · Tuesday</b>\n2 stories &amp; more " + "and more " * 30)
    row = OutboxRow(id=9, chat_id=1, kind=MessageKind.SCHEDULED, message=digest, created_at=NOW, not_before=NOW)
    message = cards.uncertain_offer("en", row)
    assert "may not have arrived: “Your digest · Tuesday 2 stories & more" in text(message)
    assert len(text(message)) < 200
    assert data(message) == ["resend 9", "dismiss 9"]
    assert "again" in labels(message)[0][0]
