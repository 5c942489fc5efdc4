"""Which language a text is in. Runs in a worker process: the model takes a quarter of a second to load."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

SAMPLE = 2000  # characters that are looked at
LEAST_LETTERS = 20
LEAST_SURE = 0.5  # probability among the allowed languages
# Scripts that settle the language among those we know.
_SCRIPTS = {"HIRAGANA": "ja", "KATAKANA": "ja", "THAI": "th", "BENGALI": "bn", "HANGUL": "ko"}


def detect(text: str, allowed: Sequence[str] = ()) -> str:
    """ISO 639-1 code of the language of ``text``, one of ``allowed`` where any are given; empty where it is not
    clear."""
    sample = text[:SAMPLE]
    letters = [char for char in sample if char.isalpha()]
    scripts = Counter(unicodedata.name(char, "?").split()[0] for char in letters)
    for script, code in _SCRIPTS.items():
        if scripts[script] > 0.1 * len(letters):
            return code if not allowed or code in allowed else ""
    if scripts["CJK"] > 0.3 * len(letters):
        return "zh" if not allowed or "zh" in allowed else ""
    if len(letters) < LEAST_LETTERS:
        return ""
    code, sure = _identifier(tuple(allowed)).classify(sample)
    return str(code) if sure >= LEAST_SURE else ""


@cache
def _identifier(allowed: tuple[str, ...]) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = [code for code in allowed if code in set(identifier.labels)]
    if known:
        identifier.set_languages(known)
    return identifier
