from __future__ import annotations

import pytest

from bot.stories.roundups import speaks_of_many, tells_of_many


@pytest.mark.parametrize(
    "title",
    [
        "Morning briefing: ferry sails, goat wins",
        "Your Tuesday Evening Briefing",
        "Monday Evening Business Brief",
        "Snow in the Fells: live updates",
        "Election night live blog",
        "LIVE: Snow closes the pass",
        "Council meeting as it happened",
        "In pictures: the fair at Larkfield",
        "Photos of the week",
        "The week in pictures",
        "Photo gallery: boats at Osprey Island",
        "News roundup: ferry, goat and well",
        "Top stories",
        "Ferry sails to Osprey Island; Goat wins first prize; Well of Stonebridge dries up",
        "Liveticker: Sturm an der Küste",
        "Bilder des Tages",
        "EN DIRECT - Tempête sur la côte",
        "En vivo: nieve en la sierra",
        "Главное к утру",
        "Итоги дня: паром, коза и колодец",
    ],
)
def test_many_events(title: str) -> None:
    assert tells_of_many(title)


@pytest.mark.parametrize(
    "title",
    [
        "Ferry sails to Osprey Island",
        "Where to live: Larkfield named the best village",
        "Goats live longer on the Fells",
        "Council publishes daily report on the well",
        "Ferry sails; band plays on the pier",
        "Village paper prints its last weekly edition",
        "Ferry sails again | The Osprey Post",
        "Minister holds briefing on ferry",
        "Picture of the goat sold for a record",
        "",
    ],
)
def test_one_event(title: str) -> None:
    assert not tells_of_many(title)


ITEMS = (
    "The ferry to Osprey Island sailed again on Monday after nine weeks in the dock, greeted by a brass band.",
    "Judges at Larkfield awarded first prize to a white goat named Clover, whose owner travelled from Westerby.",
    "For the first time since 1921 the famous well of Stonebridge holds no water, engineers reported yesterday.",
    "Twelve bakers in Hollin needed three nights to finish their longest loaf, which measures ninety metres.",
    "Heavy snowfall closed the mountain road between Upper Fell and Lower Fell; ploughs should clear it tonight.",
    "Pupils growing melons behind their school garden expect a record harvest before summer holidays begin.",
)
ARTICLE = (
    "The ferry to Osprey Island sailed again on Monday after nine weeks in the dock, greeted by a brass band.",
    "Passengers on the pier said that the island had been quiet while the ferry was missing from the harbour.",
    "The council paid two million crowns for the engine of the ferry, which came from a harbour in the north.",
    "Captain Marlow told passengers that the crossing to the island takes twenty minutes less than before.",
    "A second ferry may follow in autumn, the council said, if passengers on Osprey Island ask for one again.",
)


def test_paragraphs_that_have_nothing_in_common() -> None:
    assert speaks_of_many("\n".join(ITEMS), "en")
    assert not speaks_of_many("\n".join(ARTICLE), "en")


def test_too_little_text_tells_nothing() -> None:
    assert not speaks_of_many("\n".join(ITEMS[:4]), "en")
    assert not speaks_of_many(" ".join(ITEMS), "en"), "one paragraph"
    assert not speaks_of_many(
        "\n".join(["Ferry sails", "Goat wins", "Well dries up", "Loaf grows", "Snow falls"]), "en"
    )
    assert not speaks_of_many("", "")
