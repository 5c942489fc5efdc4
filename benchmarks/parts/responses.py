"""How long people wait: from a command, or a press, that needs no fetch until the answer is in the chat, with the real
bot (``lede run``) over the playground, 1,000 chats and 100,000 articles stored (see ``responses_seed``). Milliseconds
by the wall, median and p95 of each act, and of the bot's CPU, which a busy machine does not stretch; one act at a time,
every one in another chat. The pace that Telegram asks for is none of it.

``python -m benchmarks.parts.responses [--articles 100000] [--chats 1000] [--samples 20]``
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from benchmarks.parts.responses_seed import Seed
from bot.config import Settings
from bot.playground.chats import Chat, Message
from bot.playground.server import Playground

ARTICLES, CHATS, SAMPLES = 100_000, 1000, 20
MOST_MILLISECONDS = 150.0
FIRST = 10_001  # the first chat's id
PATIENCE, SETTLE = 30.0, 5.0  # seconds for an answer, and for the bot to get its stories back

# What somebody types, and the buttons that they press then, each on the newest message that has it: an action, with
# its first arguments.
VISITS: tuple[tuple[str, ...], ...] = (
    ("/help",),
    ("/start",),
    ("/settings", "settings layout", "set layout"),
    ("/feeds", "feeds", "feed", "mode", "latest", "read", "length", "save"),
    ("/feeds", "feed", "drop", "back"),
    ("/digest", "more", "story", "vote"),
    ("/topics", "topic"),
    ("/search the", "found"),
    ("/search harbour mayor", "read"),
    ("/saved", "saved", "forget", "keep"),
    ("/saved mayor",),
    ("/filter -harbour", "use"),
    ("/filter",),
    ("/learned", "unlearn", "relearn"),
    ("/schedule", "noat", "again"),
    ("/length", "always"),
    ("/tag 2 news",),
    ("/timezone Europe/Berlin",),
    ("/quiet 22:00-07:00",),
    ("/pause", "resume"),
    ("/export",),
    ("/unsubscribe 3",),
    ("/feeds", "feed", "tags", "tag"),
    ("/rename 2 Morning paper", "undo"),
    ("/tags", "tagged", "untag", "undo"),
    ("/stats",),
    ("/unknown",),
)


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds, by the wall and of the bot's CPU."""

    wall: float
    cpu: float


def main() -> int:
    arguments = argparse.ArgumentParser()
    for name, default in (("articles", ARTICLES), ("chats", CHATS), ("samples", SAMPLES)):
        arguments.add_argument(f"--{name}", type=int, default=default)
    chosen = arguments.parse_args()
    taken = asyncio.run(measured(chosen.articles, chosen.chats, chosen.samples))
    return int(_print(taken, f"{chosen.chats:,} chats, {chosen.articles:,} articles"))


def report() -> None:
    subprocess.run([sys.executable, "-m", "benchmarks.parts.responses"], check=False)


def _print(taken: Mapping[str, Sequence[Taken]], size: str) -> bool:
    for act, each in taken.items():
        print(f"response, {act}: {_figures(each)}")
    every = [one for each in taken.values() for one in each]
    print(f"responses, {size}, {len(every)} commands and presses: {_figures(every)}", flush=True)
    return _p95([one.wall for one in every]) > MOST_MILLISECONDS


def _figures(each: Sequence[Taken]) -> str:
    walls = [one.wall for one in each]
    over = " OVER" if _p95(walls) > MOST_MILLISECONDS else ""
    cpu = median(one.cpu for one in each)
    return (
        f"median {median(walls):.0f} ms, p95 {_p95(walls):.0f} ms (target {MOST_MILLISECONDS:.0f});"
        f" {cpu:.0f} ms of CPU{over}"
    )


def _p95(each: Sequence[float]) -> float:
    return quantiles(each, n=20)[-1] if len(each) > 1 else each[0]


async def measured(articles: int, chats: int, samples: int) -> dict[str, list[Taken]]:
    """What each act has taken, by its name."""
    summary = Settings().summary
    seed = Seed(chats=chats, articles=articles, first=FIRST, shape=f"{summary.method}:{summary.sentences}")
    with tempfile.TemporaryDirectory(prefix="lede-bench-") as name:
        await seed.fill(Path(name) / "lede.db")
        return await visited(Path(name), chats, samples)


async def visited(folder: Path, chats: int, samples: int) -> dict[str, list[Taken]]:
    """The same, with the database ``lede.db`` in this folder."""
    playground = Playground()
    await playground.start()
    try:
        with _bot(folder, playground) as process:
            return await _visits(playground, process.pid, chats, samples)
    finally:
        await playground.stop()


@contextmanager
def _bot(folder: Path, playground: Playground) -> Iterator[subprocess.Popen[bytes]]:
    own = {
        "TELEGRAM__TOKEN": playground.token,
        "TELEGRAM__BASE_URL": playground.base_url,
        "TELEGRAM__BASE_FILE_URL": playground.base_file_url,
        "DATABASE__URL": f"sqlite+aiosqlite:///{folder}/lede.db",
        "RUNTIME__PORT": "0",
        "DELIVERY__PER_SECOND": "1000",
        "DELIVERY__PER_CHAT_GAP": "0.001",
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LEDE_", "TELEGRAM_"))}
    environment = kept | {f"LEDE_{name}": value for name, value in own.items()}
    command = [Path(sys.executable).with_name("lede"), "run"]
    with (folder / "bot.log").open("ab") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


async def _visits(playground: Playground, pid: int, chats: int, samples: int) -> dict[str, list[Taken]]:
    taken: dict[str, list[Taken]] = {}
    await _act(playground, pid, playground.people.chat(FIRST), "/help")  # until the bot is there
    await asyncio.sleep(SETTLE)
    for number, visit in enumerate(VISITS):
        visitors = [playground.people.chat(FIRST + (number * samples + place) % chats) for place in range(samples)]
        for place, act in enumerate(visit):
            name = act if place == 0 else f"{visit[0]}, then [{act}]"
            for chat in visitors:
                if one := await _act(playground, pid, chat, act):
                    taken.setdefault(name, []).append(one)
    return taken


async def _act(playground: Playground, pid: int, chat: Chat, act: str) -> Taken | None:
    """None where there is no such button in this chat. Raises ``TimeoutError``."""
    before, cpu = time.perf_counter(), _cpu(pid)
    if act.startswith("/"):
        playground.people.say(chat.id, act)
    else:
        button = _newest(chat, act)
        if button is None:
            return None
        playground.people.press(chat.id, *button)
    version = chat.version
    while not any(message.version > version for message in chat.messages.values() if message.sender.is_bot):
        await chat.changed.wait(PATIENCE)
        if time.perf_counter() - before > PATIENCE:
            raise TimeoutError(f"no answer to {act!r} in {PATIENCE:.0f} s")
    return Taken(1000 * (time.perf_counter() - before), 1000 * (_cpu(pid) - cpu))


def _cpu(pid: int) -> float:
    """Seconds of CPU that a process has taken, with all its threads (Linux, proc/pid/schedstat)."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def _newest(chat: Chat, act: str) -> tuple[int, str] | None:
    """(message id, data) of the newest button that begins so."""
    for message in sorted(chat.messages.values(), key=_age):
        for row in message.keyboard:
            for button in row:
                chosen = button.text.startswith("✓")  # pressed again, it changes nothing
                if not chosen and f"{button.data} ".startswith(f"{act} "):
                    return message.id, button.data
    return None


def _age(message: Message) -> int:
    return -message.version


if __name__ == "__main__":
    sys.exit(main())
