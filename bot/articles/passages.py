"""The sentence of an article that tells of what somebody looks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.articles.terms import folded, needle
from bot.model import Term

READ = 100_000  # characters that are looked through
OPENING = 400  # characters of the text that are shown where none of them has the words
# A stop, what closes it, and a blank; in Chinese and Japanese there is no blank. A glance at one place in a text must
# not cost what the sentences of all of it do (see ``sentences``), and only cuts out what is shown.
_END = re.compile(r"(?<=[.!?…।])[\"”’»)]*\s+(?=[^a-z])|(?<=[。！？])[」』”）]*")


def telling(text: str, terms: Sequence[Term]) -> str:
    """The sentence with most of the terms, the first of equals; where none has any, the first sentence."""
    wanted = [needle(term) for term in terms if not term.exclude]
    best, most = "", 0
    for line in text[:READ].split("\n"):
        said = folded(line)
        if sum(one in said for one in wanted) <= most:
            continue
        for sentence in _END.split(line):
            told = folded(sentence)
            count = sum(one in told for one in wanted)
            if count > most:
                best, most = sentence, count
    return (best or next(iter(_END.split(text[:OPENING].strip().partition("\n")[0])), "")).strip()
