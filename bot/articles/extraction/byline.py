"""The author as the page shows it: what is marked up as such."""

from __future__ import annotations

import re
from typing import Any

from bot.feeds.markup import one_line

LONGEST = 120  # characters
_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:author|byline|autor|auteur|writer|autore)(?:$|[\s_-]?name|[\s_-]|s\b|__name)", re.IGNORECASE
)
_NOT_AUTHOR = re.compile(
    r"comment|bio|avatar|image|photo|related|social|share|desc|box|date|time|sidebar|footer", re.IGNORECASE
)
_BY = re.compile(
    r"(?i)^(?:(?:[^\W\d]+ ){0,3}(?:posted|published|written|words|text|story|geschrieben|verfasst|veröffentlicht|"
    r"artikel|beitrag|beiträge|publicado|escrito|publié|écrit|scritto) )?(?:by|von|par|por|di|door|autor(?:in|es)?|"
    r"author|przez|автор)\b\s*:?\s*"
)
_NAME = r"[^\W\d_a-zß-ÿ][\w.’'-]+"
_PLAIN = re.compile(
    r"^(?i:by|von|par|por|door|text|autor(?:in)?|author)\b:? (?:(?i:dr|prof)\. )*"
    rf"{_NAME}(?: (?:{_NAME}|von|van|de|da|di|del)){{1,3}}$"
)
_REST = re.compile(
    r"(?i)\s*(?:[|•·,–—(]|\s-\s|\s(?:on|am|le|el|em)\s)\s*\W*(?:\d|published|updated|posted|today|staff|editor|reporter|"
    r"correspondent|senior|freelance|(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zä]*\.? \d).*$"
)
_ONLY_DATE = re.compile(
    r"(?i)\b(?:posted|published|updated|jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zä]*\.? (?:on )?"
    r"\d*$|^posted on"
)
_NO_NAME = re.compile(
    r"(?i)https?://|www\.|@|^\W*$|\d{3}|please |\byour\b|^(?:admin|administrator|redaktion|redacción|staff|editor|"
    r"webmaster|author|autor|anonymous|unknown|guest|online|web|von|by|posted|published|updated)$"
)


def author_of(root: Any, site: str) -> str:
    """The first element that says it holds an author, and holds a name; empty where none does."""
    for node in _marked(root):
        text = one_line(" ".join(node.itertext())) if node.tag != "meta" else one_line(node.get("content") or "")
        name = _REST.sub("", _BY.sub("", text)).strip(" ,|·•–-:")
        if looks_like_a_name(name, site):
            return name
    return ""


def _marked(root: Any) -> list[Any]:
    """By rel and itemprop first, by class and id then, "By Robin Miller" last."""
    certain: list[Any] = []
    likely: list[Any] = []
    plain: list[Any] = []
    for node in root.iter(
        "a",
        "span",
        "div",
        "p",
        "address",
        "cite",
        "em",
        "strong",
        "li",
        "h3",
        "h4",
        "b",
        "i",
        "small",
        "section",
        "header",
        "time",
    ):
        names = f"{node.get('class') or ''} {node.get('id') or ''}"
        if (
            "author" in (node.get("rel") or "").lower().split()
            or "author" in (node.get("itemprop") or "").lower().split()
        ):
            certain.append(node)
        elif len(names) > 5 and _AUTHOR.search(names) and not _NOT_AUTHOR.search(names):
            likely.append(node)
        elif len(plain) < 5 and _PLAIN.match(" ".join((node.text or "").split())[:LONGEST]):
            plain.append(node)
        if len(certain) >= 20 or len(likely) >= 60:
            break
    return [*certain, *likely, *plain]


def looks_like_a_name(text: str, site: str = "") -> bool:
    if not 2 < len(text) <= LONGEST or _NO_NAME.search(text) or text.count(" ") > 12 or _ONLY_DATE.search(text):
        return False
    return re.sub(r"\W", "", text.lower()) != re.sub(r"\W", "", site.lower())
