from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import KeyPoint, Length
from bot.summaries.budget import sentences_for
from bot.summaries.summarize import METHODS, summarize
from bot.summaries.tokenizer import count_words

SENTENCES = [
    "The village of Osprey Bay will build a new bridge across the creek.",
    "The old bridge was closed in January because two of its beams had rotted.",
    "Since then the ferry has carried schoolchildren, the postman and the baker's cart.",
    "The council voted for the new bridge by nine votes to two on Tuesday evening.",
    "It will be made of larch, as the old one was, and cost 40,000 crowns.",
    "Half of the money comes from the harbour fund and half from a lottery.",
    "Two members of the council would have liked a stone bridge better.",
    "The work is to begin in May, when the water is low, and to end in August.",
    "Until then the ferry goes every half hour, and free of charge.",
]
TEXT = " ".join(SENTENCES)
# Forty sentences, no two the same, a line each.
LONG_TEXT = "\n".join(
    f"{sentence[:-1]}, as the {what} heard."
    for what in ("council", "harbour master", "village school", "ferry's crew", "mill")
    for sentence in SENTENCES[:8]
)
ENDLESS = (
    f"The council heard {', and '.join(f'that beam number {at} of the old bridge had rotted' for at in range(9))}."
)


def points(text: str, **more: object) -> list[str]:
    return [point.text for point in summarize(text, **{"language": "en", "sentences": 20} | more).points]  # type: ignore[arg-type]


class TestBudget:
    @pytest.mark.parametrize("count", [1, 3, 7])
    def test_sentences(self, count: int) -> None:
        summary = summarize(TEXT, method="lead", sentences=count, language="en")
        assert [point.text for point in summary.points] == SENTENCES[:count]
        assert not summary.short

    @pytest.mark.parametrize("budget", [20, 40, 60, 100])
    def test_words_with_a_tenth_over_at_most(self, budget: int) -> None:
        summary = summarize(TEXT, words=budget, language="en")
        assert 1 <= count_words(summary.text) <= budget * 1.1
        assert not summary.short

    def test_one_whole_sentence_at_least(self) -> None:
        for method in METHODS:
            assert len(summarize(TEXT, method=method, words=3, language="en").points) == 1

    def test_a_text_within_it_comes_back_as_it_is(self) -> None:
        for more in ({"sentences": 9}, {"sentences": 20}, {"words": 500}):
            summary = summarize(TEXT, language="en", **more)  # type: ignore[arg-type]
            assert summary.short
            assert [point.text for point in summary.points] == SENTENCES

    @pytest.mark.parametrize("method", ["lede", "lead"])
    def test_sixty_words_are_whole_sentences_of_sixty_six_words_at_most(self, method: str) -> None:
        summary = summarize(LONG_TEXT, method=method, words=60, language="en")
        assert 40 <= count_words(summary.text) <= 66
        assert {point.text for point in summary.points} <= set(LONG_TEXT.split("\n"))

    def test_a_sentence_that_alone_is_longer_than_the_budget_is_left_out_for_others(self) -> None:
        text = f"{ENDLESS}\n{TEXT}"
        assert count_words(ENDLESS) > 66
        assert ENDLESS not in points(text, sentences=None, words=60)

    @pytest.mark.parametrize("more", [{"words": 60}, {"words": 5}, {"sentences": 1}])
    def test_a_single_sentence_is_short_already_however_long(self, more: dict[str, int]) -> None:
        summary = summarize(ENDLESS, language="en", **more)  # type: ignore[arg-type]
        assert summary.short
        assert summary.text == ENDLESS

    @pytest.mark.parametrize("method", METHODS)
    def test_three_sentences_are_short_already(self, method: str) -> None:
        summary = summarize(" ".join(SENTENCES[:3]), method=method, language="en")
        assert summary.short
        assert [point.text for point in summary.points] == SENTENCES[:3]
        assert not summarize(" ".join(SENTENCES[:4]), method=method, language="en").short

    def test_long_is_five_to_seven_points_of_a_long_text(self) -> None:
        assert len(LONG_TEXT.split("\n")) == 40
        counts = [
            len(summarize(LONG_TEXT, sentences=sentences_for(length), language="en").points)
            for length in (Length.SHORT, Length.NORMAL, Length.LONG)
        ]
        assert counts[:2] == [1, 3]
        assert 5 <= counts[2] <= 7

    def test_how_long_the_source_was(self) -> None:
        assert summarize(TEXT).source_words == len(TEXT.split())


class TestMethods:
    @pytest.mark.parametrize("method", METHODS)
    def test_points_are_whole_sentences_in_the_sources_order(self, method: str) -> None:
        summary = summarize(TEXT, title="A bridge for Osprey Bay", method=method, sentences=3, language="en")
        assert summary.method == method
        assert len(summary.points) == 3
        assert [point.index for point in summary.points] == sorted({point.index for point in summary.points})
        assert all(SENTENCES[point.index] == point.text for point in summary.points)

    def test_one_that_is_unknown(self) -> None:
        with pytest.raises(KeyError):
            summarize(TEXT, method="kl", language="en")


class TestLanguage:
    def test_it_is_found_out(self) -> None:
        german = "Die Brücke wird im Mai gebaut. Sie kostet viel Geld. Der Rat hat am Dienstag dafür gestimmt."
        assert summarize(german).language == "de"
        assert summarize(TEXT).language == "en"

    def test_it_is_taken_as_given(self) -> None:
        assert summarize(TEXT, language="fr").language == "fr"

    def test_without_any_sign_it_is_english(self) -> None:
        assert summarize("12345").language == "en"

    def test_chinese(self) -> None:
        text = "村里要修一座新桥。旧桥一月份关闭了。从那以后渡轮一直在运送学生。议会星期二投票通过。新桥用松木建造。"
        summary = summarize(text, method="lead", sentences=2)
        assert summary.language == "zh"
        assert summary.text == "村里要修一座新桥。 旧桥一月份关闭了。"
        assert summarize(text, method="lead", words=10).text == "村里要修一座新桥。 旧桥一月份关闭了。"


class TestWhatIsNoPoint:
    def test_the_title_again_and_what_was_said_already(self) -> None:
        text = f"A bridge for Osprey Bay\n{SENTENCES[0]} {SENTENCES[1]}\n{SENTENCES[0]}"
        assert points(text, title="A bridge for Osprey Bay.") == SENTENCES[:2]

    @pytest.mark.parametrize(
        "dateline",
        ["OSPREY BAY - ", "OSPREY BAY, March 2 (Wire) - ", "OSPREY BAY, Crownland (Wire) — ", "ST. ANN'S: ", "BAY -- "],
    )
    def test_a_dateline_is_taken_off(self, dateline: str) -> None:
        assert points(dateline + SENTENCES[0]) == [SENTENCES[0]]

    @pytest.mark.parametrize("start", ["A new bridge - ", "The BAY - ", "No - "])
    def test_what_only_looks_like_one_stays(self, start: str) -> None:
        assert points(start + SENTENCES[0]) == [start + SENTENCES[0]]

    @pytest.mark.parametrize(
        "line",
        [
            "Read more about the bridge.",
            "Subscribe now for more of this.",
            "Sign up for our letter!",
            "Click here to see the plan.",
            "Advertisement",
            "Photo: Robin Miller.",
            "By Robin Miller",
            "BY ROBIN MILLER AND ANN CARTER",
            "What comes next",
            "* * *",
            "---",
        ],
    )
    def test_lines_that_say_nothing(self, line: str) -> None:
        assert points(f"{SENTENCES[0]}\n{line}\n{SENTENCES[1]}") == SENTENCES[:2]

    @pytest.mark.parametrize(
        "sentence",
        [
            "By the end of the year the bridge will be open.",
            "By Tuesday Osprey Bay had made up its mind.",
            "Share prices of the timber trade rose by a tenth.",
            "Subscribers of the paper knew it first.",
            "Read by the mayor herself, the letter was applauded.",
            "Image is everything, the mayor said.",
            "Advertisements for the ferry hang at every corner.",
        ],
    )
    def test_sentences_that_begin_like_them_stay(self, sentence: str) -> None:
        assert points(f"{SENTENCES[0]}\n{sentence}\n{SENTENCES[1]}") == [SENTENCES[0], sentence, SENTENCES[1]]

    def test_places_count_what_was_left_out(self) -> None:
        text = f"What comes next\n{SENTENCES[0]}\n{SENTENCES[1]}"
        assert summarize(text, language="en").points == (
            KeyPoint(text=SENTENCES[0], index=1),
            KeyPoint(text=SENTENCES[1], index=2),
        )

    def test_where_nothing_else_is_left_it_is_told(self) -> None:
        assert points("Fire in the harbour\nMore soon") == ["Fire in the harbour", "More soon"]
        assert points("Fire in the harbour") == ["Fire in the harbour"]

    def test_nothing_at_all(self) -> None:
        for text in ("", "  \n", "!!!", "A bridge"):
            summary = summarize(text, title="A bridge")
            assert summary.points == ()
            assert summary.short


@given(st.text(max_size=400), st.sampled_from(["lede", "lead", "lexrank", "lsa"]), st.integers(1, 5))
def test_any_text(text: str, method: str, count: int) -> None:
    summary = summarize(text, method=method, sentences=count, language="en")
    assert len(summary.points) <= count
    f"{summary}".encode()
