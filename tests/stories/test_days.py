from __future__ import annotations

import pytest

from bot.stories.days import UNDATED, When, when

NOVEMBER_8 = 313  # of a leap year


@pytest.mark.parametrize(
    "text",
    [
        "Weather on 8 November",
        "weather of November 8th",
        "Nov. 8 — It snows",
        "the 8th of November",
        "WEATHER ON NOVEMBER 8",
        "Wetter am 8. November",
        "la météo du 8 novembre",
        "el tiempo del 8 de noviembre",
        "previsão para 8 de novembro",
        "pogoda na 8 listopada",
        "Прогноз погоды на 8 ноября",
        "погода на 8 листопада",
        "weather.example, 08.11.2026: snow",
        "as of 2026-11-08",
    ],
)
def test_days_are_read(text: str) -> None:
    said = when(text, "")
    assert said.titled == said.named == {NOVEMBER_8}
    assert said.articles == 1


@pytest.mark.parametrize(
    "text",
    [
        "about 12 may have drowned",
        "in March 2026",
        "31 April",
        "at 10.30 on Monday",
        "2,2 points",
        "99.99.2026",
        "2026-13-45",
        "since 1921",
        "8 Novemberish evenings",
    ],
)
def test_other_numbers_are_no_days(text: str) -> None:
    assert when(text, text) is UNDATED


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Strike, day 12", "12"),
        ("Stage 5: rain", "5"),
        ("Harbour talk #34", "34"),
        ("Folge 7: Der Hafen", "7"),
        ("Выпуск 118", "118"),
        ("Gull 3.12.1 is out", "3.12.1"),
    ],
)
def test_instalments_are_read_in_titles(title: str, part: str) -> None:
    assert when(title, "").parts == {part}
    assert when("", title).parts == frozenset()


@pytest.mark.parametrize("title", ["Storm leaves 12 dead", "Ferry costs 12 million", "Shares fall 0.5.", "Game 3.5"])
def test_amounts_are_no_instalments(title: str) -> None:
    assert when(title, "") is UNDATED


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (("Weather on 8 November", ""), ("Weather on 9 November", ""), True),
        (("Weather on 8 November", ""), ("Weather on 8 November", ""), False),
        (("Weather on 8 November", ""), ("Weather", "It snows."), False),
        (("Crash", "On 1 November a car hit a tree."), ("Crash", "On 15 November a van hit a car."), True),
        (("Vote", "It is on 8 November."), ("Vote", "It was on 9 November."), False),  # midnight somewhere
        (("Vote", "On 8 November, as on 1 May."), ("Vote", "As on 1 May."), False),
        (("Fireworks", "On 31 December."), ("Fireworks", "On 1 January."), False),
        (("Weather on 8 November", "Snow."), ("Weather", "On 20 November it snows."), True),
        (("Stage 5: rain", ""), ("Stage 6: rain", ""), True),
        (("Stage 5: rain", ""), ("Rain on the fells", ""), False),
        (("Stage 5: rain", ""), ("Rain on 8 November", ""), False),
    ],
)
def test_what_contradicts(one: tuple[str, str], other: tuple[str, str], found: bool) -> None:
    assert when(*one).contradicts(when(*other)) is found
    assert when(*other).contradicts(when(*one)) is found


def test_stories_say_what_their_articles_say() -> None:
    one, other = when("Stage 5, 8 November", ""), when("Stage 6", "On 10 November.")
    both = one | other | UNDATED
    assert both == When(one.titled, one.named | other.named, frozenset({"5", "6"}), 2)
    assert UNDATED | one is one
