from __future__ import annotations

import pytest

from bot.summaries.leaning import is_dangling, is_speakerless, leans


@pytest.mark.parametrize(
    "text",
    [
        "He voted for the bridge.",
        "But the ferry goes on.",
        "This was not expected.",
        '"It will be made of larch," the mayor said.',
        "Their ferry is free.",
        "However, the ferry goes on.",
        "So the ferry goes on.",
    ],
)
def test_dangling(text: str) -> None:
    assert is_dangling(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor voted for the bridge.",
        "Henry voted for the bridge.",
        "This year the bridge is to be built.",
        "It is not clear who will pay.",
        "Those who use the ferry will be glad.",
        "Sofia likes the ferry.",
        "Italy has many bridges.",
    ],
)
def test_standing(text: str) -> None:
    assert not is_dangling(text)


@pytest.mark.parametrize(
    ("language", "dangling", "standing"),
    [
        ("fr", "Il a voté pour le pont.", "Île par île, le bac repart."),
        ("pt", "Ele votou pela ponte.", "Elementos da ponte caíram."),
        ("de", "Er stimmte für die Brücke.", "Erst im Mai wird gebaut."),
        ("nb", "Han stemte for broen.", "Hanna stemte for broen."),
        ("id", "Namun jembatan itu ditutup.", "Jembatan itu ditutup."),
        ("vi", "Tuy nhiên, cây cầu đã đóng.", "Cây cầu đã đóng."),
        ("ru", "Она проголосовала за мост.", "Онега замёрзла."),
        ("ar", "وهو يؤيد بناء الجسر.", "وافق المجلس على الجسر."),
        ("hi", "उन्होंने पुल के लिए मत दिया।", "परिषद ने पुल के लिए मत दिया।"),
        ("hi", "तब नौका रुक गई।", "तबादला रुक गया।"),
        ("zh", "他投票支持新桥。", "村长投票支持新桥。"),
        ("ja", "しかし橋は閉鎖された。", "橋は閉鎖された。"),
        ("th", "และเรือข้ามฟากแล่นทุกวัน", "แต่งงานบนเรือข้ามฟากได้แล้ว"),
        ("bn", "তিনি সেতুর পক্ষে ভোট দেন।", "মেয়র সেতুর পক্ষে ভোট দেন।"),
    ],
)
def test_other_languages(language: str, dangling: str, standing: str) -> None:
    assert is_dangling(dangling, language)
    assert not is_dangling(standing, language)


def test_of_an_unlisted_language_nothing_is_known() -> None:
    assert not is_dangling("He voted for the bridge.", "xx")


@pytest.mark.parametrize(
    "text",
    [
        "He voted for the bridge.",
        "The pair voted for the bridge.",
        "The latter voted for the bridge.",
        "The former was against it.",
        "The two met on the quay.",
        "All three were against it.",
        "Most of them were against it.",
        "Such bridges last for a century.",
        "As a result the ferry stops.",
        "In fact the ferry stops.",
        "Since then the ferry has stopped.",
        "At the same time the ferry stops.",
        "In May, after nine weeks, she was back.",
        "On Tuesday evening, they voted for it.",
        "When he came, the ferry had left.",
        "The bridge was closed in January, she said.",
        '"It will be made of larch," he added.',
        "'It will be made of larch,' said she.",
    ],
)
def test_what_leans_on_the_sentence_before(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor voted for the bridge.",
        "The pairs of beams had rotted.",
        "The former mayor was against it.",
        "The two-lane bridge is closed.",
        "Neither wood nor stone is cheap.",
        "As a result of the vote the ferry stops.",
        "At the time of the vote the bridge was closed.",
        "In May, after nine weeks, the mayor was back.",
        "In May, Ada Fenn said that she was back.",
        "With Ada Fenn in office, she said, it was easy.",
        "When he came, Robin Miller had no bag.",
        "Ada Fenn of the council was against it, she said.",
        '"Larch will do," Ada Fenn said.',
        '"Larch will do," the mayor said.',
        "The mayor called it 'a good day'.",
    ],
)
def test_what_stands_alone(text: str) -> None:
    assert not leans(text)


@pytest.mark.parametrize(
    "text",
    [
        '"It will be made of larch."',
        "“It will be made of larch.”",
        "'It will be made of larch.'",
        "I had a cold kitchen and two coats.",
        "The water took my boat.",
        'We call it "the old bridge" here.',
    ],
)
def test_nobody_says_who_speaks(text: str) -> None:
    assert is_speakerless(text)
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        '"I had a cold kitchen and two coats," the mayor said.',
        "“We had no bridge,” said Ada Fenn.",
        "The mayor said: 'I had a cold kitchen.'",
        "The US and the EU voted for it.",
        "It's the villagers' bridge.",
    ],
)
def test_somebody_says_it(text: str) -> None:
    assert not is_speakerless(text)


def test_of_other_languages_only_the_first_words_are_known() -> None:
    assert leans("Il a voté pour le pont.", "fr")
    assert not leans('"Le pont sera en bois."', "fr")


@pytest.mark.parametrize("piece", ["'a ", '"a ', "' ", ", he said ", "In a, ", "When he "])
def test_no_input_takes_more_than_linear_time(piece: str) -> None:
    leans(piece * (100_000 // len(piece)))
