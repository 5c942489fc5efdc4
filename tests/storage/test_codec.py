from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Button, Document, KeyPoint, Message, Mode, Outline
from bot.storage.codec import (
    message_from_json,
    message_to_json,
    outlines_from_json,
    outlines_to_json,
    points_from_json,
    points_to_json,
)

texts = st.text(max_size=50)
ids = st.none() | st.integers(1, 2**52)
buttons = st.builds(Button, label=texts, data=texts, url=texts, copy=texts)
messages = st.builds(
    Message,
    html=texts,
    buttons=st.lists(st.lists(buttons, max_size=3).map(tuple), max_size=3).map(tuple),
    reply_to=ids,
    edits=ids,
    preview_url=texts,
    silent=st.booleans(),
    rich=texts,
    rtl=st.booleans(),
    document=st.none() | st.builds(Document, name=texts, body=st.binary(max_size=50), photo=st.booleans()),
)


@given(messages)
def test_a_message_comes_back(message: Message) -> None:
    assert message_from_json(message_to_json(message)) == message


outlines = st.builds(
    Outline,
    url=texts,
    title=texts,
    tags=st.lists(texts, max_size=3).map(tuple),
    mode=st.sampled_from(Mode),
    times=st.integers(1, 9),
)


@given(st.lists(outlines, max_size=5).map(tuple))
def test_a_list_of_feeds_comes_back(found: tuple[Outline, ...]) -> None:
    assert outlines_from_json(outlines_to_json(found)) == found


@given(st.lists(st.builds(KeyPoint, text=texts, index=st.integers(0, 10_000))).map(tuple))
def test_points_come_back(points: tuple[KeyPoint, ...]) -> None:
    assert points_from_json(points_to_json(points)) == points


def test_what_equals_its_default_is_left_out() -> None:
    """So a row from before a field was added reads as its default."""
    assert json.loads(message_to_json(Message(html="Hi"))) == {"html": "Hi"}
    assert message_from_json('{"html":"Hi","buttons":[[{"label":"Open"}]]}') == Message(
        html="Hi", buttons=((Button(label="Open"),),)
    )
