"""What makes two entries, articles or addresses the same, and which addresses must not be shown."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from bot.model import Entry

_TRACKING = re.compile(
    r"^(utm_\w*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|mkt_tok|_hs(enc|mi)|vero_id|"
    r"oly_(anon|enc)_id|wickedid|s_cid|cmpid|at_(medium|campaign|custom\d?)|ns_(mchannel|source|campaign)|ref_src|guccounter)$",
    re.IGNORECASE,
)
_SECRET_NAME = re.compile(
    r"^(.*[-_])?(token|auth|authkey|key|apikey|api_key|access|secret|password|passwd|pass|pwd|sig|signature|session|sid|private)$",
    re.IGNORECASE,
)
# Private feeds of newsletters and podcasts carry their secret as a long random path segment.
_SECRET_SEGMENT = re.compile(r"^(?=[^/]*\d)(?=[^/]*[a-zA-Z])[A-Za-z0-9_-]{28,}(\.\w{2,5})?$")


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
    query = sorted((name, value) for name, value in parse_qsl(parts.query, True) if not _TRACKING.match(name))
    return urlunsplit(("https", place, parts.path.rstrip("/"), urlencode(query), ""))


def entry_key(entry: Entry) -> str:
    """Identity within a feed: the guid, else the canonical link, else a hash of title and date."""
    if entry.guid:
        return entry.guid[:500]
    if _is_web(entry.link):
        return canonical_url(entry.link)[:500]
    return _hash(entry.title, entry.published.isoformat() if entry.published else entry.summary)


def article_key(entry: Entry) -> str:
    """Identity across feeds: the canonical link; an entry without one is its own article."""
    if _is_web(entry.link) and urlsplit(entry.link).path.strip("/"):
        return canonical_url(entry.link)
    return _hash(entry.guid, entry.link, entry.title, entry.summary)


def split_credentials(url: str) -> tuple[str, str]:
    """(the address without its user info, "name:password"), percent-decoded; the latter empty where there is none."""
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


def has_secret(url: str) -> bool:
    """Whether the address lets its bearer in: user info, a parameter named like a key, or a long random path
    segment."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.username or parts.password:
        return True
    if any(_SECRET_NAME.match(name) and value for name, value in parse_qsl(parts.query)):
        return True
    return any(_SECRET_SEGMENT.match(segment) and "-" not in segment for segment in parts.path.split("/"))


def shown_url(url: str) -> str:
    """The address as it may be shown: the host alone where the rest holds a secret."""
    if not has_secret(url):
        return url
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname or ''}/"


def _is_web(link: str) -> bool:
    return link.startswith(("http://", "https://"))


def _hash(*parts: str) -> str:
    return "sha256:" + hashlib.sha256("\n".join(parts).encode()).hexdigest()
