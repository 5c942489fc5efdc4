"""Reactions to messages (Bot API, ReactionTypeEmoji)."""

from __future__ import annotations

from typing import Any

MOST = 3  # on one message, by one person with a subscription
_EMOJI = (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥 🌚 🌭 💯 🤣"
    " ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄"
    " ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷\u200d♂ 🤷 🤷\u200d♀ 😡"
)
ALLOWED = frozenset(_EMOJI.split())


def are_allowed(emoji: tuple[str, ...]) -> bool:
    return len(emoji) <= MOST and len(set(emoji)) == len(emoji) and ALLOWED.issuperset(emoji)


def reactions_json(emoji: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{"type": "emoji", "emoji": one} for one in emoji]
