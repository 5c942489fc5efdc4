"""Sites whose addresses say where the feed is: a channel, a subreddit, a repository. No network, rules only."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from re import Match
from urllib.parse import SplitResult, parse_qs, urlsplit

NAME = r"[\w.-]+"
_HANDLE = re.compile(r"@([A-Za-z]\w{3,31})")
_FEDIVERSE = re.compile(rf"@({NAME})@((?:[a-z0-9-]+\.)+[a-z]{{2,}})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """Where ``host`` and ``path`` fit (each whole, in a pattern), the feed is at ``feed``: a template over the named
    groups of both, or what a function makes of the address and the path's match (empty: nothing)."""

    host: str
    path: str
    feed: str | Callable[[SplitResult, Match[str]], str]


def _playlist(parts: SplitResult, _path: Match[str]) -> str:
    name = parse_qs(parts.query).get("list", [""])[0]
    return f"https://www.youtube.com/feeds/videos.xml?playlist_id={name}" if re.fullmatch(r"[\w-]{2,64}", name) else ""


def _telegram(_parts: SplitResult, path: Match[str]) -> str:
    return "" if path["name"].lower() in _NO_CHANNELS else f"https://t.me/s/{path['name'].lower()}"


def _repository(feed: str) -> Callable[[SplitResult, Match[str]], str]:
    def of(_parts: SplitResult, path: Match[str]) -> str:
        template = f"https://github.com/{{owner}}/{{repo}}/{feed}"
        return "" if path["owner"].lower() in _NO_OWNERS else template.format(**path.groupdict())

    return of


_PAGES_OF_TELEGRAM = """
addemoji addlist addstickers addtheme boost confirmphone contact giftcode invoice joinchat login proxy setlanguage share
socks stickers
"""
_PAGES_OF_GITHUB = """
about apps collections contact customer-stories enterprise events explore features issues login marketplace
notifications orgs organizations pricing pulls search security sessions settings site sponsors stars stories team topics
trending users
"""
_NO_CHANNELS = frozenset(_PAGES_OF_TELEGRAM.split())
_NO_OWNERS = frozenset(_PAGES_OF_GITHUB.split())
_YOUTUBE = r"(?:www\.|m\.)?youtube\.com"
_REDDIT = r"(?:(?:www|old|new|np|m|i)\.)?reddit\.com"
_GITHUB = r"(?:www\.)?github\.com"
_REPO = rf"/(?P<owner>[A-Za-z0-9-]+)/(?P<repo>{NAME}?)(?:\.git)?"
_MEDIUM = r"(?:www\.)?medium\.com"

RULES = (
    Rule(
        _YOUTUBE,
        r"/channel/(?P<id>UC[\w-]{22})(?:/.*)?",
        "https://www.youtube.com/feeds/videos.xml?channel_id={id}",
    ),
    Rule(_YOUTUBE, r"/playlist", _playlist),
    Rule(
        _REDDIT,
        r"/r/(?P<name>\w+)/(?P<order>new|top|rising|hot|controversial)",
        "https://www.reddit.com/r/{name}/{order}/.rss",
    ),
    Rule(_REDDIT, r"/r/(?P<name>\w+)", "https://www.reddit.com/r/{name}/.rss"),
    Rule(
        _REDDIT,
        r"/(?:u|user)/(?P<name>[\w-]+)(?:/(?:submitted|overview|comments))?",
        "https://www.reddit.com/user/{name}/.rss",
    ),
    Rule(_GITHUB, _REPO, _repository("releases.atom")),
    Rule(_GITHUB, _REPO + r"/releases(?:/(?!download/|.*\.atom$).*)?", _repository("releases.atom")),
    Rule(_GITHUB, _REPO + "/tags", _repository("tags.atom")),
    Rule(_GITHUB, _REPO + "/commits", _repository("commits.atom")),
    Rule(_GITHUB, _REPO + r"/commits/(?P<branch>(?!.*\.atom$).+)", _repository("commits/{branch}.atom")),
    Rule(_GITHUB, _REPO + "/discussions", _repository("discussions.atom")),
    Rule(_MEDIUM, r"/feed/.*", ""),
    Rule(_MEDIUM, r"/tag/(?P<name>[\w-]+)(?:/.*)?", "https://medium.com/feed/tag/{name}"),
    Rule(_MEDIUM, r"/(?P<name>@[\w.-]+)(?:/.*)?", "https://medium.com/feed/{name}"),
    Rule(_MEDIUM, r"/(?:m|p|me|search|about|plans|topics|membership|explore-topics|new-story)(?:/.*)?", ""),
    Rule(_MEDIUM, r"/(?P<name>[\w-]+)(?:/.*)?", "https://medium.com/feed/{name}"),
    Rule(
        r"(?P<user>(?!www\.|help\.|policy\.|blog\.)[\w-]+)\.medium\.com",
        r"(?!/feed\b).*",
        "https://{user}.medium.com/feed",
    ),
    Rule(r"open\.substack\.com", r"/pub/(?P<name>[\w-]+)(?:/.*)?", "https://{name}.substack.com/feed"),
    Rule(
        r"(?P<name>(?!www\.|open\.|api\.|support\.|cdn\.|email\.)[\w-]+)\.substack\.com",
        r"(?!/feed\b).*",
        "https://{name}.substack.com/feed",
    ),
    Rule(r"(?:www\.)?bsky\.app", rf"/profile/(?P<name>{NAME}|did:[\w:.-]+)", "https://bsky.app/profile/{name}/rss"),
    Rule(
        r"(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)",
        r"/(?:s/)?(?P<name>[A-Za-z]\w{3,31})(?:/\d+)?",
        _telegram,
    ),
    Rule(r"(?P<user>[A-Za-z]\w{3,31})\.t\.me", r"(?:/\d+)?", "https://t.me/s/{user}"),
)


def feed_of(url: str) -> str:
    """The feed that belongs to an address of a site we know; empty where no rule fits. Addresses with a name and
    password, or at a port of their own, are nobody's we know."""
    try:
        parts = urlsplit(url)
        usual = parts.port in {None, 80, 443} and "@" not in parts.netloc
    except ValueError:
        return ""
    if not usual or parts.scheme not in {"http", "https"}:
        return ""
    return next((found for rule in RULES if (found := _applied(rule, parts)) is not None), "")


def address_of_handle(typed: str) -> str:
    """The page of what people call by a handle: ``@name``, a Telegram channel; ``@name@instance``, of Mastodon and its
    like. Empty for anything else."""
    if channel := _HANDLE.fullmatch(typed):
        return f"https://t.me/s/{channel[1].lower()}"
    if account := _FEDIVERSE.fullmatch(typed):
        return f"https://{account[2].lower()}/@{account[1]}"
    return ""


def _applied(rule: Rule, parts: SplitResult) -> str | None:
    """What a rule makes of an address; None where it does not fit."""
    host = re.fullmatch(rule.host, (parts.hostname or "").lower())
    path = host and re.fullmatch(rule.path, parts.path.rstrip("/"))
    if not host or not path:
        return None
    if callable(rule.feed):
        return rule.feed(parts, path)
    return rule.feed.format(**host.groupdict(), **path.groupdict())
