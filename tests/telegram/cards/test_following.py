from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Feed, FeedLink, Mode
from bot.telegram import cards
from tests.telegram.cards.nouns import GAZETTE, ZONE, article, data, followed, labels, links, text


def test_a_preview_shows_the_feed_and_asks_what_to_send() -> None:
    latest = [article(number, f"Headline {number}") for number in (3, 2, 1)]
    message = cards.feed_preview("en", GAZETTE, latest, at="08:00", zone=ZONE, reply_to=8)
    shown = text(message)
    assert "The Brackwater Gazette" in shown
    assert "English · about 4 items a day" in shown
    assert "08:00 (Europe/Berlin).\nOr would you rather" in shown
    assert "last three" in shown
    assert [words for words, _ in links(message)] == ["Headline 3", "Headline 2", "Headline 1"]
    assert labels(message) == [["In a daily digest, 08:00"], ["Each new item", "The last 3 now"]]
    assert data(message) == ["mode 3 digest", "mode 3 instant", "latest 3"]
    assert message.reply_to == 8
    assert "http" not in shown


def test_a_preview_of_an_empty_feed() -> None:
    message = cards.feed_preview("en", Feed(id=1, url="https://new.example/feed"), [], at="07:00", zone="UTC")
    assert "new.example" in text(message)
    assert "no items" in text(message)
    assert data(message) == ["mode 1 digest", "mode 1 instant"], "there are no last 3"
    assert "last three" not in text(message)


@pytest.mark.parametrize(
    ("code", "name"),
    [("en-GB", "English"), ("pt_BR", "Portuguese"), ("DE", "German"), ("xx", "language “xx”")],
)
def test_languages_have_names(code: str, name: str) -> None:
    assert f"{name} ·" in text(cards.feed_preview("en", replace(GAZETTE, language=code), [], at="08:00", zone="UTC"))


def test_already_following_offers_the_other_ways() -> None:
    message = cards.already_following("en", followed(mode=Mode.INSTANT))
    assert "already: each new item as it comes" in text(message)
    assert data(message) == ["mode 3 digest", "mode 3 instant", "latest 3", "drop 3"]


def test_changes_are_confirmed() -> None:
    assert "as it comes" in text(cards.mode_changed("en", "The Gazette", Mode.INSTANT, ""))
    assert text(cards.mode_changed("en", "The Gazette", Mode.DIGEST, "08:00")).endswith("daily digest, at 08:00.")
    assert "muted" in text(cards.mode_changed("en", "The Gazette", Mode.MUTED, ""))
    assert "again" in text(cards.resubscribed("en", "The Gazette"))


def test_unsubscribing_can_be_undone() -> None:
    assert data(cards.unsubscribed("en", "The Gazette", 3, Mode.INSTANT, 5)) == ["back 3 instant 5"]


def test_of_several_feeds_the_person_picks() -> None:
    offered = (
        FeedLink(url="https://gazette.example/all.xml", title="All news"),
        FeedLink(url="http://gazette.example/plain.xml"),
        FeedLink(url="https://gazette.example/" + "long/" * 20, title="Sport"),
    )
    message = cards.feed_choices("en", "https://gazette.example/", offered)
    for one in offered:
        assert f"/subscribe {one.url}" in text(message)
        assert f"<code>/subscribe {one.url}</code>" in message.html
    # A button where the address fits into 64 bytes, and only there.
    assert data(message) == ["follow gazette.example/all.xml", "follow http://gazette.example/plain.xml"]
    assert labels(message)[0] == ["1. All news"]


def test_an_address_too_long_to_show_is_counted() -> None:
    offered = [FeedLink(url="https://gazette.example/" + "x" * 4000), FeedLink(url="https://gazette.example/ok.xml")]
    shown = text(cards.feed_choices("en", "https://gazette.example/", offered))
    assert "1. gazette.example\n/subscribe https://gazette.example/ok.xml" in shown
    assert "One more is on that page" in shown


def test_very_many_feeds_are_one_message_that_says_so() -> None:
    offered = [FeedLink(url=f"https://gazette.example/{'x' * 400}/{number}", title="t" * 300) for number in range(40)]
    shown = text(cards.feed_choices("en", "https://gazette.example/", offered))
    count = shown.count("/subscribe https://")
    assert 0 < count < 20
    assert f"{40 - count} more are on that page" in shown


def test_a_newcomer_learns_how_to_name_a_zone() -> None:
    def shown(zone: str) -> str:
        return text(cards.feed_preview("en", GAZETTE, [article()], at="08:00", zone=zone))

    assert "at 08:00 UTC. Elsewhere? /digest 08:00 Berlin\n" in shown("UTC")
    assert "Elsewhere" not in shown("America/Bogota")


def test_a_feed_that_holds_nothing_is_named() -> None:
    assert text(cards.no_items("en", "Harbour News")) == "Harbour News holds no items at the moment."


@pytest.mark.parametrize("mode", list(Mode))
def test_a_person_who_does_not_pause_is_not_told_of_a_pause(mode: Mode) -> None:
    message = cards.mode_changed("en", "The Gazette", mode, "08:00")
    assert "pause" not in text(message) and message.buttons == ()
