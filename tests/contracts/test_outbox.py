from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.model import Button, Message, MessageKind, MessageState, OutboxRow
from bot.storage.base import Storage, UnitOfWork
from tests.contracts.samples import DAY, HOUR, NOW, ODD, ODD_STORED, add_chat, message

ANSWER, SCHEDULED = MessageKind.ANSWER, MessageKind.SCHEDULED
SECOND = timedelta(seconds=1)

FULL = Message(
    html='<b>Ferry</b> <a href="https://courier.example/?a=1&amp;b=2">here</a> \U0001f6a2',
    buttons=((Button(label="Longer", data="longer:7"), Button(label="Open", url="https://courier.example/")), ()),
    reply_to=41,
    edits=42,
    preview_url="https://courier.example/",
    silent=True,
    thread=7,
    first="<b>Ferry</b>",
    tells=frozenset({3, 1}),
    asks_about=9,
    paid=True,
    passing=True,
    command=40,
    rich='<h2><a href="https://courier.example/">Ferry</a></h2><p>\U0001f6a2</p>',
    rtl=True,
)


async def put(tx: UnitOfWork, chat_id: int = 1, kind: MessageKind = ANSWER, at: datetime = NOW, **fields) -> int:
    (row_id,) = await tx.outbox.add(chat_id, kind, [message(**fields)], at)
    return row_id


async def get(tx: UnitOfWork, row_id: int) -> OutboxRow:
    row = await tx.outbox.get(row_id)
    assert row is not None
    return row


async def state(tx: UnitOfWork, row_id: int) -> MessageState:
    return (await get(tx, row_id)).state


async def claimed(tx: UnitOfWork, at: datetime = NOW, limit: int = 10, skip=()) -> list[int]:
    return [row.id for row in await tx.outbox.claim(at, limit, skip)]


async def uncertain(tx: UnitOfWork, chat_id: int = 1) -> int:
    row_id = await put(tx, chat_id)
    await tx.outbox.claim(NOW, 10)
    await tx.outbox.uncertain(row_id, "timed out")
    return row_id


async def test_messages_come_back_as_they_were_added(storage: Storage) -> None:
    async with storage.write() as tx:
        first, second = await tx.outbox.add(-100123, SCHEDULED, [FULL, message("two")], NOW)
        assert first < second
        assert await tx.outbox.get(first) == OutboxRow(
            id=first, chat_id=-100123, kind=SCHEDULED, message=FULL, created_at=NOW, not_before=NOW
        )
        assert (await get(tx, second)).message == message("two")
        assert await tx.outbox.get(404) is None
        assert await tx.outbox.add(1, ANSWER, [], NOW) == []


async def test_many_messages_keep_their_order(storage: Storage) -> None:
    async with storage.write() as tx:
        ids = await tx.outbox.add(1, SCHEDULED, [message(str(n)) for n in range(300)], NOW)
        assert ids == sorted(ids)
        assert [(await get(tx, row_id)).message.html for row_id in ids[:5]] == ["0", "1", "2", "3", "4"]


async def test_odd_text_is_stored_as_far_as_it_can_be(storage: Storage) -> None:
    async with storage.write() as tx:
        html = (await get(tx, await put(tx, html=ODD))).message.html
        assert html.replace("\0", "") == ODD_STORED


async def test_claimed_rows_are_being_sent(storage: Storage) -> None:
    async with storage.write() as tx:
        one = await put(tx)
        (row,) = await tx.outbox.claim(NOW, 10)
        assert row == await tx.outbox.get(one)
        assert row.state is MessageState.SENDING
        assert await tx.outbox.claim(NOW, 10) == []


async def test_answers_go_before_what_is_scheduled(storage: Storage) -> None:
    async with storage.write() as tx:
        digest, other_digest = await put(tx, 1, SCHEDULED), await put(tx, 2, SCHEDULED)
        answer = await put(tx, 1)
        assert await claimed(tx) == [answer, other_digest]
        await tx.outbox.sent(answer, 5, NOW)
        assert await claimed(tx) == [digest]


async def test_a_chat_has_one_message_under_way_each_kind_in_order(storage: Storage) -> None:
    async with storage.write() as tx:
        ids = await tx.outbox.add(1, ANSWER, [message(str(n)) for n in range(3)], NOW)
        for row_id in ids:
            assert await claimed(tx) == [row_id]
            assert await claimed(tx) == []
            await tx.outbox.sent(row_id, 5, NOW)


async def test_a_row_being_sent_holds_back_both_kinds(storage: Storage) -> None:
    async with storage.write() as tx:
        digest = await put(tx, 1, SCHEDULED)
        assert await claimed(tx) == [digest]
        answer = await put(tx, 1)
        assert await claimed(tx) == []
        await tx.outbox.uncertain(digest, "timed out")
        assert await claimed(tx) == [answer]


async def test_the_limit_takes_the_oldest(storage: Storage) -> None:
    async with storage.write() as tx:
        ids = [await put(tx, chat) for chat in (5, 3, 4)]
        assert await claimed(tx, limit=2) == ids[:2]
        assert await claimed(tx, limit=2) == ids[2:]


async def test_skipped_chats(storage: Storage) -> None:
    async with storage.write() as tx:
        await put(tx, 1)
        two = await put(tx, 2)
        assert await claimed(tx, skip={1, *range(1000, 2000)}) == [two]


async def test_a_wait_holds_back_the_chats_messages_of_this_kind(storage: Storage) -> None:
    async with storage.write() as tx:
        waiting, behind = await put(tx, 1), await put(tx, 1)
        other = await put(tx, 2)
        digest = await put(tx, 1, SCHEDULED)
        assert await claimed(tx) == [waiting, other]
        await tx.outbox.retry(waiting, NOW + HOUR, "flood")
        assert await claimed(tx, NOW + HOUR - SECOND) == []  # neither what is behind it, nor the digest before it
        assert await claimed(tx, NOW + HOUR) == [waiting]
        for row_id in (waiting, behind):
            await tx.outbox.sent(row_id, 5, NOW)
        assert await claimed(tx, NOW + HOUR) == [digest]


async def test_a_digest_that_waits_does_not_hold_back_answers(storage: Storage) -> None:
    async with storage.write() as tx:
        digest, behind = await put(tx, 1, SCHEDULED), await put(tx, 1, SCHEDULED)
        await tx.outbox.claim(NOW, 10)
        await tx.outbox.retry(digest, NOW + HOUR, "flood")
        answer = await put(tx, 1)
        assert await claimed(tx) == [answer]
        await tx.outbox.sent(answer, 5, NOW)
        assert await claimed(tx) == []
        assert await claimed(tx, NOW + HOUR) == [digest]
        assert await state(tx, behind) is MessageState.PENDING


async def test_a_message_sent_again_waits_with_the_others(storage: Storage) -> None:
    async with storage.write() as tx:
        doubtful = await uncertain(tx)
        waiting = await put(tx)
        assert await claimed(tx) == [waiting]
        await tx.outbox.retry(waiting, NOW + HOUR, "flood")
        await tx.outbox.resend(doubtful, NOW)
        assert await claimed(tx) == []
        assert await claimed(tx, NOW + HOUR) == [doubtful]


async def test_unreachable_chats_get_nothing(storage: Storage, world) -> None:
    async with storage.write() as tx:
        answer, _digest = await put(tx, 1), await put(tx, 1, SCHEDULED)
        await tx.chats.put(replace(world.chat, unreachable="blocked"))
        assert await claimed(tx) == []
        assert await tx.outbox.next_due() is None
        await tx.chats.put(world.chat)
        assert await claimed(tx) == [answer]


async def test_chats_that_stopped_get_answers_only(storage: Storage, world) -> None:
    async with storage.write() as tx:
        digest, answer = await put(tx, 1, SCHEDULED), await put(tx, 1)
        await tx.chats.put(replace(world.chat, stopped=True))
        assert await claimed(tx) == [answer]
        await tx.outbox.sent(answer, 5, NOW)
        assert await claimed(tx) == []
        assert await tx.outbox.next_due() is None
        await tx.chats.put(world.chat)
        assert await claimed(tx) == [digest]


async def test_a_pause_holds_back_what_is_scheduled(storage: Storage, world) -> None:
    async with storage.write() as tx:
        digest, answer = await put(tx, 1, SCHEDULED), await put(tx, 1)
        await tx.chats.put(replace(world.chat, paused_until=NOW + DAY))
        assert await claimed(tx) == [answer]
        await tx.outbox.sent(answer, 5, NOW)
        assert await claimed(tx, NOW + DAY - SECOND) == []
        assert await tx.outbox.next_due() == NOW + DAY
        assert await claimed(tx, NOW + DAY) == [digest]


async def test_sent(storage: Storage) -> None:
    async with storage.write() as tx:
        one = await put(tx)
        await tx.outbox.claim(NOW, 1)
        await tx.outbox.sent(one, 77, NOW)
        row = await get(tx, one)
        assert (row.state, row.message_id, row.trouble) == (MessageState.SENT, 77, "")


async def test_retry_counts_attempts(storage: Storage) -> None:
    async with storage.write() as tx:
        one = await put(tx)
        for attempts in (1, 2):
            await tx.outbox.claim(NOW + DAY, 1)
            await tx.outbox.retry(one, NOW + HOUR, "flood")
            row = await get(tx, one)
            assert (row.state, row.attempts, row.trouble) == (MessageState.PENDING, attempts, "flood")
            assert row.not_before == NOW + HOUR


async def test_failed(storage: Storage) -> None:
    async with storage.write() as tx:
        one = await put(tx)
        await tx.outbox.claim(NOW, 1)
        await tx.outbox.failed(one, "too long")
        row = await get(tx, one)
        assert (row.state, row.trouble) == (MessageState.FAILED, "too long")
        assert await claimed(tx, NOW + DAY) == []


async def test_after_a_crash_nobody_knows_except_of_edits(storage: Storage) -> None:
    async with storage.write() as tx:
        sending, edit, pending = await put(tx, 1), await put(tx, 2, edits=9), await put(tx, 1)
        await tx.outbox.claim(NOW, 10)
        assert await tx.outbox.give_up_sending("crash") == 1
        row = await get(tx, sending)
        assert (row.state, row.trouble) == (MessageState.UNCERTAIN, "crash")
        assert await state(tx, edit) is MessageState.PENDING
        assert await state(tx, pending) is MessageState.PENDING
        assert await tx.outbox.give_up_sending("crash") == 0
        assert await claimed(tx) == [edit, pending]


async def test_next_due_is_the_earliest_pending(storage: Storage) -> None:
    async with storage.write() as tx:
        assert await tx.outbox.next_due() is None
        late = await put(tx, 1, at=NOW + HOUR)
        soon = await put(tx, 2, at=NOW)
        assert await tx.outbox.next_due() == NOW
        await tx.outbox.claim(NOW, 1)
        assert await state(tx, soon) is MessageState.SENDING
        assert await tx.outbox.next_due() == NOW + HOUR
        await tx.outbox.failed(late, "")
        assert await tx.outbox.next_due() is None


async def test_unconfirmed_rows_of_a_chat_oldest_first(storage: Storage) -> None:
    async with storage.write() as tx:
        first = await uncertain(tx)
        second = await uncertain(tx)
        await uncertain(tx, 2)
        await put(tx, 1)
        assert [row.id for row in await tx.outbox.unconfirmed(1)] == [first, second]
        assert await tx.outbox.unconfirmed(3) == []


async def test_an_uncertain_row_is_sent_again_once(storage: Storage) -> None:
    async with storage.write() as tx:
        one = await uncertain(tx)
        assert await tx.outbox.resend(one, NOW + HOUR) is True
        assert await tx.outbox.resend(one, NOW + HOUR) is False
        assert await tx.outbox.dismiss(one) is False
        assert (await get(tx, one)).not_before == NOW + HOUR
        assert await claimed(tx, NOW + HOUR) == [one]
        await tx.outbox.sent(one, 5, NOW)
        assert await tx.outbox.resend(one, NOW + HOUR) is False
        assert await tx.outbox.resend(404, NOW) is False


async def test_an_uncertain_row_is_dismissed_once(storage: Storage) -> None:
    async with storage.write() as tx:
        one = await uncertain(tx)
        assert await tx.outbox.dismiss(one) is True
        assert await state(tx, one) is MessageState.SENT
        assert await tx.outbox.dismiss(one) is False
        assert await tx.outbox.resend(one, NOW) is False


async def test_the_answer_to_a_message(storage: Storage) -> None:
    async with storage.write() as tx:
        first, second, third = [await put(tx, 1, reply_to=41) for _ in range(3)]
        other, elsewhere = await put(tx, 1, reply_to=42), await put(tx, 2, reply_to=41)
        for row_id in (first, second, other, elsewhere):
            await tx.outbox.sent(row_id, row_id + 1000, NOW)
        await tx.outbox.failed(third, "")
        answer = await tx.outbox.answer_to(1, 41)
        assert answer is not None
        assert (answer.id, answer.message_id) == (second, second + 1000)
        assert await tx.outbox.answer_to(1, 43) is None


async def test_what_is_known_until_something_is_sent(storage: Storage) -> None:
    async with storage.write() as tx:
        await put(tx, 1)
        assert not await tx.outbox.is_known(1, message(html="It is shut."), 2)
        await put(tx, 1, html="It is shut.")
        assert await tx.outbox.is_known(1, message(html="It is shut."), 2)
        assert not await tx.outbox.is_known(3, message(html="It is shut."), 2)
        later = await put(tx, 2)
        assert await tx.outbox.is_known(1, message(html="It is shut."), 2)
        await tx.outbox.sent(later, 9, NOW)
        assert not await tx.outbox.is_known(1, message(html="It is shut."), 2)


async def test_counts_by_state(storage: Storage) -> None:
    async with storage.write() as tx:
        assert await tx.outbox.counts() == dict.fromkeys(MessageState, 0)
        await uncertain(tx, 1)
        await put(tx, 2)
        await put(tx, 2)
        assert await tx.outbox.counts() == dict.fromkeys(MessageState, 0) | {"uncertain": 1, "pending": 2}


async def test_drop_scheduled(storage: Storage) -> None:
    async with storage.write() as tx:
        under_way = await put(tx, 1, SCHEDULED)
        assert await claimed(tx) == [under_way]
        waiting, answer, other = await put(tx, 1, SCHEDULED), await put(tx, 1), await put(tx, 2, SCHEDULED)
        assert await tx.outbox.drop_scheduled(1) == 1
        assert await tx.outbox.get(waiting) is None
        for row_id in (under_way, answer, other):
            assert await tx.outbox.get(row_id) is not None


async def test_rows_are_dropped_by_what_they_say(storage: Storage) -> None:
    async with storage.write() as tx:
        naming = await put(tx, html="<b>Robin_%</b> <code>7</code>, served")
        kept = [await put(tx, 2, html="<code>7</code>"), await put(tx, html="<code>77</code>"), await put(tx, html="7")]
        assert await tx.outbox.drop_saying(1, "<code>7</code>") == 1
        assert await tx.outbox.drop_saying(1, "%") == 0
        assert await tx.outbox.get(naming) is None
        assert None not in [await tx.outbox.get(row_id) for row_id in kept]


async def test_purge_deletes_what_is_settled_and_old(storage: Storage, world) -> None:
    async with storage.write() as tx:
        sent, failed, doubtful, pending = [await put(tx, 1) for _ in range(4)]
        await tx.outbox.claim(NOW, 1)
        await tx.outbox.sent(sent, 5, NOW)
        await tx.outbox.failed(failed, "")
        await tx.outbox.uncertain(doubtful, "")
        assert await tx.outbox.purge(NOW) == 0
        assert await tx.outbox.purge(NOW + SECOND) == 3
        assert await claimed(tx) == [pending]
        assert await tx.outbox.purge(NOW + DAY) == 0  # it is on its way


async def test_purge_deletes_what_can_not_be_sent(storage: Storage, world) -> None:
    async with storage.write() as tx:
        answer, digest = await put(tx, 1), await put(tx, 1, SCHEDULED)
        await tx.chats.put(replace(world.chat, stopped=True))
        assert await tx.outbox.purge(NOW + DAY) == 1
        assert await tx.outbox.get(digest) is None
        await tx.chats.put(replace(world.chat, unreachable="blocked"))
        assert await tx.outbox.purge(NOW + DAY) == 1
        assert await tx.outbox.get(answer) is None


async def test_messages_to_several_chats_in_their_order(storage: Storage) -> None:
    async with storage.write() as tx:
        await add_chat(tx, 1)
        await add_chat(tx, 2)
        posts = [(1, message("one")), (2, message("two")), (1, message("three"))]
        ids = await tx.outbox.add_all(MessageKind.SCHEDULED, posts, NOW)
        rows = [await tx.outbox.get(row_id) for row_id in ids]
        assert [(row.chat_id, row.message, row.kind) for row in rows if row] == [
            (chat_id, told, MessageKind.SCHEDULED) for chat_id, told in posts
        ]
        assert ids == sorted(ids) and await tx.outbox.add_all(MessageKind.ANSWER, [], NOW) == []


async def test_doubtful_rows_are_offered_once(storage: Storage) -> None:
    async with storage.write() as tx:
        first, other = await uncertain(tx, 1), await uncertain(tx, 2)
        second = await uncertain(tx, 1)
        assert [row.id for row in await tx.outbox.doubtful({1, 3})] == [first, second]
        await tx.outbox.offered(first)
        assert [row.id for row in await tx.outbox.doubtful({1, 2})] == [other, second]
        assert [row.id for row in await tx.outbox.unconfirmed(1)] == [first, second]
        await tx.outbox.dismiss(second)
        await tx.outbox.offered(second)
        assert await state(tx, second) is MessageState.SENT
        assert await tx.outbox.doubtful(set()) == []


async def test_a_held_chat_gets_nothing(storage: Storage, world) -> None:
    async with storage.write() as tx:
        answer, digest, other = await put(tx, 1), await put(tx, 1, SCHEDULED), await put(tx, 2)
        await tx.chats.hold(1, NOW + DAY)
        assert await claimed(tx) == [other]
        assert await tx.outbox.next_due() == NOW + DAY
        await tx.chats.put(replace(world.chat, title="Harbour"))  # who changes a chat does not end its wait
        assert await claimed(tx, NOW + DAY - SECOND) == []
        assert await claimed(tx, NOW + DAY) == [answer]
        await tx.outbox.sent(answer, 5, NOW)
        assert await claimed(tx, NOW + DAY) == [digest]


async def test_a_row_goes_as_another_message(storage: Storage) -> None:
    async with storage.write() as tx:
        row_id = await put(tx, 1, edits=42, reply_to=41)
        await tx.outbox.claim(NOW, 1)
        await tx.outbox.rewrite(row_id, message("anew"), NOW + HOUR)
        row = await get(tx, row_id)
        assert (row.state, row.message, row.not_before) == (MessageState.PENDING, message("anew"), NOW + HOUR)
        assert await claimed(tx, NOW + HOUR) == [row_id]
        assert await tx.outbox.give_up_sending("crash") == 1, "it is no edit any more"


async def test_what_waits_for_a_topic_leaves_it(storage: Storage) -> None:
    async with storage.write() as tx:
        sent, under_way = await put(tx, 1, thread=7), await put(tx, 1, thread=7)
        await tx.outbox.sent(sent, 5, NOW)
        await tx.outbox.claim(NOW, 1)
        waiting, elsewhere, other = [await put(tx, chat, thread=t) for chat, t in ((1, 7), (1, 8), (2, 7))]
        assert await tx.outbox.leave_topic(1, 7) == 2
        threads = [(await get(tx, row)).message.thread for row in (sent, under_way, waiting, elsewhere, other)]
        assert threads == [7, None, None, 8, 7]
        assert await state(tx, under_way) is MessageState.SENDING


async def test_backlogs_are_of_chats_that_have_several_late_rows(storage: Storage) -> None:
    async with storage.write() as tx:
        tells = [frozenset({1}), frozenset({2, 3})]
        late = [await put(tx, 1, SCHEDULED, tells=one) for one in tells]
        await put(tx, 1, SCHEDULED)  # a notice, which brings no article
        await put(tx, 1, ANSWER, tells=frozenset({4}))
        await put(tx, 1, SCHEDULED, at=NOW + HOUR, tells=frozenset({5}))
        for _ in range(2):
            await put(tx, 2, SCHEDULED, tells=frozenset({6}))  # two parts of one digest
        await put(tx, 3, SCHEDULED, tells=frozenset({7}))
        found = await tx.outbox.backlogs(NOW + SECOND, 10)
        assert {chat: [row.id for row in rows] for chat, rows in found.items()} == {1: late}
        assert [row.message.tells for row in found[1]] == tells
        assert await tx.outbox.backlogs(NOW, 10) == {}


async def test_the_rest_of_a_text_that_is_on_its_way_is_no_backlog(storage: Storage) -> None:
    async with storage.write() as tx:
        begun, rest = [await put(tx, 1, SCHEDULED, tells=frozenset({1, 2})) for _ in range(2)]
        items = [await put(tx, 1, SCHEDULED, tells=frozenset({number})) for number in (3, 4)]
        await tx.outbox.sent(begun, 9, NOW)
        found = await tx.outbox.backlogs(NOW + SECOND, 10)
        assert [row.id for row in found[1]] == items
        await tx.outbox.sent(items[0], 10, NOW)
        assert await tx.outbox.backlogs(NOW + SECOND, 10) == {}
        assert await state(tx, rest) is MessageState.PENDING


async def test_rows_are_withdrawn_all_or_none(storage: Storage) -> None:
    async with storage.write() as tx:
        first, second = await put(tx, 1), await put(tx, 1)
        await tx.outbox.claim(NOW, 1)
        assert await tx.outbox.withdraw([first, second]) is False
        assert await state(tx, second) is MessageState.PENDING
        await tx.outbox.retry(first, NOW, "flood")
        assert await tx.outbox.withdraw([first, second]) is True
        assert await tx.outbox.get(first) is None and await tx.outbox.get(second) is None


async def test_what_stands_in_a_message(storage: Storage) -> None:
    async with storage.write() as tx:
        first, edit, elsewhere = await put(tx, 1, about=(3, 2)), await put(tx, 1, edits=50), await put(tx, 2)
        waiting, failed = await put(tx, 1, edits=50), await put(tx, 1, edits=50)
        await tx.outbox.sent(first, 50, NOW)
        await tx.outbox.sent(elsewhere, 50, NOW)
        await tx.outbox.failed(failed, "")
        row = await tx.outbox.standing_in(1, 50)
        assert row is not None and (row.id, row.message.about) == (first, (3, 2))
        await tx.outbox.sent(edit, 50, NOW)
        row = await tx.outbox.standing_in(1, 50)
        assert row is not None and (row.id, row.message.about) == (edit, ())
        assert await tx.outbox.standing_in(1, waiting + 51) is None


async def test_what_a_message_is_about(storage: Storage) -> None:
    async with storage.write() as tx:
        for chat_id, about in ((1, -5), (1, 0), (2, -6)):
            await tx.outbox.sent(await put(tx, chat_id, for_chat=about), 41 if about else 42, NOW)
        assert [await tx.outbox.for_chat(1, 41), await tx.outbox.for_chat(1, 42), await tx.outbox.for_chat(2, 41)] == [
            -5,
            0,
            -6,
        ]
        assert await tx.outbox.for_chat(1, 43) is None
        await put(tx, 1, edits=42, for_chat=-7)
        assert await tx.outbox.for_chat(1, 42) == -7, "it has become another"


async def test_a_message_that_is_pressed_before_we_know_that_it_arrived(storage: Storage) -> None:
    async with storage.write() as tx:
        await tx.outbox.uncertain(await put(tx, 1, for_chat=-5), "reset")
        assert await tx.outbox.for_chat(1, 41) == -5
        await put(tx, 1, for_chat=-6)
        await tx.outbox.claim(NOW, 1)
        assert await tx.outbox.for_chat(1, 41) == -6, "what is under way comes first"
