"""Which web addresses of a message are meant to be read."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from telegram import LinkPreviewOptions, Message, MessageEntity, TextQuote

from handlers import rich

_TELEGRAM = frozenset({"t.me", "telegram.me", "telegram.dog"})
_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]+[^\s<>\"“”«».,:;!?'…)\]]", re.IGNORECASE)

Units = range  # of a text, in UTF-16 code units (Bot API, MessageEntity)


def links_of(message: Message, within: Units | None = None) -> tuple[str, ...]:
    """Web addresses in the text or behind its words, in order, each once; ``within``: in that part of it alone.

    Of a post that is passed on it is the one that the post shows a preview of, and none that leads to a channel: such
    are signatures."""
    found = rich.links_of(message) or _entities(message, within)
    if within is not None:
        return found
    shown = shown_in(message.link_preview_options)
    if message.forward_origin is None:
        return found or shown
    return shown or tuple(url for url in found if not _leads_to_telegram(url)) or found


def links_in(text: str) -> tuple[str, ...]:
    """Web addresses in a text that Telegram has not looked through."""
    return tuple(dict.fromkeys(_ADDRESS.findall(text)))


def range_of(quote: TextQuote) -> Units:
    """Where a quotation stands in the message that it is from."""
    return range(quote.position, quote.position + len(quote.text.encode("utf-16-le")) // 2)


def _entities(message: Message, within: Units | None) -> tuple[str, ...]:
    kinds: list[str | None] = [MessageEntity.URL, MessageEntity.TEXT_LINK]
    found = message.parse_entities(kinds) or message.parse_caption_entities(kinds)
    ordered = sorted(found.items(), key=lambda item: item[0].offset)
    urls = (
        entity.url if entity.type == MessageEntity.TEXT_LINK and entity.url else text
        for entity, text in ordered
        if within is None or entity.offset in within
    )
    return tuple(dict.fromkeys(url for url in urls if not url.startswith(("tg:", "mailto:"))))


def shown_in(options: LinkPreviewOptions | None) -> tuple[str, ...]:
    """The address that a sender chose to show a preview of, which need not stand in the text."""
    if options is None or options.is_disabled is True or not isinstance(options.url, str):
        return ()
    return () if _leads_to_telegram(options.url) else (options.url,)


def _leads_to_telegram(url: str) -> bool:
    try:
        return urlsplit(url if "://" in url else f"https://{url}").hostname in _TELEGRAM
    except ValueError:
        return False
