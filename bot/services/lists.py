"""Lists of feeds that people send and fetch in their chats (OPML). An import goes on in the background: first all of it
is followed, which a crash interrupts between two feeds at most; then what is new is read, to tell what is dead."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import structlog

from bot.errors import BadInput, LedeError, StorageError
from bot.feeds import opml
from bot.model import Chat, Feed, ImportJob, Outline
from bot.services import handling
from bot.services.attachments import Attachment
from bot.services.background import Background
from bot.services.chatting import come_back
from bot.services.house import House, Occasion, answer, answering_in, aside
from bot.services.importing import Importing, checked
from bot.services.limits import check_list
from bot.services.polling import Polling
from bot.services.subscribing import Subscribing
from bot.services.targeting import aside_of
from bot.storage.base import UnitOfWork
from bot.telegram import cards

log = structlog.get_logger()

SLICE = 100  # feeds that are followed in one transaction
AT_ONCE = 24  # feeds that are read side by side; the fetcher keeps the peace per host
STEP = 2.5  # seconds between two lines of how far it is
AGAIN = 5.0  # seconds after which it goes on, where the database could not be used
OWN_POLL = timedelta(minutes=30)  # the ticks leave new feeds to the import for so long

Fetch = Callable[[Attachment], Awaitable[bytes]]


class _Erased(Exception):
    """The chat of an import has been erased."""


class Lists:
    def __init__(
        self, house: House, importing: Importing, subscribing: Subscribing, polling: Polling, fetch: Fetch
    ) -> None:
        self._house, self._importing, self._subscribing = house, importing, subscribing
        self._polling, self._fetch = polling, fetch
        self._background = Background()

    async def resume(self) -> int:
        """At start: imports that were under way go on. Returns how many."""
        async with self._house.storage.read() as tx:
            jobs = await tx.imports.open()
            known = await tx.chats.many({chat_id for job in jobs for chat_id in (job.chat_id, job.asked_in)})
        for job in jobs:
            person, chat = known.get(job.asked_in), known.get(job.chat_id)
            beside = aside_of(person, chat) if person and chat else None
            with answering_in(None, beside, Occasion(passing=True)):
                self._background.start(self._run(job))
        return len(jobs)

    async def close(self) -> None:
        """What is under way goes on at the next start."""
        await self._background.close()

    async def help(self, chat: Chat) -> None:
        await self._house.answer(chat.id, cards.import_help(chat.language))

    async def take_in(self, chat: Chat, file: Attachment) -> None:
        """Follow what is in a file, from now on in the background. Raises ``BadInput`` for what is no list, for one
        that is too long or has more than the chat may follow, and while another one is under way; ``LedeError`` where
        Telegram does not give the file."""
        async with self._house.storage.read() as tx:
            if any(job.chat_id == chat.id for job in await tx.imports.open()):
                raise BadInput(text="error-import-running")
        outlines = await self._house.sandbox.run(opml.read, await self._fetch(file))
        if not outlines:
            raise BadInput(text="error-opml-empty")
        async with self._house.storage.write() as tx:
            await check_list(self._house, tx, chat, {outline.url for outline in checked(outlines)[0]})
            await come_back(tx, chat)
            beside, now = aside.get(), self._house.clock()
            asked_in = beside.to if beside and beside.about else 0
            job = ImportJob(chat_id=chat.id, outlines=outlines, asked_in=asked_in, created_at=now)
            job = await tx.imports.put(job)
            await handling.done(tx)  # from here on it goes on by its row, also after a crash
        self._background.start(self._run(job))

    async def _run(self, job: ImportJob) -> None:
        with suppress(_Erased, StorageError):  # once: it is a line that is worth nothing later
            await self._announce(job)
        while True:
            try:
                await self._take(job)
                await self._read(job)
                return await self._finish(job)
            except _Erased:
                return None
            except StorageError as error:  # which its guard tells of; what is committed is not done again
                log.debug("import waits for the database", error=str(error))
                await asyncio.sleep(AGAIN)
            except Exception:  # what was followed by then stays; the person is told that it is not all
                log.exception("import failed", job=job.id)
                return await self._give_up(job)

    async def _announce(self, job: ImportJob) -> None:
        """Say that it has begun, in the message that is to tell how far it is."""
        async with self._house.storage.read() as tx:
            job, chat = await _stored(tx, job)
        if job.card_id is None and (card_id := await self._show(job, chat.language)):
            async with self._house.storage.write() as tx:
                job, _ = await _stored(tx, job)
                await tx.imports.put(replace(job, card_id=card_id))

    async def _take(self, job: ImportJob) -> None:
        """Follow all that has not been taken yet, a slice at a time, each with its place in one transaction."""
        usable, _ = checked(job.outlines)
        while True:
            async with self._house.storage.write() as tx:
                job, chat = await _stored(tx, job)
                if job.taken >= len(usable):
                    return
                await self._subscribing.schedule_of(tx, chat)
                job = await self._take_slice(tx, chat, job, usable[job.taken : job.taken + SLICE])
                await tx.imports.put(job)

    async def _take_slice(self, tx: UnitOfWork, chat: Chat, job: ImportJob, outlines: Sequence[Outline]) -> ImportJob:
        poll_at = self._house.clock() + OWN_POLL
        taken = [await self._importing.follow(tx, chat, outline, poll_at=poll_at) for outline in outlines]
        return replace(
            job,
            taken=job.taken + len(outlines),
            known=job.known + sum(not is_new for _, is_new in taken),
            feed_ids=job.feed_ids | {feed.id for feed, is_new in taken if is_new},
        )

    async def _read(self, job: ImportJob) -> None:
        """Poll the new feeds that have not been looked at since, and show how far that is."""
        async with self._house.storage.read() as tx:
            job, chat = await _stored(tx, job)
            feeds = (await tx.feeds.many(sorted(job.feed_ids))).values()
        waiting = [feed for feed in feeds if feed.last_polled_at is None or feed.last_polled_at < job.created_at]
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(feed: Feed) -> None:
            async with gate:
                with suppress(StorageError):  # the ticks will do it
                    await self._polling.poll(feed, 1)

        async with asyncio.TaskGroup() as group:
            pending = {group.create_task(one(feed)) for feed in waiting}
            while pending:
                _, pending = await asyncio.wait(pending, timeout=STEP)
                if pending and await self._goes_on(job):
                    await self._show(job, chat.language, read=len(feeds) - len(pending))

    async def _show(self, job: ImportJob, language: str, read: int = 0) -> int | None:
        """Say how far it is, in place of what was said before. Worth nothing later, so it goes past the outbox."""
        count, total = len(job.outlines), len(job.feed_ids)
        line = cards.import_progress(language, count=count, read=read, total=total, edits=job.card_id)
        return await self._house.tell(job.chat_id, line)

    async def _goes_on(self, job: ImportJob) -> bool:
        """Whether its chat is still there, under the same id."""
        async with self._house.storage.read() as tx:
            return await tx.imports.get(job.chat_id, job.id) is not None

    async def _finish(self, job: ImportJob) -> None:
        """How it went, in place of how far it was."""
        async with self._house.storage.write() as tx:
            job, chat = await _stored(tx, job)
            feeds = (await tx.feeds.many(sorted(job.feed_ids))).values()
            names = {one.feed.id: one.name for one in await tx.subscriptions.of_chat(job.chat_id)}
            failed = [(names[feed.id], feed) for feed in feeds if feed.trouble and feed.id in names]
            job = replace(job, over=True, failed=frozenset(feed.id for _, feed in failed))
            await tx.imports.put(job)
            told = cards.import_done(
                chat.language,
                count=len(job.outlines),
                new=len(job.feed_ids),
                known=job.known,
                repeated=sum(outline.times > 1 for outline in job.outlines),
                refused=checked(job.outlines)[1],
                failed=failed,
                job_id=job.id,
                edits=job.card_id,
            )
            await answer(tx, chat.id, told, self._house.clock())
        self._house.wake()

    async def _give_up(self, job: ImportJob) -> None:
        with suppress(_Erased):
            async with self._house.storage.write() as tx:
                job, chat = await _stored(tx, job)
                await tx.imports.put(replace(job, over=True))
                await answer(tx, chat.id, [cards.failure(chat.language, LedeError())], self._house.clock())
        self._house.wake()

    async def drop_failed(self, chat: Chat, job_id: int) -> None:
        """Stop following what could not be read, with a button to undo it. Raises ``BadInput``."""
        async with self._house.storage.write() as tx:
            job = await self._over(tx, chat, job_id)
            dropped = [await tx.subscriptions.remove(chat.id, feed_id) for feed_id in sorted(job.failed)]
            card = cards.import_dropped(chat.language, sum(dropped), job.id)
            await answer(tx, chat.id, [card], self._house.clock())
        self._house.wake()

    async def keep_failed(self, chat: Chat, job_id: int, *, edits: int | None = None) -> None:
        """Undo that; the answer ``edits`` then says so. Raises ``BadInput``."""
        async with self._house.storage.write() as tx:
            job = await self._over(tx, chat, job_id)
            urls = {feed.url for feed in (await tx.feeds.many(sorted(job.failed))).values()}
            for outline in checked(job.outlines)[0]:
                if outline.url in urls:
                    await self._importing.follow(tx, chat, outline)
            await answer(tx, chat.id, [cards.import_restored(chat.language, edits=edits)], self._house.clock())
        self._house.wake()

    async def _over(self, tx: UnitOfWork, chat: Chat, job_id: int) -> ImportJob:
        job = await tx.imports.get(chat.id, job_id)
        if job is None:
            raise BadInput(text="error-old-button")
        return job

    async def export(self, chat: Chat) -> None:
        """What the chat follows, as a file. Raises ``BadInput`` where that is nothing."""
        made = await self._importing.export(chat.id)
        if not (made.count or made.left_out):
            raise BadInput(text="error-no-feeds")
        card = cards.export_card(chat.language, made.document, count=made.count, left_out=made.left_out)
        await self._house.answer(chat.id, card)


async def _stored(tx: UnitOfWork, job: ImportJob) -> tuple[ImportJob, Chat]:
    """An open import and its chat as they are now: a group may have got another id meanwhile. Raises ``_Erased``."""
    now = next((one for one in await tx.imports.open() if one.id == job.id), None)
    chat = await tx.chats.get(now.chat_id) if now else None
    if now is None or chat is None:
        raise _Erased
    return now, chat
