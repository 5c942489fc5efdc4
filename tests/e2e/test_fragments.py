"""Whether a real browser finds the sentence that a point's link names."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from playwright.async_api import Browser

from bot.articles.extract import extract
from bot.articles.fragments import fragment_link
from bot.articles.sentences import split
from tests.chromium import browsing
from tests.free_port import free_port

pytestmark = pytest.mark.browser

PAGES = {
    "en": (
        "The ferry company of Lower Brackwater said on Tuesday that its new boat will enter service in May. "
        "It carries 240 passengers and 30 cars, twice as many as the old one, which had served for 41 years.",
        "But the crossing will take <a href='/x'>eleven minutes</a> instead of <b>nineteen</b>, by the harbour’s new "
        "timetable. “We have waited long enough for this,” said the harbour master, who has run the port for years.",
        "The council paid for half&nbsp;of the work, and the rest came from a loan that is to be re&shy;paid over "
        "twelve years – or thirteen, the treasurer said.",
        "The council paid for half of a school too, which opened in the summer of last year near the old quay.",
        "Tickets will cost the same as today,<br>and children under six still travel free on every crossing.",
    ),
    "zh": (
        "渡轮公司周二表示，新船将于五月投入使用。新船可载二百四十名乘客和三十辆汽车，是旧船的两倍，而旧船已经服役四十一年。",
        "居民们等待新船已经两年了，因为一场风暴损坏了旧码头。市议会支付了一半的费用，其余来自一笔贷款，将在十二年内还清。",
        "居民们等待新船已经两年了，港务长这样说，因此大家都很高兴。工程师在外湾测试了六个星期的发动机。",
    ),
    "ja": (
        "フェリー会社は火曜日、新しい船が五月に就航すると発表した。新しい船は乗客二百四十人と車三十台を運ぶことができる。",
        "住民は二年間この船を待っていた。市議会が費用の半分を支払い、残りは融資による。運賃は今日と同じである。",
    ),
}
PURPLE = """async (shot) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + shot;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const points = context.getImageData(0, 0, canvas.width, canvas.height).data;
    let rows = new Set();
    for (let i = 0; i < points.length; i += 4)
        if (points[i] == 255 && points[i + 1] == 0 && points[i + 2] == 255) rows.add(Math.floor(i / 4 / canvas.width));
    return rows.size ? [Math.min(...rows), Math.max(...rows)] : null;
}"""


def page(language: str) -> str:
    """Each paragraph on a screen of its own; what the address names is purple."""
    told = "".join(f"<p id='p{number}'>{words}</p>" for number, words in enumerate(PAGES[language]))
    return (
        f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'><title>A new boat</title><style>"
        "p { margin-bottom: 1500px } ::target-text { background: #f0f; color: #f0f }</style></head>"
        f"<body><article><h1>A new boat</h1>{told}</article></body></html>"
    )


@pytest.fixture
async def site() -> AsyncIterator[str]:
    async def show(request: web.Request) -> web.Response:
        if request.match_info["language"] not in PAGES:
            return web.Response(status=404)
        return web.Response(text=page(request.match_info["language"]), content_type="text/html")

    app = web.Application()
    app.router.add_get("/{language}", show)
    runner, port = web.AppRunner(app), free_port()
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield f"http://127.0.0.1:{port}"
    await runner.cleanup()


async def purple(browser: Browser, link: str) -> tuple[int, int, str]:
    """Where on the screen the purple begins and ends, and in which paragraph that is."""
    context = await browser.new_context(viewport={"width": 800, "height": 600})
    visit = await context.new_page()
    await visit.goto(link)
    await visit.wait_for_function("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    shot = base64.b64encode(await visit.screenshot()).decode()
    rows = await visit.evaluate(PURPLE, shot)
    assert rows, f"nothing is found: {link}"
    under = await visit.evaluate("y => document.elementFromPoint(60, y).closest('p')?.id", sum(rows) // 2)
    await context.close()
    return rows[0], rows[1], str(under)


@pytest.mark.parametrize("language", PAGES)
async def test_each_sentence_is_found_in_its_paragraph(site: str, language: str) -> None:
    url = f"{site}/{language}"
    text = extract(page(language).encode(), url, "text/html; charset=utf-8").text
    paragraphs = text.split("\n")
    async with browsing() as browser:
        for number, paragraph in enumerate(paragraphs[-len(PAGES[language]) :]):
            for sentence in split(paragraph, language):
                link = fragment_link(url, sentence, text)
                assert link != url, sentence
                assert (await purple(browser, link))[2] == f"p{number}", link
