"""Within a chat, answers leave in the order in which they were committed, and so do scheduled messages; whatever
becomes of each."""

from __future__ import annotations

import asyncio

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import SendError, SendLater, SendRefused, SendUncertain
from bot.model import MessageKind
from bot.storage.base import Storage
from tests.services.test_delivering import FakeSender, Post

FATES: tuple[SendError | None, ...] = (
    None,
    SendLater("flood", seconds=40),
    SendLater("refused"),
    SendUncertain("reset"),
    SendRefused("no"),
)
steps = st.tuples(
    st.sampled_from([1, 2, -3]),  # chat
    st.sampled_from(MessageKind),
    st.lists(st.sampled_from(FATES), min_size=1, max_size=3),  # what becomes of each attempt of each message
    st.booleans(),  # whether time goes on before the next
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=st.lists(steps, min_size=2, max_size=12))
async def test_each_kind_leaves_in_the_order_of_its_commits(sqlite_storage: Storage, plan: list) -> None:
    async with sqlite_storage.write() as tx:  # the examples share a database
        await tx.outbox.give_up_sending("crash")
    fates: dict[str, list[SendError | None]] = {}

    class Fateful(FakeSender):
        async def send(self, chat_id: int, message: object) -> int | None:
            fate = fates.get(message.html, [])
            if fate and (error := fate.pop(0)):
                self.answers[message.html] = error
            return await super().send(chat_id, message)

    post = Post(sqlite_storage, sender=Fateful())
    committed: dict[tuple[int, MessageKind], list[str]] = {}
    kinds: dict[str, MessageKind] = {}
    async with post.at_work():
        for number, (chat, kind, outcome, goes_on) in enumerate(plan):
            text = f"{chat} {kind} {number}"
            fates[text], kinds[text] = list(outcome), kind
            committed.setdefault((chat, kind), []).append(text)
            await post.put(chat, text, kind=kind)
            if goes_on:
                post.clock.move(seconds=41)
                post.delivering.wake()
                await asyncio.sleep(0.002)
        while await pending(post):
            post.clock.move(seconds=700)
            post.delivering.wake()
            await asyncio.sleep(0.002)
    first_tries: dict[tuple[int, MessageKind], list[str]] = {}
    for chat, text in post.sender.sent:
        if text in kinds:  # the others ask about uncertain ones
            seen = first_tries.setdefault((chat, kinds[text]), [])
            assert text not in seen or seen[-1] == text, "what is tried again is tried before what is behind it"
            if text not in seen:
                seen.append(text)
    assert first_tries == committed


async def pending(post: Post) -> int:
    async with post.storage.read() as tx:
        counts = await tx.outbox.counts()
    return counts["pending"] + counts["sending"]


async def test_an_answer_overtakes_scheduled_messages(sqlite_storage: Storage) -> None:
    post = Post(sqlite_storage)
    await post.put(1, "digest", "second", kind=MessageKind.SCHEDULED)
    await post.put(1, "answer")
    async with post.at_work():
        while await pending(post):
            await asyncio.sleep(0.002)
    assert [text for _, text in post.sender.sent] == ["answer", "digest", "second"]
