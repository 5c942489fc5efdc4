from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from bot.summaries.ranking.bag import bag
from bot.summaries.ranking.model import Expected
from bot.summaries.ranking.selection import Choice, best_sentences, best_words

SENTENCES = [
    "The council met.",
    "The bridge will be built of larch.",
    "The bridge will be built of larch and oak.",
    "The ferry is free of charge.",
    "It rained.",
]


def choice(likely: dict[str, float], *, leaning: set[int] = frozenset(), most: int = 12, sentences=SENTENCES) -> Choice:  # type: ignore[assignment]
    data = bag(sentences)
    stems = np.array([likely.get(stem, 0.01) for stem in data.stems], np.float32)
    every = range(len(sentences))
    return Choice.of(
        Expected(data, stems, np.zeros(len(data.pairs), np.float32), 1.0),
        leaning=np.array([at in leaning for at in every], np.float32),
        flawed=np.zeros(len(sentences), np.float32),
        allowed=np.ones(len(sentences), np.bool_),
        most=most,
    )


def test_what_is_likely_is_taken() -> None:
    assert best_sentences(choice({"ferry": 0.9, "free": 0.9, "charge": 0.9}), 1) == [3]


def test_what_has_been_said_is_not_said_again() -> None:
    likely = {"bridge": 0.9, "larch": 0.9, "built": 0.9, "ferry": 0.5, "charge": 0.5, "free": 0.5}
    assert best_sentences(choice(likely), 2) in ([1, 3], [2, 3])


def test_what_leans_on_another_stands_back_or_brings_it() -> None:
    likely = {"ferry": 0.6, "free": 0.6, "charge": 0.6, "counci": 0.15, "met": 0.15}
    assert best_sentences(choice(likely), 1) == [3]
    assert best_sentences(choice(likely, leaning={3}), 1) == [0]
    with_the_one_before = choice(likely | {"oak": 0.9, "larch": 0.9}, leaning={3})
    assert best_sentences(with_the_one_before, 2) == [2, 3]


def test_as_many_as_there_are() -> None:
    assert best_sentences(choice({}), 99) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("budget", [3, 6, 9, 14, 40])
def test_words(budget: int) -> None:
    counts = [len(text.split()) for text in SENTENCES]
    chosen = best_words(choice({"bridge": 0.5, "ferry": 0.4}), counts, budget)
    used = sum(counts[at] for at in chosen)
    assert chosen == sorted(chosen)
    assert used <= budget * 1.1
    assert all(used + counts[at] > budget * 1.1 for at in range(len(counts)) if at not in chosen)


def test_the_search_finds_what_trying_everything_finds() -> None:
    rng = np.random.default_rng(5)
    vocabulary = [f"w{number}" for number in range(40)]
    for _ in range(5):
        sentences = [" ".join(rng.choice(vocabulary, 9)) for _ in range(10)]
        likely = dict(zip(vocabulary, rng.random(40).tolist(), strict=True))
        made = choice(likely, sentences=sentences)
        sets = np.zeros((120, 10), np.float32)
        for row, three in zip(sets, combinations(range(10), 3), strict=True):
            row[list(three)] = 1
        found = np.array([[at in best_sentences(made, 3) for at in made.which]], np.float32)
        assert made.worth(found)[0] == pytest.approx(made.worth(sets).max())
