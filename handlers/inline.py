"""Inline queries: what is typed after our name in any chat, and what may be sent there (Bot API, "Inline mode")."""

from __future__ import annotations

import structlog
from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.model import Message, Offered, Offers
from bot.services.inlining import Asked
from bot.telegram.html import text_of
from handlers.links import links_in

log = structlog.get_logger()

LASTS = 5  # seconds for which Telegram may give the same answer again; with a hint none, since it is about this moment
OPENS = "inline"  # what /start is told by the button (start_parameter)


def asked_in(query: InlineQuery) -> Asked:
    text = " ".join(query.query.split())
    links = links_in(text)
    return Asked(
        person=query.from_user.id,
        text=text,
        link=links[0] if links else "",
        offset=int(query.offset) if query.offset.isascii() and query.offset.isdecimal() else 0,
        language=query.from_user.language_code or "en",
    )


async def give(query: InlineQuery, offers: Offers) -> None:
    """Answer it; once more without markup where Telegram refuses that. That it is too late is nobody's trouble."""
    try:
        try:
            await _answer(query, offers, ParseMode.HTML)
        except BadRequest:
            if not offers.offered:
                raise
            await _answer(query, offers, None)
    except TelegramError as error:
        log.info("inline query not answered", error=str(error))


async def _answer(query: InlineQuery, offers: Offers, parse_mode: ParseMode | None) -> None:
    await query.answer(
        [_result(one, parse_mode) for one in offers.offered],
        cache_time=0 if offers.hint else LASTS,
        is_personal=True,
        next_offset=offers.next_offset,
        button=InlineQueryResultsButton(offers.hint, start_parameter=OPENS) if offers.hint else None,
    )


def _result(one: Offered, parse_mode: ParseMode | None) -> InlineQueryResultArticle:
    text = one.message.html if parse_mode else text_of(one.message.html)
    content = InputTextMessageContent(text, parse_mode=parse_mode, link_preview_options=_preview(one.message))
    return InlineQueryResultArticle(one.id, one.title, content, url=one.url or None, description=one.description)


def _preview(message: Message) -> LinkPreviewOptions:
    if not message.preview_url:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=message.preview_url, prefer_small_media=True, show_above_text=True)
