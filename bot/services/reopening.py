"""Digests that were sent, opened again: their further pages, and the card of each story."""

from __future__ import annotations

from bot.errors import BadInput
from bot.model import Chat, Digest, DigestRecord, OpinionKind
from bot.services.house import House, answer
from bot.services.memory import articles_of, as_told, known_then
from bot.services.summarising import Summarising
from bot.stories.build import make_story
from bot.telegram import cards

CARD_POINTS = 9  # on a story's own card


class Reopening:
    def __init__(self, house: House, summarising: Summarising) -> None:
        self._house, self._summarising = house, summarising

    async def more(self, chat: Chat, digest_id: int, page: int, size: int = 0) -> None:
        """The stories that did not fit: ``page`` counts from 2, and ``size`` is how many stories the digest showed (0:
        as the settings say, for buttons that do not know it). Raises ``BadInput`` for a digest that is not this
        chat's."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            record = await tx.digests.get(chat.id, digest_id)
        if record is None:
            raise BadInput(text="error-digest-gone")
        digest = await self._asrecorded(record, size or self._house.settings.digest.stories)
        pages = cards.digest_more(
            chat.language,
            digest,
            digest_id=digest_id,
            page=page,
            now=now,
            zone=chat.timezone,
            rich=chat.layout.rich,
        )
        await self._house.answer(chat.id, *pages)

    async def story(self, chat: Chat, digest_id: int, number: int, *, edits: int | None = None) -> None:
        """The card of a digest's story, counted from 1, in place of the message ``edits`` where that is given. Raises
        ``BadInput`` for a digest that is not this chat's, and a story whose articles are gone."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            record = await tx.digests.get(chat.id, digest_id)
            ids = record.stories[number - 1] if record and 0 < number <= len(record.stories) else ()
            articles = list((await tx.articles.many(ids)).values())
            voted = await tx.votes.of(chat.id, ids)
        if not articles:
            raise BadInput(text="error-digest-gone")
        story = make_story(articles, await self._summarising.of_many(articles), most_points=CARD_POINTS)
        card = cards.story_card(
            chat.language,
            story,
            digest_id=digest_id,
            number=number,
            now=now,
            zone=chat.timezone,
            voted=voted,
            edits=edits,
        )
        async with self._house.storage.write() as tx:
            # Also of what did not fit into the digest: who may see it may save it.
            await tx.digests.mark_shown(chat.id, [article.id for article in articles], digest_id, now, by_hand=True)
            if edits is None:
                await tx.votes.put(chat.id, [article.id for article in articles], OpinionKind.OPENED, now)
            await answer(tx, chat.id, card, now)
        self._house.wake()

    async def _asrecorded(self, record: DigestRecord, limit: int) -> Digest:
        """The digest as it was composed, so that its pages neither repeat nor miss a story."""
        async with self._house.storage.read() as tx:
            found = await tx.articles.many([article_id for ids in record.stories for article_id in ids])
            known = await known_then(tx, record, found)
        summaries = await self._summarising.of_many([*found.values(), *articles_of(known)])
        groups = [[found[article_id] for article_id in ids if article_id in found] for ids in record.stories]
        stories = tuple(
            as_told(group, summaries, known, update=place in record.updates)
            for place, group in enumerate(groups, start=1)
            if group
        )
        return Digest(stories=stories[:limit], rest=stories[limit:], since=record.since, until=record.until)
