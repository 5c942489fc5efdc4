from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Feed, FeedLink, Followed, Mode, Subscription
from bot.telegram import cards
from tests.telegram.cards.nouns import GAZETTE, NOW, ZONE, article, data, labels, links, text

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"


def followed(feed: Feed = GAZETTE, mode: Mode = Mode.DIGEST, title: str = "") -> Followed:
    return Followed(subscription=Subscription(chat_id=1, feed_id=feed.id, mode=mode, title=title), feed=feed)


def listed(*feeds: Followed, at: str | None = "08:00") -> str:
    return text(*cards.feed_list("en", feeds, now=NOW, zone=ZONE, at=at))


def test_each_feed_has_a_number_and_its_health() -> None:
    shown = listed(followed(), followed(replace(GAZETTE, id=4, title="Tidal Notes"), Mode.INSTANT))
    assert shown.split("\n") == [
        "You follow 2 feeds",
        "",
        "1. The Brackwater Gazette",
        "in your daily digest · about 4 items a day",
        "read today, 08:18 · next look today, 08:48",
        "",
        "2. Tidal Notes",
        "each new item as it comes · about 4 items a day",
        "read today, 08:18 · next look today, 08:48",
        "",
        "Your digest comes at 08:00 (Europe/Berlin). Another time: /digest 18:00",
        "Stop following one: /unsubscribe 2. Follow another: /subscribe https://example.com",
    ]


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (12.4, "about 12 items a day"),
        (0.8, "about one item a day"),
        (0.5, "about 4 items a week"),
        (1 / 7, "about one item a week"),
        (0.07, "about 2 items a month"),
        (0.001, "about one item a month"),
        (0.0, "nothing new for a while"),
    ],
)
def test_how_often_it_publishes(rate: float, expected: str) -> None:
    assert f"· {expected}\n" in listed(followed(replace(GAZETTE, daily_rate=rate)))


def test_trouble_has_a_plain_cause() -> None:
    ill = replace(GAZETTE, trouble="error-bad-status", trouble_detail="404", failures=3)
    assert "⚠️ It is no longer at its address (tried 3 times).\n" in listed(followed(ill))
    once = replace(ill, trouble_detail="503", failures=1)
    assert "⚠️ Its site answers with an error (503).\n" in listed(followed(once))
    assert "⚠️ I can't read it at the moment." in listed(followed(replace(once, trouble="error-of-next-year")))


def test_a_feed_that_is_gone_for_good_is_no_longer_asked() -> None:
    gone = replace(GAZETTE, trouble="error-bad-status", trouble_detail="410", failures=1, next_poll_at=None)
    assert "gone for good" in listed(followed(gone))
    assert "I have stopped asking it" in listed(followed(gone))


def test_one_that_was_never_read() -> None:
    assert "not read yet" in listed(followed(replace(GAZETTE, last_success_at=None)))


def test_secrets_show_nowhere() -> None:
    address = f"https://robin:pass-word@private.example/feed?token={SECRET}"
    private = Feed(id=4, url=address, site_url=f"https://private.example/?token={SECRET}", daily_rate=1)
    one = followed(private)
    everything = [
        *cards.feed_list("en", [one], now=NOW, zone=ZONE, at="08:00"),
        cards.feed_preview("en", private, [], at="08:00", zone=ZONE),
        cards.already_following("en", one),
        cards.unsubscribed("en", one.title, 4, Mode.DIGEST),
        cards.resubscribed("en", private.title or private.site_url),
        cards.mode_changed("en", one.title, Mode.MUTED, ""),
    ]
    for message in everything:
        assert "private.example" in text(message)
        for secret in (SECRET, "pass-word", "robin"):
            assert secret not in message.html
            assert secret not in str(message.buttons)
    assert "private address" in text(everything[0])


def test_no_feeds_shows_the_first_step() -> None:
    assert "/subscribe https://" in listed()


def test_digests_that_are_off_are_mentioned() -> None:
    assert "switched off" in listed(followed(), at=None)
    assert "switched off" not in listed(followed(mode=Mode.INSTANT), at=None)


def test_hundreds_of_feeds_are_several_messages() -> None:
    messages = cards.feed_list("en", [followed()] * 300, now=NOW, zone=ZONE, at="08:00")
    assert len(messages) > 5
    assert "300. The Brackwater Gazette" in text(*messages)


def test_a_persons_own_name_for_a_feed_comes_first() -> None:
    assert "1. The paper\n" in listed(followed(title="The paper"))


# -- Following -------------------------------------------------------------------------------------------------------


def test_a_preview_shows_the_feed_and_asks_what_to_send() -> None:
    latest = [article(number, f"Headline {number}") for number in (3, 2, 1)]
    message = cards.feed_preview("en", GAZETTE, latest, at="08:00", zone=ZONE, reply_to=8)
    shown = text(message)
    assert "The Brackwater Gazette" in shown
    assert "English · about 4 items a day" in shown
    assert "08:00 (Europe/Berlin)" in shown
    assert [words for words, _ in links(message)] == ["Headline 3", "Headline 2", "Headline 1"]
    assert labels(message) == [["In a daily digest, 08:00"], ["Each new item", "The last 3 now"]]
    assert data(message) == ["mode 3 digest", "mode 3 instant", "latest 3"]
    assert message.reply_to == 8
    assert "http" not in shown


def test_a_preview_of_an_empty_feed() -> None:
    message = cards.feed_preview("en", Feed(id=1, url="https://new.example/feed"), [], at="07:00", zone="UTC")
    assert "new.example" in text(message)
    assert "no items" in text(message)


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
    assert data(cards.unsubscribed("en", "The Gazette", 3, Mode.INSTANT)) == ["back 3 instant"]


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
