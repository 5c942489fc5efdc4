"""The judge of a campaign: what the database has committed, held against what the server took."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.playground.transcript import Call
from bot.telegram.html import text_of
from bot.texts import say

SELECT = "SELECT id, chat_id, kind, state, message_id, edits, trouble, message FROM outbox ORDER BY id"
GONE = ("blocked", "kicked", "deactivated", "not found", "not a member", "have no rights", "not enough rights")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A committed message. ``texts`` are all that it may read as; ``reachable``: that its chat can be written to."""

    id: int
    chat: int
    kind: str
    state: str
    message_id: int | None
    edits: int | None
    trouble: str
    texts: frozenset[str]
    first: str = ""  # what it goes out as, where another row completes it
    whole: str = ""

    @classmethod
    def read(cls, columns: Sequence[object]) -> Row:
        row_id, chat, kind, state, message_id, edits, trouble, message = columns
        parts = json.loads(str(message))
        texts = {value for value in parts.values() if isinstance(value, str) and value}
        return cls(
            id=int(str(row_id)),
            chat=int(str(chat)),
            kind=str(kind),
            state=str(state),
            message_id=None if message_id is None else int(str(message_id)),
            edits=None if edits is None else int(str(edits)),
            trouble=str(trouble),
            texts=frozenset(texts | {text_of(text) for text in texts}),
            first=parts.get("first", ""),
            whole=parts["html"],
        )

    def says(self, words: str) -> bool:
        return any(words in text for text in self.texts)


_Place = tuple[int, int]  # chat, message id


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as the server took it, or what one became. ``place`` has the chat under its latest id."""

    place: _Place
    text: str
    is_new: bool

    @classmethod
    def of(cls, call: Call, moved: Mapping[int, int]) -> Seen:
        chat, is_new = int(call.params["chat_id"]), call.method != "editMessageText"
        number = call.result_id if is_new else call.params.get("message_id")
        return cls((moved.get(chat, chat), int(number or 0)), call.params.get("text") or call.params["caption"], is_new)


_Unclaimed = defaultdict[_Place, list[Seen]]


@dataclass(slots=True, kw_only=True)
class Verdict:
    """Messages by what became of them; ``found`` has a line for each one that is lost or doubled."""

    committed: int = 0
    once: int = 0  # sent, and seen once; an edit: seen
    uncertain: int = 0  # its person is asked
    held: int = 0  # waits for a chat that can't be written to, or that paused or stopped
    refused: int = 0  # failed: its chat is gone
    lost: int = 0  # committed and never seen, though nothing says so
    doubled: int = 0  # seen again, though nothing says so
    again: int = 0  # seen again, since its person asked for that
    withdrawn: int = 0  # rows that are gone: the person stopped
    found: list[str] = field(default_factory=list)


def judge(
    rows: Sequence[Row],
    taken: Iterable[Call],
    *,
    asleep: Collection[int] = (),
    pressed: Counter[tuple[int, int]],
    moved: Mapping[int, int] | None = None,
) -> Verdict:
    """``taken``: the calls that took effect. ``asleep``: the chats that are unreachable, have stopped or pause.
    ``pressed``: how often the button "Send it again" was pressed, by chat and row; such a row may have been put
    together with others since, and then is none any more. ``moved``: groups that have become supergroups, with their
    new ids; their message ids begin anew."""
    verdict = Verdict(committed=len(rows), withdrawn=(rows[-1].id - len(rows)) if rows else 0)
    seen = [Seen.of(call, moved or {}) for call in taken]
    unclaimed: _Unclaimed = defaultdict(list)
    edited: defaultdict[_Place, set[str]] = defaultdict(set)  # all that a message has read
    for one in seen:
        edited[one.place].add(one.text)
        if one.is_new:
            unclaimed[one.place].append(one)
    completions = Counter((row.chat, row.whole) for row in rows if not row.first)
    for row in rows:
        _settle(verdict, row, unclaimed, edited, asleep, completions)
    _account(verdict, rows, [one for some in unclaimed.values() for one in some], pressed)
    return verdict


def _settle(
    verdict: Verdict,
    row: Row,
    unclaimed: _Unclaimed,
    edited: Mapping[_Place, set[str]],
    asleep: Collection[int],
    completions: Counter[tuple[int, str]],
) -> None:
    """Count a row by its state, and take its message from those that nobody has claimed yet."""
    match row.state:
        case "sent" if row.message_id is None:
            verdict.uncertain += 1  # and its person said that it arrived
        case "sent":
            place = (row.chat, row.message_id)
            found = next((one for one in unclaimed.get(place, ()) if one.text in row.texts), None)
            if found:
                unclaimed[place].remove(found)
            completed = not (found and found.text == row.first) or completions[row.chat, row.whole] > 0
            if completed and (found or (row.edits is not None and edited.get(place, set()) & row.texts)):
                verdict.once += 1
            else:
                _lose(verdict, row)
        case "uncertain":
            verdict.uncertain += 1
        case "pending" if row.chat in asleep:
            verdict.held += 1
        case "failed" if any(words in row.trouble.lower() for words in GONE):
            verdict.refused += 1
        case _:
            _lose(verdict, row)


def _lose(verdict: Verdict, row: Row) -> None:
    verdict.lost += 1
    verdict.found.append(f"lost: row {row.id} ({row.state}, {row.trouble!r}) of {row.chat}: {sorted(row.texts)[:1]}")


def _account(verdict: Verdict, rows: Sequence[Row], seen: Sequence[Seen], pressed: Counter[tuple[int, int]]) -> None:
    """What was seen beyond the sent rows: of uncertain rows once each, once more for each press of "again", and what is
    said past the outbox."""
    doubtful: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    again: Counter[tuple[int, str]] = Counter()
    for row in rows:
        for text in row.texts:
            if row.state == "uncertain" or (row.state == "sent" and row.message_id is None):
                doubtful[row.chat, text].append(row.id)
            again[row.chat, text] += pressed[row.chat, row.id]
    known = {row.id for row in rows}
    put_together = Counter(chat for chat, row_id in pressed if row_id not in known)
    settled: set[int] = set()
    for one in seen:
        key = (one.place[0], one.text)
        left = [row for row in doubtful[key] if row not in settled]
        if left:
            settled.add(left[0])
        elif again[key]:
            again[key] -= 1
            verdict.again += 1
        elif put_together[one.place[0]]:
            put_together[one.place[0]] -= 1
            verdict.again += 1
        elif not past_the_outbox(one.text):
            verdict.doubled += 1
            verdict.found.append(f"doubled: {key[0]} saw once too often: {key[1][:200]!r}")


def past_the_outbox(text: str) -> bool:
    """Lines that are worth nothing later, and apologies of a bot that could not commit one."""
    lines = (say("en", key) for key in ("error-ours", "not-let-in"))
    counts = (say("en", "import-begun", count=count) for count in (1, 2))
    return text.startswith(("Reading ", *lines, *counts))
