from __future__ import annotations

import pytest

from bot.articles.paste.lines import Line, read

WRAPPED = """The ferry between the bay and the point sailed again on Monday, nine
weeks after its engine had failed in the middle of the bay, and about
three hundred people had come to the quay to see it off. A brass band
played until it was out of sight.

Nobody made a speech.
"""


def texts(text: str) -> list[str]:
    return [line.text for line in read(text)]


def test_blank_lines_part_blocks() -> None:
    assert read("One\n\n \nTwo\nThree\n") == [Line("One", 0), Line("Two", 1), Line("Three", 1)]


@pytest.mark.parametrize(
    ("marked", "plain", "strong"),
    [
        ("*Whole line*", "Whole line", True),
        ("**Whole line**", "Whole line", True),
        ("## A heading", "A heading", True),
        ("It was *not* so.", "It was not so.", False),
        ("It was _not_ so.", "It was not so.", False),
        ("It was ~not~ so.", "It was not so.", False),
        ("See [the notice](https://a.example/b).", "See the notice.", False),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name", False),
        ("#ferry is no heading", "#ferry is no heading", False),
        ("[02/03/2026, 07:41:05] Ida Fenn: It sails.", "It sails.", False),
        ("02/03/26, 7:41 pm - Ida: It sails.", "It sails.", False),
        ("12:30: the ferry sails", "12:30: the ferry sails", False),
    ],
)
def test_marks_go(marked: str, plain: str, strong: bool) -> None:
    assert read(marked) == [Line(plain, 0, strong)]


def test_what_a_mail_has_wrapped_is_made_whole() -> None:
    first, second = texts(WRAPPED)
    assert first.startswith("The ferry between") and first.endswith("out of sight.")
    assert second == "Nobody made a speech."


def test_what_a_mail_has_quoted_too() -> None:
    quoted = "".join(f"> {line}\n" for line in WRAPPED.splitlines())
    assert texts(quoted) == texts(WRAPPED)
    assert texts(f"On Mon, 2 Mar 2026 at 08:12, Ida <a@b.example> wrote:\n{quoted}") == texts(WRAPPED)


def test_one_line_that_begins_with_a_mark_is_no_quotation() -> None:
    assert texts("> 100 people came\nIt rained.\nIt snowed.") == ["> 100 people came", "It rained.", "It snowed."]


@pytest.mark.parametrize(
    "text",
    [
        "The horn is silent on the bay,\nthe gulls are loud instead,\nthe ferry does not sail,\nand I stay in bed.",
        "The first paragraph of this text is a line of its own, and has a stop.\n"
        "The second one, as long as the first, is another, and has one too.\n"
        "The third is just as long as the second was, and ends in a stop too.\n"
        "The fourth one is the last, and it ends as all the others have done.",
        "A title of some length that has no stop at all\nA deck of about that length without a stop\nA sentence.",
    ],
)
def test_lines_that_nobody_has_wrapped_stay(text: str) -> None:
    assert texts(text) == text.split("\n")


def test_the_gaps_of_a_menu() -> None:
    assert texts("Home   About   Contact\nA  title   here\nText.") == ["A title here", "Text."]
