from __future__ import annotations

import asyncio

import pytest

from bot.errors import BadInput, WorkTimedOut
from bot.model import Length, OutboxRow
from bot.services import asking
from bot.services.asking import MOST_LINKS, is_text
from bot.telegram.callbacks import Action, encode
from tests.services.documents import LONG, STORIES, TEASER, WORDS_60, alternate, item, page, rss
from tests.services.world import World, pressable

OTHER = LONG.replace("Osprey", "Heron")


@pytest.fixture(autouse=True)
def _unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine all takes over a second, and a line says what is being read."""
    monkeypatch.setattr(asking, "PATIENCE", 60.0)


async def paste(world: World, text: str = LONG, chat_id: int = 1, message_id: int = 17, *, edited: bool = False) -> int:
    """The article's id."""
    await world.asking.text(await world.chat(chat_id), text, message_id, edited=edited)
    async with world.storage.read() as tx:
        rows = await tx.articles.many(range(1, 50))
    return max(rows)


async def only(world: World, chat_id: int = 1) -> OutboxRow:
    (row,) = await world.rows(chat_id)
    return row


async def test_a_link_gets_a_card(world: World) -> None:
    link = world.page("/1", page())
    await world.asking.links(await world.chat(), [link], 17)
    row = await only(world)
    assert row.message.reply_to == 17 and row.message.html.count("•") == 3
    assert link in row.message.html and "Ferry to Osprey Island sails again" in row.message.html
    assert row.message.preview_url == link and world.woken == 1


async def test_a_link_without_its_scheme(world: World) -> None:
    await world.asking.links(await world.chat(), ["10.0.0.1/feed"], 17)
    assert "10.0.0.1" in (await only(world)).message.html


async def test_links_come_in_order_each_with_its_card_or_its_reason(world: World) -> None:
    links = [world.page("/1", page("First")), world.page("/2", "", 404), world.page("/3", page("Third"))]
    await world.asking.links(await world.chat(), links, 17)
    first, second, third = await world.told()
    assert "First" in first and "there is no such page" in second and "Third" in third


@pytest.mark.parametrize("arrives", [True, False])
async def test_a_page_that_takes_its_time_is_told_and_the_line_becomes_the_card(
    world: World, monkeypatch: pytest.MonkeyPatch, arrives: bool
) -> None:
    monkeypatch.setattr(asking, "PATIENCE", 0.01)
    world.arrives = arrives
    link = world.page("/1", page("Ferry sails again"))

    async def until_told() -> None:
        while not world.said:
            await asyncio.sleep(0.01)

    world.answer_after("/1", until_told)
    await world.asking.links(await world.chat(), [link], 17)
    (line,) = world.said
    assert "127.0.0.1" in line.html and line.reply_to == 17
    row = await only(world)
    assert "Ferry sails again" in row.message.html
    assert (row.message.edits, row.message.reply_to) == (501 if arrives else None, 17)


async def test_the_line_becomes_the_reason_where_it_fails(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PATIENCE", 0.0)
    await world.asking.links(await world.chat(), [world.page("/1", "", 404)], 17)
    row = await only(world)
    assert row.message.edits == 501 and "there is no such page" in row.message.html


async def test_what_is_quick_needs_no_line(world: World) -> None:
    await world.asking.links(await world.chat(), [world.page("/1", page())], 17)
    assert world.said == []


async def test_the_feed_that_a_page_names_can_be_followed(world: World) -> None:
    feed = world.page("/feed", rss(item(1)))
    named = page().replace("<head>", f'<head><link rel="alternate" type="application/rss+xml" href="{feed}">', 1)
    link = world.page("/1", named)
    await world.asking.links(await world.chat(), [link], 17)
    assert world.sandbox.work == ["page_with_feed", "follow", "summarize"], "what a page names is read along with it"
    row = await only(world)
    (article_id,) = [int(one.data.split()[1]) for line in row.message.buttons for one in line if "source" in one.data]
    await world.asking.follow(await world.chat(), article_id)
    assert [one.feed.url for one in await world.followed()] == [feed]
    await world.asking.resize(await world.chat(), article_id, Length.LONG, 99)
    card = (await world.rows())[-1].message
    assert not [one for line in card.buttons for one in line if "source" in one.data]


SECTIONED = """Harbour plans for the spring

The pier
The old pier will be taken down in March, and the new one opens in May. Divers have looked at every pile since autumn.

The ferry
A second boat will sail from June, so that there is a crossing every hour. Tickets cost the same as today.

The fish market
The market moves into the former sail loft. Its hall has stood empty for nine years, and the roof is being mended."""


async def test_an_article_with_sections_can_be_told_by_section(world: World) -> None:
    article_id = await paste(world, SECTIONED)
    card = (await only(world)).message
    assert [one for line in card.buttons for one in line if one.data.startswith(Action.SECTIONS)]
    await world.asking.by_section(await world.chat(), article_id, Length.NORMAL, 99)
    told = (await world.rows())[-1].message
    assert told.edits == 99
    for heading in ("The pier", "The ferry", "The fish market"):
        assert f"<b>{heading}</b>" in told.html


async def test_a_text_without_sections_has_no_such_button(world: World) -> None:
    await paste(world)
    assert Action.SECTIONS not in str((await only(world)).message.buttons)


async def test_a_page_without_a_feed_has_nothing_to_follow(world: World) -> None:
    article_id = await paste(world)
    with pytest.raises(BadInput):
        await world.asking.follow(await world.chat(), article_id)


async def test_several_links_are_several_cards_however_fast_they_are_sent(world: World) -> None:
    links = [world.page("/1", page("First")), world.page("/2", page("Second"))]
    sent: list[OutboxRow] = []

    async def deliver() -> None:
        sent.extend(await world.rows())

    world.answer_after("/2", deliver)
    await world.asking.links(await world.chat(), links, 17)
    sent += await world.rows()
    assert [row.message.edits for row in sent] == [None, None]
    assert "First" in sent[0].message.html and "Second" in sent[1].message.html


async def test_too_many_links(world: World) -> None:
    links = [world.page(f"/{number}", page(f"Number {number}")) for number in range(MOST_LINKS + 1)]
    await world.asking.links(await world.chat(), links, 17)
    *cards, note = await world.told()
    assert len(cards) == MOST_LINKS and "5 links" in note and world.asked(f"/{MOST_LINKS}") == 0


async def test_a_paste_gets_a_card(world: World) -> None:
    article_id = await paste(world, f"Ferry sails again\n{LONG}")
    row = await only(world)
    assert row.message.reply_to == 17 and STORIES[0] in row.message.html
    assert encode(Action.LENGTH, article_id, Length.LONG) in pressable(row.message)


async def test_a_text_that_is_too_hard_raises_and_says_nothing(world: World) -> None:
    world.sandbox.failing = lambda _name, _args: WorkTimedOut("over 12 s")
    with pytest.raises(WorkTimedOut):
        await paste(world)
    assert await world.told() == []


async def test_an_edited_text_updates_its_card(world: World) -> None:
    await paste(world)
    sent = await only(world)
    for text in (OTHER, LONG):
        await paste(world, text, edited=True)
        row = await only(world)
        assert (row.message.edits, row.message.reply_to) == (sent.message_id, None)
        assert text.split("\n", maxsplit=1)[0] in row.message.html


async def test_an_edited_link_updates_its_card_and_its_failure(world: World) -> None:
    chat = await world.chat()
    await world.asking.links(chat, [world.page("/1", "", 404)], 17)
    sent = await only(world)
    await world.asking.links(chat, [world.page("/2", page("Second"))], 17, edited=True)
    row = await only(world)
    assert row.message.edits == sent.message_id and "Second" in row.message.html


async def test_several_edited_links_overwrite_no_card(world: World) -> None:
    links = [world.page("/1", page("First")), world.page("/2", page("Second"))]
    await world.asking.links(await world.chat(), links, 17)
    await world.rows()
    await world.asking.links(await world.chat(), links, 17, edited=True)
    assert [row.message.edits for row in await world.rows()] == [None, None]


async def test_an_edit_before_the_card_was_sent_gets_its_own(world: World) -> None:
    await paste(world)
    await paste(world, OTHER, edited=True)
    assert [row.message.edits for row in await world.rows()] == [None, None]


async def test_shorter_and_longer_change_the_card_in_place(world: World) -> None:
    article_id = await paste(world)
    await world.rows()
    for length, points in ((Length.SHORT, 1), (Length.LONG, 7), (Length.NORMAL, 3)):
        await world.asking.resize(await world.chat(), article_id, length, 99)
        row = await only(world)
        assert row.message.edits == 99 and row.message.html.count("•") == points


async def test_a_chat_has_its_own_usual_length(world: World) -> None:
    await world.chat(length=Length.SHORT)
    await paste(world)
    assert (await only(world)).message.html.count("•") == 1


async def test_another_chats_paste_is_not_shown_by_its_number(world: World) -> None:
    article_id = await paste(world, chat_id=12)
    for stranger in (await world.chat(1), await world.chat(123), await world.chat(-12)):
        with pytest.raises(BadInput) as caught:
            await world.asking.resize(stranger, article_id, Length.LONG, 99)
        assert caught.value.text == "error-article-gone"
        with pytest.raises(BadInput):
            await world.saving.save(stranger, article_id, Length.NORMAL, 99, keep=True)
        with pytest.raises(BadInput):
            await world.saving.keep_again(stranger, article_id)
        assert await world.told(stranger.id) == []


async def test_the_same_paste_in_two_chats_is_two_articles(world: World) -> None:
    assert await paste(world, chat_id=1) != await paste(world, chat_id=2)


async def test_a_link_with_a_secret_is_not_shown_by_its_number(world: World) -> None:
    link = world.page("/1", page()) + "?token=s3same"
    await world.asking.links(await world.chat(), [link], 17)
    assert (await only(world)).message.preview_url == ""
    with pytest.raises(BadInput):
        await world.asking.resize(await world.chat(2), 1, Length.LONG, 99)


async def test_a_private_feeds_article_is_shown_to_whom_it_was_sent_only(world: World) -> None:
    world.page("/feed", rss(item(1)))
    feed = await world.follow(f"{world.site.url('/feed')}?token=s3same")
    article = await world.article(feed)
    for reader in (1, 2):
        with pytest.raises(BadInput):
            await world.asking.resize(await world.chat(reader), article.id, Length.LONG, 99)
    await world.notifying.latest(await world.chat(1), feed.id)
    await world.asking.resize(await world.chat(1), article.id, Length.LONG, 99)
    with pytest.raises(BadInput):
        await world.asking.resize(await world.chat(2), article.id, Length.LONG, 99)


async def test_an_open_feeds_article_may_be_resized_by_whoever_has_its_card(world: World) -> None:
    world.page("/feed", rss(item(1)))
    article = await world.article(await world.follow())
    await world.asking.resize(await world.chat(2), article.id, Length.LONG, 99)
    assert (await only(world, 2)).message.edits == 99


async def test_an_article_that_is_gone(world: World) -> None:
    with pytest.raises(BadInput):
        await world.asking.resize(await world.chat(), 99, Length.LONG, 99)


async def test_a_refusal_is_remarked_on(world: World) -> None:
    link = world.page("/1", "", 403)
    world.page("/feed", rss(item(1, link=link, text=TEASER)))
    await world.follow()
    await world.asking.links(await world.chat(), [link], 17)
    (told,) = await world.told()
    assert "does not let me read the page" in told


@pytest.mark.parametrize(
    ("text", "long"),
    [
        (WORDS_60, True),
        (WORDS_60.rpartition(" ")[0], False),
        ("岛" * 120, True),  # two characters count as a word
        ("岛" * 118, False),
        ("", False),
    ],
)
def test_from_sixty_words_on_a_message_is_a_text(text: str, long: bool) -> None:
    assert is_text(text) is long


async def test_the_address_of_a_feed_is_offered_to_be_followed(world: World) -> None:
    feed = world.page("/feed", rss(item(1)))
    await world.asking.links(await world.chat(), [feed], 17)
    row = await only(world)
    assert f"/subscribe {feed}" in row.message.html and "has a feed there, and no article" in row.message.html
    assert row.message.reply_to == 17
    assert await world.followed() == []


async def test_a_page_that_names_a_feed_but_wants_a_login_is_asked_once_and_says_so(world: World) -> None:
    world.page("/feed", rss(item(1)))
    form = "<h1>Log in to continue</h1><form><input name=user><input type=password name=password></form>"
    login = world.page("/login", f"<html><head>{alternate('/feed')}</head><body>{form}</body></html>")
    await world.asking.links(await world.chat(), [login], 17)
    assert "log-in page" in (await only(world)).message.html
    assert [request.path for request in world.site.requests] == ["/login"]


async def test_a_chosen_length_holds_for_what_is_asked_next(world: World) -> None:
    await world.chatting.set_length(await world.chat(), Length.SHORT)
    await paste(world)
    assert (await world.rows())[-1].message.html.count("•") == 1


async def test_a_saved_text_can_be_read_again(world: World) -> None:
    article_id = await paste(world)
    await world.saving.save(await world.chat(), article_id, Length.NORMAL, 99, keep=True)
    await world.saving.list(await world.chat())
    assert (await world.rows())[-1].message.buttons[0][0].data == f"read {article_id}"
    await world.asking.show(await world.chat(), article_id)
    card = (await world.rows())[-1].message
    assert card.html.count("•") == 3 and card.edits is None
    with pytest.raises(BadInput):
        await world.asking.show(await world.chat(2), article_id)


async def test_a_page_behind_a_paywall_is_said_to_be_its_beginning(world: World) -> None:
    wall = "<div class='paywall'><p>Subscribe now to continue reading this article.</p></div>"
    await world.asking.links(
        await world.chat(), [world.page("/1", page().replace("</article>", f"</article>{wall}"))], 17
    )
    assert "shows only the beginning" in (await only(world)).message.html
