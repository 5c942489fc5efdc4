"""A digest in sections, for who likes it so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.model import Digest, Story

Tags = Mapping[int, Sequence[str]]  # by article id, the tags of the feeds that brought it, each in the reader's order


def in_sections(digest: Digest, tags: Tags) -> Digest:
    """A section for each tag, in the order of their best stories; stories without one at the end. A story stands under
    the tag that most of its articles have, of several the first one of its lead. Where no story has a tag, the digest
    stays as it is."""
    names = [_section(story, tags) for story in digest.stories]
    if not any(names):
        return digest
    order = {name: place for place, name in reversed([*enumerate(names)]) if name}
    placed = sorted(
        zip(names, digest.stories, strict=True), key=lambda one: order.get(one[0], len(names))
    )  # a stable sort: within its section each stays where it was
    return replace(digest, stories=tuple(story for _, story in placed), sections=tuple(name for name, _ in placed))


def _section(story: Story, tags: Tags) -> str:
    of_lead = tags.get(story.lead.id, ())
    found = Counter(tag for article in story.articles for tag in tags.get(article.id, ()))
    ranked = sorted(found, key=lambda tag: (-found[tag], of_lead.index(tag) if tag in of_lead else len(of_lead), tag))
    return ranked[0] if ranked else ""
