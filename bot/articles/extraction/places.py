"""What is known of the places of a page: what sites call them, and which of them holds most of the running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.articles.extraction.blocks import Block, Place

# What sites call the parts of their pages (classes, ids, roles), in the languages that the web is written in.
NAMES = {
    "content": r"article|body|content|entry|post|story|text|prose|artikel|beitrag|noticia|nota|corpo|contenu|tekst",
    "body": r"article.?body|entry.?content|post.?(?:content|body)|story.?(?:body|content|text)|"
    r"body.?(?:text|copy)|article.?(?:content|text)|main.?content|rich.?text|paragraph|wysiwyg|field-name-body",
    "comment": r"comment|disqus|respond|replies|reply|kommentar|coment|discussion|forum",
    "related": r"related|recommend|also|more-|-more|teaser|promo|sponsor|outbrain|taboola|similar|popular|trending|"
    r"latest|most|read.?next|readnext|associated|zergnet|suggest|relacionad|verwandt|mehr-|carousel|slider",
    "chrome": r"nav|menu|breadcrumb|sidebar|side-bar|widget|footer|header|masthead|banner|toolbar|pagination|pager|"
    r"skip|search|topbar|rail|kopf|fuss|seiten",
    "share": r"share|social|twitter|facebook|whatsapp|follow|sharing|teilen|compartir|addthis|sharedaddy",
    "sign": r"newsletter|subscri|signup|sign-up|login|register|paywall|piano|abo-|donat|support|membership|cta",
    "consent": r"cookie|consent|gdpr|cmp|privacy|modal|popup|overlay|lightbox|dialog|notice",
    "author": r"author|byline|bio|autor|auteur|writer|profile|vcard|contributor",
    "meta": r"meta|date|time|tag|categor|label|kicker|dateline|info|credits?|source|copyright|disclaimer|infobox",
    "caption": r"caption|figure|image|photo|gallery|foto|bild|media|picture|video|player|embed|legend",
    "deck": r"lead|deck|subtitle|subhead|standfirst|intro|excerpt|summary|dek|sapo|bajada|vorspann|chapeau|abstract|"
    r"teaser",
    "title": r"title|headline|heading|titel|titulo",
    "ad": r"\bads?\b|ad-|-ad\b|advert|werbung|anzeige|publi|affiliate|shop|product|price|buy|amazon",
}
TAGS = ("article", "aside", "figure", "main", "table", "ul")
_PATTERNS = {kind: re.compile(pattern) for kind, pattern in NAMES.items()}
_COUNTED = (*NAMES, *(f"<{tag}>" for tag in TAGS))
_PARAGRAPHS = frozenset({"p", "pre", "td", "li", "blockquote", "dd"})
LEAST_CHARS = 25  # of a paragraph that counts


def traits_of(place: Place) -> frozenset[str]:
    """Its tag, and the kinds of names that it has."""
    if place.traits is None:
        named = {kind for kind, pattern in _PATTERNS.items() if pattern.search(place.names)} if place.names else set()
        place.traits = frozenset({f"<{place.tag}>", *named})
    return place.traits


def kinds_around(place: Place) -> tuple[int, ...]:
    """How many of the places around, itself included, have names of each kind (``NAMES``) and each of the ``TAGS``."""
    way: list[Place] = []
    for around in upwards(place):
        way.append(around)
        if around.kinds is not None:
            break
    for around in reversed(way):
        if around.kinds is None:
            outer = around.parent.kinds if around.parent and around.parent.kinds else (0,) * len(_COUNTED)
            traits = traits_of(around)
            around.kinds = tuple(
                [count + (kind in traits) for count, kind in zip(outer, _COUNTED, strict=True)] if traits else outer
            )
    return place.kinds or ()


def upwards(place: Place | None) -> Iterator[Place]:
    """The place and those around it, the page last."""
    while place is not None:
        yield place
        place = place.parent


def best_place(blocks: Sequence[Block]) -> Place | None:
    """The place with most of the running text directly in it: each paragraph counts for the place around it, and half
    for the one around that, as in Arc90's Readability."""
    places = {id(place): place for block in blocks for place in islice(upwards(block.place), 4)}
    for place in places.values():
        place.score = 0.0
    for block in blocks:
        size = len(block.text)
        if size < LEAST_CHARS or block.is_heading or block.hidden:
            continue
        score = (1 + block.text.count(",") + min(size / 100, 3)) * (1 - block.link_chars / size)
        around = block.place.parent if block.tag in _PARAGRAPHS else block.place
        if around is not None:
            around.score += score
            if around.parent is not None:
                around.parent.score += score / 2
    return max(places.values(), key=_worth, default=None)


def _worth(place: Place) -> float:
    traits = traits_of(place)
    weight = 1.0 + 0.25 * ("content" in traits) - 0.5 * bool({"comment", "related"} & traits)
    return place.score * weight * (1 - place.link_chars / (place.chars or 1))
