from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.model import OPEN_END, Chat, Feed, Followed, Subscription

NOW = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("feed", "name"),
    [
        (Feed(url="https://a.example/feed", title=" The Gazette ", site_url="https://b.example/"), "The Gazette"),
        (Feed(url="https://a.example/feed", site_url="https://b.example/news"), "b.example"),
        (Feed(url="http://127.0.0.1:8000/feed?token=s3cret"), "127.0.0.1"),
        (Feed(url="https://a.example/feed", title="HTTPS://c.example/?token=s3cret"), "c.example"),
        (Feed(url="https://a.example/feed", title="  ", site_url="https://[half"), "a.example"),
        (Feed(url=""), ""),
    ],
)
def test_a_feed_is_named_by_its_title_or_its_host(feed: Feed, name: str) -> None:
    assert feed.name == name
    assert Followed(subscription=Subscription(chat_id=1, feed_id=1), feed=feed).name == name


def test_a_persons_own_name_for_a_feed_comes_first() -> None:
    feed = Feed(url="https://a.example/feed", title="The Gazette")
    assert Followed(subscription=Subscription(chat_id=1, feed_id=1, title="Mine"), feed=feed).name == "Mine"


@pytest.mark.parametrize(
    ("until", "end"),
    [(None, None), (NOW, None), (NOW + timedelta(days=1), NOW + timedelta(days=1)), (OPEN_END, OPEN_END)],
)
def test_a_pause_lasts_until_its_end(until: datetime | None, end: datetime | None) -> None:
    assert Chat(id=1, paused_until=until).pause_end(NOW) == end
