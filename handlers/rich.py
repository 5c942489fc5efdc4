"""Rich messages (Bot API 10.1, RichMessage): text made of blocks, as long posts of channels are. The library does not
know them yet and hands them on as they came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from telegram import Message

# Blocks with nothing to read but a caption, if that.
_MEDIA = frozenset({"photo", "video", "animation", "audio", "voice_note", "map", "collage", "slideshow"})
_SILENT = frozenset({"divider", "anchor", "thinking"})

Block = Mapping[str, Any]


def text_of(message: Message) -> str:
    """A rich message as a text, with a blank line between its blocks and headings as Markdown has them; empty for any
    other message. Captions of pictures are left out, unless there is nothing else."""
    blocks = _blocks_of(message)
    return "\n\n".join(_parts(blocks)) or "\n\n".join(_captions(blocks))


def links_of(message: Message) -> tuple[str, ...]:
    """Web addresses in it, in order, each once."""
    found = _addresses(_blocks_of(message))
    return tuple(dict.fromkeys(url for url in found if url.startswith(("http://", "https://"))))


def _blocks_of(message: Message) -> Sequence[Block]:
    rich = message.api_kwargs.get("rich_message")
    return _blocks(rich.get("blocks")) if isinstance(rich, Mapping) else ()


def _blocks(given: object) -> Sequence[Block]:
    return [block for block in given if isinstance(block, Mapping)] if isinstance(given, Sequence) else []


def _parts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from filter(None, _block(block))


def _block(block: Block) -> Iterator[str]:
    kind = block.get("type")
    if kind in _MEDIA or kind in _SILENT:
        return
    if kind == "heading":
        yield _heading(block.get("text"))
    elif kind == "list":
        yield "\n".join(filter(None, map(_item, _blocks(block.get("items")))))
    elif kind == "table":
        yield "\n".join(filter(None, map(_row, block.get("cells") or ())))
    else:  # a paragraph, a quotation, details that fold away, or what is new since
        yield _heading(block.get("summary"))
        yield _words(block.get("text") or block.get("expression")).strip()
        yield from _parts(_blocks(block.get("blocks")))
        yield _words(block.get("credit")).strip()


def _heading(text: object) -> str:
    words = " ".join(_words(text).split())
    return f"# {words}" if words else ""


def _item(item: Block) -> str:
    words = "\n".join(_parts(_blocks(item.get("blocks"))))
    return f"{item.get('label') or '•'} {words}" if words else ""


def _row(cells: object) -> str:
    told = (" ".join(_words(cell.get("text")).split()) for cell in _blocks(cells))
    return " | ".join(filter(None, told))


def _captions(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        caption = block.get("caption")
        if isinstance(caption, Mapping) and (words := _words(caption.get("text")).strip()):
            yield words
        yield from _captions(_blocks(block.get("blocks")))


def _words(text: object) -> str:
    """``RichText``: a string, several of them, or one with a meaning."""
    if isinstance(text, str):
        return text
    if isinstance(text, Mapping):
        return _words(text.get("text") or text.get("alternative_text") or text.get("expression"))
    return "".join(map(_words, text)) if isinstance(text, Sequence) else ""


def _addresses(node: object) -> Iterator[str]:
    if isinstance(node, Mapping):
        if node.get("type") == "url" and isinstance(node.get("url"), str):
            yield node["url"]
        for value in node.values():
            yield from _addresses(value)
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for value in node:
            yield from _addresses(value)
