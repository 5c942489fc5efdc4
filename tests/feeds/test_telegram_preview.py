from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NotAFeed
from bot.feeds.parse import parse
from bot.feeds.telegram_preview import LONGEST_TITLE, headline, is_telegram
from bot.model import Entry, FeedDocument
from tests.data.channels import photo, post, preview, without_posts

URL = "https://t.me/s/ospreyharbour"
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
MORNING = datetime(2026, 3, 2, 8, tzinfo=UTC)


def read(html: str, url: str = URL) -> FeedDocument:
    return parse(html.encode(), url, "text/html; charset=utf-8", NOW)


def only(number: int = 7, text: str = "", **about: object) -> Entry:
    (entry,) = read(preview(post(number, text, **about))).entries  # type: ignore[arg-type]
    return entry


def test_a_channel() -> None:
    html = preview(
        post(41, "The ferry sails again.", date=MORNING - timedelta(hours=1)),
        post(
            42,
            'High tide at <b>14:10</b> &amp; 02:30<br/><br/>See the <a href="https://tides.example/">table</a> '
            '<i class="emoji" style="background-image:url(\'//telegram.org/e.png\')"><b>🌊</b></i>',
            date="2026-03-02T09:00:00+01:00",
            inside=photo("https://cdn.example/tide.jpg"),
        ),
    )
    assert read(html) == FeedDocument(
        title="Osprey Harbour",
        link="https://t.me/ospreyharbour",
        version="telegram",
        entries=(
            Entry(
                guid="https://t.me/ospreyharbour/42",
                title="High tide at 14:10 & 02:30",
                link="https://t.me/OspreyHarbour/42",
                published=MORNING,
                content="High tide at 14:10 & 02:30\nSee the table 🌊",
                image="https://cdn.example/tide.jpg",
            ),
            Entry(
                guid="https://t.me/ospreyharbour/41",
                title="The ferry sails again.",
                link="https://t.me/OspreyHarbour/41",
                published=MORNING - timedelta(hours=1),
                content="The ferry sails again.",
            ),
        ),
    )


class TestWhatIsOne:
    def test_nobody_else_has_channels(self) -> None:
        html = preview(post(1, "The ferry sails."))
        for url in ("https://mirror.example/s/ospreyharbour", "https://t.me.example/s/a", ""):
            with pytest.raises(NotAFeed):
                read(html, url)

    def test_a_feed_at_telegrams_address_is_still_a_feed(self) -> None:
        assert read("<rss version='2.0'><channel><title>T</title></channel></rss>").version == "rss20"

    def test_a_channel_without_posts_yet(self) -> None:
        assert read(preview()).entries == ()

    @pytest.mark.parametrize("html", [without_posts(), "<p class='tgme_", "tgme_"])
    def test_what_shows_no_posts(self, html: str) -> None:
        with pytest.raises(NotAFeed) as caught:
            read(html)
        assert caught.value.text == "error-no-channel"
        assert caught.value.about["host"] == "t.me"

    def test_addresses(self) -> None:
        assert is_telegram("https://t.me/OspreyHarbour/42") and is_telegram("https://telegram.me/s/a")
        assert not is_telegram("https://at.me/a") and not is_telegram("") and not is_telegram("http://[")


class TestPosts:
    def test_without_words_there_is_nothing_to_tell(self) -> None:
        html = preview(
            post(1, inside=photo("https://cdn.example/a.jpg")),
            post(2, "🎉 🎉"),
            post(3, "Channel photo updated", service=True),
            post(4, "The ferry sails.").replace('data-post="OspreyHarbour/4"', 'data-post="?"'),
            post(5, "The ferry rests."),
        )
        assert [entry.title for entry in read(html).entries] == ["The ferry rests."]

    def test_a_text_within_a_text_is_told_once(self) -> None:
        inner = '<div class="tgme_widget_message_text js-message_text" dir="auto">The ferry sails.</div>'
        assert only(text=inner).content == "The ferry sails."

    def test_what_is_replied_to_is_no_part_of_it(self) -> None:
        reply = (
            '<a class="tgme_widget_message_reply"><div class="tgme_widget_message_text js-message_reply_text">'
            "When does it sail?</div></a>"
        )
        assert only(text="At nine.", inside=reply).content == "At nine."

    @pytest.mark.parametrize(
        ("inside", "said"),
        [
            ('<div class="tgme_widget_message_poll_question">Two boats or one?</div>', "Two boats or one?"),
            ('<div class="tgme_widget_message_document_title" dir="auto">Timetable.pdf</div>', "Timetable.pdf"),
        ],
    )
    def test_a_poll_and_a_file_go_by_their_names(self, inside: str, said: str) -> None:
        entry = only(inside=inside)
        assert (entry.title, entry.content) == (said, said)

    def test_a_bare_link_is_told_by_its_page(self) -> None:
        card = (
            '<a class="tgme_widget_message_link_preview" href="https://news.example/ferry">'
            '<i class="link_preview_image" style="background-image:url(\'https://cdn.example/f.jpg\')"></i>'
            '<div class="link_preview_title">Ferry sails again</div>'
            '<div class="link_preview_description">After nine weeks in the yard.</div></a>'
        )
        entry = only(text='<a href="https://news.example/ferry">https://news.example/ferry</a>', inside=card)
        assert entry.title == "Ferry sails again"
        assert entry.content == "Ferry sails again\nAfter nine weeks in the yard.\nhttps://news.example/ferry"
        assert entry.image == "https://cdn.example/f.jpg"
        assert only(text="Read this.", inside=card).content == "Read this."

    def test_the_date_is_the_posts_own(self) -> None:
        film = '<time class="message_video_duration">1:12</time>'
        assert only(text="A film.", inside=film, date=MORNING).published == MORNING
        assert only(text="A film.", inside=film).published is None

    @pytest.mark.parametrize("stated", ["soon", "2026-03-20T10:00:00+00:00", "1970-01-01T00:00:00+00:00"])
    def test_a_date_that_cannot_be(self, stated: str) -> None:
        assert only(text="The ferry sails.", date=stated).published is None

    @pytest.mark.parametrize("address", ["javascript:alert(1)", "", "x y"])
    def test_a_picture_that_is_none(self, address: str) -> None:
        assert only(text="A film.", inside=photo(address)).image in {"", "https://t.me/x%20y"}


class TestHeadline:
    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("The ferry sails.\nAt nine.", "The ferry sails."),
            ("⚡️⚡️\nThe ferry sails.", "The ferry sails."),
            ("https://news.example/a\nThe ferry sails.", "The ferry sails."),
            ("https://news.example/a", "https://news.example/a"),
            (f"The ferry sails again today. {'Really. ' * 40}", "The ferry sails again today."),
        ],
    )
    def test_the_first_line_with_words(self, text: str, line: str) -> None:
        assert headline(text) == line

    @pytest.mark.parametrize("text", ["ferry " * 60, "x" * 400])
    def test_a_long_one(self, text: str) -> None:
        line = headline(text)
        assert line.endswith("…") and 80 < len(line) <= LONGEST_TITLE


PIECES = st.sampled_from(
    [
        '<div class="tgme_channel_info">',
        '<div class="tgme_widget_message" data-post="osprey/1">',
        '<div class="tgme_widget_message_text">',
        '<a class="tgme_widget_message_reply">',
        '<i class="link_preview_image" style="background-image:url(x">',
        '<time datetime="2026-03-02T08:00:00">',
        '<time datetime="x">',
        "</div>",
        "The ferry sails.",
        "<br>",
        "&#xD800;",
        "\x00",
        "é",
        "<!--",
    ]
)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_page_is_read_or_refused(html: str) -> None:
    try:
        found = read(html)
    except NotAFeed:
        return
    f"{found}".encode()
    assert "\x00" not in f"{found}"
