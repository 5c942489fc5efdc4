"""A text as a bot sends it (Bot API, "Formatting options"), made into what a chat shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from bot.playground import autolinks, html
from bot.playground.entities import (
    MOST_ENTITIES,
    WRITTEN,
    Entity,
    apart_from,
    in_order,
    normalised,
    utf16_length,
)
from bot.playground.html import BadHtml
from bot.playground.links import BadLink, checked_link
from bot.playground.params import Params
from bot.playground.refusals import bad_request

MOST_BYTES = 1 << 15  # of a text with its markup
_DROPPED = frozenset("\r\u0333\u033f\u030a") | {chr(code) for code in range(0x2028, 0x202F)}
_INVISIBLE = frozenset("\u115f\u1160\u180e\u2060\u2800\u3164\ufeff\ufffc") | {chr(n) for n in range(0x200B, 0x2010)}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormattedText:
    text: str = ""
    entities: tuple[Entity, ...] = ()


def read_text(params: Params, name: str, entities_name: str) -> FormattedText:
    """The parameter with its parse_mode or its list of entities, markup taken out. Not yet trimmed or measured: the
    server does that later, see ``finished``."""
    written = params.text(name)
    if len(written.encode()) > MOST_BYTES:
        raise bad_request("text is too long")
    mode = params.text("parse_mode").lower()
    if written and mode == "html":
        try:
            text, entities = html.parse(written)
        except BadHtml as error:
            raise bad_request(f"can't parse entities: {error}") from error
        return FormattedText(text=text, entities=tuple(entities))
    if mode in {"markdown", "markdownv2"}:
        raise bad_request("unsupported parse_mode (of Telegram's, the playground knows HTML)")
    if mode not in {"", "none", "html"}:
        raise bad_request("unsupported parse_mode")
    return FormattedText(text=written, entities=tuple(_given(params.json_list(entities_name))))


def finished(formatted: FormattedText, *, most: int, too_long: str, may_be_empty: bool = False) -> FormattedText:
    """Clean, trim and measure a text, and add what Telegram finds in it by itself.

    ``most`` is in UTF-16 units. Telegram's limits are in characters; it is not documented which, so we take the
    stricter reading.
    """
    text, entities = _cleaned(formatted.text, _within(formatted))
    text, entities = _trimmed(text, entities)
    if not may_be_empty and all(char in _INVISIBLE or char.isspace() for char in text):
        raise bad_request("text must be non-empty")
    if utf16_length(text) > most:
        raise bad_request(too_long)
    written = normalised(entities)[:MOST_ENTITIES]
    found = apart_from(autolinks.found(text), written)
    return FormattedText(text=text, entities=tuple(in_order([*written, *found])))


def _given(listed: list[Any]) -> Iterable[Entity]:
    """Entities that are given as such; those that Telegram finds by itself are passed over."""
    for item in listed:
        problem = "can't parse MessageEntity: "
        if not isinstance(item, dict):
            raise bad_request(problem + "expected an Object")
        for field in ("offset", "length", "type"):
            if field not in item:
                raise bad_request(f'{problem}Can\'t find field "{field}"')
        kind = str(item["type"])
        if kind not in WRITTEN | {kind for kind, _ in autolinks.PATTERNS} | {"cashtag", "phone_number"}:
            raise bad_request(problem + "Unsupported type specified")
        if kind in WRITTEN:
            yield _entity(kind, item)


def _entity(kind: str, item: dict[str, Any]) -> Entity:
    for wanted, field in (("text_link", "url"), ("text_mention", "user"), ("custom_emoji", "custom_emoji_id")):
        if kind == wanted and field not in item:
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{field}\"")
    user = item.get("user")
    return Entity(
        type=kind,
        offset=int(item["offset"]),
        length=int(item["length"]),
        url=_entity_link(str(item["url"])) if kind == "text_link" else "",
        language=str(item.get("language", "")),
        user_id=int(user["id"]) if isinstance(user, dict) and kind == "text_mention" else 0,
        custom_emoji_id=str(item.get("custom_emoji_id", "")),
    )


def _entity_link(address: str) -> str:
    try:
        return checked_link(address)
    except BadLink as error:
        raise bad_request(f"entity URL '{address}' is invalid: {error}") from error


def _within(formatted: FormattedText) -> tuple[Entity, ...]:
    length = utf16_length(formatted.text)
    for entity in formatted.entities:
        if entity.offset < 0:
            raise bad_request(f"receive an entity with incorrect offset {entity.offset}")
        if entity.length < 0:
            raise bad_request(f"receive an entity with incorrect length {entity.length}")
        if entity.offset >= length and entity.length:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {entity.offset}")
        if entity.end > length:
            raise bad_request(
                f"entity beginning at UTF-16 offset {entity.offset} ends after the end of the text at UTF-16 offset"
                f" {entity.end}"
            )
    return formatted.entities


def _cleaned(text: str, entities: Iterable[Entity]) -> tuple[str, list[Entity]]:
    """Control characters become spaces, some are dropped; entities move along."""
    moved: list[int] = []  # where each UTF-16 unit of the old text is in the new one
    kept: list[str] = []
    position = 0
    for char in text:
        clean = "" if char in _DROPPED else " " if char < " " and char != "\n" else char
        kept.append(clean)
        moved += [position, position + 1] if char > "\uffff" else [position]
        position += utf16_length(clean)
    moved.append(position)
    shifted = [
        replace(entity, offset=moved[entity.offset], length=moved[entity.end] - moved[entity.offset])
        for entity in entities
    ]
    return "".join(kept), shifted


def _trimmed(text: str, entities: Iterable[Entity]) -> tuple[str, list[Entity]]:
    """Without spaces and line breaks at the end, and at the start as far as no entity begins there."""
    text = text.rstrip(" \n")
    end = utf16_length(text)
    clipped = [replace(e, length=min(e.end, end) - e.offset) for e in entities if e.offset < end]
    first = min((entity.offset for entity in clipped), default=end)
    blank = min(len(text) - len(text.lstrip(" \n")), first)
    return text[blank:], [replace(entity, offset=entity.offset - blank) for entity in clipped]
