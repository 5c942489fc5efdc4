"""/settings: what is shown, what a choice changes, and what it changes in what is sent."""

from __future__ import annotations

import re
from datetime import time

import pytest

from bot.errors import BadInput
from bot.model import Layout, Message, Mode, Schedule
from bot.telegram.cards import Choice
from bot.telegram.html import text_of
from tests.services.documents import item, rss
from tests.services.world import NOW, World, pressable


async def shown(world: World, page: str = "", edits: int | None = 17) -> Message:
    await world.tuning.show(await world.chat(), page, edits=edits)
    *_, row = await world.rows()
    return row.message


async def chosen(world: World, choice: str, value: str) -> Message:
    await world.tuning.set(await world.chat(), choice, value, 17)
    *_, row = await world.rows()
    assert row.message.edits == 17
    return row.message


async def test_all_settings_on_one_message(world: World) -> None:
    await world.chat(timezone="Europe/Berlin", quiet_from=time(22), quiet_until=time(7))
    async with world.storage.write() as tx:
        await tx.schedules.put(Schedule(chat_id=1, at=time(18), next_run_at=NOW.replace(hour=17)))
    card = await shown(world, edits=None)
    assert text_of(card.html).splitlines()[:9] == [
        "Settings",
        "Digest: today, 18:30",
        "Time zone: Europe/Berlin, where it is 08:30 now",
        "Language: English",
        "Summaries: of normal length",
        "Stories in a digest: 7 at most",
        "Quiet hours: 22:00 to 07:00",
        "Layout of a digest: what matters most first",
        "Pictures of pages: shown",
    ]
    assert {"settings zone", "settings stories", "settings learned", "set previews off"} <= pressable(card)


async def test_with_nothing_set(world: World) -> None:
    text = text_of((await shown(world)).html)
    assert "No digest is planned" in text and "Quiet hours: none" in text


@pytest.mark.parametrize("page", ["digests", "length", "learned", "zone", "stories", "quiet", "layout", "language"])
async def test_each_choice_opens_in_place_and_leads_back(world: World, page: str) -> None:
    await world.chat(spoken="de")
    card = await shown(world, page)
    assert card.edits == 17 and "settings" in pressable(card)
    if page == "zone":
        assert card.buttons[0][0].data == "set zone Europe/Berlin", (
            "where people of this language mostly live comes first"
        )


@pytest.mark.parametrize(
    ("choice", "value", "told", "changes"),
    [
        ("zone", "Asia/Tokyo", "Time zone: Asia/Tokyo", {"timezone": "Asia/Tokyo"}),
        ("language", "en", "Language: English", {"language": "en"}),
        ("stories", "10", "Stories in a digest: 10", {"stories": 10}),
        ("quiet", "22:00-07:00", "22:00 to 07:00", {"quiet_from": time(22), "quiet_until": time(7)}),
        ("quiet", "off", "Quiet hours: none", {"quiet_from": None, "quiet_until": None}),
        ("layout", "tags", "Layout of a digest: by tag", {"layout": Layout.TAGS}),
        ("layout", "rich", "what matters most first, with headings", {"layout": Layout.RICH}),
        ("layout", "rich-tags", "Layout of a digest: by tag, with headings", {"layout": Layout.RICH_TAGS}),
        ("previews", "off", "Pictures of pages: left out", {"previews": False}),
        ("previews", "on", "Pictures of pages: shown", {"previews": True}),
    ],
)
async def test_a_choice_is_made_and_shown(world: World, choice: str, value: str, told: str, changes: dict) -> None:
    card = await chosen(world, choice, value)
    assert told in text_of(card.html)
    chat = await world.chat()
    assert {name: getattr(chat, name) for name in changes} == changes


@pytest.mark.parametrize(
    ("choice", "value"),
    [("size", "1"), ("zone", "Atlantis/Capital"), ("zone", "berlin"), ("language", "xx"), ("stories", "0"),
     ("stories", "999"), ("stories", "²"), ("layout", "upside-down"), ("previews", "maybe"), ("quiet", "9-9-9")],
)  # fmt: skip
async def test_what_no_button_of_ours_has(world: World, choice: str, value: str) -> None:
    before = await world.chat()
    with pytest.raises(BadInput):
        await world.tuning.set(before, choice, value, 17)
    assert await world.chat() == before


async def test_a_page_that_is_none(world: World) -> None:
    with pytest.raises(BadInput):
        await world.tuning.show(await world.chat(), "nonsense", edits=17)
    assert "Settings" in (await shown(world, Choice.PREVIEWS)).html


async def test_schedules_move_to_the_chosen_zone(world: World) -> None:
    await world.chat()
    async with world.storage.write() as tx:
        await tx.schedules.put(Schedule(chat_id=1, at=time(8), next_run_at=NOW.replace(hour=8)))
    await chosen(world, "zone", "Asia/Tokyo")
    async with world.storage.read() as tx:
        (schedule,) = await tx.schedules.of_chat(1)
    assert schedule.timezone == "Asia/Tokyo" and schedule.next_run_at == NOW.replace(hour=23, minute=0)


async def test_what_is_chosen_counts_for_the_digest(world: World) -> None:
    titles = {"tech": ("Owl robots", "New solar mill"), "town": ("Pier opens", "Mayor sings"), "other": ("Goat wins",)}
    for place, (name, some) in enumerate(titles.items(), start=1):
        world.page(f"/{name}", rss(item(place, link=f"https://{name}.example/old")))
        feed = await world.follow(f"/{name}")
        texts = [" ".join(f"{one} for the {n}th time this year." for n in range(30)) for one in some]
        new = (
            item(10 * place + n, title=one, link=f"https://{name}.example/{n}", text=texts[n])
            for n, one in enumerate(some)
        )
        world.page(f"/{name}", rss(*new))
        await world.poll(feed)
        if name != "other":
            await world.labelling.tag(await world.chat(), f"{place} {name}")
    await world.chat(layout=Layout.TAGS, stories=4)
    await world.digesting.by_hand(await world.chat())
    *_, row = await world.rows()
    lines = text_of(row.message.html).splitlines()
    headings = [one for one in lines if one.startswith("#") or one == "Without a tag"]
    assert {"#tech", "#town"} <= set(headings) and sum(one[:2] in {"1.", "2.", "3.", "4."} for one in lines) == 4
    assert not any(one.startswith("5.") for one in lines) and any("more stor" in one for one in lines)
    if "Without a tag" in headings:
        assert headings[-1] == "Without a tag"
    assert not row.message.rich

    await world.chat(layout=Layout.RICH_TAGS)
    await world.digesting.by_hand(await world.chat(), hours=24)
    *_, row = await world.rows()
    assert {"<h3>#tech</h3>", "<h3>#town</h3>"} <= set(re.findall(r"<h3>.+?</h3>", row.message.rich))
    await world.reopening.more(await world.chat(), 2, 2, 4)
    *_, row = await world.rows()
    assert row.message.rich.startswith("<h2>More stories")


async def test_pictures_are_left_out_everywhere(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow(mode=Mode.INSTANT)
    await world.chat(previews=False)
    world.page("/feed", rss(item(2, link="https://courier.example/2")))
    await world.poll(feed)
    await world.notifying.round()
    await world.notifying.latest(await world.chat(), feed.id, 1)
    rows = await world.rows()
    assert len(rows) == 2 and not any(row.message.preview_url for row in rows)
    await world.chat(previews=True)
    await world.notifying.latest(await world.chat(), feed.id, 1)
    *_, row = await world.rows()
    assert row.message.preview_url
