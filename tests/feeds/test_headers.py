from __future__ import annotations

import pytest
from multidict import CIMultiDict

from bot.feeds.headers import authorization, conditions, readable_headers


def test_names_are_in_lower_case() -> None:
    assert readable_headers(CIMultiDict({"ETag": '"One"', "X-Odd": "Été"})) == {"etag": '"One"', "x-odd": "Été"}


def test_lists_are_joined_and_of_others_the_last_counts() -> None:
    """Two layers of compression may be said on two lines: to undo one of them would leave rubbish."""
    headers = CIMultiDict(
        [
            ("Content-Encoding", "gzip"),
            ("content-encoding", "br"),
            ("Cache-Control", "public"),
            ("Cache-Control", "max-age=60"),
            ("Location", "/a"),
            ("Location", "/b"),
        ]
    )
    assert readable_headers(headers) == {
        "content-encoding": "gzip, br",
        "cache-control": "public, max-age=60",
        "location": "/b",
    }


def test_bytes_that_are_no_text() -> None:
    odd = "/caf\udce9"
    assert readable_headers(CIMultiDict({"Location": odd, "ETag": odd})) == {"location": "/caf%E9"}


@pytest.mark.parametrize("value", ["", "é", "a\r\nX-Evil: 1", "\x00", "\x7f"])
def test_what_cannot_go_back_verbatim_stays(value: str) -> None:
    assert conditions(value, value) == {}


def test_validators_go_back() -> None:
    assert conditions('W/"1"', "yesterday") == {"If-None-Match": 'W/"1"', "If-Modified-Since": "yesterday"}


def test_credentials() -> None:
    assert authorization("") == {}
    assert authorization("robin:s:c") == {"Authorization": "Basic cm9iaW46czpj"}
