from __future__ import annotations

import ast
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model import Chat, ChatKind, Message, MessageKind, OutboxRow, Topic
from bot.telegram import cards
from bot.telegram.cards.chats import COMMANDS, FOR_OWNER
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
    assert [*COMMANDS, *FOR_OWNER] == menu
    assert all(f"\n/{name} – " in text(cards.help_card("en")) for name in COMMANDS)


def test_help_tells_how_to_name_a_zone() -> None:
    assert "time zone: /digest 8:00 Berlin" in text(cards.help_card("en"))


def test_stopping_and_going_on() -> None:
    assert "The 4 feeds you follow are kept" in text(cards.stopped("en", 4))
    assert data(cards.stopped("en", 4)) == ["resume"]
    assert "/digest" in text(cards.resumed("en"))


def test_notes() -> None:
    assert "5 links" in text(cards.note("en", "too-many-links", count=5))


@pytest.mark.parametrize("kind", [ChatKind.CHANNEL, ChatKind.SUPERGROUP])
@pytest.mark.parametrize("rights", [True, False])
def test_a_chat_that_is_lost(kind: ChatKind, rights: bool) -> None:
    told = text(cards.chat_lost("en", Chat(id=-1, kind=kind, title="Harbour <News>"), rights=rights))
    assert "“Harbour <News>”" in told and ("channel" in told) is (kind is ChatKind.CHANNEL)
    assert "feeds are kept" in told and ("write" in told) is rights


def test_the_status_is_short() -> None:
    counts = {"pending": 4, "sending": 1, "sent": 900, "uncertain": 2, "failed": 3}
    told = cards.status_card(
        "en",
        up=timedelta(days=1, hours=2, minutes=3),
        feeds=(120, 5),
        chats=(58, 6),
        queue=counts,
        memory=85_400_000,
        versions="Lede 1, Python 3, SQLite 3",
    )
    assert text(told).splitlines() == [
        "How I am doing",
        "Up for 1 day 2 h 3 min · Lede 1, Python 3, SQLite 3",
        "Feeds: 120, 5 of them failing",
        "Chats: 58, 6 of them not reachable",
        "Messages: 4 waiting, 1 on their way, 2 uncertain, 3 failed",
        "Memory: 85 MB",
    ]


def test_a_doubtful_message_is_known_by_its_first_words() -> None:
    digest = Message(html="<b>Your digest · Tuesday</b>\n2 stories &amp; more " + "and more " * 30)
    row = OutboxRow(id=9, chat_id=1, kind=MessageKind.SCHEDULED, message=digest, created_at=NOW, not_before=NOW)
    message = cards.uncertain_offer("en", row)
    assert text(message) == "This message may not have arrived: “Your digest · Tuesday”. Send it again?"
    assert message.asks_about == 9
    assert data(message) == ["resend 9", "dismiss 9"]
    assert "again" in labels(message)[0][0]
