"""A public Telegram channel as a feed: the posts on its web preview, https://t.me/s/name. Runs in a worker process.

Nothing about that page is documented; what is known are its class names, which have stood for years.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from bot.errors import NotAFeed
from bot.feeds.markup import fold, from_markup
from bot.feeds.tree import tree_of
from bot.feeds.values import LONGEST_TEXT, MOST_ENTRIES, absolute, believable
from bot.model import Entry, FeedDocument

TELEGRAM_HOSTS = frozenset({"t.me", "telegram.me", "telegram.dog"})
VERSION = "telegram"
LONGEST_TITLE = 120  # characters
_POST = re.compile(r"(\w{1,64})/(\d{1,19})")
_IMAGE = re.compile(r"""background-image:\s*url\(['"]?([^'")]{1,4096})""")
_ADDRESS = re.compile(r"\S+://\S+")
_SENTENCE = re.compile(r"[.!?…。！？।]+[\"'”’»)]*\s")
_WORD = re.compile(r"\w")
_OF_OTHERS = ("tgme_widget_message_reply", "tgme_widget_message_forwarded_from")  # what stands in a post, but is not it


def is_telegram(url: str) -> bool:
    """Whether the address is at Telegram's own web pages, where no article is to be read."""
    try:
        return (urlsplit(url).hostname or "") in TELEGRAM_HOSTS
    except ValueError:
        return False


def is_preview(body: bytes, url: str) -> bool:
    return is_telegram(url) and b"tgme_" in body


def read_preview(body: bytes, url: str, now: datetime | None) -> FeedDocument:
    """``url`` is the page's, ``now`` as for ``parse.parse``. Newest first, as feeds have it. A channel that has nothing
    to show on the web is one person's page to Telegram: ``NotAFeed``."""
    page = tree_of(body)
    messages = [] if page is None else page.find_class("tgme_widget_message")
    if not messages and (page is None or not page.find_class("tgme_channel_info")):
        raise NotAFeed("no channel's posts", text="error-no-channel", host=urlsplit(url).hostname or "")
    entries = [entry for message in messages if (entry := _entry(message, now))]
    name = urlsplit(url).path.strip("/").rpartition("/")[2]
    return FeedDocument(
        title=_first_text(page, "tgme_channel_info_header_title")[:LONGEST_TITLE] or f"@{name}",
        link=f"https://t.me/{name}",
        version=VERSION,
        entries=tuple(reversed(entries))[:MOST_ENTRIES],
    )


def _entry(message: Any, now: datetime | None) -> Entry | None:
    """A post; None for what holds no words (a photograph alone, "channel photo updated")."""
    place = _POST.fullmatch(message.get("data-post") or "")
    text = _text(message)
    if not place or not _WORD.search(text) or "service_message" in (message.get("class") or "").split():
        return None
    link = f"https://t.me/{place[1]}/{place[2]}"
    return Entry(
        guid=link.lower(),  # names come in the channel's own spelling, which may change
        title=headline(text),
        link=link,
        published=_date(message, now),
        author=_first_text(message, "tgme_widget_message_from_author"),
        content=text[:LONGEST_TEXT],
        image=_image(message),
    )


def headline(text: str) -> str:
    """The first line that holds words; of a long one its first sentence, or as many words as there is room for."""
    line = next((line for line in text.split("\n") if _WORD.search(_ADDRESS.sub("", line))), text.partition("\n")[0])
    if len(line) <= LONGEST_TITLE:
        return line
    end = _SENTENCE.search(line, 20, LONGEST_TITLE)
    if end:
        return line[: end.end()].rstrip()
    words = line[:LONGEST_TITLE].rpartition(" ")[0]
    return f"{words or line[: LONGEST_TITLE - 1]}…"


def _text(message: Any) -> str:
    """What the post says, or else what its poll, its file or the page it links to is called."""
    said = "\n".join(filter(None, (_markup_text(node) for node in _own(message, "tgme_widget_message_text"))))
    if _WORD.search(_ADDRESS.sub("", said)):
        return said
    names = ("tgme_widget_message_poll_question", "tgme_widget_message_document_title", "link_preview_title")
    called = [_first_text(message, name) for name in (*names, "link_preview_description")]
    return "\n".join(filter(None, [*called, said]))


def _own(message: Any, name: str) -> list[Any]:
    """The outermost elements of a class that belong to the post itself (Telegram nests a text in another)."""
    found = []
    for node in message.find_class(name):
        above = {part for one in node.iterancestors() for part in (one.get("class") or "").split()}
        if name not in above and above.isdisjoint(_OF_OTHERS):
            found.append(node)
    return found


def _markup_text(node: Any) -> str:
    from lxml.etree import tostring

    return from_markup(tostring(node, encoding="unicode", method="html", with_tail=False))


def _first_text(node: Any, name: str) -> str:
    return next((fold(str(found.text_content())) for found in node.find_class(name)), "")


def _date(message: Any, now: datetime | None) -> datetime | None:
    stated = [node.get("datetime") for node in message.iter("time") if node.get("datetime")]
    try:
        return believable(datetime.fromisoformat(stated[-1]), now) if stated else None
    except ValueError:
        return None


def _image(message: Any) -> str:
    for name in ("tgme_widget_message_photo_wrap", "tgme_widget_message_video_thumb", "link_preview_image"):
        for node in message.find_class(name):
            if found := _IMAGE.search(node.get("style") or ""):
                return absolute("https://t.me/", found[1])
    return ""
