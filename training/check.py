"""How good the model is on texts that it was not trained on, beside the first sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import NamedTuple

import numpy as np

from benchmarks.parts.sentences import by_sentencex
from benchmarks.rouge import rouge
from benchmarks.scores import WORDS, first_within
from bot.model import KeyPoint
from bot.summaries.points import fault_rate
from bot.summaries.ranking.lede import choose
from bot.summaries.ranking.model import Model
from bot.summaries.summarize import standing
from bot.summaries.tokenizer import count_words
from training.examples import EXTRACTS, Example
from training.fitting import fit_model

TARGETS = ("cnn", "dailymail", "inshorts")
BUDGETS: dict[str, int | None] = {"3 sentences": None, "60 words": WORDS}
FOLDS, COPIES = 3, 2
MOST_OF_A_SOURCE = 400  # examples that are learned from, and examples that are scored: enough, and in good time


class Score(NamedTuple):
    """Of one text, in per cent: the mean of its ROUGE measures, and the share of points that stand badly alone."""

    ours: float
    lead: float
    ours_faulty: float
    lead_faulty: float


Scores = dict[tuple[str, str], list[Score]]  # by source and budget


def by_source(found: Sequence[Example]) -> Scores:
    """Each source by a model that has seen only the others."""
    scores: Scores = defaultdict(list)
    for held in dict.fromkeys(one.source for one in found if one.source != EXTRACTS):
        model = fit_model(_some([one for one in found if one.source != held]), COPIES)
        _add(scores, model, _some([one for one in found if one.source == held]))
    return scores


def by_fold(found: Sequence[Example]) -> Scores:
    """Each third of the examples by a model that has seen the other two, of all sources."""
    fold = np.random.default_rng(0).integers(0, FOLDS, len(found)).tolist()
    scored = set(map(id, _some([one for one in found if one.source != EXTRACTS])))
    scores: Scores = defaultdict(list)
    for number in range(FOLDS):
        model = fit_model([one for one, its in zip(found, fold, strict=True) if its != number], COPIES)
        _add(scores, model, (one for one, its in zip(found, fold, strict=True) if its == number and id(one) in scored))
    return scores


def told(scores: Scores) -> dict[str, dict[str, float]]:
    """By "source, budget": ours, the lead, the difference and half of its 95 per cent interval; points with faults."""
    table = {}
    for (source, budget), each in scores.items():
        gains = [one.ours - one.lead for one in each]
        table[f"{source}, {budget}"] = {
            "ours": fmean(one.ours for one in each),
            "lead": fmean(one.lead for one in each),
            "gain": fmean(gains),
            "plus or minus": 1.96 * float(np.std(gains)) / len(gains) ** 0.5,
            "ours faulty": fmean(one.ours_faulty for one in each),
            "lead faulty": fmean(one.lead_faulty for one in each),
        }
    for budget in BUDGETS:
        rows = [table[f"{source}, {budget}"] for source in TARGETS]
        table[f"mean, {budget}"] = {
            name: fmean(row[name] for row in rows) for name in rows[0] if name != "plus or minus"
        }
    return {line: {name: round(value, 2) for name, value in row.items()} for line, row in table.items()}


def _some(found: Sequence[Example]) -> list[Example]:
    many: Counter[str] = Counter()
    kept = []
    for at in np.random.default_rng(0).permutation(len(found)).tolist():
        if many[found[at].source] < MOST_OF_A_SOURCE:
            many[found[at].source] += 1
            kept.append(found[at])
    return kept


def _add(scores: Scores, model: Model, held: Iterable[Example]) -> None:
    for one in held:
        sentences = by_sentencex(one.row["text"], one.language)
        counts = [count_words(text) for text in sentences]
        for budget, words in BUDGETS.items():
            first = range(min(3, len(sentences))) if words is None else first_within(range(len(sentences)), counts)
            lead = [KeyPoint(text=sentences[at], index=at) for at in first]
            scores[one.source, budget].append(_score(one, _ours(one, model, words), lead))


def _ours(one: Example, model: Model, words: int | None) -> Sequence[KeyPoint]:
    chosen = choose(one.found, title=one.row["title"], language=one.language, sentences=3, words=words, model=model)
    return standing([one.found[at] for at in chosen], one.language)


def _score(one: Example, ours: Sequence[KeyPoint], lead: Sequence[KeyPoint]) -> Score:
    rouges = (rouge(one.row["refs"], [point.text for point in points], one.language) for points in (ours, lead))
    ours_mean, lead_mean = (scored["mean"] for scored in rouges)
    return Score(ours_mean, lead_mean, fault_rate(ours, one.language), fault_rate(lead, one.language))
