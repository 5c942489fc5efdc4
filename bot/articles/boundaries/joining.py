"""Pieces that belong together: what was taken for the end of a sentence and is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.articles.boundaries.languages import Rules

OPENERS = "([{«„“\"'‘¿¡"
CLOSERS = "\"'”’»)]"
OPENING_DATE = 60  # characters before an era mark in a date that begins a sentence ("В 8 веке до н. э. ")
LONGEST_MARK = 8  # characters of a piece that is nothing but stops and stars
_MARKS = "*.… "
TAIL = 50  # characters at the end of a piece that are looked at
SHORTEST_WORD = 4  # characters, with its stop and a space: one letter may be an initial
_CONTINUES = ",)]}%°»”’ "  # what no sentence begins with
_EMOTICON = re.compile(r"(?:[:;=][-o^']?[)(DPp/|\\]+|<3|[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+)\s*$")
_RANK = re.compile(r"(?:\d{1,2}|[IVX]+)(?:\. )?$")
_ORDINARY = re.compile(r"[^\W\d_]{4,}$")
_NOTE = re.compile(r"\d{1,2} (?=[A-Z])")  # the number of a note behind the stop: "by law. 4 Even so"
_NO_SPACE = re.compile(r"-\S|(?i:com|net|org|info|js)\b")  # what a stop may stand before within a word


def joined(pieces: Sequence[str], rules: Rules) -> list[str]:
    """The pieces of a line (with the white space behind them), those that belong together in one."""
    found: list[str] = []
    before = pieces[0]
    for piece in pieces[1:]:
        first = piece[0]
        # Most pieces: an ordinary word and its stop, then a capital. They are two, and nothing else has to be asked.
        word = before[before.rfind(" ", 0, -2) + 1 :]  # "word. "
        if (
            len(word) >= SHORTEST_WORD
            and word not in rules.abbreviations
            and word[0].isalpha()
            and word[-1] == " "
            and (first.isupper() or first == '"' or (first.isalpha() and not first.islower()))
            and not (rules.ordinals and _RANK.match(word))
        ):
            found.append(before)
            before = piece
        elif (note := _NOTE.match(piece)) and starts(piece[note.end() :], rules):
            found.append(before + note.group())
            before = piece[note.end() :]
        elif _belongs(before, piece, rules):
            before += piece
        else:
            found.append(before)
            before = piece
    return [*found, before]


def _belongs(before: str, piece: str, rules: Rules) -> bool:
    """Whether ``piece`` goes on with the sentence that ``before`` begins."""
    first = piece[0]
    if _is_mark(piece):
        return True
    if first.islower() and (_is_name(piece) or before[0].islower()):  # who begins small once may do so again
        return False
    end = before[-TAIL:].rstrip()
    if not end.endswith("."):
        return first.islower() and end.endswith(tuple(CLOSERS))
    word = end[end.rfind(" ") + 1 : -1].lstrip(OPENERS)
    if word in rules.introduces or (end == before and _NO_SPACE.match(piece)):
        return True
    if first.islower():
        return not (rules.small_starts and _ORDINARY.match(word))
    return _is_abbreviation(end, word, piece, rules, len(before))


def _is_mark(piece: str) -> bool:
    """Whether it is no words at all, such as "***" or an emoticon, or begins with what no sentence begins with."""
    first = piece[0]
    if first in ":;":
        return len(piece.rstrip()) == 1 or piece[1] == " " or bool(_EMOTICON.match(piece))
    return first in _CONTINUES or (len(piece) <= LONGEST_MARK and not piece.strip(_MARKS))


def _is_abbreviation(end: str, word: str, piece: str, rules: Rules, length: int) -> bool:
    """Whether the last word of ``end`` is short for something and goes on in ``piece``, which begins with a capital, a
    digit or a mark."""
    if (word in rules.before_number and piece[0].isdigit()) or (rules.stop_is_no_end and len(word) == 1):
        return True
    if rules.ordinals and _RANK.match(word):
        return _is_rank(end, word, piece, rules)
    if word in rules.eras:
        return length < OPENING_DATE
    return (word in rules.seldom_last or is_initial(word)) and not starts(piece, rules)


def is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and not word.islower()


def _is_name(piece: str) -> bool:
    """Names such as iPhone, and addresses, begin small at the beginning of a sentence too."""
    return piece[1:2].isupper() or piece.startswith(("http", "www."))


def _is_rank(end: str, word: str, piece: str, rules: Rules) -> bool:
    """A number with a stop is a rank: "im 8." before "Jahrhundert", "Papst Paul VI." before a name."""
    after = first_word(piece)
    if after in rules.ranked:
        return True
    context = end[: -len(word) - 1].rstrip().rpartition(" ")[2]
    return (context in rules.before_ordinal or not rules.before_ordinal) and after not in rules.starters


def starts(piece: str, rules: Rules) -> bool:
    """Whether its first word is one that capitals make the first of a sentence."""
    return first_word(piece) in rules.starters


def first_word(piece: str) -> str:
    return piece[:TAIL].lstrip(OPENERS).partition(" ")[0].rstrip(",:")
