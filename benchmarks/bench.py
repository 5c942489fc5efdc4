"""How much processor time each stage takes, and polling as a whole, beside its peers: ``make bench``.

CPU milliseconds by ``time.process_time``, the median of several runs in one warm process; lower is better. Inputs are
made up (see ``samples``), so that nothing has to be there.
"""

from __future__ import annotations

import os
import sys
import time
import warnings
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from statistics import median

# As in the workers: one thread each. Read when numpy is first imported.
os.environ.update(dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1"))

from benchmarks import samples
from benchmarks.parts import digests, hostile, polling, responses, search, window
from benchmarks.start import MOST_MEGABYTES, MOST_SECONDS, measured

RUNS, PATIENCE = 15, 6.0  # runs of each, and seconds after which fewer must do

Work = Callable[[], object]


def main() -> int:
    for measure in (summaries, sentences, feeds, pages, stories):
        for name, works in measure().items():
            report(name, works)
    window.report()
    digests.report()
    search.report()
    responses.report()
    start()
    hostile.main()
    return polling.main(sys.argv[1:])


def report(name: str, works: Mapping[str, Work]) -> None:
    figures = {system: cpu_milliseconds(work) for system, work in works.items()}
    ours = next(iter(figures.values()))
    cells = (
        f"{system} {taken:.1f} ms" + (f" ({taken / ours:.1f}x)" if taken is not ours else "")
        for system, taken in figures.items()
    )
    print(f"{name}: {', '.join(cells)}", flush=True)


def cpu_milliseconds(work: Work) -> float:
    """The median; a first run, which loads libraries, does not count."""
    work()
    taken: list[float] = []
    began = time.monotonic()
    while len(taken) < RUNS and (not taken or time.monotonic() - began < PATIENCE):
        before = time.process_time()
        work()
        taken.append(1000 * (time.process_time() - before))
    return median(taken)


def summaries() -> dict[str, dict[str, Work]]:
    from bot.summaries.summarize import summarize

    def ours(text: str, method: str) -> Work:
        return lambda: summarize(text, method=method, language="en")

    works: dict[str, dict[str, Work]] = {}
    for words in (600, 5000):
        text = samples.text(words)
        works[f"summarise {words} words"] = {
            "ours (lede)": ours(text, "lede"),
            "ours (lead)": ours(text, "lead"),
            "ours (lexrank)": ours(text, "lexrank"),
            "sumy's LexRank": by_sumy(text, "lex_rank", "LexRankSummarizer"),
            "sumy's LSA": by_sumy(text, "lsa", "LsaSummarizer"),
        }
    return works


def by_sumy(text: str, module: str, name: str) -> Work:
    """Sumy as its documentation uses it, but for the tokenizer, whose own needs a download."""
    from importlib import import_module

    import sentencex
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.utils import get_stop_words

    class Tokenizer:
        def to_sentences(self, paragraph: str) -> tuple[str, ...]:
            return tuple(piece.strip() for piece in sentencex.segment("en", paragraph))

        def to_words(self, sentence: str) -> tuple[str, ...]:
            return tuple(word for word in sentence.split() if word.isalpha())

    def work() -> object:
        summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(Stemmer("english"))
        summarizer.stop_words = get_stop_words("english")
        with warnings.catch_warnings(action="ignore"):
            return summarizer(PlaintextParser.from_string(text, Tokenizer()).document, 3)

    return work


def sentences() -> dict[str, dict[str, Work]]:
    from benchmarks.parts.sentences import by_sentencex
    from bot.articles.sentences import split

    text = samples.text(5000)
    return {
        "split 5000 words into sentences": {
            "ours": lambda: split(text, "en"),
            "sentencex": lambda: by_sentencex(text, "en"),
        }
    }


def feeds() -> dict[str, dict[str, Work]]:
    import io

    import feedparser

    from bot.feeds.parse import parse

    body = samples.feed(items=30, words=400)
    return {
        "parse a feed of 30 items": {
            "ours": lambda: parse(body, "https://news.example/feed"),
            "feedparser": lambda: feedparser.parse(io.BytesIO(body)),
        }
    }


def pages() -> dict[str, dict[str, Work]]:
    import trafilatura

    from bot.articles.extract import extract

    def works(html: bytes) -> dict[str, Work]:
        return {
            "ours": lambda: extract(html, "https://news.example/1"),
            "trafilatura": lambda: trafilatura.extract(html, url="https://news.example/1"),
            "trafilatura with metadata": lambda: trafilatura.extract(
                html, url="https://news.example/1", with_metadata=True
            ),
        }

    return {f"extract a page of {words:,} words": works(samples.page(words)) for words in (800, 20_000)}


def stories() -> dict[str, dict[str, Work]]:
    from bot.stories.cluster import StoryIndex

    told, now = samples.articles(1000), datetime(2026, 3, 2, tzinfo=UTC)

    def work() -> object:
        index = StoryIndex()
        return [index.add(key, *one, now + timedelta(minutes=key), "en") for key, one in enumerate(told)]

    return {"cluster 1,000 articles": {"ours": work}}


def start() -> None:
    """Importing the bot's main process, in processes of its own."""
    taken = [measured() for _ in range(5)]
    seconds, megabytes = median(one.seconds for one in taken), median(one.megabytes for one in taken)
    over = " OVER" if seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES else ""
    target = f"target {MOST_SECONDS} s, {MOST_MEGABYTES} MB"
    print(f"start the main process: {seconds:.2f} s of CPU, {megabytes:.0f} MB ({target}){over}")


if __name__ == "__main__":
    sys.exit(main())
