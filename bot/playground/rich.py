"""Rich messages (Bot API 10.1, RichMessage), as far as people forward them here: blocks, kept as they are given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Block = dict[str, Any]
_TEXTS = {"paragraph", "heading", "pre", "footer", "list", "blockquote", "pullquote", "table", "details"}
_MEDIA = {"collage", "slideshow", "map", "animation", "audio", "photo", "video", "voice_note"}
_NAMES = _TEXTS | _MEDIA | {"divider", "anchor", "mathematical_expression"}  # of blocks, in ``type``


def are_blocks(given: object) -> bool:
    """Whether these are blocks that a message may have."""
    return isinstance(given, list) and bool(given) and all(map(_is_block, given))


def shown(blocks: list[Block]) -> str:
    """Their words, for the chat page: a block a line."""
    return "\n".join(line for block in blocks if (line := "".join(_words(block)).strip()))


def _is_block(given: object) -> bool:
    return isinstance(given, dict) and given.get("type") in _NAMES


def _words(node: object) -> Iterator[str]:
    """Whatever stands in a ``RichText``, and in the blocks within a block."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for part in node:
            yield from _words(part)
    elif isinstance(node, dict):
        for name in ("label", "summary", "text", "expression", "items", "blocks", "cells", "caption", "credit"):
            yield from _words(node.get(name))
