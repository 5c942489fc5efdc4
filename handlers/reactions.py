"""Reactions: what people think of a message of ours, without a word (Bot API, MessageReactionUpdated)."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import ReactionType, ReactionTypeEmoji

# Of the emoji that Telegram allows (ReactionTypeEmoji), those that say whether one wants more of the kind. What says
# how one feels about the event itself (tears, anger, surprise) is no vote: bad news may be well told.
_LIKES = "👍 ❤ 🔥 🥰 👏 😁 🎉 🤩 👌 😍 ❤\u200d🔥 💯 ⚡ 🏆 💘 🤗 🫡 😎"
_DISLIKES = "👎 💩 🤮 🥱 😴 🤡 🖕"
LIKES, DISLIKES = frozenset(_LIKES.split()), frozenset(_DISLIKES.split())


def mood(reactions: Sequence[ReactionType]) -> bool | None:
    """True where somebody likes a thing, False where they do not; None where they say neither, or both."""
    emoji = {one.emoji.replace("\ufe0f", "") for one in reactions if isinstance(one, ReactionTypeEmoji)}
    likes, dislikes = bool(emoji & LIKES), bool(emoji & DISLIKES)
    return likes if likes is not dislikes else None
