"""What is a heading, what a paragraph, and which belongs to which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.model import Section

LONGEST_HEADING = 120  # characters
LONGEST_HEADING_WORDS = 16
LEAST_PARAGRAPH = 80  # characters: a longer line without a stop is one all the same
MOST_LINES = 5000  # of an article; a longer one is not looked at for headings
MOST_HEADINGS = 2  # lines before a paragraph: a kicker and a heading; more make a list
_STOPS = tuple(".!…;,。！；，।۔")
_CLOSERS = "\"'”’»)]」』"


def is_heading(line: str) -> bool:
    """Whether the line looks like one: short, and without a stop. A question may be a heading."""
    bare = line.rstrip(_CLOSERS)
    if len(line) > LONGEST_HEADING or len(line.split()) > LONGEST_HEADING_WORDS:
        return False
    return not bare.endswith(_STOPS) and not line.endswith((":", "：")) and any(char.isalpha() for char in line)


def is_paragraph(line: str) -> bool:
    """Whether it is prose: a whole sentence, or longer than any heading."""
    return not is_heading(line) and (len(line) >= LEAST_PARAGRAPH or (len(line.split()) > 6 or len(line) > 20))


@dataclass(slots=True)
class _Part:
    kicker: str = ""
    heading: str = ""
    lines: list[str] = field(default_factory=list)


def sections_of(lines: Sequence[str]) -> tuple[Section, ...]:
    """The parts of an article, one paragraph or heading a line; none where it has fewer than two headings. What stands
    before the first heading is a part without one."""
    parts = list(_parts(lines)) if len(lines) <= MOST_LINES else []
    if sum(bool(part.heading) for part in parts) < 2:
        return ()
    return tuple(Section(kicker=part.kicker, heading=part.heading, text="\n".join(part.lines)) for part in parts)


def _parts(lines: Sequence[str]) -> Iterator[_Part]:
    """A heading is a short line, or two, right before prose; more short lines than that are a list and belong to the
    part that they stand in."""
    part = _Part()
    waiting: list[str] = []
    for line in lines:
        if is_heading(line):
            waiting.append(line)
            continue
        if 1 <= len(waiting) <= MOST_HEADINGS and is_paragraph(line):
            if part.lines:
                yield part
            part = _Part(kicker=waiting[0] if len(waiting) > 1 else "", heading=waiting[-1])
        else:
            part.lines += waiting
        waiting = []
        part.lines.append(line)
    part.lines += waiting
    if part.lines:
        yield part
