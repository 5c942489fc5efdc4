"""What stands over an article, and the lines that are its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.articles.paste.chrome import is_chrome, leads_elsewhere
from bot.articles.paste.lines import MOST_LINES, Line
from bot.articles.paste.meta import meta_of, time_of
from bot.articles.paste.structure import is_heading

HEAD = 6  # lines in which a title, its deck, its date and its byline stand
TITLE_WORDS = 3  # more than that make a title rather than a name
TAIL = 4  # lines in which a byline or a date may stand at the end
SIGNATURE = 8  # lines at most behind the "--" of a mail (RFC 3676, section 4.3)
MOST_LISTED = 30  # titles of other articles in one list
_SUBJECT = re.compile(
    r"(?i)(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|тема|主题) ?[:：] ?"
    r"(?:(?:re|fwd?|aw|wg|tr|rv) ?: ?)*(?P<title>.+)"
)
_TO_SEE = re.compile(r"(?i)(?:watch|listen) ?:")  # a title, where it comes first
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][\w.'’-]*){1,3}")
_SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Head:
    """What the lines around an article say of it; ``above`` counts its own lines before its date or byline, -1 where
    it has none."""

    subject: str = ""
    author: str = ""
    date: datetime | None = None
    above: int = -1


def take_apart(lines: Sequence[Line]) -> tuple[list[Line], Head]:
    """The article's own lines, and what the others say of it. In a text as long as a book, only its beginning is looked
    at line by line."""
    own: list[Line] = []  # lines of the article itself
    head = Head()
    listed: frozenset[int] = frozenset()
    for index, line in enumerate(lines[:MOST_LINES]):
        rest = len(lines) - index
        if line.text == "--" and rest <= SIGNATURE:
            return own, head
        if line.block in listed and is_heading(line.text):
            continue
        if leads_elsewhere(line.text):
            listed = _listed(lines, index)
        elif _tells(line.text, head, len(own), rest):
            _sign(own, head)
        elif not is_chrome(line.text) or (not own and _TO_SEE.match(line.text)):
            own.append(line)
    return [*own, *lines[MOST_LINES:]], head


def _sign(own: list[Line], head: Head) -> None:
    """A name right over the date, with a title over it, is the author's."""
    if not head.date or head.author or not 1 < len(own) == head.above or not _NAME.fullmatch(own[-1].text):
        return
    if any(is_heading(line.text) and len(line.text.split()) > TITLE_WORDS for line in own[:-1]):
        head.author = own.pop().text
        head.above -= 1


def _listed(lines: Sequence[Line], index: int) -> frozenset[int]:
    """The blocks that hold the titles of other articles: the rest of the line's own; else the blocks behind it, where
    nothing but titles follows, or a list of three."""
    block = lines[index].block
    following = lines[index + 1 : index + 1 + MOST_LISTED]
    if following and following[0].block == block:
        return frozenset({block})
    titles = next((at for at, line in enumerate(following) if not is_heading(line.text)), len(following))
    if titles == len(following):
        return frozenset(line.block for line in following)
    first = [line for line in following if line.block == block + 1]
    return frozenset({block + 1}) if 3 <= len(first) <= titles else frozenset()


def _tells(line: str, head: Head, above: int, rest: int) -> bool:
    """Whether the line is one about the article; ``head`` then knows what it says."""
    if above == 0 and (subject := _SUBJECT.fullmatch(line)):
        head.subject = subject["title"]
        return True
    if above > HEAD and rest > TAIL:
        return time_of(line, _SOME_DAY) is not None
    if time := time_of(line, head.date or _SOME_DAY):
        if head.date and above == head.above and head.date.time() == _SOME_DAY.time():
            head.date = time
        return True
    meta = meta_of(line)
    if meta is None:
        return False
    head.date, head.author = head.date or meta.date, head.author or meta.author
    if head.above < 0:
        head.above = above
    return True
