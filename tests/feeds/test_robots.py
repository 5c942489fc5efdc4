from __future__ import annotations

import pytest

from bot.feeds.robots import MOST_LINES, allowed

URL = "https://pub.example/news/today.html?print=1"


def may(robots: str, url: str = URL, agent: str = "Lede") -> bool:
    return allowed(robots.encode(), agent, url)


@pytest.mark.parametrize(
    ("rules", "answer"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("user-agent:*\ndisallow:/news", False),
        ("User-agent: *\nDisallow: /new", False),  # a prefix is enough
        ("User-agent: *\nDisallow: /News", True),  # paths are case-sensitive
        ("User-agent: *\nDisallow: /sport", True),
        ("User-agent: *\nDisallow: /\nAllow: /news/", True),  # the longest wins, whatever the order
        ("User-agent: *\nAllow: /news/\nDisallow: /", True),
        ("User-agent: *\nDisallow: /news/\nAllow: /news/", True),  # equals: allowed
        ("User-agent: *\nDisallow: /*?print", False),
        ("User-agent: *\nDisallow: /*.html$", True),  # the address goes on behind
        ("User-agent: *\nDisallow: *print=1$", False),
        ("User-agent: *\nDisallow: /$", True),
        ("User-agent: *\nDisallow: /news/*/archive", True),
        ("User-agent: other\nDisallow: /", True),
        ("User-agent: lede\nDisallow: /", False),
        ("User-agent: LEDE/1.0\nDisallow: /", False),
        ("User-agent: led\nDisallow: /", True),  # a token is compared whole
        ("User-agent: *\nDisallow: /\n\nUser-agent: Lede\nDisallow: /sport", True),  # our own group alone counts
        ("User-agent: *\nDisallow: /\n\nUser-agent: Lede\nDisallow:", True),
        ("User-agent: other\nUser-agent: Lede\nDisallow: /", False),
        ("User-agent: Lede\nDisallow: /sport\n\nUser-agent: Lede\nDisallow: /news", False),  # groups are joined
        ("User-agent: *\nCrawl-delay: 5\nDisallow: /news # not ours\n", False),
        ("Disallow: /", True),  # belongs to nobody
        ("<html><body>Not found: /</body></html>", True),
    ],
)
def test_rules(rules: str, answer: bool) -> None:
    assert may(rules) is answer


def test_paths_are_compared_encoded() -> None:
    assert not may("User-agent: *\nDisallow: /caf\u00e9", "https://pub.example/caf%C3%A9/menu")
    assert not may("User-agent: *\nDisallow: /caf%C3%A9", "https://pub.example/caf\u00e9/menu")


def test_the_front_page() -> None:
    assert not may("User-agent: *\nDisallow: /$", "https://pub.example")


def test_a_byte_order_mark_and_bytes_that_are_no_text() -> None:
    assert not allowed(b"\xef\xbb\xbfUser-agent: *\n\xff\xfe\nDisallow: /", "Lede", URL)


def test_a_hostile_file_is_read_in_part() -> None:
    late = "User-agent: Lede\n" + "Allow: /x\n" * MOST_LINES + "Disallow: /"
    assert may(late)


def test_a_pattern_of_many_stars_ends() -> None:
    pattern = "Disallow: /" + "a*" * 2000 + "b"
    assert may(f"User-agent: *\n{pattern}", "https://pub.example/" + "a" * 4000)
