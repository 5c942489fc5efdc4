"""JSON Lines: in order, at once, and nothing stops the others."""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
from collections.abc import Iterator

import pytest

from bot.cli import lines as cli_lines
from bot.cli.lines import BadLine, count, field, lines, parsed
from tests.cli.conftest import Lede, end
from tests.data.hostile import an_author_of_dots, rss

TEXT = "One thing happened. Another thing happened. A third one did not. A fourth is still to come."


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch):
    """A function that makes bytes standard input, without a limit of a pipe's size."""
    opened: list[int] = []

    def pipe(data: bytes, tmp_path) -> Iterator[bytes]:
        path = tmp_path / "stdin"
        path.write_bytes(data)
        opened.append(os.open(path, os.O_RDONLY))
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"fileno": lambda _self: opened[-1]})())
        return lines()

    yield pipe
    for descriptor in opened:
        os.close(descriptor)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"a", [b"a"]),
        (b"a\nb\n", [b"a", b"b"]),
        (b"\n \r\na\r\n\n", [b"a"]),
        (b"x" * 200_000 + b"\ny", [b"x" * 200_000, b"y"]),
    ],
)
def test_lines_of_standard_input(piped, tmp_path, data: bytes, expected: list[bytes]) -> None:
    assert list(piped(data, tmp_path)) == expected


def test_a_line_without_end_is_cut_off_and_told(piped, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(cli_lines, "LONGEST_LINE", 100_000)
    endless, after = piped(b"x" * 1_000_000 + b"\n{}", tmp_path)
    assert 100_000 < len(endless) < 300_000 and after == b"{}"
    with pytest.raises(BadLine, match="a line of over"):
        parsed(endless)


@pytest.mark.parametrize("raw", [b"nonsense", b"[1]", b"\xff\xfe", b"[" * 100_000, b'{"id": ' + b"9" * 5000 + b"}"])
def test_what_is_no_object_is_a_bad_line(raw: bytes) -> None:
    with pytest.raises(BadLine):
        parsed(raw)


def test_fields_and_their_kinds() -> None:
    line = {"text": "x", "none": None, "number": 3, "flag": True, "nought": 0}
    assert field(line, "text", str) == "x"
    assert field(line, "none", str, "given") == field(line, "missing", str, "given") == "given"
    assert count(line, "number") == 3 and count(line, "missing") is None
    for name, kind in [("missing", str), ("none", str), ("number", str), ("text", int), ("flag", int)]:
        with pytest.raises(BadLine, match=name):
            field(line, name, kind)
    for name in ("text", "flag", "nought"):
        with pytest.raises(BadLine, match=name):
            count(line, name)


@pytest.mark.process
async def test_a_bad_line_stops_no_other(lede: Lede) -> None:
    done = await lede.jsonl(
        "summarize", {"id": 1, "text": TEXT}, "nonsense", {"id": "x", "text": 5}, {"id": [2], "text": TEXT, "n": 0}, "",
        {"text": TEXT, "n": 1},
    )  # fmt: skip
    assert "3 of 5 lines" in done.failed()
    first, second, third, fourth, fifth = done.lines
    assert len(first["points"]) == 3 and all(point in TEXT for point in first["points"])
    assert second == {"id": None, "error": second["error"]} and "JSON" in second["error"]
    assert third == {"id": "x", "error": third["error"]} and "text" in third["error"]
    assert fourth == {"id": [2], "error": fourth["error"]} and "n" in fourth["error"]
    assert fifth["id"] is None and len(fifth["points"]) == 1


@pytest.mark.process
def test_each_answer_comes_before_the_next_line_is_written(lede: Lede) -> None:
    process = lede.start("summarize", "--jsonl")
    assert process.stdin and process.stdout
    try:
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "text": TEXT}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(30) == 0
    finally:
        end(process)


@pytest.mark.process
async def test_many_lines_keep_their_order(lede: Lede) -> None:
    lede.settings["SANDBOX__WORKERS"] = "2"
    given = [{"id": number, "text": TEXT * (1 + 40 * (number % 2)), "n": 1} for number in range(60)]
    done = (await lede.jsonl("summarize", *given)).succeeded()
    assert [line["id"] for line in done.lines] == list(range(60))


@pytest.mark.process
async def test_a_document_that_takes_too_long_is_given_up(lede: Lede) -> None:
    lede.settings["SANDBOX__SECONDS"] = "4"
    documents = [
        base64.b64encode(body).decode() for body in (an_author_of_dots(), rss("<item><title>Rain</title></item>"))
    ]
    done = await lede.jsonl(
        "parse", *({"id": number, "url": "", "body_base64": body} for number, body in enumerate(documents))
    )
    assert "1 of 2 lines" in done.failed()
    first, second = done.lines
    assert (first["id"], second["id"]) == (0, 1)
    assert first["error"].startswith("parse took over") and first["titles"] == []
    assert second["entries"] > 0 and "error" not in second


@pytest.mark.process
def test_a_closed_pipe_ends_it_quietly(lede: Lede) -> None:
    process = lede.start("summarize", "--jsonl")
    assert process.stdin and process.stdout and process.stderr
    try:
        process.stdin.write(json.dumps({"id": 1, "text": TEXT}).encode() + b"\n")
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(json.dumps({"id": 2, "text": TEXT}).encode() + b"\n")
        process.stdin.close()
        assert process.wait(30) == 0
        assert process.stderr.read() == b""
    finally:
        end(process)


@pytest.mark.process
@pytest.mark.parametrize("arguments", [("summarize", "--jsonl"), ("summarize", "-")])
def test_ctrl_c_while_it_waits_for_input(lede: Lede, arguments: tuple[str, ...]) -> None:
    lede.settings["SANDBOX__WORKERS"] = "3"
    process = lede.start(*arguments)
    assert process.stdin and process.stdout and process.stderr
    try:
        if "--jsonl" in arguments:
            process.stdin.write(json.dumps({"id": 1, "text": TEXT}).encode() + b"\n")
            process.stdin.flush()
            process.stdout.readline()  # its workers are up, or just starting
        else:
            _wait_until_it_reads(process)
        end(process, signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read() == b""
    finally:
        end(process)


def _wait_until_it_reads(process: subprocess.Popen[bytes]) -> None:
    """What fits into no pipe is gone once somebody reads it."""
    assert process.stdin
    process.stdin.write(b"x" * 300_000)
    process.stdin.flush()
