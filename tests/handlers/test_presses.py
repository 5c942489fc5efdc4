"""Presses, from Telegram's update to the service."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from bot.model import ExportForm, Length, Mode, Schedule, Topic
from bot.services.searching import Where
from bot.telegram.callbacks import FOR_OWNER, Action, encode
from tests.handlers.telegram_side import PRIVATE, Door, Recorded, message, pressed


@pytest.mark.parametrize(
    ("data", "asked"),
    [
        (
            encode(Action.MODE, 3, Mode.INSTANT),
            ("subscribing.set_mode", PRIVATE, 3, Mode.INSTANT, {"offset": 0, "edits": None}),
        ),
        (
            encode(Action.MODE, 3, Mode.INSTANT, 20),
            ("subscribing.set_mode", PRIVATE, 3, Mode.INSTANT, {"offset": 20, "edits": 17}),
        ),
        (encode(Action.LATEST, 3), ("notifying.latest", PRIVATE, 3)),
        (encode(Action.SUBSCRIBE_TO, "news.example/feed"), ("subscribing.subscribe", PRIVATE, "news.example/feed")),
        (encode(Action.FEED, 3, 10), ("subscribing.show", PRIVATE, 3, 10, 17)),
        (encode(Action.FEEDS, 10), ("subscribing.list", PRIVATE, 10, {"edits": 17})),
        (encode(Action.UNSUBSCRIBE, 3), ("subscribing.drop", PRIVATE, 3, {"edits": 17})),
        (encode(Action.STAY, 3), ("subscribing.stay", PRIVATE, 3, 17)),
        (
            encode(Action.RESUBSCRIBE, 3, Mode.DIGEST),
            ("subscribing.restore", PRIVATE, 3, Mode.DIGEST, {"change_id": 0, "edits": 17}),
        ),
        (
            encode(Action.RESUBSCRIBE, 3, Mode.DIGEST, 5),
            ("subscribing.restore", PRIVATE, 3, Mode.DIGEST, {"change_id": 5, "edits": 17}),
        ),
        (encode(Action.RENAME, 3), ("labelling.ask_name", PRIVATE, 3)),
        (encode(Action.TAGS, 3, 10), ("labelling.show_tags", PRIVATE, 3, 10, 17)),
        (encode(Action.TAG, 3, 10, "tech"), ("labelling.toggle", PRIVATE, 3, 10, "tech", 17)),
        (encode(Action.TAGLIST, 20), ("labelling.list", PRIVATE, 20, {"edits": 17})),
        (encode(Action.TAGGED, "tech", 10), ("labelling.show", PRIVATE, "tech", 10, {"edits": 17})),
        (encode(Action.UNTAG, "tech"), ("labelling.remove_tag", PRIVATE, "tech", 17)),
        (encode(Action.UNDO, 5), ("labelling.undo", PRIVATE, 5, 17)),
        (encode(Action.LENGTH, 3, Length.LONG), ("asking.resize", PRIVATE, 3, Length.LONG, 17)),
        (encode(Action.SAVE, 3, Length.SHORT), ("saving.save", PRIVATE, 3, Length.SHORT, 17, {"keep": True})),
        (encode(Action.UNSAVE, 3, Length.SHORT), ("saving.save", PRIVATE, 3, Length.SHORT, 17, {"keep": False})),
        (encode(Action.SECTIONS, 3, Length.LONG), ("asking.by_section", PRIVATE, 3, Length.LONG, 17)),
        (encode(Action.LASTING, Length.LONG), ("chatting.set_length", PRIVATE, Length.LONG, {"card_id": 17})),
        (encode(Action.READ, 3), ("asking.show", PRIVATE, 3)),
        (encode(Action.FOLLOW, 3), ("asking.follow", PRIVATE, 3)),
        (encode(Action.SAVED, 10), ("saving.list", PRIVATE, 10, {"edits": 17})),
        (encode(Action.FORGET, 3, 10), ("saving.forget", PRIVATE, 3, 10, 17)),
        (encode(Action.KEEP, 3), ("saving.keep_again", PRIVATE, 3, {"edits": None})),
        (encode(Action.KEEP, 3, "undo"), ("saving.keep_again", PRIVATE, 3, {"edits": 17})),
        (encode(Action.FOUND, 3, "saved", 5), ("searching.turn", PRIVATE, 3, Where.SAVED, 5, 17)),
        (encode(Action.EXPORT, "html"), ("saving.export", PRIVATE, ExportForm.HTML)),
        (encode(Action.FILTERS, 10), ("filtering.show", PRIVATE, 10, {"edits": 17})),
        (encode(Action.USE, 3), ("filtering.use", PRIVATE, 3, 17)),
        (encode(Action.REFUSE, 3), ("filtering.refuse", PRIVATE, 3, 17)),
        (encode(Action.UNFILTER, 3, 10), ("filtering.remove", PRIVATE, 3, 10, 17)),
        (encode(Action.MORE, 3, 2, 7), ("reopening.more", PRIVATE, 3, 2, 7)),
        (encode(Action.MORE, 3, 2), ("reopening.more", PRIVATE, 3, 2, 0)),
        (encode(Action.STORY, 3, 2), ("reopening.story", PRIVATE, 3, 2)),
        (encode(Action.VOTE, 3, 2, 1), ("learning.vote", PRIVATE, 3, 2, True, 17)),
        (encode(Action.VOTE, 3, 2, -1), ("learning.vote", PRIVATE, 3, 2, False, 17)),
        (encode(Action.UNLEARN), ("learning.forget", PRIVATE, 17)),
        (encode(Action.RELEARN, 1_790_000_000), ("learning.remember", PRIVATE, 1_790_000_000, 17)),
        (encode(Action.TARGET, 1001234), ("targeting.choose", PRIVATE, -1001234)),
        (encode(Action.HOME), ("targeting.end", PRIVATE)),
        (encode(Action.RECENT, 24), ("digesting.by_hand", PRIVATE, {"hours": 24})),
        (encode(Action.SCHEDULE, "off"), ("scheduling.switch_off", PRIVATE)),
        (encode(Action.SCHEDULE, "08:00"), ("scheduling.asked", PRIVATE, "08:00")),
        (encode(Action.SCHEDULES), ("scheduling.show", PRIVATE)),
        (encode(Action.UNSCHEDULE, 3), ("scheduling.remove", PRIVATE, 3, 17)),
        (encode(Action.ZONE, "Europe/Berlin"), ("scheduling.set_zone", PRIVATE, "Europe/Berlin")),
        (
            encode(Action.BACK, "1830", "01", 5, 1, "#tech"),
            (
                "scheduling.bring_back",
                PRIVATE,
                Schedule(
                    chat_id=PRIVATE, at=time(18, 30), days=frozenset({0, 1}), stories=5, review=True, about="#tech"
                ),
            ),
        ),
        (encode(Action.SETTINGS), ("tuning.show", PRIVATE, "", {"edits": 17})),
        (encode(Action.SETTINGS, "zone"), ("tuning.show", PRIVATE, "zone", {"edits": 17})),
        (encode(Action.SETTINGS, "new"), ("tuning.show", PRIVATE)),
        (encode(Action.SET, "stories", 10), ("tuning.set", PRIVATE, "stories", "10", 17)),
        (encode(Action.RESEND, 3), ("confirming.resend", PRIVATE, 3)),
        (encode(Action.DISMISS, 3), ("confirming.dismiss", PRIVATE, 3)),
        (encode(Action.RESUME), ("chatting.resume", PRIVATE)),
        (encode(Action.ERASE, 1_790_000_000), ("erasing.erase", PRIVATE, 1_790_000_000, 17)),
        (encode(Action.SPARE), ("erasing.spare", PRIVATE, 17)),
        (encode(Action.PICK, 5), ("beginning.pick", PRIVATE, 5, 17)),
        (encode(Action.WHEN, 5), ("beginning.ask_when", PRIVATE, 5, 17)),
        (encode(Action.ZONES, 5), ("beginning.show_zones", PRIVATE, 5, 17)),
        (encode(Action.LIVE_IN, 5, "Asia/Tokyo"), ("beginning.live_in", PRIVATE, 5, "Asia/Tokyo", 17)),
        (encode(Action.BEGIN, 5, "0730"), ("beginning.begin", PRIVATE, 5, time(7, 30), 17)),
        (encode(Action.TOPICS), ("browsing.topics", PRIVATE, {"edits": 17})),
        (encode(Action.TOPIC, "science", 10), ("browsing.topic", PRIVATE, Topic.SCIENCE, 10, 17)),
        (encode(Action.OFFER, "0a1b", 10), ("browsing.offer", PRIVATE, "0a1b", 10, 17)),
        (encode(Action.TAKE, "0a1b", 10), ("browsing.take", PRIVATE, "0a1b", 10, 17)),
        (encode(Action.SHARE, 3), ("inviting.share", PRIVATE, 3, "LedeBot")),
        (encode(Action.JOIN, "aGVsbG8"), ("inviting.accept", PRIVATE, "aGVsbG8", 17)),
        (encode(Action.DECLINE), ("inviting.decline", PRIVATE, 17)),
        (encode(Action.DROP_FAILED, 3), ("lists.drop_failed", PRIVATE, 3)),
        (encode(Action.KEEP_FAILED, 3), ("lists.keep_failed", PRIVATE, 3, {"edits": 17})),
    ],
)
async def test_every_button(door: Door, services: Recorded, data: str, asked: tuple[Any, ...]) -> None:
    await door.presses(data)
    assert services.asked == [asked] and door.transport.calls == ["answerCallbackQuery"]


def test_no_button_is_left_out() -> None:
    (marks,) = [mark for mark in test_every_button.pytestmark if mark.name == "parametrize"]
    assert {data.split()[0] for data, _ in marks.args[1]} == set(Action) - FOR_OWNER  # see test_owner


@pytest.mark.parametrize(
    "data",
    ["", "nonsense", "mode", "mode 3", "mode x instant", "mode 3 never", "mode -3 instant", "length ² long", "more 1",
     "latest 99999999999999999999", "recent 999999", "at", "follow", "save 1 huge", "forget 1", "x" * 64,
     "again", "again 2500 0 0 0", "again 0860 0 0 0", "again 800 0 0 0", "again 0800 7 0 0", "again 0800 0 21 0",
     "again 0800 0 0 2", "more 1 2 100", "story 1", "story 1 x", "vote 1 2", "vote 1 2 0", "vote x 2 1",
     "begin 5", "begin 5 2500", "begin x 0800", "topic knitting 0", "topic science", "when", "livein 5",
     "relearn", "relearn 99999999999", "found 1 else 2", "found 1 saved", "export", "export pdf", "use", "unfilter 1",
     "tag 3 10", "tag x 10 tech", "tagged tech", "untag", "undo x", "tags 3", "mode 3 instant x"],
)  # fmt: skip
async def test_a_button_that_is_none_of_ours(door: Door, services: Recorded, data: str) -> None:
    await door.presses(data)
    assert services.asked == [] and "That button is too old" in services.answers[0].html


@pytest.mark.parametrize("offered", [[], [encode(Action.LATEST, 4)]])
async def test_a_press_on_a_button_that_was_never_shown(door: Door, services: Recorded, offered: list[str]) -> None:
    """A client may send anything: the number of a private feed that others follow, for one."""
    await door.presses(encode(Action.RESUBSCRIBE, 3, Mode.DIGEST), offered=offered)
    assert services.asked == [] and "That button is too old" in services.answers[0].html


async def test_a_press_on_a_message_that_is_gone(door: Door, services: Recorded) -> None:
    gone = {"chat": message()["chat"], "message_id": 17, "date": 0}
    await door.comes(callback_query=pressed(encode(Action.LATEST, 3)) | {"message": gone})
    assert services.asked == [] and "That button is too old" in services.answers[0].html
    assert door.transport.calls == ["answerCallbackQuery"]


async def test_a_press_that_comes_too_late_to_be_answered_works_all_the_same(door: Door, services: Recorded) -> None:
    door.transport.refuses.add("answerCallbackQuery")
    await door.presses(encode(Action.LATEST, 3))
    assert services.asked == [("notifying.latest", PRIVATE, 3)]
