"""A conversation with the bot, printed while it happens: what a newcomer sees without a browser."""

from __future__ import annotations

import asyncio
import textwrap
from collections.abc import Callable

from bot.playground import samples
from bot.playground.client import Message, Person, Predicate

WIDTH = 100
PAUSE = 0.7  # seconds before the person speaks, so that a reader can follow
PATIENCE = 15.0  # seconds that an answer may take
QUOTES = {"blockquote", "expandable_blockquote"}
CHANNEL = "Millrace Village Notes"


async def converse(page_url: str, out: Callable[[str], None]) -> None:
    """A scripted person starts the bot in the playground at ``page_url``, follows the sample feeds, has a link and a
    post summarised and asks for a digest. ``out`` gets the conversation in plain text, a message at a time.

    Raises ``TimeoutError`` where the bot does not answer, ``ValueError`` where the playground refuses something."""
    person = Person(page_url)
    talk = Talk(person, out)
    try:
        await _play(talk, await person.about())
    except TimeoutError as error:
        await talk.tell()
        raise TimeoutError(f"{talk.bot} did not do what was expected: {str(error).splitlines()[0]}") from error
    finally:
        await person.close()


async def _play(talk: Talk, about: Message) -> None:
    talk.bot = about["name"]
    titles = [sample["title"] for sample in about["samples"]]
    await talk.say("/start")
    await talk.answer(_has("/subscribe"))
    for sample in about["samples"]:
        await talk.say(f"/subscribe {sample['url']}")
        preview = await talk.answer(_has(sample["title"], buttons=True))
    await talk.say(_headline_link(preview))
    card = await talk.answer(_has("•", buttons=True))
    await talk.press("Longer", card)
    await talk.forward(samples.text("post"), CHANNEL)
    await talk.answer(_has("•"))
    await talk.say("/feeds")
    await talk.answer(_has(*titles))
    await talk.say("/digest")
    digest = await talk.answer(_has(*titles, buttons=True))
    await talk.press("more", digest)


def _has(*texts: str, buttons: bool = False) -> Predicate:
    return lambda message: all(text in message["text"] for text in texts) and (message["buttons"] or not buttons)


class Talk:
    """What is said, and how much of it is printed."""

    def __init__(self, person: Person, out: Callable[[str], None]) -> None:
        self.bot = "The bot"
        self._person, self._out = person, out
        self._told: dict[int, str] = {}  # what each message read when it was printed, by index
        self._last = 0  # index of the last message before the person's turn

    async def say(self, text: str) -> None:
        await self._turn()
        await self._person.say(text)
        await self.tell()

    async def forward(self, text: str, channel: str) -> None:
        await self._turn()
        await self._person.forward(text, from_title=channel)
        await self.tell()

    async def press(self, label: str, message: Message) -> None:
        """Press a button of a message, and wait for what comes of it: the message changes, or another one comes."""
        await self._turn()
        button = next(button for button in _buttons(message) if label.lower() in button["text"].lower())
        self._out(f"Robin presses [{button['text']}]\n")
        if note := await self._person.press(label, message, timeout=PATIENCE):
            self._out(f"({note})\n")
        before = message["version"]
        await self._person.wait_for(
            lambda now: now["index"] > self._last or (now["index"] == message["index"] and now["version"] > before),
            timeout=PATIENCE,
            called=f"what [{button['text']}] is for",
        )
        await self.tell()

    async def answer(self, wanted: Predicate) -> Message:
        """The bot's next message for which ``wanted`` holds."""
        found = await self._person.wait_for(
            lambda message: message["index"] > self._last and wanted(message),
            timeout=PATIENCE,
            called=f"an answer to Robin's message {self._last + 1}",
        )
        await self.tell()
        return found

    async def tell(self) -> None:
        """Print what is new or has changed."""
        for message in await self._person.messages():
            written = written_out(message)
            if self._told.get(message["index"]) != written:
                self._told[message["index"]] = written
                self._out(written + "\n")

    async def _turn(self) -> None:
        await asyncio.sleep(PAUSE)
        await self.tell()
        self._last = max(self._told, default=0)


def written_out(message: Message) -> str:
    """The message in plain text, ``WIDTH`` columns wide, its buttons below it."""
    marks = " (edited)" if message["edited"] and not message["deleted"] else ""
    origin = f"(forwarded from {message['forwarded_from']}) " if message["forwarded_from"] else ""
    text = "(deleted)" if message["deleted"] else origin + _quoted(message)
    written = _wrapped(f"{message['name']}{marks}: {text}")
    keyboard = ["    " + " ".join(f"[{button['text']}]" for button in row) for row in message["buttons"]]
    return "\n".join([*written, *keyboard])


def _wrapped(text: str) -> list[str]:
    """All lines but the first are indented; where a line is broken, it stays quoted and clear of its bullet."""
    written: list[str] = []
    for line in text.split("\n"):
        mark = "  | " if line.startswith("| ") else "  "
        said = line.removeprefix("| ")
        wrapped = textwrap.wrap(
            said,
            WIDTH,
            initial_indent=mark if written else "",
            subsequent_indent=mark + ("  " if said.startswith("• ") else ""),
            break_long_words=False,
            break_on_hyphens=False,
        )
        written += wrapped or [""]
    return written


def _quoted(message: Message) -> str:
    """The text with ``| `` before every line of a quotation. Entities count in UTF-16 units."""
    units: bytes = message["text"].encode("utf-16-le")
    for entity in reversed(message["entities"]):
        if entity["type"] in QUOTES:
            start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
            inside = units[start:end].decode("utf-16-le").replace("\n", "\n| ")
            units = units[:start] + f"| {inside}".encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le")


def _buttons(message: Message) -> list[dict[str, str]]:
    return [button for row in message["buttons"] for button in row]


def _headline_link(preview: Message) -> str:
    """Where the first headline of a feed that has just been followed leads."""
    return next(str(entity["url"]) for entity in preview["entities"] if entity["type"] == "text_link")
