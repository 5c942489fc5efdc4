"""Words and sentences as sumy wants them. Sumy's own tokenizer needs data that is downloaded at run time."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_UNSPACED = frozenset({"zh", "ja", "th"})


def words(text: str, language: str = "en") -> list[str]:
    """The words of ``text`` in lower case; for languages written without spaces, pairs of neighbouring characters."""
    found = [word.lower() for word in _WORD.findall(text)]
    if language not in _UNSPACED:
        return found
    pairs = []
    for word in found:
        pairs += [word[i : i + 2] for i in range(max(1, len(word) - 1))] if not word.isascii() else [word]
    return pairs


def count_words(text: str, language: str = "en") -> int:
    """How many words a reader would count; two characters make a word where there are no spaces."""
    return len(words(text, language)) if language in _UNSPACED else len(text.split())


class Tokenizer:
    """Over sentences that are split already: sumy's parser asks for sentences and words one after another."""

    def __init__(self, sentences: Sequence[str], language: str) -> None:
        self._sentences, self._language = tuple(sentences), language

    def to_sentences(self, _paragraph: str) -> tuple[str, ...]:
        return self._sentences

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(words(sentence, self._language))
