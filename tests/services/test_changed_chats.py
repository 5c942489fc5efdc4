"""What delivery does about chats that change: they wait, move, lose topics and rights; and messages that go out
short."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.config import Delivery
from bot.errors import ChatGone, ChatMoved, EditGone, SendError, SendLater, SendRefused, SendUncertain, TopicGone
from bot.model import Button, Chat, ChatKind, Message, MessageKind, MessageState
from bot.services.delivering import Delivering
from bot.storage.base import Storage
from tests.services.test_delivering import PATIENCE, START, FakeSender, Post

CHANNEL, OWNER, KEEPER = -1001, 50, 60
GROUP, SUPERGROUP = -100, -1_001_000_000_100


class Noticing(FakeSender):
    """Keeps whole messages."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[tuple[int, Message]] = []

    async def send(self, chat_id: int, message: Message) -> int | None:
        self.messages.append((chat_id, message))
        return await super().send(chat_id, message)


@pytest.fixture
def post(sqlite_storage: Storage) -> Post:
    made = Post(sqlite_storage, sender=Noticing())
    made.delivering = Delivering(made.storage, made.sender, made.clock, made.limits, owner=OWNER)
    return made


async def known(post: Post, *chats: Chat) -> None:
    async with post.storage.write() as tx:
        for chat in chats:
            await tx.chats.put(chat)


async def chat_of(post: Post, chat_id: int) -> Chat | None:
    async with post.storage.read() as tx:
        return await tx.chats.get(chat_id)


# -- Waiting -----------------------------------------------------------------------------------------------------------


async def test_a_long_wait_holds_the_whole_chat_also_after_a_restart(post: Post) -> None:
    post.sender.answers["digest"] = SendLater("flood", seconds=7200)
    async with post.at_work():
        (digest,) = await post.put(1, "digest", kind=MessageKind.SCHEDULED)
        async with asyncio.timeout(PATIENCE):
            while not (await post.row(digest)).attempts:
                await asyncio.sleep(0.005)
        (answer,) = await post.put(1, "answer")
        (other,) = await post.put(2, "to another")
        await post.until(other, MessageState.SENT)
    again = Post(post.storage, clock=post.clock)
    async with again.at_work():
        (other,) = await again.put(2, "again to another")
        await again.until(other, MessageState.SENT)
        assert (await again.row(answer)).state is MessageState.PENDING
        again.clock.move(seconds=7200)
        again.delivering.wake()
        await again.until(digest, MessageState.SENT)
    assert [text for chat, text in again.sender.sent if chat == 1] == ["answer", "digest"]


async def test_no_connection_holds_no_chat(post: Post) -> None:
    post.sender.answers["digest"] = SendLater("refused")
    async with post.at_work():
        (digest,) = await post.put(1, "digest", kind=MessageKind.SCHEDULED)
        async with asyncio.timeout(PATIENCE):
            while not (await post.row(digest)).attempts:
                await asyncio.sleep(0.005)
        (answer,) = await post.put(1, "answer")
        await post.until(answer, MessageState.SENT)


async def test_many_refusals_in_a_row_stop_all(post: Post) -> None:
    for chat in (1, 2, 3):
        post.sender.answers[f"to {chat}"] = SendLater("flood", seconds=3600)
    async with post.at_work():
        rows = [(await post.put(chat, f"to {chat}"))[0] for chat in (1, 2, 3)]
        async with asyncio.timeout(PATIENCE):
            while not all([(await post.row(row)).attempts for row in rows]):
                await asyncio.sleep(0.005)
        (fourth,) = await post.put(4, "to 4")
        assert await post.delivering._round() > 3500
    assert (await post.row(fourth)).state is MessageState.PENDING


# -- Moving ------------------------------------------------------------------------------------------------------------


async def test_a_group_that_has_moved_gets_its_message_once(post: Post) -> None:
    await known(post, Chat(id=GROUP, kind=ChatKind.GROUP, title="Harbour"))
    post.sender.answers["hello"] = ChatMoved("moved", to=SUPERGROUP)
    async with post.at_work():
        first, second = await post.put(GROUP, "hello", "behind it")
        await post.until(second, MessageState.SENT)
    assert post.sender.sent == [(GROUP, "hello"), (SUPERGROUP, "hello"), (SUPERGROUP, "behind it")]
    assert (await post.row(first)).chat_id == SUPERGROUP
    moved = await chat_of(post, SUPERGROUP)
    assert moved and (moved.title, moved.kind) == ("Harbour", ChatKind.SUPERGROUP)


# -- Topics ------------------------------------------------------------------------------------------------------------


async def test_what_was_for_a_closed_topic_goes_to_the_general_one_and_that_is_said_once(post: Post) -> None:
    post.sender.answers["first"] = TopicGone("TOPIC_CLOSED")
    await known(post, Chat(id=SUPERGROUP, kind=ChatKind.SUPERGROUP))
    async with post.at_work():
        _, second = await post.put(SUPERGROUP, "first", "second", thread=7)
        told = await post.until(second + 1, MessageState.SENT)
    assert [message.thread for _, message in post.sender.messages] == [7, None, None, None]
    assert [text for _, text in post.sender.sent] == ["first", "first", "second", told.message.html]
    assert "closed or deleted, so I write here" in told.message.html


# -- Rights ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "why", "keeper", "told"),
    [
        (ChatKind.CHANNEL, "rights", Chat(id=KEEPER), KEEPER),
        (ChatKind.CHANNEL, "kicked", Chat(id=KEEPER), KEEPER),
        (ChatKind.CHANNEL, "rights", None, OWNER),
        (ChatKind.CHANNEL, "rights", Chat(id=KEEPER, unreachable="blocked"), OWNER),
        (ChatKind.SUPERGROUP, "rights", None, OWNER),
        (ChatKind.SUPERGROUP, "kicked", Chat(id=KEEPER), 0),
        (ChatKind.PRIVATE, "blocked", Chat(id=KEEPER), 0),
    ],
)
async def test_who_has_let_us_in_is_told_of_lost_rights(
    post: Post, kind: ChatKind, why: str, keeper: Chat | None, told: int
) -> None:
    await known(post, Chat(id=CHANNEL, kind=kind, title="Harbour news", added_by=KEEPER), Chat(id=OWNER))
    if keeper:
        await known(post, keeper)
    post.sender.answers["digest"] = ChatGone("no rights", why=why)
    async with post.at_work():
        first, second = await post.put(CHANNEL, "digest", "behind it", kind=MessageKind.SCHEDULED)
        await post.until(first, MessageState.FAILED)
        if told:
            await post.until(second + 1, MessageState.SENT)
        (last,) = await post.put(70, "to another")
        await post.until(last, MessageState.SENT)
    said = [chat for chat, text in post.sender.sent if "Harbour news" in text]
    assert said == ([told] if told else [])
    assert (await post.row(second)).state is MessageState.PENDING
    lost = await chat_of(post, CHANNEL)
    assert lost and lost.unreachable == why


async def test_lost_rights_are_told_once_for_all_that_is_written_there(post: Post) -> None:
    """People go on to ask in the group, so we go on to try; only what was sent in between makes it a new loss."""
    group = Chat(id=GROUP, kind=ChatKind.SUPERGROUP, title="Harbour choir", added_by=KEEPER)
    await known(post, Chat(id=KEEPER))
    async with post.at_work():
        for attempt in ("first", "second", "heard", "third", "fourth"):
            await known(post, group)  # somebody writes there
            if attempt != "heard":
                post.sender.answers[attempt] = ChatGone("no rights", why="rights")
            (row,) = await post.put(GROUP, attempt)
            await post.until(row, MessageState.SENT if attempt == "heard" else MessageState.FAILED)
        (last,) = await post.put(KEEPER, "behind all")
        await post.until(last, MessageState.SENT)
    assert len([chat for chat, text in post.sender.sent if "Harbour choir" in text]) == 2


# -- Short first -------------------------------------------------------------------------------------------------------

LONG = Message(
    html="the whole digest",
    first="the top headline",
    buttons=((Button(label="More", data="more 1 2"),),),
    reply_to=5,
    tells=frozenset({1}),
    rich="<p>the whole digest</p>",
)


async def add(post: Post, message: Message, kind: MessageKind = MessageKind.SCHEDULED) -> int:
    async with post.storage.write() as tx:
        (row_id,) = await tx.outbox.add(1, kind, [message], post.clock())
    post.delivering.wake()
    return row_id


async def test_a_long_one_goes_out_short_and_is_completed_before_anything_else(post: Post) -> None:
    async with post.at_work():
        row_id = await add(post, LONG)
        await post.put(1, "behind it", kind=MessageKind.SCHEDULED)
        await post.until(row_id + 2, MessageState.SENT)
        await post.until(row_id + 1, MessageState.SENT)
    (_, short), (_, whole), (_, behind) = post.sender.messages
    assert (short.html, short.buttons, short.edits, short.reply_to) == ("the top headline", (), None, 5)
    assert not short.rich, "a headline needs no headings"
    assert whole == replace(LONG, first="", tells=frozenset(), edits=101, reply_to=None)
    assert behind.html == "behind it"


async def test_where_the_short_form_is_uncertain_nothing_is_completed(post: Post) -> None:
    post.sender.answers["the top headline"] = SendUncertain("reset")
    async with post.at_work():
        row_id = await add(post, LONG)
        row = await post.until(row_id, MessageState.UNCERTAIN)
        assert row.message == LONG
        async with post.storage.write() as tx:
            assert await tx.outbox.get(row_id + 1) is None
            await tx.outbox.resend(row_id, post.clock())
        post.delivering.wake()
        await post.until(row_id + 1, MessageState.SENT)
    assert [text for _, text in post.sender.sent] == ["the top headline", "the top headline", "the whole digest"]


@pytest.mark.parametrize("fate", [None, TopicGone("closed")])
async def test_a_chat_that_is_erased_while_it_is_sent_something_leaves_no_row(
    post: Post, fate: SendError | None
) -> None:
    async def erase() -> int:
        async with post.storage.write() as tx:
            await tx.chats.erase(1)
        if fate:
            raise fate
        return 41

    post.sender.answers["headline"] = erase
    async with post.storage.write() as tx:
        await tx.chats.put(Chat(id=1))
        long = Message(html="all of it", first="headline", thread=3)
        await tx.outbox.add(1, MessageKind.SCHEDULED, [long], post.clock())
    async with post.at_work():
        await post.sender.called.wait()
        await asyncio.gather(*post.delivering._sending.values())
    async with post.storage.read() as tx:
        assert sum((await tx.outbox.counts()).values()) == 0


async def test_a_crash_between_the_two_loses_nothing(post: Post) -> None:
    row_id = await add(post, LONG)
    async with post.storage.write() as tx:
        (row,) = await tx.outbox.claim(post.clock(), 1)
    from bot.services.delivering import _note_sent

    short = replace(LONG, html=LONG.first)
    async with post.storage.write() as tx:
        await _note_sent(tx, row, short, 700, post.clock())
        await tx.outbox.claim(post.clock(), 1)  # the edit is under way
    assert await post.delivering.recover() == 0
    async with post.at_work():
        await post.until(row_id + 1, MessageState.SENT)
    assert [(message.html, message.edits) for _, message in post.sender.messages] == [("the whole digest", 700)]


async def test_an_edit_whose_message_is_gone_goes_anew_as_a_row_that_says_so(post: Post) -> None:
    post.sender.answers["card"] = EditGone("message to edit not found")
    async with post.at_work():
        (row_id,) = await post.put(1, "card", edits=55)
        row = await post.until(row_id, MessageState.SENT)
    assert row.message.edits is None and [m.edits for _, m in post.sender.messages] == [55, None]


async def test_what_is_paid_for_goes_out_whole(post: Post) -> None:
    limits = Delivery(per_second=10_000, per_chat_gap=0, allow_paid_broadcast=True)
    post.delivering = Delivering(post.storage, post.sender, post.clock, limits)
    async with post.at_work():
        await post.until(await add(post, LONG), MessageState.SENT)
        await post.until(await add(post, Message(html="answer"), MessageKind.ANSWER), MessageState.SENT)
    assert [(m.html, m.paid) for _, m in post.sender.messages] == [("the whole digest", True), ("answer", False)]


async def test_one_outcome_that_cannot_be_noted_does_not_hold_up_the_others(post: Post) -> None:
    async def broken(_tx: object) -> None:
        raise ZeroDivisionError

    noting = post.delivering._noting
    (row_id,) = await post.put(1, "hello")
    notes = [noting.note(broken), noting.note(lambda tx: tx.outbox.sent(row_id, 7, START)), noting.note(broken)]
    found = await asyncio.gather(*notes, return_exceptions=True)
    assert [type(one).__name__ for one in found] == ["ZeroDivisionError", "NoneType", "ZeroDivisionError"]
    assert (await post.row(row_id)).state is MessageState.SENT


async def test_a_refusal_fails_the_message_and_nothing_else(post: Post) -> None:
    post.sender.answers["hello"] = SendRefused("message is too long")
    async with post.at_work():
        first, second = await post.put(1, "hello", "behind it")
        await post.until(second, MessageState.SENT)
    assert (await post.row(first)).state is MessageState.FAILED
    assert (await post.row(first)).not_before <= START + timedelta(seconds=1)
