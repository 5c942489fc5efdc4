"""What the sentences, stems and pairs of a text are like, in numbers that mean the same in every language."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from bot.summaries.leaning import is_dangling
from bot.summaries.ranking.bag import Bag, Floats, central
from bot.summaries.tokenizer import cased_words

_QUOTE = re.compile(r"[\"“”„«»「」]|(?<!\w)['‘]|['’](?!\w)")
_SELF = re.compile(r"\b(?:I|I'm|I've|we|We|my|My|our|Our|you|You|your|me|us)\b")
_COLON = re.compile(r"(?:\S+ ){0,4}\S+:")
_DIGIT = re.compile(r"\d")

# Columns of ``sentence_features``: means over the sentences that a stem is in go into its features ...
MEANS = (
    "quotes", "self", "dangling", "colon", "biased", "titled", "luhn", "quote first", "numbers", "capitals", "ended",
    "place", "early",
)  # fmt: skip
# ... and the highest of these.
HIGHEST = ("biased", "titled", "centroid", "lead", "title share")
SENTENCE = (*dict.fromkeys((*MEANS, *HIGHEST)), "lexrank", "size")
_AT = {name: at for at, name in enumerate(SENTENCE)}


def sentence_features(data: Bag, places: Sequence[int], language: str) -> Floats:
    """n x len(SENTENCE). ``places``: of each sentence, its place in its paragraph."""
    n, weights, sizes = len(data.sentences), data.weights, data.sizes
    order, total = np.arange(n), data.counts.sum(0)
    title, present = data.title * data.idf, data.counts > 0
    titled = weights @ title / max(1e-6, float(np.linalg.norm(title)))
    content = data.idf > np.log(2) if n > 3 else np.ones_like(data.idf, np.bool_)  # in less than half of the sentences
    frequent = content & (total >= max(2, np.sort(total * content)[-min(12, len(total))]))
    lead, centroid = weights[:3].sum(0), weights.sum(0)
    columns = {
        "biased": central(data.likeness, np.asarray(np.maximum(titled, 0) + 1 / (1 + order), np.float32)),
        "titled": titled,
        "luhn": (data.counts * frequent).sum(1) ** 2 / sizes,
        "place": np.log1p(places),
        "early": 1 / (1 + order),
        "centroid": weights @ centroid / max(1e-6, float(np.linalg.norm(centroid))),
        "lead": weights @ lead / max(1e-6, float(np.linalg.norm(lead))),
        "title share": present @ title / max(1e-6, float(title.sum())),
        "lexrank": central(data.likeness, np.ones(n, np.float32)),
        "size": np.log(sizes),
    } | _surface(data.sentences, language)
    return np.column_stack([columns[name] for name in SENTENCE]).astype(np.float32)


def _surface(sentences: Sequence[str], language: str) -> dict[str, Sequence[float]]:
    split = [text.split() for text in sentences]
    return {
        "quotes": [min(4, len(_QUOTE.findall(text))) for text in sentences],
        "self": [min(3, len(_SELF.findall(text))) for text in sentences],
        "dangling": [is_dangling(text, language) for text in sentences],
        "colon": [_COLON.match(text) is not None for text in sentences],
        "quote first": [_QUOTE.match(text) is not None for text in sentences],
        "numbers": [min(5, sum(_DIGIT.search(word) is not None for word in words)) for words in split],
        "capitals": [sum(word[0].isupper() for word in words[1:]) / max(1, len(words)) for words in split],
        "ended": [text.rstrip()[-1:] in ".!?…。।" for text in sentences],
    }


def stem_features(data: Bag, sentences: Floats) -> Floats:
    """v rows. ``sentences``: their features."""
    n, present = len(data.sentences), (data.counts > 0).astype(np.float32)
    total, within = data.counts.sum(0), np.maximum(present.sum(0), 1)
    first, last = np.argmax(present, 0), n - 1 - np.argmax(present[::-1], 0)
    lexrank, one = sentences[:, _AT["lexrank"]], np.ones(len(total))
    share, seen = max(1, n - 1), present.T @ sentences
    size = np.log(max(1.0, float(total.sum())))
    return np.column_stack(
        [
            np.log(np.maximum(total, 1)), np.log(within), 100 * total / max(1, total.sum()), np.log1p(first),
            first / share, last / share, (last - first) / share, present[0], present[:3].sum(0), data.title,
            [len(stem) for stem in data.stems] or one, _capitals(data) / np.maximum(total, 1),
            [stem[0].isdigit() for stem in data.stems] or one, lexrank @ present / within, data.weights.sum(0),
            present[np.argsort(-lexrank, kind="stable")[:3]].sum(0), one * data.title.any(), one * size,
            one * np.log(n), data.sizes @ present / within, _earliest(data),
            *(seen / within[:, None]).T[[_AT[name] for name in MEANS]],
            *((present * sentences[:, [_AT[name]]]).max(0) for name in HIGHEST),
        ]
    ).astype(np.float32)  # fmt: skip


def _capitals(data: Bag) -> Floats:
    """How often each stem is capitalised within a sentence."""
    found = np.zeros(data.counts.shape[1], np.float32)
    for text, row in zip(data.sentences, data.ids, strict=True):
        words = cased_words(text)
        if len(words) == len(row):  # not where words are pairs of characters
            np.add.at(found, row[1:], np.array([word[0].isupper() for word in words[1:]], np.float32))
    return found


def _earliest(data: Bag) -> Floats:
    """How near to a sentence's start each stem ever stands: 0 the first word, 1 after the last."""
    nearest = np.ones(data.counts.shape[1], np.float32)
    for row in data.ids:
        np.minimum.at(nearest, row, np.arange(len(row), dtype=np.float32) / max(1, len(row)))
    return nearest


PAIR_SENTENCE = ("biased", "quotes", "size", "colon")


def pair_features(data: Bag, sentences: Floats, logits: Floats, common: Floats) -> Floats:
    """p rows. ``logits`` of the stems' probabilities; ``common``: how common they are in the language."""
    left, right = data.pairs[:, 0], data.pairs[:, 1]
    letters = np.array([len(stem) for stem in data.stems] or [0], np.float32)
    total = np.log(np.maximum(data.counts.sum(0), 1))
    capitals = _capitals(data) / np.maximum(data.counts.sum(0), 1)
    times = np.log(data.pair_counts)
    return np.column_stack(
        [
            np.minimum(logits[left], logits[right]), np.maximum(logits[left], logits[right]),
            logits[left] + logits[right], times, np.log1p(data.pair_first), data.pair_first == 0, data.pair_first < 3,
            data.title[left] * data.title[right], total[left] - times,
            total[right] - times, letters[left], letters[right], capitals[left], capitals[right],
            common[left], common[right], sentences[data.pair_first][:, [_AT[name] for name in PAIR_SENTENCE]],
        ]
    ).astype(np.float32)  # fmt: skip
