from __future__ import annotations

from urllib.parse import unquote

import pytest

from bot.articles.fragments import LONGEST, fragment_link

PAGE = "https://example.com/news"
TEXT = (
    "The ferry will sail again in May. The harbour has paid for a new pier, which took two winters to build.\n"
    "Tickets cost the same. Children sail free. Tickets cost the same."
)


def directive(sentence: str, text: str = TEXT, url: str = PAGE) -> str:
    return fragment_link(url, sentence, text).removeprefix(f"{url}#:~:text=")


def test_a_short_sentence_is_named_whole() -> None:
    assert directive("The ferry will sail again in May.") == "The%20ferry%20will%20sail%20again%20in%20May."


def test_a_long_one_by_its_first_and_last_words() -> None:
    sentence = "The harbour has paid for a new pier, which took two winters to build."
    assert directive(sentence) == "The%20harbour%20has%20paid,two%20winters%20to%20build."


def test_words_that_stand_twice_get_what_stands_before() -> None:
    assert directive("Tickets cost the same.") == "winters%20to%20build.-,Tickets%20cost%20the%20same."


def test_at_the_beginning_of_the_text_what_stands_behind_tells_apart() -> None:
    text = "It rains. The boats stay in. It rains."
    assert directive("It rains.", text) == "It%20rains.,-The%20boats%20stay"


@pytest.mark.parametrize("sign", ["-", ",", "&", "#", "%", "é", "–", "日"])
def test_signs_with_a_meaning_are_encoded(sign: str) -> None:
    sentence = f"A{sign}B sails"
    encoded = directive(sentence, sentence)
    assert unquote(encoded) == sentence
    assert not set("-,&#") & set(encoded)
    assert encoded.isascii()


def test_an_old_fragment_gives_way() -> None:
    link = fragment_link(f"{PAGE}?page=2#comments", "Children sail free.", TEXT)
    assert link == f"{PAGE}?page=2#:~:text=Children%20sail%20free."


def test_what_is_not_in_the_text_opens_the_page() -> None:
    assert fragment_link(PAGE, "Nobody said this.", TEXT) == PAGE
    assert fragment_link(PAGE, "", TEXT) == PAGE
    assert fragment_link("", "Children sail free.", TEXT) == ""


def test_an_address_that_would_be_too_long_opens_the_page() -> None:
    sentence = " ".join("日" * 40 for _ in range(8))
    assert fragment_link(PAGE, sentence, sentence) == PAGE
    assert len(fragment_link(PAGE, "Children sail free.", TEXT)) <= LONGEST


def test_other_places_count_in_any_case() -> None:
    text = "It was said that the boats stay in. It rained. The boats stay in."
    assert directive("The boats stay in.", text) == "in.%20It%20rained.-,The%20boats%20stay%20in."


def test_words_within_others_are_not_meant() -> None:
    assert directive("rain falls.", "Strain falls. Then rain falls.").startswith("Strain%20falls.%20Then-,")
    assert fragment_link(PAGE, "rain falls", "Strain falls. Then rain falls.") == PAGE


def test_sentences_without_blanks_are_cut_at_their_commas() -> None:
    first, middle, last = "新しい船は、", "乗客二百四十人と車三十台を運び、", "五月に就航する。"
    text = f"{first}古い。{first}{middle}{last}住民は待っていた。"
    assert unquote(directive(f"{first}{middle}{last}", text)) == f"古い。-,{first},{last}"
    assert unquote(directive("住民は待っていた。", text)) == "住民は待っていた。"


def test_half_of_a_surrogate_pair_is_no_reason_to_fail() -> None:
    assert directive("Boats \udfbe sail.", "Boats \udfbe sail.") == "Boats%20%3F%20sail."
