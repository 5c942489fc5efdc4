from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.feeds.catalogue import MOST_OF_TOPIC, MOST_PICKED, OWN, Catalogue, Offer, bits_of, catalogue, topics_in
from bot.feeds.secrets import feed_has_secret
from bot.model import Topic
from bot.texts import say

SPOKEN = ("en", "en-GB", "de", "es-MX", "fr", "ru", "pt-BR", "uk", "hi", "zh-hans", "ar", "tlh", "")


def offer(number: int, topic: Topic = Topic.SCIENCE, language: str = "en", country: str = "") -> Offer:
    return Offer(topic=topic, title=f"{number}", url=f"https://{number}.example/", language=language, country=country)


def test_our_own_is_balanced_and_says_where_it_comes_from() -> None:
    ours = catalogue()
    assert 350 <= len(ours.offers) <= 450
    assert ours.topics == tuple(Topic)
    assert max(Counter(one.topic for one in ours.offers if one.topic is not Topic.COUNTRY).values()) <= 45
    assert len({one.country for one in ours.offers}) > 20
    assert {"de", "es", "fr", "ru", "pt", "uk", "hi", "zh", "en"} <= {one.language for one in ours.offers}
    head = OWN.read_text(encoding="utf-8").splitlines()[:3]
    assert "CC0" in "".join(head) and "awesome-rss-feeds" in "".join(head)


def test_every_row_is_fit_to_be_shown() -> None:
    offers = catalogue().offers
    assert len({one.key for one in offers}) == len(offers) == len({one.url for one in offers})
    assert not [one.url for one in offers if feed_has_secret(one.url)]
    assert not [one.title for one in offers if "http" in one.title or not one.title.isprintable()]
    for one in offers:
        assert not one.country or say("en", "country-name", code=one.country) != one.country, one.country
        assert "“" not in say("en", "language-name", code=one.language), one.language


@pytest.mark.parametrize("spoken", SPOKEN)
def test_whatever_is_picked_something_is_followed(spoken: str) -> None:
    ours = catalogue()
    for topic in ours.pickable(spoken):
        assert 1 <= len(ours.picks([topic], spoken)) <= MOST_OF_TOPIC
    everything = ours.picks(tuple(Topic), spoken)
    assert len(ours.pickable(spoken)) - 1 <= len(everything) <= max(MOST_PICKED, len(Topic))


def test_the_persons_language_and_country_come_first() -> None:
    ours = Catalogue(
        [
            offer(1),
            offer(2, language="de"),
            offer(3, language="pt", country="PT"),
            offer(4, language="pt", country="BR"),
            offer(5, language="es"),
        ]
    )
    assert [one.title for one in ours.of(Topic.SCIENCE, "pt-PT")] == ["3", "4", "1", "2", "5"]
    assert [one.title for one in ours.of(Topic.SCIENCE, "pt")] == ["4", "3", "1", "2", "5"]
    assert [one.title for one in ours.picks([Topic.SCIENCE], "de")] == ["2"]
    assert [one.title for one in ours.picks([Topic.SCIENCE], "fi")] == ["1"], "in English where there is nothing else"


def test_news_of_other_countries_are_nobodys_usual_choice() -> None:
    ours = Catalogue([offer(1, Topic.COUNTRY, "en", "AU"), offer(2, Topic.COUNTRY, "en", "GB"), offer(3)])
    assert [one.title for one in ours.picks([Topic.COUNTRY], "en-GB")] == ["2"]
    assert [one.title for one in ours.picks([Topic.COUNTRY], "en-ZA")] == ["1", "2"]
    assert ours.picks([Topic.COUNTRY], "ar") == []
    assert ours.pickable("ar") == (Topic.SCIENCE,)


@pytest.mark.parametrize("topics", [(), (Topic.WORLD,), tuple(Topic)])
def test_topics_as_a_number(topics: tuple[Topic, ...]) -> None:
    assert topics_in(bits_of(topics)) == set(topics)
    assert topics_in(2**40 | bits_of(topics)) == set(topics)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b\n", "columns"),
        ("topic,language,country,title,url\nknitting,en,,Purl,https://purl.example/\n", "knitting"),
        ("topic,language,country,title,url\nscience,en,,Purl,purl.example\n", "address"),
        ("topic,language,country,title,url\nscience,en,,,https://purl.example/\n", "title"),
        ("topic,language,country,title,url\nscience,en\n", "catalogue"),
    ],
)
def test_a_file_that_is_none(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "own.csv"
    path.write_text(text)
    with pytest.raises(SettingsError, match=told):
        catalogue(str(path))


def test_a_file_of_the_operators_own(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text('# Ours.\ntopic,language,country,title,url\nfun,de,at,"Ente, die",https://ente.example/\n')
    (only,) = catalogue(str(path)).offers
    assert (only.title, only.country, only.language) == ("Ente, die", "AT", "de")
