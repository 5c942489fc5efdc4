from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Article, Message, Story
from bot.telegram import cards
from tests.telegram.cards.nouns import NOW, POINTS, ZONE, article, data, labels, links, point, story, text
from tests.telegram.strict_parser import parse

GAZETTE = article(1, "New ferry is ready", text=f"{POINTS[0]} {POINTS[1]}", published_at=NOW - timedelta(hours=20))
COURIER = article(
    2, "Ferry!", source="Strait Courier", url="https://courier.example/2", text=POINTS[2], published_at=NOW
)
TOLD = (point(POINTS[0], 0, 1), point(POINTS[1], 0), point(POINTS[2], 1))
FERRY = replace(story(1, GAZETTE, COURIER, told=TOLD), first_at=GAZETTE.published_at, latest_at=NOW)


def card(one: Story = FERRY, **about: bool | int | None) -> tuple[Message, ...]:
    return cards.story_card("en", one, digest_id=5, number=3, now=NOW, zone=ZONE, **about)  # type: ignore[arg-type]


def test_all_that_its_articles_say_and_where() -> None:
    (message,) = card()
    assert text(message).split("\n") == [
        "New ferry is ready",
        "First told yesterday, 12:30, last today, 08:30",
        "",
        f"• {POINTS[0]} 2 sources",
        f"• {POINTS[1]} The Brackwater Gazette",
        f"• {POINTS[2]} Strait Courier",
        "",
        "Sources",
        "• The Brackwater Gazette · yesterday, 12:30",
        "• Strait Courier · today, 08:30",
    ]
    places = [(words, url.partition("#:~:text=")[0], "#:~:text=" in url) for words, url in links(message)]
    gazette, courier = "https://gazette.example/1", "https://courier.example/2"
    assert places == [
        ("New ferry is ready", gazette, False),
        ("2 sources", gazette, True),
        ("The Brackwater Gazette", gazette, True),
        ("Strait Courier", courier, True),
        ("The Brackwater Gazette", gazette, False),
        ("Strait Courier", courier, False),
    ]
    assert message.preview_url == gazette


def test_buttons_save_its_lead_and_take_votes() -> None:
    (message,) = card()
    assert labels(message) == [["Save"], ["👍 More of this", "👎 Less of this"]]
    assert data(message) == ["keep 1", "vote 5 3 1", "vote 5 3 -1"]


@pytest.mark.parametrize(
    ("voted", "shown"),
    [(True, ["✓ 👍 More of this", "👎 Less of this"]), (False, ["👍 More of this", "✓ 👎 Less of this"])],
)
def test_a_vote_is_marked(voted: bool, shown: list[str]) -> None:
    (message,) = card(voted=voted, edits=9)
    assert labels(message)[1] == shown and message.edits == 9


def test_one_article_is_named_once() -> None:
    (message,) = card(story(1, GAZETTE, told=(point(POINTS[0], 0),)))
    assert text(message).split("\n") == [
        "New ferry is ready",
        "The Brackwater Gazette · yesterday, 12:30",
        "",
        f"• {POINTS[0]} source",
    ]


def test_a_story_without_points_says_so() -> None:
    assert "There is no text to summarise" in text(*card(story(1, GAZETTE, points=())))


def test_a_private_article_has_no_preview() -> None:
    private = replace(GAZETTE, private=True)
    assert card(story(1, private))[0].preview_url == ""


def test_undated_articles_have_no_times() -> None:
    undated = [replace(one, published_at=None) for one in (GAZETTE, COURIER)]
    shown = text(*card(story(1, *undated, told=TOLD)))
    assert "told" not in shown and "1970" not in shown
    assert shown.endswith("• The Brackwater Gazette\n• Strait Courier")


def test_the_most_articles_are_one_message() -> None:
    many: list[Article] = [
        article(
            number, "h" * 200, source="p" * 80, url=f"https://paper{number}.example/", text=f"{number} {'x' * 150}."
        )
        for number in range(40)
    ]
    told = tuple(point(many[number].text, number) for number in range(9))
    (message,) = card(story(1, *many, told=told))
    assert "25 others" in text(message)
    assert len(parse(message.html).entities) < 100
