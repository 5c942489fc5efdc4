"""One life for each point at which a bot can be killed: a person goes on with what she does, and each commit on the way
is the last of its life, once before and once after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tests.chaos.acts import Act
from tests.chaos.judge import SELECT, Row, Verdict, judge
from tests.chaos.town import PATIENCE, Town, is_message

SETTLE = 1.2  # seconds in which an act has the effects that it has
ANSWER = 5.0  # seconds in which a person is answered
CALM = 90.0  # seconds in which all that waits has its turn
LIVES = 40  # at most, for one act


async def every_point(town: Town, acts: Sequence[Act]) -> None:
    """A life that comes past a point at which none has ended yet, in this town or one that shares its claims, ends
    there."""
    deaths: list[str] = []
    for act in acts:
        await _through(town, act, deaths)
    await calm(town)


async def _through(town: Town, act: Act, deaths: list[str]) -> None:
    """Do it over and over, until nobody dies of it."""
    if act.days:
        await town.kill()
        _note(town, deaths)
        town.day += act.days
    for _ in range(LIVES):
        if town.bot is None or await town.bot.over(0):
            await _revive(town, deaths)
            if not await town.until(lambda: not town.waiting(), ANSWER) and await town.bot.over(0):
                _note(town, deaths)
                continue
        before = len(town.told(act.who))
        done = act.do(town) is not False
        if act.answered and done:
            await town.until(lambda before=before: len(town.told(act.who)) > before, ANSWER)
        await town.until(lambda: act.until(town))
        if act.stops:
            await _stopped_meanwhile(town)
        await town.until(lambda: not town.waiting(), ANSWER)
        if not act.answered or act.days:
            await town.until(lambda: False, SETTLE)
        if not await town.bot.over(0):
            return
        if not _note(town, deaths) and act.stops:
            return
    raise AssertionError(f"{act.name}: dead after {LIVES} lives:\n{town.log[-3000:]}")


async def _stopped_meanwhile(town: Town) -> None:
    """SIGTERM while it waits for a page that does not come."""
    assert town.bot is not None
    if await town.until(lambda: town.hanging):
        town.bot.terminate()
        await town.bot.over(PATIENCE)
    town.hangs = False


async def _revive(town: Town, deaths: list[str]) -> None:
    """Until a life gets through its start."""
    while True:
        town.resume(nth=1)
        if await town.until(town.ready.exists, CALM):
            return
        if not _note(town, deaths):
            raise AssertionError(f"the bot does not start:\n{town.log[-3000:]}")


def _note(town: Town, deaths: list[str]) -> bool:
    """Take note of the points at which lives have ended; False where there is no new one."""
    new = town.file("died")[len(deaths) :]
    deaths += new
    return bool(new)


async def calm(town: Town) -> None:
    """A last life in which nothing goes wrong, until nothing waits any more; it ends by SIGTERM."""
    town.playground.faults.clear()
    if town.bot is not None and not await town.bot.over(0):
        await town.kill()
    town.day += 1
    town.resume()
    if not await town.until(town.ready.exists, CALM):
        raise AssertionError(f"the bot does not start:\n{town.log[-3000:]}")
    await town.until(lambda: False, 2 * SETTLE)
    if not await town.until(lambda: not town.waiting(), CALM):
        raise AssertionError(f"{town.log[-2000:]}\n{town.waiting()} messages or updates still wait: {town.left()}")
    code = await town.stop()
    assert code == 0, f"exit code {code}:\n{town.log[-3000:]}"


def verdict(town: Town) -> Verdict:
    rows = [Row.read(columns) for columns in town.rows(SELECT)]
    sleeping = "SELECT id FROM chats WHERE unreachable != '' OR stopped OR paused_until IS NOT NULL"
    asleep = {int(str(row[0])) for row in town.rows(sleeping)}
    calls = [call for call in town.playground.transcript if is_message(call)]
    calls = [call for call in calls if call.params["chat_id"] not in town.erased]
    return judge(rows, calls, asleep=asleep, pressed=Counter(town.asked_again), moved=town.moved)
