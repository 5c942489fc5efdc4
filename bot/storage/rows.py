"""How a noun lies in its table: columns and fields have the same names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Row, Select, Table, select

from bot.model import (
    Article,
    Broadcast,
    Chat,
    DigestRecord,
    Feed,
    Filter,
    ImportJob,
    Incoming,
    Invite,
    OutboxRow,
    Relabelled,
    Schedule,
    Subscription,
    Summary,
)
from bot.storage import tables

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

AnyRow = Row[*tuple[Any, ...]]
Noun = TypeVar("Noun", bound="DataclassInstance")


class Rows(Generic[Noun]):
    """Reads and writes one kind of noun, in its ``table``. ``columns`` are in the order of its fields."""

    def __init__(self, noun: type[Noun], table: Table) -> None:
        self._noun, self.table = noun, table
        self._names = tuple(field.name for field in fields(noun))
        self.columns: tuple[ColumnElement[Any], ...] = tuple(table.c[name] for name in self._names)

    def select(self) -> Select[Any]:
        return select(*self.columns)

    def __len__(self) -> int:
        return len(self._names)

    def read(self, row: AnyRow, start: int = 0) -> Noun:
        """The noun whose columns begin at position ``start`` of a row."""
        return self._noun(**dict(zip(self._names, row[start : start + len(self)], strict=True)))

    def read_all(self, rows: Sequence[AnyRow]) -> list[Noun]:
        return [self.read(row) for row in rows]

    def values(self, noun: Noun, *, without: Collection[str] = ()) -> dict[str, Any]:
        """Column names and values, to be stored."""
        return {name: getattr(noun, name) for name in self._names if name not in without}


ARTICLE = Rows(Article, tables.articles)
BROADCAST = Rows(Broadcast, tables.broadcasts)
CHAT = Rows(Chat, tables.chats)
DIGEST = Rows(DigestRecord, tables.digests)
FEED = Rows(Feed, tables.feeds)
INCOMING = Rows(Incoming, tables.inbox)
INVITE = Rows(Invite, tables.invites)
IMPORT = Rows(ImportJob, tables.imports)
FILTER = Rows(Filter, tables.filters)
RELABELLED = Rows(Relabelled, tables.relabelled)
OUTBOX = Rows(OutboxRow, tables.outbox)
SCHEDULE = Rows(Schedule, tables.schedules)
SUBSCRIPTION = Rows(Subscription, tables.subscriptions)
SUMMARY = Rows(Summary, tables.summaries)
