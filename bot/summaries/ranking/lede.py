"""Our own ranker: the sentences that together have most of what a person's summary is likely to have."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.summaries.budget import OVER
from bot.summaries.candidates import Candidate
from bot.summaries.leaning import leans
from bot.summaries.points import is_flawed, mended
from bot.summaries.ranking.model import Expected, Model, load
from bot.summaries.ranking.selection import CONSIDERED, EARLY, EARLY_ELSEWHERE, Choice, best_sentences, best_words
from bot.summaries.tokenizer import count_words

MOST_CANDIDATES = 300  # from the start of the text: the work grows with the square
FEWEST_WORDS = 4  # of a sentence that may be a point where there are enough others


def choose(
    found: Sequence[Candidate],
    *,
    title: str,
    language: str,
    sentences: int,
    words: int | None,
    model: Model | None = None,
) -> list[int]:
    """Indices into ``found``: ``sentences`` of them, or as many as fit into ``words`` and a tenth, one at least."""
    found = found[:MOST_CANDIDATES]
    if not found:
        return []
    expected = (model or load()).expected([one.text for one in found], [one.place for one in found], title, language)
    return choose_by(expected, found, language=language, sentences=sentences, words=words)


def choose_by(
    expected: Expected, found: Sequence[Candidate], *, language: str, sentences: int, words: int | None
) -> list[int]:
    texts = [mended(one.text, language) for one in found]
    counts = np.array([count_words(text) for text in texts])
    allowed = _allowed(counts, sentences, words)
    choice = Choice.of(
        expected,
        leaning=np.array([leans(text, language) for text in texts], np.float32),
        flawed=np.array([is_flawed(text) for text in texts], np.float32),
        allowed=allowed,
        early=EARLY if language == "en" else EARLY_ELSEWHERE,
        most=CONSIDERED + (sentences if words is None else words // 20),
    )
    if words is None:
        return best_sentences(choice, sentences)
    return best_words(choice, counts.tolist(), words) or best_sentences(choice, 1)


def _allowed(counts: NDArray[np.int64], sentences: int, words: int | None) -> NDArray[np.bool_]:
    """Sentences of some length that fit; where there are not enough of them, all."""
    allowed = counts >= FEWEST_WORDS
    if words is not None:
        allowed &= counts <= words * OVER
    return allowed if allowed.sum() >= (sentences if words is None else 1) else np.ones_like(allowed)
