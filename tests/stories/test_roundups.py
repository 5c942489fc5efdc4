from __future__ import annotations

import pytest

from bot.stories.roundups import tells_of_many


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
