"""The contract as a whole: every method of every Protocol is exercised, and fails as it promises."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from sqlalchemy import create_engine, make_url

from bot.errors import StorageError
from bot.model import (
    Broadcast,
    DigestRecord,
    Filter,
    ImportJob,
    Incoming,
    Invite,
    Listed,
    Message,
    MessageKind,
    OpinionKind,
    Relabelled,
    Schedule,
    Subscription,
    Summary,
    Term,
)
from bot.storage import base
from bot.storage.base import UnitOfWork
from bot.storage.engine import open_storage
from bot.storage.tables import metadata
from tests.contracts.samples import NOW, article, entry, message
from tests.contracts.test_feeds import FULL as FEED

STORES: dict[str, type] = get_type_hints(base.UnitOfWork)
METHODS = sorted(
    f"{store}.{name}" for store, protocol in STORES.items() for name in vars(protocol) if not name.startswith("_")
)

CALLS: dict[str, Callable[[Any], Awaitable[Any]]] = {
    "chats.get": lambda chats: chats.get(1),
    "chats.many": lambda chats: chats.many([1]),
    "chats.put": lambda chats: chats.put(base.Chat(id=1)),
    "chats.quiet_kinds": lambda chats: chats.quiet_kinds(),
    "chats.added_by": lambda chats: chats.added_by(1),
    "chats.count": lambda chats: chats.count(),
    "chats.waits": lambda chats: chats.waits([1]),
    "chats.page": lambda chats: chats.page(1),
    "chats.audience": lambda chats: chats.audience(1),
    "chats.audience_size": lambda chats: chats.audience_size(),
    "chats.hold": lambda chats: chats.hold(1, NOW),
    "chats.leave_topic": lambda chats: chats.leave_topic(1, 5),
    "chats.move": lambda chats: chats.move(1, 2),
    "chats.erase": lambda chats: chats.erase(1, [1]),
    "feeds.get": lambda feeds: feeds.get(1),
    "feeds.by_url": lambda feeds: feeds.by_url("https://courier.example/"),
    "feeds.add": lambda feeds: feeds.add(FEED),
    "feeds.many": lambda feeds: feeds.many([1]),
    "feeds.save": lambda feeds: feeds.save(FEED),
    "feeds.due": lambda feeds: feeds.due(NOW, 1),
    "feeds.all": lambda feeds: feeds.all(),
    "feeds.wake": lambda feeds: feeds.wake(1, NOW),
    "feeds.drop_unfollowed": lambda feeds: feeds.drop_unfollowed(),
    "feeds.note_polls": lambda feeds: feeds.note_polls(FEED),
    "feeds.pace": lambda feeds: feeds.pace(1800),
    "feeds.moved": lambda feeds: feeds.moved(3, 1),
    "feeds.dead": lambda feeds: feeds.dead(NOW, 1),
    "feeds.counts": lambda feeds: feeds.counts(),
    "subscriptions.get": lambda subscriptions: subscriptions.get(1, 1),
    "subscriptions.of_chat": lambda subscriptions: subscriptions.of_chat(1),
    "subscriptions.of_chats": lambda subscriptions: subscriptions.of_chats([1]),
    "subscriptions.put": lambda subscriptions: subscriptions.put(Subscription(chat_id=1, feed_id=1)),
    "subscriptions.remove": lambda subscriptions: subscriptions.remove(1, 1),
    "subscriptions.of_feed": lambda subscriptions: subscriptions.of_feed(1),
    "subscriptions.count": lambda subscriptions: subscriptions.count(1),
    "subscriptions.counts": lambda subscriptions: subscriptions.counts([1, 2]),
    "subscriptions.behind": lambda subscriptions: subscriptions.behind(1),
    "articles.add_entries": lambda articles: articles.add_entries(1, [entry(1)], NOW),
    "articles.get": lambda articles: articles.get(1),
    "articles.by_key": lambda articles: articles.by_key("key"),
    "articles.add_documents": lambda articles: articles.add_documents([Listed(feed_id=1, entries=(entry(1),))], NOW),
    "articles.save": lambda articles: articles.save(article(1)),
    "articles.to_read": lambda articles: articles.to_read(NOW, 1),
    "articles.unclustered": lambda articles: articles.unclustered(1),
    "articles.recent": lambda articles: articles.recent(1, NOW, 1),
    "articles.sources": lambda articles: articles.sources(1, [1]),
    "filters.of_chat": lambda filters: filters.of_chat(1),
    "filters.get": lambda filters: filters.get(1, 1),
    "filters.put": lambda filters: filters.put(Filter(chat_id=1, wording="-fog", at=NOW)),
    "filters.purge": lambda filters: filters.purge(NOW),
    "labels.remember": lambda labels: labels.remember(Relabelled(chat_id=1, at=NOW)),
    "labels.recall": lambda labels: labels.recall(1, 1),
    "labels.purge": lambda labels: labels.purge(NOW),
    "search.waiting": lambda search: search.waiting(),
    "search.index": lambda search: search.index(),
    "search.merge": lambda search: search.merge(begin=True),
    "search.matches": lambda search: search.matches(1, [Term(text="ferry")]),
    "search.remember": lambda search: search.remember(1, "ferry", NOW),
    "search.recall": lambda search: search.recall(1, 1),
    "search.purge": lambda search: search.purge(NOW),
    "articles.latest": lambda articles: articles.latest(1, 1),
    "articles.after": lambda articles: articles.after(1, 1, 1),
    "articles.last_entry_id": lambda articles: articles.last_entry_id(1),
    "articles.many": lambda articles: articles.many([1, 2]),
    "articles.news": lambda articles: articles.news(1, NOW, NOW),
    "articles.brought": lambda articles: articles.brought([1], NOW),
    "articles.counts": lambda articles: articles.counts([1], NOW),
    "articles.purge": lambda articles: articles.purge(NOW),
    "summaries.get": lambda summaries: summaries.get(1, "lead:3"),
    "summaries.many": lambda summaries: summaries.many([1], "lead:3"),
    "summaries.put": lambda summaries: summaries.put(1, "lead:3", Summary()),
    "summaries.drop": lambda summaries: summaries.drop(1),
    "stories.add": lambda stories: stories.add("Ferry", NOW),
    "stories.assign": lambda stories: stories.assign(1, 1, NOW),
    "stories.recent": lambda stories: stories.recent(NOW),
    "stories.get": lambda stories: stories.get(1),
    "stories.purge": lambda stories: stories.purge(),
    "digests.add": lambda digests: digests.add(DigestRecord(chat_id=1, since=NOW, until=NOW)),
    "digests.add_all": lambda digests: digests.add_all([DigestRecord(chat_id=1, since=NOW, until=NOW)]),
    "digests.last_of": lambda digests: digests.last_of([1], about="", by=NOW),
    "digests.mark_all_shown": lambda digests: digests.mark_all_shown([(1, [1], None)], NOW),
    "digests.get": lambda digests: digests.get(1, 1),
    "digests.last": lambda digests: digests.last(1, scheduled_only=True),
    "digests.mark_shown": lambda digests: digests.mark_shown(1, [1], None, NOW, by_hand=True),
    "digests.shown": lambda digests: digests.shown(1, [1], include_by_hand=True),
    "digests.told": lambda digests: digests.told(1, NOW),
    "digests.known": lambda digests: digests.known(1, [1], NOW, NOW, include_by_hand=True),
    "digests.purge": lambda digests: digests.purge(NOW),
    "saved.put": lambda saved: saved.put(1, 1, NOW),
    "saved.remove": lambda saved: saved.remove(1, 1),
    "saved.has": lambda saved: saved.has(1, 1),
    "saved.of_chat": lambda saved: saved.of_chat(1, 1),
    "saved.count": lambda saved: saved.count(1),
    "votes.put": lambda votes: votes.put(1, [1], OpinionKind.UP, NOW),
    "votes.remove": lambda votes: votes.remove(1, [1]),
    "votes.of": lambda votes: votes.of(1, [1]),
    "votes.opinions": lambda votes: votes.opinions([1], 1),
    "votes.purge": lambda votes: votes.purge(NOW),
    "schedules.of_chat": lambda schedules: schedules.of_chat(1),
    "schedules.many": lambda schedules: schedules.many([1]),
    "schedules.plan": lambda schedules: schedules.plan([Schedule(id=1, chat_id=1, at=NOW.time())]),
    "schedules.remove": lambda schedules: schedules.remove(1, 1),
    "schedules.put": lambda schedules: schedules.put(Schedule(chat_id=1, at=NOW.time())),
    "schedules.remove_all": lambda schedules: schedules.remove_all(1),
    "schedules.due": lambda schedules: schedules.due(NOW, 1),
    "schedules.kinds": lambda schedules: schedules.kinds(),
    "schedules.bring_forward": lambda schedules: schedules.bring_forward(
        Schedule(chat_id=1, at=NOW.time(), next_run_at=NOW)
    ),
    "access.invite": lambda access: access.invite(Invite(token="t", left=1, expires_at=NOW)),
    "access.use": lambda access: access.use("t", NOW),
    "access.withdraw": lambda access: access.withdraw(1),
    "access.turn_away": lambda access: access.turn_away(1, NOW, NOW),
    "access.spend": lambda access: access.spend(1, NOW.date()),
    "access.purge": lambda access: access.purge(NOW),
    "broadcasts.put": lambda broadcasts: broadcasts.put(Broadcast(chat_id=1, words="Hello", created_at=NOW)),
    "broadcasts.get": lambda broadcasts: broadcasts.get(1),
    "broadcasts.open": lambda broadcasts: broadcasts.open(),
    "broadcasts.purge": lambda broadcasts: broadcasts.purge(NOW),
    "imports.put": lambda imports: imports.put(ImportJob(chat_id=1, outlines=(), created_at=NOW)),
    "imports.get": lambda imports: imports.get(1, 1),
    "imports.open": lambda imports: imports.open(),
    "imports.purge": lambda imports: imports.purge(NOW),
    "outbox.add": lambda outbox: outbox.add(1, MessageKind.ANSWER, [message()], NOW),
    "outbox.add_all": lambda outbox: outbox.add_all(MessageKind.SCHEDULED, [(1, message())], NOW),
    "outbox.claim": lambda outbox: outbox.claim(NOW, 1),
    "outbox.sent": lambda outbox: outbox.sent(1, 1, NOW),
    "outbox.retry": lambda outbox: outbox.retry(1, NOW, ""),
    "outbox.uncertain": lambda outbox: outbox.uncertain(1, ""),
    "outbox.failed": lambda outbox: outbox.failed(1, ""),
    "outbox.give_up_sending": lambda outbox: outbox.give_up_sending(""),
    "outbox.next_due": lambda outbox: outbox.next_due(),
    "outbox.doubtful": lambda outbox: outbox.doubtful({1}),
    "outbox.offered": lambda outbox: outbox.offered(1),
    "outbox.rewrite": lambda outbox: outbox.rewrite(1, message(), NOW),
    "outbox.leave_topic": lambda outbox: outbox.leave_topic(1, 7),
    "outbox.backlogs": lambda outbox: outbox.backlogs(NOW, 1),
    "outbox.withdraw": lambda outbox: outbox.withdraw([1]),
    "outbox.get": lambda outbox: outbox.get(1),
    "outbox.unconfirmed": lambda outbox: outbox.unconfirmed(1),
    "outbox.resend": lambda outbox: outbox.resend(1, NOW),
    "outbox.dismiss": lambda outbox: outbox.dismiss(1),
    "outbox.is_known": lambda outbox: outbox.is_known(1, Message(html="Hm."), 2),
    "outbox.answer_to": lambda outbox: outbox.answer_to(1, 1),
    "outbox.standing_in": lambda outbox: outbox.standing_in(1, 1),
    "outbox.for_chat": lambda outbox: outbox.for_chat(1, 2),
    "outbox.rest": lambda outbox: outbox.rest(1, 1, NOW),
    "outbox.touch": lambda outbox: outbox.touch(1, 1, NOW),
    "outbox.idle": lambda outbox: outbox.idle(NOW, NOW, 1),
    "outbox.still_idle": lambda outbox: outbox.still_idle([1], NOW),
    "outbox.settle_idle": lambda outbox: outbox.settle_idle([1], NOW),
    "outbox.counts": lambda outbox: outbox.counts(),
    "outbox.drop_scheduled": lambda outbox: outbox.drop_scheduled(1),
    "outbox.drop_saying": lambda outbox: outbox.drop_saying(1, "<code>7</code>"),
    "outbox.purge": lambda outbox: outbox.purge(NOW),
    "inbox.add": lambda inbox: inbox.add([Incoming(update_id=1, received_at=NOW)]),
    "inbox.waiting": lambda inbox: inbox.waiting(),
    "inbox.begin": lambda inbox: inbox.begin(1),
    "inbox.release": lambda inbox: inbox.release([1]),
    "inbox.note_steps": lambda inbox: inbox.note_steps([1], 1),
    "inbox.note_line": lambda inbox: inbox.note_line([1], 1),
    "inbox.settle": lambda inbox: inbox.settle([1]),
    "inbox.give_up": lambda inbox: inbox.give_up(1, 3),
    "inbox.forget": lambda inbox: inbox.forget(1),
    "inbox.purge": lambda inbox: inbox.purge(NOW),
}


def call(tx: UnitOfWork, method: str) -> Awaitable[Any]:
    return CALLS[method](getattr(tx, method.partition(".")[0]))


def test_every_method_is_called_here() -> None:
    assert sorted(CALLS) == METHODS


@pytest.mark.parametrize("method", METHODS)
def test_every_method_has_a_contract_test(method: str) -> None:
    """All of them run on both engines, by way of the ``storage`` fixture."""
    here = Path(__file__)
    others = "".join(path.read_text() for path in here.parent.glob("test_*.py") if path != here)
    assert re.search(rf"\btx\.{re.escape(method)}\(", others), f"no contract test calls {method}"


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
async def test_every_method_says_when_the_database_is_broken(engine: str, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue(f"empty_{engine}_url")
    storage = await open_storage(url)
    drop_tables(url)
    for method in METHODS:
        if method == "search.merge":  # the index of words is none of these tables
            continue
        with pytest.raises(StorageError) as raised:
            async with storage.write() as tx:
                await call(tx, method)
        assert len(str(raised.value).splitlines()) == 1, method
    with pytest.raises(StorageError):
        await storage.check()
    await storage.close()


def drop_tables(url: str) -> None:
    place = make_url(url)
    engine = create_engine(place.set(drivername=place.drivername.replace("aiosqlite", "pysqlite")))
    metadata.drop_all(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    engine.dispose()
