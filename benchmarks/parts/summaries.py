"""Summaries against those that people wrote, beside the first sentences and sumy's LexRank.

ROUGE-1, ROUGE-2 and summary-level ROUGE-L, F1, stemmed, of three sentences and of sixty words.
"""

from __future__ import annotations

from collections import defaultdict
from importlib.util import find_spec
from multiprocessing import Pool
from statistics import fmean
from typing import Any

from benchmarks.corpus import Absent, Row, rows
from benchmarks.parts.sentences import by_sentencex
from benchmarks.scores import WORDS, first_within
from benchmarks.table import OURS, Line, Table

MEASURES = {"rouge1": "ROUGE-1", "rouge2": "ROUGE-2", "rougeLsum": "ROUGE-L"}
BUDGETS: dict[str, dict[str, Any]] = {"3 sentences": {"sentences": 3}, "60 words": {"words": WORDS}}

Scores = dict[tuple[str, str, str], float]  # by budget, system and measure


def measure() -> Table:
    if find_spec("rouge_score") is None:
        raise Absent("rouge_score (of the dependency group quality)")
    documents = rows("sum_en_cnndm") + rows("sum_en_inshorts")
    with Pool(2) as pool:
        scored = pool.map(_score, documents, chunksize=8)
    by_source: dict[str, list[Scores]] = defaultdict(list)
    for row, scores in zip(documents, scored, strict=True):
        by_source[row["source"]].append(scores)
    return Table(
        "Summaries: ROUGE F1", [line for source in sorted(by_source) for line in _lines(source, by_source[source])]
    )


def _lines(source: str, scored: list[Scores]) -> list[Line]:
    lines = []
    for budget in BUDGETS:
        means: dict[str, dict[str, float]] = defaultdict(dict)
        for system in (OURS, "lead", "LexRank"):
            for measure, name in MEASURES.items():
                means[name][system] = fmean(scores[budget, system, measure] for scores in scored)
            means["mean"][system] = fmean(means[name][system] for name in MEASURES.values())
        lines += [Line(f"{source} {budget} {name}", figures) for name, figures in means.items()]
    return lines


def _score(row: Row) -> Scores:
    scorer = _scorer()
    references = ["\n".join(by_sentencex(reference, row["lang"])) for reference in row["refs"]]
    scores: Scores = {}
    for budget, options in BUDGETS.items():
        for system, sentences in _answers(row, options).items():
            found = scorer.score_multi(references, "\n".join(sentences))
            scores |= {(budget, system, measure): 100 * found[measure].fmeasure for measure in MEASURES}
    return scores


def _answers(row: Row, options: dict[str, Any]) -> dict[str, list[str]]:
    from bot.summaries.rankers import rank
    from bot.summaries.summarize import summarize

    sentences = by_sentencex(row["text"], row["lang"])
    counts = [len(sentence.split()) for sentence in sentences]
    ours = summarize(row["text"], title=row["title"], language=row["lang"], **options)
    answers = {OURS: [point.text for point in ours.points]}
    for system, method in (("lead", "lead"), ("LexRank", "lexrank")):
        ranked = rank(sentences, method=method, title=row["title"], language=row["lang"])
        chosen = sorted(ranked[:3]) if "sentences" in options else first_within(ranked, counts)
        answers[system] = [sentences[index] for index in chosen]
    return answers


def _scorer() -> Any:
    from rouge_score.rouge_scorer import RougeScorer  # type: ignore[import-untyped]

    return RougeScorer(list(MEASURES), use_stemmer=True)
