"""Where an article's text is, when the page that was fetched is not all of it: the next address, or none.

Pure: who fetches it (politely, the same site only, a few times at most) is the caller's concern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from bot.articles.extraction.sniff import Form, decoded, form_of
from bot.articles.extraction.tree import tree_of
from bot.feeds.markup import fold
from bot.feeds.values import absolute
from bot.model import Page

MOST_PAGES = 5  # of one article
SOON = 10  # seconds: a refresh that waits longer reloads a page, and is no redirect
MOST_LINKS = 3000
LITTLE = 600  # characters shown: a page of less is but a way to another


class Why(StrEnum):
    MOVED = "moved"  # this page only leads to that one
    VARIANT = "variant"  # the same article for mobile devices, which holds text where this page has none
    WHOLE = "whole"  # the same article on one page
    CONTINUED = "continued"  # its next page


@dataclass(frozen=True, slots=True)
class Next:
    url: str
    why: Why


_REFRESH = re.compile(r"""^\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*['"]?\s*([^'"\s]+)""", re.IGNORECASE)
_SCRIPTED = re.compile(
    r"""(?:window|document|top|self)?\.?location(?:\.href)?\s*(?:=|\.(?:replace|assign)\()\s*["']([^"'\s]{4,2000})["']"""
)
_PAGE_IN_PATH = re.compile(r"(?i)^(.*?)(?:[/_-](?:page|seite|pagina|p|s|teil)?[-_/]?(\d{1,2}))?(/|\.[a-z]{3,5})?$")
_PAGE_IN_QUERY = re.compile(r"(?i)^(?:page|seite|pagina|p|pg|s|paged|pn)$")
_WHOLE = re.compile(
    r"(?i)^\W*(?:(?:view |read |show )?(?:as )?(?:a )?single page|(?:all|full|whole|entire|complete) "
    r"(?:article|story|pages?)|(?:on|auf) (?:one|einer) (?:page|seite)(?: lesen| anzeigen)?|"
    r"(?:artikel|alles) auf einer seite(?: lesen)?|view all|tout afficher|ver todo)\W*$"
)


def follow(body: bytes, url: str, content_type: str = "", *, in_vain: bool = False) -> Next | None:
    """Where to read on after the page at ``url``. ``in_vain``: no article was found in it, so that a variant is worth
    a look."""
    if form_of(body, content_type) is not Form.HTML or not url:
        return None
    root = tree_of(decoded(body, content_type))
    if root is None:
        return None
    base = _base(root, url)
    for why, target in _ways(root, base, url, in_vain):
        if why is Why.MOVED or _same_site(target, url):
            return Next(target, why)
    return None


def _ways(root: Any, base: str, url: str, in_vain: bool) -> Iterator[tuple[Why, str]]:
    if in_vain:
        yield from ((Why.MOVED, target) for target in _moved(root, base, url))
        yield from ((Why.VARIANT, target) for target in _variants(root, base, url))
        return
    whole, following = _pages(root, base, url)
    yield from ((Why.WHOLE, target) for target in whole)
    yield from ((Why.CONTINUED, target) for target in following)


def _moved(root: Any, base: str, url: str) -> Iterator[str]:
    """A refresh (HTML Living Standard, section 4.2.5.3) or a script's one line, on a page that shows little else."""
    for node in root.iter("meta"):
        if (node.get("http-equiv") or "").strip().lower() == "refresh":
            found = _REFRESH.match(node.get("content") or "")
            target = _joined(base, found[2]) if found and int(found[1]) <= SOON else ""
            if target and _bare(target) != _bare(url):
                yield target
    scripts = [node.text or "" for node in root.iter("script")]
    if len(scripts) <= 2 and len(_shown(root)) < LITTLE:
        for found in (_SCRIPTED.search(script) for script in scripts):
            target = _joined(base, found[1]) if found else ""
            if target and _bare(target) != _bare(url):
                yield target


def _variants(root: Any, base: str, url: str) -> Iterator[str]:
    """AMP, a handheld's page, or the canonical page of one of those."""
    wanted = {"amphtml": [], "alternate": [], "canonical": []}  # type: dict[str, list[str]]
    for node in root.iter("link"):
        target = _joined(base, node.get("href") or "")
        for kind in (node.get("rel") or "").lower().split():
            if kind == "alternate" and not (
                "max-width" in (node.get("media") or "") or node.get("media") == "handheld"
            ):
                continue
            if kind in wanted and target and _bare(target) != _bare(url):
                wanted[kind].append(target)
    yield from (target for targets in wanted.values() for target in targets)


def _pages(root: Any, base: str, url: str) -> tuple[list[str], list[str]]:
    """(the article on one page, its next page) as far as the page links to them."""
    here = _numbered(url)
    whole: list[str] = []
    following: list[str] = []
    for number, node in enumerate(root.iter("a", "link")):
        if number >= MOST_LINKS:
            break
        target = _joined(base, node.get("href") or "")
        if not target or _bare(target) == _bare(url):
            continue
        stem, page = _numbered(target)
        if node.tag == "a" and _WHOLE.match(fold("".join(node.itertext()))[:60]) and _stem_alike(target, url):
            whole.append(target)
        elif stem == here[0] and page == here[1] + 1 and _is_pager(node):
            following.append(target)
    return whole, following


def _is_pager(node: Any) -> bool:
    """A link that says "next", or one among page numbers; the figure at an address' end may be an article's number."""
    if "next" in (node.get("rel") or "").lower().split():
        return True
    text = fold("".join(node.itertext())).lower()
    if re.fullmatch(r"(?:seite |page |página |pagina )?\d{1,2}|\W{1,2}", text) or re.match(
        r"(?:next|weiter|nächste|suivant|page suivante|siguiente|próxima|avanti|continue|lesen sie weiter|auf seite)\b",
        text,
    ):
        return True
    return any(
        re.search(r"(?i)pag(?:ination|er|es|e-links)|page-numbers", parent.get("class") or "")
        for parent in (node, *list(node.iterancestors())[:3])
    )


def _numbered(url: str) -> tuple[str, int]:
    """(the address without the number of its page, that number); the first page mostly has none."""
    parts = urlsplit(url)
    query, page = [], 0
    for item in filter(None, parts.query.split("&")):
        name, _, value = item.partition("=")
        if _PAGE_IN_QUERY.match(name) and value.isdigit() and len(value) <= 2:
            page = int(value)
        else:
            query.append(item)
    path = parts.path
    if not page and (found := _PAGE_IN_PATH.match(path)) and found[2]:
        path, page = found[1] + (found[3] or "").replace("/", ""), int(found[2])
    return f"{parts.netloc.lower()}{path.rstrip('/')}?{'&'.join(query)}", page or 1


def _stem_alike(target: str, url: str) -> bool:
    """The same article: the same path, or one that goes on from it."""
    ours, theirs = _numbered(url)[0].partition("?")[0], _numbered(target)[0].partition("?")[0]
    return theirs == ours or theirs.startswith(f"{ours}/")


def joined(first: Page, later: Page) -> Page:
    """An article with the text of its next page; a paragraph that both have stands once."""
    known = set(first.text.split("\n"))
    lines = [line for line in later.text.split("\n") if line not in known]
    return replace(first, text="\n".join([first.text, *lines]), sections=first.sections + later.sections)


def unwrapped(url: str) -> str:
    """The address behind one of an AMP cache or of a redirecting service that carries it openly; else itself."""
    try:
        parts = urlsplit(url)
        host, path = (parts.hostname or "").lower(), parts.path
        query = parse_qs(parts.query, max_num_fields=50)
    except ValueError:
        return url
    found = None
    if host.endswith(".cdn.ampproject.org"):
        found = re.match(r"/[a-z](/s)?/(.+)", path)
    elif re.search(r"(?:^|\.)google\.[a-z.]{2,6}$", host):
        found = re.match(r"/amp(/s)?/(.+)", path)
    if found:
        return f"http{'s' if found[1] else ''}://{found[2]}" + (f"?{parts.query}" if parts.query else "")
    carriers = {
        "l.facebook.com": "u",
        "lm.facebook.com": "u",
        "l.instagram.com": "u",
        "www.google.com": "url",
        "t.me": "url",
        "out.reddit.com": "url",
        "vk.com": "to",
    }
    carrier = carriers.get(host)
    at_place = host != "www.google.com" or path == "/url"
    inner = (
        next(iter(query.get(carrier or "", []) + (query.get("q", []) if carrier == "url" and at_place else [])), "")
        if at_place
        else ""
    )
    return (
        unquote(inner)
        if inner.startswith(("http%3A", "https%3A"))
        else inner
        if inner.startswith(("http://", "https://"))
        else url
    )


def _same_site(target: str, url: str) -> bool:
    """The same host, but for what stands before it for the web, mobile and AMP."""
    ours, theirs = (
        re.sub(r"^(?:(?:www|m|mobile|mobil|amp|touch)\.)+", "", (urlsplit(one).hostname or "").lower())
        for one in (url, target)
    )
    return ours == theirs


def _base(root: Any, url: str) -> str:
    return next((_joined(url, node.get("href") or "") for node in root.iter("base") if node.get("href")), "") or url


def _bare(url: str) -> str:
    return url.partition("#")[0].rstrip("/")


def _shown(root: Any) -> str:
    return fold(" ".join(text for node in root.iter("p", "div", "body", "h1", "a") if (text := node.text or "")))


def _joined(base: str, link: str) -> str:
    """An absolute http(s) address without its fragment, or empty."""
    target = absolute(base, link).partition("#")[0]
    return target if target and urlsplit(target).hostname else ""
