"""Column types that carry our values in and out, the same in both engines."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, LargeBinary, Text, TypeDecorator

from bot.model import KeyPoint, Label, Message, Outline
from bot.storage.codec import (
    labels_from_json,
    labels_to_json,
    message_from_json,
    message_to_json,
    outlines_from_json,
    outlines_to_json,
    points_from_json,
    points_to_json,
    stories_from_json,
    stories_to_json,
)

LONGEST_KEY = 512  # characters; a PostgreSQL index row holds 2704 bytes

Id = BigInteger().with_variant(Integer, "sqlite")  # only INTEGER PRIMARY KEY is SQLite's row id


class Utc(TypeDecorator[datetime]):
    """An aware instant, in UTC. SQLite keeps it as text of fixed width, which sorts as time does."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"an instant needs a time zone: {value!r}")
        instant = value.astimezone(UTC)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Plain(TypeDecorator[str]):
    """Text that both engines take: without NUL and lone surrogates, which feeds do contain."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Key(TypeDecorator[str]):
    """An identity of any length, kept short enough for an index: see ``bounded``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else bounded(value)


class Octets(TypeDecorator[bytes]):
    """Bytes; none of them is NULL in the database."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        return value or None

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes:
        return bytes(value or b"")


class Choice(TypeDecorator[StrEnum]):
    """A member of one of the model's enumerations, as its value."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.kind(value)


class Reference(TypeDecorator[int]):
    """A row's id, or 0 for none in the model and NULL in the database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        return value or None

    def process_result_value(self, value: int | None, dialect: Dialect) -> int:
        return value or 0


class Weekdays(TypeDecorator[frozenset[int]]):
    """Days of the week (0 is Monday) as digits in order: ``01234``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: frozenset[int] | None, dialect: Dialect) -> str | None:
        return None if value is None else "".join(str(day) for day in sorted(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[int] | None:
        return None if value is None else frozenset(int(digit) for digit in value)


class Numbers(TypeDecorator[frozenset[int]]):
    """A set of numbers, in order: ``0,5,23``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: frozenset[int] | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(map(str, sorted(value)))

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[int] | None:
        return None if value is None else frozenset(map(int, filter(None, value.split(","))))


class Words(TypeDecorator[tuple[str, ...]]):
    """Words without blanks, in their order, with a blank between."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(" ".join(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(value.split())


class MessageJson(TypeDecorator[Message]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Message | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(message_to_json(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Message | None:
        return None if value is None else message_from_json(value)


class LabelsJson(TypeDecorator[tuple[Label, ...]]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Label, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(labels_to_json(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Label, ...] | None:
        return None if value is None else labels_from_json(value)


class OutlinesJson(TypeDecorator[tuple[Outline, ...]]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Outline, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(outlines_to_json(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Outline, ...] | None:
        return None if value is None else outlines_from_json(value)


class PointsJson(TypeDecorator[tuple[KeyPoint, ...]]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[KeyPoint, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(points_to_json(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[KeyPoint, ...] | None:
        return None if value is None else points_from_json(value)


class StoriesJson(TypeDecorator[tuple[tuple[int, ...], ...]]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[tuple[int, ...], ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else stories_to_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[tuple[int, ...], ...] | None:
        return None if value is None else stories_from_json(value)


def storable(text: str) -> str:
    """``text`` without what UTF-8 or PostgreSQL cannot hold; lone surrogates become question marks."""
    if "\0" in text:
        text = text.replace("\0", "")
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def bounded(key: str) -> str:
    """``key``, or where it is longer than ``LONGEST_KEY`` its head with the SHA-256 of it all.

    Applied twice it changes nothing more, so a key that was read back finds its row."""
    clean = storable(key)
    if len(clean) <= LONGEST_KEY:
        return clean
    return f"{clean[: LONGEST_KEY - 65]}#{hashlib.sha256(clean.encode()).hexdigest()}"


def mark(text: str) -> str:
    """A short fingerprint (64 bits) that tells whether a text has changed."""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()
