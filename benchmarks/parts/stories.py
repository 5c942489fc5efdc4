"""Articles into stories, against the labels of editors and aggregators, beside single-link clustering of TF-IDF
vectors that sees all articles at once, and beside equal titles."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from datetime import datetime
from statistics import fmean

from benchmarks.corpus import Row, rows
from benchmarks.scores import b_cubed
from benchmarks.table import OURS, Line, Table

SINGLE_LINK, HOURS = 0.3, 24  # the threshold and window that suit the peer best


def measure() -> Table:
    articles = sorted(rows("stories"), key=lambda row: (row["ts"], row["id"]))
    found: dict[str, Sequence[Hashable]] = {
        OURS: ours(articles),
        "single link": single_link(articles),
        "same title": same_title(articles),
    }
    sets = sorted({row["set"] for row in articles})
    lines = []
    for name in sets:
        places = [place for place, row in enumerate(articles) if row["set"] == name]
        gold = [articles[place]["story"] for place in places]
        lines.append(
            Line(name, {key: b_cubed(gold, [labels[place] for place in places]) for key, labels in found.items()})
        )
    macro = {key: fmean(line.figures[key] for line in lines) for key in found}
    lines += [Line("mean of the sets", macro), Line("pairs", pairs())]
    return Table("Stories: B-cubed F1; pairs: accuracy", lines)


def pairs() -> dict[str, float]:
    """Two articles each, of one story or of two: how often they are told apart rightly, all being read at one time."""
    told = list(rows("story_pairs"))
    articles = [
        {"title": row[f"title{side}"], "text": row[f"text{side}"], "lang": row["lang"], "ts": "2024-03-01T00:00:00Z"}
        for row in told
        for side in (1, 2)
    ]
    found: dict[str, Sequence[Hashable]] = {
        OURS: ours(articles),
        "single link": single_link(articles),
        "same title": same_title(articles),
    }
    return {
        key: 100
        * fmean((labels[2 * at] == labels[2 * at + 1]) == (row["label"] == "same") for at, row in enumerate(told))
        for key, labels in found.items()
    }


def ours(articles: Sequence[Row]) -> list[int]:
    """Each article once, in order of time; labels as they stand at the end."""
    from bot.stories.cluster import StoryIndex

    index = StoryIndex()
    labels = [
        index.add(key, row["title"], row["text"], datetime.fromisoformat(row["ts"]), row["lang"])
        for key, row in enumerate(articles)
    ]
    became = dict(index.merges())

    def last(story: int) -> int:
        return last(became[story]) if story in became else story

    return [last(story) for story in labels]


def same_title(articles: Sequence[Row]) -> list[str]:
    return [" ".join(_words(row["title"])) for row in articles]


def single_link(articles: Sequence[Row]) -> list[int]:
    """Whatever is alike enough, within a day, is one story, and so is what is linked by others."""
    vectors = _tf_idf([_words(f"{row['title']} {row['title']} {row['text'][:250]}") for row in articles])
    hours = [datetime.fromisoformat(row["ts"]).timestamp() / 3600 for row in articles]
    label = list(range(len(articles)))

    def root(place: int) -> int:
        while label[place] != place:
            label[place] = place = label[label[place]]
        return place

    holding: dict[str, list[int]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        products: dict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            for other in holding[term]:
                products[other] += weight * vectors[other][term]
            holding[term] = [other for other in holding[term] if hours[place] - hours[other] <= HOURS] + [place]
        for other, product in products.items():
            if product >= SINGLE_LINK and hours[place] - hours[other] <= HOURS:
                label[root(place)] = root(other)
    return [root(place) for place in range(len(articles))]


def _tf_idf(documents: Sequence[list[str]]) -> list[dict[str, float]]:
    frequency = Counter(term for words in documents for term in set(words))
    vectors = []
    for words in documents:
        weights = {
            term: (1 + math.log(count)) * (math.log((1 + len(documents)) / (1 + frequency[term])) + 1)
            for term, count in Counter(words).items()
        }
        norm = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        vectors.append({term: weight / norm for term, weight in weights.items()})
    return vectors


def _words(text: str) -> list[str]:
    from sumy.utils import get_stop_words

    stop_words = get_stop_words("english")
    return [word for word in re.findall(r"\w[\w']*", text.lower()) if word not in stop_words]
