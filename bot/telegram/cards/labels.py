"""Names of one's own for feeds, and tags: of a feed, and by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Button, Followed, Message
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards.feeds import feed_name, page_of
from bot.telegram.cards.parts import (
    LONGEST_LABEL,
    button,
    listed,
    message,
    named,
    page_start,
    paging,
    phrase,
    rows_of,
)
from bot.telegram.foreign import line
from bot.telegram.html import bold, code, join, plain
from bot.texts import say

TAGS_PAGE, TAGGED_PAGE = 20, 10
MOST_TOGGLES = 30
_ROW, _NUMBERS = 3, 5  # buttons
_TURNS = "button-previous", "button-next"


def rename_ask(language: str, one: Followed, number: int) -> Message:
    """How to give a feed a name; ``number`` is its in /feeds."""
    command = f"/rename {number} {one.name}"
    return message(
        phrase(
            language,
            "rename-ask",
            feed=named(language, one.name),
            command=code(line(command, 120)),
            own=code(f"/rename {number} off"),
        ),
        buttons=[[Button(label=line(say(language, "button-copy-command"), LONGEST_LABEL), copy=line(command, 120))]],
    )


def renamed(language: str, before: str, name: str, now: str, change_id: int) -> Message:
    """``name`` is the person's own; empty where the feed has its own again, which is ``now``."""
    if not name:
        told = phrase(language, "renamed-back", feed=named(language, now))
    else:
        told = phrase(language, "renamed", feed=named(language, before), name=named(language, name))
    return message(told, buttons=[_undo(language, change_id)])


def tagged(language: str, title: str, tags: Sequence[str], change_id: int) -> Message:
    """``title`` is the feed's name."""
    if not tags:
        told = phrase(language, "untagged", feed=named(language, title))
    else:
        told = phrase(language, "tagged", feed=named(language, title), tags=listed(language, tags), first=tags[0])
    return message(told, buttons=[_undo(language, change_id)])


def feed_tags(
    language: str, one: Followed, tags: Sequence[str], *, number: int, offset: int, edits: int | None = None
) -> Message:
    """All ``tags`` of the chat as switches for this feed, whose number in /feeds is ``number``; ``offset`` is that of
    the page of /feeds to go back to. A tag too long for a button has its command alone."""
    feed_id, own = one.feed.id, one.subscription.tags
    switches = [
        _switch(language, tag, encode(Action.TAG, feed_id, offset, tag), on=tag in own)
        for tag in tags[:MOST_TOGGLES]
        if _fits(Action.TAG, feed_id, offset, tag)
    ]
    key = "feed-tags" if switches else "feed-tags-none"
    new = phrase(language, "feed-tags-new", command=code(f"/tag {number} {' '.join((*own, 'tech'))}"))
    return message(
        join(
            "\n\n",
            (phrase(language, key, feed=named(language, one.name), tags=listed(language, own) if own else "–"), new),
        ),
        buttons=[
            *rows_of(_ROW, switches),
            [button(language, "button-back-to-feed", Action.FEED, feed_id, offset)],
        ],
        edits=edits,
    )


def tag_list(
    language: str, counts: Sequence[tuple[str, int]], *, followed: int, offset: int = 0, edits: int | None = None
) -> Message:
    """A page of tags, each with the number of its feeds, and a button that opens them. ``followed``: how many feeds
    there are at all."""
    if not counts:
        return message(phrase(language, "tags-empty" if followed else "feeds-empty"), edits=edits)
    start = page_start(offset, len(counts), TAGS_PAGE)
    page = counts[start : start + TAGS_PAGE]
    lines = [phrase(language, "tag-line", tag=tag, count=count) for tag, count in page]
    openers = [
        Button(label=line(f"#{tag}", LONGEST_LABEL), data=encode(Action.TAGGED, tag, 0))
        for tag, _ in page
        if _fits(Action.TAGGED, tag, 0)
    ]
    about = (bold(phrase(language, "tags-title", count=len(counts))), join("\n", lines), phrase(language, "tags-hint"))
    return message(
        join("\n\n", about),
        buttons=[
            *rows_of(_ROW, openers),
            paging(language, Action.TAGLIST, _TURNS, offset=start, size=TAGS_PAGE, total=len(counts)),
        ],
        edits=edits,
    )


def tag_card(
    language: str, tag: str, followed: Sequence[Followed], *, offset: int = 0, edits: int | None = None
) -> Message:
    """A page of the feeds with this tag, of all that are ``followed``, with their numbers in /feeds."""
    feeds = [(number, one) for number, one in enumerate(followed, start=1) if tag in one.subscription.tags]
    start = page_start(offset, len(feeds), TAGGED_PAGE)
    page = feeds[start : start + TAGGED_PAGE]
    lines = [bold(plain(f"{number}. ") + feed_name(language, one)) for number, one in page]
    numbers = [
        button(
            language,
            "button-feed",
            Action.FEED,
            one.feed.id,
            page_of(number - 1, len(followed)),
            number=str(number),
        )
        for number, one in page
    ]
    hint = phrase(language, "tag-hint", digest=code(f"/digest {tag}"), rename=code(f"/tags {tag} {tag}-2"))
    fits = _fits(Action.TAGGED, tag, len(feeds))
    return message(
        join("\n\n", (bold(phrase(language, "tag-title", tag=tag, count=len(feeds))), join("\n", lines), hint)),
        buttons=[
            *rows_of(_NUMBERS, numbers),
            paging(language, Action.TAGGED, _TURNS, tag, offset=start, size=TAGGED_PAGE, total=len(feeds))
            if fits
            else [],
            [
                button(language, "button-all-tags", Action.TAGLIST, 0),
                *([button(language, "button-remove-tag", Action.UNTAG, tag)] if fits else []),
            ],
        ],
        edits=edits,
    )


def tag_renamed(language: str, tag: str, name: str, count: int, change_id: int) -> Message:
    return message(
        phrase(language, "tag-renamed", tag=tag, name=name, count=count), buttons=[_undo(language, change_id)]
    )


def tag_removed(language: str, tag: str, count: int, change_id: int, *, edits: int) -> Message:
    return message(
        phrase(language, "tag-removed", tag=tag, count=count),
        buttons=[_undo(language, change_id), [button(language, "button-all-tags", Action.TAGLIST, 0)]],
        edits=edits,
    )


def labels_undone(language: str, *, edits: int) -> Message:
    return message(phrase(language, "labels-undone"), edits=edits)


def _undo(language: str, change_id: int) -> list[Button]:
    return [button(language, "button-undo", Action.UNDO, change_id)]


def _switch(language: str, tag: str, data: str, *, on: bool) -> Button:
    label = say(language, "button-chosen", label=tag) if on else tag
    return Button(label=line(label, LONGEST_LABEL), data=data)


def _fits(action: Action, *args: object) -> bool:
    try:
        encode(action, *args)
    except ValueError:
        return False
    return True
