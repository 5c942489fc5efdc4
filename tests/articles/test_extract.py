from __future__ import annotations

import asyncio
import dataclasses
from datetime import UTC, datetime

import pytest

from bot.articles.extract import extract
from bot.articles.extraction.instead import Instead
from bot.errors import LedeError, NothingToRead
from bot.feeds.discover import feed_links
from bot.sandbox.pool import Sandbox
from tests.data import hostile, pages

URL = "https://post.example/ferry?utm_source=feed"


class TestAnArticle:
    page = extract(pages.article(), URL)

    def test_what_the_page_says_of_itself(self) -> None:
        assert self.page.title == pages.TITLE
        assert self.page.author == "Robin Miller"
        assert self.page.site == "The Osprey Post"
        assert self.page.language == "en"
        assert self.page.image == "https://post.example/img/ferry.jpg"
        assert self.page.url == "https://post.example/ferry"
        assert self.page.date is not None
        assert self.page.date.date() == datetime(2026, 3, 2, tzinfo=UTC).date()
        assert self.page.date.tzinfo is not None

    def test_its_text_a_paragraph_a_line(self) -> None:
        lines = self.page.text.split("\n")
        for paragraph in (*pages.PARAGRAPHS, *pages.LATER, *pages.LIST):
            assert paragraph in lines

    def test_nothing_of_what_stands_around_it(self) -> None:
        for other in ("cookies", "Most read", "Goat", "Sport", "Copyright", "<"):
            assert other not in self.page.text

    def test_its_sections(self) -> None:
        found = {section.heading: section.text.split("\n") for section in self.page.sections}
        assert found["Flour and patience"] == [pages.PARAGRAPHS[2]]
        assert found["What comes next"] == [*pages.LATER, *pages.LIST]


def test_one_heading_makes_no_sections() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in pages.PARAGRAPHS)
    assert extract(hostile.page(f"<article><h2>Alone</h2>{body}</article>"), URL).sections == ()


def test_blocks_within_a_quotation_do_not_run_into_each_other() -> None:
    said = ("It was a long winter for all of us.", "Now the boat is back.")
    quoted = f"<blockquote><p>{said[0]}</p><p>{said[1]}</p></blockquote>"
    lines = extract(pages.article(body=quoted), URL).text.split("\n")
    assert said[0] in lines
    assert said[1] in lines


def test_code_in_a_paragraph_is_not_said_twice() -> None:
    sentence = "Whoever types <code>ferry --today</code> is shown the times of all the boats of the day."
    text = extract(pages.article(body=f"<p>{sentence}</p>"), URL).text
    assert text.count("ferry --today") == 1


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16"])
def test_encodings(encoding: str) -> None:
    body = "<p>Das Café am Kai öffnet um acht Uhr früh und schließt erst, wenn das letzte Schiff gefahren ist.</p>"
    assert "Das Café am Kai öffnet" in extract(pages.article(body=body, encoding=encoding), URL).text


def test_utf8_though_nobody_says_so() -> None:
    body = "<p>Das Café am Kai öffnet um acht Uhr früh und schließt erst, wenn das letzte Schiff gefahren ist.</p>"
    assert "Café am Kai öffnet" in extract(pages.article(body=body, declare=False), URL).text


@pytest.mark.parametrize(("declared", "code"), [("de-AT", "de"), ("pt_BR", "pt"), ("english", ""), ("", "")])
def test_languages(declared: str, code: str) -> None:
    assert extract(pages.article(language=declared), URL).language == code


def test_the_host_stands_for_a_site_without_a_name() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in pages.PARAGRAPHS)
    page = extract(hostile.page(f"<article>{body}</article>"), "https://www.quay.example/x")
    assert page.site == "quay.example"
    assert page.url == "https://www.quay.example/x"
    assert page.image == ""


def test_only_web_addresses_are_kept() -> None:
    plain = pages.article().replace(b"https://post.example/img/ferry.jpg", b"data:image/png;base64,AAAA")
    assert extract(plain, URL).image == ""


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"   ",
        b"\x00\x01\x02",
        b"plain text",
        b"%PDF-1.7",
        b"{}",
        hostile.page(""),
        hostile.page("<p>Hardly a word.</p>"),
        hostile.page("<script>var x = 'a long script that says nothing at all to anyone who reads';</script>" * 20),
    ],
)
def test_nothing_to_read(document: bytes) -> None:
    with pytest.raises(NothingToRead) as caught:
        extract(document, URL)
    assert caught.value.about["host"] == "post.example"
    assert caught.value.instead in set(Instead)


def test_a_page_that_shows_the_beginning_and_tells_machines_the_rest() -> None:
    told = "\\n".join((*pages.PARAGRAPHS, *pages.LATER) * 3)
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{told}"}}</script>'
    page = hostile.page(f"<article><h1>{pages.TITLE}</h1><p>{pages.PARAGRAPHS[0]}</p></article>", head)
    assert pages.LATER[1] in extract(page, URL).text
    closed = page.replace(b'"@type"', b'"isAccessibleForFree": false, "@type"')
    with pytest.raises(NothingToRead) as caught:
        extract(closed, URL)
    assert caught.value.instead == Instead.PAYWALL


@pytest.mark.parametrize(
    ("under", "beside", "told"),
    [
        ("<div class=paywall><p>Subscribe now to continue reading this article.</p></div>", "", True),
        ("<p>Subscribe now to continue reading this article.</p>", "", False),  # it may be about the newsletter
        ("<div class=paywall-offer><p>See what else we have to offer to you.</p></div>", "", False),
        ("", "<a class=subscriber-only href=/2>Subscriber only</a>", False),
    ],
)
def test_a_long_beginning_of_an_article_for_subscribers(under: str, beside: str, told: bool) -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in (*pages.PARAGRAPHS, *pages.LATER) * 2)
    page = hostile.page(f"{beside}<article><h1>{pages.TITLE}</h1>{story}</article>{under}")
    assert extract(page, URL).is_teaser is told


def test_a_short_text_is_one_where_there_is_nothing_else() -> None:
    note = "The ferry sails again on Monday at seven."
    assert extract(hostile.page(f"<p>{note}</p>"), URL).text == note
    with pytest.raises(NothingToRead):
        extract(hostile.page(f"<p>{note}</p><script src=/app.js></script>"), URL)


def test_hidden_text_is_no_part_of_an_article_unless_all_of_it_is() -> None:
    hidden = "<p>This is what nobody sees who reads the page about the ferry, and it should not be read here.</p>"
    body = f'<div style="display: none">{hidden}</div>'
    assert "nobody sees" not in extract(pages.article(body=body), URL).text
    story = "".join(f"<p>{paragraph}</p>" for paragraph in (*pages.PARAGRAPHS, *pages.LATER))
    assert pages.LATER[0] in extract(hostile.page(f"<article hidden>{story}</article>"), URL).text


def test_comments_are_no_part_of_an_article() -> None:
    said = "".join(
        f"<li><b>Kim</b><p>I have waited for this boat for {n} weeks, and I was not alone.</p></li>" for n in range(9)
    )
    body = f"</article></main><section id=comments class=comments><h3>9 comments</h3><ol>{said}</ol></section>"
    assert "I have waited" not in extract(pages.article(body=body), URL).text


def test_tables_and_lists_within_an_article_are() -> None:
    rows = "".join(f"<tr><td>{day}</td><td>the ferry sails at {hour} and comes back at noon</td></tr>"
                   for day, hour in (("Monday", "seven"), ("Tuesday", "eight"), ("Friday", "nine")))  # fmt: skip
    text = extract(pages.article(body=f"<p>This is when it sails this week, day for day:</p><table>{rows}</table>"
                                      f"<p>{pages.LATER[1]}</p>"), URL).text  # fmt: skip
    assert "the ferry sails at eight" in text
    assert pages.LIST[0] in text


@pytest.mark.timeout(180)
async def test_hostile_pages_end_and_the_pool_goes_on() -> None:
    sandbox = Sandbox(workers=2, seconds=2.0, megabytes=512)
    await sandbox.start()

    async def end(work, document: bytes) -> str:
        try:
            found = await sandbox.run(work, document, URL)
        except LedeError:
            return ""
        return str(found if isinstance(found, tuple) else dataclasses.astuple(found))

    try:
        tasks = [end(work, make()) for make in hostile.PAGES.values() for work in (extract, feed_links)]
        assert max(map(len, await asyncio.gather(*tasks))) < 3_000_000
        assert await sandbox.run(feed_links, pages.article(), URL) == ()
    finally:
        await sandbox.close()
