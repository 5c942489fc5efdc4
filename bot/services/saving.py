"""Saved articles: kept for a chat for as long as it wants them, past the retention of the rest."""

from __future__ import annotations

from collections.abc import Sequence

from bot.errors import BadInput
from bot.model import Article, Chat, ExportForm, Length
from bot.services import handling
from bot.services.asking import Asking, visible
from bot.services.house import House, answer
from bot.telegram import cards
from bot.telegram.exports import ENDINGS, exported

MOST_EXPORTED = 2_000
LARGEST = 20_000_000  # bytes of texts: bots send files of up to 50 MB (Bot API, sendDocument)


class Saving:
    def __init__(self, house: House, asking: Asking) -> None:
        self._house, self._asking = house, asking

    async def save(self, chat: Chat, article_id: int, length: Length, card_id: int, *, keep: bool) -> None:
        """Keep an article for the chat, or no longer; its card shows which. Raises ``BadInput`` as ``resize`` does."""
        async with self._house.storage.write() as tx:
            await visible(tx, chat, article_id)
            if keep:
                await tx.saved.put(chat.id, article_id, self._house.clock())
            else:
                await tx.saved.remove(chat.id, article_id)
        await self._asking.resize(chat, article_id, length, card_id)

    async def list(self, chat: Chat, offset: int = 0, *, edits: int | None = None) -> None:
        """A page of the saved articles, in place of the message ``edits`` where that is given."""
        async with self._house.storage.read() as tx:
            total = await tx.saved.count(chat.id)
            offset = max(0, min(offset, total - 1))
            articles = await tx.saved.of_chat(chat.id, cards.SAVED_PAGE, offset)
        messages = cards.saved_list(
            chat.language,
            articles,
            total=total,
            offset=offset,
            now=self._house.clock(),
            zone=chat.timezone,
            edits=edits,
        )
        await self._house.answer(chat.id, *messages)

    async def export(self, chat: Chat, form: ExportForm) -> None:
        """Send all that is saved as a file, latest first: at most ``MOST_EXPORTED`` articles, and ``LARGEST`` bytes.
        Raises ``BadInput`` where nothing is saved."""
        now = self._house.clock()
        async with self._house.storage.read() as tx:
            articles = await tx.saved.of_chat(chat.id, MOST_EXPORTED)
        if not articles:
            raise BadInput(text="saved-empty")
        articles = _within(articles, LARGEST)
        body = exported(chat.language, form, articles, now, chat.timezone).encode()
        name = f"saved-{now:%Y-%m-%d}.{ENDINGS[form]}"
        await self._house.answer(chat.id, cards.saved_file(chat.language, name, body, count=len(articles)))

    async def forget(self, chat: Chat, article_id: int, offset: int, list_id: int) -> None:
        """Remove an article from the list of saved ones, with a button to undo it."""
        for step in handling.steps(2):
            if step == 0:
                await self._drop(chat, article_id)
            else:
                await self.list(chat, offset, edits=list_id)

    async def _drop(self, chat: Chat, article_id: int) -> None:
        async with self._house.storage.write() as tx:
            article = await tx.articles.get(article_id)
            if article and await tx.saved.remove(chat.id, article_id):
                await answer(tx, chat.id, [cards.unsaved_note(chat.language, article)], self._house.clock())

    async def keep_again(self, chat: Chat, article_id: int, *, edits: int | None = None) -> None:
        """Put an article on the list. Where that undoes ``forget``, its answer ``edits`` then says so.

        Raises ``BadInput`` where the article is gone."""
        async with self._house.storage.write() as tx:
            article = await visible(tx, chat, article_id)
            await tx.saved.put(chat.id, article.id, self._house.clock())
            await answer(tx, chat.id, [cards.saved_note(chat.language, article, edits=edits)], self._house.clock())
        self._house.wake()


def _within(articles: Sequence[Article], most: int) -> list[Article]:
    """The first ones, whose texts have ``most`` bytes together."""
    kept: list[Article] = []
    for article in articles:
        most -= len(article.text.encode("utf-8", "replace"))
        if most < 0:
            break
        kept.append(article)
    return kept
