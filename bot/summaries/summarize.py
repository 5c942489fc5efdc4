"""From a text to its key points. Runs in a worker process."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.articles.language import detect
from bot.articles.sentences import split
from bot.model import KeyPoint, Summary
from bot.summaries.budget import by_sentences, by_words
from bot.summaries.rankers import rank
from bot.summaries.tokenizer import count_words

# "BEIJING, Sept 2 (Reuters) - ": a place in capitals, perhaps a date and an agency, then a dash.
_DATELINE = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .'/-]{2,40}(?:, [A-Z][\w. ]{2,25})?(?:,? \w{3,9}\.? \d{1,2})?(?: ?\([^)]{2,30}\))?"
    r" ?(?:[-–—:]|--) +(?=\S)"
)
_BYLINE = re.compile(r"^(?:By|BY) [A-ZÀ-Þ][\w.'’-]+(?: (?:and |[A-ZÀ-Þ])[\w.'’-]*){1,6}$")
_PROMPT = re.compile(
    r"(?i)^(read (more|also)\b|click here\b|subscribe (now|to)\b|sign up (for|to)\b|advertisement$|"
    r"(image|photo|picture)( credit)?:|share (this|on)\b|follow us\b)"
)
_ENDED = re.compile(r"[.!?…:;。！？।]['\"’”»)\]」』）]*$")
LONGEST_HEADING = 12  # words
LONGEST_PROMPT = 12  # words: a longer sentence that begins like one says something


def summarize(
    text: str,
    *,
    title: str = "",
    method: str = "lead",
    sentences: int | None = 3,
    words: int | None = None,
    language: str = "",
) -> Summary:
    """The best sentences of ``text``, whole and in its order: ``sentences`` of them, or as many as fit into ``words``
    (a tenth over at most). A text that is within the budget already comes back as it is, with ``short`` set."""
    language = language or detect(f"{title}\n{text}") or "en"
    points = _points(text, title, language)
    counts = [count_words(point.text) for point in points]
    short = sum(counts) <= words if words is not None else len(points) <= (sentences or 3)
    if short:
        chosen = list(range(len(points)))
    else:
        ranked = rank([point.text for point in points], method=method, title=title, language=language)
        chosen = by_words(ranked, counts, words) if words is not None else by_sentences(ranked, sentences or 3)
    return Summary(
        points=tuple(points[index] for index in chosen),
        method=method,
        language=language,
        source_words=count_words(text),
        short=short,
    )


def _points(text: str, title: str, language: str) -> list[KeyPoint]:
    """The sentences that may stand as points: no dateline, no heading, no byline, no prompt, not the title again, none
    twice. Where nothing of that kind is left, what there is."""
    able: dict[str, KeyPoint] = {}
    others: dict[str, KeyPoint] = {}
    for index, (sentence, alone) in enumerate(_sentences(text, language)):
        point = _DATELINE.sub("", sentence)
        if any(char.isalpha() for char in point) and _folded(point) != _folded(title):
            fitting = able if _says_something(point, alone) else others
            fitting.setdefault(_folded(point), KeyPoint(text=point, index=index))
    return list((able or others).values())


def _sentences(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """(a sentence, whether it has a line to itself). A text that is one line throughout has no headings."""
    lines = [sentences for line in text.split("\n") if (sentences := split(line, language))]
    for sentences in lines:
        yield from ((sentence, len(sentences) == 1 and len(lines) > 1) for sentence in sentences)


def _says_something(point: str, alone: bool) -> bool:
    words = len(point.split())
    heading = alone and words <= LONGEST_HEADING and not _ENDED.search(point)
    prompt = words <= LONGEST_PROMPT and _PROMPT.match(point)
    return not (heading or prompt or _BYLINE.match(point))


def _folded(sentence: str) -> str:
    return sentence.casefold().rstrip(".!?… ")
