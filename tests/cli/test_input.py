"""TARGET: what is at an address, in a file or on standard input."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import typer

from bot.cli import input as cli_input
from bot.cli.input import Material, chosen, is_address, local
from bot.errors import BadInput


@pytest.mark.parametrize(
    ("name", "body", "content_type", "html"),
    [
        ("page.html", b"", "", True),
        ("PAGE.HTM", b"words", "", True),
        ("page.xhtml", b"words", "", True),
        ("note.txt", b"Three words here", "", False),
        ("note", b"\n <!DOCTYPE HTML><title>x</title>", "", True),
        ("note", b"3 < 4 and 5 > 4", "", False),
        ("note", b"<p class=x>Words</p>", "", True),
        ("https://news.example/a", b"plain", "text/html; charset=utf-8", True),
        ("https://news.example/a.html", b"<p>shown as it is</p>", "text/plain", False),
        ("https://news.example/a", b"<article>", "application/octet-stream", True),
    ],
)
def test_what_is_html(name: str, body: bytes, content_type: str, html: bool) -> None:
    assert Material(name=name, body=body, content_type=content_type).is_html is html


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Grüße".encode(), "Grüße"),
        (b"\xef\xbb\xbfHello", "Hello"),
        ("Grüße".encode("utf-16"), "Grüße"),
        ("Grüße “x”".encode("cp1252"), "Grüße “x”"),
    ],
)
def test_text_in_any_usual_encoding(body: bytes, text: str) -> None:
    assert Material(name="x", body=body).text == text


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(BadInput, match=r"x\.pdf: neither text nor HTML"):
        _ = Material(name="x.pdf", body=b"%PDF-1.7\n\0\0\0").text


def test_a_file_and_where_it_comes_from(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"<p>x</p>")
    assert local(str(path), "https://news.example/") == Material(
        name=str(path), body=b"<p>x</p>", url="https://news.example/"
    )


def test_a_missing_file_names_itself(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        local(str(tmp_path / "nothing"))


def test_a_huge_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_input, "MOST_BYTES", 10)
    path = tmp_path / "big.txt"
    path.write_bytes(b"x" * 10)
    assert local(str(path)).body == b"x" * 10
    path.write_bytes(b"x" * 11)
    with pytest.raises(BadInput, match="over"):
        local(str(path))


def test_standard_input_stands_in_where_something_is_piped(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert chosen("page.html") == "page.html"
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert chosen(None) == "-"
    monkeypatch.setattr("sys.stdin", Terminal())
    with pytest.raises(typer.BadParameter):
        chosen(None)
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(typer.BadParameter):
        chosen(None)


def test_addresses_have_a_scheme() -> None:
    assert is_address("https://news.example/") and is_address("ftp://x")
    assert not is_address("news.example") and not is_address("-") and not is_address("C:\\page.html")
