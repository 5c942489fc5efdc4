from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Digest, Message
from bot.telegram import cards
from tests.telegram.cards.nouns import NOW, POINTS, ZONE, article, data, digest, labels, links, story, text
from tests.telegram.strict_parser import parse


def card(one: Digest, *, digest_id: int = 5, by_hand: bool = False) -> tuple[Message, ...]:
    return cards.digest_card("en", one, digest_id=digest_id, now=NOW, zone=ZONE, by_hand=by_hand)


def test_a_digest_says_when_how_many_and_how_long() -> None:
    head = text(*card(digest(3, article_count=8))).split("\n")[:2]
    assert head == ["Your digest · Tuesday 24 November", "3 stories from 8 articles · 1 min"]


def test_one_is_not_many() -> None:
    assert "1 story from 1 article ·" in text(*card(digest(1)))


def test_a_story_is_a_headline_a_sentence_its_sources_and_the_other_points() -> None:
    lead = article(1, "New ferry is ready")
    others = [article(2, "Ferry!", source="Strait Courier"), article(3, "Again", source="The Brackwater Gazette")]
    messages = card(Digest(stories=(story(1, lead, *others),), since=NOW, until=NOW, article_count=3))
    assert text(*messages).split("\n")[3:] == [
        "1. New ferry is ready",
        POINTS[0],
        "The Brackwater Gazette, Strait Courier",
        f"• {POINTS[1]}",
        f"• {POINTS[2]}",
    ]
    assert links(*messages) == [
        ("New ferry is ready", "https://gazette.example/1"),
        ("Strait Courier", "https://gazette.example/2"),
    ]
    (quotation,) = [entity for entity in parse(messages[0].html).entities if entity[2] == "blockquote"]
    assert quotation[1] == len(f"• {POINTS[1]}\n• {POINTS[2]}")


def test_many_sources_are_counted() -> None:
    told = [article(number, "Ferry", source=f"Paper {number}") for number in range(1, 10)]
    shown = text(*card(Digest(stories=(story(1, *told),), since=NOW, until=NOW, article_count=9)))
    assert "Paper 1, Paper 2, Paper 3, Paper 4, Paper 5, 4 others" in shown


def test_a_story_without_text_is_its_headline() -> None:
    one = story(1, article(1, "Only a title", source="", url=""), points=())
    assert text(*card(Digest(stories=(one,), since=NOW, until=NOW, article_count=1))).endswith("\n\n1. Only a title")


def test_what_did_not_fit_is_one_line_and_a_button() -> None:
    messages = card(digest(7, 23))
    assert "… and 23 more stories." in text(*messages)
    assert data(messages[-1]) == ["more 5 2"]
    assert labels(messages[-1]) == [["Show 7 more (23 left)"]]
    assert labels(card(digest(7, 5))[-1]) == [["Show 5 more"]]
    assert labels(card(digest(7, 7))[-1]) == [["Show 7 more"]]


def test_a_digest_that_is_not_stored_has_no_further_pages() -> None:
    messages = card(digest(7, 2), digest_id=0)
    assert data(messages[-1]) == []
    assert text(*messages).startswith("News · ")


def test_a_button_promises_what_it_shows() -> None:
    one = digest(7, 66)
    assert labels(card(one)[-1]) == [["Show 7 more (66 left)"]]
    (*_, second) = cards.digest_more("en", one, digest_id=5, page=2, now=NOW, zone=ZONE)
    assert labels(second) == [["Show 7 more (59 left)"]]


def test_a_burst_names_its_feed_and_says_why_it_is_one_message() -> None:
    shown = text(
        *cards.digest_card("en", digest(12), digest_id=0, now=NOW, zone=ZONE, by_hand=False, feeds=["Harbour News"])
    )
    assert shown.startswith("12 new items from Harbour News\nThey came together, so here they are in one message · ")
    assert "News · Tuesday" not in shown
    one = cards.digest_card(
        "en", digest(1), digest_id=0, now=NOW, zone=ZONE, by_hand=False, feeds=["https://a.example/x?key=s3"]
    )
    assert text(*one).startswith("1 new item from a.example\n")


def test_feeds_in_trouble_are_named() -> None:
    names = tuple(f"Feed {number}" for number in range(1, 9))
    assert "Feed 1, Feed 2, Feed 3, Feed 4, Feed 5, 3 more. /feeds" in text(*card(digest(1, troubled=names)))
    assert "Feed 1" in text(*card(digest(0, troubled=names)))
    assert "/feeds" not in text(*card(digest(1)))


def test_an_empty_digest_is_one_quiet_line() -> None:
    (message,) = card(digest(0))
    assert text(message) == "Nothing new since yesterday, 08:30."
    assert message.buttons == ()


@pytest.mark.parametrize(("hours", "expected"), [(3, ["recent 24"]), (24, ["recent 168"]), (168, [])])
def test_by_hand_it_offers_to_look_further_back(hours: int, expected: list[str]) -> None:
    (message,) = card(digest(0, since=NOW - timedelta(hours=hours)), by_hand=True)
    assert data(message) == expected


def test_the_most_stories_are_split_between_stories() -> None:
    messages = card(digest(30, 1))
    assert len(messages) > 1
    assert all(text(message)[0].isdigit() for message in messages[1:])
    assert [bool(message.buttons) for message in messages][-2:] == [False, True]
    assert len(links(*messages)) == 30


def test_pages_go_on_where_the_digest_ended() -> None:
    one = digest(7, 10)

    def page(number: int) -> tuple[Message, ...]:
        return cards.digest_more("en", one, digest_id=5, page=number, now=NOW, zone=ZONE)

    second, third, fourth = page(2), page(3), page(4)
    assert "\n\n8. Story number 8\n" in text(*second)
    assert "\n\n14. Story number 14\n" in text(*second)
    assert "… and 3 more stories." in text(*second)
    assert data(second[-1]) == ["more 5 3"]
    assert labels(second[-1]) == [["Show 3 more"]]
    assert "\n\n15. Story number 15\n" in text(*third)
    assert data(third[-1]) == []
    assert "no more stories" in text(*fourth)
