from __future__ import annotations

import pytest

from bot.summaries.chrome import is_chrome, undated

SENTENCE = "The village will build a new bridge."


@pytest.mark.parametrize(
    "dateline",
    [
        "OSPREY BAY - ",
        "OSPREY BAY, March 2 (Wire) - ",
        "ST. ANN'S: ",
        "(CNN)",
        "(CNN) -- ",
        "Osprey Bay (CNN) -- ",
        "Osprey Bay, Crownland (CNN) ",
        "(Reuters) - ",
        "OSPREY BAY (AFP) – ",
        "Osprey Bay, Jul 30 (PTI) ",
        "New Osprey, March 2 (AP) - ",
        "Osprey Bay, 22. November 2026 - ",
        "Osprey Bay, 2 March 2026 – ",
    ],
)
def test_datelines(dateline: str) -> None:
    assert undated(dateline + SENTENCE) == SENTENCE


@pytest.mark.parametrize(
    "sentence",
    [
        SENTENCE,
        "The Bridge Building Society (BBS) was founded in the village.",
        "Harbour Trust (HT) will pay for the bridge.",
        "No - the bridge stays.",
        "Harbour News, 22 March (the day of the vote), was sold out.",
        "Osprey Bay - the village, not the water - has a bridge.",
    ],
)
def test_what_is_no_dateline(sentence: str) -> None:
    assert undated(sentence) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "PUBLISHED:.",
        "UPDATED:.",
        "Last updated at 2:18 PM on 30th December.",
        "06:41 EST, 22 February 2013.",
        "22 February 2013.",
        "By. Robin Miller.",
        "By Robin Miller and Ann Carter",
        "Scroll down for video.",
        "SCROLL DOWN FOR VIDEO",
        "CLICK HERE for more pictures of the bridge.",
        "Read more: The ferry of Osprey Bay.",
        "Also read | The ferry of Osprey Bay sails again",
        "MUST READ: The ferry of Osprey Bay sails again and again and again, which nobody had hoped for.",
        "Robin Miller contributed to this report.",
        "This site uses cookies.",
        "We use cookies to make this page better.",
        "All rights reserved.",
        "Photo courtesy: Harbour Trust.",
        "Follow @ospreybay for more.",
    ],
)
def test_chrome(sentence: str) -> None:
    assert is_chrome(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        SENTENCE,
        "Published in May, the letter was read by everybody.",
        "Updated plans for the bridge are shown in the school.",
        "By Tuesday evening the bridge was open again.",
        "Watch towers stand at both ends of the bridge.",
        "Follow-up work on the bridge is to begin in May.",
        "Copyright law does not protect a bridge.",
        "On 22 February 2013 the bridge was closed.",
        "The baker contributed to this year's fair.",
    ],
)
def test_news(sentence: str) -> None:
    assert not is_chrome(sentence)


def test_a_heading_has_a_line_to_itself_and_no_full_stop() -> None:
    assert is_chrome("What comes next", alone=True)
    assert not is_chrome("What comes next")
    assert not is_chrome("The bridge is open.", alone=True)


def test_a_name_after_a_lone_by() -> None:
    assert is_chrome("Robin Miller.", before="By.")
    assert not is_chrome("Robin Miller.", before="It rained.")
