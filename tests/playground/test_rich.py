from __future__ import annotations

from bot.playground.client import Person
from bot.playground.rich import shown
from bot.playground.server import Playground


def test_words_of_every_block() -> None:
    paragraph = {"type": "paragraph", "text": ["It ", {"type": "bold", "text": "sails"}]}
    items = [{"label": "1. ", "blocks": [paragraph]}]
    assert shown([paragraph, {"type": "divider"}, {"type": "list", "items": items}]) == "It sails\n1. It sails"


async def test_the_page_shows_them(playground: Playground) -> None:
    person = Person(playground.page_url)
    sent = await person.forward_rich([{"type": "paragraph", "text": "It sails."}], from_title="Brackwater Notices")
    await person.close()
    assert sent["text"] == "It sails." and sent["forwarded_from"] == "Brackwater Notices"
