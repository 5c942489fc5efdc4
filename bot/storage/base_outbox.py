"""What the services ask of the outbox: see ``bot.storage.base``."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.model import Message, MessageKind, OutboxRow


class OutboxStore(Protocol):
    async def add(self, chat_id: int, kind: MessageKind, messages: Sequence[Message], now: datetime) -> list[int]:
        """Append messages; they leave in this order."""

    async def add_all(self, kind: MessageKind, messages: Sequence[tuple[int, Message]], now: datetime) -> list[int]:
        """As ``add``, to several chats: (chat id, message)."""

    async def claim(self, now: datetime, limit: int, skip: Collection[int] = ()) -> list[OutboxRow]:
        """Move due pending rows to ``sending`` and return them, answers first: the oldest answer of each chat, or where
        it has none its oldest scheduled row. A chat in ``skip``, with a row in ``sending``, with a row of that kind
        held back by ``not_before``, or that is unreachable or held is passed over; so are the scheduled rows of a chat
        that has stopped, or while it pauses."""

    async def sent(self, row_id: int, message_id: int | None, now: datetime) -> bool:
        """Whether there is such a row (still)."""

    async def retry(self, row_id: int, not_before: datetime, trouble: str) -> None:
        """Back to ``pending``, one attempt more. ``not_before`` holds back all that the chat has of this kind."""

    async def uncertain(self, row_id: int, trouble: str) -> None: ...

    async def failed(self, row_id: int, trouble: str) -> None: ...

    async def give_up_sending(self, trouble: str) -> int:
        """At start: rows left in ``sending`` by a crash become ``uncertain`` (edits, which may be repeated,
        ``pending``). Returns how many became uncertain."""

    async def next_due(self) -> datetime | None:
        """When the next pending row may leave: its ``not_before``, or the end of its chat's pause or wait. Rows that
        ``claim`` passes over because their chat is unreachable or has stopped do not count."""

    async def get(self, row_id: int) -> OutboxRow | None: ...

    async def unconfirmed(self, chat_id: int) -> list[OutboxRow]:
        """Uncertain rows of a chat, oldest first."""

    async def doubtful(self, chat_ids: Collection[int]) -> list[OutboxRow]:
        """Uncertain rows of these chats that their people have not been asked about (``offered``), oldest first."""

    async def offered(self, row_id: int) -> None:
        """The person is asked about this uncertain row."""

    async def rewrite(self, row_id: int, message: Message, now: datetime) -> None:
        """Back to ``pending``, as this message: it is certain that nothing arrived, and as it was it never will."""

    async def leave_topic(self, chat_id: int, thread: int) -> int:
        """What waits for this forum topic goes to the general one instead. Returns how many messages that are."""

    async def backlogs(self, before: datetime, limit: int) -> Mapping[int, list[OutboxRow]]:
        """By chat: pending scheduled rows created before ``before`` that bring articles (``Message.tells``), oldest
        first, where a chat has several that bring different ones; without the rest of a text that is on its way, whose
        parts all name what the whole brings."""

    async def withdraw(self, row_ids: Sequence[int]) -> bool:
        """Delete rows, if all of them are still pending; else none. Returns whether they were."""

    async def resend(self, row_id: int, now: datetime) -> bool:
        """An uncertain row becomes pending again, once: False when it is not uncertain (any more)."""

    async def dismiss(self, row_id: int) -> bool:
        """An uncertain row is taken as sent, on the person's word."""

    async def is_known(self, chat_id: int, message: Message, since: int) -> bool:
        """Whether the chat has been told this very thing, and nothing was sent to the chat ``since`` after that."""

    async def answer_to(self, chat_id: int, replied_to: int) -> OutboxRow | None:
        """The latest sent row that answers the person's message ``replied_to``."""

    async def for_chat(self, chat_id: int, message_id: int) -> int | None:
        """``Message.for_chat`` of a message that was sent to this chat. One that is not known to have arrived is taken
        for what is under way there, or else for what is uncertain. None where it is neither."""

    async def standing_in(self, chat_id: int, message_id: int) -> OutboxRow | None:
        """The latest sent row whose words stand in Telegram's message ``message_id``, which may have been edited."""

    async def rest(self, chat_id: int, message_id: int, since: datetime | None) -> None:
        """Telegram's message ``message_id``, which has just been sent or edited, is to be deleted once it has rested;
        from now on it rests. None: it is to stay."""

    async def touch(self, chat_id: int, message_id: int, now: datetime) -> None:
        """A message is being used: where it is to be deleted, its rest begins anew."""

    async def idle(self, since: datetime, now: datetime, limit: int) -> list[OutboxRow]:
        """What has rested since then or longer, of one chat: the one that has what has rested longest. At most what of
        it is among the first ``limit`` of all chats. A chat that is held is passed over."""

    async def still_idle(self, row_ids: Collection[int], since: datetime) -> set[int]:
        """Those of these rows that have rested since then or longer: what has been used since ``idle`` has not."""

    async def settle_idle(self, row_ids: Collection[int], since: datetime, again: datetime | None = None) -> None:
        """Those that are ``still_idle`` are deleted, or can't be; or they rest once more, from ``again`` on."""

    async def counts(self, broadcast_id: int | None = None) -> Mapping[str, int]:
        """Rows (of a broadcast) by state, for every state."""

    async def drop_scheduled(self, chat_id: int) -> int:
        """Delete pending scheduled rows (the person stopped)."""

    async def drop_saying(self, chat_id: int, words: str) -> int:
        """Delete the chat's rows whose message holds this markup, which has no quotes in it."""

    async def purge(self, before: datetime) -> int:
        """Delete rows created before ``before`` that are sent, failed or uncertain, or pending for a chat that is
        unreachable or has stopped. Returns how many."""
