from __future__ import annotations

import codecs

import pytest

from bot.articles.extraction.pdf import MOST_CHARS
from bot.articles.files import ending_of, page_of_file
from bot.errors import BadInput, NothingToRead
from tests.data.pdfs import pdf, wrapped
from tests.services.documents import LONG, STORIES, page

ENGLISH = f"Ferry “Osprey” sails again\n\n{LONG}"
RUSSIAN = (
    "Паром снова ходит\n\nВ понедельник паром на остров снова вышел в море после девяти недель ремонта, и на пристани "
    "играл духовой оркестр.\nНовый двигатель расходует вдвое меньше топлива, чем старый, и работает намного тише.\n"
)
JAPANESE = (
    "フェリーが再び運航\n\n島へのフェリーは九週間の修理を終えて月曜日に再び出航し、港では吹奏楽団が演奏した。\n"
    "新しいエンジンの燃料消費は以前の半分で、はるかに静かだと港長は述べた。次の便は木曜日に予定されている。\n"
)
LOCK = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<01> <01>]".format("ab" * 32)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((ENGLISH, name) for name in ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32")),
        *((RUSSIAN, name) for name in ("utf-8", "cp1251", "koi8-r", "utf-16", "utf-16-le", "utf-16-be")),
        *((JAPANESE, name) for name in ("utf-8", "shift_jis", "euc_jp", "utf-16")),
    ],
)
def test_a_text_in_any_encoding(text: str, encoding: str) -> None:
    found = page_of_file(text.encode(encoding), "notice.txt")
    title, _, body = text.strip().partition("\n\n")
    assert (found.title, found.text.split()) == (title, body.split())


def test_escapes_are_no_characters() -> None:
    body = b'<meta charset="iso-2022-jp"><p>' + JAPANESE.replace("\n", "<p>").encode("iso-2022-jp")
    assert "吹奏楽団" in page_of_file(body, "notice.html").text


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8", "utf-16"])
def test_a_page_that_states_a_wrong_encoding(encoding: str) -> None:
    document = page("Паром", RUSSIAN.strip().partition("\n\n")[2] * 2).encode(encoding)
    assert b"utf-8" in document.replace(b"\0", b"")
    assert "духовой оркестр" in page_of_file(document, "notice.html").text


def test_a_few_broken_bytes_are_no_other_encoding() -> None:
    body = RUSSIAN.encode()
    assert "духовой оркестр" in page_of_file(body[:60] + b"\xff" + body[60:], "notice.txt").text


def test_a_page_without_its_address() -> None:
    found = page_of_file(page().encode(), "notice.html")
    assert found.title == "Ferry to Osprey Island sails again" and found.text == LONG and found.url == ""


def test_a_fragment_of_a_page_is_one_by_its_name() -> None:
    assert page_of_file(b"<span>" + LONG.replace("\n", "<br>").encode() + b"</span>", "notice.htm").text.count("<") == 0


def test_a_pdf_says_what_it_is_whatever_its_name() -> None:
    document = pdf([wrapped(*STORIES)], title="Ferry sails again")
    for name in ("notice.pdf", "notice.txt", "notice", ""):
        found = page_of_file(document, name)
        assert found.title == "Ferry sails again" and STORIES[0] in found.text
    assert STORIES[0] in page_of_file(LONG.encode(), "notice.pdf").text


def test_markdown_without_its_marks() -> None:
    body = f"# Ferry sails\n\n{STORIES[0]}\n\n## The engine\n\n**{STORIES[1]}** See [the plan](https://example.com/plan).\n"
    found = page_of_file(body.encode(), "notice.md")
    assert found.title == "Ferry sails" and "The engine" in found.text
    assert "*" not in found.text and "#" not in found.text and "](" not in found.text


@pytest.mark.parametrize("start", ["[1] ", "{sic} "])
def test_a_text_that_begins_like_data(start: str) -> None:
    assert STORIES[0] in page_of_file(f"{start}{LONG}".encode(), "notice.txt").text


def test_a_long_text_is_cut() -> None:
    lines = "\n".join(f"{STORIES[number % 8]} It was boat number {number} of that day." for number in range(8000))
    assert MOST_CHARS // 2 < len(page_of_file(lines.encode(), "notice.txt").text) <= MOST_CHARS
    assert len(page_of_file(page(text=lines).encode(), "notice.html").text) <= MOST_CHARS


@pytest.mark.parametrize(
    ("body", "name", "key"),
    [
        (b"", "notice.txt", "error-file-empty"),
        (b" \r\n\t\0", "notice.pdf", "error-file-empty"),
        (b"PK\3\4" + b"x" * 200, "notice.pdf", "error-file-damaged"),
        (b"%PDF-1.4\nnothing more", "notice.pdf", "error-file-damaged"),
        (bytes(range(256)) * 20, "notice.txt", "error-file-damaged"),
    ],
)
def test_what_is_not_what_its_name_says(body: bytes, name: str, key: str) -> None:
    with pytest.raises(BadInput) as caught:
        page_of_file(body, name)
    assert caught.value.text == key


@pytest.mark.parametrize(
    ("body", "name", "instead"),
    [
        (pdf([[], []]), "notice.pdf", "scan"),
        (pdf([wrapped(*STORIES)], extra=LOCK), "notice.pdf", "locked"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 200, "notice.pdf", "image"),
        (b"PK\3\4" + b"x" * 200, "notice", "file"),
        (b"Too little.", "notice.txt", "empty"),
        (codecs.BOM_UTF16_LE + "Too little.".encode("utf-16-le"), "notice.txt", "empty"),
        (b"<html><body></body></html>", "notice.html", "empty"),
    ],
)
def test_what_holds_no_text(body: bytes, name: str, instead: str) -> None:
    with pytest.raises(NothingToRead) as caught:
        page_of_file(body, name)
    assert (caught.value.text, caught.value.instead) == ("error-nothing-in-file", instead)


@pytest.mark.parametrize(
    ("name", "ending"),
    [("a.TXT", ".txt"), ("a.tar.gz ", ".gz"), ("a", ""), (".txt", ""), ("", ""), ("../x/b.Pdf", ".pdf")],
)
def test_endings(name: str, ending: str) -> None:
    assert ending_of(name) == ending
