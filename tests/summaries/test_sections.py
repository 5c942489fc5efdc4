from __future__ import annotations

from bot.model import KeyPoint, Section, Summary
from bot.summaries.sections import MOST_SECTIONS, SectionPoint, by_section, summarize_sections

TEXT = """The ferry sailed again on Monday, nine weeks after its engine had failed.
Repair details
Two cranes lifted in the engine
The new engine weighs eleven tonnes. It was built to order in seven weeks.
Timetable
From May the ferry will make twelve crossings a day. Fares stay as they are."""


def first_sentence(text: str, _heading: str) -> Summary:
    return Summary(points=tuple(KeyPoint(text=f"{part}.") for part in text.rstrip(".").split(". ") if part))


def test_one_line_for_each_section_under_its_heading() -> None:
    sections = (
        Section(heading="", text="It rained. It snowed."),
        Section(kicker="Later", heading="The thaw", text="It thawed."),
        Section(heading="Nothing", text=""),
    )
    assert by_section(sections, first_sentence) == (
        SectionPoint(heading="", point=KeyPoint(text="It rained.")),
        SectionPoint(kicker="Later", heading="The thaw", point=KeyPoint(text="It thawed.")),
    )


def test_the_summariser_is_told_the_heading() -> None:
    asked: list[tuple[str, str]] = []

    def summarise(text: str, heading: str) -> Summary:
        asked.append((text, heading))
        return Summary()

    assert by_section((Section(heading="The thaw", text="It thawed."),), summarise) == ()
    assert asked == [("It thawed.", "The thaw")]


def test_no_more_than_a_reader_takes() -> None:
    many = tuple(Section(heading=f"Part {n}", text=f"It rained {n} times.") for n in range(40))
    assert len(by_section(many, first_sentence)) == MOST_SECTIONS


def test_sections_are_found_in_a_stored_text() -> None:
    points = summarize_sections(TEXT, method="lead", language="en")
    assert [(one.kicker, one.heading) for one in points] == [
        ("", ""),
        ("Repair details", "Two cranes lifted in the engine"),
        ("", "Timetable"),
    ]
    assert points[1].point.text == "The new engine weighs eleven tonnes."
    assert points[2].point.text == "From May the ferry will make twelve crossings a day."


def test_a_text_without_headings_has_no_sections() -> None:
    assert summarize_sections("It rained on Monday.\nIt snowed on Tuesday.", method="lead", language="en") == ()
