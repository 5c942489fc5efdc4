from __future__ import annotations

import pytest

from bot.errors import BadInput, WorkTimedOut
from bot.model import Length, OutboxRow
from bot.services.asking import MOST_LINKS, is_text
from bot.telegram.callbacks import Action, encode
from tests.services.documents import LONG, STORIES, TEASER, WORDS_60, item, page, rss
from tests.services.world import World, pressable

OTHER = LONG.replace("Osprey", "Heron")


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
