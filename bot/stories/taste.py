"""What a reader likes and passes over, learned from what they did with stories: a weight for each publisher and each
word of a headline, which anybody can be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.articles.terms import folded
from bot.model import Opinion, OpinionKind, Story
from bot.stories.publishers import publisher_key
from bot.stories.rank import DEFAULT, Weights
from bot.stories.vectors import title_words

SMOOTHING = 2.0  # votes' worth of doubt: one vote says 1/3 of what many would
OF_PUBLISHERS, OF_WORDS = 1.0, 0.5  # what they count in a story's taste; of a headline, several words may speak
ASKED = 0.5  # what a reader asks for by a filter is as good as many votes for a word
TELLING = 0.15  # weights nearer to 0 are not worth telling


@dataclass(slots=True)
class _Evidence:
    """The votes on one publisher or word. ``name`` is how the latest of them writes it."""

    name: str
    balance: float = 0.0
    amount: float = 0.0

    @property
    def weight(self) -> float:
        return self.balance / (self.amount + SMOOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """Weights between -1 (passed over) and 1 (liked), by publisher and by word (its stem)."""

    publishers: dict[str, _Evidence] = field(default_factory=dict)
    words: dict[str, _Evidence] = field(default_factory=dict)
    asked: Sequence[str] = ()  # what the reader has asked for, as ``articles.terms.folded`` headlines contain it

    def of(self, story: Story) -> float:
        """What is known of the reader speaks for the story (up to 1) or against it (down to -1): the mean weight of its
        publishers, half the sum of the weights of its headline's words, and ``ASKED`` where the headline has words that
        the reader has asked for."""
        if not self.words and not self.publishers and not self.asked:
            return 0.0
        sources = {publisher_key(article) for article in story.articles}
        known = [self.publishers[one].weight for one in sources if one in self.publishers]
        words = title_words(story.headline, story.articles[0].language) if story.articles else ()
        said = sum(self.words[word].weight for word in words if word in self.words)
        taste = OF_PUBLISHERS * sum(sorted(known)) / (len(sources) or 1) + OF_WORDS * said
        if self.asked and self._asks_for(story.headline):
            taste += ASKED
        return max(-1.0, min(1.0, taste))

    def _asks_for(self, headline: str) -> bool:
        told = folded(headline)
        return any(one in told for one in self.asked)

    def liked(self, most: int) -> list[str]:
        """Names of publishers and words, the strongest first."""
        return self._told(1, most)

    def passed_over(self, most: int) -> list[str]:
        return self._told(-1, most)

    def _told(self, sign: int, most: int) -> list[str]:
        found = [one for one in (*self.publishers.values(), *self.words.values()) if sign * one.weight >= TELLING]
        return [one.name for one in sorted(found, key=lambda one: -sign * one.weight)][:most]


def learn(opinions: Sequence[Opinion], now: datetime, weights: Weights = DEFAULT, asked: Sequence[str] = ()) -> Taste:
    """The taste that these opinions (latest first) speak of. Each is worth 1, or what ``weights`` say of saving and
    opening, halves every ``vote_half_life``, and is shared among a story's articles. A weight is the balance of the
    votes by their amount and ``SMOOTHING`` more: few votes say little, contradicting ones cancel each other, and old
    ones fade."""
    publishers, words = dict[str, _Evidence](), dict[str, _Evidence]()
    for opinion in opinions:
        age = max(0.0, (now - opinion.at).total_seconds())
        worth = opinion.share * _worth(opinion.kind, weights) * 0.5 ** (age / weights.vote_half_life)
        key = publisher_key(opinion.article)
        if key:
            _count(publishers.setdefault(key, _Evidence(opinion.article.source or key)), worth)
        for stem, word in title_words(opinion.article.title, opinion.article.language).items():
            _count(words.setdefault(stem, _Evidence(word)), worth)
    return Taste(publishers=publishers, words=words, asked=asked)


def _count(evidence: _Evidence, worth: float) -> None:
    evidence.balance += worth
    evidence.amount += abs(worth)


def _worth(kind: OpinionKind, weights: Weights) -> float:
    match kind:
        case OpinionKind.UP:
            return 1.0
        case OpinionKind.DOWN:
            return -1.0
        case OpinionKind.SAVED:
            return weights.saved
        case OpinionKind.OPENED:
            return weights.opened
