"""Groups and channels are for their readers: what was said there while they were set up is deleted once nobody uses it
any more, and with it the commands that asked for it, where the bot may.

What rests, and since when, stands in the outbox's row of the message (``OutboxStore.rest``), so that a crash forgets
nothing. Deleting twice does no harm.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.errors import ChatMoved, SendError, SendLater, SendRefused
from bot.model import OutboxRow
from bot.services.house import House

log = structlog.get_logger()

AT_ONCE = 100  # messages that one call deletes (Bot API, deleteMessages)
REFUSALS = 2  # messages in a row that can't be deleted: so can't the others
DELETABLE = timedelta(hours=47)  # two days after they were sent Telegram deletes them no more

Delete = Callable[[int, Callable[[], Awaitable[Sequence[int]]]], Awaitable[None]]
"""Of a chat, the messages that are chosen then: see ``Delivering.delete``."""


class Tidying:
    def __init__(self, house: House, delete: Delete) -> None:
        self._house, self._delete = house, delete

    async def round(self) -> None:
        """Delete what has rested for long enough, chat by chat, until something has to wait."""
        minutes = self._house.settings.groups.tidy_minutes
        while minutes:
            now = self._house.clock()
            since = now - timedelta(minutes=minutes)
            async with self._house.storage.read() as tx:
                rows = await tx.outbox.idle(since, now, AT_ONCE)
            if not rows or not await self._tidy(rows, since):
                return

    async def _tidy(self, rows: Sequence[OutboxRow], since: datetime) -> bool:
        """Whether there is no need to wait. What could not be deleted now rests once more; what has been used
        meanwhile, or has come to stay, is left as it is."""
        chat_id = rows[0].chat_id
        trouble = await self._try(chat_id, rows, since)
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            if isinstance(trouble, SendLater) and trouble.seconds:
                await tx.chats.hold(chat_id, now + timedelta(seconds=trouble.seconds))
            if isinstance(trouble, ChatMoved):
                await tx.chats.move(chat_id, trouble.to)
            again = isinstance(trouble, SendLater)
            await tx.outbox.settle_idle([row.id for row in rows], since, now if again else None)
        return not again

    async def _try(self, chat_id: int, rows: Sequence[OutboxRow], since: datetime) -> SendError | None:
        """What has kept us from it. Commands go in a call of their own: without the right to delete them, the bot's own
        messages go all the same."""
        young = [row for row in rows if self._house.clock() - row.created_at < DELETABLE]
        own = {row.id: row.message_id for row in young if row.message_id}
        commands = {row.id: row.message.command for row in young if row.message.command}
        try:
            for messages in (own, commands):
                await self._delete_what_can_be(chat_id, messages, since)
        except SendError as error:
            log.debug("messages not deleted", chat=chat_id, error=str(error), kind=type(error).__name__)
            return error
        return None

    async def _delete_what_can_be(self, chat_id: int, messages: Mapping[int, int], since: datetime) -> None:
        """``messages``: by row. One that can't be deleted keeps all of its call, so it is looked for, in halves. Where
        several in a row can't be, the right is lacking, and the chat's pace is better used."""
        left, refused = [list(messages.items())] if messages else [], 0
        while left and refused < REFUSALS:
            some = left.pop()
            try:
                await self._delete(chat_id, partial(self._unused, dict(some), since))
                refused = 0
            except SendRefused as error:
                log.debug("messages not deleted", chat=chat_id, error=str(error), count=len(some))
                if half := len(some) // 2:
                    left += [some[half:], some[:half]]
                else:
                    refused += 1

    async def _unused(self, messages: Mapping[int, int], since: datetime) -> list[int]:
        """What nobody has used while its turn was waited for."""
        async with self._house.storage.read() as tx:
            still = await tx.outbox.still_idle(messages, since)
        return [message_id for row_id, message_id in messages.items() if row_id in still]
