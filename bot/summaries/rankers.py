"""Rankers: from a text's sentences to their order of worth. Sumy's algorithms by name, and the lead, which beats them.

Sumy's KL is not here: it takes minutes on a long text. Runs in a worker process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from bot.summaries.tokenizer import Tokenizer

MOST_CANDIDATES = 300  # sentences that a ranker is given: most are quadratic


def rank(sentences: Sequence[str], *, method: str, title: str = "", language: str = "en") -> list[int]:
    """Indices of ``sentences``, best first. Falls back to the lead where an algorithm finds nothing (LSA may).

    Raises ``KeyError`` for an unknown ``method``."""
    lead = list(range(len(sentences)))
    if method == "lead":
        return lead
    chosen = _SUMY[method](sentences[:MOST_CANDIDATES], title, language)
    return [*chosen, *(index for index in lead if index not in set(chosen))]


def _by_sumy(module: str, name: str) -> Callable[[Sequence[str], str, str], list[int]]:
    def ranked(sentences: Sequence[str], title: str, language: str) -> list[int]:
        from importlib import import_module

        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

        tokenizer = Tokenizer(sentences, language)
        nodes = [Sentence(text, tokenizer) for text in sentences]
        summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)()
        if name == "EdmundsonSummarizer":
            _give_cues(summarizer, title, language)
        # Sumy hands out sentences in the text's order: asked for one, two, four ... it shows how it ranks them.
        order: list[int] = []
        document = ObjectDocumentModel([Paragraph(nodes)])
        places = {id(node): index for index, node in enumerate(nodes)}
        for count in _counts(len(nodes)):
            found = [places[id(node)] for node in summarizer(document, count)]
            order += [index for index in found if index not in order]
        return order

    return ranked


def _counts(total: int) -> list[int]:
    """1, 2, 3, 5, 8 ...: enough to see the order of the first few, few enough to be quick."""
    counts, a, b = [], 1, 2
    while a <= min(total, 8):
        counts.append(a)
        a, b = b, a + b
    return counts or [1]


def _give_cues(summarizer: Any, title: str, language: str) -> None:
    """Edmundson's cue words, as few as it needs: it refuses to work without."""
    summarizer.bonus_words = ["announced", "confirmed", "first", "important", "significant", *title.lower().split()]
    summarizer.stigma_words = ["advertisement", "click", "hardly", "impossible", "subscribe"]
    summarizer.null_words = ["a", "an", "and", "in", "of", "on", "or", "the", "to"]


_SUMY: dict[str, Callable[[Sequence[str], str, str], list[int]]] = {
    "lexrank": _by_sumy("lex_rank", "LexRankSummarizer"),
    "lsa": _by_sumy("lsa", "LsaSummarizer"),
    "textrank": _by_sumy("text_rank", "TextRankSummarizer"),
    "luhn": _by_sumy("luhn", "LuhnSummarizer"),
    "sumbasic": _by_sumy("sum_basic", "SumBasicSummarizer"),
    "reduction": _by_sumy("reduction", "ReductionSummarizer"),
    "edmundson": _by_sumy("edmundson", "EdmundsonSummarizer"),
}

METHODS = ("lead", *_SUMY)
