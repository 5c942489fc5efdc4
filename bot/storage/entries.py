"""What polls brought: which entries are new, which were edited, and which their feeds list no longer.

The documents of several feeds are taken together, so that a round of polls costs few statements. In the usual case,
documents of known entries, one statement is run and nothing is written.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from bot.model import Added, Article, Listed, NewEntry
from bot.storage.columns import mark
from bot.storage.connection import Store, batches
from bot.storage.document import distinct, fuller, revised
from bot.storage.rows import ARTICLE, Rows
from bot.storage.tables import articles, entries, summaries

REVISED = ("url", "title", "language", "text", "origin", "next_read_at")  # what an edit may change

# Made once: it takes longer to make a statement than to run it.
SET_UNLISTED = update(entries).where(entries.c.id == bindparam("entry")).values(unlisted_at=bindparam("at"))
SET_KEY = update(entries).where(entries.c.id == bindparam("entry")).values(key=bindparam("guid"))
SET_MARKS = (
    update(entries)
    .where(entries.c.id == bindparam("entry"))
    .values(title_mark=bindparam("title"), text_mark=bindparam("text"))
)
REWRITE = (
    update(articles)
    .where(articles.c.id == bindparam("article"))
    .values({name: bindparam(f"new_{name}") for name in REVISED})
)
INSERT_ARTICLES = insert(articles).returning(articles.c.key, articles.c.id)
INSERT_ENTRIES = insert(entries)


@dataclass(frozen=True, slots=True)
class Known:
    """An entry as it is stored: columns and fields have the same names. The marks tell what its feed last said."""

    feed_id: int
    key: str
    id: int
    article_id: int
    title_mark: str
    text_mark: str
    unlisted_at: datetime | None

    @property
    def place(self) -> Place:
        return self.feed_id, self.key


KNOWN = Rows(Known, entries)
Place = tuple[int, str]  # of an entry: its feed's id, and its key there


class Entries(Store):
    async def add(self, documents: Sequence[Listed], now: datetime) -> list[Added]:
        """See ``ArticleStore.add_documents``."""
        listed = {(one.feed_id, key): entry for one in documents for key, entry in distinct(one.entries).items()}
        known = await self._known([one.feed_id for one in documents], listed)
        as_before, missing = _left_out(documents, known.values())
        listed = {place: entry for place, entry in listed.items() if place[0] not in missing}
        known = {place: entry for place, entry in known.items() if place[0] not in missing}
        listed, known = await self._under_new_guids(listed, known)
        known = {place: entry for place, entry in known.items() if entry.id not in as_before}
        await self._note_listing(listed, known, now)
        edited = await self._take_edits([(known[place], entry) for place, entry in listed.items() if place in known])
        new = await self._insert({place: entry for place, entry in listed.items() if place not in known})
        return [
            Added(new=tuple(sorted(new[one.feed_id])), edited=edited[one.feed_id], missing=one.feed_id in missing)
            for one in documents
        ]

    async def _known(self, feed_ids: Sequence[int], listed: Mapping[Place, NewEntry]) -> dict[Place, Known]:
        """What the feeds' documents held the last time, and what they hold again."""
        found: dict[Place, Known] = {}
        for ids in batches(feed_ids):
            of_feeds = KNOWN.select().where(entries.c.feed_id.in_(ids))
            before = await self._connection.nouns(KNOWN, of_feeds.where(entries.c.unlisted_at.is_(None)))
            found |= {entry.place: entry for entry in before}
            for keys in batches(list({key for feed_id, key in listed if (feed_id, key) not in found})):
                again = await self._connection.nouns(KNOWN, of_feeds.where(entries.c.key.in_(keys)))
                found |= {entry.place: entry for entry in again if entry.place in listed}
        return found

    async def _under_new_guids(
        self, listed: dict[Place, NewEntry], known: dict[Place, Known]
    ) -> tuple[dict[Place, NewEntry], dict[Place, Known]]:
        """Listed and known entries without a guid that is new for an article which its feed has brought before: the
        entry takes the new guid, or keeps the old one where that is listed as well."""
        older = {feed_id for feed_id, _ in known}  # the others have nothing known: it is their first document
        fresh = {
            (place[0], entry.article.key): place
            for place, entry in listed.items()
            if place not in known and place[0] in older
        }
        brought = await self._brought(fresh)
        twins = {fresh[article] for article, was in brought if was.place in listed}
        renamed = {fresh[article]: was for article, was in brought if fresh[article] not in twins}
        await self._connection.run_many(SET_KEY, [{"entry": was.id, "guid": key} for (_, key), was in renamed.items()])
        gone = {was.place for was in renamed.values()}
        stay = {place: was for place, was in known.items() if place not in gone}
        left = {place: entry for place, entry in listed.items() if place not in twins}
        return left, stay | {place: replace(was, key=place[1]) for place, was in renamed.items()}

    async def _brought(self, wanted: Iterable[Place]) -> list[tuple[Place, Known]]:
        """((feed's id, article's key), entry) of the articles among these that their feed has brought."""
        pairs = set(wanted)
        feed_ids, found = list({feed_id for feed_id, _ in pairs}), []
        for keys in batches(list({key for _, key in pairs})):
            statement = (
                select(articles.c.key, *KNOWN.columns)
                .join(articles, articles.c.id == entries.c.article_id)
                .where(entries.c.feed_id.in_(feed_ids), articles.c.key.in_(keys))
                .order_by(entries.c.id)
            )
            rows = await self._connection.all(statement)
            found += [((was.feed_id, row[0]), was) for row in rows for was in (KNOWN.read(row, 1),)]
        return [(pair, was) for pair, was in found if pair in pairs]

    async def _note_listing(
        self, listed: Mapping[Place, NewEntry], known: Mapping[Place, Known], now: datetime
    ) -> None:
        gone = [entry.id for place, entry in known.items() if place not in listed and not entry.unlisted_at]
        back = [entry.id for place, entry in known.items() if place in listed and entry.unlisted_at]
        changes = [{"entry": entry_id, "at": now} for entry_id in gone]
        await self._connection.run_many(SET_UNLISTED, changes + [{"entry": entry_id, "at": None} for entry_id in back])

    async def _take_edits(self, pairs: Sequence[tuple[Known, NewEntry]]) -> Counter[int]:
        """Bring articles to what their feeds now say of them. Returns how many entries were edited, by feed."""
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
        rows = [{"entry": was.id, "title": title, "text": text} for was, _, (title, text) in edits]
        await self._connection.run_many(SET_MARKS, rows)
        return Counter(was.feed_id for was, _, _ in edits)

    async def _articles(self, ids: Sequence[int]) -> dict[int, Article]:
        found: dict[int, Article] = {}
        for some in batches(ids):
            statement = ARTICLE.select().where(articles.c.id.in_(some))
            found |= {article.id: article for article in await self._connection.nouns(ARTICLE, statement)}
        return found

    async def _rewrite(self, changes: Sequence[tuple[Article, Article]]) -> None:
        """Store articles as they are now, (before, now), and forget summaries of what they said before."""
        rows = [
            {"article": now.id, **{f"new_{name}": getattr(now, name) for name in REVISED}}
            for before, now in changes
            if now != before
        ]
        await self._connection.run_many(REWRITE, rows)
        reworded = [now.id for before, now in changes if (now.title, now.text) != (before.title, before.text)]
        for some in batches(reworded):
            await self._connection.run(delete(summaries).where(summaries.c.article_id.in_(some)))

    async def _insert(self, fresh: Mapping[Place, NewEntry]) -> dict[int, set[int]]:
        """Store entries and their articles. Returns the ids of new articles, by the feed that was first."""
        wanted: dict[str, Article] = {}
        first: dict[str, int] = {}
        for (feed_id, _), entry in fresh.items():
            key = entry.article.key
            wanted[key] = fuller(wanted[key], entry.article) if key in wanted else entry.article
            first.setdefault(key, feed_id)
        shared = await self._share(wanted)
        rows = [ARTICLE.values(article, without={"id"}) for key, article in wanted.items() if key not in shared]
        added = await self._connection.insert_many(INSERT_ARTICLES, rows)
        ids = shared | {row.key: row.id for row in added}
        await self._connection.run_many(
            INSERT_ENTRIES, [_row(place, entry, ids[entry.article.key]) for place, entry in fresh.items()]
        )
        new: dict[int, set[int]] = defaultdict(set)
        for row in added:
            new[first[row.key]].add(row.id)
        return new

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


def _left_out(documents: Sequence[Listed], known: Iterable[Known]) -> tuple[set[int], set[int]]:
    """(ids of the entries that documents list as they did before, without saying what they are; ids of the feeds where
    such an entry is missing)."""
    marked = {one.feed_id: one.known for one in documents}
    wanting = [entry for entry in known if marked[entry.feed_id] and not entry.unlisted_at]
    there = [entry for entry in wanting if mark(entry.key) in marked[entry.feed_id]]
    counted = Counter(entry.feed_id for entry in there)
    return {entry.id for entry in there}, {feed for feed, wanted in marked.items() if counted[feed] < len(wanted)}


def _row(place: Place, entry: NewEntry, article_id: int) -> dict[str, object]:
    title, text = marks(entry.article)
    about = {"article_id": article_id, "new_at": entry.new_at, "unlisted_at": None}
    return {"feed_id": place[0], "key": place[1], **about, "title_mark": title, "text_mark": text}
