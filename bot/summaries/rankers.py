"""Rankers: from a text's sentences to their order of worth. Sumy's algorithms by name, and the lead, which beats them.

Sumy's KL is not here: it takes minutes on a long text. Runs in a worker process.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from math import isnan
from typing import Any

from bot.summaries.tokenizer import Tokenizer, words

MOST_CANDIDATES = 300  # sentences that a ranker is given: most are quadratic

# Edmundson's cue words, as few as it needs: it refuses to work without.
_BONUS = ("according", "announced", "confirmed", "first", "important", "reported", "significant")
_STIGMA = ("hardly", "however", "impossible", "perhaps")
_NULL = ("a", "an", "and", "in", "of", "on", "or", "the", "to")

_SUMY = {
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
    "edmundson": ("edmundson", "EdmundsonSummarizer"),
}

METHODS = ("lead", *_SUMY)


def rank(sentences: Sequence[str], *, method: str, title: str = "", language: str = "en") -> list[int]:
    """Indices of ``sentences``, best first; each once. Falls back to the lead where an algorithm finds nothing (LSA
    may).

    Raises ``KeyError`` for an unknown ``method``."""
    lead = range(len(sentences))
    if method == "lead":
        return list(lead)
    chosen = _by_sumy(*_SUMY[method], sentences[:MOST_CANDIDATES], title, language)
    return list(dict.fromkeys([*chosen, *lead]))


def _by_sumy(module: str, name: str, sentences: Sequence[str], title: str, language: str) -> list[int]:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    tokenizer = Tokenizer(sentences)
    heading = [Sentence(title, tokenizer, is_heading=True)] if title else []
    document = ObjectDocumentModel([Paragraph([*heading, *(Sentence(text, tokenizer) for text in sentences)])])
    stem, stop_words = _language(language)
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(stem)
    if name == "EdmundsonSummarizer":
        summarizer.bonus_words, summarizer.stigma_words = (*_BONUS, *words(title)), _STIGMA
        summarizer.null_words = stop_words or _NULL
    else:
        summarizer.stop_words = stop_words
    order: list[int] = []
    try:
        with warnings.catch_warnings(action="ignore"):  # of texts too short for an algorithm
            summarizer(document, _keeping(order))
    except (ArithmeticError, ValueError):  # sentences without a word, a matrix without a solution
        return []
    return order


def _keeping(order: list[int]) -> Callable[[Sequence[Any]], Sequence[Any]]:
    """Sumy hands out sentences in the text's order. How it ranks them, it tells the callable that it takes in place of
    a count."""

    def keep(ranked: Sequence[Any]) -> Sequence[Any]:
        order.extend(info.order for info in ranked if not isnan(info.rating))
        return ranked

    return keep


def _language(code: str) -> tuple[Callable[[str], str], frozenset[str]]:
    """Sumy's stemmer and stop words; for a language that it does not know, none."""
    from sumy.nlp.stemmers import Stemmer, null_stemmer
    from sumy.utils import get_stop_words

    try:
        stem: Callable[[str], str] = Stemmer(code)
    except LookupError:
        stem = null_stemmer
    try:
        return stem, get_stop_words(code)
    except LookupError:
        return stem, frozenset()
