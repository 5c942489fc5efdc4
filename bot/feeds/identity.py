"""What makes two entries, articles or addresses the same."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from bot.model import Entry

# Parameters that say how a reader came, not what is read: of mailings, advertisements and measuring programs.
_TRACKING = re.compile(
    r"(?:utm[_-]\w*|[mp]tm_\w*|pk_\w*|fbclid|fb_(?:action_\w*|source|ref)|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|"
    r"yclid|twclid|ttclid|li_fat_id|igshid|igsh|mibextid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_(?:id|conv)|_g[al]|_ke|"
    r"oly_(?:anon|enc)_id|wickedid|s_cid|s_kwcid|cmpid|icid|ocid|ncid|xtor|at_(?:medium|campaign|custom\d?|link_\w*)|"
    r"ns_(?:mchannel|source|campaign|linkname|fee)|ref_src|ref_url|guccounter|guce_\w*|__twitter_impression)",
    re.IGNORECASE,
)
# Others do where their value says so, such as "?source=rss" or Medium's "?source=rss----7f".
_WHENCE = re.compile(r"(?:source|src|ref|from|via|cmp|mod|partner|emc|feedtype|traffic_source|campaign)", re.IGNORECASE)
_FROM_A_FEED = re.compile(r"(?:rss|feed|atom)(?:[^a-z].*)?", re.IGNORECASE)
LONGEST_KEY = 500  # characters
_COMMON_FRAGMENTS = frozenset(
    {"comments", "respond", "more", "top", "content", "main"}
)  # the same article all the same


def canonical_url(url: str) -> str:
    """The address as a key: http and https alike, host in lower case, no default port, tracking parameters, fragment or
    trailing slash; the parameters in a fixed order. Not for fetching."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = parts.port
    except ValueError:
        return url.strip()
    place = host if port in {None, 80, 443} else f"{host}:{port}"
    query = sorted((name, value) for name, value in parse_qsl(parts.query, True) if not _is_tracking(name, value))
    return urlunsplit(("https", place, parts.path.rstrip("/"), urlencode(query, errors="replace"), ""))


def _is_tracking(name: str, value: str) -> bool:
    if _WHENCE.fullmatch(name):
        return _FROM_A_FEED.fullmatch(value) is not None
    return _TRACKING.fullmatch(name) is not None


def entry_key(entry: Entry) -> str:
    """Identity within a feed: the guid, else the canonical link, else a hash of title and date."""
    if entry.guid:
        return entry.guid if len(entry.guid) <= LONGEST_KEY else _hash(entry.guid)
    return _link_key(entry.link) or _hash(
        entry.title, entry.published.isoformat() if entry.published else entry.summary
    )


def article_key(entry: Entry) -> str:
    """Identity across feeds: the canonical link; an entry without one is its own article, however it is edited."""
    return _link_key(entry.link) or _hash(entry_key(entry), entry.link, entry.title)


def _link_key(link: str) -> str:
    """The canonical link where it names one article, else empty. Unlike ``canonical_url`` it keeps a fragment that
    tells entries of one page apart, such as ``/changes#1.2``."""
    if not link.startswith(("http://", "https://")):
        return ""
    key = canonical_url(link)
    parts, fragment = urlsplit(key), urlsplit(link).fragment
    if fragment and "=" not in fragment and fragment.lower() not in _COMMON_FRAGMENTS:
        key = f"{key}#{fragment}"
    elif not (parts.path.strip("/") or parts.query):
        return ""  # the site's front page
    return key if len(key) <= LONGEST_KEY else _hash(key)


def split_credentials(url: str) -> tuple[str, str]:
    """(the address without its user info, "name:password"), percent-decoded; the latter empty where there is none."""
    if "@" not in url:  # as nearly always
        return url, ""
    try:
        parts = urlsplit(url)
        place = parts.hostname or ""
        place = f"[{place}]" if ":" in place else place
        place = f"{place}:{parts.port}" if parts.port else place
    except ValueError:
        return url, ""
    if parts.username is None and parts.password is None:
        return url, ""
    bare = urlunsplit((parts.scheme, place, parts.path, parts.query, parts.fragment))
    return bare, f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"


def _hash(*parts: str) -> str:
    return "sha256:" + hashlib.sha256("\n".join(parts).encode()).hexdigest()
