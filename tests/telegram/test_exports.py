from __future__ import annotations

from datetime import UTC, datetime
from html.parser import HTMLParser

from bot.model import Article, ExportForm
from bot.telegram.exports import exported

NOW = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
FERRY = Article(
    key="1",
    url="https://news.example/ferry?a=1&b=(2)",
    title="The <ferry> *sails* [again]",
    source="Harbour Notices",
    text="First line.\n# not a heading\n1. not a list\n- nor this <script>alert(1)</script>",
    published_at=NOW,
)
PASTE = Article(key="paste:1:2", title="", text="A pasted text without a page.", private=True)


def test_markdown_holds_titles_links_and_texts_as_text() -> None:
    told = exported("en", ExportForm.MARKDOWN, [FERRY, PASTE], NOW, "UTC")
    assert told.startswith(
        "# 2 saved articles\n\n## [The \\<ferry\\> \\*sails\\* \\[again\\]](<https://news.example/ferry"
    )
    for line in (
        "\\# not a heading",
        "1\\. not a list",
        "\\- nor this \\<script\\>alert(1)\\</script\\>",
        "First line.",
    ):
        assert f"\n\n{line}\n" in told
    assert "Harbour Notices · today, 07:30" in told and "\n## A pasted text" in told


def test_a_page_holds_them_and_no_markup_of_others() -> None:
    told = exported("en", ExportForm.HTML, [FERRY, PASTE], NOW, "UTC")
    found: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            found.append(tag)

    Tags().feed(told)
    assert "script" not in found and "ferry" not in found and found.count("article") == 2 and found.count("a") == 1
    assert 'href="https://news.example/ferry?a=1&amp;b=(2)"' in told and "The &lt;ferry&gt;" in told
    assert "<h1>2 saved articles</h1>" in told
