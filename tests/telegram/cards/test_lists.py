from __future__ import annotations

from dataclasses import replace

from bot.model import Feed
from bot.telegram import cards
from bot.telegram.html import text_of
from bot.telegram.splitting import units
from tests.telegram.cards.nouns import GAZETTE, text

FAILED = replace(GAZETTE, trouble="error-bad-status", trouble_detail="404", failures=1)
MOST_CAPTION = 1024  # UTF-16 units (Bot API, sendDocument)


def done(failed: list[tuple[str, Feed]], refused: list[str] = []) -> tuple[object, ...]:  # noqa: B006
    return cards.import_done(
        "en", count=1000, new=900, known=50, repeated=50, refused=refused, failed=failed, job_id=3, edits=7
    )


def test_a_few_failures_stand_in_the_message() -> None:
    (only,) = done([("<b>Harbour</b> &", FAILED)] * 10)
    assert text(only).count("• <b>Harbour</b> &: It is no longer at its address.") == 10
    assert only.edits == 7


def test_many_come_as_a_file_of_plain_text() -> None:
    first, attached = done([(f"<i>{number}", FAILED) for number in range(1000)])
    assert first.edits == 7 and attached.document
    lines = attached.document.body.decode().splitlines()
    assert len(lines) == 1000 and lines[0] == "• <i>0: It is no longer at its address."
    assert units(text_of(attached.html)) <= MOST_CAPTION


def test_names_never_make_it_too_long() -> None:
    names = ["🌊" * 300] * 1000
    (only,) = done([], names)
    assert units(text(only)) < 4096 and "…" in text(only)
    exported = cards.export_card("en", b"<opml/>", count=5, left_out=names)
    assert units(text_of(exported.html)) <= MOST_CAPTION
