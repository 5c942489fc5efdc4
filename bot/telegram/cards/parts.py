"""What cards are made of: phrases, buttons, and content made into messages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from urllib.parse import urlsplit

from bot.model import Article, Button, Message, shown_name
from bot.telegram.callbacks import Action, encode
from bot.telegram.foreign import line
from bot.telegram.html import BULLET, Content, Rich, bold, join, link, plain
from bot.telegram.rich import rich_html
from bot.telegram.splitting import split, units
from bot.texts import Value, say
from bot.texts.direction import FSI, PDI, RLM, is_right_to_left

LONGEST_TITLE = 200  # characters
FIRST_WORDS = 60  # characters
LONGEST_NAME = 80  # of a feed, within a sentence
LONGEST_LABEL = 40

Rows = Iterable[Iterable[Button]]  # rows without a button are left out

# Stand for markup while a phrase is filled in. Noncharacters: nothing that others wrote still holds them then.
_STANDINS = [chr(0xFDD0 + number) for number in range(32)]
_STANDIN = re.compile(f"([{_STANDINS[0]}-{_STANDINS[-1]}])")


def phrase(language: str, key: str, **about: Value | Rich) -> Rich:
    """The text ``key``; strings among its variables are made one harmless line, markup keeps its spans."""
    markup: dict[str, Rich] = {}
    plain_about: dict[str, Value] = {}
    for name, value in about.items():
        if isinstance(value, Rich):
            standin = _STANDINS[len(markup)]
            markup[standin], plain_about[name] = value, standin
        else:
            plain_about[name] = line(value) if isinstance(value, str) else value
    pieces = _STANDIN.split(say(language, key, **plain_about))
    # Not made harmless once more: that would take the marks which a right-to-left text needs.
    return join("", (markup[piece] if piece in markup else Rich(piece) for piece in pieces))


def button(language: str, key: str, action: Action, *args: object, **about: Value) -> Button:
    """A button with the text ``key`` as its label."""
    return Button(label=line(say(language, key, **about), LONGEST_LABEL), data=encode(action, *args))


def paging(
    language: str, action: Action, labels: tuple[str, str], *args: object, offset: int, size: int, total: int
) -> Iterator[Button]:
    """Buttons to the pages before and behind the one that begins at ``offset``; ``labels`` are the keys of their
    texts, ``args`` what the action is told before the offset."""
    before, behind = labels
    if offset > 0:
        yield Button(
            label=line(say(language, before), LONGEST_LABEL), data=encode(action, *args, max(0, offset - size))
        )
    if offset + size < total:
        yield Button(label=line(say(language, behind), LONGEST_LABEL), data=encode(action, *args, offset + size))


def rows_of(size: int, buttons: Iterable[Button]) -> Iterator[tuple[Button, ...]]:
    """The buttons in rows of ``size``, the last one with what is left."""
    every = tuple(buttons)
    return (every[first : first + size] for first in range(0, len(every), size))


def page_start(offset: int, total: int, size: int) -> int:
    """Where the page of ``size`` that ``offset`` lies in begins; the last one where there are no longer so many."""
    return max(0, min(offset, total - 1)) // size * size


def messages(
    content: Rich,
    *,
    buttons: Rows = (),
    reply_to: int | None = None,
    edits: int | None = None,
    preview_url: str = "",
    about: tuple[int, ...] = (),
    rich_in: str = "",
) -> tuple[Message, ...]:
    """As many as the content needs, all of them ``about`` the same. The first one replies, edits and shows the preview;
    the last one has the buttons. ``rich_in``: they are rich messages as well, in this language."""
    further, rtl = (say(rich_in, "digest-further"), is_right_to_left(rich_in)) if rich_in else ("", False)
    pieces = split(content)
    last, keyboard = len(pieces) - 1, tuple(filled for row in buttons if (filled := tuple(row)))
    return tuple(
        Message(
            html=piece.html,
            buttons=keyboard if number == last else (),
            reply_to=None if number else reply_to,
            edits=None if number else edits,
            preview_url="" if number else preview_url,
            about=about,
            rich=rich_html(piece, further) if rich_in else "",
            rtl=rtl,
        )
        for number, piece in enumerate(pieces)
    )


def message(content: Rich, *, buttons: Rows = (), reply_to: int | None = None, edits: int | None = None) -> Message:
    """Exactly one. Raises ``ValueError`` where the content is longer, which bounded phrases never are."""
    (only,) = messages(content, buttons=buttons, reply_to=reply_to, edits=edits)
    return only


def fitting(lines: Sequence[Rich], room: int) -> int:
    """How many of the lines fit into ``room`` UTF-16 units."""
    used = list(accumulate(units(one.text) + 1 for one in lines))
    return sum(length <= room for length in used)


def headline(language: str, article: Article, most: int = LONGEST_TITLE) -> Rich:
    """The title, linked where it has an address. An article without a title is named by its address, a text by its
    first words."""
    first = line(article.text.partition("\n")[0], FIRST_WORDS)
    name = line(article.title, most) or line(host(article.url)) or first or say(language, "article-untitled")
    return link(name, article.url)


def named(language: str, title: str) -> Rich:
    """A feed's name (see ``Followed.name``), bold."""
    return bold(name_line(language, title))


def name_line(language: str, title: str) -> str:
    """A feed's name as one short line."""
    return line(shown_name(title), LONGEST_NAME) or say(language, "feed-untitled")


def topic(language: str, chat_id: int, thread: int | None) -> Rich:
    """That something goes to a forum topic, as a link to it; empty where it goes to none."""
    if thread is None:
        return Rich()
    return link(phrase(language, "in-topic"), f"https://t.me/c/{str(chat_id).removeprefix('-100')}/{thread}")


def host(url: str) -> str:
    """The host of an address; empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def facts(language: str, parts: Iterable[Content]) -> Rich:
    """One beside the other, in a line of the chat's language; empty ones are left out."""
    return _row(language, " · ", parts)


def listed(language: str, names: Iterable[Content]) -> Rich:
    """Names that others gave, as a list in the chat's language."""
    return _row(language, say(language, "list-comma"), names)


def _row(language: str, separator: str, parts: Iterable[Content]) -> Rich:
    if not is_right_to_left(language):
        return join(separator, parts)
    isolated = [Rich(FSI) + part + Rich(PDI) for part in map(plain, parts) if part]
    return Rich(RLM) + join(separator, isolated) if isolated else Rich()


def bullets(points: Iterable[Content]) -> Rich:
    """One a line."""
    return join("\n", (plain(BULLET) + point for point in points))
