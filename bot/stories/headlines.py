"""Which of a story's titles is its headline: the one that says most of what the others say, not the most shouted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from bot.model import Article
from bot.stories.roundups import tells_of_many
from bot.stories.vectors import title_words

SHOUTED, TEASING, ASKING, CUT = 0.4, 0.5, 0.7, 0.7  # what is left of a title's worth for each
CAPITALS = 0.6  # of the letters: that many are shouting, where a script has capitals, and a title several words
_TEASERS = re.compile(
    r"\b(?:you won['’]t believe|you will not believe|you need to (?:know|see)|what happen(?:s|ed) next|the reason why"
    r"|shock(?:ing|er)|stunn(?:ing|ed)|jaw-dropping|slams?|destroys?|blasts?|epic|omg|must[- ]see|goes viral"
    r"|(?:this is|here['’]?s) (?:why|how|what)|(?:what|things|all|everything)(?: \w+)? to (?:know|watch|expect)"
    r"|(?:what|everything) (?:we|you) (?:know|need)|explainer|explained\s*$)\b"
    r"|^(?:breaking|exclusive|watch|video|revealed|opinion|analysis|comment|just in|the latest|factbox|fact check"
    r"|update(?: \d)?)\s?[:|–—-]",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?:\.\.\.|…)\s*$")


def headline_of(articles: Sequence[Article]) -> int:
    """The place of the article (of at least one) whose title is the story's; of equals, the first."""
    titles = [frozenset(title_words(article.title, article.language)) for article in articles]
    carriers = Counter(word for title in titles for word in title)
    worth = [
        (calmness(article.title) * _shared(title, carriers), bool(article.title.strip()))
        for article, title in zip(articles, titles, strict=True)
    ]
    return worth.index(max(worth))


@lru_cache(maxsize=8192)  # readers share articles
def calmness(title: str) -> float:
    """1 for a title that says what happened; less for each way in which it shouts, teases, asks or breaks off."""
    letters = [letter for letter in title if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    shouted = "!" in title or (len(title.split()) > 2 and capitals > CAPITALS * len(letters))
    calm = SHOUTED if shouted else 1.0
    calm *= TEASING if _TEASERS.search(title) or tells_of_many(title) else 1.0
    calm *= ASKING if title.rstrip(" \"'”’»").endswith(("?", "？", "؟")) else 1.0
    return calm * (CUT if _CUT.search(title) else 1.0)


def _shared(title: frozenset[str], carriers: Counter[str]) -> float:
    """How much of the other titles this title says, for each word it takes to say it."""
    return sum(carriers[word] - 1 for word in title) / len(title) ** 0.5 if title else 0.0
