from __future__ import annotations

import pytest

from bot.articles.paste.chrome import is_chrome, leads_elsewhere
from bot.articles.paste.structure import is_heading, sections_of
from bot.model import Section


@pytest.mark.parametrize(
    "line",
    [
        "LOADING...",
        "Summarize",
        "Share on WhatsApp",
        "Home | News | Sport",
        "3 min read",
        "👍 214",
        "1.2K views",
        "ADVERTISEMENT",
        "Story continues below",
        "Photo: Robin Fenn",
        "(Photo by Robin Fenn)",
        "© 2026 The Gazette",
        "Read more: The ferry is back",
        "👉 Subscribe: @baynews",
        "https://a.example/b",
        "#ferry #bay",
        "@baynews",
        "Follow us on Telegram 📲",
        "Sign up for our newsletter and never miss a story.",
        "This site uses cookies.",
        "Forwarded many times",
        "Sent from my phone",
        "Unsubscribe | Manage preferences",
        "r/bay • 5h ago",
        "48 Comments",
        "Teilen",
        "Anzeige",
        "Lesezeit: 3 Minuten",
        "Partager cet article",
        "Te puede interesar: El barco",
        "Читайте также: Паром",
        "Подписывайтесь на канал",
        "यह भी पढ़ें: नौका",
        "शेयर करें",
        "广告",
        "相关阅读：渡轮",
        "シェア",
        "إعلان",
        "اقرأ أيضا: العبارة",
        "———",
        "***",
        "",
    ],
)
def test_chrome(line: str) -> None:
    assert is_chrome(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a tenth on Monday.",
        "Sign up sheets were printed.",
        "Loading the boat took an hour.",
        "We baked cookies for the crew of the ferry.",
        "Photographs of the wreck were shown in court.",
        "The ad was withdrawn.",
        "Follow the coast road for two miles.",
        "Comments on the plan were mostly kind.",
        "Read the whole of it, she said.",
        "Subscribers to the newsletter of the harbour office knew it first.",
        "Get off at the pier and turn left.",
        "Thanks to @ida for the coffee.",
        "Exclusive: the ferry was never insured",
        "Opinion: why the horn matters",
        "More than 300 people came.",
        "From Monday: twelve crossings a day",
        "Join the queue early, or you will stand.",
        "Recibe el premio por segunda vez.",
        "Reçoit-elle le prix une deuxième fois ?",
        "Folgen hat das keine.",
        "关注的人越来越多。",
        "The photo: a boy, a boat and a very large fish that neither of them had expected to see on that day." * 3,
    ],
)
def test_what_an_article_says(line: str) -> None:
    assert not is_chrome(line)


def test_what_leads_elsewhere() -> None:
    assert leads_elsewhere("Related stories")
    assert leads_elsewhere("📰 More from The Gazette:")
    assert not leads_elsewhere("More ferries are needed on Sundays than there are")


def test_headings() -> None:
    assert is_heading("Repair details")
    assert is_heading("Is the new engine better?")
    assert not is_heading("It rained.")
    assert not is_heading("and so on,")
    assert not is_heading("Ingredients:")
    assert not is_heading("12:30")
    assert not is_heading("word " * 17)


def test_a_kicker_stands_over_a_heading() -> None:
    text = [
        "It rained all day long.",
        "Later",
        "The thaw",
        "Then it thawed for a week.",
        "Flood",
        "The bay rose by a foot.",
    ]
    assert sections_of(text) == (
        Section(heading="", text="It rained all day long."),
        Section(kicker="Later", heading="The thaw", text="Then it thawed for a week."),
        Section(heading="Flood", text="The bay rose by a foot."),
    )


def test_a_list_is_no_row_of_headings() -> None:
    assert (
        sections_of(
            ["Cod", "Leek", "Cream", "Cook it all for fifteen minutes.", "Salt", "Then eat it while it is hot."]
        )
        == ()
    )
    assert sections_of([]) == ()
