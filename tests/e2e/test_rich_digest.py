"""A digest with headings, over real HTTP: the real bot against a server that knows rich messages, and an older one."""

from __future__ import annotations

import pytest

from bot.playground.client import Message, Person
from bot.playground.transcript import Call
from tests.e2e.conftest import BotProcess
from tests.e2e.test_changed_chats import make_due
from tests.e2e.test_digest_card import digest_of_samples, labels

pytestmark = pytest.mark.process


async def with_headings(bot: BotProcess, robin: Person) -> None:
    """Robin follows all sample feeds, and chooses the layout in /settings."""
    await digest_of_samples(bot, robin)
    await robin.say("/tag 2 tech")
    await robin.wait_for("is tagged tech")
    await robin.say("/settings")
    card = await robin.wait_for("Layout of a digest: what matters most first\n")
    await robin.press("Layout", message=card)
    await robin.press("Headings, by tag", message=card)
    await robin.wait_for("Layout of a digest: by tag, with headings")


async def look_back(robin: Person) -> None:
    """Ask for what was told already."""
    await robin.say("/digest")
    empty = await robin.wait_for("Nothing new since")
    await robin.press("The last 24 hours", message=empty)


def called(bot: BotProcess, method: str) -> list[Call]:
    return [call for call in bot.playground.calls if call.method == method]


def kinds(message: Message) -> list[str]:
    return [block["type"] for block in message["blocks"]]


async def test_a_digest_is_a_rich_message_and_its_buttons_work(bot: BotProcess, robin: Person) -> None:
    await with_headings(bot, robin)
    await look_back(robin)
    digest = await robin.wait_for(lambda message: message["blocks"] and "stories" in message["text"])
    headings = [block["text"] for block in digest["blocks"] if block["type"] == "heading" and block["size"] == 3]
    assert len(headings) > 1 and any("tech" in str(heading) for heading in headings), "a section for each tag"
    assert kinds(digest).count("details") > 3 and "paragraph" in kinds(digest)
    assert [label for label in labels(digest) if label.isdigit()] == [str(number) for number in range(1, 8)]
    (call,) = called(bot, "sendRichMessage")
    assert call.accepted and not call.unknown

    await robin.press("more", message=digest)
    more = await robin.wait_for(lambda message: "More stories" in message["text"])
    assert more["blocks"] and "8. " in more["text"]
    await robin.press("1", message=digest)
    card = await robin.wait_for(lambda message: "\nSources\n" in message["text"])
    assert not card["blocks"], "only digests are rich messages"


async def test_a_scheduled_one_begins_as_its_headline(bot: BotProcess, robin: Person) -> None:
    await with_headings(bot, robin)
    make_due(bot)
    digest = await robin.wait_for(lambda message: message["blocks"] and "Your digest ·" in message["text"])
    assert digest["edited"] and "Settings" in labels(digest)
    sent = [call for call in called(bot, "sendMessage") if call.result_id == digest["message_id"]]
    assert len(sent) == 1 and "Your digest is here" in sent[0].params["text"]
    assert not called(bot, "sendRichMessage")


async def test_a_server_that_does_not_know_them_gets_the_same_as_html(bot: BotProcess, robin: Person) -> None:
    bot.playground.cloud.rich = False
    await with_headings(bot, robin)
    for _ in range(2):
        before = len(await robin.messages()) + 1
        await look_back(robin)
        digest = await robin.wait_for(
            lambda message, before=before: message["index"] > before and "stories from" in message["text"]
        )
        assert not digest["blocks"] and "\n#tech\n" in digest["text"] and "\n7. " in digest["text"]
        assert [label for label in labels(digest) if label.isdigit()] == [str(number) for number in range(1, 8)]
    refused = [call for call in bot.playground.calls if call.error]
    assert not [call for call in refused if call.method != "sendRichMessage"]
    assert "rich message refused, sent as HTML" in bot.log
    assert bot.log.count("rich message refused, sent as HTML") == 1, "it is remembered"
    digests = [one for one in await robin.messages() if "stories from" in one["text"] and not one["from_person"]]
    assert len(digests) == 3, "each is seen once"


async def test_one_whose_answer_is_lost_is_not_sent_again(bot: BotProcess, robin: Person) -> None:
    await with_headings(bot, robin)
    bot.playground.faults.add(method="sendRichMessage", kind="drop_after")
    await look_back(robin)
    await robin.wait_for(lambda message: message["blocks"])
    await robin.say("/feeds")
    offer = await robin.wait_for(lambda message: "Send it again" in labels(message))
    assert "News ·" in offer["text"], "the person is asked"
    assert len([one for one in await robin.messages() if one["blocks"]]) == 1
    await robin.press("Send it again", message=offer)
    await robin.wait_for(lambda message: message["blocks"] and message["index"] > offer["index"])
