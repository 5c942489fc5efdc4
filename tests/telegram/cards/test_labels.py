from __future__ import annotations

from dataclasses import replace

from bot.model import Followed
from bot.telegram import cards
from tests.telegram.cards.nouns import data, followed, labels, text

LONG = "व" * 20  # 60 bytes


def with_tags(*tags: str) -> Followed:
    one = followed()
    return replace(one, subscription=replace(one.subscription, tags=tags))


def test_tags_come_in_pages() -> None:
    counts = [(f"tag{number:02}", number) for number in range(1, 26)]
    first = cards.tag_list("en", counts, followed=9)
    assert text(first).startswith("You have 25 tags") and "#tag01 – one feed" in text(first)
    assert labels(first)[-1] == ["Next"] and data(first)[-1] == "taglist 20" and len(data(first)) == 21
    last = cards.tag_list("en", counts, followed=9, offset=20, edits=4)
    assert "#tag21" in text(last) and "tag20" not in text(last) and last.edits == 4
    assert cards.tag_list("en", counts, followed=9, offset=99) == cards.tag_list("en", counts, followed=9, offset=20)


def test_the_feeds_of_a_tag_come_in_pages_with_their_own_numbers() -> None:
    every = [with_tags("tech") if number % 2 else with_tags() for number in range(40)]
    card = cards.tag_card("en", "tech", every, offset=10)
    assert text(card).startswith("20 feeds are tagged #tech") and "\n22. " in text(card) and "\n20. " not in text(card)
    assert data(card)[0] == "feed 3 20" and data(card)[-3:] == ["tagged tech 0", "taglist 0", "untag tech"]


def test_a_tag_too_long_for_a_button_has_none() -> None:
    one = with_tags(LONG)
    assert data(cards.tag_list("en", [(LONG, 1)], followed=1)) == []
    assert data(cards.tag_card("en", LONG, [one])) == ["feed 3 0", "taglist 0"]
    card = cards.feed_tags("en", one, [LONG], number=1, offset=0)
    assert data(card) == ["feed 3 0"] and f"/tag 1 {LONG} tech" in text(card)
