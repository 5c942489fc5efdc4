"""Messages and key points as JSON text, the same in both engines.

What equals its default is left out, so that a new field of the noun needs no migration: old rows read as its default.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from bot.model import Button, Document, KeyPoint, Label, Message, Mode, Outline


def message_to_json(message: Message) -> str:
    """Buttons as rows of objects, in the order in which they are shown."""
    stated = _stated(message)
    if message.tells:
        stated["tells"] = sorted(message.tells)
    if message.buttons:
        stated["buttons"] = [[_stated(button) for button in row] for row in message.buttons]
    if message.document:
        file = message.document
        stated["document"] = [file.name, b64encode(file.body).decode(), *([True] if file.photo else [])]
    return _dump(stated)


def message_from_json(text: str) -> Message:
    stated = json.loads(text)
    rows, tells, about = stated.pop("buttons", ()), frozenset(stated.pop("tells", ())), tuple(stated.pop("about", ()))
    if "document" in stated:
        name, body, *photo = stated["document"]
        stated["document"] = Document(name=name, body=b64decode(body), photo=bool(photo))
    buttons = tuple(tuple(Button(**button) for button in row) for row in rows)
    return Message(buttons=buttons, tells=tells, about=about, **stated)


def points_to_json(points: Sequence[KeyPoint]) -> str:
    return _dump([[point.text, point.index] for point in points])


def points_from_json(text: str) -> tuple[KeyPoint, ...]:
    return tuple(KeyPoint(text=sentence, index=index) for sentence, index in json.loads(text))


def stories_to_json(stories: Sequence[Sequence[int]]) -> str:
    return _dump(stories)


def stories_from_json(text: str) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(ids) for ids in json.loads(text))


def outlines_to_json(outlines: Sequence[Outline]) -> str:
    return _dump([_stated(outline) for outline in outlines])


def outlines_from_json(text: str) -> tuple[Outline, ...]:
    return tuple(
        Outline(**{**stated, "tags": tuple(stated.get("tags", ())), "mode": Mode(stated.get("mode", Mode.DIGEST))})
        for stated in json.loads(text)
    )


def labels_to_json(labels: Sequence[Label]) -> str:
    return _dump([_stated(label) for label in labels])


def labels_from_json(text: str) -> tuple[Label, ...]:
    return tuple(Label(**{**stated, "tags": tuple(stated.get("tags", ()))}) for stated in json.loads(text))


def _stated(noun: Message | Button | Outline | Label) -> dict[str, Any]:
    return {one.name: getattr(noun, one.name) for one in fields(noun) if getattr(noun, one.name) != one.default}


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
