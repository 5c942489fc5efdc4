from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.identity import (
    LONGEST_KEY,
    article_key,
    canonical_url,
    entry_key,
    split_credentials,
)
from bot.model import Entry

DATE = datetime(2026, 3, 2, 10, tzinfo=UTC)
PAGE = "https://pub.example/news/rain"


class TestCanonicalUrl:
    @pytest.mark.parametrize(
        "url",
        [
            "http://pub.example/news/rain",
            "https://www.pub.example/news/rain/",
            "https://PUB.example:443/news/rain",
            "http://pub.example:80/news/rain",
            " https://pub.example/news/rain#comments ",
            "https://pub.example/news/rain?utm_source=feed&utm_medium=rss",
            "https://pub.example/news/rain?fbclid=x&gclid=y&mc_cid=z",
            "https://pub.example/news/rain?",
            "https://pub.example/news/rain?at_medium=RSS&at_campaign=KARANGA",
            "https://pub.example/news/rain?mtm_campaign=a&pk_source=b&_ga=1.2&xtor=RSS-3&UTM_Term=c",
            "https://pub.example/news/rain?source=rss----7f3a---4&ref=feed&partner=rss&emc=rss",
        ],
    )
    def test_alike(self, url: str) -> None:
        assert canonical_url(url) == PAGE

    @pytest.mark.parametrize(
        "url",
        [
            "https://pub.example/news/rain2",
            "https://pub.example/News/rain",
            "https://pub.example:8443/news/rain",
            "https://other.example/news/rain",
            "https://pub.example/news/rain?page=2",
            "https://pub.example/news/rain?source=x",
            "https://pub.example/news/rain?feed=rss",
            "https://pub.example/news/rain?source=rsspect",
            "https://pub.example/news/rain?tag=rss",
        ],
    )
    def test_different(self, url: str) -> None:
        assert canonical_url(url) != PAGE

    def test_parameters_in_a_fixed_order(self) -> None:
        assert canonical_url(f"{PAGE}?b=2&a=1&empty=") == canonical_url(f"{PAGE}?empty=&a=1&b=2")

    @pytest.mark.parametrize(
        "url", ["http://[broken/", "http://pub.example:99999/", "", "https://pub.example/?x=\ud800"]
    )
    def test_nothing_breaks_it(self, url: str) -> None:
        canonical_url(url).encode()

    @given(
        st.from_regex(
            r"https?://[a-z]{1,5}\.example(:\d{1,5})?/[a-zA-Z0-9/%.-]{0,20}(\?[a-z=&%0-9]{0,20})?", fullmatch=True
        )
    )
    def test_it_is_its_own_canonical_form(self, url: str) -> None:
        once = canonical_url(url)
        assert canonical_url(once) == once


class TestEntryKey:
    def test_the_guid_first(self) -> None:
        entry = Entry(guid="g-1", link=PAGE, title="Rain", published=DATE)
        assert entry_key(entry) == "g-1"

    def test_then_the_link(self) -> None:
        assert entry_key(Entry(link=f"{PAGE}?utm_source=x", title="Rain")) == PAGE

    def test_then_title_and_date(self) -> None:
        first, second = (Entry(title="Rain", published=DATE.replace(day=day)) for day in (2, 3))
        assert entry_key(first) != entry_key(second)
        assert entry_key(first) == entry_key(Entry(title="Rain", published=DATE, summary="edited"))
        assert entry_key(Entry(title="Rain", summary="a")) != entry_key(Entry(title="Rain", summary="b"))

    def test_items_that_all_link_to_the_front_page(self) -> None:
        keys = {entry_key(Entry(link="https://pub.example/", title=title)) for title in ("Rain", "Sun")}
        assert len(keys) == 2

    def test_items_of_one_page_that_a_fragment_tells_apart(self) -> None:
        keys = {entry_key(Entry(link=f"https://pub.example/changes#v{number}")) for number in range(3)}
        assert len(keys) == 3

    def test_long_ones_stay_apart(self) -> None:
        keys = {entry_key(Entry(guid="g" * 1000 + end)) for end in "ab"}
        assert len(keys) == 2
        assert all(len(key) <= LONGEST_KEY for key in keys)


class TestArticleKey:
    def test_two_feeds_of_one_publisher(self) -> None:
        one = Entry(guid="sport-1", link=f"{PAGE}?utm_source=sport", title="Rain")
        other = Entry(guid="all-9", link=PAGE.replace("https", "http"), title="Rain, updated")
        assert article_key(one) == article_key(other) == PAGE

    def test_a_page_named_by_a_parameter(self) -> None:
        keys = {article_key(Entry(link=f"https://pub.example/?p={number}")) for number in range(3)}
        assert len(keys) == 3
        edited = [Entry(guid="1", link="https://pub.example/?p=1", summary=text) for text in ("a", "b")]
        assert article_key(edited[0]) == article_key(edited[1])

    def test_the_same_article_wherever_it_is_met(self) -> None:
        met = ("http://pub.example/news/rain", "https://www.pub.example/news/rain/?utm_source=a", f"{PAGE}?source=rss")
        assert {article_key(Entry(guid=str(n), link=link)) for n, link in enumerate(met)} == {PAGE}

    def test_fragments(self) -> None:
        assert article_key(Entry(link=f"{PAGE}#v1")) != article_key(Entry(link=f"{PAGE}#v2"))
        for passing in ("comments", "ref=rss", ":~:text=Rain", "xtor=RSS-1"):
            assert article_key(Entry(link=f"{PAGE}#{passing}")) == PAGE

    def test_without_a_link_an_edit_changes_nothing(self) -> None:
        first, edited = (Entry(guid="g-1", title="Rain", summary=text) for text in ("a", "b"))
        assert article_key(first) == article_key(edited)

    def test_guids_of_other_feeds_may_be_alike(self) -> None:
        assert article_key(Entry(guid="1", title="Rain")) != article_key(Entry(guid="1", title="Sun"))

    def test_a_daily_title(self) -> None:
        first, second = (Entry(title="Today", published=DATE.replace(day=day)) for day in (2, 3))
        assert article_key(first) != article_key(second)


class TestCredentials:
    @pytest.mark.parametrize(
        ("url", "bare", "credentials"),
        [
            ("https://pub.example/a?b#c", "https://pub.example/a?b#c", ""),
            ("https://robin:s%3Acr%C3%A9t@pub.example:8443/a", "https://pub.example:8443/a", "robin:s:crét"),
            ("https://robin@pub.example/", "https://pub.example/", "robin:"),
            ("https://:pw@pub.example/", "https://pub.example/", ":pw"),
            ("http://robin:pw@[2620:fe::9]:8080/a", "http://[2620:fe::9]:8080/a", "robin:pw"),
            ("http://[broken/", "http://[broken/", ""),
            ("https://robin:pw@pub.example:99999/", "https://robin:pw@pub.example:99999/", ""),
        ],
    )
    def test_they_are_split_off(self, url: str, bare: str, credentials: str) -> None:
        assert split_credentials(url) == (bare, credentials)
