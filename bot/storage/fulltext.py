"""The index of words, as each engine has it. Triggers note in ``unindexed`` which articles have come or have been
reworded, and take those that go out of the index: see the migration that made them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Protocol

from sqlalchemy import TextClause, bindparam, text

from bot.model import Term
from bot.storage.connection import Connection

INDEXED = 100_000  # characters of a text in PostgreSQL, whose vectors hold a megabyte
MOST_FORMS = 30_000  # of one article
MANY = 5000  # entries of a chat's feeds
SHORTEST_STEM = 3  # letters before a star: what begins with two is a tenth of everything
STEP, LITTLE = 500, 2  # pages of the index that are merged in one step, and changes that are next to nothing
MOST = 1000  # of the newest matches: the best of these are good enough, and a word that all articles have stays cheap

# Where a script sets no blanks, words are found by pairs of neighbouring letters. Korean is here for its particles.
_BLANKLESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_RUN = re.compile(f"[{_BLANKLESS}]+")
_PIECE = re.compile(f"[{_BLANKLESS}]+|[^{_BLANKLESS}]+")
# FTS5 takes accents off Latin letters only; Greek ones, points and vowel signs, and those of ё, are left to us.
_POINTS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670"
_POINTED = re.compile("[\u0370-\u03ff\u1f00-\u1fff\u0591-\u05c7\u064b-\u065f\u0670ёЁ]")
_ODD = re.compile(f"{_RUN.pattern}|{_POINTED.pattern}")
_WORD = re.compile(f"[\\w{_BLANKLESS}{_POINTS}]+")
_ACCENTS = re.compile(f"[{_POINTS}]+")
_SIGNS = re.compile(f"(?:[^\\w\u0900-\u0963\u0966-\u109f\u1780-\u17d3{_POINTS}]|_)+")

OWN = """SELECT entries.article_id FROM entries JOIN subscriptions ON subscriptions.feed_id = entries.feed_id
    WHERE subscriptions.chat_id = :chat"""
KEPT = "SELECT saved.article_id FROM saved WHERE saved.chat_id = :chat"

Words = tuple[int, str, str]  # an article's id, its title and its text


class FullText(Protocol):
    async def index(self, connection: Connection, articles: Sequence[Words]) -> None: ...

    async def merge(self, connection: Connection, *, begin: bool) -> bool: ...

    def query(self, terms: Sequence[Term], *, any_of: bool) -> str:
        """Empty where nothing is wanted: terms without a letter or a digit are none."""

    async def matches(self, connection: Connection, chat_id: int, *, saved: bool) -> TextClause:
        """A statement that wants ``chat`` and ``query``."""


def forms_in(*texts: str) -> str:
    """Words to find these texts by that are not set apart there: pairs of neighbouring letters of what has no blanks,
    in order, and the last letter of it once more, so that each letter begins a word; letters that touch it; and words
    without their accents."""
    found: list[str] = []
    for one in texts:
        if not one.isascii() and _ODD.search(one):
            for word in _WORD.findall(one):
                found += _forms(word)
    return " ".join(found[:MOST_FORMS])


def _forms(word: str) -> list[str]:
    if word.isascii() or not _ODD.search(word):
        return []
    if _RUN.search(word):
        return [form for piece in _PIECE.findall(word) for form in (_pairs(piece) if _RUN.match(piece) else [piece])]
    bare = _folded(word).strip()
    return [bare] if bare != word.casefold() else []


def _pairs(run: str) -> list[str]:
    return [run[place : place + 2] for place in range(len(run))]


class Sqlite:
    """FTS5 over the articles themselves, whose texts it does not copy. Its tokenizer folds case and accents."""

    async def index(self, connection: Connection, articles: Sequence[Words]) -> None:
        ids = {"ids": [number for number, _, _ in articles]}
        formed = [{"id": number, "forms": forms_in(title, body)} for number, title, body in articles]
        await connection.run_many(_FORM, formed)
        await connection.run(_INDEX_SQLITE.bindparams(**ids))

    async def merge(self, connection: Connection, *, begin: bool) -> bool:
        """FTS5, section 6.8: a negative number begins, and a step that changes next to nothing was the last."""
        before = await connection.scalar(_CHANGES)
        await connection.run(_MERGE.bindparams(pages=-STEP if begin else STEP))
        return bool(await connection.scalar(_CHANGES) - before >= LITTLE)

    def query(self, terms: Sequence[Term], *, any_of: bool) -> str:
        wanted, unwanted = _parted(terms, self._term)
        joined = (" OR " if any_of else " AND ").join(wanted)
        return f"({joined}) NOT ({' OR '.join(unwanted)})" if wanted and unwanted else joined

    def _term(self, term: Term) -> str:
        """Every part of it quoted, so that nothing of it is taken for FTS5's own syntax."""
        parts = [f'forms : "{" ".join(run)}"{" *" if len(run) == 1 else ""}' for run in _pair_query(term.text)]
        rest = " ".join(_SIGNS.sub(" ", _RUN.sub(" ", term.text)).split())
        if rest:
            star = " *" if term.prefix and len(rest) >= SHORTEST_STEM else ""
            plain = f'{"title : " if term.title else ""}"{rest}"{star}'
            bare = _folded(rest) if _POINTED.search(rest) else ""
            parts.append(f'({plain} OR "{bare}"{star})' if bare else plain)
        return f"({' AND '.join(parts)})" if parts else ""

    async def matches(self, connection: Connection, chat_id: int, *, saved: bool) -> TextClause:
        if saved:
            return _KEPT_SQLITE
        return _MANY_SQLITE if await connection.scalar(_HAS_MANY.bindparams(chat=chat_id)) else _OWN_SQLITE


class Postgresql:
    """Vectors of words that are folded here, whatever the server's locale."""

    async def index(self, connection: Connection, articles: Sequence[Words]) -> None:
        rows = [
            {"id": number, "title": _plain(title), "body": _plain(body[:INDEXED])} for number, title, body in articles
        ]
        await connection.run_many(_INDEX_POSTGRESQL, rows)

    async def merge(self, connection: Connection, *, begin: bool) -> bool:
        """PostgreSQL vacuums by itself."""
        return False

    def query(self, terms: Sequence[Term], *, any_of: bool) -> str:
        wanted, unwanted = _parted(terms, self._term)
        joined = (" | " if any_of else " & ").join(wanted)
        return " & ".join([f"({joined})", *(f"!{one}" for one in unwanted)]) if wanted else ""

    def _term(self, term: Term) -> str:
        words = _folded(_RUN.sub(" ", term.text)).split()
        weight = "A" if term.title else ""
        parts = []
        for run in _pair_query(term.text):
            mark = f":*{weight}" if len(run) == 1 else f":{weight}" if weight else ""
            parts.append(" <-> ".join(f"'{pair}'{mark}" for pair in run))
        if words:
            plain = f":{weight}" if weight else ""
            marks = [plain] * (len(words) - 1) + [
                f":*{weight}" if term.prefix and len(words[-1]) >= SHORTEST_STEM else plain
            ]
            parts.append(" <-> ".join(f"'{word}'{mark}" for word, mark in zip(words, marks, strict=True)))
        return f"({' & '.join(f'({part})' for part in parts)})" if parts else ""

    async def matches(self, connection: Connection, chat_id: int, *, saved: bool) -> TextClause:
        return _KEPT_POSTGRESQL if saved else _OWN_POSTGRESQL


def _parted(terms: Sequence[Term], told: Callable[[Term], str]) -> tuple[list[str], list[str]]:
    """(what is wanted, what is not)."""
    wanted = [one for term in terms if not term.exclude and (one := told(term))]
    return wanted, [one for term in terms if term.exclude and (one := told(term))]


def _pair_query(words: str) -> list[list[str]]:
    """By run of what has no blanks, the pairs that follow each other; of a single letter that letter alone."""
    runs = [] if words.isascii() else _RUN.findall(words)
    return [[run[place : place + 2] for place in range(len(run) - 1)] or [run] for run in runs]


def _plain(body: str) -> str:
    return f"{_folded(_RUN.sub(' ', body))} {_folded(forms_in(body))}"


def _folded(body: str) -> str:
    if body.isascii():
        return _SIGNS.sub(" ", body.lower())
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", body.casefold()))
    return _SIGNS.sub(" ", unicodedata.normalize("NFC", bare))


_FORM = text("UPDATE articles SET forms = :forms WHERE id = :id AND forms <> :forms")
_INDEX_SQLITE = text(
    "INSERT INTO search (rowid, title, text, forms) SELECT id, title, text, forms FROM articles WHERE id IN :ids"
).bindparams(bindparam("ids", expanding=True))
_CHANGES = text("SELECT total_changes()")
_MERGE = text("INSERT INTO search (search, rank) VALUES ('merge', :pages)")
_INDEX_POSTGRESQL = text(
    """INSERT INTO search (article_id, words)
       VALUES (:id, setweight(to_tsvector('simple', :title), 'A') || to_tsvector('simple', :body))
       ON CONFLICT (article_id) DO UPDATE SET words = excluded.words"""
)


# A title weighs eight times what a text does, further forms (of either) twice. bm25 is the smaller the better. With a
# plus, and with CROSS JOIN, the planner asks the index of words once, instead of once for each article.
_FROM_SQLITE = """SELECT search.rowid, -bm25(search, 8.0, 1.0, 2.0), articles.published_at, articles.seen_at
    FROM search CROSS JOIN articles ON articles.id = search.rowid WHERE search MATCH :query"""


def _sqlite(own: str) -> TextClause:
    """For who has few articles."""
    condition = f"+search.rowid IN ({own})"
    return text(f"{_FROM_SQLITE} AND {condition} ORDER BY search.rowid DESC LIMIT {MOST}")


def _sqlite_many(own: str) -> TextClause:
    """For who has many: it stops early."""
    condition = f"EXISTS ({own} AND entries.article_id = search.rowid)"
    return text(f"{_FROM_SQLITE} AND {condition} ORDER BY search.rowid DESC LIMIT {MOST}")


def _postgresql(own: str) -> TextClause:
    return text(
        f"""SELECT search.article_id, ts_rank('{{0.125, 0.125, 0.125, 1}}', search.words, query), published_at, seen_at
            FROM search JOIN articles ON articles.id = search.article_id, to_tsquery('simple', :query) query
            WHERE search.words @@ query AND search.article_id IN ({own})
            ORDER BY search.article_id DESC LIMIT {MOST}"""  # noqa: S608
    )


_OWN_SQLITE, _MANY_SQLITE, _KEPT_SQLITE = _sqlite(OWN), _sqlite_many(OWN), _sqlite(KEPT)
_HAS_MANY = text(f"SELECT count(*) > {MANY} FROM (SELECT 1 AS one FROM ({OWN}) AS own LIMIT {MANY + 1}) AS few")  # noqa: S608
_OWN_POSTGRESQL, _KEPT_POSTGRESQL = _postgresql(OWN), _postgresql(KEPT)
