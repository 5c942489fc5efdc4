"""Which language a text is in. Runs in a worker process: the model takes a quarter of a second to load, and is not
loaded where the script tells."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

SAMPLE = 2000  # characters that are looked at
LEAST_LETTERS = 20
LEAST_SURE = 0.35  # probability among the allowed languages
# Scripts that settle the language: with what shares of the letters, and which languages are written in them.
_SCRIPTS = {
    "HIRAGANA": (0.1, ("ja",)),
    "KATAKANA": (0.1, ("ja",)),
    "HANGUL": (0.1, ("ko",)),
    "CJK": (0.3, ("zh", "ja")),
    "THAI": (0.5, ("th",)),
    "BENGALI": (0.5, ("bn", "as")),
    "DEVANAGARI": (0.5, ("hi", "mr", "ne")),
    "ARABIC": (0.5, ("ar", "fa", "ur")),
}
_UNTOLD = frozenset({"CJK", "THAI", "BENGALI", "HANGUL"})  # the first language is meant where nothing is said
# The model's names for the two written forms of Norwegian; by far the most is written in Bokmål.
_BOKMAL = {"no": "nb", "nn": "nb"}


def detect(text: str, allowed: Sequence[str] = ()) -> str:
    """ISO 639-1 code of the language that most of ``text`` is in, one of ``allowed`` where any are given; empty where
    it is not clear."""
    sample = _sample(text)
    letters = sum(char.isalpha() for char in sample)
    settled = _by_script(sample, letters, allowed)
    if settled is not None:
        return settled
    if letters < LEAST_LETTERS:
        return ""
    sure: defaultdict[str, float] = defaultdict(float)
    for label, probability in _identifier(tuple(allowed)).rank(sample):
        sure[_known_as(str(label), allowed)] += float(probability)
    code = max(sure, key=sure.__getitem__)
    return code if sure[code] >= LEAST_SURE else ""


def _sample(text: str) -> str:
    """From the beginning, the middle and the end: a text may begin with words of the site's language."""
    if len(text) <= SAMPLE:
        return text
    part, middle = SAMPLE // 4, len(text) // 2
    return f"{text[: 2 * part]}\n{text[middle : middle + part]}\n{text[-part:]}"


def _by_script(sample: str, letters: int, allowed: Sequence[str]) -> str | None:
    """None where the script leaves it open; empty where no allowed language is written in it."""
    scripts = Counter(_script(char) for char in sample if char.isalpha())
    for script, (share, languages) in _SCRIPTS.items():
        if scripts[script] > share * letters:
            possible = [code for code in languages if code in allowed]
            if len(possible) == 1 or (script == "CJK" and possible):
                return possible[0]  # Japanese without a kana would be a rare thing
            if not possible:
                return "" if allowed else (languages[0] if script in _UNTOLD or len(languages) == 1 else None)
    return None


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    return unicodedata.name(char, "?").partition(" ")[0]


def _known_as(code: str, allowed: Sequence[str]) -> str:
    return code if code in allowed else _BOKMAL.get(code, code)


@cache
def _identifier(allowed: tuple[str, ...]) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    wanted = {*allowed, *(name for name, code in _BOKMAL.items() if code in allowed)}
    known = [label for label in identifier.labels if label in wanted]
    if known:
        identifier.set_languages(known)
    return identifier
