"""Cards of following a feed: found, chosen, changed, dropped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.model import Article, Button, Feed, FeedLink, Followed, Message, Mode
from bot.telegram.callbacks import Action, encode
from bot.telegram.cards.feeds import pace
from bot.telegram.cards.modes import mode_button
from bot.telegram.cards.parts import (
    LONGEST_LABEL,
    LONGEST_NAME,
    button,
    facts,
    fitting,
    headline,
    host,
    message,
    named,
    phrase,
)
from bot.telegram.cards.pauses import pause_hint, resume_row
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, code, join, plain
from bot.texts import say

MOST_CHOICES = 20
LONGEST_CHOICE = 500  # characters of an address; longer ones are counted, not shown
ROOM = 3400  # UTF-16 units of choices in one message; the sentences around them need the rest


def feed_preview(
    language: str,
    feed: Feed,
    latest: Sequence[Article],
    *,
    at: str,
    zone: str,
    paused_until: datetime | None = None,
    reply_to: int | None = None,
) -> Message:
    """A feed that is followed from now on, and the question what to send of it. ``at`` is the digest's local time;
    ``paused_until``: see ``Chat.pause_end``."""
    about = facts(language, (language_name(language, feed.language), pace(language, feed.daily_rate)))
    news = [plain("– ") + headline(language, article) for article in latest]
    return message(
        join(
            "\n\n",
            (
                join("\n", (phrase(language, "preview-title", feed=named(language, feed.name)), about)),
                join("\n", news) if news else phrase(language, "preview-no-entries"),
                phrase(language, "preview-question", at=at, zone=zone, count=len(news)),
                pause_hint(language, paused_until, zone),
            ),
        ),
        buttons=[*_modes(language, feed.id, at, latest=bool(news)), resume_row(language, paused_until)],
        reply_to=reply_to,
    )


def already_following(language: str, known: Followed, *, reply_to: int | None = None) -> Message:
    mode = phrase(language, "feed-mode", mode=known.subscription.mode.value)
    return message(
        phrase(language, "already-following", feed=named(language, known.name), mode=mode),
        buttons=[
            *_modes(language, known.feed.id, "", latest=True),
            [button(language, "button-unsubscribe", Action.UNSUBSCRIBE, known.feed.id)],
        ],
        reply_to=reply_to,
    )


def feed_choices(language: str, url: str, links: Sequence[FeedLink], *, reply_to: int | None = None) -> Message:
    """The feeds that a page names, or the one that is there instead of a page. Each has a command to copy; a button too
    where its address fits into one."""
    offered = [one for one in links if len(one.url) <= LONGEST_CHOICE][:MOST_CHOICES]
    lines = [_choice(language, number, one) for number, one in enumerate(offered, start=1)]
    shown = fitting(lines, ROOM)
    left = phrase(language, "choices-more", count=len(links) - shown) if shown < len(links) else Rich()
    buttons = [_pick(number, one) for number, one in enumerate(offered[:shown], start=1)]
    return message(
        join(
            "\n\n",
            (phrase(language, "choices-title", host=host(url), count=len(links)), join("\n", lines[:shown]), left),
        ),
        buttons=buttons,
        reply_to=reply_to,
    )


def mode_changed(
    language: str, title: str, mode: Mode, at: str, *, paused_until: datetime | None = None, zone: str = "UTC"
) -> Message:
    """``at`` is the digest's local time; empty for the other modes. ``paused_until``: see ``Chat.pause_end``; ``zone``
    says which day that is."""
    pause = None if mode is Mode.MUTED else paused_until
    changed = phrase(language, "mode-changed", feed=named(language, title), mode=mode.value, at=at)
    return message(join(" ", (changed, pause_hint(language, pause, zone))), buttons=[resume_row(language, pause)])


def no_items(language: str, name: str) -> Message:
    """The answer to "the last 3" of a feed that holds nothing."""
    return message(phrase(language, "latest-none", feed=named(language, name)))


def unsubscribed(
    language: str, title: str, feed_id: int, mode: Mode, change_id: int, *, edits: int | None = None
) -> Message:
    """``change_id``: by which its name and tags come back, see ``Relabelled``."""
    return message(
        phrase(language, "unsubscribed", feed=named(language, title)),
        buttons=[[button(language, "button-undo", Action.RESUBSCRIBE, feed_id, mode.value, change_id)]],
        edits=edits,
    )


def resubscribed(language: str, title: str, *, edits: int | None = None) -> Message:
    return message(phrase(language, "resubscribed", feed=named(language, title)), edits=edits)


def language_name(language: str, code: str) -> Rich:
    """The name of a feed's language, such as ``en-GB``; empty where it states none."""
    base = code.replace("_", "-").partition("-")[0].strip().lower()
    return phrase(language, "language-name", code=base) if base else Rich()


def _modes(language: str, feed_id: int, at: str, *, latest: bool) -> list[list[Button]]:
    """``latest``: it holds items that can be sent now."""
    row = [mode_button(language, feed_id, Mode.INSTANT)]
    if latest:
        row.append(button(language, "button-latest", Action.LATEST, feed_id))
    return [[mode_button(language, feed_id, Mode.DIGEST, at)], row]


def _choice(language: str, number: int, one: FeedLink) -> Rich:
    name = line(one.title, LONGEST_NAME) or host(one.url) or say(language, "feed-untitled")
    return join("\n", (bold(f"{number}. {name}"), code(f"/subscribe {one.url}")))


def _pick(number: int, one: FeedLink) -> list[Button]:
    """None where the address is too long for a button: its command can be copied."""
    try:
        data = encode(Action.SUBSCRIBE_TO, one.url.removeprefix("https://"))
    except ValueError:
        return []
    return [Button(label=line(f"{number}. {one.title or one.url}", LONGEST_LABEL), data=data)]
