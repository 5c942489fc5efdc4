from __future__ import annotations

import brotli
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.feeds.encodings import zstd
from tests.data import pages
from tests.fuzz.mutation import documents
from tests.fuzz.targets import TARGETS

slow = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.mark.parametrize("name", TARGETS)
@given(data=st.data())
@slow
def test_mutated_documents(name: str, data: st.DataObject) -> None:
    TARGETS[name](data.draw(documents(name)))


@pytest.mark.parametrize("name", TARGETS)
@given(data=st.binary(max_size=2000))
@slow
def test_any_bytes(name: str, data: bytes) -> None:
    TARGETS[name](data)


FOUND = [
    ("page", pages.article(head='<link rel="alternate" type="application/rss+xml" href="/fe\x01ed">')),
    ("page", pages.article(head="<meta property='og:image' content='/a\x01.jpg'><base href='/\x02'>")),
    ("page", pages.article(head="<link rel='next' href='/\x01'>", body="<a rel=next href='http://[x'>Next page</a>")),
    ("outlines", b"<opml><body><outline text='&#xD800;' xmlUrl='x'/><outline xmlUrl='y'/></body></opml>"),
    ("body", b"\x03" + brotli.compress(b"0" * 99_000)),
    ("body", b"\x04" + zstd.compress(b"") * 3000),
    ("address", "\u00a0http://user:pw@pub.example/".encode()),
    ("address", b"[::1"),
]


@pytest.mark.parametrize(("name", "data"), FOUND, ids=range(len(FOUND)))
def test_what_was_found_once(name: str, data: bytes) -> None:
    TARGETS[name](data)
