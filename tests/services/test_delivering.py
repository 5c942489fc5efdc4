from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.config import Delivery
from bot.errors import ChatGone, SendError, SendLater, SendRefused, SendUncertain, StorageError
from bot.model import Chat, Message, MessageKind, MessageState, OutboxRow
from bot.services import noting
from bot.services.delivering import Delivering
from bot.storage.base import Storage, UnitOfWork
from tests.services.world import Clock

START = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
PATIENCE = 20.0  # seconds, for what happens at once
Answer = Callable[[], Awaitable[int | None]]


@dataclass
class FakeSender:
    """A ``delivering.Sender``: answers with rising ids, or as ``answers`` says for a text, the first time."""

    answers: dict[str, Answer | Exception] = field(default_factory=dict)
    sent: list[tuple[int, str]] = field(default_factory=list)
    called: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, chat_id: int, message: Message) -> int | None:
        self.sent.append((chat_id, message.html))
        self.called.set()
        answer = self.answers.pop(message.html, None)
        if isinstance(answer, Exception):
            raise answer
        return await answer() if answer else 100 + len(self.sent)


@dataclass
class Post:
    """The outbox at work. Its clock stands still unless a test moves it."""

    storage: Storage
    sender: FakeSender = field(default_factory=FakeSender)
    clock: Clock = field(default_factory=lambda: Clock(START))
    limits: Delivery = field(
        default_factory=lambda: Delivery(per_second=10_000, per_chat_gap=0, group_per_minute=10_000)
    )

    def __post_init__(self) -> None:
        self.delivering = Delivering(self.storage, self.sender, self.clock, self.limits)

    async def put(self, chat_id: int, *texts: str, kind: MessageKind = MessageKind.ANSWER, **about: int) -> list[int]:
        async with self.storage.write() as tx:
            if await tx.chats.get(chat_id) is None:
                await tx.chats.put(Chat(id=chat_id))
            ids = await tx.outbox.add(chat_id, kind, [Message(html=text, **about) for text in texts], self.clock())
        self.delivering.wake()
        return ids

    async def row(self, row_id: int) -> OutboxRow:
        found = await self.find(row_id)
        assert found
        return found

    async def find(self, row_id: int) -> OutboxRow | None:
        async with self.storage.read() as tx:
            return await tx.outbox.get(row_id)

    async def until(self, row_id: int, *states: MessageState) -> OutboxRow:
        """Wait until there is such a row, in one of these states."""
        async with asyncio.timeout(PATIENCE):
            while (row := await self.find(row_id)) is None or row.state not in states:
                await asyncio.sleep(0.005)
        return row

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.delivering.run())
        try:
            yield
        finally:
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await self.delivering.drain(PATIENCE)


@pytest.fixture
def post(sqlite_storage: Storage) -> Post:
    return Post(sqlite_storage)


async def test_a_message_is_sent_and_noted(post: Post) -> None:
    async with post.at_work():
        (row_id,) = await post.put(1, "hello")
        row = await post.until(row_id, MessageState.SENT)
    assert row.message_id == 101 and post.sender.sent == [(1, "hello")]


async def test_it_is_known_to_be_on_its_way_before_it_is(post: Post) -> None:
    """Else a crash during the call would have it sent once more."""
    seen: list[MessageState] = []

    async def look() -> int:
        seen.append((await post.row(row_id)).state)
        return 7

    post.sender.answers["hello"] = look
    (row_id,) = await post.put(1, "hello")
    async with post.at_work():
        await post.until(row_id, MessageState.SENT)
    assert seen == [MessageState.SENDING]


async def test_waking_is_enough_and_needed_only_once(post: Post) -> None:
    async with post.at_work():
        (first,) = await post.put(1, "first")
        await post.until(first, MessageState.SENT)
        (second,) = await post.put(1, "second")  # delivery has found nothing, and sleeps
        await post.until(second, MessageState.SENT)


async def test_a_chats_messages_leave_in_order_answers_first(post: Post) -> None:
    await post.put(1, "digest 1", "digest 2", kind=MessageKind.SCHEDULED)
    (*_, last) = await post.put(1, "answer 1", "answer 2")
    await post.put(2, "to another")
    async with post.at_work():
        await post.until(last, MessageState.SENT)
        await post.until(2, MessageState.SENT)
    assert [text for chat, text in post.sender.sent if chat == 1] == ["answer 1", "answer 2", "digest 1", "digest 2"]


async def test_a_slow_chat_holds_up_no_other_and_gets_one_message_at_a_time(post: Post) -> None:
    go_on = asyncio.Event()

    async def slow() -> int:
        await go_on.wait()
        return 7

    post.sender.answers["slow"] = slow
    first, second = await post.put(1, "slow", "behind it")
    async with post.at_work():
        async with asyncio.timeout(PATIENCE):
            await post.sender.called.wait()
        (other,) = await post.put(2, "to another")
        await post.until(other, MessageState.SENT)
        assert [row.state for row in (await post.row(first), await post.row(second))] == ["sending", "pending"]
        go_on.set()
        await post.until(second, MessageState.SENT)
    assert (await post.row(first)).message_id == 7


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (SendUncertain("timed out"), MessageState.UNCERTAIN),
        (SendRefused("can't parse"), MessageState.FAILED),
        (SendError("whatever"), MessageState.FAILED),
        (ChatGone("Forbidden", why="blocked"), MessageState.FAILED),
        (ZeroDivisionError("ours"), MessageState.UNCERTAIN),
    ],
)
async def test_what_becomes_of_a_message(post: Post, error: Exception, state: MessageState) -> None:
    post.sender.answers["hello"] = error
    async with post.at_work():
        (row_id,) = await post.put(1, "hello")
        row = await post.until(row_id, state)
        if not isinstance(error, ChatGone):
            (after,) = await post.put(1, "the next")
            await post.until(after, MessageState.SENT)
    assert row.trouble and post.sender.sent.count((1, "hello")) == 1


async def test_what_certainly_did_not_arrive_is_tried_again_after_the_wait_asked_for(post: Post) -> None:
    post.sender.answers["hello"] = SendLater("flood", seconds=30)
    async with post.at_work():
        row_id, behind = await post.put(1, "hello", "behind it")
        async with asyncio.timeout(PATIENCE):
            while not (await post.row(row_id)).attempts:
                await asyncio.sleep(0.005)
        row = await post.row(row_id)
        assert row.not_before == START + timedelta(seconds=30) and row.state is MessageState.PENDING
        (other,) = await post.put(2, "to another")
        await post.until(other, MessageState.SENT)
        assert (await post.row(behind)).state is MessageState.PENDING, "its order is kept"
        post.clock.move(seconds=30)
        post.delivering.wake()
        await post.until(behind, MessageState.SENT)
    assert [text for chat, text in post.sender.sent if chat == 1] == ["hello", "hello", "behind it"]


@pytest.mark.parametrize(("attempts", "seconds"), [(0, 2), (1, 4), (3, 16), (20, 600), (5000, 600)])
async def test_waits_double_up_to_ten_minutes(post: Post, attempts: int, seconds: int) -> None:
    (row_id,) = await post.put(1, "hello")
    async with post.storage.write() as tx:
        for _ in range(min(attempts, 30)):
            await tx.outbox.retry(row_id, post.clock(), "refused")
    row = await post.row(row_id)
    async with post.storage.write() as tx:
        long_since = OutboxRow(
            id=row_id,
            chat_id=1,
            kind=row.kind,
            message=row.message,
            attempts=attempts,
            created_at=START,
            not_before=START,
        )
        await post.delivering._settle(tx, long_since, SendLater("refused"))
    assert (await post.row(row_id)).not_before == START + timedelta(seconds=seconds)


async def test_a_chat_that_is_gone_gets_nothing_more_until_it_is_back(post: Post) -> None:
    post.sender.answers["hello"] = ChatGone("Forbidden", why="kicked")
    async with post.at_work():
        first, second = await post.put(1, "hello", "behind it")
        await post.until(first, MessageState.FAILED)
        async with post.storage.read() as tx:
            chat = await tx.chats.get(1)
        assert chat and chat.unreachable == "kicked"
        (other,) = await post.put(2, "to another")
        await post.until(other, MessageState.SENT)
        assert (await post.row(second)).state is MessageState.PENDING
        async with post.storage.write() as tx:
            await tx.chats.put(Chat(id=1))
        post.delivering.wake()
        await post.until(second, MessageState.SENT)


async def test_the_pace_of_all_and_of_each_chat(sqlite_storage: Storage) -> None:
    post = Post(sqlite_storage, limits=Delivery(per_second=3, per_chat_gap=3600, per_chat_burst=1))
    async with post.at_work():
        ids = [(await post.put(chat, "first", "second"))[0] for chat in (1, 2, 3)]
        for row_id in ids:
            await post.until(row_id, MessageState.SENT)
        (fourth,) = await post.put(4, "first")
        assert await post.delivering._round() > 0
        assert (await post.row(fourth)).state is MessageState.PENDING, "three a second in all"
        await post.until(fourth, MessageState.SENT)
    assert [text for _, text in post.sender.sent] == ["first"] * 4


async def test_after_a_crash_what_was_under_way_is_uncertain_and_edits_go_again(post: Post) -> None:
    (sent,) = await post.put(1, "half sent")
    (edit,) = await post.put(2, "edit", edits=5)
    (waits,) = await post.put(3, "waits")
    async with post.storage.write() as tx:
        await tx.outbox.claim(post.clock(), 2)
    assert await post.delivering.recover() == 1
    async with post.at_work():
        await post.until(edit, MessageState.SENT)
        await post.until(waits, MessageState.SENT)
    assert (await post.row(sent)).state is MessageState.UNCERTAIN
    assert post.sender.sent == [(2, "edit"), (3, "waits")]


async def test_stopping_lets_what_is_on_the_wire_finish(post: Post) -> None:
    go_on = asyncio.Event()

    async def slow() -> int:
        await go_on.wait()
        return 7

    post.sender.answers["slow"] = slow
    async with post.at_work():
        row_id, behind = await post.put(1, "slow", "behind it")
        async with asyncio.timeout(PATIENCE):
            await post.sender.called.wait()
        asyncio.get_running_loop().call_later(0.1, go_on.set)  # the stop has begun by then
    assert (await post.row(row_id)).state is MessageState.SENT
    assert (await post.row(behind)).state is MessageState.PENDING, "nothing new is begun"


async def test_stopping_does_not_wait_for_ever(post: Post) -> None:
    async def never() -> int:
        await asyncio.Event().wait()
        return 0

    post.sender.answers["slow"] = never
    (row_id,) = await post.put(1, "slow")
    task = asyncio.create_task(post.delivering.run())
    await post.sender.called.wait()
    task.cancel()
    await post.delivering.drain(0.01)
    assert (await post.row(row_id)).state is MessageState.SENDING
    assert await post.delivering.recover() == 1


async def test_what_was_claimed_while_stopping_is_sent(sqlite_storage: Storage) -> None:
    """Else a row of which it is certain that it was not sent would be called uncertain."""
    storage = Interrupted(sqlite_storage)
    post = Post(storage)
    (row_id,) = await post.put(1, "hello")
    task = asyncio.create_task(post.delivering.run())
    storage.before_commit = task.cancel
    with pytest.raises(asyncio.CancelledError):
        await task
    await post.delivering.drain(PATIENCE)
    assert (await post.row(row_id)).state is MessageState.SENT


@pytest.mark.parametrize("error", [None, SendRefused("can't parse")])
async def test_a_busy_database_holds_back_no_chat_for_good(
    sqlite_storage: Storage, monkeypatch: pytest.MonkeyPatch, error: Exception | None
) -> None:
    monkeypatch.setattr(noting, "AGAIN", 0)
    storage = Interrupted(sqlite_storage)
    post = Post(storage)
    if error:
        post.sender.answers["hello"] = error

    def lock() -> None:
        if post.sender.sent and storage.failures < 2:
            storage.failures += 1
            raise StorageError("database is locked")

    storage.before_commit = lock
    async with post.at_work():
        row_id, behind = await post.put(1, "hello", "behind it")
        await post.until(behind, MessageState.SENT)
    assert storage.failures == 2 and post.sender.sent == [(1, "hello"), (1, "behind it")]
    assert (await post.row(row_id)).state is (MessageState.FAILED if error else MessageState.SENT)


async def test_a_round_that_fails_is_not_the_last(sqlite_storage: Storage) -> None:
    storage = Interrupted(sqlite_storage)
    post = Post(storage)
    (row_id,) = await post.put(1, "hello")

    def lock() -> None:
        storage.before_commit = lambda: None
        raise StorageError("database is locked")

    storage.before_commit = lock
    async with post.at_work():
        while storage.before_commit is lock:
            await asyncio.sleep(0.005)
        post.delivering.wake()
        await post.until(row_id, MessageState.SENT)


class Interrupted:
    """A ``Storage`` in which something happens just before a commit."""

    def __init__(self, inner: Storage) -> None:
        self._inner, self.failures = inner, 0
        self.before_commit: Callable[[], object] = lambda: None

    @asynccontextmanager
    async def write(self) -> AsyncIterator[UnitOfWork]:
        async with self._inner.write() as tx:
            yield tx
            self.before_commit()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[UnitOfWork]:
        async with self._inner.read() as tx:
            yield tx

    async def check(self) -> str:
        return await self._inner.check()

    async def close(self) -> None:
        await self._inner.close()


async def test_being_stopped_and_woken_at_once_stops(post: Post) -> None:
    task = asyncio.create_task(post.delivering.run())
    (row_id,) = await post.put(1, "hello")
    await post.until(row_id, MessageState.SENT)
    await asyncio.sleep(0.05)  # nothing is left to do: it sleeps
    post.delivering.wake()
    task.cancel()
    done, _ = await asyncio.wait({task}, timeout=PATIENCE)
    assert done and task.cancelled()


async def test_a_line_past_the_outbox_waits_for_its_turn_or_is_left_out(post: Post) -> None:
    assert await post.delivering.say_at_once(1, Message(html="first")) == 101
    post.sender.answers["second"] = SendLater("flood", seconds=3600)
    assert await post.delivering.say_at_once(1, Message(html="second")) is None
    assert await post.delivering.say_at_once(1, Message(html="third")) is None
    assert await post.delivering.say_at_once(2, Message(html="elsewhere")) == 103
    assert [text for _, text in post.sender.sent] == ["first", "second", "elsewhere"], "Telegram makes the chat wait"
