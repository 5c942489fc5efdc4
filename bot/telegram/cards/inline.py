"""What is offered in inline mode: the cards of articles and stories, as anybody sends them, without our buttons."""

from __future__ import annotations

from datetime import datetime

from bot.model import Article, Length, Message, Offered, Offers, Story, Summary
from bot.telegram.cards.articles import article_card, source_and_date
from bot.telegram.cards.parts import LONGEST_TITLE, headline, host
from bot.telegram.cards.stories import story_card
from bot.telegram.foreign import line
from bot.telegram.html import is_link
from bot.texts import say

LONGEST_DESCRIPTION = 200  # characters: apps show two lines of it


def inline_article(
    language: str, article: Article, summary: Summary, *, now: datetime, zone: str, length: Length
) -> Offered:
    """An article's card, of which the first message counts where it takes several."""
    card = article_card(language, article, summary, now=now, zone=zone, length=length)[0]
    first = summary.points[0].text if summary.points else ""
    about = source_and_date(language, article, now, zone).text, first
    return _offered(f"article {article.id}", headline(language, article).text, about, article.url, card)


def inline_story(language: str, story: Story, digest_id: int, number: int, *, now: datetime, zone: str) -> Offered:
    """As ``inline_article``, a digest's story, counted from 1."""
    card = story_card(language, story, digest_id=digest_id, number=number, now=now, zone=zone)[0]
    first = story.points[0].text if story.points else ""
    title = line(story.headline, LONGEST_TITLE) or say(language, "article-untitled")
    about = source_and_date(language, story.lead, now, zone).text, first
    return _offered(f"story {digest_id} {number}", title, about, story.lead.url, card)


def inline_hint(language: str, key: str) -> Offers:
    """Nothing to send, and a button that says why, or what can be typed."""
    return Offers(hint=say(language, key))


def inline_reading(language: str, link: str) -> Offers:
    """What takes too long is being looked for; ``link`` is the address where there is one."""
    site = line(host(link))
    return Offers(hint=say(language, "inline-reading", host=site) if site else say(language, "inline-searching"))


def _offered(number: str, title: str, about: tuple[str, str], url: str, card: Message) -> Offered:
    return Offered(
        id=number,
        title=title,
        description=line(" · ".join(filter(None, about)), LONGEST_DESCRIPTION),
        url=url if is_link(url) else "",
        message=Message(html=card.html, preview_url=card.preview_url),
    )
