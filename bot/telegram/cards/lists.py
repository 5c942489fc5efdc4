"""Lists of feeds in and out: how far an import is, how it went, and an export."""

from __future__ import annotations

from collections.abc import Sequence

from bot.feeds.opml import MOST_FEEDS
from bot.model import Document, Feed, Message
from bot.telegram.callbacks import Action
from bot.telegram.cards.feeds import trouble
from bot.telegram.cards.parts import bullets, button, listed, message, name_line, phrase
from bot.telegram.html import Rich, join, plain

MOST_FAILED, MOST_NAMES = 10, 5  # more failures come as a file; more names are left out, as a caption has its limit
FAILED_FILE, EXPORT_FILE = "not-read.txt", "feeds.opml"

Failed = Sequence[tuple[str, Feed]]  # each with the name that the person sees


def import_help(language: str) -> Message:
    return message(phrase(language, "import-how", most=MOST_FEEDS))


def import_progress(language: str, *, count: int, read: int = 0, total: int = 0, edits: int | None = None) -> Message:
    """``total`` of the ``count`` feeds are new, and ``read`` of these have been read; 0: nothing is known yet."""
    if total:
        told = phrase(language, "import-reading", read=read, total=total)
    else:
        told = phrase(language, "import-begun", count=count)
    return message(join("\n\n", (told, phrase(language, "import-reading-hint"))), edits=edits)


def import_done(
    language: str,
    *,
    count: int,
    new: int,
    known: int,
    repeated: int,
    refused: Sequence[str],
    failed: Failed,
    job_id: int,
    edits: int | None = None,
) -> tuple[Message, ...]:
    """How it went: one message, and a file where much could not be read."""
    facts = [
        phrase(language, "import-done", count=count),
        phrase(language, "import-new", count=new),
        phrase(language, "import-known", count=known) if known else Rich(),
        phrase(language, "import-repeated", count=repeated) if repeated else Rich(),
        phrase(language, "import-refused", count=len(refused), names=_names(language, refused)) if refused else Rich(),
    ]
    told = join("\n", facts)
    if not failed:
        return (message(told, buttons=[[button(language, "button-feeds", Action.FEEDS, 0)]], edits=edits),)
    drop = [button(language, "button-drop-failed", Action.DROP_FAILED, job_id, count=len(failed))]
    kept = phrase(language, "import-failed-keep", count=len(failed))
    if len(failed) > MOST_FAILED:
        words = join("\n", (phrase(language, "import-failed-file", count=len(failed)), kept))
        attached = message(words, buttons=[drop])
        return message(told, edits=edits), _with_file(attached, FAILED_FILE, _failures(language, failed).text.encode())
    listed = join("\n", (phrase(language, "import-failed", count=len(failed)), _failures(language, failed), kept))
    return (message(join("\n\n", (told, listed)), buttons=[drop], edits=edits),)


def import_dropped(language: str, count: int, job_id: int) -> Message:
    undo = [button(language, "button-undo", Action.KEEP_FAILED, job_id)]
    return message(phrase(language, "import-dropped", count=count), buttons=[undo])


def import_restored(language: str, *, edits: int | None = None) -> Message:
    return message(phrase(language, "import-restored"), edits=edits)


def export_card(language: str, document: bytes, *, count: int, left_out: Sequence[str]) -> Message:
    """``count`` feeds are in the document; ``left_out`` are the names of private ones, which are not."""
    private = Rich()
    if left_out:
        names = _names(language, left_out)
        private = phrase(language, "export-left-out", count=len(left_out), names=names)
    caption = message(join("\n", (phrase(language, "export-caption", count=count), private)))
    return _with_file(caption, EXPORT_FILE, document)


def _with_file(caption: Message, name: str, body: bytes) -> Message:
    return Message(html=caption.html, buttons=caption.buttons, document=Document(name=name, body=body))


def _failures(language: str, failed: Failed) -> Rich:
    lines = (plain(f"{name_line(language, name)}: ") + trouble(language, feed) for name, feed in failed)
    return bullets(lines)


def _names(language: str, names: Sequence[str]) -> Rich:
    shown = listed(language, [name_line(language, name) for name in names[:MOST_NAMES]])
    return shown + " …" if len(names) > MOST_NAMES else shown
