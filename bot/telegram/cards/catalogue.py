"""/topics: the catalogue, in one message that changes: topics, the feeds of one, and a feed before it is followed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.feeds.catalogue import Offer
from bot.feeds.secrets import shown_url
from bot.model import Article, Button, Feed, Message, Topic
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards.feeds import pace
from bot.telegram.cards.following import language_name
from bot.telegram.cards.parts import button, headline, host, message, name_line, page_start, paging, phrase, rows_of
from bot.telegram.html import Rich, bold, join, link, plain
from bot.texts import say

OFFERS_PAGE = 10  # feeds in one page
_ROW = 5  # number buttons


def topic_name(language: str, topic: Topic) -> str:
    return say(language, "topic-name", topic=topic.value)


def topics_card(language: str, topics: Sequence[Topic], *, edits: int | None = None) -> Message:
    """All topics, a button each."""
    if not topics:
        return message(phrase(language, "topics-empty"), edits=edits)
    keys = [Button(label=topic_name(language, topic), data=encode(Action.TOPIC, topic.value, 0)) for topic in topics]
    return message(
        join("\n\n", (bold(phrase(language, "topics-title")), phrase(language, "topics-hint"))),
        buttons=rows_of(2, keys),
        edits=edits,
    )


def topic_card(
    language: str,
    topic: Topic,
    offers: Sequence[Offer],
    *,
    offset: int,
    followed: Collection[str],
    edits: int | None = None,
) -> Message:
    """A page of a topic's feeds, from number ``offset`` + 1 on; ``followed`` are the addresses of what the chat
    follows."""
    start = page_start(offset, len(offers), OFFERS_PAGE)
    page = list(enumerate(offers[start : start + OFFERS_PAGE], start=start + 1))
    lines = [_line(language, number, offer, followed) for number, offer in page]
    numbers = [
        button(language, "button-feed", Action.OFFER, offer.key, start, number=str(number)) for number, offer in page
    ]
    head = bold(phrase(language, "topic-title", topic=topic_name(language, topic), count=len(offers)))
    return message(
        join("\n\n", (head, join("\n", lines), phrase(language, "topic-hint"))),
        buttons=[
            *rows_of(_ROW, numbers),
            paging(
                language,
                Action.TOPIC,
                ("button-previous", "button-next"),
                topic.value,
                offset=start,
                size=OFFERS_PAGE,
                total=len(offers),
            ),
            [button(language, "button-topics", Action.TOPICS)],
        ],
        edits=edits,
    )


def offer_card(
    language: str,
    offer: Offer,
    feed: Feed | None,
    latest: Sequence[Article],
    *,
    offset: int,
    followed: bool,
    edits: int | None = None,
) -> Message:
    """A feed of the catalogue before it is followed, with its latest headlines. ``feed`` is None where it could not be
    read; ``offset`` is that of the page to go back to."""
    name = bold(link(name_line(language, offer.title), shown_url(feed.site_url) if feed else ""))
    mark = phrase(language, "offer-followed") if followed else Rich()
    facts = join(" · ", (mark, _facts(language, offer), pace(language, feed.daily_rate) if feed else Rich()))
    news = join("\n", (plain("– ") + headline(language, article) for article in latest))
    told = join("\n", (phrase(language, "offer-latest"), news)) if latest else phrase(language, "offer-no-items")
    back = button(
        language, "button-back-to", Action.TOPIC, offer.topic.value, offset, topic=topic_name(language, offer.topic)
    )
    return message(
        join("\n\n", (join("\n", (name, facts)), told if feed else phrase(language, "offer-trouble"))),
        buttons=[_act(language, offer, feed, offset, followed=followed), [back]],
        edits=edits,
    )


def _act(language: str, offer: Offer, feed: Feed | None, offset: int, *, followed: bool) -> list[Button]:
    if feed and followed:
        return [button(language, "button-offer-settings", Action.FEED, feed.id, 0)]
    return [button(language, "button-take-feed", Action.TAKE, offer.key, offset)] if feed else []


def _line(language: str, number: int, offer: Offer, followed: Collection[str]) -> Rich:
    """ "3. Harbour News · German · Germany · you follow it"."""
    mark = phrase(language, "offer-followed") if offer.url in followed else Rich()
    site = plain(host(offer.url)) if not offer.language else Rich()
    name = bold(plain(f"{number}. {name_line(language, offer.title)}"))
    return join(" · ", (name, _facts(language, offer), site, mark))


def _facts(language: str, offer: Offer) -> Rich:
    country = phrase(language, "country-name", code=offer.country) if offer.country else Rich()
    return join(" · ", (language_name(language, offer.language), country))
