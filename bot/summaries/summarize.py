"""From a text to its key points. Runs in a worker process."""

from __future__ import annotations

from collections.abc import Sequence

from bot.articles.language import detect
from bot.model import KeyPoint, Summary
from bot.summaries import rankers
from bot.summaries.budget import by_sentences, by_words
from bot.summaries.candidates import Candidate, candidates
from bot.summaries.points import mended
from bot.summaries.tokenizer import count_words

OURS = "lede"
METHODS = (OURS, *rankers.METHODS)
USUAL = 3  # sentences


def summarize(
    text: str,
    *,
    title: str = "",
    method: str = OURS,
    sentences: int | None = USUAL,
    words: int | None = None,
    language: str = "",
    languages: Sequence[str] = (),
) -> Summary:
    """The best sentences of ``text``, whole and in its order: ``sentences`` of them, or as many as fit into ``words``
    (a tenth over at most). A text that is within the budget already comes back as it is, with ``short`` set. Where
    ``language`` is empty it is one of ``languages``, as the text shows.

    Raises ``KeyError`` for an unknown ``method``."""
    language = language or detect(f"{title}\n{text}", languages) or "en"
    found = candidates(text, title, language)
    sentences = sentences or USUAL
    within = len(found) <= sentences if words is None else sum(count_words(one.text) for one in found) <= words
    short = within or len(found) == 1  # of one sentence, however long, there is nothing to leave out
    if short:
        points = tuple(KeyPoint(text=one.text, index=one.index) for one in found)
    else:
        chosen = _choose(found, title=title, method=method, language=language, sentences=sentences, words=words)
        points = standing([found[at] for at in chosen], language)
    return Summary(points=points, method=method, language=language, source_words=count_words(text), short=short)


def standing(chosen: Sequence[Candidate], language: str) -> tuple[KeyPoint, ...]:
    """The points of a summary, mended where the sentence before is not among them."""
    before = [-1, *(one.index for one in chosen)]
    return tuple(
        KeyPoint(text=one.text if one.index - 1 == last else mended(one.text, language), index=one.index)
        for one, last in zip(chosen, before, strict=False)
    )


def _choose(
    found: Sequence[Candidate], *, title: str, method: str, language: str, sentences: int, words: int | None
) -> list[int]:
    if method == OURS:
        from bot.summaries.ranking.lede import choose

        return choose(found, title=title, language=language, sentences=sentences, words=words)
    ranked = rankers.rank([one.text for one in found], method=method, title=title, language=language)
    if words is None:
        return by_sentences(ranked, sentences)
    return by_words(ranked, [count_words(one.text) for one in found], words)
