"""What is said in passing while a group is set up, and what is to be read."""

from __future__ import annotations

import pytest

from bot.errors import BadInput, LedeError
from bot.model import Chat, ChatKind, Mode
from bot.services.house import Aside, Occasion, occasion
from bot.telegram.callbacks import Action, encode
from handlers import passing
from handlers.commands import COMMANDS
from handlers.request import Request
from tests.handlers.telegram_side import BOT, GROUP, PERSON, PRIVATE, Door, Recorded, document
from tests.services.documents import item, rss
from tests.services.world import World

TYPED = 17  # the number of a typed or a pressed message
SETS_UP = ["/subscribe x.example", "/feeds", "/digest 08:00", "/digest off", "/schedule", "/schedule off", "/help"]
READS = ["/digest", "/digest now", "/digest tech", "/schedule tech", "/summarize x.example", "/search fog", "/stats"]


def test_every_command_and_every_button_is_judged() -> None:
    assert set(passing.BY_COMMAND) == {command.name for command in COMMANDS}
    assert passing.LASTING.isdisjoint(passing.PASSING) and set(Action) == passing.LASTING | passing.PASSING


@pytest.fixture
def heard(services: Recorded) -> list[Occasion | None]:
    """On which occasions services were asked, or the house answered."""
    occasions: list[Occasion | None] = []
    call = services.call

    async def noting(name: str, *about: object) -> object:
        if not name.startswith(("chatting.meet", "admitting", "targeting.aim")):
            occasions.append(occasion.get())
        return await call(name, *about)  # type: ignore[arg-type]

    services.call = noting  # type: ignore[method-assign]
    return occasions


@pytest.fixture
def door(door: Door) -> Door:
    door.transport.administrators = [PERSON]
    return door


@pytest.mark.parametrize("text", SETS_UP)
async def test_a_command_that_sets_up_goes_with_its_answer(door: Door, heard: list[Occasion | None], text: str) -> None:
    await door.says(text, chat=GROUP)
    assert heard == [Occasion(passing=True, command=TYPED)]


@pytest.mark.parametrize("text", READS)
async def test_what_is_asked_for_to_be_read_stays(door: Door, heard: list[Occasion | None], text: str) -> None:
    await door.says(text, chat=GROUP)
    assert heard == [Occasion(passing=False)]


async def test_who_may_not_is_told_in_passing(door: Door, heard: list[Occasion | None]) -> None:
    await door.says("/subscribe x.example", chat=GROUP, sender=8)
    assert heard == [Occasion(passing=True, command=TYPED)]


@pytest.mark.parametrize("text", ["/digest 50 stories 8:00", "/schedule 50 stories"])
async def test_a_wish_that_cannot_be_is_told_why(real_door: Door, world: World, text: str) -> None:
    real_door.transport.administrators = [PERSON]
    await real_door.says(text, chat=GROUP)
    (row,) = await world.rows(GROUP)
    assert "1 to 20" in row.message.html and row.message.passing


@pytest.mark.parametrize(
    ("text", "is_passing"),
    [("/digest 25:99", True), ("/schedule nosuch", True), ("/subscribe", True), ("/search", False)],
)
async def test_what_could_not_be_made_of_a_command_that_sets_up_is_told_in_passing(
    real_door: Door, world: World, text: str, is_passing: bool
) -> None:
    real_door.transport.administrators = [PERSON]
    await real_door.says(text, chat=GROUP)
    (row,) = await world.rows(GROUP)
    assert (row.message.passing, row.message.command) == (is_passing, TYPED if is_passing else 0)


@pytest.mark.parametrize(("error", "is_passing"), [(BadInput(), True), (LedeError(), False)])
async def test_of_a_digest_now_only_a_mistake_is_told_in_passing(
    door: Door, services: Recorded, heard: list[Occasion | None], error: LedeError, is_passing: bool
) -> None:
    services.fails = {"digesting.by_hand": error}
    await door.says("/digest", chat=GROUP)
    assert heard == [Occasion(passing=False), Occasion(passing=is_passing, command=TYPED if is_passing else 0)]


async def test_a_mention_asks_for_something_to_read(door: Door, heard: list[Occasion | None]) -> None:
    mention = {"entities": [{"type": "mention", "offset": 0, "length": 8}, {"type": "url", "offset": 9, "length": 13}]}
    await door.says(f"@{BOT['username']} https://x.org", chat=GROUP, **mention)
    assert heard == [Occasion(passing=False)]


MEDIA = [
    document("feeds.opml"),
    document("notes.pdf"),
    {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]},
    {"video": {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1}},
    {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 1}},
    document("wave.mp4")
    | {"animation": {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1}},
]


@pytest.mark.parametrize("media", MEDIA, ids=lambda media: list(media)[-1])
async def test_what_somebody_sends_over_a_command_is_theirs(
    door: Door, heard: list[Occasion | None], media: dict[str, object]
) -> None:
    await door.says(chat=GROUP, text="", **media, caption="/import")
    assert heard == [Occasion(passing=True, command=0)]


@pytest.mark.parametrize(
    ("data", "is_passing"),
    [(encode(Action.FEEDS, 0), True), (encode(Action.LATEST, 1), False), (encode(Action.STORY, 1, 1), False)],
)
async def test_a_press_is_a_use_of_its_message(
    door: Door, heard: list[Occasion | None], data: str, is_passing: bool
) -> None:
    await door.presses(data, chat=GROUP)
    assert heard == [Occasion(passing=is_passing, pressed=TYPED)]


async def test_in_a_private_chat_everything_stays(door: Door, heard: list[Occasion | None]) -> None:
    await door.says("/feeds", chat=PRIVATE)
    await door.presses(encode(Action.FEEDS, 0), chat=PRIVATE)
    assert heard == [None, None]


async def test_what_is_set_up_from_a_private_chat_stays_there() -> None:
    group = Chat(id=GROUP, kind=ChatKind.SUPERGROUP)
    aside = Aside(of=GROUP, to=PRIVATE, line="For the group:", about=GROUP)
    assert passing.occasion_of(Request(chat=group, command="feeds", aside=aside)) is None


async def test_a_group_is_set_up(real_door: Door, world: World) -> None:
    """With the real services: what passes, and with which command."""
    real_door.transport.administrators = [PERSON]
    world.site.page("/feed", rss(item(1, title="Ferry sails", text="The ferry sails at nine.")))
    await real_door.says(f"/subscribe {world.site.url('/feed')}", chat=GROUP, message_id=30)
    await real_door.says("/subscribe nothing such", chat=GROUP, message_id=31)
    await real_door.says("/digest", chat=GROUP, message_id=32)
    told = [(row.message.passing, row.message.command) for row in await world.rows(GROUP)]
    assert told == [(True, 30), (True, 31), (False, 0)]
    (followed,) = await world.followed(GROUP)
    await real_door.presses(encode(Action.MODE, followed.feed.id, Mode.INSTANT), chat=GROUP)
    await real_door.presses(encode(Action.LATEST, followed.feed.id), chat=GROUP)
    first, *items = await world.rows(GROUP)
    assert first.message.passing and items and not any(row.message.passing for row in items)


async def test_a_summary_stays(real_door: Door, world: World) -> None:
    await real_door.says("/summarize The ferry sails at nine. It is a new ferry, and it is blue.", chat=GROUP)
    rows = await world.rows(GROUP)
    assert rows and not any(row.message.passing for row in rows)
