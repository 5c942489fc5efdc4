"""Links that open a page at one sentence: text fragments (WICG, "URL Fragment Text Directives", section 3)."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urldefrag

WHOLE = 8  # words: a sentence of up to so many is named whole, a longer one by its first and last words
ENDS = 4  # words at each end of a longer one
AROUND = 3  # words before or behind that tell apart two places with the same words
LONGEST = 600  # characters of the whole address; beyond that it opens the page at its top


def fragment_link(url: str, sentence: str, text: str) -> str:
    """The address of ``sentence`` in the page at ``url`` whose text is ``text``; ``url`` itself where the sentence is
    not in it, or the address would be too long."""
    words, found = text.split(), sentence.split()
    place = _find(words, found)
    if not url or not found or place is None:
        return url
    end = place + len(found)
    link = f"{urldefrag(url).url}#:~:text={_directive(words, place, end)}"
    return link if len(link) <= LONGEST else url


def _directive(words: Sequence[str], start: int, end: int) -> str:
    """``[prefix-,]start[,end][,-suffix]``: prefix and suffix only where the words stand more than once."""
    if end - start <= WHOLE:
        named, body = list(words[start:end]), _encoded(words[start:end])
    else:
        named = list(words[start : start + ENDS])
        body = f"{_encoded(named)},{_encoded(words[end - ENDS : end])}"
    if not _is_twice(words, named):
        return body
    before, behind = words[max(0, start - AROUND) : start], words[end : end + AROUND]
    prefix = f"{_encoded(before)}-," if before else ""
    suffix = f",-{_encoded(behind)}" if behind and not before else ""
    return f"{prefix}{body}{suffix}"


def _encoded(words: Sequence[str]) -> str:
    # The directive's own signs, which quote() leaves or which must not be taken for them: "-", "," and "&".
    return quote(" ".join(words), safe="").replace("-", "%2D")


def _find(words: Sequence[str], wanted: Sequence[str]) -> int | None:
    """Where ``wanted`` begins in ``words``. Strings are searched in linear time, lists are not."""
    text, sought = _spaced(words), _spaced(wanted)
    found = text.find(sought)
    return None if found < 0 else text.count(" ", 0, found)


def _is_twice(words: Sequence[str], wanted: Sequence[str]) -> bool:
    text, sought = _spaced(words), _spaced(wanted)
    return text.find(sought, text.find(sought) + 1) >= 0


def _spaced(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "
