"""Telling a document's entries apart, and what an edit of one does to its article. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.model import Article, NewEntry, TextOrigin
from bot.storage.columns import bounded, mark

_OF_PAGE = frozenset({TextOrigin.PAGE, TextOrigin.TEASER})
_PRIVATE = re.compile(r"^feed:\d+:")  # before the link in the key of a private feed's article
TEASER_WAIT = timedelta(hours=6)  # before a page is read again because its teaser, perhaps a mere counter, has changed


def distinct(listed: Sequence[NewEntry]) -> dict[str, NewEntry]:
    """The entries of one document by key, in its order, with keys that fit into the database.

    Some feeds give one guid to all their items, or one link (a page of release notes, its fragments dropped). So that
    none hides another, a link under several titles, and then a guid of several links, is told apart by these."""
    items = _once([_keyed(entry, bounded(entry.key), bounded(entry.article.key)) for entry in listed])
    titles = _together((item.article.key, item.article.title) for item in items)
    items = [
        _keyed(item, item.key, bounded(f"{item.article.key}#{mark(item.article.title)}"))
        if len(titles[item.article.key]) > 1
        else item
        for item in items
    ]
    links = _together((item.key, item.article.key) for item in items)
    items = [
        _keyed(item, bounded(f"{item.key}#{mark(item.article.key)}"), item.article.key)
        if len(links[item.key]) > 1
        else item
        for item in items
    ]
    return {item.key: item for item in items}


def _once(items: list[NewEntry]) -> list[NewEntry]:
    """Guid and link together again, whatever the title: one item, listed beside its own edit. The last one stays. But
    where all items have the same of both, neither says anything."""
    if len({(item.key, item.article.key) for item in items}) == 1:
        return items
    found: dict[tuple[str, str, str], NewEntry] = {}
    for item in items:
        has_guid = item.key != _PRIVATE.sub("", item.article.key)  # else its key is its link
        found[item.key, item.article.key, "" if has_guid else item.article.title] = item
    return list(found.values())


def revised(article: Article, said: Article, *, title_changed: bool, text_changed: bool) -> Article:
    """``article`` after a feed has changed what it says of it.

    The page's words stay until the page is read again: at once for a new title, later for a new teaser."""
    if title_changed and said.title:
        article = replace(article, title=said.title)
    article = replace(article, url=said.url or article.url)
    if article.origin in _OF_PAGE and len(said.text) < len(article.text):
        wait = timedelta(0) if title_changed else TEASER_WAIT
        again = said.next_read_at and said.next_read_at + wait
        soonest = min((at for at in (article.next_read_at, again) if at), default=None)
        return replace(article, next_read_at=soonest)
    return _with_text(article, said) if text_changed and said.text else article


def fuller(article: Article, said: Article) -> Article:
    """``article``, or with the text of another feed where that tells more of it: the very same object if it does
    not."""
    if article.origin is TextOrigin.PAGE or len(said.text) <= len(article.text):
        return article
    return _with_text(article, said)


def _with_text(article: Article, said: Article) -> Article:
    origin = TextOrigin.FEED if article.origin in _OF_PAGE else article.origin
    return replace(article, text=said.text, language=said.language or article.language, origin=origin)


def _keyed(entry: NewEntry, key: str, article_key: str) -> NewEntry:
    if (key, article_key) == (entry.key, entry.article.key):
        return entry
    return replace(entry, key=key, article=replace(entry.article, key=article_key))


def _together(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return found
