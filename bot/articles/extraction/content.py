"""Which blocks of a page are its article.

A small model (boosted trees) weighs what trafilatura makes of the page against where each block stands, what it looks
like and what its neighbours are. Its weights lie in ``data/content.npz``; ``data/content.json`` says how they came
about. Runs in a worker process.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.articles.extraction.blocks import Block, plain
from bot.articles.extraction.boilerplate import kind_of
from bot.articles.extraction.features import rows_of
from bot.articles.extraction.overlap import Reference
from bot.articles.extraction.places import best_place, upwards

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS = Path(__file__).with_name("data") / "content.npz"
LIKELY = 0.5
MANY_ELEMENTS, TOO_MANY = 15_000, 30_000  # trafilatura's fast mode is for the former; beyond, its time grows too fast
_AT_A_TIME = 500  # rows


def article_blocks(blocks: Sequence[Block], reference: str, title: str, description: str) -> list[Block]:
    """The blocks of the article, in their order. ``reference`` is trafilatura's text of the page, ``title`` and
    ``description`` what its head states."""
    if not blocks:
        return []
    likely = likelihoods(rows_of(blocks, Reference(reference.split("\n")), title, description))
    return finished([block for block, chance in zip(blocks, likely, strict=True) if chance > LIKELY])


def finished(kept: list[Block]) -> list[Block]:
    """Without what is hidden, unless most of it is, what its words betray, and headings that nothing follows."""
    shown = [block for block in kept if not block.hidden]
    if 2 * _size(shown) > _size(kept):
        kept = shown
    kept = [block for block in kept if not kind_of(block.text)] or kept
    end = len(kept)
    while end and (kept[end - 1].is_heading or kept[end - 1].text.endswith(":")):
        end -= 1
    return kept[:end] or kept


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def reference_of(root: Any, url: str, blocks: Sequence[Block]) -> str:
    """Trafilatura's text of a page, a paragraph a line; it may alter the tree. Where it cannot be had, the text of the
    place that holds most of the running text."""
    import trafilatura

    count = sum(1 for _ in root.iter())
    if count <= TOO_MANY:
        # It may meet markup that it does not expect.
        with suppress(ValueError, TypeError, AttributeError, RecursionError):
            fast = count > MANY_ELEMENTS
            return trafilatura.extract(root, url=url or None, include_comments=False, fast=fast) or ""
    best = best_place(blocks)
    return plain([block for block in blocks if any(place is best for place in upwards(block.place))])


def likelihoods(rows: Sequence[Sequence[float]]) -> list[float]:
    """For each row, how likely its block is part of the article."""
    import numpy as np

    trees = _trees()
    columns = np.asarray(rows, np.float32)
    parts = [_sums(columns[start : start + _AT_A_TIME], trees) for start in range(0, len(columns), _AT_A_TIME)]
    chances: list[float] = (1 / (1 + np.exp(-np.concatenate(parts)))).tolist()
    return chances


def _sums(columns: NDArray[np.float32], trees: dict[str, NDArray[Any]]) -> NDArray[np.float64]:
    """The leaves that each row falls into, added up: all trees at once, a level at a time."""
    import numpy as np

    feature, threshold, left, right, value = (
        trees[name] for name in ("feature", "threshold", "left", "right", "value")
    )
    flat, width = columns.ravel(), columns.shape[1]
    starts = width * np.arange(len(columns))[:, None]
    nodes = np.repeat(trees["root"][None, :], len(columns), axis=0)
    for _level in range(int(trees["depth"])):  # a leaf leads to itself
        goes_left = flat.take(starts + feature.take(nodes)) <= threshold.take(nodes)
        nodes = np.where(goes_left, left.take(nodes), right.take(nodes))
    sums: NDArray[np.float64] = value.take(nodes).sum(axis=1)
    return sums


@cache
def _trees() -> dict[str, NDArray[Any]]:
    import numpy as np

    with np.load(WEIGHTS, allow_pickle=False) as arrays:
        return dict(arrays)
