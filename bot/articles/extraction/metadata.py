"""What a page says of itself: title, author, date and the like, from its head, its JSON-LD and its byline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from bot.articles.extraction.byline import author_of, looks_like_a_name
from bot.articles.extraction.dates import date_in
from bot.articles.extraction.linked import Linked, linked_data
from bot.feeds.markup import language_of, one_line, plain_line
from bot.feeds.values import absolute

MOST_META = 400  # tags that are looked at
LONGEST = 400  # characters of a title or name

_TITLES = (
    "og:title",
    "twitter:title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "headline",
    "title",
)
_AUTHORS = (
    "author",
    "article:author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "og:author",
    "og:article:author",
    "book:author",
)
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "citation_journal_title")
_IMAGES = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
_SEPARATOR = re.compile(r"\s+[|\-–—·•»«:›/]\s+|\s*[|»›]\s*|:\s+")

_TITLE_CLASS = re.compile(r"(?i)^(?!.*(?:comment|widget|related|section|site)).*(?:title|headline)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Empty, or None, where the page does not say. ``page_type`` is OpenGraph's."""

    title: str = ""
    author: str = ""
    date: datetime | None = None
    language: str = ""
    image: str = ""
    site: str = ""
    url: str = ""
    description: str = ""
    page_type: str = ""
    refresh: str = ""
    linked: Linked = field(default_factory=Linked)


def metadata_of(root: Any, url: str) -> Metadata:
    """All that the page at ``url`` states. Linear in its size."""
    meta, linked = _meta(root), linked_data(root)
    host = urlsplit(url).hostname or ""
    site = _first(meta, _SITES) or linked.site
    head_title = _head_title(root)
    return Metadata(
        title=_title(root, [_first(meta, _TITLES), linked.title, head_title], site, host),
        author=_author(root, meta, linked, site),
        date=date_in(root, meta, linked, url),
        language=language_of(root.get("lang") or root.get("xml:lang") or "") or language_of(linked.language),
        image=_absolute(url, _first(meta, _IMAGES) or linked.image),
        site=site or host.removeprefix("www."),
        url=_canonical(root, meta, url),
        description=_first(meta, _DESCRIPTIONS),
        page_type=_first(meta, ("og:type",)).lower(),
        linked=linked,
    )


def head_of(root: Any) -> tuple[str, str]:
    """(title, description) as the page's head states them."""
    return _head_title(root), _first(_meta(root), _DESCRIPTIONS)


def _meta(root: Any) -> dict[str, list[str]]:
    """The contents of ``<meta>`` by name, property or itemprop, in lower case."""
    found: dict[str, list[str]] = {}
    for number, node in enumerate(root.iter("meta")):
        if number >= MOST_META:
            break
        content = plain_line(node.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := (node.get(attribute) or "").strip().lower()):
                found.setdefault(name, []).append(content)
    return found


def _first(meta: dict[str, list[str]], names: Iterable[str]) -> str:
    return next((meta[name][0] for name in names if meta.get(name)), "")[: 5 * LONGEST]


def _head_title(root: Any) -> str:
    node = next(root.iter("title"), None)
    return one_line(node.text_content())[:LONGEST] if node is not None else ""


def _title(root: Any, candidates: list[str], site: str, host: str) -> str:
    """The heading that the page shows, where its head agrees; else what its head says, without the site's name.
    ``candidates`` end with the ``<title>``."""
    head = candidates[-1]
    stated = [text for text in candidates if text and not _is_site(text, site, host)]
    shown = [
        text for node in _headings(root) if 0 < len(text := _text(node)) <= LONGEST and not _is_site(text, site, host)
    ]
    agreeing = [heading for heading in shown if any(_agree(heading, text) for text in stated)]
    for heading in sorted(agreeing, key=lambda text: -max(_alike(text, other) for other in stated)):
        within = [text for text in stated if len(text) < len(heading) and heading.lower().endswith(text.lower())]
        return max(within, key=len) if within else heading  # without the kicker that some sites put into it
    for text in stated:
        return _without_site(text, site, host, loosely=text == head)[:LONGEST]
    return next(iter(shown), head)


def _headings(root: Any) -> list[Any]:
    found = list(root.iter("h1"))[:20]
    for node in list(root.iter("h2"))[:40]:
        if "headline" in (node.get("itemprop") or "") or _TITLE_CLASS.search(node.get("class") or ""):
            found.append(node)
    return found


def _text(node: Any) -> str:
    return one_line(" ".join(node.itertext()))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _alike(heading: str, stated: str) -> float:
    ours, theirs = _words(heading), _words(stated)
    return len(ours & theirs) / (len(ours | theirs) or 1)


def _agree(heading: str, stated: str) -> bool:
    ours, theirs = _words(heading), _words(stated)
    return bool(ours) and len(ours & theirs) >= 0.7 * len(ours)


def _is_site(text: str, site: str, host: str) -> bool:
    bare, domain = _bare(text), host.removeprefix("www.")
    return bare in {_bare(site), _bare(domain), _bare(domain.rpartition(".")[0])} or not bare


def _bare(text: str) -> str:
    return re.sub(r"\W", "", text.lower())


def _without_site(title: str, site: str, host: str, *, loosely: bool) -> str:
    """ "Ferry sails | The Post" -> "Ferry sails". ``loosely``: also where what stands behind is short, and perhaps not
    the site's name."""
    breaks = list(_SEPARATOR.finditer(title))
    for found in (*breaks[-1:], *breaks[:1]):
        before, behind = title[: found.start()].strip(), title[found.end() :].strip()
        for side, rest in ((behind, before), (before, behind)):
            if rest and (_is_site(side, site, host) or (len(_bare(side)) > 3 and _bare(side) in _bare(site))):
                return rest
        if (
            loosely
            and ":" not in found[0]
            and len(behind.split()) <= 5 <= len(before.split()) + 2
            and len(before) > len(behind)
        ):
            return _without_site(before, site, host, loosely=False)
    return title


def _author(root: Any, meta: dict[str, list[str]], linked: Linked, site: str) -> str:
    """By the JSON-LD, the meta tags, else the byline; never an address, a handle or the site itself."""
    names = [name for key in _AUTHORS for name in meta.get(key, [])]
    for stated in (
        linked.author,
        ", ".join(dict.fromkeys(name for name in names[:5] if looks_like_a_name(name, site))),
    ):
        if stated and looks_like_a_name(stated, site):
            return stated[:LONGEST]
    return author_of(root, site)


def _canonical(root: Any, meta: dict[str, list[str]], url: str) -> str:
    for node in root.iter("link"):
        if "canonical" in (node.get("rel") or "").lower().split() and (
            target := _absolute(url, node.get("href") or "")
        ):
            return target
    return _absolute(url, _first(meta, ("og:url",))) or url


def _absolute(url: str, link: str) -> str:
    """An http(s) address, or empty."""
    target = absolute(url, link)
    return target if target and urlsplit(target).hostname else ""
