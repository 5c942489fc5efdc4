"""What else can be sent than a text or a link: files, quotes, posts whose preview is the article, rich messages."""

from __future__ import annotations

from typing import Any

import pytest

from bot.services.attachments import Attachment
from tests.handlers.telegram_side import PRIVATE, Door, Recorded, document, entity, forwarded, message
from tests.services.documents import WORDS_60

LINK = "https://news.example/1"
OTHER = "https://news.example/2"
ASIDE = "Let us see."
ONCE = {"edited": False}


def file(name: str = "report.pdf", **about: Any) -> Attachment:
    """What ``document`` is for us."""
    return Attachment(**{"file_id": f"id-{name}", "name": name, "type": "", "size": 100} | about)


def read(*files: Attachment, chat: int = PRIVATE, message_id: int = 17) -> list[tuple[Any, ...]]:
    return [("attachments.summarise", chat, one, message_id, ONCE) for one in files]


async def test_a_file_is_read(door: Door, services: Recorded) -> None:
    await door.says("", **document("report.pdf", mime_type="application/pdf", file_size=5000))
    assert services.asked == read(file(type="application/pdf", size=5000))
    assert door.transport.calls == ["sendChatAction"] and services.answers == []


@pytest.mark.parametrize("caption", ["Read this", f"see {LINK}", WORDS_60])
@pytest.mark.parametrize("origin", [{}, forwarded()])
async def test_a_file_is_what_was_sent_whatever_its_caption(
    door: Door, services: Recorded, caption: str, origin: dict[str, Any]
) -> None:
    links = [entity(caption, LINK)] if LINK in caption else []
    await door.says("", caption=caption, caption_entities=links, **document("report.pdf"), **origin)
    assert services.asked == read(file())


@pytest.mark.parametrize(
    ("caption", "called"),
    [(WORDS_60, "asking.text"), (f"see {LINK}", "asking.links"), ("See", "attachments.summarise")],
)
async def test_the_caption_counts_where_nobody_reads_such_files(
    door: Door, services: Recorded, caption: str, called: str
) -> None:
    links = [entity(caption, LINK)] if LINK in caption else []
    await door.says("", caption=caption, caption_entities=links, **document("photos.zip"))
    assert [asked[0] for asked in services.asked] == [called], "of a file alone it is told why it cannot be read"


async def test_an_animation_is_no_file(door: Door, services: Recorded) -> None:
    animation = {"file_id": "a", "file_unique_id": "a", "width": 1, "height": 1, "duration": 1}
    await door.says("", animation=animation, **document("wave.mp4", mime_type="video/mp4"))
    assert services.asked == [] and "I can't read that" in services.answers[0].html


async def test_a_list_of_feeds_is_taken_in_by_itself_and_with_the_command(door: Door, services: Recorded) -> None:
    listed = [("lists.take_in", PRIVATE, file("feeds.opml"))]
    await door.says("", **document("feeds.opml"))
    await door.says("/import", caption=True, **document("feeds.opml"))
    await door.says("/import", reply_to_message=message("", **document("feeds.opml")))
    assert services.asked == listed * 3


async def test_a_list_under_another_name_needs_the_command(door: Door, services: Recorded) -> None:
    await door.says("/import", reply_to_message=message("", **document("feeds.xml")))
    assert services.asked == [("lists.take_in", PRIVATE, file("feeds.xml"))]


async def test_another_caption_of_a_list_is_no_other_list(door: Door, services: Recorded) -> None:
    await door.edits("", caption="Mine", **document("feeds.opml"))
    assert services.asked == []


async def test_files_of_an_album_are_read_in_order(door: Door, services: Recorded) -> None:
    for number in range(7):
        await door.says("", message_id=20 + number, media_group_id="a", **document(f"{number}.txt"))
    await door.quiet()
    assert services.asked == read(*(file(f"{number}.txt") for number in range(5)), message_id=20)
    assert "5 files" in services.answers[0].html


async def test_a_file_right_after_a_long_text_is_none_of_its_parts(door: Door, services: Recorded) -> None:
    await door.says("a " * 2047 + "b.", message_id=20)
    await door.says("", message_id=21, **document("report.pdf"))
    await door.quiet()
    assert [asked[0] for asked in services.asked] == ["asking.text", "attachments.summarise"]  # in their order


async def test_an_edited_file_updates_its_card(door: Door, services: Recorded) -> None:
    await door.edits("", caption="The new one", **document("report.pdf"))
    assert services.asked == [("attachments.summarise", PRIVATE, file(), 17, {"edited": True})]


@pytest.mark.parametrize(
    ("typed", "about"),
    [
        ("/summarize", {"reply_to_message": message("", **document("report.pdf"))}),
        ("/summarize this, please", {"reply_to_message": message("", **document("report.pdf"))}),
    ],
)  # fmt: skip
async def test_summarize_as_a_reply_to_a_file(
    door: Door, services: Recorded, typed: str, about: dict[str, Any]
) -> None:
    await door.says(typed, **about)
    assert services.asked == read(file())


@pytest.mark.parametrize("typed", ["/summarize", "/summarize it"])
async def test_summarize_under_a_file(door: Door, services: Recorded, typed: str) -> None:
    await door.says("", caption=typed, **document("report.pdf"))
    assert services.asked == read(file())


async def test_what_follows_the_command_counts_most(door: Door, services: Recorded) -> None:
    replied = message("", **document("report.pdf"))
    await door.says(f"/summarize {LINK}", links=[LINK], reply_to_message=replied)
    await door.says("/summarize two words", reply_to_message=message("Nothing to read"))
    assert services.asked == [
        ("asking.links", PRIVATE, (LINK,), 17, ONCE),
        ("asking.text", PRIVATE, "two words", 17, ONCE),
    ]


def quoting(text: str, words: str, **about: Any) -> dict[str, Any]:
    """A reply to a message with that text which quotes ``words`` of it."""
    position = len(text[: text.index(words)].encode("utf-16-le")) // 2
    quote = {"text": words, "position": position, "is_manual": True}
    return {"reply_to_message": message(text, message_id=3), "quote": quote | about}


async def test_a_quote_is_what_is_meant(door: Door, services: Recorded) -> None:
    whole = f"\U0001f30a Before. {WORDS_60} After."
    await door.says("/summarize", **quoting(whole, WORDS_60))
    await door.says("/summarize", **quoting(whole, "Before."))
    await door.says("/summarize", **quoting(whole, WORDS_60, is_manual=False))
    assert [asked[2] for asked in services.asked] == [WORDS_60, whole, whole], "a few words are not enough to read"


async def test_a_quoted_link(door: Door, services: Recorded) -> None:
    whole = f"\U0001f30a One {LINK} and two"
    about = quoting(whole, "and two")
    about["reply_to_message"]["entities"] = [entity(whole, LINK), entity(whole, "two", OTHER)]
    await door.says("/summarize", **about)
    assert services.asked == [("asking.links", PRIVATE, (OTHER,), 17, ONCE)]


async def test_what_is_answered_in_another_chat(door: Door, services: Recorded) -> None:
    origin = forwarded()["forward_origin"]
    quote = {"text": WORDS_60, "position": 0}
    await door.says("/summarize", external_reply={"origin": origin}, quote=quote)
    await door.says(ASIDE, external_reply={"origin": origin, "link_preview_options": {"url": LINK}})
    await door.says(ASIDE, external_reply={"origin": origin, **document("report.pdf")})
    await door.says("/summarize", external_reply={"origin": origin}, quote={"text": f"At {LINK}.", "position": 0})
    assert services.asked == [
        ("asking.text", PRIVATE, WORDS_60, 17, ONCE),
        ("asking.links", PRIVATE, (LINK,), 17, ONCE),
        *read(file()),
        ("asking.links", PRIVATE, (LINK,), 17, ONCE),
    ]
    await door.says(ASIDE, external_reply={"origin": origin})
    assert "too short" in services.answers[0].html


@pytest.mark.parametrize(
    ("text", "links", "preview", "read"),
    [
        ("The ferry sails.", [], {"url": LINK}, (LINK,)),
        (f"The ferry sails. {OTHER}", [OTHER], {"url": LINK}, (LINK,)),
        (f"The ferry sails. {OTHER}", [OTHER], {"url": LINK, "is_disabled": True}, (OTHER,)),
        (f"{OTHER} https://t.me/harbour", [OTHER, "https://t.me/harbour"], {"url": "https://t.me/harbour"}, (OTHER,)),
        (f"{OTHER} Follow us: t.me/harbour", [OTHER, "t.me/harbour"], None, (OTHER,)),
        ("t.me/harbour", ["t.me/harbour"], None, ("t.me/harbour",)),
    ],
)
async def test_a_post_whose_preview_is_the_article(
    door: Door, services: Recorded, text: str, links: list[str], preview: dict[str, Any] | None, read: tuple[str, ...]
) -> None:
    shown = {"link_preview_options": preview} if preview else {}
    await door.says(text, links=links, **forwarded(), **shown)
    assert services.asked == [("asking.links", PRIVATE, read, 17, ONCE)]


async def test_of_ones_own_message_all_links_are_meant(door: Door, services: Recorded) -> None:
    await door.says(f"{LINK} {OTHER}", links=[LINK, OTHER], link_preview_options={"url": OTHER})
    assert services.asked == [("asking.links", PRIVATE, (LINK, OTHER), 17, ONCE)]


async def test_a_long_post_is_read_itself(door: Door, services: Recorded) -> None:
    await door.says(WORDS_60, **forwarded(), link_preview_options={"url": LINK})
    assert services.asked == [("asking.text", PRIVATE, WORDS_60, 17, ONCE)]


async def test_a_rich_message_is_a_text(door: Door, services: Recorded) -> None:
    blocks = [{"type": "heading", "text": "Ferry", "size": 1}, {"type": "paragraph", "text": WORDS_60}]
    await door.says("", rich_message={"blocks": blocks}, **forwarded())
    assert services.asked == [("asking.text", PRIVATE, f"# Ferry\n\n{WORDS_60}", 17, ONCE)]


async def test_a_short_rich_message_with_a_link(door: Door, services: Recorded) -> None:
    text = ["The ferry sails, ", {"type": "url", "text": "more", "url": LINK}]
    await door.says("", rich_message={"blocks": [{"type": "paragraph", "text": text}]}, **forwarded())
    assert services.asked == [("asking.links", PRIVATE, (LINK,), 17, ONCE)]


async def test_a_rich_message_is_never_an_order(door: Door, services: Recorded) -> None:
    await door.says("", rich_message={"blocks": [{"type": "paragraph", "text": "/stop"}]})
    assert services.asked == [] and "too short" in services.answers[0].html
