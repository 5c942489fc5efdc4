from __future__ import annotations

import asyncio

from bot.model import Chat
from handlers.gathering import NEARLY, SPLIT_AT, Gathering, joined
from handlers.request import Request


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
    assert not gathering.holds(part(1, "hello"))


async def test_a_split_paste_comes_as_one() -> None:
    done = Done()
    gathering = Gathering(done, quiet=0.01)
    assert gathering.holds(part(1, "a" * SPLIT_AT))
    assert gathering.holds(part(2, "b" * SPLIT_AT))
    assert gathering.holds(part(3, "the end"))
    await done.came.wait()
    [request] = done.requests
    assert request.message_id == 1
    assert request.text == "a" * SPLIT_AT + "b" * SPLIT_AT + "the end"


async def test_a_part_broken_at_a_line_gets_its_line_break_back() -> None:
    assert joined([part(2, "second"), part(1, "f" * NEARLY)]).text == "f" * NEARLY + "\nsecond"


async def test_an_album_is_one_with_its_caption() -> None:
    done = Done()
    gathering = Gathering(done, quiet=0.01)
    for number, caption in enumerate(["", "What the picture shows", ""], start=1):
        assert gathering.holds(part(number, caption, album="77"))
    await done.came.wait()
    assert [request.text for request in done.requests] == ["What the picture shows"]


async def test_what_does_not_belong_is_handled_apart() -> None:
    done = Done()
    gathering = Gathering(done, quiet=5)
    assert gathering.holds(part(1, "a" * SPLIT_AT))
    assert not gathering.holds(part(2, "/feeds", command="feeds"))
    await asyncio.wait_for(done.came.wait(), 1)  # at once, not after the quiet time
    assert [request.message_id for request in done.requests] == [1]


async def test_chats_are_kept_apart() -> None:
    done = Done()
    gathering = Gathering(done, quiet=0.01)
    gathering.holds(part(1, "a" * SPLIT_AT, chat=1))
    gathering.holds(part(1, "b" * SPLIT_AT, chat=2))
    await asyncio.sleep(0.1)
    assert sorted(request.text[0] for request in done.requests) == ["a", "b"]


async def test_shutting_down_handles_what_is_held() -> None:
    done = Done()
    gathering = Gathering(done, quiet=60)
    gathering.holds(part(1, "a" * SPLIT_AT))
    await gathering.flush()
    assert len(done.requests) == 1
