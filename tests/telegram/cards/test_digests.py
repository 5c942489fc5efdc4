from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Digest, Message
from bot.telegram import cards
from bot.telegram.cards.digests import LONG
from bot.telegram.html import text_of
from bot.telegram.splitting import MOST_SPANS, MOST_UNITS, units
from tests.telegram.cards.nouns import NOW, POINTS, ZONE, article, data, digest, labels, links, point, story, text
from tests.telegram.strict_parser import parse


def card(one: Digest, *, digest_id: int = 5, by_hand: bool = False) -> tuple[Message, ...]:
    return cards.digest_card("en", one, digest_id=digest_id, now=NOW, zone=ZONE, by_hand=by_hand)


def test_a_digest_says_when_how_many_and_how_long() -> None:
    head = text(*card(digest(3, article_count=8))).split("\n")[:2]
    assert head == ["Your digest · Tuesday 24 November", "3 stories from 8 articles · 1 min"]


def test_one_is_not_many() -> None:
    assert "1 story from 1 article ·" in text(*card(digest(1)))


def test_sources_are_counted_where_there_are_several() -> None:
    one, other = article(1, "Ferry"), article(2, "Ferry", source="Strait Courier", url="https://courier.example/2")
    told = Digest(stories=(story(1, one),), rest=(story(2, other),), since=NOW, until=NOW, article_count=2)
    assert "\n2 stories from 2 articles in 2 sources · 1 min\n" in text(*card(told))


def test_a_story_is_a_headline_a_sentence_its_sources_and_the_other_points() -> None:
    lead = article(1, "New ferry is ready", text=" ".join(POINTS))
    courier = article(2, "Ferry!", source="Strait Courier", url="https://courier.example/2", text=POINTS[2])
    again = article(3, "Again")
    told = (point(POINTS[0], 0, 1), point(POINTS[1], 0, 2), point(POINTS[2], 1))
    messages = card(Digest(stories=(story(1, lead, courier, again, told=told),), since=NOW, until=NOW, article_count=3))
    assert text(*messages).split("\n")[3:] == [
        "1. New ferry is ready",
        f"{POINTS[0]} 2 sources",
        "The Brackwater Gazette, Strait Courier",
        f"• {POINTS[1]} The Brackwater Gazette",
        f"• {POINTS[2]} Strait Courier",
    ]
    found = links(*messages)
    assert [words for words, _ in found] == [
        "New ferry is ready",
        "2 sources",
        "The Brackwater Gazette",
        "Strait Courier",
        "The Brackwater Gazette",
        "Strait Courier",
    ]
    places = [url.partition("#:~:text=")[::2] for _, url in found]
    assert [url for url, _ in places] == [f"https://{one}.example/{number}" for one, number in [
        ("gazette", 1), ("gazette", 1), ("gazette", 1), ("courier", 2), ("gazette", 1), ("courier", 2)]]  # fmt: skip
    assert [bool(sentence) for _, sentence in places] == [False, True, False, False, True, True]
    (quotation,) = [entity for entity in parse(messages[0].html).entities if entity[2] == "blockquote"]
    assert quotation[1] == len("\n".join(text(*messages).split("\n")[6:]))


def test_points_of_the_only_source_do_not_repeat_its_name() -> None:
    one = article(1, "Ferry", text=" ".join(POINTS))
    shown = text(*card(Digest(stories=(story(1, one),), since=NOW, until=NOW, article_count=1)))
    assert shown.count("The Brackwater Gazette") == 1
    assert f"{POINTS[0]} source\n" in shown


def test_an_update_says_so_before_the_headline() -> None:
    one = replace(story(1), update=True)
    messages = card(Digest(stories=(one, story(2)), since=NOW, until=NOW, article_count=2))
    assert "\n1. Update: Story number 1\n" in text(*messages) and "\n2. Story number 2\n" in text(*messages)
    assert links(*messages)[0][0] == "Story number 1"


def full(stories: int, sources: int, points: int, length: int) -> Digest:
    """Each story has as many sources, and points of about so many characters."""
    told = []
    for number in range(1, stories + 1):
        texts = [f"{number}.{place}".ljust(length - 1, "x") + "." for place in range(points)]
        articles = [
            article(number, "h" * 70, source=f"Harbour Paper {one}", url=f"https://paper{one}.example/", text=texts[0])
            for one in range(sources)
        ]
        articles = [replace(one, text="\n".join(texts)) for one in articles]
        told.append(story(number, *articles, told=tuple(point(one, *range(sources)) for one in texts)))
    troubled = tuple(f"Feed {number}" for number in range(9))
    return Digest(stories=tuple(told), since=NOW, until=NOW, article_count=stories * sources, troubled=troubled)


@pytest.mark.parametrize(
    ("sources", "points", "length"), [(1, 5, 140), (3, 5, 140), (6, 5, 140), (6, 9, 50), (6, 5, 350)]
)
def test_seven_stories_are_one_message(sources: int, points: int, length: int) -> None:
    (message,) = card(full(7, sources, points, length))
    parsed = parse(message.html)
    assert units(parsed.text) <= MOST_UNITS and len(parsed.entities) <= MOST_SPANS
    for number in range(1, 8):
        assert f"\n{number}. {'h' * 70}\n{number}.0x" in parsed.text
    shown = [parsed.text.count(f"• {number}.") for number in range(1, 8)]
    assert shown == sorted(shown, reverse=True) and max(shown) - min(shown) <= 1, "shared out evenly, best first"
    # What is left would not have held another point.
    more = units("• ") + length + units(" 6 sources\n")
    assert units(parsed.text) + more > MOST_UNITS or len(parsed.entities) + 2 > MOST_SPANS or shown == [points - 1] * 7


@pytest.mark.parametrize("sources", [2, 6])
def test_points_never_take_a_message_more(sources: int) -> None:
    with_points, without = full(20, sources, 5, 140), full(20, sources, 1, 140)
    assert len(card(with_points)) == len(card(without)) > 1
    assert "• " in text(*card(with_points)) and "• " not in text(*card(without))


@pytest.mark.parametrize(("stories", "rows"), [(1, [1]), (7, [7]), (8, [8]), (9, [5, 4]), (20, [7, 7, 6])])
def test_a_number_for_each_story(stories: int, rows: list[int]) -> None:
    keyboard = card(digest(stories))[-1].buttons
    assert [len(row) for row in keyboard] == [*rows, 1]
    assert [one.label for row in keyboard[:-1] for one in row] == [str(number) for number in range(1, stories + 1)]
    assert data(card(digest(stories))[-1])[:1] == ["story 5 1"]
    assert keyboard[-1][0].data == "settings new"


def test_a_burst_has_numbers_and_no_schedules() -> None:
    messages = cards.digest_card(
        "en", digest(2), digest_id=5, now=NOW, zone=ZONE, by_hand=False, feeds=["Harbour News"]
    )
    assert data(messages[-1]) == ["story 5 1", "story 5 2"]


def test_many_sources_are_counted() -> None:
    told = [
        article(number, "Ferry", source=f"Paper {number}", url=f"https://paper{number}.example/")
        for number in range(1, 10)
    ]
    shown = text(*card(Digest(stories=(story(1, *told),), since=NOW, until=NOW, article_count=9)))
    assert "Paper 1, Paper 2, Paper 3, Paper 4, Paper 5, 4 others" in shown


def test_a_story_without_text_is_its_headline() -> None:
    one = story(1, article(1, "Only a title", source="", url=""), points=())
    assert text(*card(Digest(stories=(one,), since=NOW, until=NOW, article_count=1))).endswith("\n\n1. Only a title")


def test_what_did_not_fit_is_one_line_and_a_button() -> None:
    messages = card(digest(7, 23))
    assert "… and 23 more stories." in text(*messages)
    assert data(messages[-1])[-2:] == ["more 5 2 7", "settings new"]
    assert labels(messages[-1])[1:] == [["Show 7 more (23 left)"], ["Settings"]]
    assert labels(card(digest(7, 5))[-1])[1] == ["Show 5 more"]
    assert labels(card(digest(7, 7))[-1])[1] == ["Show 7 more"]
    assert data(card(digest(5, 7))[-1])[5] == "more 5 2 5", "as many as this digest has, whatever the settings say"


def test_a_digest_that_is_not_stored_has_no_further_pages() -> None:
    messages = card(digest(7, 2), digest_id=0)
    assert data(messages[-1]) == []
    assert text(*messages).startswith("News · ")


def test_a_button_promises_what_it_shows() -> None:
    one = digest(7, 66)
    assert labels(card(one)[-1])[1] == ["Show 7 more (66 left)"]
    (*_, second) = cards.digest_more("en", one, digest_id=5, page=2, now=NOW, zone=ZONE)
    assert labels(second)[1:] == [["Show 7 more (59 left)"]]


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
    assert "Feed 1, Feed 2, Feed 3, Feed 4, Feed 5 and 3 more. /feeds" in text(*card(digest(1, troubled=names)))
    assert "Feed 5 and 1 more." in text(*card(digest(1, troubled=names[:6])))
    assert "Feed 4, Feed 5. /feeds" in text(*card(digest(1, troubled=names[:5])))
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
    assert len([words for words, _ in links(*messages) if words.startswith("Story")]) == 30


def test_pages_go_on_where_the_digest_ended() -> None:
    one = digest(7, 10)

    def page(number: int) -> tuple[Message, ...]:
        return cards.digest_more("en", one, digest_id=5, page=number, now=NOW, zone=ZONE)

    second, third, fourth = page(2), page(3), page(4)
    assert "\n\n8. Story number 8\n" in text(*second)
    assert "\n\n14. Story number 14\n" in text(*second)
    assert "… and 3 more stories." in text(*second)
    assert data(second[-1]) == [*(f"story 5 {number}" for number in range(8, 15)), "more 5 3 7"]
    assert labels(second[-1])[1:] == [["Show 3 more"]]
    assert "\n\n15. Story number 15\n" in text(*third)
    assert data(third[-1]) == ["story 5 15", "story 5 16", "story 5 17"]
    assert "no more stories" in text(*fourth)


def test_a_long_digest_that_nobody_waits_for_goes_out_as_its_top_headline() -> None:
    long = digest(5, rest=2)
    (whole,) = card(long)
    assert len(text(whole)) > LONG
    assert text(Message(html=whole.first)) == "Story number 1\n… and 6 more stories. Your digest is here."
    assert whole.first.startswith("<b>Story number 1</b>")
    assert whole.tells == {article.id for one in (*long.stories, *long.rest) for article in one.articles}


def test_a_short_one_and_one_that_is_asked_for_go_out_whole() -> None:
    (short,) = card(digest(1))
    assert len(text(short)) <= LONG and not short.first and short.tells
    assert not any(part.first for part in card(digest(5), by_hand=True))
    assert not any(part.first for part in card(digest(0)))


def test_only_the_first_of_several_parts_goes_out_short() -> None:
    parts = card(digest(30))
    assert len(parts) > 1 and [bool(part.first) for part in parts] == [True] + [False] * (len(parts) - 1)
    assert len({part.tells for part in parts}) == 1


def test_with_headings_it_says_the_same() -> None:
    plain_one = card(digest(3, article_count=8))
    (message,) = cards.digest_card(
        "en", digest(3, article_count=8), digest_id=5, now=NOW, zone=ZONE, by_hand=False, rich=True
    )
    assert [replace(message, rich="")] == list(plain_one) and not plain_one[0].rich
    assert message.rich.startswith("<h2>Your digest · Tuesday 24 November</h2><p>3 stories from 8 articles · 1 min</p>")
    assert (
        message.rich.count("<h4>") == 3
        and '<h4>1. <a href="https://gazette.example/1">Story number 1</a></h4>' in message.rich
    )
    assert message.rich.count("<details><summary>More points</summary><ul><li>") == 3
    assert not message.rtl


def test_sections_have_headings() -> None:
    told = replace(digest(3), sections=("tech", "tech", ""))
    (message,) = cards.digest_card("en", told, digest_id=5, now=NOW, zone=ZONE, by_hand=True, rich=True)
    assert re.findall(r"<h3>(.+?)</h3>", message.rich) == ["#tech", "Without a tag"]


def test_an_arabic_one_runs_from_right_to_left() -> None:
    (message,) = cards.digest_card("ar", digest(1), digest_id=5, now=NOW, zone=ZONE, by_hand=True, rich=True)
    assert message.rtl and message.rich


def test_each_part_of_a_long_one_is_a_rich_message_of_its_own() -> None:
    parts = cards.digest_card("en", full(15, 5, 3, 600), digest_id=5, now=NOW, zone=ZONE, by_hand=True, rich=True)
    assert len(parts) > 1
    for part in parts:
        said, rich = text_of(part.html), text_of(part.rich.replace("<summary>More points</summary>", ""))
        assert re.sub(r"[\s•]", "", rich) == re.sub(r"[\s•]", "", said)


def test_further_pages_have_headings_too() -> None:
    (page,) = cards.digest_more("en", digest(3, rest=2), digest_id=5, page=2, now=NOW, zone=ZONE, rich=True)
    assert page.rich.startswith("<h2>More stories") and "<h4>4. " in page.rich


def test_a_line_over_it_stands_over_both_forms() -> None:
    (message,) = cards.digest_card("en", digest(1), digest_id=5, now=NOW, zone=ZONE, by_hand=True, rich=True)
    (told,) = cards.headed(message, "For <Harbour>")
    assert told.rich == f"<p>For &lt;Harbour&gt;</p>{message.rich}" and told.html.startswith(
        "For &lt;Harbour&gt;\n\n<b>"
    )
