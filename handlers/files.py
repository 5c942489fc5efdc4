"""Fetching files from Telegram, with a limit of their size: python-telegram-bot takes whatever comes."""

from __future__ import annotations

from typing import Any

from telegram import Bot
from telegram.error import BadRequest, TelegramError
from telegram.request import HTTPXRequest

from bot.errors import BadInput, LedeError
from bot.services.attachments import MOST_BYTES, too_large

SILENCE = 20.0  # seconds without a byte


class LimitedRequest(HTTPXRequest):
    """The library's way to Telegram, but a download ends at ``MOST_BYTES``, whatever has been said of its size."""

    async def do_request(self, url: str, method: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """(status, body). Raises ``BadInput`` for a file that is too large, which the library wraps."""
        if method != "GET":  # downloads alone are
            return await super().do_request(url, method, *args, **kwargs)
        body = bytearray()
        async with self._client.stream("GET", url, timeout=SILENCE) as response:
            async for piece in response.aiter_bytes():
                body += piece
                if len(body) > MOST_BYTES:
                    raise too_large()
        return response.status_code, bytes(body)


async def download(bot: Bot, file_id: str, most: int) -> bytes:
    """A file in a message (Bot API, getFile): an ``attachments.Download``."""
    try:
        file = await bot.get_file(file_id, read_timeout=SILENCE)
        if (file.file_size or 0) > most:
            raise too_large()
        return bytes(await file.download_as_bytearray())
    except (TelegramError, RuntimeError, OSError) as error:  # RuntimeError: without a path
        if isinstance(error.__cause__, BadInput):
            raise error.__cause__ from error
        if isinstance(error, BadRequest) and "too big" in str(error).lower():
            raise too_large() from error
        # Only its kind: the words of some hold the address, and so the token.
        raise LedeError(f"no file: {type(error).__name__}", text="error-file-not-given") from error
