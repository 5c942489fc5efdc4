"""What a page says of itself in JSON-LD, in schema.org's words (https://schema.org/Article)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.feeds.markup import from_markup, one_line

MOST_CHARS = 500_000  # of JSON that is read, in all scripts together
MOST_THINGS = 5000

_ARTICLE = re.compile(
    r"Article$|Posting$|^Report$|^Recipe$|^Review$|^(?:Web|About|Medical|FAQ|QA|Profile|Item)?Page$|^CreativeWork$|^ClaimReview$|^Event$"
)
_MAIN = re.compile(r"Article$|Posting$|^Report$|^Recipe$|^Review$")
_VIDEO = re.compile(r"^(?:VideoObject|AudioObject|PodcastEpisode|Movie|TVEpisode|MusicRecording|Clip)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Empty where nothing is said. ``types`` are those of everything in it; ``is_free`` is false where the page says
    that its text is for subscribers."""

    title: str = ""
    author: str = ""
    date: str = ""
    site: str = ""
    image: str = ""
    language: str = ""
    body: str = ""
    is_free: bool = True
    types: frozenset[str] = frozenset()

    @property
    def is_article(self) -> bool:
        return any(_MAIN.search(kind) for kind in self.types)

    @property
    def is_video(self) -> bool:
        return not self.is_article and any(_VIDEO.search(kind) for kind in self.types)


def linked_data(root: Any) -> Linked:
    """From every script of type application/ld+json."""
    things = list(_things(root))
    articles = [thing for thing in things if any(_ARTICLE.search(kind) for kind in _types(thing))]
    articles.sort(key=lambda thing: not any(_MAIN.search(kind) for kind in _types(thing)))
    main = [thing for thing in articles if any(_MAIN.search(kind) for kind in _types(thing))] or articles
    return Linked(
        title=_first(main[:1], "headline", "name"),
        author=_people(main, things),
        date=_first(main[:1], "datePublished", "dateCreated", "uploadDate"),
        site=_first([thing for article in main for thing in _each(article.get("publisher"), things)], "name"),
        image=_image(main[:1], things),
        language=_first(main[:1], "inLanguage"),
        body=from_markup(max((str(thing.get("articleBody") or "") for thing in articles), key=len, default="")),
        is_free=not any(str(thing.get("isAccessibleForFree")).lower() == "false" for thing in articles),
        types=frozenset(kind for thing in things for kind in _types(thing)),
    )


def _things(root: Any) -> Iterator[dict[str, Any]]:
    """Every object in every script, the outer ones first."""
    left, count = MOST_CHARS, 0
    for script in root.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "").lower() or len(text) > left:
            continue
        left -= len(text)
        queue = [_parsed(text)]
        while queue and count < MOST_THINGS:
            thing = queue.pop(0) if len(queue) < 1000 else queue.pop()
            if isinstance(thing, dict):
                count += 1
                yield thing
                queue += [value for value in thing.values() if isinstance(value, dict | list)]
            elif isinstance(thing, list):
                queue += [value for value in thing if isinstance(value, dict | list)]


def _parsed(text: str) -> Any:
    text = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*$", "", text
    )
    try:
        return json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _types(thing: dict[str, Any]) -> list[str]:
    kinds = thing.get("@type")
    return [str(kind).rpartition("/")[2] for kind in (kinds if isinstance(kinds, list) else [kinds]) if kind]


def _each(value: Any, things: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The objects that a value holds or names by their ``@id``."""
    found = [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]
    return [
        next((thing for thing in things if thing.get("@id") == one.get("@id") and len(thing) > 1), one)
        if len(one) == 1 and "@id" in one
        else one
        for one in found[:20]
    ]


def _first(things: list[dict[str, Any]], *names: str) -> str:
    for thing in things:
        for name in names:
            value = thing.get(name)
            value = value[0] if isinstance(value, list) and value else value
            if isinstance(value, str) and value.strip():
                return one_line(value)
    return ""


def _people(articles: list[dict[str, Any]], things: list[dict[str, Any]]) -> str:
    for article in articles:
        for role in ("author", "creator"):
            value = article.get(role)
            plain = [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]
            named = [_first([one], "name") for one in _each(value, things) if "Organization" not in _types(one)]
            if names := [one_line(name) for name in [*plain, *named] if name and not name.startswith("http")]:
                return ", ".join(dict.fromkeys(names))
    return ""


def _image(articles: list[dict[str, Any]], things: list[dict[str, Any]]) -> str:
    for article in articles:
        value = article.get("image")
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str):
                return one
        if found := _first(_each(value, things), "url", "contentUrl"):
            return found
    return ""
