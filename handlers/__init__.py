"""From a Telegram update to one service call. ``register`` lists every handler, in the order in which they are
tried."""

from __future__ import annotations

from typing import Any

from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    InlineQueryHandler,
    MessageHandler,
    MessageReactionHandler,
    filters,
)

from handlers.gate import Gate
from handlers.reception import PATIENCE, Reception
from handlers.services import Services

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "inline_query",
    "message_reaction",
    "my_chat_member",
)


def register(
    application: Application[Any, Any, Any, Any, Any, Any], services: Services, gate: Gate, patience: float = PATIENCE
) -> Reception:
    """Add our handlers, each of which may take ``patience`` seconds; returns the reception, which is to be closed at
    shutdown."""
    reception = Reception(services, gate, patience)
    posted = filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST
    application.add_handlers(
        [
            CallbackQueryHandler(reception.on_press),
            ChatMemberHandler(reception.on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
            InlineQueryHandler(reception.on_inline),
            MessageReactionHandler(
                reception.on_reaction, message_reaction_types=MessageReactionHandler.MESSAGE_REACTION_UPDATED
            ),
            MessageHandler(filters.UpdateType.EDITED, reception.on_edit),
            MessageHandler(filters.StatusUpdate.MIGRATE, reception.on_migration),
            # What Telegram itself tells of a chat (a pinned message, a new title) is nobody's request.
            MessageHandler(posted & ~filters.StatusUpdate.ALL, reception.on_message),
        ]
    )
    application.add_error_handler(reception.on_error)
    return reception
