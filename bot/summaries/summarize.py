"""From a text to its key points. Runs in a worker process."""

from __future__ import annotations

import re

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
_NO_POINT = re.compile(
    r"(?i)^(read more|read also|click here|subscribe|sign up|advertisement|share|image:|photo:|by [A-Z])"
)


def summarize(
    text: str,
    *,
    title: str = "",
    method: str = "lead",
    sentences: int | None = 3,
    words: int | None = None,
    language: str = "",
) -> Summary:
    """The best sentences of ``text``, whole and in its order: ``sentences`` of them, or as many as fit into
    ``words`` (a
    tenth over at most). A text that is within the budget already comes back as it is, with ``short`` set."""
    language = language or detect(f"{title}\n{text}") or "en"
    found = _points(text, title, language)
    counts = [count_words(sentence, language) for sentence in found]
    fits = sum(counts) <= words if words is not None else len(found) <= (sentences or 3)
    if fits:
        chosen = list(range(len(found)))
    else:
        ranked = rank(found, method=method, title=title, language=language)
        chosen = by_words(ranked, counts, words) if words is not None else by_sentences(ranked, sentences or 3)
    return Summary(
        points=tuple(KeyPoint(text=found[index], index=index) for index in chosen),
        method=method,
        language=language,
        source_words=count_words(text, language),
        short=fits,
    )


def _points(text: str, title: str, language: str) -> list[str]:
    """The sentences that may stand as points: no dateline, no prompt, not the title again, none twice."""
    points: list[str] = []
    seen = {_folded(title)}
    for sentence in split(text, language):
        point = _DATELINE.sub("", sentence)
        if _NO_POINT.match(point) or not any(char.isalpha() for char in point) or _folded(point) in seen:
            continue
        seen.add(_folded(point))
        points.append(point)
    return points


def _folded(sentence: str) -> str:
    return sentence.casefold().rstrip(".!?… ")
