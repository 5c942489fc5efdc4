"""Files, quotes, rich messages and groups, over real HTTP: the real bot against the playground's server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.playground.client import Person
from bot.playground.server import Playground
from tests.data.pdfs import pdf, wrapped
from tests.e2e.conftest import BotProcess
from tests.e2e.test_conversation import FORWARDED

pytestmark = pytest.mark.process

SENTENCES = [f"{sentence.rstrip('.')}." for sentence in FORWARDED.split(". ")]
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A new boat</title></head><body><nav>'
    f'<a href="/">Home</a></nav><article><h1>A new boat</h1>{"".join(f"<p>{one}</p>" for one in SENTENCES)}</article>'
    "</body></html>"
)


@pytest.fixture
async def group(playground: Playground) -> AsyncIterator[Person]:
    """Robin in a group in which the bot sees only what is meant for it."""
    person = Person(playground.page_url, playground.add_group("Harbour friends"))
    yield person
    await person.close()


@pytest.fixture
async def channel(playground: Playground) -> AsyncIterator[Person]:
    person = Person(playground.page_url, playground.add_group("Harbour news", "channel"))
    yield person
    await person.close()


async def card_for(person: Person, message_id: int) -> dict:
    """The card that answers a message."""
    return await person.wait_for(lambda one: one["reply_to"] == message_id and "•" in one["text"])


async def answers(person: Person) -> int:
    return sum(not message["from_person"] for message in await person.messages())


async def test_files_are_read(bot: BotProcess, robin: Person) -> None:
    await bot.start()
    for name, content in [
        ("boat.txt", FORWARDED.encode("utf-16")),
        ("boat.html", PAGE.encode()),
        ("boat.pdf", pdf([wrapped(*SENTENCES)], title="A new boat")),
    ]:
        sent = await robin.send_document(name, content, caption="Have a look: https://example.com/elsewhere")
        card = await card_for(robin, sent["message_id"])
        assert name in card["text"] and any(one[:60] in card["text"] for one in SENTENCES)
        assert not [entity for entity in card["entities"] if "link" in entity["type"]]
        await robin.press("longer", message=card)
        await robin.wait_for(
            lambda one, card=card: one["message_id"] == card["message_id"] and one["text"].count("•") > 3
        )
    assert await answers(robin) == 3
    assert bot.playground.token not in bot.log


async def test_what_cannot_be_read_of_files_is_told(bot: BotProcess, robin: Person) -> None:
    await bot.start()
    for name, content, told in [
        ("boat.docx", b"PK\3\4", "office documents"),
        ("boat.pdf", b"PK\3\4" + b"x" * 99, "no .pdf in spite of its name"),
        ("boat.pdf", pdf([[], []]), "pictures of pages"),
        ("boat.txt", b"x" * (10 * 1024**2 + 1), "over 10 MB"),
        ("feeds.opml", b"<opml/>", "no list of feeds"),
    ]:
        await robin.send_document(name, content)
        await robin.wait_for(told)
    bot.playground.faults.add(method="getFile", kind="error500")
    await robin.send_document("boat.txt", FORWARDED.encode())
    await robin.wait_for("doesn't give me that file")


async def test_a_quoted_part_and_a_file_that_was_sent_before(bot: BotProcess, robin: Person) -> None:
    await bot.start()
    part = " ".join(SENTENCES[2:])
    sent = await robin.forward(FORWARDED, from_title="Brackwater Notices")
    whole = await card_for(robin, sent["message_id"])
    asked = await robin.say("/summarize", reply_to=sent, quote=part)
    card = await card_for(robin, asked["message_id"])
    assert SENTENCES[0][:40] in whole["text"] and SENTENCES[0][:40] not in card["text"]
    assert any(one[:40] in card["text"] for one in SENTENCES[2:])

    file = await robin.send_document("boat.txt", FORWARDED.encode())
    await card_for(robin, file["message_id"])
    asked = await robin.say("/summarize", reply_to=file)
    assert "boat.txt" in (await card_for(robin, asked["message_id"]))["text"]


async def test_posts_that_are_passed_on(bot: BotProcess, robin: Person) -> None:
    await bot.start()
    heading = {"type": "heading", "text": "A new boat", "size": 1}
    blocks = [heading, *({"type": "paragraph", "text": ["", {"type": "bold", "text": one}]} for one in SENTENCES)]
    sent = await robin.forward_rich(blocks, from_title="Brackwater Notices")
    card = await card_for(robin, sent["message_id"])
    assert card["text"].startswith("A new boat")

    title, link = await sample_article(bot, robin)
    sent = await robin.forward("Worth reading!", from_title="Brackwater Notices", preview_url=link)
    card = await card_for(robin, sent["message_id"])
    assert title in card["text"] or link in str(card["entities"])


async def sample_article(bot: BotProcess, robin: Person) -> tuple[str, str]:
    """(words, address) of a page that the playground serves."""
    title, feed = bot.playground.sample_feeds[0]
    await robin.say(f"/subscribe {feed}")
    preview = await robin.wait_for(lambda message: message["buttons"] and title in message["text"])
    return next(
        (one["text"], one["url"])
        for one in preview["entities"]
        if one["type"] == "text_link" and one["url"].count("/") > 4
    )


async def test_in_a_group_a_mention_asks(bot: BotProcess, group: Person, robin: Person) -> None:
    await bot.start()
    name = f"@{(await robin.about())['username']}"
    await group.say(FORWARDED)  # not seen, as it does not mention the bot
    sent = await group.say(f"{name} {FORWARDED}")
    await card_for(group, sent["message_id"])

    file = await group.send_document("boat.txt", FORWARDED.encode())
    asked = await group.say(f"{name} what is in it?", reply_to=file)
    card = await card_for(group, asked["message_id"])
    assert "boat.txt" in card["text"]

    await group.say("Thank you, that is clear now.", reply_to=card)  # seen, and left alone
    await group.say(f"Thank you {name}")
    await group.say(f"/summarize{name} {FORWARDED}")
    await group.wait_for(lambda one: one["reply_to"] not in {None, sent["message_id"], asked["message_id"]})
    assert await answers(group) == 1 + 3, "what it says when it is added, and three cards"


async def test_in_a_channel_commands_alone_are_for_the_bot(bot: BotProcess, channel: Person, robin: Person) -> None:
    await bot.start()
    name = f"@{(await robin.about())['username']}"
    await channel.say(FORWARDED)
    await channel.say(f"{name} {FORWARDED}")
    asked = await channel.say(f"/summarize{name} {FORWARDED}")
    await card_for(channel, asked["message_id"])
    assert await answers(channel) == 1
