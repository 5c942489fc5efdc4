from __future__ import annotations

import pytest

from bot.model import Article
from bot.stories.publishers import publisher_key


@pytest.mark.parametrize(
    ("url", "source", "key"),
    [
        ("https://www.news.example/a", "Harbour News", "news.example"),
        ("https://feeds.sport.news.example/a", "Harbour News: Sport", "news.example"),
        ("https://news.co.uk/a", "", "news.co.uk"),
        ("https://world.news.co.uk/a", "", "news.co.uk"),
        ("https://mill.com.au/a", "", "mill.com.au"),
        ("https://robin.substack.com/p/a", "Robin", "robin.substack.com"),
        ("https://www.youtube.com/watch?v=1", "Otter  Films", "otter films"),
        ("https://t.me/harbour/1", "Harbour Watch", "harbour watch"),
        ("http://127.0.0.1:8081/courier/1", "The Courier", "the courier"),
        ("http://[::1]/1", "The Courier", "the courier"),
        ("http://localhost/1", "The Courier", "the courier"),
        ("http://[bad/1", "The Courier", "the courier"),
        ("https://news.example./a", "", "news.example"),
        ("", "The Courier", "the courier"),
        ("", "", ""),
    ],
)
def test_who_publishes(url: str, source: str, key: str) -> None:
    assert publisher_key(Article(key="1", url=url, source=source)) == key
