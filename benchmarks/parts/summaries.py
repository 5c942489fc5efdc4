"""Summaries against those that people wrote, beside the first sentences and sumy's LexRank.

ROUGE-1, ROUGE-2 and summary-level ROUGE-L, F1, of three sentences and of sixty words; and how many points stand well
alone, by bot.summaries.points.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from multiprocessing import Pool
from statistics import fmean
from typing import Any

from benchmarks.corpus import Row, rows
from benchmarks.parts.sentences import by_sentencex
from benchmarks.rouge import MEASURES, rouge
from benchmarks.scores import WORDS, first_within
from benchmarks.table import OURS, Line, Table

BUDGETS: dict[str, dict[str, Any]] = {"3 sentences": {"sentences": 3}, "60 words": {"words": WORDS}}
SYSTEMS = (OURS, "lead", "LexRank")
ALONE = "standing alone"
ENGLISH = ("sum_en_cnndm", "sum_en_inshorts")
OTHERS = (
    "sum_fr_orangesum", "sum_id_indosum", "sum_vi_vietnews", "sum_pt_cstnews", "sum_nb_norsumm", "sum_bn_bnlpc",
)  # fmt: skip

Scores = dict[tuple[str, str, str], float]  # by budget, system and measure


def measure() -> Table:
    documents = [row for name in (*ENGLISH, *OTHERS) for row in rows(name)]
    rouge(["A test."], ["A test."], "en")  # raises Absent here and not in the pool
    with Pool(2) as pool:
        scored = pool.map(_score, documents, chunksize=8)
    by_source: dict[str, list[Scores]] = defaultdict(list)
    for row, scores in zip(documents, scored, strict=True):
        by_source[row["source"] if row["lang"] == "en" else row["lang"]].append(scores)
    lines = [line for source, its in by_source.items() for line in _lines(source, its, english=len(source) > 2)]
    return Table("Summaries: ROUGE F1; points that stand alone, per cent", [*_means(by_source), *lines])


def _means(by_source: dict[str, list[Scores]]) -> list[Line]:
    """Over the English sources, each counting the same."""
    english = [its for source, its in by_source.items() if len(source) > 2]
    return [
        Line(
            f"English {budget} {name}",
            {system: fmean(_mean(its, (budget, system, name)) for its in english) for system in SYSTEMS},
        )
        for budget in BUDGETS
        for name in ("mean", ALONE)
    ]


def _lines(source: str, scored: list[Scores], *, english: bool) -> list[Line]:
    names = (*MEASURES.values(), "mean", ALONE) if english else ("mean", ALONE)
    systems = SYSTEMS if english else SYSTEMS[:2]
    return [
        Line(f"{source} {budget} {name}", {system: _mean(scored, (budget, system, name)) for system in systems})
        for budget in BUDGETS
        for name in names
    ]


def _mean(scored: list[Scores], key: tuple[str, str, str]) -> float:
    return fmean(scores[key] for scores in scored)


def _score(row: Row) -> Scores:
    from bot.summaries.points import fault_rate

    scores: Scores = {}
    for budget, options in BUDGETS.items():
        for system, points in _answers(row, options).items():
            found = rouge(row["refs"], [point.text for point in points], row["lang"])
            found[ALONE] = 100 - fault_rate(points, row["lang"])
            scores |= {(budget, system, name): value for name, value in found.items()}
    return scores


def _answers(row: Row, options: dict[str, Any]) -> dict[str, Sequence[Any]]:
    from bot.model import KeyPoint
    from bot.summaries.rankers import rank
    from bot.summaries.summarize import summarize
    from bot.summaries.tokenizer import count_words

    language, title = row["lang"], row.get("title") or ""
    sentences = by_sentencex(row["text"], language)
    counts = [count_words(sentence) for sentence in sentences]
    answers: dict[str, Sequence[Any]] = {OURS: summarize(row["text"], title=title, language=language, **options).points}
    for system, method in _peers(language):
        ranked = rank(sentences, method=method, title=title, language=language)
        chosen = sorted(ranked[:3]) if "sentences" in options else first_within(ranked, counts)
        answers[system] = [KeyPoint(text=sentences[index], index=index) for index in chosen]
    return answers


def _peers(language: str) -> list[tuple[str, str]]:
    """Name and method; LexRank, which takes its time, in English only."""
    return [("lead", "lead"), *([("LexRank", "lexrank")] if language == "en" else [])]
