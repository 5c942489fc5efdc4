"""Groups and channels are for their readers: what was said there while they were set up is deleted once nobody uses it
any more, and with it the commands that asked for it, where the bot may.

What rests, and since when, stands in the outbox's row of the message (``OutboxStore.rest``), so that a crash forgets
nothing. Deleting twice does no harm.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

import structlog

from bot.errors import ChatMoved, SendError, SendLater, SendRefused
from bot.model import OutboxRow
from bot.services.house import House

log = structlog.get_logger()

AT_ONCE = 100  # messages that one call deletes (Bot API, deleteMessages)
REFUSALS = 2  # messages in a row that can't be deleted: so can't the others
DELETABLE = timedelta(hours=47)  # two days after they were sent Telegram deletes them no more

Delete = Callable[[int, Sequence[int]], Awaitable[None]]
"""Of a chat, these messages: see ``Delivering.delete``."""


class Tidying:
    def __init__(self, house: House, delete: Delete) -> None:
        self._house, self._delete = house, delete

    async def round(self) -> None:
        """Delete what has rested for long enough, chat by chat, until something has to wait."""
        minutes = self._house.settings.groups.tidy_minutes
        while minutes:
            now = self._house.clock()
            async with self._house.storage.read() as tx:
                rows = await tx.outbox.idle(now - timedelta(minutes=minutes), now, AT_ONCE)
            if not rows or not await self._tidy(rows[0].chat_id, rows):
                return

    async def _tidy(self, chat_id: int, rows: Sequence[OutboxRow]) -> bool:
        """Whether there is no need to wait. What could not be deleted now rests once more."""
        trouble = await self._try(chat_id, rows)
        now = self._house.clock()
        async with self._house.storage.write() as tx:
            if isinstance(trouble, SendLater) and trouble.seconds:
                await tx.chats.hold(chat_id, now + timedelta(seconds=trouble.seconds))
            if isinstance(trouble, ChatMoved):
                await tx.chats.move(chat_id, trouble.to)
            again = isinstance(trouble, SendLater)
            await tx.outbox.settle_idle([row.id for row in rows], now if again else None)
        return not again

    async def _try(self, chat_id: int, rows: Sequence[OutboxRow]) -> SendError | None:
        """What has kept us from it. Commands go in a call of their own: without the right to delete them, the bot's own
        messages go all the same."""
        young = [row for row in rows if self._house.clock() - row.created_at < DELETABLE]
        own = [row.message_id for row in young if row.message_id]
        trouble: SendError | None = None
        for message_ids in (own, [row.message.command for row in young if row.message.command]):
            try:
                await self._delete_what_can_be(chat_id, message_ids)
            except SendError as error:
                log.debug("messages not deleted", chat=chat_id, error=str(error), kind=type(error).__name__)
                trouble = error
                if isinstance(error, SendLater):
                    break
        return trouble

    async def _delete_what_can_be(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """One that can't be deleted keeps all of its call, so it is looked for, in halves. Where several in a row can't
        be, the right is lacking, and the chat's pace is better used."""
        left, refused = [message_ids] if message_ids else [], 0
        while left and refused < REFUSALS:
            some = left.pop()
            try:
                await self._delete(chat_id, some)
                refused = 0
            except SendRefused as error:
                log.debug("messages not deleted", chat=chat_id, error=str(error), count=len(some))
                if half := len(some) // 2:
                    left += [some[half:], some[:half]]
                else:
                    refused += 1
