"""Markup and pasted text made plain. Standard library only, and linear in its input: this meets raw feeds and
messages."""

from __future__ import annotations

import re
from html import unescape

from bot.model import Page

_HIDDEN = re.compile(r"<(script|style|template|noscript|svg)\b", re.IGNORECASE)
_BREAKS = re.compile(
    r"(?i)</?(?:p|div|br|hr|li|ul|ol|h[1-6]|tr|table|blockquote|pre|section|article|figure|figcaption|header|footer|dt|dd)\b"
)
_SPACE = re.compile(r"[ \t\r\f\v\xa0\u200b\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_TAG_START = re.compile(r"<[a-zA-Z/!?]")


def from_markup(fragment: str) -> str:
    """An HTML fragment as plain text, one paragraph a line. Text that holds no tag only has its entities decoded."""
    if "<" not in fragment and "&" not in fragment:
        return _tidy(fragment)
    text = _strip_tags(fragment)
    if "&lt;" in text and "&gt;" in text and _TAG_START.search(unescape(text)):
        text = _strip_tags(unescape(text))  # markup that was escaped twice, as some feeds do
    return _tidy(unescape(text))


def one_line(text: str) -> str:
    """A title: markup removed, white space folded."""
    return " ".join(from_markup(text).split())


def _strip_tags(text: str) -> str:
    """Walk from tag to tag with ``str.find``, so that no input makes it look at a character more than a few times."""
    pieces: list[str] = []
    position, end = 0, len(text)
    while position < end:
        start = text.find("<", position)
        if start < 0:
            pieces.append(text[position:])
            break
        pieces.append(text[position:start])
        if not _TAG_START.match(text, start):  # a lone "<", as in "3 < 4"
            pieces.append("<")
            position = start + 1
            continue
        position, gap = _after_tag(text, start)
        pieces.append(gap)
    return "".join(pieces)


def _after_tag(text: str, start: int) -> tuple[int, str]:
    """(where the tag at ``start`` ends, what it leaves in the text)."""
    if text.startswith("<!--", start):
        close = text.find("-->", start + 4)
        return (len(text) if close < 0 else close + 3), ""
    if text.startswith("<![CDATA[", start):
        return start + 9, ""
    close = text.find(">", start)
    if close < 0:
        return len(text), ""
    hidden = _HIDDEN.match(text, start)
    if hidden and text[close - 1] != "/":
        over = text.lower().find(f"</{hidden[1].lower()}", close) if len(text) < 500_000 else -1
        return (len(text), "") if over < 0 else (max(text.find(">", over), over) + 1, "")
    return close + 1, "\n" if _BREAKS.match(text, start) else ""


def _tidy(text: str) -> str:
    lines = (_SPACE.sub(" ", line).strip() for line in _CONTROL.sub("", text).replace("]]>", "").split("\n"))
    return "\n".join(line for line in lines if line)


# What sites and apps put around an article; only whole lines are removed.
_CHROME = re.compile(
    r"(?i)^(loading\.*|summari[sz]e|advertisement|sponsored|share( this)?( article)?|tweet|save|print|copy link|"
    r"read more|read also|more from .*|related( stories| articles)?|sign (in|up).*|log in|subscribe( now)?|newsletter.*|"
    r"\d+ min(ute)?s? read|follow us.*|comments?( \(\d+\))?|whatsapp|facebook|x|telegram|email|skip to .*|menu|close|"
    r"what's the story|story continues below.*|accept( all)?( cookies)?|cookie (policy|settings)|(photo|image|credit):.*)$"
)
_DATE_LINE = re.compile(
    r"(?i)^((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2},? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|"
    r"\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}( ?[ap]m)?)$"
)
LONGEST_HEADLINE = 160  # characters


def clean_paste(text: str) -> Page:
    """A pasted or forwarded text without its chrome and its repeated lines. The first line is the title where it is
    short,
    is no sentence, and more follows."""
    lines: list[str] = []
    seen: set[str] = set()
    for raw in _CONTROL.sub("", text).split("\n"):
        line = _SPACE.sub(" ", raw).strip()
        if not line or _CHROME.match(line) or _DATE_LINE.match(line) or line in seen:
            continue
        seen.add(line)
        lines.append(line)
    title = ""
    if (
        len(lines) > 1
        and len(lines[0]) <= LONGEST_HEADLINE
        and not lines[0].endswith((".", "!", "?", "…", ":", ";", ","))
    ):
        title = lines.pop(0)
    return Page(title=title, text="\n".join(lines))
