"""Which addresses let their bearer in, and so must not be shown to others.

Feeds and links are judged differently. A private feed carries its secret in many forms, and to take a public feed for a
private one costs little: it is read for its followers alone. Links to public articles are full of hashes and UUIDs, and
to take one for private would keep its story apart from all others, so only plain signs count there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import SplitResult, parse_qsl, urlsplit

_NAMES = re.compile(  # of parameters
    r"^(.*[-_])?(token|auth|authkey|key|apikey|access|secret|password|passwd|pass|pwd|sig|signature|session|sid|private)$"
    r"|(token|secret|password|api_?key|(auth|rss|feed|user|private|access|member|subscriber|account)[-_]?(key|hash|pass))$",
    re.IGNORECASE,
)
_FEED_NAMES = re.compile(r"^(.*[-_])?(hash|digest|hmac|code|login|credentials?)$", re.IGNORECASE)
_PUBLIC_NAMES = re.compile(r"^(.*[-_])?(id|list)$", re.IGNORECASE)  # such as a video platform's channel_id
_JWT = re.compile(r"^eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*$")  # RFC 7519; "eyJ" is '{"' in Base64
_UUID = re.compile(r"^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$", re.IGNORECASE)
_BEFORE_A_TOKEN = re.compile(r"^(private|secret|token|auth|key|apikey|rsskey|feedkey)$", re.IGNORECASE)  # segments
_BEFORE_A_PUBLIC_ID = re.compile(r"^(topics?|sections?)$", re.IGNORECASE)  # whole news sites name their parts so
_EXTENSION = re.compile(r"\.[a-z]{2,5}[0-9]?$", re.IGNORECASE)
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_VOWELS = re.compile(r"[aeiou]", re.IGNORECASE)

LONG_TOKEN = 28  # characters; a video platform's public channel ids have 24
LONG_LETTERS = 25
SHORT_TOKEN = 6


def feed_has_secret(url: str) -> bool:
    """Whether a feed's address lets its bearer in: user info, a parameter named like a key, a segment of the path or a
    value that is random or a UUID, or anything with a digit behind ``/private/``, ``/token/`` and the like."""
    parts = _split(url)
    if parts is None:
        return False
    segments, values = _segments(parts), _parameters(parts)
    return (
        _has_plain_sign(parts)
        or any(_FEED_NAMES.match(name) for name, _ in values)
        or any(_is_token(value) for name, value in values if not _PUBLIC_NAMES.match(name))
        or any(_is_token(after) for before, after in pairwise(segments) if not _BEFORE_A_PUBLIC_ID.match(before))
        or any(len(one) >= SHORT_TOKEN and _has_letter_and_digit(one) for one in _behind_a_sign(segments))
    )


def link_has_secret(url: str) -> bool:
    """Whether a link to an article lets its bearer in: user info, a parameter named like a key, a JSON Web Token, or
    something random behind ``/private/``, ``/token/`` and the like."""
    parts = _split(url)
    return parts is not None and _has_plain_sign(parts)


def shown_url(url: str) -> str:
    """The address as it may be shown: the host alone where the rest may hold a secret, judged as a feed's."""
    if not feed_has_secret(url):
        return url
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname or ''}/"


def _has_plain_sign(parts: SplitResult) -> bool:
    values = _parameters(parts)
    segments = _segments(parts)
    return (
        bool(parts.username or parts.password)
        or any(_NAMES.search(name) for name, _ in values)
        or any(_JWT.match(text) for text in (*segments, *(value for _, value in values)))
        or any(len(one) >= SHORT_TOKEN and (_is_token(one) or _is_mixed(one)) for one in _behind_a_sign(segments))
    )


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        parts.hostname  # noqa: B018 - raises for some that are broken
    except ValueError:
        return None
    return parts


def _parameters(parts: SplitResult) -> list[tuple[str, str]]:
    """Those that have a value."""
    return parse_qsl(parts.query)


def _segments(parts: SplitResult) -> list[str]:
    """Of the path, without a file's extension."""
    return [segment if _JWT.match(segment) else _EXTENSION.sub("", segment) for segment in parts.path.split("/")]


def _behind_a_sign(segments: Sequence[str]) -> list[str]:
    return [after for sign, after in pairwise(segments) if _BEFORE_A_TOKEN.match(sign)]


def _is_token(text: str) -> bool:
    """Whether this is no word or row of words, but something that a machine has drawn."""
    if _JWT.match(text) or _UUID.match(text):
        return True
    return (len(text) >= LONG_TOKEN and _is_mixed(text)) or _is_random_letters(text)


def _is_mixed(text: str) -> bool:
    """Letters and digits within the same part, for most of its length: unlike ``the-2nd-of-march-2026``."""
    if not re.fullmatch(r"[\w~-]+", text, re.ASCII):
        return False
    parts = re.split(r"[-_~]", text)
    mixed = sum(len(part) for part in parts if _has_letter_and_digit(part))
    return 2 * mixed > sum(len(part) for part in parts)


def _has_letter_and_digit(text: str) -> bool:
    return bool(re.search(r"[A-Za-z]", text) and re.search(r"[0-9]", text))


def _is_random_letters(text: str) -> bool:
    """Letters alone, in which hardly a vowel or, in both cases, hardly a word stands."""
    if len(text) < LONG_LETTERS or not re.fullmatch(r"[A-Za-z]+", text):
        return False
    in_both_cases = not text.islower() and not text.isupper()
    few_vowels = len(_VOWELS.findall(text)) < 0.25 * len(text)
    return few_vowels or (in_both_cases and len(text) < 3.2 * len(_WORDS.findall(text)))
