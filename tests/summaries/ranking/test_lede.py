from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.summaries.candidates import candidates
from bot.summaries.ranking.lede import MOST_CANDIDATES, choose
from bot.summaries.ranking.model import WEIGHTS, load
from bot.summaries.summarize import summarize
from bot.summaries.tokenizer import count_words

NEWS = [
    "What a day it was for the children of Osprey Bay, who had never seen so many boats at once.",
    "The council of Osprey Bay voted on Tuesday to build a new bridge across the creek, nine votes to two.",
    "Why not?",
    "He laughed.",
    "The bridge will cost 40,000 crowns and replace the old one, which was closed in January when beams had rotted.",
    "I like it.",
    "A cat slept on the stairs of the school while people talked.",
    "Work on the new bridge is to begin in May, and the council wants it to open in August.",
    "The baker sold out.",
]
TITLE = "Osprey Bay council votes for new bridge across creek"


def points(text: str, **more: object) -> list[str]:
    return [point.text for point in summarize(text, **{"language": "en", "title": TITLE} | more).points]  # type: ignore[arg-type]


def test_the_news_and_not_what_surrounds_it() -> None:
    found = points(" ".join(NEWS))
    assert len(found) == 3
    assert {NEWS[1], NEWS[4]} < set(found)
    assert not set(found) & {NEWS[2], NEWS[3], NEWS[5], NEWS[6], NEWS[8]}


def test_one_point() -> None:
    assert points(" ".join(NEWS), sentences=1) == [NEWS[1]]


def test_words() -> None:
    found = points(" ".join(NEWS), words=40)
    assert NEWS[1] in found
    assert sum(map(count_words, found)) <= 44


def test_a_point_stands_alone() -> None:
    """Where a sentence leans on the one before it, that one comes too or another is taken."""
    text = " ".join(
        [NEWS[0], NEWS[6], "He says that the council's new bridge across the creek costs 40,000 crowns.", *NEWS[7:]]
    )
    for found in (points(text), points(text, sentences=1)):
        assert not found[0].startswith("He ")


def test_a_connective_is_mended() -> None:
    text = " ".join([*NEWS[:4], "But " + NEWS[4][0].lower() + NEWS[4][1:], *NEWS[5:]])
    assert NEWS[4] in points(text)


def test_three_sentences_are_short_already() -> None:
    summary = summarize(" ".join(["But " + NEWS[0], *NEWS[1:3]]), language="en")
    assert summary.short
    assert [point.text for point in summary.points] == ["But " + NEWS[0], *NEWS[1:3]]


OTHER_SCRIPTS = {
    "zh": "村里要修一座新桥。旧桥一月份关闭了。从那以后渡轮一直在运送学生。议会星期二投票通过。新桥用松木建造。",
    "ja": "村は新しい橋を建てる。古い橋は閉鎖された。渡し船が子供を運ぶ。議会は火曜日に可決した。橋は木で作られる。",
    "ar": "ستبني القرية جسرا جديدا. أغلق الجسر القديم. تنقل العبارة الأطفال. صوت المجلس الثلاثاء. الجسر من الخشب.",
    "hi": "गाँव नया पुल बनाएगा। पुराना पुल बंद हुआ। नाव बच्चों को ले जाती है। परिषद ने मतदान किया। पुल लकड़ी का होगा।",
    "bn": "গ্রামে নতুন সেতু হবে। পুরোনো সেতু বন্ধ হয়। নৌকা শিশুদের পার করে। পরিষদ ভোট দেয়। সেতু কাঠের হবে।",
}


@pytest.mark.parametrize(("language", "text"), [*OTHER_SCRIPTS.items(), ("xx", " ".join(NEWS))])
def test_in_any_language(language: str, text: str) -> None:
    summary = summarize(text, language=language, sentences=2)
    assert len(summary.points) == 2
    assert [point.index for point in summary.points] == sorted({point.index for point in summary.points})


def test_a_text_without_end() -> None:
    text = " ".join(f"Sentence number {number} is about the bridge of village {number % 17}." for number in range(2000))
    found = candidates(text, "", "en")
    chosen = choose(found, title="", language="en", sentences=3, words=None)
    assert len(chosen) == 3
    assert max(chosen) < MOST_CANDIDATES < len(found)


def test_nothing_to_choose_from() -> None:
    assert choose([], title="", language="en", sentences=3, words=None) == []


def test_one_sentence_at_least() -> None:
    assert len(points(" ".join(NEWS), words=2)) == 1


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=12), st.integers(1, 8), st.sampled_from(["en", "zh", "fr", ""]))
def test_any_text(lines: list[str], count: int, language: str) -> None:
    summary = summarize("\n".join(lines), sentences=count, language=language)
    assert len(summary.points) <= count
    again = summarize("\n".join(lines), sentences=count, language=language)
    assert again == summary


def test_the_weights_say_where_they_come_from() -> None:
    about = json.loads(WEIGHTS.with_suffix(".json").read_text())
    assert about["how"].startswith("python -m training")
    assert {"by source", "by fold", "examples", "files"} <= set(about)
    assert WEIGHTS.stat().st_size < 1_000_000


def test_the_weights_fit_the_features() -> None:
    expected = load().expected(NEWS, [0] * len(NEWS), TITLE, "en")
    assert len(expected.stems) == len(expected.data.stems)
    assert ((expected.stems > 0) & (expected.stems < 1)).all()
    likely = dict(zip(expected.data.stems, expected.stems.tolist(), strict=True))
    assert likely["bridge"] > likely["cat"]
