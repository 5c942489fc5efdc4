"""How much of a text a person wants: in points or in words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Length

_SENTENCES = {Length.SHORT: 1, Length.NORMAL: 3, Length.LONG: 7}
WORDS_A_MINUTE = 230  # silent reading of English non-fiction: Brysbaert 2019, 238 wpm
OVER = 1.1  # a word budget may be exceeded by a tenth, for the sake of whole sentences


def sentences_for(length: Length) -> int:
    """How many points a length stands for."""
    return _SENTENCES[length]


def reading_minutes(words: int) -> int:
    """Whole minutes to read so many words; at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


def by_sentences(ranked: Sequence[int], most: int) -> list[int]:
    """The best ``most``, in the source's order."""
    return sorted(ranked[:most])


def by_words(ranked: Sequence[int], counts: Sequence[int], most: int) -> list[int]:
    """The best that fit into ``most`` words, skipping what does not; at least one. In the source's order."""
    chosen: list[int] = []
    used = 0
    for index in ranked:
        if used + counts[index] <= most * OVER:
            chosen.append(index)
            used += counts[index]
        if used >= most:
            break
    return sorted(chosen or ranked[:1])
