from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.model import Article, NewEntry, TextOrigin
from bot.storage.document import TEASER_WAIT, distinct, fuller, revised

NOW = datetime(2025, 3, 4, 8, 30, tzinfo=UTC)
TEASER = Article(key="k", url="https://courier.example/1", title="Pier reopens", text="The pier reopens.")
PAGE = replace(TEASER, text="The pier reopens in May. " * 20, origin=TextOrigin.PAGE)


def entry(key: str, link: str, title: str = "Title") -> NewEntry:
    return NewEntry(key=key, article=Article(key=link, title=title), new_at=NOW)


def keys(*entries: NewEntry) -> list[tuple[str, str]]:
    return [(one.key, one.article.key) for one in distinct(entries).values()]


def test_ordinary_entries_stay_as_they_are() -> None:
    entries = [entry("2", "b"), entry("1", "a"), entry("3", "c")]
    assert list(distinct(entries).values()) == entries
    assert list(distinct(entries)) == ["2", "1", "3"]


def test_the_same_item_twice_is_one() -> None:
    assert keys(entry("1", "a"), entry("1", "a")) == [("1", "a")]


def test_one_item_under_two_guids_is_one_article() -> None:
    assert keys(entry("1", "a"), entry("2", "a")) == [("1", "a"), ("2", "a")]


def test_one_guid_for_several_links() -> None:
    found = keys(entry("0", "a", "A"), entry("0", "b", "B"), entry("1", "c", "C"))
    assert len({guid for guid, _ in found}) == 3
    assert [link for _, link in found] == ["a", "b", "c"]
    # What is left of them in the next document has the same keys.
    assert keys(entry("0", "b", "B"), entry("0", "d", "D"))[0] == found[1]


def test_one_link_for_several_titles() -> None:
    found = keys(entry("1", "log", "Version 1"), entry("2", "log", "Version 2"))
    assert [guid for guid, _ in found] == ["1", "2"]
    assert len({link for _, link in found}) == 2


def test_one_guid_and_one_link_for_all() -> None:
    found = keys(entry("0", "log", "A"), entry("0", "log", "B"), entry("0", "log", "C"))
    assert len(set(found)) == len({guid for guid, _ in found}) == 3
    assert keys(entry("0", "log", "B"), entry("0", "log", "D"))[0] == found[1]


def test_guid_and_link_again_under_another_title_is_the_same_item() -> None:
    found = distinct([entry("1", "a", "Old title"), entry("2", "b"), entry("1", "a", "New title")])
    assert [(key, one.article.title) for key, one in found.items()] == [("1", "New title"), ("2", "Title")]


@pytest.mark.parametrize("before", ["", "feed:7:"])
def test_a_link_that_stands_in_for_a_guid_is_told_apart_by_titles(before: str) -> None:
    log = [entry("log", f"{before}log", title) for title in ("Version 1", "Version 2")]
    assert len(keys(*log, entry("other", f"{before}other"))) == 3


def test_long_keys_are_bounded_and_told_apart() -> None:
    found = keys(entry("g" * 3000 + "1", "l" * 3000 + "1"), entry("g" * 3000 + "2", "l" * 3000 + "2"))
    assert len(set(found)) == 2
    assert max(len(key) for pair in found for key in pair) <= 512


def test_an_edit_of_a_feeds_own_text() -> None:
    said = replace(TEASER, title="Pier opens again", text="Shorter.", url="https://courier.example/1-again")
    assert revised(TEASER, said, title_changed=True, text_changed=True) == said


def test_an_edit_of_the_title_alone_keeps_another_feeds_text() -> None:
    said = replace(TEASER, title="Pier opens again", text="Theirs.")
    assert revised(TEASER, said, title_changed=True, text_changed=False) == replace(TEASER, title=said.title)


@pytest.mark.parametrize("field", ["title", "text", "url"])
def test_what_a_feed_leaves_out_stays(field: str) -> None:
    said = replace(TEASER, **{field: ""})
    assert revised(TEASER, said, title_changed=True, text_changed=True) == TEASER


def test_a_new_title_has_the_page_read_at_once() -> None:
    said = replace(TEASER, title="Pier opens again", next_read_at=NOW)
    found = revised(PAGE, said, title_changed=True, text_changed=True)
    assert found == replace(PAGE, title="Pier opens again", next_read_at=NOW)


def test_a_new_teaser_has_the_page_read_later() -> None:
    """Teasers hold counters ("12 comments"): no page is to be fetched at each poll for those."""
    said = replace(TEASER, text="13 comments", next_read_at=NOW)
    found = revised(PAGE, said, title_changed=False, text_changed=True)
    assert found == replace(PAGE, next_read_at=NOW + TEASER_WAIT)
    again = revised(found, replace(said, next_read_at=NOW + TEASER_WAIT), title_changed=False, text_changed=True)
    assert again == found


def test_a_page_that_is_not_wanted_is_not_read_again() -> None:
    assert revised(PAGE, replace(TEASER, text="New."), title_changed=False, text_changed=True) == PAGE


def test_a_feed_that_now_gives_more_than_the_page() -> None:
    long = replace(TEASER, text=PAGE.text + "And more.", language="en")
    found = revised(PAGE, long, title_changed=False, text_changed=True)
    assert (found.text, found.origin, found.language) == (long.text, TextOrigin.FEED, "en")


def test_a_refused_page_stays_refused() -> None:
    refused = replace(TEASER, origin=TextOrigin.REFUSED)
    said = replace(TEASER, text="Changed.", next_read_at=NOW)
    assert revised(refused, said, title_changed=False, text_changed=True) == replace(refused, text="Changed.")


def test_the_fuller_text_wins_unless_it_is_the_pages() -> None:
    long = replace(TEASER, text=TEASER.text + " It had been closed.", language="en")
    assert fuller(TEASER, long) == replace(TEASER, text=long.text, language="en")
    assert fuller(long, TEASER) is long
    assert fuller(TEASER, TEASER) is TEASER
    assert fuller(PAGE, replace(TEASER, text=PAGE.text * 2)) is PAGE


def test_a_pages_beginning_gives_way_to_a_feed_that_tells_more() -> None:
    beginning = replace(PAGE, origin=TextOrigin.TEASER)
    more = replace(TEASER, text=PAGE.text * 2)
    found = fuller(beginning, more)
    assert (found.text, found.origin) == (more.text, TextOrigin.FEED)
    less = revised(beginning, TEASER, title_changed=False, text_changed=True)
    assert (less.text, less.origin) == (PAGE.text, TextOrigin.TEASER)
