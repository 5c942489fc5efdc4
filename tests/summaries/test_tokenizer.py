from __future__ import annotations

import pytest

from bot.summaries.tokenizer import Tokenizer, count_words, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("It's 5 o'clock, well-known Anna!", ["it's", "5", "o'clock", "well-known", "anna"]),
        ("snake_case a.b", ["snake", "case", "a", "b"]),
        ("ÄRGER über Öl", ["ärger", "über", "öl"]),
        ("cafe\u0301 noir", ["cafe\u0301", "noir"]),
        ("यह पहला वाक्य है।", ["यह", "पहला", "वाक्य", "है"]),
        ("এটি প্রথম বাক্য।", ["এটি", "প্রথম", "বাক্য"]),
        ("هذه جُملة", ["هذه", "جُملة"]),
        ("今天下雨。", ["今天", "天下", "下雨"]),
        ("雨", ["雨"]),
        ("新しいUSB端子", ["新し", "しい", "いu", "us", "sb", "b端", "端子"]),
        ("เรือ", ["เร", "รื", "ือ"]),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("one two  three\nfour", 4),
        ("well-known, isn't it", 3),
        ("今天下雨了", 2),
        ("USB 今天下雨", 3),
        ("है।", 1),
    ],
)
def test_how_many(text: str, count: int) -> None:
    assert count_words(text) == count


def test_what_sumy_asks_for() -> None:
    tokenizer = Tokenizer(["It rained.", "It snowed."])
    assert tokenizer.to_sentences("whatever") == ("It rained.", "It snowed.")
    assert tokenizer.to_words("It rained.") == ("it", "rained")
