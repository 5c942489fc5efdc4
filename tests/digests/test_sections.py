from __future__ import annotations

from datetime import UTC, datetime

from bot.digests.sections import in_sections
from bot.model import Article, Digest, Story

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)


def story(number: int, articles: int = 1) -> Story:
    told = tuple(Article(id=10 * number + one, key=f"{number}-{one}", title=f"Story {one}") for one in range(articles))
    return Story(id=number, headline="Story 0", articles=told, first_at=NOW, latest_at=NOW)


def digest(*stories: Story) -> Digest:
    return Digest(stories=stories, since=NOW, until=NOW)


def order(made: Digest) -> list[tuple[str, int]]:
    return list(zip(made.sections, [one.id for one in made.stories], strict=True))


def test_sections_stand_in_the_order_of_their_best_stories_and_what_has_no_tag_at_the_end() -> None:
    made = in_sections(
        digest(*(story(number) for number in range(1, 7))),
        {10: ["town"], 20: ["tech"], 40: ["town"], 50: ["tech"], 60: ["town", "tech"]},
    )
    assert order(made) == [("town", 1), ("town", 4), ("town", 6), ("tech", 2), ("tech", 5), ("", 3)]


def test_a_story_stands_under_the_tag_that_most_of_its_articles_have() -> None:
    made = in_sections(digest(story(1, articles=3)), {10: ["town"], 11: ["tech"], 12: ["tech", "town"]})
    assert order(made) == [("town", 1)]  # two each: the lead decides
    made = in_sections(digest(story(1, articles=3)), {10: ["town"], 11: ["tech"], 12: ["tech"]})
    assert order(made) == [("tech", 1)]


def test_without_tags_there_are_no_sections() -> None:
    plain = digest(story(1), story(2))
    assert in_sections(plain, {}) is plain
    assert in_sections(digest(), {}) == digest()
