"""A message that may not have arrived is offered again, with the next message to its chat, whatever that is."""

from __future__ import annotations

import pytest

from bot.errors import SendUncertain
from bot.model import Chat, MessageKind, MessageState
from bot.storage.base import Storage
from bot.telegram.callbacks import Action, encode
from tests.services.test_delivering import Post
from tests.services.world import pressable

OFFER = "This message may not have arrived: “{}”. Send it again?"


@pytest.fixture
def post(sqlite_storage: Storage) -> Post:
    return Post(sqlite_storage)


async def unsure(post: Post, text: str, chat: int = 1, **about: int) -> int:
    post.sender.answers[text] = SendUncertain("reset")
    (row_id,) = await post.put(chat, text, **about)
    await post.until(row_id, MessageState.UNCERTAIN)
    return row_id


@pytest.mark.parametrize("kind", MessageKind)
async def test_the_next_message_of_any_kind_brings_the_question_once(post: Post, kind: MessageKind) -> None:
    async with post.at_work():
        row_id = await unsure(post, "<b>Your digest</b>\nFerry")
        await post.put(2, "to another")
        (following,) = await post.put(1, "next", kind=kind)
        offer = await post.until(following + 1, MessageState.SENT)
        (last,) = await post.put(1, "one more", kind=kind)
        await post.until(last, MessageState.SENT)
    assert offer.message.html == OFFER.format("Your digest") and offer.message.asks_about == row_id
    assert pressable(offer.message) == {encode(Action.RESEND, row_id), encode(Action.DISMISS, row_id)}
    assert [text for chat, text in post.sender.sent if chat == 1][1:] == ["next", offer.message.html, "one more"]
    assert [text for chat, text in post.sender.sent if chat == 2] == ["to another"]


async def test_what_was_waiting_already_is_the_next_message(post: Post) -> None:
    post.sender.answers["first"] = SendUncertain("reset")
    async with post.at_work():
        _, second = await post.put(1, "first", "second", kind=MessageKind.SCHEDULED)
        await post.until(second + 1, MessageState.SENT)
    assert [text for _, text in post.sender.sent] == ["first", "second", OFFER.format("first")]


async def test_after_a_crash_the_question_comes_too(post: Post) -> None:
    await post.put(1, "half sent")
    async with post.storage.write() as tx:
        await tx.outbox.claim(post.clock(), 1)
    await post.delivering.recover()
    async with post.at_work():
        (following,) = await post.put(1, "next")
        await post.until(following + 1, MessageState.SENT)
    assert [text for _, text in post.sender.sent] == ["next", OFFER.format("half sent")]


async def test_a_question_that_may_not_have_arrived_is_asked_anew_and_never_asked_about(post: Post) -> None:
    async with post.at_work():
        row_id = await unsure(post, "digest")
        post.sender.answers[OFFER.format("digest")] = SendUncertain("reset")
        (following,) = await post.put(1, "next")
        await post.until(following + 1, MessageState.UNCERTAIN)
        (last,) = await post.put(1, "one more")
        again = await post.until(last + 1, MessageState.SENT)
    assert again.message.asks_about == row_id
    assert [text for _, text in post.sender.sent].count(OFFER.format("digest")) == 2
    assert not any("may not have arrived: “This message" in text for _, text in post.sender.sent)


async def test_a_question_that_is_answered_is_not_asked_again(post: Post) -> None:
    async with post.at_work():
        row_id = await unsure(post, "digest")
        post.sender.answers[OFFER.format("digest")] = SendUncertain("reset")
        (following,) = await post.put(1, "next")
        await post.until(following + 1, MessageState.UNCERTAIN)
        async with post.storage.write() as tx:  # it had arrived, and its button was pressed
            await tx.outbox.dismiss(row_id)
        (last,) = await post.put(1, "one more")
        await post.until(last, MessageState.SENT)
    async with post.storage.read() as tx:
        assert await tx.outbox.get(last + 1) is None


async def test_the_question_comes_in_the_chats_language_and_topic(post: Post) -> None:
    async with post.storage.write() as tx:
        await tx.chats.put(Chat(id=1))
    async with post.at_work():
        await unsure(post, "digest", thread=7)
        (following,) = await post.put(1, "next")
        offer = await post.until(following + 1, MessageState.SENT)
    assert offer.message.thread == 7
