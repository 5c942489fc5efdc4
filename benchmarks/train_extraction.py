"""Train the model that picks an article's blocks: ``uv run --with lightgbm python -m benchmarks.train_extraction``.

Writes ``bot/articles/extraction/data/content.npz`` and, beside it, ``content.json``, which says how it came about, with
its scores on pages that it was not trained on (five folds; pages of one site stay together).
"""

from __future__ import annotations

import json
import re
import sys
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from multiprocessing import Pool
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus import Row, rows
from benchmarks.scores import Counts, segments, shingled
from bot.articles.extraction.blocks import Block, blocks_of, plain
from bot.articles.extraction.content import LIKELY, WEIGHTS, finished, reference_of
from bot.articles.extraction.features import rows_of
from bot.articles.extraction.metadata import head_of
from bot.articles.extraction.overlap import Reference, words_of
from bot.articles.extraction.tree import tree_of

FOLDS, ROUNDS = 5, 350
SETTINGS = {
    "objective": "cross_entropy",
    "learning_rate": 0.05,
    "num_leaves": 6,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "num_threads": 2,
    "verbose": -1,
    "seed": 1,
}
# How much a block counts: one that a person marked 1; one of the readability pages, whose reference is a program's, and
# one that nobody marked, for which trafilatura's word is taken, so much for each unit of the logarithm of its words.
READABILITY, UNMARKED = 0.12, 0.01

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Sample:
    row: Row
    fold: int
    blocks: list[Block]
    features: Floats
    wanted: Floats
    weights: Floats


def main() -> int:
    pages = [(row, "text" in row) for name in ("extract_trafseg", "extract_readability") for row in rows(name)]
    with Pool(2) as pool:
        samples = [sample for sample in pool.starmap(sample_of, pages, chunksize=4) if sample.blocks]
    scores = cross_validated(samples)
    trees = trained(samples).dump_model()["tree_info"]
    np.savez_compressed(WEIGHTS, **arrays_of(trees))  # type: ignore[arg-type]
    about = {
        "what": "boosted trees: is a block of a page part of its article?",
        "trained_by": "benchmarks/train_extraction.py",
        "on": {"extract_trafseg": "segments that people marked", "extract_readability": "Readability.js's own output"},
        "with": {name: version(name) for name in ("lightgbm", "trafilatura")},
        "settings": SETTINGS | {"rounds": ROUNDS, "weights": {"readability": READABILITY, "unmarked": UNMARKED}},
        "on_pages_not_trained_on": scores,
    }
    WEIGHTS.with_suffix(".json").write_text(json.dumps(about, indent=2) + "\n")
    print(json.dumps(scores))
    return 0


def sample_of(row: Row, whole: bool) -> Sample:
    root = tree_of(row["html"])
    blocks = blocks_of(root)
    title, description = head_of(root)
    reference = Reference(reference_of(root, row["url"], blocks).split("\n"))
    features = np.array(rows_of(blocks, reference, title, description))
    site = re.sub(r"-?\d+$", "", row["id"]) if whole else re.split(r"[.-]", row["id"])[0]
    wanted, weights = (by_text if whole else by_segments)(row, blocks, features)
    return Sample(row, zlib.crc32(f"{site}0".encode()) % FOLDS, blocks, features, wanted, weights)


def by_text(row: Row, blocks: Sequence[Block], features: Floats) -> tuple[Floats, Floats]:
    told = Reference(row["text"].split("\n"))
    wanted = np.array([told.share(words_of(block.text)) for block in blocks])
    return wanted, READABILITY * _size(features)


def by_segments(row: Row, blocks: Sequence[Block], features: Floats) -> tuple[Floats, Floats]:
    full, spans = "", []
    for block in blocks:
        spans.append((len(full), len(full) + len(block.text)))
        full += f"{block.text} "
    marked = np.full(len(blocks), np.nan)
    for label, key in ((0.0, "without"), (1.0, "with")):
        for segment in (" ".join(segment.split()) for segment in row.get(key, [])):
            for place in (found.start() for found in re.finditer(re.escape(segment), full)) if segment else ():
                for number, (start, end) in enumerate(spans):
                    if start < place + len(segment) and place < end:
                        marked[number] = label
    nobody = np.isnan(marked)
    by_trafilatura = features[:, SHARE] if len(blocks) else marked
    return np.where(nobody, by_trafilatura, marked), np.where(nobody, UNMARKED * _size(features), 1.0)


SHARE = 13  # the column that holds how much of a block is in trafilatura's text


def _size(features: Floats) -> Floats:
    return np.maximum(0.3, features[:, 0] - 0.7) if len(features) else np.zeros(0)


def trained(samples: Sequence[Sample], seed: int = 1) -> Any:
    import lightgbm

    data = lightgbm.Dataset(
        np.vstack([sample.features for sample in samples]).astype(np.float32),
        label=np.concatenate([sample.wanted for sample in samples]),
        weight=np.concatenate([sample.weights for sample in samples]),
    )
    return lightgbm.train(SETTINGS | {"seed": seed}, data, ROUNDS)


def cross_validated(samples: Sequence[Sample]) -> dict[str, float]:
    marked, precisions, recalls = Counts(), [], []
    for fold in range(FOLDS):
        model = trained([sample for sample in samples if sample.fold != fold])
        for sample in (sample for sample in samples if sample.fold == fold):
            chances = model.predict(sample.features.astype(np.float32))
            text = plain(finished([b for b, chance in zip(sample.blocks, chances, strict=True) if chance > LIKELY]))
            if "text" in sample.row:
                precision, recall = shingled(sample.row["text"], text)
                precisions.append(precision)
                recalls.append(recall)
            else:
                marked += segments(sample.row.get("with", []), sample.row.get("without", []), text)
    precision, recall = np.nanmean(precisions), np.nanmean(recalls)
    return {"segments": round(marked.f1, 2), "shingles": round(200 * precision * recall / (precision + recall), 2)}


def arrays_of(trees: Sequence[dict[str, Any]]) -> dict[str, NDArray[Any]]:
    """All nodes of all trees in one row of arrays; a leaf leads to itself."""
    nodes: list[tuple[int, float, int, int, float]] = []

    def add(node: dict[str, Any], depth: int) -> tuple[int, int]:
        number = len(nodes)
        nodes.append((0, 0.0, number, number, float(node.get("leaf_value", 0.0))))
        if "leaf_value" in node:
            return number, depth
        assert node["decision_type"] == "<="
        left, deep = add(node["left_child"], depth + 1)
        right, deeper = add(node["right_child"], depth + 1)
        nodes[number] = (node["split_feature"], node["threshold"], left, right, 0.0)
        return number, max(deep, deeper)

    found = [add(tree["tree_structure"], 0) for tree in trees]
    feature, threshold, left, right, value = zip(*nodes, strict=True)
    return {
        "root": np.array([root for root, _depth in found], np.int32),
        "depth": np.array(max(depth for _root, depth in found)),
        "feature": np.array(feature, np.int16),
        "threshold": np.array(threshold, np.float32),
        "left": np.array(left, np.int32),
        "right": np.array(right, np.int32),
        "value": np.array(value, np.float32),
    }


if __name__ == "__main__":
    sys.exit(main())
