from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Feed
from bot.telegram.callbacks import Action, encode
from bot.telegram.deeplinks import LONGEST, PREFIX, Linked, link_to, mark_of, payload_of, read_payload

SHORT = Feed(id=7, url="https://harbour.example/feed.xml")
LONG = Feed(id=7, url="https://harbour.example/a/very/long/way/to/the/feed.xml")


@pytest.mark.parametrize("url", [SHORT.url, "http://harbour.example/feed.xml", "https://häfen.example/ä?b=1&c"])
def test_a_short_address_is_its_own_payload(url: str) -> None:
    assert read_payload(payload_of(Feed(id=7, url=url))) == Linked(url=url)


def test_a_long_one_is_named_by_a_number_that_cannot_be_guessed() -> None:
    payload = payload_of(LONG)
    assert payload.startswith("n7-") and "harbour" not in payload
    assert read_payload(payload) == Linked(feed_id=7, mark=mark_of(LONG.url))
    assert mark_of(LONG.url) != mark_of(SHORT.url)


@given(st.integers(1, 10**18 - 1), st.from_regex(r"https?://[a-z]{1,40}\.example/[a-zäöü]{0,40}", fullmatch=True))
def test_every_payload_fits_a_link_and_a_button(number: int, url: str) -> None:
    payload = payload_of(Feed(id=number, url=url))
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", PREFIX + payload)
    assert len(payload) <= LONGEST
    assert encode(Action.JOIN, payload)
    assert read_payload(payload)


@given(st.text(max_size=80))
def test_anything_else_is_none(text: str) -> None:
    linked = read_payload(text)
    assert linked is None or linked.url or linked.feed_id


@pytest.mark.parametrize("payload", ["", "a", "x123", "n7", "n7-xyz", "a!!!", "a" + "A" * 100, "a_w", "aAAEC"])
def test_bad_payloads(payload: str) -> None:
    assert read_payload(payload) is None


def test_the_link() -> None:
    assert link_to(SHORT, "LedeBot").startswith("https://t.me/LedeBot?start=sub_a")
