"""The fault campaign: lives of a bot, one after the other on the same database, each of which ends by ``kill -9``,
while Telegram's server answers badly, people talk and feeds bring news. A town has so many lives; then all calms down,
and the judge compares what was committed with what was seen."""

from __future__ import annotations

import json
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.playground.faults import FaultKind
from bot.playground.transcript import Call
from bot.texts import say
from tests.chaos.every_point import calm, verdict
from tests.chaos.figures import Figures
from tests.chaos.points import known_points
from tests.chaos.town import KEPT, Town, is_message, town

STEADY = (1001, 1002, 1003, 1004, 1005)  # they follow everything from the first day on, and ask what can be counted
LIVELY = (2001, 2002, 2003, 2004)  # they do whatever comes to their mind
WORDS = ("/help", "/feeds", "/digest", "/saved", "/learned", "/schedule", "/start", "/quiet", "/length", "/resume")
COMMANDS = 10  # one life in so many is a command of its own, with worker processes
BUSY, LONGEST = 40, 2.0  # calls of Telegram that a half of a life has at most, and seconds that these may take
IN_THE_START, MOMENT = 0.1, 0.2  # the part of the lives that end in their first seconds, or before
GAVE_UP = say("en", "error-gave-up").split("\n")[0]
WHOLE, PATIENCE = 4, 180.0  # every so many days all that is due gets done, in so many seconds
SLOW, LONG_WAIT = 0.3, 5_000.0  # seconds: the latter outlasts several lives

# What may befall a call of Telegram, and how often.
TROUBLE: dict[FaultKind, float] = {
    "drop_after": 0.12,
    "error500_after": 0.05,
    "drop_before": 0.04,
    "error500": 0.03,
    "flood": 0.03,
    "slow": 0.03,
    "delay": 0.70,
}
RECEIVING: dict[FaultKind, float] = {"drop_after": 0.1, "drop_before": 0.05, "error500": 0.05, "delay": 0.8}


@dataclass
class Asked:
    """Commands whose answer repeats a word that nobody else uses: (chat, word)."""

    words: list[tuple[int, str]] = field(default_factory=list)

    def one(self, here: Town, chat: int) -> None:
        word = f"echo{len(self.words):04}x{here.chance.randrange(10**6):06}"
        if here.say(chat, f"/{word}"):
            self.words.append((chat, word))


async def generation(seed: int, lives: int) -> Figures:
    """One town with so many lives."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="lede-chaos-") as folder:
        async with town(Path(folder), seed) as here:
            asked, points = Asked(), known_points()
            here.found()
            here.settings["DIGEST__STORIES"] = "30"  # also where a few days come together
            await settle(here)
            followed_on = here.day
            for _ in range(lives):
                await live(here, asked, points)
            await calm(here)
            await calm(here)  # a day later, what had to wait has its turn
            figures = counted(here, asked, followed_on)
    figures.seconds = time.monotonic() - began
    return figures


async def settle(here: Town) -> None:
    """The steady people follow all feeds, the first one item by item."""
    here.begin()
    if not await here.until(here.ready.exists, PATIENCE):
        raise AssertionError(here.log[-3000:])
    for chat in (*STEADY, *LIVELY):
        for feed in range(here.feeds):
            here.say(chat, f"/subscribe {here.address(feed)}")
    everything = (len(STEADY) + len(LIVELY)) * here.feeds
    wanted = "SELECT count(*) FROM subscriptions"
    await here.until(lambda: here.rows(wanted) == [(everything,)] and not here.waiting(), PATIENCE)
    for chat in STEADY:
        message, data = next(found for found in here.buttons(chat) if found[1] == "mode 1 instant")
        here.press(chat, message, data)
    instant = "SELECT count(*) FROM subscriptions WHERE mode = 'instant'"
    await here.until(lambda: here.rows(instant) == [(len(STEADY),)] and not here.waiting(), PATIENCE)
    if here.rows(instant) != [(len(STEADY),)]:
        raise AssertionError(f"not everybody follows everything:\n{here.log[-3000:]}")
    await here.kill()


async def live(here: Town, asked: Asked, points: list[str]) -> None:
    """One day, and one life: it ends at a point by chance, or at a moment by chance; some days first have all that is
    due on them."""
    whole = here.day % WHOLE == 0
    # Whoever is kept waiting on every whole day has only news that is too old to be told.
    make_trouble(here, (1.0,) if whole else (1.0, LONG_WAIT))
    talk(here, asked)
    _begin(here, points, whole=whole)
    assert here.bot is not None
    if here.chance.random() < IN_THE_START and not whole:
        await here.bot.over(here.chance.uniform(0, MOMENT))
    else:
        await _calls(here, here.chance.randint(0, BUSY))
        talk(here, asked)
        await _calls(here, here.chance.randint(0, BUSY))
    # Seven days without a word, and old news would be no news any more.
    if whole and not await here.until(lambda: _all_told(here), PATIENCE):
        raise AssertionError(f"day {here.day} is not done within {PATIENCE} s:\n{here.log[-3000:]}")
    await here.kill()


def _begin(here: Town, points: list[str], *, whole: bool) -> None:
    chance = here.chance
    match chance.randrange(4):
        case 0 if not whole:
            passed = sorted(set(here.file("passed")) & set(points)) or points
            here.begin(deadly=[chance.choice(passed)], nth=chance.choice((1, 1, 1, 2)))
        case 1 if not whole:
            here.begin(nth=chance.randint(1, 60))
        case _:
            # Where all has to be done, workers that take long to start on a busy machine would be in the way.
            here.begin(command=not whole and chance.random() < 2 / COMMANDS)


async def _calls(here: Town, count: int) -> None:
    """Until the bot has called Telegram so often, and a little longer; or does no more."""
    calls, assured = here.playground.calls, here.bot
    wanted = len(calls) + count
    await here.until(lambda: len(calls) >= wanted, LONGEST)
    assert assured is not None
    await assured.over(here.chance.uniform(0, MOMENT))


def _all_told(here: Town) -> bool:
    """Whether this day's news is in, its items told and its digests made; whom Telegram keeps waiting for a second gets
    it after that."""
    day = here.now.date().isoformat()
    made = f"SELECT count(*) FROM digests WHERE local_date = '{day}' AND chat_id IN {STEADY}"
    listed = sum(len(here.items) - place <= KEPT * here.feeds for place in range(len(here.items)))
    entries = here.rows("SELECT count(*) FROM entries WHERE unlisted_at IS NULL")
    behind = here.rows(
        f"SELECT 1 FROM subscriptions WHERE mode = 'instant' AND chat_id IN {STEADY}"
        " AND seen_entry_id < (SELECT max(id) FROM entries WHERE entries.feed_id = subscriptions.feed_id)"
    )
    return entries[0][0] == listed and not behind and int(str(here.rows(made)[0][0])) >= len(STEADY)


def make_trouble(here: Town, waits: Sequence[float]) -> None:
    """For the calls of the coming life, in place of what the last one has left."""
    faults, chance = here.playground.faults, here.chance
    faults.clear()
    for methods, trouble, count in (
        (("sendMessage", "editMessageText"), TROUBLE, 60),
        (("getUpdates",), RECEIVING, 6),
        (("answerCallbackQuery", "sendChatAction", "setMyCommands"), RECEIVING, 6),
    ):
        for method in methods:
            for kind in chance.choices(list(trouble), list(trouble.values()), k=count):
                wait = {"flood": chance.choice(waits), "slow": SLOW}.get(kind, 0.0)
                faults.add(method=method, kind=kind, seconds=wait)


def talk(here: Town, asked: Asked) -> None:
    chance = here.chance
    for chat in STEADY:
        if chance.random() < 0.7:
            asked.one(here, chat)
    for chat in LIVELY:
        buttons = here.buttons(chat)[:40]
        match chance.randrange(6):
            case 0:
                here.playground.people.block(chat, here.playground.people.chat(chat).bot_status != "kicked")
            case 1 | 2 if buttons:
                here.press(chat, *chance.choice(buttons))
            case _:
                here.say(chat, chance.choice(WORDS))
    if chance.random() < 0.3:
        here.say(here.groups[-1], "/help")
    if chance.random() < 0.1 and here.groups[-1] not in here.moved.values():
        here.upgrade(here.groups[-1])  # while it waits for its answer
        here.found()


def counted(here: Town, asked: Asked, followed_on: int) -> Figures:
    """What came of it."""
    judged, calls = verdict(here), here.playground.calls
    kinds = Counter(call.fault for call in calls if is_message(call))
    died = here.file("died")
    figures = Figures(
        towns=1,
        kills=here.kills,
        kills_at_points=len(died),
        points=set(died),
        lost_answers=sum(is_lost_answer(call) for call in calls),
        never_taken=kinds["drop_before"] + kinds["error500"],
        floods=kinds["flood"],
        slow=kinds["slow"],
        damaged=int(here.rows("PRAGMA integrity_check") != [("ok",)]),
        found=list(judged.found),
    )
    for name in ("committed", "once", "uncertain", "held", "refused", "again", "withdrawn", "lost", "doubled"):
        setattr(figures, name, getattr(judged, name))
    _count_answers(figures, here, asked)
    _count_items(figures, here, followed_on)
    return figures


def is_lost_answer(call: Call) -> bool:
    """Telegram took the message, and we were not told."""
    return is_message(call) and call.accepted and call.fault in {"drop_after", "error500_after"}


def _count_answers(figures: Figures, here: Town, asked: Asked) -> None:
    """Each has one answer; or an apology, where the process died three times while it had begun with that question."""
    committed: dict[int, str] = {}
    for chat, message in here.rows("SELECT chat_id, message FROM outbox WHERE kind = 'answer'"):
        committed[int(str(chat))] = committed.get(int(str(chat)), "") + str(message)
    apologies = Counter({chat: told.count(GAVE_UP) for chat, told in committed.items()})
    for chat, word in asked.words:
        times = committed.get(chat, "").count(f"I don't know /{word}")
        # An offer to send an answer again quotes it.
        quoted = committed.get(chat, "").count(f"“I don't know /{word}")
        figures.asked += 1
        if times == 0 and apologies[chat]:
            apologies[chat] -= 1
            figures.given_up += 1
        elif times == 0:
            figures.unanswered += 1
            figures.found.append(f"unanswered: /{word} of {chat}")
        elif times - quoted > 1:
            figures.answered_twice += 1
            figures.found.append(f"answered {times - quoted} x: /{word} of {chat}")


def _count_items(figures: Figures, here: Town, followed_on: int) -> None:
    """Whether what feeds brought is told to each steady reader, once: in a digest, or by itself."""
    told = _told(here)
    for item in here.items:
        if followed_on < item.day < here.day - 1:  # what came on the last two days may still be on its way
            for chat in STEADY:
                times = told[chat, item.title]
                figures.items += 1
                figures.items_untold += times == 0
                figures.items_twice += times > 1
                if times != 1:
                    told_of = f"{item.title!r} of feed {item.feed}, day {item.day}"
                    figures.found.append(f"item: {told_of}: {times} x to {chat}")


def _told(here: Town) -> Counter[tuple[int, str]]:
    """How often each chat is told of each title by a message that comes by itself: of one item, of many, or a digest,
    its part behind "more" too. What was withdrawn to be told with more is not among them."""
    titles = {int(str(number)): str(title) for number, title in here.rows("SELECT id, title FROM articles")}
    scheduled = here.rows("SELECT chat_id, created_at, message FROM outbox WHERE kind = 'scheduled'")
    # The parts of one text are made at the same time, and say the same of themselves.
    messages = {(chat, at, tuple(json.loads(str(message)).get("tells", ()))) for chat, at, message in scheduled}
    return Counter((int(str(chat)), titles[one]) for chat, _, tells in messages for one in tells)
