"""Pasted and forwarded text taken apart: title, deck, date, sections; without what sites and apps put around it.
Runs in a worker process; standard library only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.articles.paste.chrome import undecorated
from bot.articles.paste.head import Head, take_apart
from bot.articles.paste.lines import Line, read
from bot.articles.paste.structure import is_heading, is_paragraph, sections_of
from bot.model import Page

LONGEST_HEADLINE = 160  # characters
LONGEST_DECK = 300  # characters
MASTHEAD_WORDS = 3  # at most
LEAST_DECK = 5  # words: what is shorter is a heading
LONG_LINE = 60  # characters: a longer line is not said twice on purpose, as a refrain is


def clean_paste(text: str) -> Page:
    """A pasted or forwarded text without its chrome and its repeated lines; one that is all chrome is kept as it is.
    ``text`` of the result has one paragraph a line, headings included; ``sections`` are its parts under two headings
    or more."""
    lines = read(text)
    own, head = take_apart(lines)
    own = own or lines
    title, own = _title(own, head)
    deck, own = _deck(own, head) if title else ("", own)
    body = list(_once((line.text for line in own), (title, deck)))
    return Page(
        title=title, deck=deck, author=head.author, date=head.date, text="\n".join(body), sections=sections_of(body)
    )


def _title(lines: Sequence[Line], head: Head) -> tuple[str, list[Line]]:
    """The first line, where it is marked as a title or looks like one and more follows. What stands over it, such as
    the name of a site or "SPORT", goes with it."""
    masthead = _masthead(lines, head)
    head.above -= masthead
    lines = lines[masthead:]
    if len(lines) > 1 and _is_title(lines[0], lines[1:]):
        head.above -= 1
        said = lines[0].text.casefold()
        return undecorated(lines[0].text), [line for line in lines[1:] if line.text.casefold() != said]
    return head.subject, list(lines)


def _masthead(lines: Sequence[Line], head: Head) -> int:
    """How many short lines stand over a title: those over a longer one, in a block of its own, that has the date or
    the byline under it; else one label."""
    above = [len(line.text.split()) > MASTHEAD_WORDS and is_heading(line.text) for line in lines[: max(head.above, 0)]]
    if True in above and lines[above.index(True)].block != lines[0].block:
        return above.index(True)
    if len(lines) > 2 and _is_label(lines[0].text) and _is_title(lines[1], lines[2:]):
        return 1
    return 0


def _is_label(line: str) -> bool:
    return (
        is_heading(line)
        and (" " not in line or line.isupper())
        and len(line.split()) <= MASTHEAD_WORDS
        and line.isascii()
    )


def _is_title(line: Line, following: Sequence[Line]) -> bool:
    """Verse and lists have no title, but where a blank line sets the first line apart."""
    if len(line.text) > LONGEST_HEADLINE or not any(char.isalpha() for char in line.text):
        return False
    apart = following[0].block != line.block or line.strong
    prose = any(is_paragraph(one.text) for one in following)
    return line.strong or (_looks_like_title(line.text) and (apart or prose))


def _looks_like_title(line: str) -> bool:
    return not line.endswith((".", "!", "?", "…", ":", ";", ",", "。", "।", "！", "？", "：")) or (
        line.endswith(("?", "!", "？", "！")) and is_heading(line.rstrip("?!？！") + "x")
    )


def _deck(lines: list[Line], head: Head) -> tuple[str, list[Line]]:
    """The line between the title and the date or byline; or one that stands right under the title, or alone over the
    text, too long for a heading."""
    if len(lines) < 2 or len(lines[0].text) > LONGEST_DECK:
        return "", lines
    first, second = lines[0], lines[1]
    if head.above == 1 or (head.above == 2 and is_heading(first.text)):
        return first.text, lines[1:]
    long = is_heading(first.text) and len(first.text.split()) >= LEAST_DECK
    headings = sum(is_heading(line.text) for line in lines[1:])
    if long and (is_heading(second.text) or (is_paragraph(second.text) and not headings)):
        return first.text, lines[1:]
    return "", lines


def _once(lines: Iterable[str], said: Iterable[str]) -> Iterator[str]:
    """Without what was ``said`` already, and without long lines that come again."""
    seen = {line.casefold() for line in said if line}
    for line in lines:
        folded = line.casefold()
        if folded not in seen:
            yield line
            if len(line) >= LONG_LINE:
                seen.add(folded)
