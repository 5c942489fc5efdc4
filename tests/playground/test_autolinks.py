from __future__ import annotations

import pytest

from bot.playground.autolinks import found
from bot.playground.entities import covered


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/subscribe http://127.0.0.1:80/f.xml",
         [("bot_command", "/subscribe"), ("url", "http://127.0.0.1:80/f.xml")]),
        ("see https://example.com/a_(b), or (https://example.org/c).",
         [("url", "https://example.com/a_(b)"), ("url", "https://example.org/c")]),
        ("\U0001f600 example.com/x, thanks", [("url", "example.com/x")]),
        ("http://robin:pw@127.0.0.1:80/x?token=0f", [("url", "http://robin:pw@127.0.0.1:80/x?token=0f")]),
        ("http://localhost/feed.xml and file.txt and a.b", []),
        ("/help@lede_bot and/or 1/2 //x /start_now",
         [("bot_command", "/help@lede_bot"), ("bot_command", "/start_now")]),
        ("@robin wrote to robin@example.com about #news and #1",
         [("mention", "@robin"), ("email", "robin@example.com"), ("hashtag", "#news")]),
        ("https://example.com/@user/#part", [("url", "https://example.com/@user/#part")]),
        ("nothing here", []),
    ],
)  # fmt: skip
def test_what_is_found(text: str, entities: list[tuple[str, str]]) -> None:
    assert [(one.type, covered(text, one)) for one in found(text)] == entities
