"""Housekeeping: what is kept has an end."""

from __future__ import annotations

from datetime import date, timedelta

import structlog

from bot.services.admitting import PEACE
from bot.services.filtering import REGRET as UNUSED
from bot.services.house import House
from bot.services.learning import REGRET
from bot.services.searching import LASTS

log = structlog.get_logger()

REDELIVERY = timedelta(days=2)  # Telegram keeps what was not acknowledged for a day (Bot API, Getting updates)


class Keeping:
    def __init__(self, house: House) -> None:
        self._house = house
        self._merged: date | None = None  # when the index of words was merged last

    async def round(self) -> None:
        """Enforce ``retention.*``, and stop polling what nobody follows."""
        now, retention = self._house.clock(), self._house.settings.retention
        async with self._house.storage.write() as tx:
            idle = await tx.feeds.drop_unfollowed()
            articles = await tx.articles.purge(now - timedelta(days=retention.article_days))
            digests = await tx.digests.purge(now - timedelta(days=retention.article_days))
            stories = await tx.stories.purge()
            await tx.votes.purge(now - REGRET)
            await tx.inbox.purge(now - REDELIVERY)
            await tx.imports.purge(now - REGRET)
            await tx.filters.purge(now - UNUSED)
            await tx.labels.purge(now - UNUSED)
            await tx.search.purge(now - LASTS)
            await tx.access.purge(now - PEACE)
            await tx.broadcasts.purge(now - timedelta(days=retention.sent_days))
            sent = await tx.outbox.purge(now - timedelta(days=retention.sent_days))
        if self._merged != now.date():
            await self._merge()
            self._merged = now.date()
        log.info("housekeeping", idle_feeds=idle, articles=articles, digests=digests, stories=stories, sent=sent)

    async def _merge(self) -> None:
        """Nothing of the words that are gone stays in the index. All of it may be written anew, so once a day is often
        enough; the writer is free in between."""
        begin = more = True
        while more:
            async with self._house.storage.write() as tx:
                more = await tx.search.merge(begin=begin)
            begin = False
