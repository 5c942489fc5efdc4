"""What people think of stories, by their articles."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, func, literal, or_, select, union_all

from bot.model import Article, Opinion, OpinionKind
from bot.storage.columns import Choice
from bot.storage.connection import Store, batches
from bot.storage.tables import articles, chats, saved, votes

_SHOWN = ("id", "key", "url", "title", "source", "language")  # of an article: what an opinion is about


def _told(table: Any, kind: ColumnElement[Any], share: ColumnElement[Any]) -> Select[Any]:
    """Chats' opinions in one table, those that are not forgotten."""
    return (
        select(
            table.c.chat_id,
            kind.label("kind"),
            share.label("share"),
            table.c.at,
            *(articles.c[name] for name in _SHOWN),
        )
        .join(articles, articles.c.id == table.c.article_id)
        .join(chats, chats.c.id == table.c.chat_id)
        .where(table.c.chat_id.in_(bindparam("chats", expanding=True)), _lasting(table))
    )


def _lasting(table: Any) -> ColumnElement[bool]:
    return or_(chats.c.taste_since.is_(None), table.c.at > chats.c.taste_since)


_BOTH = union_all(
    _told(votes, votes.c.kind, votes.c.share),
    _told(saved, literal(OpinionKind.SAVED, Choice(OpinionKind)), literal(1.0)),
).subquery()
_LATEST = _BOTH.c.at.desc(), _BOTH.c.id.desc(), _BOTH.c.kind
_PLACED = select(
    _BOTH, func.row_number().over(partition_by=_BOTH.c.chat_id, order_by=_LATEST).label("place")
).subquery()
OPINIONS = (
    select(*(column for column in _PLACED.c if column.name != "place"))
    .where(_PLACED.c.place <= bindparam("most"))
    .order_by(_PLACED.c.chat_id, _PLACED.c.place)
)


class Votes(Store):
    async def put(self, chat_id: int, article_ids: Sequence[int], kind: OpinionKind, now: datetime) -> None:
        told = {"kind": kind, "share": 1 / max(1, len(article_ids)), "at": now}
        rows = [{"chat_id": chat_id, "article_id": article_id, **told} for article_id in article_ids]
        statement = self._connection.insert(votes)
        if kind is OpinionKind.OPENED:
            statement = statement.on_conflict_do_nothing()
        else:
            fresh = {name: statement.excluded[name] for name in told}
            statement = statement.on_conflict_do_update(index_elements=["chat_id", "article_id"], set_=fresh)
        await self._connection.run_many(statement, rows)

    async def remove(self, chat_id: int, article_ids: Sequence[int]) -> int:
        gone = 0
        for ids in batches(article_ids):
            gone += await self._connection.run(delete(votes).where(_of(chat_id, ids)))
        return gone

    async def of(self, chat_id: int, article_ids: Sequence[int]) -> bool | None:
        found: list[Any] = []
        for ids in batches(article_ids):
            thumbs = (
                select(votes.c.at, votes.c.kind)
                .join(chats, chats.c.id == votes.c.chat_id)
                .where(_of(chat_id, ids), _lasting(votes), votes.c.kind != OpinionKind.OPENED)
            )
            found += await self._connection.all(thumbs)
        return max(found, key=lambda row: row.at).kind is OpinionKind.UP if found else None

    async def opinions(self, chat_ids: Collection[int], limit: int) -> dict[int, list[Opinion]]:
        found: dict[int, list[Opinion]] = {}
        for ids in batches(sorted(chat_ids)):
            for chat_id, kind, share, at, number, key, url, title, source, language in await self._connection.all(
                OPINIONS.params(chats=ids, most=limit)
            ):
                about = Article(id=number, key=key, url=url, title=title, source=source, language=language)
                found.setdefault(chat_id, []).append(Opinion(article=about, kind=kind, share=share, at=at))
        return found

    async def purge(self, before: datetime) -> int:
        long_ago = select(chats.c.id).where(chats.c.id == votes.c.chat_id, chats.c.taste_since < before)
        forgotten = long_ago.where(votes.c.at <= chats.c.taste_since).correlate(votes).exists()
        return await self._connection.run(delete(votes).where(forgotten))


def _of(chat_id: int, article_ids: Sequence[int]) -> ColumnElement[bool]:
    return and_(votes.c.chat_id == chat_id, votes.c.article_id.in_(article_ids))
