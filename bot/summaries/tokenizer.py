"""Words and sentences as sumy wants them. Sumy's own tokenizer needs data that is downloaded at run time."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Letters and digits; marks that Python counts apart from the letter they belong to: combining accents, Arabic vowel
# points, Indic vowel signs (without the danda, a full stop).
_MARKS = r"\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_LETTER = rf"(?:[^\W_\u0964\u0965]|[{_MARKS}])"
_WORD = re.compile(rf"{_LETTER}+(?:['’-]{_LETTER}+)*")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")  # Thai, kana, Han


def words(text: str) -> list[str]:
    """The words of ``text`` in lower case; where a script has no spaces, pairs of neighbouring characters."""
    found: list[str] = []
    for word in _WORD.findall(text.lower()):
        if _UNSPACED.search(word):
            found += [word[index : index + 2] for index in range(max(1, len(word) - 1))]
        else:
            found.append(word)
    return found


def cased_words(text: str) -> list[str]:
    """The words of ``text`` as they are written, in any script."""
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """How many words a reader would count: what stands between spaces; where a script has no spaces, two characters
    make a word."""
    spaced, unspaced = _UNSPACED.subn(" ", text)
    return len(spaced.split()) + unspaced // 2 if unspaced else len(text.split())


class Tokenizer:
    """Over sentences that are split already: sumy's parser asks for sentences and words one after another."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._sentences = tuple(sentences)

    def to_sentences(self, _paragraph: str) -> tuple[str, ...]:
        return self._sentences

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(words(sentence))
