"""Rich messages (Bot API 10.1, RichMessage): blocks, kept as they are given, and their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Block = dict[str, Any]
_TEXTS = {"paragraph", "heading", "pre", "footer", "list", "blockquote", "pullquote", "table", "details"}
_MEDIA = {"collage", "slideshow", "map", "animation", "audio", "photo", "video", "voice_note"}
_NAMES = _TEXTS | _MEDIA | {"divider", "anchor", "mathematical_expression"}  # of blocks, in ``type``
_WITHIN = ("items", "blocks")


def are_blocks(given: object) -> bool:
    """Whether these are blocks that a message may have."""
    return isinstance(given, list) and bool(given) and all(map(_is_block, given))


def shown(blocks: list[Block]) -> str:
    """Their words, for who can't see blocks: one a line."""
    return "\n".join(line for line in _lines(blocks) if line)


def count(blocks: list[Block]) -> int:
    """How many there are, with those within others and the items of lists."""
    return sum(1 + sum(count(block[name]) for name in _WITHIN if isinstance(block.get(name), list)) for block in blocks)


def characters(blocks: list[Block]) -> int:
    """Of their texts."""
    return sum(map(len, _words(blocks, ("summary", "text", "expression", *_WITHIN, "caption", "credit"))))


def _is_block(given: object) -> bool:
    return isinstance(given, dict) and given.get("type") in _NAMES


def _lines(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case {"type": "list", "items": list(items)}:
                for item in items:
                    yield " ".join(filter(None, (str(item.get("label", "")).strip(), *_lines(item.get("blocks", [])))))
            case {"blocks": list(within)}:
                yield "".join(_words(block.get("summary"))).strip()
                yield from _lines(within)
                yield "".join(_words([block.get("caption"), block.get("credit")])).strip()
            case _:
                yield "".join(_words(block)).strip()


def _words(
    node: object, fields: tuple[str, ...] = ("text", "expression", "cells", "caption", "credit")
) -> Iterator[str]:
    """Whatever stands in a ``RichText``, or in these fields of a block."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for part in node:
            yield from _words(part, fields)
    elif isinstance(node, dict):
        for name in fields:
            yield from _words(node.get(name), fields)
