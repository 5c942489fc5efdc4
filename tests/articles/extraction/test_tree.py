from __future__ import annotations

import pytest

from bot.articles.extract import extract
from bot.articles.extraction.tree import DEEPEST, flattened, tree_of
from tests.data import hostile
from tests.data.pages import LATER, PARAGRAPHS

STORY = "".join(f"<p>{paragraph}</p>" for paragraph in (*PARAGRAPHS, *LATER))


def depth(html: str) -> int:
    return max((sum(1 for _ in node.iterancestors()) for node in tree_of(html).iter()), default=0)


@pytest.mark.parametrize("levels", [10, 250, 300, 3000, 20_000])
@pytest.mark.parametrize("tag", ["div", "b", "span"])
def test_no_level_is_too_deep(levels: int, tag: str) -> None:
    html = hostile.page(f"{f'<{tag}>' * levels}{STORY}{f'</{tag}>' * levels}<p>And this.</p>").decode()
    text = " ".join(tree_of(html).itertext())
    assert all(paragraph in text for paragraph in (*PARAGRAPHS, *LATER, "And this."))
    assert depth(html) < 256


def test_paragraphs_stay_apart_however_deep() -> None:
    lines = extract(hostile.page(f"{'<div>' * 500}{STORY}{'</div>' * 500}"), "https://post.example/x").text.split("\n")
    assert lines == [*PARAGRAPHS, *LATER]


def test_tags_that_nobody_closes() -> None:
    html = hostile.page("".join(f"<font size={n}><p>{PARAGRAPHS[n % 3]} ({n})</p>" for n in range(400))).decode()
    assert "(399)" in " ".join(tree_of(html).itertext())


def test_what_is_not_too_deep_stays_as_it_is() -> None:
    html = hostile.page(f"<div><ul><li>a<li>b</ul><script>'</div>'</script><br><p>{'<p>x' * 900}").decode()
    assert flattened(html) == html


def test_what_is_too_deep_goes_but_for_its_text() -> None:
    inner = "<div>a<em>b</em></div><script>var x = '<div>';</script>c"
    flat = flattened("<div>" * DEEPEST + inner + "</div>" * DEEPEST + "<i>d</i>")
    assert flat.removeprefix("<div>" * DEEPEST) == "<p>ab<p><script>var x = '<div>';</script>c" + "</div>" * DEEPEST + (
        "<i>d</i>"
    )


@pytest.mark.parametrize("html", ["", "   ", "<!-- -->", "\0"])
def test_nothing_in_it(html: str) -> None:
    assert tree_of(html) is None or not " ".join(tree_of(html).itertext()).strip()
