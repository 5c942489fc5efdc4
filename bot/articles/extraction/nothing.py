"""What a page is when it is no article: told by its words, its forms and its links, never by its address alone.

Each check asks for little running text as well: an article about log-in pages, with a cookie banner over it, is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bot.articles.extraction.blocks import Block
from bot.articles.extraction.cues import cue
from bot.articles.extraction.instead import Instead
from bot.articles.extraction.metadata import Metadata
from bot.articles.extraction.places import traits_of, upwards

LEAST_WORDS, SHORTEST = 20, 5
SHORT = 120  # words of running text: fewer may be a notice
LONG = 300  # words that a page shows in all: with more it is no mere notice
ANY = 1_000_000  # words
NEAR = 8  # blocks
LONGEST_LOOK = 2000  # characters of a block that are searched through
_CJK_CHARS = 4  # that count as a word where no spaces stand between words

_BOT_SOURCES = re.compile(
    r"(?i)captcha|challenges\.cloudflare\.com|cdn-cgi/challenge|perimeterx|_incapsula_resource|datadome|arkoselabs"
)
_PAYWALL_NAMES = re.compile(
    r"(?i)pay-?wall|piano-|regwall|tp-modal|meteredcontent|subscriber-only|premium-(?:wall|box|teaser)|abo-?(?:wall|box)|"
    r"article-barrier|offer-wall"
)
_VIDEO_HOSTS = re.compile(
    r"(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|tiktok\.com|twitch\.tv|rumble\.com|odysee\.com)$"
)
_FRONT = re.compile(r"^/?(?:index\.\w+|home|start|[a-z]{2}(?:[-_][a-z]{2})?/?)?$", re.IGNORECASE)
_PROSE_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Sight:
    """A page as it is judged: the blocks that it shows, those taken for its article, and what it says of itself."""

    root: Any
    shown: Sequence[Block]
    article: Sequence[Block]
    metadata: Metadata
    url: str


def what_instead(sight: Sight) -> Instead | None:
    """What the page is instead of an article; None where it is one."""
    prose = _prose(sight.article)
    for kind, holds in _CHECKS.items():
        if prose < _MOST_PROSE.get(kind, SHORT) and holds(sight):
            return kind
    return None if _is_enough(sight) else _why_so_little(sight)


def _is_enough(sight: Sight) -> bool:
    """A short text is one where it is most of what a plain page shows."""
    count = words_in(sight.article)
    if count >= LEAST_WORDS:
        return True
    is_plain = next(sight.root.iter("script", "form", "noscript"), None) is None
    return is_plain and count >= SHORTEST and 2 * count >= words_in(sight.shown)


def words_in(blocks: Sequence[Block]) -> int:
    return sum(_count(block.text) for block in blocks)


def _count(text: str) -> int:
    return max(text.count(" ") + 1, len(text.encode()) // (3 * _CJK_CHARS) if len(text.encode()) > 2 * len(text) else 0)


def _prose(blocks: Sequence[Block]) -> int:
    """Words in what reads like running text: no headings, no links, no labels."""
    return sum(
        _count(block.text)
        for block in blocks
        if not block.is_heading
        and 2 * block.link_chars < len(block.text)
        and (_PROSE_END.search(block.text) or _count(block.text) >= 20)
    )


def _title_and_headings(sight: Sight) -> str:
    headings = [block.text for block in sight.shown if block.tag in {"h1", "h2"}][:3]
    title = next(sight.root.iter("title"), None)
    return "\n".join([sight.metadata.title, title.text_content() if title is not None else "", *headings])


def _shown_text(sight: Sight) -> str:
    return "\n".join(block.text for block in sight.shown[:200] if not block.hidden)[:8000]


def _is_bot_check(sight: Sight) -> bool:
    """Little is shown, and that speaks of robots; or next to nothing, and a known guard's script."""
    total = words_in(sight.shown)
    if total < LONG and cue("bot_check").search(_title_and_headings(sight)):
        return True
    if total < LONG // 2 and cue("bot_check").search(_shown_text(sight)):
        return True
    sources = (node.get("src") or "" for node in sight.root.iter("script", "iframe", "img"))
    return total < LEAST_WORDS * 2 and any(_BOT_SOURCES.search(source) for source in sources)


def _is_gone(sight: Sight) -> bool:
    return bool(cue("gone").search(_title_and_headings(sight))) and _prose(sight.article) < SHORT


def _is_login(sight: Sight) -> bool:
    """A field for a password that is shown, and hardly anything else to read; or a heading that asks for it."""
    fields = [node for node in sight.root.iter("input") if (node.get("type") or "").lower() == "password"]
    asked = cue("login").search(_title_and_headings(sight))
    if fields and (asked or words_in(sight.shown) < SHORT):
        return _prose(sight.article) < SHORT // 2
    path = urlsplit(sight.url).path.lower()
    at_door = re.search(r"/(?:log-?in|sign-?in|auth|sso|accounts?|anmelden|connexion)\b", path)
    return bool(asked and at_door) and _prose(sight.article) < SHORT // 2


def _is_consent(sight: Sight) -> bool:
    """What would be taken for the article speaks mostly of cookies and consent; where there is little, so does what is
    shown."""
    if _speaks_of_consent(sight.article):
        return True
    return _prose(sight.article) < SHORT and _speaks_of_consent(
        [block for block in sight.shown if 2 * block.link_chars < len(block.text)]
    )


def _speaks_of_consent(blocks: Sequence[Block]) -> bool:
    blocks = [block for block in blocks if not block.is_heading]
    mentions = [len(cue("consent").findall(block.text[:LONGEST_LOOK])) for block in blocks]
    total = words_in(blocks)
    about = sum(
        _count(block.text)
        for block, count in zip(blocks, mentions, strict=True)
        if count >= (2 if _count(block.text) > 60 else 1)
    )
    return about >= 12 and 2 * about >= total and sum(mentions) >= max(3, total // 40)


def _is_stub(sight: Sight) -> bool:
    """The page says that the rest is for subscribers, in words beside the text or to machines."""
    if not sight.metadata.linked.is_free:
        return True
    asking = _asking(sight)
    return bool(asking) and (_is_walled(sight) or len(asking) >= 2 or words_in(sight.shown) < LONG)


def _asking(sight: Sight) -> list[Block]:
    """What asks to subscribe in order to read on."""
    return [block for block in sight.shown if len(block.text) < 500 and cue("paywall").search(block.text)]


def _is_walled(sight: Sight) -> bool:
    return any(_PAYWALL_NAMES.search(place.names) for block in sight.shown for place in list(upwards(block.place))[:6])


def is_teaser(sight: Sight) -> bool:
    """A page whose text is enough to be read, but that says right under it that the rest is for subscribers. A label on
    a link to another article ("Subscribers only") says nothing of this one."""
    if _prose(sight.article) >= LONG or not (_is_walled(sight) or not sight.metadata.linked.is_free):
        return False
    end = max((place for place, block in enumerate(sight.shown) if block in sight.article), default=0)
    asking = _asking(sight)
    return any(block in asking and _count(block.text) >= 4 for block in sight.shown[end : end + NEAR])


def _is_video(sight: Sight) -> bool:
    host = urlsplit(sight.url).hostname or ""
    stated = sight.metadata.page_type.startswith(("video", "music")) or sight.metadata.linked.is_video
    return (
        stated
        or bool(_VIDEO_HOSTS.search(host))
        or (_prose(sight.article) < LEAST_WORDS * 2 and next(sight.root.iter("video"), None) is not None)
    )


def _is_front(sight: Sight) -> bool:
    parts = urlsplit(sight.url)
    return bool(_FRONT.match(parts.path)) and not parts.query and sight.metadata.page_type != "article"


def _is_index(sight: Sight) -> bool:
    """Many links that read like headlines, and no text that runs on."""
    if sight.metadata.linked.is_article or sight.metadata.page_type == "article":
        return False
    prose = _prose(sight.article)
    if words_in(sight.article) >= SHORT and _link_share(sight.article) > 0.8:
        return True
    headlines = sum(
        1 for block in sight.shown if 10 * block.link_chars > 8 * len(block.text) and _count(block.text) >= 4
    )
    longest = _longest_run(sight.article)
    if _is_front(sight):
        return headlines >= 12 and longest < SHORT
    return headlines >= 25 and longest < SHORT // 2 and prose < SHORT * 2


def _link_share(blocks: Sequence[Block]) -> float:
    return sum(block.link_chars for block in blocks) / (sum(len(block.text) for block in blocks) or 1)


def _longest_run(blocks: Sequence[Block]) -> int:
    """Words of prose in a row, not broken by a heading, a link, or another ``<article>``."""
    longest = run = 0
    teaser: object = None
    for block in blocks:
        around = next((place for place in upwards(block.place) if "<article>" in traits_of(place)), None)
        if block.is_heading or 2 * block.link_chars >= len(block.text) or around is not teaser:
            run = 0
        teaser = around
        if not block.is_heading and 2 * block.link_chars < len(block.text):
            run += _count(block.text)
        longest = max(longest, run)
    return longest


def _why_so_little(sight: Sight) -> Instead:
    noscript = " ".join("".join(node.itertext()) for node in list(sight.root.iter("noscript"))[:5])
    shown = words_in(sight.shown)
    images = sum(1 for _ in sight.root.iter("img"))
    if shown < SHORT and (cue("script").search(noscript) or cue("script").search(_shown_text(sight))):
        return Instead.SCRIPT
    if shown < LEAST_WORDS and images and not any(True for _ in sight.root.iter("form")):
        return Instead.IMAGE
    if shown < LEAST_WORDS and sum(1 for _ in sight.root.iter("script")) >= 2:
        return Instead.SCRIPT
    return Instead.EMPTY


# In this order: the first that holds is told.
_CHECKS: dict[Instead, Callable[[Sight], bool]] = {
    Instead.BOT_CHECK: _is_bot_check,
    Instead.GONE: _is_gone,
    Instead.LOGIN: _is_login,
    Instead.COOKIES: _is_consent,
    Instead.PAYWALL: _is_stub,
    Instead.VIDEO: _is_video,
    Instead.INDEX: _is_index,
}
# Words of running text from which a page is an article whatever else is there; ``SHORT`` for the others.
_MOST_PROSE = {Instead.COOKIES: ANY, Instead.INDEX: ANY}
