"""Cards of filters: what one would do, and those in use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.digests.filters import excludes
from bot.model import Article, Filter, Message
from bot.telegram.callbacks import Action
from bot.telegram.cards.parts import bullets, button, headline, message, page_start, paging, phrase, rows_of
from bot.telegram.foreign import line
from bot.telegram.html import Rich, bold, code, join, plain

PAGE = 10  # filters on one page of the list
EXAMPLES = 4  # titles that a new filter is shown with
LISTED_TITLE = 120  # characters
Names = Mapping[str, str]  # what people see of a tag or a feed, by ``Filter.about``


def filter_proposed(language: str, one: Filter, names: Names, hit: Sequence[Article], *, tried: int) -> Message:
    """What a filter would have done: ``hit`` are the articles that it speaks of, among the latest ``tried``."""
    kind = "out" if excludes(one.wording) else "in"
    result = phrase(language, "filter-tried", kind=kind, count=len(hit), tried=tried)
    titles = bullets(headline(language, article, LISTED_TITLE) for article in hit[:EXAMPLES])
    more = phrase(language, "filter-tried-more", count=len(hit) - EXAMPLES) if len(hit) > EXAMPLES else Rich()
    answers = [
        button(language, "button-use-filter", Action.USE, one.id),
        button(language, "button-refuse-filter", Action.REFUSE, one.id),
    ]
    return message(join("\n\n", (_told(language, one, names), result, join("\n", (titles, more)))), buttons=[answers])


def filter_used(language: str, one: Filter, names: Names, *, edits: int) -> Message:
    used = phrase(language, "filter-used", kind="out" if excludes(one.wording) else "in")
    return message(
        join("\n\n", (_told(language, one, names), used)),
        buttons=[[button(language, "button-filters", Action.FILTERS, 0)]],
        edits=edits,
    )


def filter_refused(language: str, one: Filter, *, edits: int) -> Message:
    return message(phrase(language, "filter-refused", filter=_wording(one)), edits=edits)


def filter_removed(language: str, one: Filter) -> Message:
    """With a button to undo it."""
    return message(
        phrase(language, "filter-removed", filter=_wording(one)),
        buttons=[[button(language, "button-undo", Action.USE, one.id)]],
    )


def filter_list(
    language: str, used: Sequence[Filter], names: Names, *, offset: int = 0, edits: int | None = None
) -> Message:
    """A page of a chat's filters, each with a button to remove it; ``offset`` is the number of those before it."""
    if not used:
        return message(phrase(language, "filters-empty"), edits=edits)
    offset = page_start(offset, len(used), PAGE)
    page = list(enumerate(used[offset : offset + PAGE], start=offset + 1))
    lines = [plain(f"{number}. ") + _told(language, one, names) for number, one in page]
    removal = [
        button(language, "button-forget", Action.UNFILTER, one.id, offset, number=number) for number, one in page
    ]
    turn = ("button-previous", "button-next")
    return message(
        join(
            "\n\n",
            (
                bold(phrase(language, "filters-title", count=len(used))),
                join("\n", lines),
                phrase(language, "filters-hint"),
            ),
        ),
        buttons=[
            *rows_of(5, removal),
            paging(language, Action.FILTERS, turn, offset=offset, size=PAGE, total=len(used)),
        ],
        edits=edits,
    )


def _told(language: str, one: Filter, names: Names) -> Rich:
    """ "-football in The Courier"."""
    if not one.about:
        return _wording(one)
    where = line(names.get(one.about, one.about), 60)
    return join(" ", (_wording(one), phrase(language, "filter-where", place=where)))


def _wording(one: Filter) -> Rich:
    return code(line(one.wording))
