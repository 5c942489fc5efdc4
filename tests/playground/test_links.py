from __future__ import annotations

import pytest

from bot.playground.links import BadLink, checked_link


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("https://example.com", "https://example.com/"),
        ("example.com/path", "http://example.com/path"),
        ("example.com:8080/x", "http://example.com:8080/x"),
        ("HTTPS://Example.COM/Path?Q#f", "https://example.com/Path?Q#f"),
        ("http://example.com?q=a b", "http://example.com/?q=a%20b"),
        ("http://127.0.0.1:8443/samples", "http://127.0.0.1:8443/samples"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("http://robin:secret@example.com/x", "http://robin:secret@example.com/x"),
        ("http://пример.example/", "http://пример.example/"),
        ("tg://resolve?domain=lede", "tg://resolve?domain=lede"),
    ],
)
def test_links(written: str, link: str) -> None:
    assert checked_link(written) == link


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("http://localhost:8080/x", "Wrong HTTP URL"),
        ("not-a-url", "Wrong HTTP URL"),
        ("ftp://example.com", "Unsupported URL protocol"),
        ("javascript:alert(1)", "Unsupported URL protocol"),
        ("", "URL host is empty"),
        ("https://", "URL host is empty"),
        ("http://exa mple.com/", "Wrong URL host"),
    ],
)
def test_what_is_no_link(written: str, error: str) -> None:
    with pytest.raises(BadLink) as caught:
        checked_link(written)
    assert str(caught.value) == error
