"""A page as a tree of elements. Whatever is wrong with its markup, its text is kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

DEEPEST = 200  # levels; libxml2 loses, without a word, what lies below its 256th

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_RAW = frozenset({"script", "style", "textarea", "title", "noscript", "template", "svg"})
_ONE_AT_A_TIME = frozenset({"p", "li", "td", "th", "tr", "option", "dd", "dt"})  # a new one ends the open one
_INLINE = frozenset(
    {"a", "abbr", "b", "big", "code", "em", "font", "i", "s", "small", "span", "strong", "sub", "sup", "u"}
)
_OVERLONG = re.compile(r"<([a-zA-Z][a-zA-Z0-9:-]{0,30})\s[^<>]{20000,}>")  # time to parse grows with its square
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})")


def tree_of(html: str) -> Any:
    """The root element of a page (``lxml.html.HtmlElement``), or None where there is nothing in it."""
    html = _OVERLONG.sub(r"<\1>", html.replace("\0", ""))
    root, is_whole = _parsed(html)
    if not is_whole:
        root, _ = _parsed(flattened(html))
    return root


def _parsed(html: str) -> tuple[Any, bool]:
    """(the root, whether the parser has not met its limit)."""
    from lxml import html as lxml_html
    from lxml.etree import LxmlError

    parser = lxml_html.HTMLParser(encoding="utf-8", remove_pis=True, remove_comments=True)
    try:
        root = lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None, True
    return root, not any("depth" in error.message for error in parser.error_log)


def flattened(html: str, deepest: int = DEEPEST) -> str:
    """The same page with no element more than ``deepest`` levels down: a deeper block becomes a paragraph, deeper
    inline markup goes. In one pass, without recursion."""
    pieces: list[str] = []
    done = 0
    for start, end, replacement in _too_deep(html, deepest):
        pieces += html[done:start], replacement
        done = end
    return "".join([*pieces, html[done:]])


def _too_deep(html: str, deepest: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, what stands there instead) of each tag that is too deep."""
    path: list[str] = []
    within: Counter[str] = Counter()
    for start, end, name, is_end in _tags(html):
        if is_end:
            if not within[name]:
                continue
            while (left := path.pop()) != name:
                within[left] -= 1
            within[name] -= 1
            deep = len(path) >= deepest
        else:
            if name in _ONE_AT_A_TIME and path and path[-1] == name:
                within[path.pop()] -= 1
            deep = len(path) >= deepest
            path.append(name)
            within[name] += 1
        if deep:
            yield start, end, "" if name in _INLINE else "<p>"


def _tags(html: str) -> Iterator[tuple[int, int, str, bool]]:
    """(start, end, name, whether it is an end tag) of each tag, but for those that hold nothing and what is in scripts
    and the like."""
    position, unclosed = 0, set()
    while found := _TAG.search(html, position):
        position = end = html.find(">", found.end()) + 1
        if not end:
            return
        name, is_end = found[2].lower(), bool(found[1])
        if name in _RAW:
            if not is_end and name not in unclosed:
                closing = html.find(f"</{found[2]}", end)
                position = max(closing, end)
                unclosed |= {name} if closing < 0 else set()
        elif name not in _VOID:
            yield found.start(), end, name, is_end
