from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Feed, Followed, Message, Mode
from bot.telegram import cards
from tests.telegram.cards.nouns import GAZETTE, NOW, ZONE, data, followed, labels, text

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"


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
        "Your digest comes at 08:00 (Europe/Berlin).",
        "Press a number to change or drop that feed. Follow another: /subscribe https://example.com",
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
        cards.feed_card("en", one, now=NOW, zone=ZONE, at="08:00"),
        cards.unsubscribed("en", one.name, 4, Mode.DIGEST, 5),
        cards.resubscribed("en", private.site_url),
        cards.mode_changed("en", one.name, Mode.MUTED, ""),
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


def many(count: int) -> list[Followed]:
    return [followed(replace(GAZETTE, id=number, title=f"Paper {number}")) for number in range(1, count + 1)]


def page(offset: int, count: int = 25) -> Message:
    (only,) = cards.feed_list("en", many(count), now=NOW, zone=ZONE, at="08:00", offset=offset, edits=6)
    return only


def test_each_feed_has_a_button_with_its_number() -> None:
    message = page(0, 3)
    assert labels(message) == [["1", "2", "3"]]
    assert data(message) == ["feed 1 0", "feed 2 0", "feed 3 0"]


def test_many_feeds_are_pages_of_ten() -> None:
    message = page(10)
    assert text(message).startswith("You follow 25 feeds\n\n11. Paper 11\n")
    assert "20. Paper 20\n" in text(message) and "21. " not in text(message)
    assert labels(message) == [[str(n) for n in range(11, 16)], [str(n) for n in range(16, 21)], ["Previous", "Next"]]
    assert data(message)[0] == "feed 11 10"
    assert data(message)[-2:] == ["feeds 0", "feeds 20"]
    assert message.edits == 6
    assert data(page(0))[-1] == "feeds 10"
    assert data(page(20))[-1] == "feeds 10"


@pytest.mark.parametrize(("offset", "first"), [(20, 11), (10**9, 11), (13, 11), (7, 1)])
def test_a_page_that_is_no_longer_there_is_the_last_one(offset: int, first: int) -> None:
    assert f"\n\n{first}. Paper {first}\n" in text(page(offset, 20))


def card(one: Followed, at: str | None = "08:00", **more: object) -> Message:
    return cards.feed_card("en", one, now=NOW, zone=ZONE, at=at, **more)  # type: ignore[arg-type]


def test_a_feed_has_a_card_that_changes_or_drops_it() -> None:
    message = card(followed(mode=Mode.INSTANT), offset=20, edits=6)
    assert text(message).split("\n") == [
        "The Brackwater Gazette",
        "each new item as it comes · about 4 items a day",
        "read today, 08:18 · next look today, 08:48",
    ]
    assert labels(message) == [
        ["In a daily digest, 08:00"],
        ["✓ Each new item", "Nothing for now"],
        ["Rename", "Tags"],
        ["The last 3 now", "Stop following"],
        ["All feeds", "Share"],
    ]
    modes = ["mode 3 digest 20", "mode 3 instant 20", "mode 3 muted 20"]
    assert data(message) == [*modes, "rename 3", "tags 3 20", "latest 3", "drop 3", "feeds 20", "share 3"]
    assert message.edits == 6


def test_a_private_feed_is_not_shared() -> None:
    private = replace(GAZETTE, url="https://robin:sesame@gazette.example/feed.xml")
    assert labels(card(followed(private)))[-1] == ["All feeds"]


def test_a_feeds_card_tells_its_trouble_and_that_no_digest_comes() -> None:
    ill = replace(GAZETTE, trouble="error-bad-status", trouble_detail="404", failures=3)
    assert "no longer at its address (tried 3 times)" in text(card(followed(ill)))
    assert "switched off" in text(card(followed(), at=None))
    assert labels(card(followed(), at=None))[0] == ["✓ In a daily digest"]
    assert "switched off" not in text(card(followed(mode=Mode.MUTED), at=None))


def test_who_never_named_a_zone_is_told_how() -> None:
    def shown(zone: str) -> str:
        return text(*cards.feed_list("en", [followed()], now=NOW, zone=zone, at="07:30"))

    assert "at 07:30 UTC. Elsewhere? /digest 07:30 Berlin\n" in shown("UTC")
    assert "Elsewhere" not in shown("Africa/Nairobi")


def test_a_feed_without_title_is_named_by_its_host_everywhere() -> None:
    bare = Feed(id=4, url=f"http://127.0.0.1:8000/feed?token={SECRET}")
    one = followed(bare)
    everything = [
        *cards.feed_list("en", [one], now=NOW, zone=ZONE, at="08:00"),
        card(one),
        cards.feed_preview("en", bare, [], at="08:00", zone=ZONE),
        cards.already_following("en", one),
        cards.unsubscribed("en", one.name, 4, Mode.DIGEST, 5),
        cards.resubscribed("en", bare.name),
        cards.mode_changed("en", one.name, Mode.DIGEST, "08:00"),
        cards.no_items("en", one.name),
    ]
    for message in everything:
        assert "127.0.0.1" in text(message)
        assert "without a name" not in text(message) and SECRET not in message.html


def test_a_persons_own_name_for_a_feed_comes_first() -> None:
    assert "1. The paper\n" in listed(followed(title="The paper"))
