from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.model import Chat
from handlers.gathering import LEAST, SPLIT_AT, Gathering, joined
from handlers.request import Request
from tests.handlers.telegram_side import flush

LONG = SPLIT_AT - 5  # no room for another line


def part(number: int, text: str = "", *, chat: int = 1, album: str = "", command: str = "") -> Request:
    return Request(chat=Chat(id=chat), message_id=number, text=text, album=album, command=command)


class Done:
    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.came = asyncio.Event()

    async def __call__(self, request: Request) -> None:
        self.requests.append(request)
        self.came.set()


async def test_a_short_message_is_not_held() -> None:
    gathering = Gathering(Done(), quiet=0.01)
    assert not await gathering.holds(part(1, "hello"))


async def test_a_split_paste_comes_as_one() -> None:
    done = Done()
    gathering = Gathering(done, quiet=0.01)
    assert await gathering.holds(part(1, "a" * SPLIT_AT))
    assert await gathering.holds(part(2, "b" * SPLIT_AT))
    assert await gathering.holds(part(3, "the end"))
    await done.came.wait()
    [request] = done.requests
    assert request.message_id == 1
    assert request.text == "a" * SPLIT_AT + "b" * SPLIT_AT + "the end"


async def test_a_part_broken_at_a_line_gets_its_line_break_back() -> None:
    assert joined([part(2, "second"), part(1, "f" * LONG)]).text == "f" * LONG + "\nsecond"


async def test_an_album_is_one_with_its_caption() -> None:
    done = Done()
    gathering = Gathering(done, quiet=0.01)
    for number, caption in enumerate(["", "What the picture shows", ""], start=1):
        assert await gathering.holds(part(number, caption, album="77"))
    await done.came.wait()
    assert [request.text for request in done.requests] == ["What the picture shows"]


async def test_what_does_not_belong_is_handled_apart() -> None:
    done = Done()
    gathering = Gathering(done, quiet=5)
    assert await gathering.holds(part(1, "a" * SPLIT_AT))
    assert not await gathering.holds(part(2, "/feeds", command="feeds"))
    await asyncio.wait_for(done.came.wait(), 1)  # at once, not after the quiet time
    assert [request.message_id for request in done.requests] == [1]


async def test_what_comes_next_waits_until_the_paste_before_it_is_handled() -> None:
    """Updates of one chat are handled in order: a command, or the button of /delete_me, behind a long text."""
    order: list[str] = []
    going_on = asyncio.Event()

    async def slow(_request: Request) -> None:
        await going_on.wait()
        order.append("paste")

    async def command(sender: int) -> None:
        assert not await gathering.holds(replace(part(2, "/feeds", command="feeds"), sender=sender))
        order.append("command")

    gathering = Gathering(slow, quiet=60)
    assert await gathering.holds(part(1, "a" * SPLIT_AT))
    own = asyncio.create_task(command(0))
    while gathering._held:
        await asyncio.sleep(0)
    other = asyncio.create_task(command(8))
    await asyncio.sleep(0.01)
    assert order == []
    going_on.set()
    await asyncio.gather(own, other)
    assert order == ["paste", "command", "command"]


async def test_chats_are_kept_apart() -> None:
    done = Done()
    gathering = Gathering(done, quiet=0.01)
    await gathering.holds(part(1, "a" * SPLIT_AT, chat=1))
    await gathering.holds(part(1, "b" * SPLIT_AT, chat=2))
    await asyncio.sleep(0.1)
    assert sorted(request.text[0] for request in done.requests) == ["a", "b"]


async def test_what_is_let_go_is_not_handled() -> None:
    done = Done()
    gathering = Gathering(done, quiet=0)
    await gathering.holds(part(1, "a" * SPLIT_AT))
    timer = next(iter(gathering._tasks))
    gathering.drop()
    await asyncio.wait({timer})
    assert done.requests == [] and not gathering.has_begun(part(2))


async def test_what_others_write_in_between_is_theirs() -> None:
    done = Done()
    gathering = Gathering(done, quiet=60)
    assert await gathering.holds(part(1, "a" * SPLIT_AT))
    assert not await gathering.holds(replace(part(2, "hello"), sender=8))
    assert await gathering.holds(part(3, "the end"))
    await flush(gathering)
    assert [request.text for request in done.requests] == ["a" * SPLIT_AT + "the end"]


async def test_what_may_not_begin_is_not_held_but_goes_on() -> None:
    gathering = Gathering(Done(), quiet=60)
    assert not await gathering.holds(part(1, "a" * SPLIT_AT), begins=False)
    assert await gathering.holds(part(2, "/summarize " + "a" * LONG, command="summarize"))
    assert await gathering.holds(part(3, "the end"), begins=False)
    await flush(gathering)


async def test_a_commands_argument_is_that_of_all_parts() -> None:
    first = part(1, "/summarize " + "a" * LEAST, command="summarize")
    assert joined([first, part(2, "the end")]).argument == "a" * LEAST + "\nthe end"


async def test_a_paste_of_long_paragraphs_is_one_too() -> None:
    """A client breaks at the last line break before the limit, so the first part may be much shorter."""
    done = Done()
    gathering = Gathering(done, quiet=0.01)
    assert await gathering.holds(part(1, "\n".join(["a" * 1400] * 2)))
    assert await gathering.holds(part(2, "\n".join(["b" * 1400] * 2)))
    assert await gathering.holds(part(3, "c" * 1400))
    await done.came.wait()
    assert [len(request.text) for request in done.requests] == [5 * 1400 + 4]


async def test_two_texts_that_would_have_fitted_into_one_are_two() -> None:
    done = Done()
    gathering = Gathering(done, quiet=0.01)
    assert await gathering.holds(part(1, "a" * LEAST))
    assert not await gathering.holds(part(2, "b" * 500))


async def test_posts_of_two_channels_are_two() -> None:
    done = Done()
    gathering = Gathering(done, quiet=5)
    assert await gathering.holds(replace(part(1, "a" * LONG), origin="channel 1"))
    assert not await gathering.holds(replace(part(2, "b" * 730), origin="channel 2"))
