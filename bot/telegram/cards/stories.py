"""One story: its block in a digest, and a card of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.model import Article, Button, Message, Story, StoryPoint
from bot.stories.sources import by_publisher, tellers
from bot.summaries.tokenizer import count_words
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards import dates
from bot.telegram.cards.articles import source_and_date, sourced
from bot.telegram.cards.parts import (
    LONGEST_NAME,
    LONGEST_TITLE,
    bullets,
    button,
    facts,
    host,
    listed,
    messages,
    phrase,
    rows_of,
)
from bot.telegram.foreign import line
from bot.telegram.html import BULLET, Rich, Tag, bold, heading, is_link, italic, join, link, plain, quote
from bot.telegram.splitting import MOST_SPANS, MOST_UNITS, split, units
from bot.texts import say

MOST_SOURCES = 5  # named under a story in a digest; the others are counted
MOST_ARTICLES = 15  # listed on a story's own card
LONGEST_MENTION = 40  # characters of a name behind each of its points
LONGEST_ROW = 8  # buttons: what Telegram still shows in one row


@dataclass(frozen=True, slots=True)
class Galley:
    """A story as it is set for all its readers in one language: what its number stands before, what stands below
    that, and its further points. ``words``: of headline and points."""

    title: Rich
    below: Rich
    further: tuple[Rich, ...]
    words: int


class Galleys:
    """Stories that were set already. Each is known by the object that it is: comparing would read all its texts."""

    def __init__(self) -> None:
        self._set: dict[tuple[str, int], tuple[Story, Galley]] = {}

    def of(self, language: str, story: Story) -> Galley:
        """Keeps the story, so that no other takes its place in memory."""
        found = self._set.get((language, id(story)))
        if found is None:
            found = self._set[language, id(story)] = story, _galley(language, story)
        return found[1]


def _galley(language: str, story: Story) -> Galley:
    mark = phrase(language, "digest-update") if story.update else Rich()
    points = [_point(language, story, point) for point in story.points]
    return Galley(
        title=join(" ", (mark, _headline(language, story))),
        below=join("\n", (*points[:1], italic(_sources(language, story)))),
        further=tuple(plain(BULLET) + point for point in points[1:]),
        words=count_words(" ".join((story.headline, *(point.text for point in story.points)))),
    )


def story_blocks(galleys: Sequence[Galley], start: int, frame: Sequence[Rich]) -> list[Rich]:
    """A block for each story, numbered from ``start``: headline, one sentence, sources; further points open on a tap.
    There are as many of them as the messages have room for that the rest takes anyway, ``frame`` included: the second
    points of all stories first, then the third ones, and so on."""
    opened = [
        join("\n", (heading(Tag.HEADLINE, join(" ", (f"{number}.", galley.title))), galley.below))
        for number, galley in enumerate(galleys, start=start)
    ]
    further: list[list[Rich]] = [[] for _ in galleys]
    room, spans = _room([*frame, *opened])
    full = [False] * len(galleys)
    for level in range(max((len(galley.further) for galley in galleys), default=0)):
        for place, galley in enumerate(galleys):
            if full[place] or level >= len(galley.further):
                continue
            told = galley.further[level]
            cost, marks = units(told.text) + 1, len(told.spans) + (not further[place])  # the quotation is one too
            full[place] = cost > room or marks > spans
            if not full[place]:
                further[place].append(told)
                room, spans = room - cost, spans - marks
    return [join("\n", (head, quote(join("\n", points)))) for head, points in zip(opened, further, strict=True)]


def story_numbers(stories: Sequence[Story], digest_id: int, start: int) -> list[tuple[Button, ...]]:
    """Rows of about equal length, a number for each story; none where the digest is not stored."""
    if not digest_id:
        return []
    buttons = [
        Button(label=str(number), data=encode(Action.STORY, digest_id, number))
        for number in range(start, start + len(stories))
    ]
    rows = -(-len(buttons) // LONGEST_ROW) or 1
    return list(rows_of(-(-len(buttons) // rows) or 1, buttons))


def story_card(
    language: str,
    story: Story,
    *,
    digest_id: int,
    number: int,
    now: datetime,
    zone: str,
    voted: bool | None = None,
    edits: int | None = None,
) -> tuple[Message, ...]:
    """All that its articles say, each point leading to its sentence, and the articles themselves. ``voted``: the thumb
    that the chat has given, up or down."""
    head = join("\n", (bold(_headline(language, story)), _times(language, story, now, zone)))
    points = bullets(_point(language, story, point) for point in story.points)
    lead = story.lead
    return messages(
        join("\n\n", (head, points or phrase(language, "article-no-points"), _articles(language, story, now, zone))),
        buttons=[
            [button(language, "button-save", Action.KEEP, lead.id)] if lead.id else [],
            [
                button(language, "button-more-like", Action.VOTE, digest_id, number, 1, chosen=str(voted is True)),
                button(language, "button-less-like", Action.VOTE, digest_id, number, -1, chosen=str(voted is False)),
            ],
        ],
        edits=edits,
        preview_url=lead.url if is_link(lead.url) and not lead.private else "",
        about=articles_of(story),
    )


def articles_of(story: Story) -> tuple[int, ...]:
    """The ids of those that are stored."""
    return tuple(article.id for article in story.articles if article.id)


def _room(blocks: Sequence[Rich]) -> tuple[int, int]:
    """UTF-16 units and entities that are left in the messages that ``blocks`` take. Where they take several, a part is
    kept back: no block is torn in two while the next message has room for it."""
    whole = join("\n\n", blocks)
    pieces = len(split(whole))
    room = pieces * MOST_UNITS - units(whole.text)
    spans = pieces * MOST_SPANS - len(whole.spans)
    return (room, spans) if pieces == 1 else (room // 2, spans // 2)


def _headline(language: str, story: Story) -> Rich:
    title = line(story.headline, LONGEST_TITLE) or say(language, "article-untitled")
    return link(title, story.lead.url)


def _point(language: str, story: Story, point: StoryPoint) -> Rich:
    """The sentence and who says it, where a story has several publishers."""
    article, several = story.articles[point.article], len(by_publisher(story.articles)) > 1
    words = Rich()
    if several and (count := len(tellers(story, point))) > 1:
        words = phrase(language, "point-sources", count=count)
    elif several:
        words = plain(line(_name(article), LONGEST_MENTION))
    return sourced(language, article, point.text, words=words or None)


def _name(article: Article) -> str:
    return line(article.source, LONGEST_NAME) or line(host(article.url), LONGEST_NAME)


def _sources(language: str, story: Story) -> Rich:
    """Each publisher once, the lead's first, with a link to its article."""
    found = [article for article in by_publisher((story.lead, *story.articles)) if _name(article)]
    names = [link(_name(article), article.url) for article in found[:MOST_SOURCES]]
    if len(found) > len(names):
        names.append(phrase(language, "digest-more-sources", count=len(found) - len(names)))
    return listed(language, names)


def _times(language: str, story: Story, now: datetime, zone: str) -> Rich:
    """When it was first told, and last."""
    if len(story.articles) == 1:
        return source_and_date(language, story.lead, now, zone)
    if not any(article.date for article in story.articles):
        return Rich()
    first, latest = (dates.published(language, at, now=now, zone=zone) for at in (story.first_at, story.latest_at))
    return phrase(language, "story-times", first=first, latest=latest, spans=str(first != latest))


def _articles(language: str, story: Story, now: datetime, zone: str) -> Rich:
    """Each article of several, in order of time."""
    if len(story.articles) == 1:
        return Rich()
    shown = story.articles[:MOST_ARTICLES]
    lines = [_article(language, article, now, zone) for article in shown]
    if len(story.articles) > len(shown):
        lines.append(phrase(language, "digest-more-sources", count=len(story.articles) - len(shown)))
    return join("\n", (bold(phrase(language, "story-sources")), bullets(lines)))


def _article(language: str, article: Article, now: datetime, zone: str) -> Rich:
    name = link(_name(article) or say(language, "article-untitled"), article.url)
    at = dates.published(language, article.date, now=now, zone=zone) if article.date else ""
    return facts(language, (name, at))
