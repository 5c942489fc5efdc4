"""ROUGE in any language. ``rouge_score`` knows Latin letters only; other languages get a tokenizer of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

from benchmarks.corpus import Absent
from benchmarks.parts.sentences import by_sentencex

MEASURES = {"rouge1": "ROUGE-1", "rouge2": "ROUGE-2", "rougeLsum": "ROUGE-L"}
_ALONE = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # Thai, kana, Han: each character counts as a word
_MARKS = "".join(
    chr(code)
    for code in range(0x300, 0xFFFD)
    if unicodedata.category(chr(code))[0] == "M" and not 0xE00 <= code <= 0xE7F
)
_WORD = re.compile(rf"[{_ALONE}]|(?:(?![{_ALONE}])[\w{_MARKS}\u200c\u200d])+")


class AnyScript:
    """A tokenizer as ``rouge_score`` wants it: lower-case words, no stems."""

    def tokenize(self, text: str) -> list[str]:
        return _WORD.findall(text.lower())


def rouge(references: Sequence[str], sentences: Sequence[str], language: str) -> dict[str, float]:
    """F1 in per cent by name of the measure, and their mean; of several references the best for each. English is
    stemmed. Raises ``Absent`` where rouge_score is not installed."""
    lined = ["\n".join(by_sentencex(reference, language)) for reference in references]
    found = _scorer(language).score_multi(lined, "\n".join(sentences))
    scores = {name: 100 * found[measure].fmeasure for measure, name in MEASURES.items()}
    return scores | {"mean": sum(scores.values()) / len(scores)}


@cache
def _scorer(language: str) -> Any:
    if find_spec("rouge_score") is None:
        raise Absent("rouge_score (of the dependency group quality)")
    from rouge_score.rouge_scorer import RougeScorer  # type: ignore[import-untyped]

    english = language == "en"
    return RougeScorer(list(MEASURES), use_stemmer=english, tokenizer=None if english else AnyScript())
