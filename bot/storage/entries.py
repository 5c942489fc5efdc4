"""What a poll brought: which entries are new, which were edited, and which their feed lists no longer.

In the usual case, a document of known entries, one statement is run and nothing is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, update

from bot.model import Added, Article, NewEntry
from bot.storage.columns import mark
from bot.storage.connection import Store, batches
from bot.storage.document import distinct, fuller, revised
from bot.storage.rows import ARTICLE, Rows
from bot.storage.tables import articles, entries, summaries

REVISED = ("url", "title", "language", "text", "origin", "next_read_at")  # what an edit may change


@dataclass(frozen=True, slots=True)
class Known:
    """An entry as it is stored: columns and fields have the same names. The marks tell what its feed last said."""

    key: str
    id: int
    article_id: int
    title_mark: str
    text_mark: str
    unlisted_at: datetime | None


KNOWN = Rows(Known, entries)


class Entries(Store):
    async def add(self, feed_id: int, listed: Sequence[NewEntry], now: datetime) -> Added:
        """See ``ArticleStore.add_entries``."""
        document = distinct(listed)
        known = await self._known(feed_id, document)
        await self._note_listing(document, known, now)
        edited = await self._take_edits([(known[key], entry) for key, entry in document.items() if key in known])
        fresh = {key: entry for key, entry in document.items() if key not in known}
        return Added(new=await self._insert(feed_id, fresh), edited=edited)

    async def _known(self, feed_id: int, document: Mapping[str, NewEntry]) -> dict[str, Known]:
        """By key: what the feed's document held the last time, and what it holds again."""
        of_feed = KNOWN.select().where(entries.c.feed_id == feed_id)
        before = await self._connection.nouns(KNOWN, of_feed.where(entries.c.unlisted_at.is_(None)))
        found = {entry.key: entry for entry in before}
        for keys in batches([key for key in document if key not in found]):
            again = await self._connection.nouns(KNOWN, of_feed.where(entries.c.key.in_(keys)))
            found |= {entry.key: entry for entry in again}
        return found

    async def _note_listing(self, document: Mapping[str, NewEntry], known: Mapping[str, Known], now: datetime) -> None:
        gone = [entry.id for key, entry in known.items() if key not in document]
        back = [entry.id for key, entry in known.items() if key in document and entry.unlisted_at]
        for ids, unlisted_at in ((gone, now), (back, None)):
            for some in batches(ids):
                await self._connection.run(
                    update(entries).where(entries.c.id.in_(some)).values(unlisted_at=unlisted_at)
                )

    async def _take_edits(self, pairs: Sequence[tuple[Known, NewEntry]]) -> int:
        """Bring articles to what their feed now says of them. Returns how many entries were edited."""
        marked = [(was, entry, marks(entry.article)) for was, entry in pairs]
        edits = [edit for edit in marked if edit[2] != (edit[0].title_mark, edit[0].text_mark)]
        stored = await self._articles([was.article_id for was, _, _ in edits])
        changed: dict[int, Article] = {}
        for was, entry, (title, text) in edits:
            article = changed.get(was.article_id, stored[was.article_id])
            changed[article.id] = revised(
                article, entry.article, title_changed=title != was.title_mark, text_changed=text != was.text_mark
            )
        await self._rewrite([(stored[article.id], article) for article in changed.values()])
        statement = update(entries).where(entries.c.id == bindparam("entry"))
        remember = statement.values(title_mark=bindparam("title"), text_mark=bindparam("text"))
        rows = [{"entry": was.id, "title": title, "text": text} for was, _, (title, text) in edits]
        await self._connection.run_many(remember, rows)
        return len(edits)

    async def _articles(self, ids: Sequence[int]) -> dict[int, Article]:
        found: dict[int, Article] = {}
        for some in batches(ids):
            statement = ARTICLE.select().where(articles.c.id.in_(some))
            found |= {article.id: article for article in await self._connection.nouns(ARTICLE, statement)}
        return found

    async def _rewrite(self, changes: Sequence[tuple[Article, Article]]) -> None:
        """Store articles as they are now, (before, now), and forget summaries of what they said before."""
        statement = update(articles).where(articles.c.id == bindparam("article"))
        rows = [
            {"article": now.id, **{f"new_{name}": getattr(now, name) for name in REVISED}}
            for before, now in changes
            if now != before
        ]
        await self._connection.run_many(statement.values({name: bindparam(f"new_{name}") for name in REVISED}), rows)
        reworded = [now.id for before, now in changes if (now.title, now.text) != (before.title, before.text)]
        for some in batches(reworded):
            await self._connection.run(delete(summaries).where(summaries.c.article_id.in_(some)))

    async def _insert(self, feed_id: int, fresh: Mapping[str, NewEntry]) -> tuple[int, ...]:
        """Store entries and their articles. Returns the ids of new articles."""
        wanted = {entry.article.key: entry.article for entry in fresh.values()}
        shared = await self._share(wanted)
        rows = [ARTICLE.values(article, without={"id"}) for key, article in wanted.items() if key not in shared]
        added = await self._connection.insert_many(insert(articles).returning(articles.c.key, articles.c.id), rows)
        ids = shared | {row.key: row.id for row in added}
        await self._connection.run_many(
            insert(entries),
            [
                {
                    "feed_id": feed_id,
                    "key": key,
                    "article_id": ids[entry.article.key],
                    "new_at": entry.new_at,
                    "unlisted_at": None,
                    **dict(zip(("title_mark", "text_mark"), marks(entry.article), strict=True)),
                }
                for key, entry in fresh.items()
            ],
        )
        return tuple(sorted(row.id for row in added))

    async def _share(self, wanted: Mapping[str, Article]) -> dict[str, int]:
        """Ids, by key, of the articles that came another way before, with the fuller of both texts."""
        shared: list[Article] = []
        for keys in batches(list(wanted)):
            shared += await self._connection.nouns(ARTICLE, ARTICLE.select().where(articles.c.key.in_(keys)))
        await self._rewrite([(article, fuller(article, wanted[article.key])) for article in shared])
        return {article.key: article.id for article in shared}


def marks(article: Article) -> tuple[str, str]:
    """Of title and text."""
    return mark(article.title), mark(article.text)
