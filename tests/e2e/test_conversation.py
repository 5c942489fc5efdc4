"""What a person does in a chat, over real HTTP, in polling and in webhook mode."""

from __future__ import annotations

import re

import pytest

from tests.e2e.conftest import BotProcess, free_port

pytestmark = pytest.mark.process

FORWARDED = " ".join(
    [
        "The ferry company of Lower Brackwater said on Tuesday that its new boat will enter service in May.",
        "It carries 240 passengers and 30 cars, twice as many as the old one, which had served for 41 years.",
        "The crossing will take eleven minutes instead of nineteen, according to the harbour's new timetable.",
        "Residents of the island had waited for the boat since a storm damaged the old pier two winters ago.",
        "The council paid for half of the work, and the rest came from a loan that is to be repaid over twelve years.",
        "Tickets will cost the same as today, and children under six still travel free of charge on every crossing.",
    ]
)


@pytest.fixture(params=["polling", "webhook"])
async def listening(request, bot: BotProcess) -> BotProcess:
    if request.param == "webhook":
        port = free_port()
        bot.settings |= {
            "TELEGRAM__WEBHOOK__URL": f"http://127.0.0.1:{port}/updates",
            "TELEGRAM__WEBHOOK__PORT": str(port),
            "TELEGRAM__WEBHOOK__SECRET_TOKEN": "a-secret-for-tests",
        }
    await bot.start()
    return bot


async def test_from_start_to_digest(listening: BotProcess, robin) -> None:
    await robin.say("/start")
    welcome = await robin.wait_for("/subscribe")
    assert "Lede" in welcome["text"]

    (title, feed), *_ = listening.playground.sample_feeds
    await robin.say(f"/subscribe {feed}")
    preview = await robin.wait_for(lambda message: message["buttons"] and title in message["text"])
    assert "08:00" in preview["text"]
    assert sum(row["text"].startswith("http") for row in preview["entities"]) == 0
    assert len([entity for entity in preview["entities"] if entity["type"] == "text_link"]) >= 3

    await robin.press("each new", message=preview)
    await robin.wait_for("as it comes")
    await robin.press("digest", message=preview)
    await robin.wait_for(lambda message: "digest" in message["text"].lower() and "08:00" in message["text"])

    await robin.say("/digest")
    digest = await robin.wait_for(lambda message: re.search(r"\d+ stor", message["text"]))
    links = [entity["url"] for entity in digest["entities"] if entity["type"] == "text_link"]
    assert any("/samples/" in link for link in links)

    await robin.say("/digest")
    assert "Nothing new" in (await robin.wait_for("Nothing new"))["text"]


async def test_a_link_and_a_forwarded_text_are_summarised(bot: BotProcess, robin) -> None:
    await bot.start()
    await robin.forward(FORWARDED, from_title="Brackwater Notices")
    card = await robin.wait_for("•")
    assert "240 passengers" in card["text"] or "enter service in May" in card["text"]

    _, feed = bot.playground.sample_feeds[0]
    await robin.say(f"/subscribe {feed}")
    preview = await robin.wait_for(lambda message: message["buttons"] and message["entities"])
    link = next(e["url"] for e in preview["entities"] if e["type"] == "text_link" and e["url"].count("/") > 4)
    await robin.say(link)
    card = await robin.wait_for(lambda message: message["reply_to"] and "•" in message["text"] and link in str(message))
    await robin.press("longer", message=card)
    longer = await robin.wait_for(
        lambda message: message["message_id"] == card["message_id"] and message["text"].count("•") > 3
    )
    assert len(longer["text"]) > len(card["text"])


async def test_an_edited_text_updates_its_card(bot: BotProcess, robin) -> None:
    await bot.start()
    sent = await robin.say(FORWARDED)
    card = await robin.wait_for("•")
    await robin.edit(sent["message_id"], FORWARDED.replace("Lower Brackwater", "Upper Brackwater"))
    edited = await robin.wait_for(lambda message: "Upper Brackwater" in message["text"] and not message["from_person"])
    assert edited["message_id"] == card["message_id"]


async def test_a_split_paste_is_one_text(bot: BotProcess, robin) -> None:
    await bot.start()
    await robin.say("\n".join([FORWARDED] * 9))  # over 4096 characters: the client splits it
    await robin.wait_for("•")
    await bot.until(lambda: True)
    answers = [message for message in await robin.messages() if not message["from_person"]]
    assert len(answers) == 1


async def test_mistakes_get_one_clear_sentence(bot: BotProcess, robin) -> None:
    await bot.start()
    for typed, expected in [
        ("/subscribe", "/subscribe https://"),
        ("/subscribe nonsense", "address"),
        ("/subscribe http://10.0.0.1/feed.xml", "10.0.0.1"),
        ("/digest", "/subscribe"),
        ("/digest 25:99", "/digest 08:00"),
        ("/pause until the cows come home", "Monday"),
        ("/unsubscribe 7", "/feeds"),
        ("/sumarize", "/summarize"),
        ("/feeds", "/subscribe"),
        ("hello", "/help"),
    ]:
        before = len(await robin.messages())
        await robin.say(typed)
        answer = await robin.wait_for(
            lambda message, typed=typed, before=before, expected=expected: (
                not message["from_person"] and message["index"] > before and expected in message["text"]
            )
        )
        assert len(answer["text"]) < 400, typed
