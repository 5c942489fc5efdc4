from __future__ import annotations

import asyncio

import pytest

from bot.errors import LedeError, StorageError, WorkFailed, WorkTimedOut
from bot.model import Length, OutboxRow
from bot.services import asking, attachments
from bot.services.attachments import MOST_BYTES, Attachment, kind_of
from bot.telegram.callbacks import Action, encode
from bot.telegram.html import text_of
from tests.data.pdfs import pdf, wrapped
from tests.services.documents import LONG, STORIES, page
from tests.services.world import World, pressable

TEXT = LONG.encode()


async def send(
    world: World, name: str = "notice.txt", body: bytes = TEXT, *, chat_id: int = 1, edited: bool = False, size: int = 0
) -> OutboxRow:
    """The answer to a file."""
    world.files[name] = body
    file = Attachment(file_id=name, name=name, size=size)
    await world.attachments.summarise(await world.chat(chat_id), file, 17, edited=edited)
    (row,) = await world.rows(chat_id)
    return row


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("notice.txt", TEXT),
        ("notice.md", f"# Ferry sails\n\n{LONG}".encode()),
        ("notice.html", page().encode()),
        ("notice.pdf", pdf([wrapped(*STORIES)], title="Ferry sails")),
        ("notice", TEXT),
    ],
)
async def test_a_file_gets_a_card(world: World, name: str, body: bytes) -> None:
    message = (await send(world, name, body)).message
    assert message.reply_to == 17 and message.html.count("•") == 3
    assert name in message.html and "href" not in message.html and message.preview_url == ""
    assert "page_of_file" in world.sandbox.work and world.woken == 1


async def test_its_card_becomes_longer_and_shorter_and_can_be_saved(world: World) -> None:
    row = await send(world)
    assert encode(Action.SAVE, 1, Length.NORMAL) in pressable(row.message)
    await world.asking.resize(await world.chat(), 1, Length.LONG, row.id)
    await world.asking.resize(await world.chat(), 1, Length.SHORT, row.id)
    assert [shown.message.html.count("•") for shown in await world.rows()] == [7, 1]


async def test_a_file_is_its_chats_own(world: World) -> None:
    await send(world)
    with pytest.raises(LedeError, match="error-article-gone"):
        await world.asking.resize(await world.chat(2), 1, Length.LONG, 5)
    await send(world, chat_id=2)
    async with world.storage.read() as tx:
        kept = await tx.articles.many(range(1, 9))
    assert len(kept) == 2 and all(article.private and not article.url for article in kept.values())


async def test_the_same_file_is_kept_once(world: World) -> None:
    await send(world)
    await send(world, "again.txt")
    async with world.storage.read() as tx:
        assert len(await tx.articles.many(range(1, 9))) == 1
    assert world.sandbox.work.count("summarize") == 1


async def test_an_edited_file_updates_its_card(world: World) -> None:
    first = await send(world)
    second = await send(world, "notice.txt", TEXT.replace(b"Osprey", b"Heron"), edited=True)
    assert second.message.edits == first.message_id and "Heron" in second.message.html


async def test_a_file_that_takes_its_time_is_told_and_the_line_becomes_the_answer(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "PATIENCE", 0.01)
    world.sandbox.meanwhile = lambda: until(lambda: bool(world.said))
    row = await send(world, "<b>notice.txt")
    assert "Reading &lt;b&gt;notice.txt …" in world.said[0].html and row.message.edits == 501


@pytest.mark.parametrize(
    ("name", "body", "told"),
    [
        ("notice.txt", b"", "is empty"),
        ("notice.txt", b"Too little.", "no text to summarise in that file"),
        ("notice.pdf", b"PK\3\4" + b"x" * 99, "no .pdf in spite of its name"),
        ("notice.pdf", pdf([[], []]), "pictures of pages"),
        ("notice.pdf", b"x" * (MOST_BYTES + 1), "over 10 MB"),
    ],
)
async def test_why_it_cannot_be_read(world: World, name: str, body: bytes, told: str) -> None:
    message = (await send(world, name, body)).message
    assert told in text_of(message.html) and message.reply_to == 17 and len(text_of(message.html)) < 200


@pytest.mark.parametrize(
    ("name", "size", "told"),
    [
        ("notice.docx", 10, "office documents"),
        ("notice.ZIP", 10, "archives"),
        ("notice.png", 10, "a picture"),
        ("notice.exe", 10, ".html, .pdf, .txt"),
        ("notice.pdf", MOST_BYTES + 1, "over 10 MB"),
    ],
)
async def test_what_is_known_to_be_unreadable_is_not_fetched(world: World, name: str, size: int, told: str) -> None:
    assert told in text_of((await send(world, name, size=size)).message.html) and world.downloads == []


async def test_telegram_does_not_give_it_out(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = LedeError("no file: TimedOut", text="error-file-not-given")
    for given in (refused, TimeoutError()):
        world.files["notice.txt"] = given
        await world.attachments.summarise(await world.chat(), Attachment(file_id="notice.txt", name="notice.txt"), 17)
    assert ["doesn't give me that file" in told for told in await world.told()] == [True, True]

    async def never(_file_id: str, _most: int) -> bytes:
        await asyncio.Event().wait()
        return b""

    monkeypatch.setattr(attachments, "PATIENCE", 0.01)
    slow = attachments.Attachments(world.house, world.asking, never)
    await slow.summarise(await world.chat(), Attachment(file_id="x", name="notice.txt"), 17)
    assert "doesn't give me that file" in (await world.told())[0]


async def test_a_file_that_is_too_much_is_told_so(world: World) -> None:
    world.sandbox.failing = lambda name, _args: WorkTimedOut("slow") if name == "page_of_file" else None
    assert "too much for me" in (await send(world)).message.html


@pytest.mark.parametrize("error", [WorkFailed("crashed"), StorageError("locked")])
async def test_what_is_our_fault_is_not_put_on_the_file(world: World, error: LedeError) -> None:
    world.sandbox.failing = lambda _name, _args: error
    with pytest.raises(type(error)):
        await send(world)


async def test_few_files_are_in_memory_at_once(world: World) -> None:
    held, most, go_on = 0, 0, asyncio.Event()

    async def slow(_file_id: str, _most: int) -> bytes:
        nonlocal held, most
        held += 1
        most = max(most, held)
        if held == attachments.AT_ONCE:
            asyncio.get_running_loop().call_soon(go_on.set)
        await go_on.wait()
        held -= 1
        return TEXT

    service = attachments.Attachments(world.house, world.asking, slow)
    chat = await world.chat()
    await asyncio.gather(*(service.summarise(chat, Attachment(file_id="x", name="a.txt"), n) for n in range(5)))
    assert most == attachments.AT_ONCE and len(await world.rows()) == 5


async def until(condition: object) -> None:
    while not condition():  # type: ignore[operator]
        await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("name", "mime", "kind"),
    [
        ("a.txt", "", "readable"),
        ("a.HTML", "application/octet-stream", "readable"),
        ("a.pdf", "image/png", "readable"),
        ("a", "", "readable"),
        ("", "application/pdf", "readable"),
        ("notes.log", "text/plain; charset=utf-8", "readable"),
        ("a", "application/zip", "other"),
        ("a.json", "application/json", "other"),
        ("a.epub", "application/epub+zip", "office"),
        ("a.tar.gz", "", "archive"),
        ("a.svg", "image/svg+xml", "picture"),
        ("a.mp3", "audio/mpeg", "video"),
        ("a.bin", "application/octet-stream", "other"),
    ],
)
def test_kinds(name: str, mime: str, kind: str) -> None:
    assert kind_of(Attachment(file_id="x", name=name, type=mime)) == kind
