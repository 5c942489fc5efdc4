"""The scripted conversation: how it is written out, and that a silent bot ends it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import demo
from bot.playground.server import Playground


def said(text: str, **about: Any) -> dict[str, Any]:
    message = {"name": "Lede", "text": text, "entities": [], "buttons": [], "forwarded_from": ""}
    return message | {"edited": False, "deleted": False} | about


def test_long_lines_are_broken_and_stay_clear_of_their_bullets() -> None:
    written = demo.written_out(said("News\n\n• " + "word " * 60 + "\nend")).splitlines()
    assert written[:2] == ["Lede: News", ""]
    assert written[2].startswith("  • word")
    assert all(line.startswith("    word") for line in written[3:-1])
    assert written[-1] == "  end"
    assert max(map(len, written)) <= demo.WIDTH


def test_quotations_and_buttons_are_marked() -> None:
    text = "🦦 head\none\ntwo\nafter"
    entity = {"type": "expandable_blockquote", "offset": 8, "length": 7}
    buttons = [[{"text": "Shorter", "data": "s"}, {"text": "Longer", "data": "l"}], [{"text": "Save", "data": "k"}]]
    assert demo.written_out(said(text, entities=[entity], buttons=buttons)).splitlines() == [
        "Lede: 🦦 head",
        "  | one",
        "  | two",
        "  after",
        "    [Shorter] [Longer]",
        "    [Save]",
    ]


def test_what_happened_to_a_message_is_told() -> None:
    assert demo.written_out(said("now", edited=True)) == "Lede (edited): now"
    assert demo.written_out(said("now", edited=True, deleted=True)) == "Lede: (deleted)"
    assert demo.written_out(said("x", forwarded_from="Notes")) == "Lede: (forwarded from Notes) x"


async def test_a_silent_bot_is_a_clear_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "PATIENCE", 0.2)
    printed: list[str] = []
    server = Playground()
    await server.start()
    try:
        with pytest.raises(TimeoutError, match=r"Lede did not do what was expected.*answer to Robin's message 1"):
            await demo.converse(server.page_url, printed.append)
    finally:
        await server.stop()
    assert printed == ["Robin: /start\n"]
