"""Whatever feeds, pages and people hold: every card is markup that Telegram takes, within its limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import BadInput, Unreachable
from bot.model import (
    Article,
    Digest,
    Feed,
    FeedLink,
    Followed,
    KeyPoint,
    Message,
    MessageKind,
    Mode,
    OutboxRow,
    Story,
    StoryPoint,
    Subscription,
    Summary,
    TextOrigin,
)
from bot.playground.rich import characters
from bot.playground.rich_html import MOST_CHARACTERS
from bot.playground.rich_html import parse as parse_rich
from bot.summaries.sections import SectionPoint
from bot.telegram import cards
from bot.telegram.callbacks import decode
from tests.telegram.cards.nouns import NOW, ZONE
from tests.telegram.contents import texts, urls
from tests.telegram.strict_parser import parse_message

long_texts = st.one_of(texts, st.builds(lambda text, times: text * times, texts, st.integers(1, 300)))
articles = st.builds(
    Article,
    id=st.integers(0, 2**63 - 1),
    key=st.just("k"),
    url=urls,
    title=long_texts,
    source=long_texts,
    origin=st.sampled_from(TextOrigin),
    published_at=st.sampled_from([NOW, None]),
    seen_at=st.just(NOW),
)
summaries = st.builds(
    Summary,
    points=st.lists(st.builds(KeyPoint, text=long_texts), max_size=7).map(tuple),
    language=st.sampled_from(["en", "zh", ""]),
    source_words=st.integers(0, 10**6),
    short=st.booleans(),
)


def _told(told: list[Article], points: list[tuple[str, set[int]]], stands: bool) -> Story:
    """``stands``: the points are sentences of their articles, which makes links to them."""
    text = " ".join(point for point, _ in points) if stands else ""
    articles = tuple(replace(one, text=text) for one in told)
    places = [sorted(place % len(told) for place in said_by) for _, said_by in points]
    return Story(
        headline=told[0].title,
        articles=articles,
        points=tuple(
            StoryPoint(text=point, article=said_by[-1], index=0, said_by=tuple(said_by))
            for (point, _), said_by in zip(points, places, strict=True)
        ),
        update=stands,
        first_at=NOW,
        latest_at=NOW,
    )


stories = st.builds(
    _told,
    st.lists(articles, min_size=1, max_size=8),
    st.lists(st.tuples(long_texts, st.sets(st.integers(0, 7), min_size=1, max_size=3)), max_size=5),
    st.booleans(),
)
feeds = st.builds(
    Feed,
    id=st.integers(0, 2**63 - 1),
    url=st.one_of(urls, st.just("https://a.example/feed")),
    title=long_texts,
    site_url=urls,
    language=texts,
    daily_rate=st.floats(0, 1000),
    trouble=st.sampled_from(["", "error-bad-status", "error-unreachable"]),
    trouble_detail=texts,
    failures=st.integers(0, 1000),
)


def assert_sendable(messages: Sequence[Message]) -> None:
    assert messages
    for message in messages:
        parse_message(message.html)
        if message.first:
            parse_message(message.first)
        if message.rich:
            assert characters(parse_rich(message.rich)) <= MOST_CHARACTERS
        for button in (button for row in message.buttons for button in row):
            assert button.label.strip()
            assert decode(button.data) is not None


@settings(max_examples=60)
@given(articles, summaries, st.booleans())
def test_articles(article: Article, summary: Summary, saved: bool) -> None:
    told = replace(article, text=" ".join(point.text for point in summary.points))
    assert_sendable(
        cards.article_card("en", told, summary, now=NOW, zone=ZONE, saved=saved, sections=saved, follow=saved)
    )
    parts = [SectionPoint(heading=article.title, kicker=article.source, point=point) for point in summary.points]
    if parts:  # without any there is no button that asks for it
        assert_sendable(cards.section_card("en", told, parts, now=NOW, zone=ZONE))
    assert_sendable(cards.saved_list("en", [article], total=40, offset=20, now=NOW, zone=ZONE))
    assert_sendable([cards.saved_note("en", article), cards.unsaved_note("en", article)])


@settings(max_examples=40)
@given(st.lists(stories, max_size=6), st.lists(long_texts, max_size=8))
def test_digests(told: list[Story], troubled: list[str]) -> None:
    half = len(told) // 2
    digest = Digest(stories=tuple(told[:half]), rest=tuple(told[half:]), since=NOW, until=NOW, troubled=tuple(troubled))
    assert_sendable(cards.digest_card("en", digest, digest_id=2**63 - 1, now=NOW, zone=ZONE, by_hand=True, rich=True))
    burst = cards.digest_card("en", digest, digest_id=0, now=NOW, zone=ZONE, by_hand=False, feeds=troubled)
    assert_sendable(burst)
    assert_sendable(cards.digest_more("en", digest, digest_id=2**63 - 1, page=2, now=NOW, zone=ZONE))
    for number, one in enumerate(told, start=1):
        assert_sendable(
            cards.story_card("en", one, digest_id=2**63 - 1, number=number, now=NOW, zone=ZONE, voted=one.update)
        )


@settings(max_examples=60)
@given(feeds, st.lists(articles, max_size=3), st.sampled_from(Mode), long_texts)
def test_feeds(feed: Feed, latest: list[Article], mode: Mode, own_name: str) -> None:
    one = Followed(subscription=Subscription(chat_id=1, feed_id=feed.id, mode=mode, title=own_name), feed=feed)
    assert_sendable(cards.feed_list("en", [one] * 3, now=NOW, zone=ZONE, at="08:00"))
    assert_sendable(
        [
            cards.feed_preview("en", feed, latest, at="08:00", zone=ZONE),
            cards.already_following("en", one),
            cards.feed_card("en", one, now=NOW, zone=ZONE, at="08:00"),
            cards.unsubscribed("en", one.name, feed.id, mode, 2**63 - 1),
            cards.mode_changed("en", one.name, mode, ""),
            cards.resubscribed("en", one.name),
            cards.no_items("en", one.name),
        ]
    )


@settings(max_examples=60)
@given(st.lists(st.builds(FeedLink, url=st.one_of(urls, long_texts), title=long_texts), max_size=30))
def test_choices(links: list[FeedLink]) -> None:
    assert_sendable([cards.feed_choices("en", "https://a.example/", links)])


@settings(max_examples=60)
@given(long_texts, articles)
def test_chats(typed: str, article: Article) -> None:
    (message, *_) = cards.article_card("en", article, Summary(), now=NOW, zone=ZONE)
    row = OutboxRow(id=1, chat_id=1, kind=MessageKind.ANSWER, message=message, created_at=NOW, not_before=NOW)
    assert_sendable(
        [
            cards.welcome("en", name=typed, offered=[]),
            cards.unknown_command("en", typed, "help"),
            cards.failure("en", BadInput(text="error-bad-until", typed=typed)),
            cards.failure("en", Unreachable(host=typed), link=typed),
            cards.failure("en", Unreachable(host=typed), link=f"https://{typed}"),
            cards.reading_line("en", typed),
            cards.uncertain_offer("en", row),
        ]
    )
