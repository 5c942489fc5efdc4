"""Who publishes an article: feeds of one publisher are one source, however many it has."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from bot.model import Article

# Second-level names under which a country's registry registers (co.uk, com.au, or.jp).
_REGISTRIES = frozenset({"ac", "co", "com", "edu", "gob", "gov", "gouv", "ltd", "me", "ne", "net", "nom", "or", "org"})
# Hosts at which each name before theirs is somebody else ...
_HOSTING = frozenset(
    {"blogspot.com", "github.io", "gitlab.io", "medium.com", "netlify.app", "pages.dev"}
    | {"substack.com", "tumblr.com", "vercel.app", "wordpress.com", "write.as"}
)
# ... and at which each path is: there, the feed's name tells who it is.
_SHARED = frozenset(
    {"bsky.app", "github.com", "medium.com", "news.google.com", "reddit.com"}
    | {"t.me", "telegram.me", "vimeo.com", "x.com", "youtube.com"}
)
_NUMBERS = re.compile(r"[\d.]+|.*:.*")


def publisher_key(article: Article) -> str:
    """A key of its publisher: the registrable part of the host that it is at, else the name of its source, in lower
    case; empty where it has neither. A host that is an address of the network, or without a dot, names nobody."""
    return _site(_host(article.url)) or " ".join(article.source.lower().split())


@lru_cache(maxsize=8192)  # readers share articles, and each digest asks for their hosts again and again
def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


@lru_cache(maxsize=4096)
def _site(host: str) -> str:
    """By rule of thumb rather than by the Public Suffix List: a mistake makes two publishers one, or one two, in the
    order of a digest only."""
    labels = host.split(".")
    if len(labels) < 2 or _NUMBERS.fullmatch(host):
        return ""
    national = len(labels[-1]) == 2 and labels[-2] in _REGISTRIES
    size = 3 if national or ".".join(labels[-2:]) in _HOSTING else 2
    site = ".".join(labels[-size:]).removeprefix("www.")
    return "" if site in _SHARED or host in _SHARED else site
