"""Stories at full size: what one article more costs with 50,000 in the time window, how much memory they take, and how
long they take to be read back after a restart. ``python -m benchmarks.parts.window``; a process of its own, so that
its memory is its own."""

from __future__ import annotations

import itertools
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random
from statistics import fmean

ARTICLES, MORE = 50_000, 2_000
MOST_MILLISECONDS, MOST_MEGABYTES, MOST_SECONDS = 1.0, 100, 60
TITLE, LEDE = 9, 60  # words
VOCABULARY, OWN = 60_000, 14  # words there are, and those that an event has for itself
BEGAN = datetime(2026, 3, 2, tzinfo=UTC)

Told = tuple[int, str, str]  # (event, title, lede)


def main() -> int:
    from bot.stories.cluster import WINDOW, StoryIndex

    told = list(invented(ARTICLES + MORE))
    pace = WINDOW / len(told)
    index, memory, started = StoryIndex(), _megabytes(), time.process_time()
    first: dict[int, int] = {}
    for key, (event, title, lede) in enumerate(told[:ARTICLES]):
        index.restore(key, title, lede, BEGAN + key * pace, "en", beside=first.setdefault(event, key))
    seconds, memory = time.process_time() - started, _megabytes() - memory
    later = range(ARTICLES, len(told))
    taken = [_milliseconds(index.add, at, *told[at][1:], BEGAN + at * pace, "en") for at in later]
    over = fmean(taken) > MOST_MILLISECONDS or memory > MOST_MEGABYTES or seconds > MOST_SECONDS
    print(
        f"stories, {ARTICLES:,} articles in the window: {fmean(taken):.2f} ms of CPU to place one more, "
        f"{memory:.0f} MB, {seconds:.0f} s to read them back (target {MOST_MILLISECONDS} ms, {MOST_MEGABYTES} MB, "
        f"seconds){' OVER' if over else ''}"
    )
    return int(over)


def report() -> None:
    subprocess.run([sys.executable, "-m", "benchmarks.parts.window"], check=False)


def invented(count: int) -> Iterator[Told]:
    """Articles in made-up words, a few of them common and most of them rare, as in a language; on average three of each
    event, at scattered times."""
    random = Random(0)
    words = [_word(number) for number in range(VOCABULARY)]
    common = list(itertools.accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
    events = [random.sample(words[500:], OWN) for _ in range(count // 3)]
    for _ in range(count):
        event = random.randrange(len(events))
        usual = random.choices(words, cum_weights=common, k=TITLE + LEDE)
        own = events[event]
        title = random.sample(own, TITLE // 2) + usual[: TITLE - TITLE // 2]
        lede = random.choices(own, k=LEDE // 3) + usual[TITLE : TITLE + LEDE - LEDE // 3]
        yield event, " ".join(title), " ".join(lede)


def _word(number: int) -> str:
    """Consonants and vowels in turn; of two numbers, the first letters differ."""
    letters = []
    for alphabet in itertools.cycle(("bcdfghklmnprstvz", "aeiou")):
        number, place = divmod(number, len(alphabet))
        letters.append(alphabet[place])
        if not number and len(letters) > 2:
            return "".join(letters)
    raise AssertionError


def _milliseconds(work: object, *args: object) -> float:
    assert callable(work)
    before = time.process_time()
    work(*args)
    return 1000 * (time.process_time() - before)


def _megabytes() -> float:
    """The most that this process has held; in KiB on Linux, in bytes on macOS."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / 2**20 if sys.platform == "darwin" else held / 1024


if __name__ == "__main__":
    sys.exit(main())
