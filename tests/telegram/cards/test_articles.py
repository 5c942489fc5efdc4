from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.articles.fragments import fragment_link
from bot.model import KeyPoint, Length, Message, Summary, TextOrigin
from bot.summaries.sections import SectionPoint
from bot.telegram import cards
from tests.telegram.cards.nouns import NOW, POINTS, ZONE, article, data, labels, links, summary, text
from tests.telegram.strict_parser import parse_message


def card(*args: object, **kwargs: object) -> tuple[Message, ...]:
    return cards.article_card("en", *args, now=NOW, zone=ZONE, **kwargs)  # type: ignore[arg-type]


def test_an_article_leads_back_to_its_source() -> None:
    messages = card(article(), summary())
    assert text(*messages).split("\n") == [
        "New ferry enters service in May",
        "The Brackwater Gazette · today, 06:30 · 5 min read, here in 10 s",
        "",
        *(f"• {point}" for point in POINTS),
    ]
    assert links(*messages) == [("New ferry enters service in May", "https://gazette.example/1")]
    assert messages[0].preview_url == "https://gazette.example/1"


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (Length.SHORT, ["length 1 normal"]),
        (Length.NORMAL, ["length 1 short", "length 1 long"]),
        (Length.LONG, ["length 1 normal"]),
    ],
)
def test_its_buttons_go_one_step(length: Length, expected: list[str]) -> None:
    (message,) = card(article(), summary(), length=length)
    assert data(message) == [*expected, f"save 1 {length}"]


def test_a_saved_one_can_be_let_go() -> None:
    (message,) = card(article(), summary(), saved=True)
    assert data(message)[-1] == "unsave 1 normal"
    assert labels(message)[-1] == ["✓ Saved"]


def test_a_short_text_is_not_made_longer() -> None:
    (message,) = card(article(), summary("Only this.", short=True, source_words=2))
    assert data(message) == ["save 1 normal"]
    assert "this is all of it" in text(message)
    assert "1 min read" in text(message)
    assert "here in" not in text(message)


def test_a_refusal_of_the_site_is_said() -> None:
    (message,) = card(article(origin=TextOrigin.REFUSED), summary())
    assert "does not let me read" in text(message)


def test_a_teaser_is_called_one() -> None:
    (message,) = card(article(origin=TextOrigin.TEASER), summary())
    assert "shows only the beginning" in text(message)


def test_a_day_without_a_time_is_the_same_day_everywhere() -> None:
    for zone in ("America/Los_Angeles", "UTC", "Asia/Tokyo"):
        dated = article(published_at=datetime(2026, 11, 20, tzinfo=UTC))
        shown = cards.article_card("en", dated, summary(), now=NOW, zone=zone)
        assert "Gazette · Friday 20 November · 5 min" in text(*shown)


@pytest.mark.parametrize(
    ("origin", "shown"), [(TextOrigin.FEED, True), (TextOrigin.REFUSED, True), (TextOrigin.PAGE, False)]
)
def test_when_a_page_was_asked_for_is_not_its_date(origin: TextOrigin, shown: bool) -> None:
    (message, *_) = card(replace(article(), published_at=None, seen_at=NOW, origin=origin), summary())
    assert ("today" in text(message)) is shown


def test_a_long_summary_has_its_time_in_minutes() -> None:
    (message,) = card(article(), summary("word " * 300, source_words=2300))
    assert "10 min read, here in 1 min" in text(message)


def test_a_paste_has_neither_source_nor_date_nor_link() -> None:
    paste = article(url="", source="", published_at=None, seen_at=NOW, private=True, title="")
    (message,) = card(paste, summary())
    assert text(message).startswith("5 min read")
    assert links(message) == []


def test_an_article_without_title_or_text_is_still_a_message() -> None:
    (message,) = card(article(title="\u200b", source=""), Summary())
    assert text(message).startswith("gazette.example\n")
    assert "no text" in text(message)


def test_other_days_are_named_and_other_years_too() -> None:
    def shown(**ago: int) -> str:
        return text(*card(article(published_at=NOW - timedelta(**ago)), summary()))

    assert "yesterday, 08:30" in shown(days=1)
    assert "Friday 20 November, 08:30" in shown(days=4)
    assert "Monday 24 November 2025, 08:30" in shown(days=365)


def test_the_addresses_of_private_articles_are_not_previewed() -> None:
    (message,) = card(article(private=True), summary())
    assert message.preview_url == ""


def test_a_very_long_one_is_several_messages_and_complete() -> None:
    points = [f"{number} " + "word " * 300 for number in range(7)]
    messages = card(article(), summary(*points), reply_to=4)
    assert len(messages) > 1
    assert [message.reply_to for message in messages][:2] == [4, None]
    assert [bool(message.buttons) for message in messages] == [False] * (len(messages) - 1) + [True]
    assert text(*messages).count("word") == 7 * 300


def test_an_edit_replaces_its_card() -> None:
    (message,) = card(article(), summary(), edits=31)
    assert (message.edits, message.reply_to) == (31, None)


def test_an_article_that_is_not_stored_has_no_buttons() -> None:
    (message,) = card(replace(article(), id=0), summary())
    assert message.buttons == ()


PAGE = article(origin=TextOrigin.PAGE, text="A first paragraph of it.\n" + " ".join(POINTS) + "\nThe end, at last.")


def test_each_point_of_a_page_leads_to_its_sentence() -> None:
    messages = card(PAGE, summary())
    assert text(*messages).split("\n")[3:] == [f"• {point} source" for point in POINTS]
    assert [words for words, _ in links(*messages)[1:]] == ["source"] * 3
    assert [url for _, url in links(*messages)[1:]] == [fragment_link(PAGE.url, point, PAGE.text) for point in POINTS]
    assert all("#:~:text=" in url for _, url in links(*messages)[1:])


def test_a_mended_point_leads_to_the_rest_of_its_sentence() -> None:
    one = replace(PAGE, text="It was calm. But the ferry left the old harbour late. It rained.")
    (_, (words, url)) = links(*card(one, summary("The ferry left the old harbour late.")))
    assert (words, url) == ("source", f"{one.url}#:~:text=ferry%20left%20the%20old%20harbour%20late.")


def test_what_a_feed_told_leads_into_its_page_too() -> None:
    assert "#:~:text=" in str(card(replace(PAGE, origin=TextOrigin.FEED), summary()))


def test_what_no_page_can_show_leads_nowhere() -> None:
    unlinked = [replace(PAGE, origin=TextOrigin.REFUSED), replace(PAGE, url="")]
    for one in [*unlinked, replace(PAGE, url="http://localhost/1"), replace(PAGE, text="Now it says something else.")]:
        shown = card(one, summary())
        assert "source" not in text(*shown).replace("The Brackwater", "")
        assert "#:~:text=" not in str(shown)


def test_the_most_points_are_one_message_with_all_their_links() -> None:
    points = [f"Point {number} tells of the ferry, " + "and of the harbour, " * 20 + "too." for number in range(7)]
    one = replace(PAGE, text=" ".join(points), url="https://gazette.example/" + "x" * 300)
    (message,) = card(one, summary(*points))
    assert len(parse_message(message.html).text) < 4096
    assert len(links(message)) == 8


def test_sections_and_the_source_are_offered_where_there_are_some() -> None:
    (message,) = card(article(), summary(), length=Length.LONG, sections=True, follow=True)
    assert labels(message) == [["Shorter"], ["By section", "Follow this source"], ["Save"]]
    assert data(message)[1:3] == ["sections 1 long", "source 1"]
    (only_one,) = card(article(), summary(), follow=True)
    assert "By section" not in str(only_one.buttons) and "source 1" in data(only_one)
    (unstored,) = card(replace(article(), id=0), summary(), sections=True, follow=True)
    assert unstored.buttons == ()


def test_sections_have_a_line_each() -> None:
    told = [
        SectionPoint(heading="", point=KeyPoint(text=POINTS[0])),
        SectionPoint(heading="The boat", kicker="Why", point=KeyPoint(text=POINTS[1])),
        SectionPoint(heading="The crossing", point=KeyPoint(text=POINTS[2])),
    ]
    (message,) = cards.section_card("en", PAGE, told, now=NOW, zone=ZONE, length=Length.LONG, edits=6)
    assert text(message).split("\n") == [
        "New ferry enters service in May",
        "The Brackwater Gazette · today, 06:30",
        "",
        f"{POINTS[0]} source",
        "",
        "Why",
        "The boat",
        f"{POINTS[1]} source",
        "",
        "The crossing",
        f"{POINTS[2]} source",
    ]
    assert data(message) == ["length 1 long"]
    assert labels(message) == [["Main points"]]
    assert message.edits == 6


def test_reading_is_told_while_it_takes_a_while() -> None:
    assert text(cards.reading_line("en", "example.com")) == "Reading example.com …"
    assert text(cards.reading_line("en")) == "Reading your text …"
