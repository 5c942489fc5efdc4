"""Which language a text is in, by its length, beside py3langid as it comes, which is not told which languages to choose
from.

The share of texts whose language is told right, in per cent, each language counting the same. A wrong answer and none
("") are both wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from statistics import fmean

from benchmarks.corpus import rows
from benchmarks.table import OURS, Line, Table

LENGTHS = {"headline": 60, "200 characters": 200, "600 characters": 600}
FILES = (
    "sents_ud", "sum_en_cnndm", "sum_en_inshorts", "sum_fr_orangesum", "sum_id_indosum", "sum_vi_vietnews",
    "sum_pt_cstnews", "sum_nb_norsumm", "sum_bn_bnlpc",
)  # fmt: skip
MOST_ROWS = 200  # of a file, evenly spread
_SAME = {"no": "nb", "nn": "nb"}  # the peer's names for the two written forms of Norwegian

Detect = Callable[[str], str]


def measure() -> Table:
    systems: dict[str, Detect] = {OURS: ours, "py3langid": by_py3langid}
    right: dict[tuple[str, str], dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for text, language in labelled():
        for length, characters in LENGTHS.items():
            sample = beginning(text, characters)
            for system, detect in systems.items():
                right[length, language][system].append(detect(sample) == language)
    shares = {
        key: {system: 100 * fmean(answers) for system, answers in its.items()} for key, its in sorted(right.items())
    }
    return Table("Language: told right, per cent", [*_means(shares), *_lines(shares)])


def _means(shares: dict[tuple[str, str], dict[str, float]]) -> Iterator[Line]:
    for length in LENGTHS:
        of_length = [figures for (its, _), figures in shares.items() if its == length]
        yield Line(length, {system: fmean(one[system] for one in of_length) for system in of_length[0]})


def _lines(shares: dict[tuple[str, str], dict[str, float]]) -> Iterator[Line]:
    """The languages by themselves, for the length that is hardest."""
    for (length, language), figures in shares.items():
        if length == "headline":
            yield Line(f"headline, {language}", figures)


def labelled() -> Iterator[tuple[str, str]]:
    """(text, language) of rows whose language is among the configured ones."""
    for name in FILES:
        found = rows(name)
        for row in found[:: max(1, len(found) // MOST_ROWS)]:
            if row["lang"] in configured():
                yield row["text"], row["lang"]


def beginning(text: str, characters: int) -> str:
    """The first ``characters``, up to the end of a word where there are spaces."""
    text = " ".join(text.split())
    return text if len(text) <= characters else text[: characters + 1].rpartition(" ")[0] or text[:characters]


@cache
def configured() -> tuple[str, ...]:
    """The languages that a bot without settings of its own tells apart."""
    from bot.config.settings import SummarySettings

    return SummarySettings().languages


def ours(text: str) -> str:
    from bot.articles.language import detect

    return detect(text, configured())


def by_py3langid(text: str) -> str:
    from py3langid import classify

    code = str(classify(text)[0])
    return _SAME.get(code, code)
