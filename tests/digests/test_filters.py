from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.digests.filters import asked_for, excludes, matches, rule_of, rules_of, wanted
from bot.errors import BadInput
from bot.model import Article, Feed, Filter, Followed, Subscription

NOW = datetime(2026, 11, 24, tzinfo=UTC)
BRIDGE = Article(id=1, key="1", title="A new bridge", text="Football fans cross it on Saturdays.")
GAME = Article(id=2, key="2", title="Football tonight", text="Dunmoss play at eight.")
COMET = Article(id=3, key="3", title="The comet returns", text="Watch the sky.")
ALL = [BRIDGE, GAME, COMET]


def followed(feed_id: int, *tags: str) -> Followed:
    feed = Feed(id=feed_id, url=f"https://{feed_id}.example/")
    return Followed(subscription=Subscription(chat_id=1, feed_id=feed_id, tags=tags), feed=feed)


def left(*wordings: str | tuple[str, str], brought: dict[int, set[int]] | None = None) -> list[int]:
    """Ids of what passes filters: a wording, or one and where it holds."""
    pairs = [(one, "") if isinstance(one, str) else one for one in wordings]
    filters = [Filter(chat_id=1, wording=wording, about=about, at=NOW) for wording, about in pairs]
    rules = rules_of(filters, [followed(10, "sport"), followed(20)])
    return [one.id for one in wanted(ALL, rules, brought or {1: {10}, 2: {10}, 3: {20}})]


@pytest.mark.parametrize(
    ("wordings", "ids"),
    [
        ([], [1, 2, 3]), (["-football"], [3]), (["-title:football"], [1, 3]), (["football"], [1, 2]),
        (["title:football"], [2]), (["football", "comet"], [1, 2, 3]), (["football dunmoss"], [2]),
        (["football -dunmoss"], [1]), (["-football", "comet"], [3]), (["-football -comet"], []),
        (["football", "-title:football"], [1]), (["-/foot\\s?ball/"], [3]), (["title:/^the .*s$/"], [3]),
        ([("-football", "10")], [3]), ([("-football", "20")], [1, 2, 3]), ([("-football", "#sport")], [3]),
        ([("football", "#sport")], [1, 2, 3]), ([("comet", "10")], [3]), ([("comet", "#gone")], [1, 2, 3]),
        ([("title:football", "10"), "comet"], [2, 3]),
    ],
)  # fmt: skip
def test_what_passes(wordings: list[str | tuple[str, str]], ids: list[int]) -> None:
    assert left(*wordings) == ids


def test_what_several_feeds_have_brought() -> None:
    assert left(("-football", "10"), brought={1: {10, 20}, 2: {10}, 3: {20}}) == [1, 3]


def test_which_articles_it_speaks_of() -> None:
    assert [matches(one, "-football") for one in ALL] == [True, True, False]
    assert [matches(one, "football -dunmoss") for one in ALL] == [True, True, False]
    assert [matches(one, "football dunmoss") for one in ALL] == [False, True, False]


def test_whether_it_only_takes_away() -> None:
    assert excludes("-football") and not excludes("comet -football")


def test_the_words_that_are_asked_for() -> None:
    filters = [Filter(chat_id=1, wording=one, at=NOW) for one in ('"Climate Summit" -fog', "/x+/", "猫", "clim*")]
    assert asked_for(filters) == (" climate summit ", "猫", " clim")


@pytest.mark.parametrize(
    ("wording", "key"),
    [("", "error-empty-filter"), ("/(/", "error-bad-pattern"), (r"/(?=a)/", "error-bad-pattern"),
     (r"/(\pL+ ){10}/", "error-large-pattern"), ("/a{1001}/", "error-bad-pattern")],
)  # fmt: skip
def test_what_is_none(wording: str, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        rule_of(wording)
    assert refused.value.text == key


def test_a_bad_pattern_says_why() -> None:
    with pytest.raises(BadInput) as refused:
        rule_of("/(foo/")
    assert refused.value.about == {"reason": "missing ): (foo", "pattern": "(foo"}


@pytest.mark.parametrize("pattern", ["(a|b)*a(a|b){12}", "(a?){50}a{50}c", "(.{0,30}){4}z", "(x+x+)+y"])
def test_patterns_that_hang_others(pattern: str) -> None:
    matches(Article(key="1", title="", text="ab x" * 5_000), f"/{pattern}/")
