"""Messages that may not have arrived: the person says what to do with them."""

from __future__ import annotations

from bot.errors import BadInput
from bot.model import Chat
from bot.services import handling
from bot.services.house import House, answer
from bot.telegram import cards


class Confirming:
    def __init__(self, house: House) -> None:
        self._house = house

    async def resend(self, chat: Chat, row_id: int) -> None:
        """Send an uncertain message again, once. Raises ``BadInput`` where it is not this chat's or is settled
        already."""
        async with self._house.storage.write() as tx:
            row = await tx.outbox.get(row_id)
            if row is None or row.chat_id != chat.id or not await tx.outbox.resend(row_id, self._house.clock()):
                raise BadInput(text="error-already-settled")
            await handling.done(tx)
        self._house.wake()

    async def dismiss(self, chat: Chat, row_id: int) -> None:
        """The message did arrive. Raises ``BadInput`` as ``resend`` does."""
        async with self._house.storage.write() as tx:
            row = await tx.outbox.get(row_id)
            if row is None or row.chat_id != chat.id or not await tx.outbox.dismiss(row_id):
                raise BadInput(text="error-already-settled")
            await answer(tx, chat.id, [cards.note(chat.language, "message-settled")], self._house.clock())
        self._house.wake()
