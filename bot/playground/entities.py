"""Formatting of a message: which ranges of its text are bold, a link, a command and so on.

Offsets and lengths are in UTF-16 code units, as in the Bot API (``MessageEntity``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

MOST_ENTITIES = 100  # the further ones of a bot's message are dropped by the server

# Of entities that cover the same range the outer one comes first.
_ORDER = {"blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "text_link": 49, "text_mention": 49}
_INNER = {"bold": 90, "italic": 91, "underline": 92, "strikethrough": 93, "spoiler": 94, "custom_emoji": 99}
STYLES = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
CODE = frozenset({"code", "pre"})
WRITTEN = STYLES | QUOTES | CODE | {"text_link", "text_mention", "custom_emoji"}  # the others are found in the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """``url`` belongs to text_link, ``language`` to pre, ``user_id`` to text_mention."""

    type: str
    offset: int
    length: int
    url: str = ""
    language: str = ""
    user_id: int = 0
    custom_emoji_id: str = ""

    @property
    def end(self) -> int:
        return self.offset + self.length


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) + sum(char > "\uffff" for char in text)


def covered(text: str, entity: Entity) -> str:
    """The words that an entity covers."""
    units = text.encode("utf-16-le")
    return units[2 * entity.offset : 2 * entity.end].decode("utf-16-le", "replace")


def in_order(entities: Iterable[Entity]) -> list[Entity]:
    """By offset, the outer one first."""
    return sorted(entities, key=lambda e: (e.offset, -e.length, _ORDER.get(e.type, _INNER.get(e.type, 50))))


def normalised(entities: Iterable[Entity]) -> list[Entity]:
    """What the server makes of them: quotes do not nest, links and code do not overlap, styles of one kind are joined
    and do not reach into code. (It also cuts styles at the edges of what lies inside them; that shows the same.)"""
    ordered = in_order(entity for entity in entities if entity.length > 0)
    quotes = _apart(entity for entity in ordered if entity.type in QUOTES)
    solid = _apart(entity for entity in ordered if entity.type not in QUOTES | STYLES)
    code = [entity for entity in solid if entity.type in CODE]
    styles = [part for style in _joined(ordered) for part in _outside(style, code)]
    return in_order([*quotes, *solid, *styles])


def apart_from(found: Iterable[Entity], present: Iterable[Entity]) -> list[Entity]:
    """Those of ``found`` that overlap no link, code or mention of ``present``."""
    taken = [entity for entity in present if entity.type not in STYLES | QUOTES]
    return [entity for entity in found if not any(_overlap(entity, other) for other in taken)]


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end


def _apart(ordered: Iterable[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for entity in ordered:
        if not kept or kept[-1].end <= entity.offset:
            kept.append(entity)
    return kept


def _joined(ordered: Iterable[Entity]) -> list[Entity]:
    """Styles, those of one kind that touch or overlap made into one."""
    last: dict[str, Entity] = {}
    done: list[Entity] = []
    for entity in ordered:
        if entity.type not in STYLES:
            continue
        before = last.get(entity.type)
        if before and entity.offset <= before.end:
            entity = replace(before, length=max(before.end, entity.end) - before.offset)  # noqa: PLW2901
        elif before:
            done.append(before)
        last[entity.type] = entity
    return [*done, *last.values()]


def _outside(style: Entity, code: Iterable[Entity]) -> Iterable[Entity]:
    """The parts of ``style`` that lie outside every entity of ``code``."""
    start = style.offset
    for block in code:
        if not _overlap(style, block):
            continue
        if start < block.offset:
            yield replace(style, offset=start, length=block.offset - start)
        start = block.end
    if start < style.end:
        yield replace(style, offset=start, length=style.end - start)
