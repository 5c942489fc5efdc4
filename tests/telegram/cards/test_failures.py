from __future__ import annotations

import pytest

from bot.errors import AddressRefused, BadInput, BadStatus, LedeError, SendLater, TooLarge, Unreachable, WorkTimedOut
from bot.telegram import cards
from bot.telegram.cards.failures import Unread, Wanted
from tests.telegram.cards.nouns import text


def test_a_failure_says_what_was_wrong_and_what_works() -> None:
    message = cards.failure("en", BadInput(text="error-bad-time", typed="25:99"), reply_to=3)
    assert "“25:99”" in text(message)
    assert "/digest 08:00" in text(message)
    assert message.reply_to == 3
    assert "10.0.0.1" in text(cards.failure("en", AddressRefused(host="10.0.0.1")))
    assert "no such page" in text(cards.failure("en", BadStatus(text="", host="a.example", status=404)))
    assert "(503)" in text(cards.failure("en", BadStatus(text="", host="a.example", status=503)))


def test_what_has_no_text_of_its_own_gets_the_apology() -> None:
    apology = text(cards.failure("en", LedeError()))
    assert text(cards.failure("en", SendLater("x"))) == apology
    assert text(cards.failure("en", BadInput(text="error-nobody-wrote"))) == apology


def test_hostile_words_stay_words() -> None:
    message = cards.failure("en", BadInput(text="error-bad-time", typed="</b><a href='x'>\n\u202e&"))
    assert "“</b><a href='x'> &”" in text(message)


def test_an_unknown_command_gets_the_nearest_one() -> None:
    assert "/sumarize" in text(cards.unknown_command("en", "sumarize", "summarize"))
    assert "/summarize" in text(cards.unknown_command("en", "sumarize", "summarize"))
    assert text(cards.unknown_command("en", "foo", "help")) == "I don't know /foo. /help shows all commands."
    assert "/help" in text(cards.too_short_text("en"))


COMMANDS: dict[Wanted, str] = {"feed": "/summarize", "article": "/subscribe"}  # of the other kind
FAILURES = [
    BadInput(text="error-bad-address", typed="foo"),
    AddressRefused(host="10.0.0.1"),
    *(BadStatus(host="a.example", status=status) for status in (401, 402, 403, 404, 410, 429, 451, 500)),
    TooLarge(host="a.example"),
    WorkTimedOut(),
]


@pytest.mark.parametrize("error", FAILURES, ids=lambda error: f"{error.text} {error.about.get('status', '')}")
@pytest.mark.parametrize("wanted", ["feed", "article"])
def test_advice_fits_what_was_wanted(error: LedeError, wanted: Wanted) -> None:
    said = text(cards.failure("en", error, wanted=wanted))
    assert COMMANDS[wanted] not in said
    assert not (wanted == "feed" and "summarise" in said)
    assert not (wanted == "article" and ("feed" in said or "front page" in said))
    either = text(cards.failure("en", error))
    assert "/subscribe" not in either and "/summarize" not in either and "summarise" not in either
    assert len(either) < 300 and "{" not in either


def test_advice_is_given_for_each() -> None:
    bad = BadInput(text="error-bad-address", typed="foo")
    assert "/subscribe https://" in text(cards.failure("en", bad, wanted="feed"))
    assert "/summarize https://" in text(cards.failure("en", bad, wanted="article"))
    locked = BadStatus(host="a.example", status=401)
    assert "https://name:password@" in text(cards.failure("en", locked, wanted="feed"))
    assert "Send me the text" in text(cards.failure("en", locked, wanted="article"))
    refused = BadStatus(host="a.example", status=403)
    assert "summarise" not in text(cards.failure("en", refused, wanted="feed"))
    assert "summarise" in text(cards.failure("en", refused, wanted="article"))


def test_the_link_that_failed_is_named() -> None:
    said = text(cards.failure("en", BadStatus(host="a.example", status=404), link="https://a.example/news/12?x=1"))
    assert said.startswith("a.example/news/12?x=1\na.example says that there is no such page.")


def test_a_long_link_keeps_its_host_and_its_end() -> None:
    shown = [
        text(cards.failure("en", Unreachable(host="a.example"), link=f"https://a.example/{'long/' * 60}{end}")).split(
            "\n"
        )[0]
        for end in ("first-story", "second-story")
    ]
    assert [len(line) for line in shown] == [60, 60]
    assert [line[:11] for line in shown] == ["a.example/…"] * 2
    assert [line.rpartition("/")[2] for line in shown] == ["first-story", "second-story"]


@pytest.mark.parametrize(
    "link",
    ["https://robin:pass-word@a.example/x", "robin:pass-word@a.example/x", "https://a.example/x?token=pass-word"],
)
def test_a_link_is_named_without_its_secret(link: str) -> None:
    message = cards.failure("en", BadStatus(host="a.example", status=404), link=link)
    assert text(message).startswith("a.example\n")
    assert "pass-word" not in message.html


def test_which_of_several_feeds() -> None:
    said = text(cards.failure("en", BadInput(text="error-which-of", names="2. Harbour News; 4. Harbour Talk")))
    assert "2. Harbour News; 4. Harbour Talk" in said
    assert "/unsubscribe" in said and "no such feed" not in said


@pytest.mark.parametrize(("what", "word"), [("photo", "pictures"), ("other", "that")])
def test_what_cannot_be_read_is_told_with_what_can(what: Unread, word: str) -> None:
    said = text(cards.cannot_read("en", what))
    assert said.startswith("I can't read") and word in said.partition(".")[0]
    assert "link" in said and "text" in said
    assert "too short" not in said
