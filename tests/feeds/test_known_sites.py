from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.known_sites import RULES, Rule, address_of_handle, feed_of

CHANNEL = "UC" + "harbourOsprey-_0123456"[:22]
FOUND = [
    (f"https://www.youtube.com/channel/{CHANNEL}", f"https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}"),
    (
        f"https://m.youtube.com/channel/{CHANNEL}/videos",
        f"https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}",
    ),
    ("https://youtube.com/playlist?list=PLa_b-1&si=x", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLa_b-1"),
    ("https://www.reddit.com/r/ferries/", "https://www.reddit.com/r/ferries/.rss"),
    ("https://old.reddit.com/r/ferries/top/?t=week", "https://www.reddit.com/r/ferries/top/.rss"),
    ("reddit.com/u/robin_1", "https://www.reddit.com/user/robin_1/.rss"),
    ("https://www.reddit.com/user/robin_1/submitted", "https://www.reddit.com/user/robin_1/.rss"),
    ("https://github.com/osprey/ferry", "https://github.com/osprey/ferry/releases.atom"),
    ("https://github.com/osprey/ferry.git", "https://github.com/osprey/ferry/releases.atom"),
    ("https://github.com/osprey/ferry.js/releases/", "https://github.com/osprey/ferry.js/releases.atom"),
    ("https://github.com/osprey/ferry/releases/tag/v1.2", "https://github.com/osprey/ferry/releases.atom"),
    ("https://github.com/osprey/ferry/tags", "https://github.com/osprey/ferry/tags.atom"),
    ("https://github.com/osprey/ferry/commits", "https://github.com/osprey/ferry/commits.atom"),
    ("https://github.com/osprey/ferry/commits/main/docs", "https://github.com/osprey/ferry/commits/main/docs.atom"),
    ("https://github.com/osprey/ferry/discussions", "https://github.com/osprey/ferry/discussions.atom"),
    ("https://medium.com/@robin.w", "https://medium.com/feed/@robin.w"),
    ("https://medium.com/@robin.w/the-ferry-sails-7f3a", "https://medium.com/feed/@robin.w"),
    ("https://medium.com/osprey-post/the-ferry-sails-7f3a", "https://medium.com/feed/osprey-post"),
    ("https://medium.com/tag/ferries/latest", "https://medium.com/feed/tag/ferries"),
    ("https://robin.medium.com/", "https://robin.medium.com/feed"),
    ("https://osprey.substack.com/", "https://osprey.substack.com/feed"),
    ("https://osprey.substack.com/p/the-ferry", "https://osprey.substack.com/feed"),
    ("https://open.substack.com/pub/osprey/p/the-ferry?r=1", "https://osprey.substack.com/feed"),
    ("https://bsky.app/profile/robin.example", "https://bsky.app/profile/robin.example/rss"),
    ("https://t.me/OspreyHarbour", "https://t.me/s/ospreyharbour"),
    ("http://t.me/s/ospreyharbour/", "https://t.me/s/ospreyharbour"),
    ("https://t.me/ospreyharbour/42?single", "https://t.me/s/ospreyharbour"),
    ("https://telegram.me/ospreyharbour", "https://t.me/s/ospreyharbour"),
    ("https://ospreyharbour.t.me/42", "https://t.me/s/ospreyharbour"),
]


def whole(url: str) -> str:
    return url if "://" in url else f"https://{url}"


@pytest.mark.parametrize(("url", "feed"), FOUND)
def test_addresses_that_suffice(url: str, feed: str) -> None:
    assert feed_of(whole(url)) == feed


@pytest.mark.parametrize("feed", sorted({feed for _, feed in FOUND}))
def test_a_feed_stays_what_it_is(feed: str) -> None:
    assert feed_of(feed) in {"", feed}


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/r/ferries",
        "https://www.youtube.com/@osprey",  # the page names its feed
        "https://www.youtube.com/watch?v=abc&list=PLa",
        "https://www.youtube.com/channel/UCshort",
        "https://www.youtube.com/playlist?list=",
        "https://www.youtube.com/playlist?list=a%26b",
        "https://www.reddit.com/",
        "https://www.reddit.com/r/ferries/comments/1abc/a_ferry/",
        "https://www.reddit.com/r/ferries/.rss?feed=0123&user=robin",  # a private one: as it is
        "https://github.com/",
        "https://github.com/osprey",
        "https://github.com/topics/ferries",
        "https://github.com/osprey/ferry/issues/5",
        "https://github.com/osprey/ferry/releases/download/v1/ferry.zip",
        "https://medium.com/",
        "https://medium.com/p/7f3a",
        "https://medium.com/feed/@robin.w",
        "https://www.substack.com/",
        "https://substack.com/@robin",
        "https://api.substack.com/feed/podcast/1/private/s3same.rss",
        "https://osprey.substack.com/feed/podcast/1.rss",
        "https://t.me/joinchat/AAAAAE",
        "https://t.me/+AAAAAE",
        "https://t.me/c/1234567890/5",
        "https://t.me/addstickers/ferries",
        "https://t.me/share/url?url=x",
        "https://t.me/abc",  # names have at least four characters
        "https://t.me/",
        "https://t.me:8443/ospreyharbour",
        "https://robin:sesame@t.me/ospreyharbour",
        "ftp://t.me/ospreyharbour",
        "http://[broken/",
        "https://t.me:99999/ospreyharbour",
        "",
    ],
)
def test_addresses_that_do_not(url: str) -> None:
    assert feed_of(url) == ""


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("@OspreyHarbour", "https://t.me/s/ospreyharbour"),
        ("@robin@Fedi.example", "https://fedi.example/@robin"),
        ("@abc", ""),
        ("@1abcd", ""),
        ("@robin@localhost", ""),
        ("@robin@a@b.example", ""),
        ("robin@post.example", ""),
        ("@osprey harbour", ""),
        ("", ""),
    ],
)
def test_handles(typed: str, address: str) -> None:
    assert address_of_handle(typed) == address


def test_every_rule_is_met_above() -> None:
    met = [*(whole(url) for url, _ in FOUND), "https://medium.com/p/1", "https://medium.com/feed/x"]
    for number, rule in enumerate(RULES):
        assert any(_fits(rule, url) for url in met), number


def _fits(rule: Rule, url: str) -> bool:
    parts = urlsplit(url)
    return bool(re.fullmatch(rule.host, parts.hostname or "") and re.fullmatch(rule.path, parts.path.rstrip("/")))


@given(
    st.sampled_from(["t.me", "medium.com", "github.com", "a.substack.com", "www.reddit.com"]),
    st.text(),
)
def test_any_path_is_followed_or_left(host: str, path: str) -> None:
    found = feed_of(f"https://{host}/{path}")
    assert found == "" or found.startswith("https://")
    assert feed_of(found) in {"", found}
