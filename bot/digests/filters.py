"""What a reader's filters let through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from bot.articles.terms import folded, needle, parse_terms
from bot.digests.subject import feeds_about
from bot.errors import BadInput
from bot.model import Article, Filter, Followed, Term

LONGEST = 200  # characters of a filter as it is typed
READ = 20_000  # characters of an article's text that filters look at
MOST_MEMORY = 1 << 20  # bytes for one pattern: RE2 then gets slower, never larger
LARGEST = 2_500  # instructions of a pattern's program: 3 ms for ``READ`` characters


class _Pattern(Protocol):
    def search(self, text: str) -> object: ...


@dataclass(frozen=True, slots=True)
class Told:
    """An article as filters look at it: ``title`` and ``all`` of it are folded, see ``articles.terms``."""

    article: Article
    title: str
    all: str


Test = Callable[[Told], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """A filter that is ready to be asked. It wants articles that have all that it ``needs``, and none that has any of
    what it ``refuses``."""

    needs: tuple[Test, ...]
    refuses: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """All filters of a reader: those that hold everywhere, and those of single feeds, by their ids."""

    everywhere: tuple[Rule, ...]
    by_feed: Mapping[int, tuple[Rule, ...]]


def rules_of(filters: Iterable[Filter], followed: Sequence[Followed]) -> Rules:
    """``followed``: what the reader follows, to know the feeds under a tag."""
    everywhere: list[Rule] = []
    by_feed: dict[int, tuple[Rule, ...]] = {}
    for one in filters:
        rule = rule_of(one.wording)
        if not one.about:
            everywhere.append(rule)
        for feed_id in feeds_about(followed, one.about) if one.about else ():
            by_feed[feed_id] = (*by_feed.get(feed_id, ()), rule)
    return Rules(tuple(everywhere), by_feed)


def wanted(articles: Sequence[Article], rules: Rules, brought: Mapping[int, Collection[int]]) -> list[Article]:
    """Those that pass. ``brought``: by article id, the feeds that the reader has it from; one that passes in any of
    them does."""
    if not rules.by_feed:
        return [one for one in articles if _passes(one, rules.everywhere)]
    return [
        one
        for one in articles
        if any(_passes(one, (*rules.everywhere, *rules.by_feed.get(feed, ()))) for feed in brought.get(one.id) or (0,))
    ]


def _passes(article: Article, rules: Sequence[Rule]) -> bool:
    """What matches any that excludes is out; where some include, only what matches one of them is in."""
    if not rules:
        return True
    told = _told(article)
    if any(test(told) for rule in rules for test in rule.refuses):
        return False
    including = [rule for rule in rules if rule.needs]
    return not including or any(all(test(told) for test in rule.needs) for rule in including)


def matches(article: Article, wording: str) -> bool:
    """Whether a filter speaks of this article: by what it refuses, or by all that it needs."""
    rule, told = rule_of(wording), _told(article)
    refused = any(test(told) for test in rule.refuses)
    return refused or (bool(rule.needs) and all(test(told) for test in rule.needs))


def asked_for(filters: Iterable[Filter]) -> tuple[str, ...]:
    """The words that include, as ``folded`` headlines contain them."""
    terms = (term for one in filters for term in _terms(one.wording))
    return tuple(needle(term) for term in terms if not (term.exclude or term.pattern))


def excludes(wording: str) -> bool:
    """Whether a filter only takes away."""
    return not rule_of(wording).needs


@lru_cache(maxsize=1024)
def rule_of(wording: str) -> Rule:
    """Raises ``BadInput`` where it has no words, or a pattern that can't be used."""
    terms = _terms(wording)
    if not terms:
        raise BadInput(text="error-empty-filter")
    return Rule(
        needs=tuple(_test(term) for term in terms if not term.exclude),
        refuses=tuple(_test(term) for term in terms if term.exclude),
    )


def _terms(wording: str) -> tuple[Term, ...]:
    return parse_terms(wording, patterns=True)


def _test(term: Term) -> Test:
    if term.pattern:
        search = _compiled(term.text).search
        if term.title:
            return lambda told: search(told.article.title) is not None
        return lambda told: search(f"{told.article.title}\n{told.article.text[:READ]}") is not None
    wanted = needle(term)
    return (lambda told: wanted in told.title) if term.title else (lambda told: wanted in told.all)


def _compiled(pattern: str) -> _Pattern:
    """In linear time, whatever the pattern (RE2). Raises ``BadInput``."""
    import re2

    options = re2.Options()
    options.max_mem, options.log_errors, options.case_sensitive = MOST_MEMORY, False, False
    try:
        compiled = re2.compile(pattern.replace(r"\/", "/"), options)
    except re2.error as error:
        raise BadInput(text="error-bad-pattern", reason=_reason(error), pattern=pattern) from None
    if compiled.programsize > LARGEST:
        raise BadInput(text="error-large-pattern", pattern=pattern)
    found: _Pattern = compiled
    return found


def _reason(error: Exception) -> str:
    """RE2's own words: "missing ): (foo"."""
    said = error.args[0] if error.args else ""
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)


def _told(article: Article) -> Told:
    title = _folded(article.title)
    return Told(article, title, title + _folded(article.text[:READ]))


@lru_cache(maxsize=1024)  # articles are shared by readers; it keeps their texts, of ``READ`` characters at most
def _folded(text: str) -> str:
    return folded(text)
