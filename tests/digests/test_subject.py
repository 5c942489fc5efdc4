from __future__ import annotations

import pytest

from bot.digests.subject import feeds_about, named, subject_named, tags_from, tags_of
from bot.errors import BadInput
from bot.model import Feed, Followed, Subscription


def one(feed_id: int, title: str, *tags: str) -> Followed:
    feed = Feed(id=feed_id, url=f"https://{feed_id}.example/", title=title)
    return Followed(subscription=Subscription(chat_id=1, feed_id=feed_id, tags=tags), feed=feed)


FOLLOWED = [one(3, "Harbour News", "sea"), one(4, "Harbour Talk", "sea", "talk"), one(5, "Tech Today", "tech")]


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("sea", "#sea"),
        ("#Sea", "#sea"),
        ("tech", "#tech"),
        ("harbour news", "3"),
        ("News", "3"),
        ("harbour", ""),
        ("owls", ""),
        ("", ""),
    ],
)
def test_the_tag_or_feed_that_is_meant(words: str, about: str) -> None:
    assert subject_named(FOLLOWED, words) == about


@pytest.mark.parametrize(("about", "ids"), [("", [3, 4, 5]), ("#sea", [3, 4]), ("4", [4]), ("#gone", []), ("99", [])])
def test_its_feeds(about: str, ids: list[int]) -> None:
    assert feeds_about(FOLLOWED, about) == ids


def test_what_people_see_of_it() -> None:
    assert named(FOLLOWED, ["#sea", "3", "99"]) == {"#sea": "#sea", "3": "Harbour News", "99": "99"}


def test_tags_are_kept_in_one_way() -> None:
    assert tags_of(["#Tech", "science,", "tech", "übung-1"]) == ("tech", "science", "übung-1")
    for wrong in ("", "#", "a b", "x" * 21, "12", "a/b"):
        with pytest.raises(BadInput):
            tags_of([wrong])


def test_folders_become_tags() -> None:
    assert tags_from(["Tech & Science", "  ", "2026", "Тех", "tech-science", "x" * 30]) == (
        "tech-science",
        "тех",
        "x" * 20,
    )
    assert tags_of(tags_from(["a b", "C/D"])) == ("a-b", "c-d")
