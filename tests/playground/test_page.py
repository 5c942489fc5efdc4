"""The chat page in a real browser, against the playground's server alone: the tests are the bot."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.playground import samples
from bot.playground.server import Playground
from tests.chromium import browsing, visiting

# One browser for all of them, each with pages of its own: starting it takes longest.
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

ROBIN = 1000
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
EVERYTHING = """<b>bold <i>both</i></b> <i>italic</i> <u>under</u> <s>struck</s> <code>x &lt; y</code> 🦦 \
<a href="https://news.example/a?b=1&amp;c=2">a link</a> <tg-spoiler>the end</tg-spoiler> /help https://plain.example/path
<blockquote>A short quotation.</blockquote>
<pre><code class="language-python">for n in range(3):
    print(n)</code></pre>
<blockquote expandable>First line of many
second
third
fourth
the last line</blockquote>"""
HOSTILE = """<img src=x onerror="document.title='owned'"><script>document.title='owned'</script> \
&lt;b&gt; {{7*7}} ${7*7} javascript:alert(1)"""

Call = Callable[..., Awaitable[Any]]


@pytest_asyncio.fixture(loop_scope="module")
async def playground() -> AsyncIterator[Playground]:
    server = Playground()
    await server.start()
    yield server
    await server.stop()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with browsing() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, playground: Playground) -> AsyncIterator[Page]:
    async with visiting(browser, playground.page_url) as visit:
        await expect(visit.page.locator("#status")).to_have_text("bot")
        yield visit.page


@pytest_asyncio.fixture(loop_scope="module")
async def bot(playground: Playground) -> AsyncIterator[Call]:
    """Call a method of the Bot API; returns its result."""
    async with aiohttp.ClientSession() as session:

        async def call(method: str, **params: Any) -> Any:
            if method.startswith(("send", "edit", "delete")):
                params.setdefault("chat_id", ROBIN)
            async with session.post(f"{playground.base_url}{playground.token}/{method}", json=params) as response:
                answer = await response.json()
            assert answer["ok"], answer
            return answer["result"]

        yield call


def bubble(page: Page, sent: dict[str, Any]) -> Any:
    return page.locator(f'[data-message-id="{sent["message_id"]}"]')


async def pressed(bot: Call) -> dict[str, Any]:
    """The next press of a button that reaches the bot."""
    updates = await bot("getUpdates", timeout=10, allowed_updates=["callback_query"])
    await bot("getUpdates", offset=updates[-1]["update_id"] + 1, timeout=0)
    return dict(updates[0]["callback_query"])


async def test_every_entity_is_shown(page: Page, bot: Call) -> None:
    sent = await bot("sendMessage", text=EVERYTHING, parse_mode="HTML")
    message = bubble(page, sent)
    await expect(message.locator("strong", has_text="bold both").locator("em")).to_have_text("both")
    await expect(message.locator("em", has_text="italic")).to_be_visible()
    await expect(message.locator("u")).to_have_text("under")
    await expect(message.locator("s")).to_have_text("struck")
    await expect(message.locator(":not(pre) > code")).to_have_text("x < y")
    await expect(message.locator("pre code")).to_have_text("for n in range(3):\n    print(n)")
    await expect(message.locator("blockquote").first).to_have_text("A short quotation.")
    link = message.get_by_role("link", name="a link", exact=True)
    await expect(link).to_have_attribute("href", "https://news.example/a?b=1&c=2")
    for one in (link, message.get_by_role("link", name="https://plain.example/path", exact=True)):
        await expect(one).to_have_attribute("target", "_blank")
        await expect(one).to_have_attribute("rel", "noopener noreferrer")


async def test_a_rich_message_has_headings_lists_and_details(page: Page, bot: Call) -> None:
    html = (
        '<h2>News &lt;b&gt;</h2><p>See /help.</p><h4>1. <a href="https://news.example/a">Ferry</a></h4>'
        "<details><summary>More points</summary><ul><li>In <b>May</b>.</li><li>At noon.</li></ul></details>"
    )
    sent = await bot("sendRichMessage", rich_message={"html": html})
    message = bubble(page, sent)
    await expect(message.get_by_role("heading", name="News <b>", level=2)).to_be_visible()
    link = message.get_by_role("heading", name="1. Ferry").get_by_role("link")
    await expect(link).to_have_attribute("href", "https://news.example/a")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    await expect(message.get_by_role("button", name="/help")).to_be_visible()
    await expect(message.locator("li").first).to_be_hidden()
    await message.get_by_text("More points").click()
    await expect(message.get_by_role("listitem")).to_have_text(["•In May.", "•At noon."])

    await bot("editMessageText", message_id=sent["message_id"], rich_message={"html": "<p>خبر</p>", "is_rtl": True})
    await expect(message.locator(".rich")).to_have_attribute("dir", "rtl")
    await bot("editMessageText", message_id=sent["message_id"], text="No blocks")
    await expect(message.locator(".text")).to_have_text("No blocks")


async def test_a_spoiler_shows_when_pressed(page: Page, bot: Call) -> None:
    message = bubble(page, await bot("sendMessage", text=EVERYTHING, parse_mode="HTML"))
    spoiler = message.get_by_role("button", name="Hidden text")
    await spoiler.focus()
    await page.keyboard.press("Enter")
    await expect(message.locator(".spoiler.shown")).to_have_text("the end")
    await expect(spoiler).to_have_count(0)


async def test_a_long_quotation_opens_when_pressed(page: Page, bot: Call) -> None:
    message = bubble(page, await bot("sendMessage", text=EVERYTHING, parse_mode="HTML"))
    quote = message.locator("blockquote.expandable")
    closed = (await quote.bounding_box())["height"]
    await quote.click()
    await expect(message.get_by_role("button", name="Show less")).to_have_attribute("aria-expanded", "true")
    assert (await quote.bounding_box())["height"] > closed + 20
    await message.get_by_role("button", name="Show less").press("Enter")
    assert (await quote.bounding_box())["height"] == pytest.approx(closed, abs=0.5)

    short = bubble(page, await bot("sendMessage", text="<blockquote expandable>Short.</blockquote>", parse_mode="HTML"))
    await expect(short.locator(".quoted")).to_have_text("Short.")
    await expect(short.locator(".expand")).to_be_hidden()


async def test_a_command_in_a_message_is_sent_when_pressed(page: Page, bot: Call) -> None:
    await bubble(page, await bot("sendMessage", text="Ask for /help.")).get_by_role("button", name="/help").click()
    await expect(page.locator(".message.out .text")).to_have_text("/help")


async def test_hostile_text_is_text(page: Page, bot: Call, playground: Playground) -> None:
    sent = await bot(
        "sendMessage",
        text=HOSTILE,
        reply_markup={"inline_keyboard": [[{"text": HOSTILE[:60], "callback_data": "x"}]]},
    )
    await expect(bubble(page, sent).locator(".text")).to_have_text(HOSTILE, use_inner_text=True)
    await expect(page.locator(".key")).to_have_text(HOSTILE[:60])
    playground.people.forward(ROBIN, HOSTILE, f"Channel {HOSTILE}", "")
    playground.people.document(ROBIN, f"{HOSTILE[:40]}.txt", b"x", HOSTILE)
    await expect(page.locator(".forwarded")).to_contain_text(HOSTILE)
    await expect(page.locator(".document strong")).to_contain_text("<img src=x")
    await expect(page.locator(".document ~ .text")).to_have_text(HOSTILE, use_inner_text=True)
    assert await page.locator("#log img, #log script, #log a[href^='javascript']").count() == 0
    assert await page.title() == "Lede playground"


async def test_an_address_that_would_run_code_is_no_link(page: Page) -> None:
    """The server refuses such links as Telegram does; the page would not open them either."""
    rendered = await page.evaluate(
        """async () => {
            const { formatted } = await import('/page/entities.js');
            const box = document.createElement('div');
            const urls = ['javascript:alert(1)', 'data:text/html,x', 'https://c.example'];
            box.append(formatted('abc', urls.map((url, offset) => ({ type: 'text_link', offset, length: 1, url }))));
            return box.innerHTML;
        }"""
    )
    assert rendered == (
        '<span>a</span><span>b</span><a href="https://c.example/" target="_blank" rel="noopener noreferrer">c</a>'
    )


async def test_entities_that_cross_are_divided(page: Page) -> None:
    rendered = await page.evaluate(
        """async () => {
            const { formatted } = await import('/page/entities.js');
            const box = document.createElement('div');
            const one = (type, offset, length) => ({ type, offset, length });
            box.append(formatted('🦦bcdef', [one('bold', 0, 4), one('italic', 3, 3), one('underline', 90, 5)]));
            return box.innerHTML.replace(/ class="[a-z]*"/g, '');
        }"""
    )
    assert rendered == "<strong>🦦b<em>c</em></strong><em>de</em>f"


async def test_an_edit_changes_the_message_in_place(page: Page, bot: Call) -> None:
    keys = {"inline_keyboard": [[{"text": "One", "callback_data": "1"}, {"text": "Two", "callback_data": "2"}]]}
    sent = await bot("sendMessage", text="before", reply_markup=keys)
    after = await bot("sendMessage", text="another")
    await page.get_by_role("button", name="Two").focus()
    keys["inline_keyboard"][0].reverse()
    await bot(
        "editMessageText", message_id=sent["message_id"], text="<b>after</b>", parse_mode="HTML", reply_markup=keys
    )
    await expect(bubble(page, sent).locator(".text strong")).to_have_text("after")
    await expect(bubble(page, sent).locator(".meta")).to_contain_text("edited")
    await expect(page.get_by_role("button", name="Two")).to_be_focused()
    ids = await page.locator(".message").evaluate_all("all => all.map((one) => Number(one.dataset.messageId))")
    assert ids == [sent["message_id"], after["message_id"]]


async def test_a_deleted_message_goes(page: Page, bot: Call) -> None:
    sent = await bot("sendMessage", text="not for long")
    await expect(bubble(page, sent)).to_contain_text("not for long")
    await bot("deleteMessage", message_id=sent["message_id"])
    await expect(page.get_by_text("not for long")).to_have_count(0)
    await expect(page.locator(f'.message[data-message-id="{sent["message_id"]}"]')).to_be_hidden()


async def test_a_button_waits_for_its_answer(page: Page, bot: Call) -> None:
    keys = [[{"text": "Note", "callback_data": "note"}, {"text": "Stop", "callback_data": "stop"}]]
    sent = await bot("sendMessage", text="Choose", reply_markup={"inline_keyboard": keys})
    note = page.get_by_role("button", name="Note")
    await note.click()
    await expect(note).to_have_attribute("aria-busy", "true")
    query = await pressed(bot)
    assert (query["data"], query["message"]["message_id"]) == ("note", sent["message_id"])
    await bot("answerCallbackQuery", callback_query_id=query["id"], text="Saved <b>")
    await expect(page.locator("#toast")).to_have_text("Saved <b>")
    await expect(note).to_have_attribute("aria-busy", "false")

    await page.get_by_role("button", name="Stop").click()
    query = await pressed(bot)
    await bot("answerCallbackQuery", callback_query_id=query["id"], text="Really?", show_alert=True)
    await expect(page.get_by_role("dialog")).to_contain_text("Really?")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_an_address_button_is_a_link(page: Page, bot: Call) -> None:
    keys = {"inline_keyboard": [[{"text": "Read", "url": "https://news.example/story"}]]}
    await bot("sendMessage", text="More:", reply_markup=keys)
    link = page.get_by_role("link", name="Read")
    await expect(link).to_have_attribute("href", "https://news.example/story")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")


async def test_a_button_copies_its_text(page: Page, bot: Call) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    key = {"text": "Copy the link", "copy_text": {"text": "https://t.me/LedeBot?start=sub_x"}}
    sent = await bot("sendMessage", text="Shared", reply_markup={"inline_keyboard": [[key]]})
    assert sent["reply_markup"]["inline_keyboard"] == [[key]]
    await bubble(page, sent).get_by_role("button", name="Copy the link").click()
    await expect(bubble(page, sent).locator(".copy")).to_have_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == "https://t.me/LedeBot?start=sub_x"


async def test_a_document_can_be_downloaded(page: Page, playground: Playground) -> None:
    playground.people.document(ROBIN, "feeds.opml", b"<opml/>" * 200, "")
    link = page.locator(".document")
    await expect(link).to_contain_text("feeds.opml")
    await expect(link).to_contain_text("1.4 KB")
    async with page.expect_download() as download:
        await link.click()
    assert (await download.value).suggested_filename == "feeds.opml"


async def test_enter_sends_and_shift_enter_begins_a_line(page: Page, playground: Playground) -> None:
    field = page.get_by_role("combobox", name="Message")
    await expect(field).to_be_focused()
    await page.keyboard.type("one")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("two")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message.out .text")).to_have_text("one\ntwo", use_inner_text=True)
    await expect(field).to_have_value("")
    await page.keyboard.press("Enter")  # nothing to send
    await expect(page.locator(".message")).to_have_count(1)


async def test_a_long_text_goes_out_in_parts(page: Page) -> None:
    long = "\n".join(f"Line {number} of a text that is pasted into the chat." for number in range(150))
    await page.get_by_role("combobox", name="Message").fill(long)
    await expect(page.locator("#parts")).to_contain_text("2 messages")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message.out")).to_have_count(2)
    texts = await page.locator(".message.out .text").all_inner_texts()
    assert "\n".join(texts) == long


async def test_what_could_not_be_sent_stays(page: Page) -> None:
    await page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('cut')); }")
    field = page.get_by_role("combobox", name="Message")
    await field.fill("do not lose me")
    await page.keyboard.press("Enter")
    await expect(page.locator("#toast")).to_contain_text("does not answer")
    await expect(field).to_have_value("do not lose me")


async def test_a_reply_and_an_edit_of_ones_own(page: Page, bot: Call) -> None:
    sent = await bot("sendMessage", text="Which one?")
    await bubble(page, sent).hover()
    await bubble(page, sent).get_by_role("button", name="Reply").click()
    await expect(page.locator("#context")).to_contain_text("Which one?")
    await page.keyboard.type("teh second")
    await page.keyboard.press("Enter")
    own = page.locator(".message.out")
    await expect(own.locator(".reply")).to_contain_text("Which one?")
    await own.hover()
    await own.get_by_role("button", name="Edit").click()
    field = page.get_by_role("combobox", name="Message")
    await expect(field).to_have_value("teh second")
    await field.fill("the second")
    await page.keyboard.press("Enter")
    await expect(own.locator(".text")).to_have_text("the second")
    updates = await bot("getUpdates", timeout=5)
    assert updates[0]["message"]["reply_to_message"]["message_id"] == sent["message_id"]
    assert updates[-1]["edited_message"]["text"] == "the second"


async def test_a_message_runs_in_the_direction_of_its_first_letter(page: Page, bot: Call) -> None:
    mixed = "\u200f\u200e/help \u2013 ما يمكنني فعله\n1. Harbour News\nالعنوان: \u2068harbour.example\u2069."
    for text in (mixed, "1. Harbour News\nالعنوان"):
        await bot("sendMessage", chat_id=ROBIN, text=text)
    bubbles = page.locator(".message.in .bubble")
    await expect(bubbles).to_have_count(2)
    await expect(bubbles.nth(0)).to_have_css("direction", "rtl")
    await expect(bubbles.nth(1)).to_have_css("direction", "ltr")
    command, time = [await bubbles.nth(0).locator(name).bounding_box() for name in (".command", ".meta")]
    assert command and time and command["x"] > time["x"], "it begins at the right, and ends with its time at the left"
    await expect(page.locator(".message.in .command")).to_have_text("/help")


async def test_commands_are_offered_while_typing(page: Page, bot: Call) -> None:
    commands = [("start", "Say hello"), ("subscribe", "Follow a feed"), ("digest", "What is new")]
    await bot("setMyCommands", commands=[{"command": name, "description": told} for name, told in commands])
    await page.get_by_role("button", name="Commands").click()
    await expect(page.get_by_role("option")).to_have_count(3)
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("option")).to_have_count(0)
    await page.keyboard.type("/s")
    await expect(page.get_by_role("option")).to_have_text(["/startSay hello", "/subscribeFollow a feed"])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("option", name="/subscribe")).to_have_attribute("aria-selected", "true")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("combobox", name="Message")).to_have_value("/subscribe ")
    await page.get_by_role("combobox", name="Message").fill("/st")
    await page.get_by_role("option", name="/start").click()
    await expect(page.locator(".message.out .text")).to_have_text("/start")


async def test_the_guide_helps_to_say_something(page: Page, playground: Playground) -> None:
    field = page.get_by_role("combobox", name="Message")
    await expect(page.get_by_text("What can this bot do?")).to_be_visible()
    for title, url in playground.sample_feeds:
        await page.get_by_role("button", name=title).click()
        await expect(field).to_have_value(f"/subscribe {url}")
    await page.get_by_role("button", name="Send a link").click()
    await expect(field).to_have_value(re.compile(rf"^{playground.page_url}samples/\w+/[\w-]+$"))
    await page.get_by_role("button", name="Paste a text").click()
    await expect(field).to_have_value(samples.text("notice"))
    await field.fill("")

    await page.get_by_role("button", name="Forward a post").click()
    await page.get_by_role("textbox", name="Channel").fill("Notes from the mill")
    await page.get_by_role("button", name="Forward", exact=True).click()
    await expect(page.locator(".forwarded")).to_have_text("Forwarded from Notes from the mill")
    await expect(page.get_by_text("What can this bot do?")).to_be_hidden()

    await page.get_by_role("button", name="Publish something new").click()
    await expect(page.locator("#toast")).to_contain_text("Published: Tern Bridge")


async def test_typing_shows_until_the_answer_comes(page: Page, bot: Call) -> None:
    await bot("sendChatAction", action="typing")
    await expect(page.locator("#typing")).to_be_visible()
    await expect(page.locator("#status")).to_have_text("typing…")
    await bot("sendMessage", text="Here.")
    await expect(page.locator("#typing")).to_be_hidden()
    await expect(page.locator("#status")).to_have_text("bot")


async def test_it_follows_the_end_unless_one_reads_further_up(page: Page, bot: Call) -> None:
    for number in range(30):
        await bot("sendMessage", text=f"Message {number}\nwith a second line")
    await expect(page.get_by_text("Message 29")).to_be_in_viewport()
    await page.locator("#log").evaluate("log => log.scrollTo({ top: 0, behavior: 'instant' })")
    down = page.get_by_role("button", name="to the latest message")
    await expect(down).to_be_visible()
    await bot("sendMessage", text="Message 30")
    await expect(page.locator("#unread")).to_have_text("1")
    await expect(page.get_by_text("Message 30")).not_to_be_in_viewport()
    await down.click()
    await expect(page.get_by_text("Message 30")).to_be_in_viewport()
    await expect(down).to_be_hidden()


async def test_a_message_longer_than_the_window_is_read_from_its_beginning(page: Page, bot: Call) -> None:
    await bot("sendMessage", text="Hello.")
    sent = await bot("sendMessage", text="\n".join(f"Line {number}" for number in range(80)))
    await expect(bubble(page, sent)).to_be_in_viewport()
    top = await bubble(page, sent).evaluate("one => one.getBoundingClientRect().top")
    assert 0 < top < 200


async def test_a_restarted_server_is_found_again(browser: Browser) -> None:
    first = Playground()
    await first.start()
    second = None
    try:
        async with visiting(browser, first.page_url) as visit:
            page = visit.page
            for text in ("one", "two", "three"):
                first.people.say(ROBIN, text, None)
            await expect(page.locator(".message")).to_have_count(3)
            await first.stop()
            await expect(page.locator("#status")).to_have_text("connecting…")
            second = Playground(port=first.port)
            await second.start()
            second.people.say(ROBIN, "a new beginning", None)
            await expect(page.locator(".message .text")).to_have_text(["a new beginning"], timeout=15_000)
            await expect(page.locator("#status")).to_have_text("bot")
            visit.errors.clear()  # Chromium logs each connection that was refused
    finally:
        await (second or first).stop()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_narrow_phone_needs_no_sideways_scrolling(
    browser: Browser, playground: Playground, bot: Call, scheme: Any
) -> None:
    keys = {"inline_keyboard": [[{"text": "A button with a rather long label", "callback_data": "1"}] * 2]}
    await bot("sendMessage", text=EVERYTHING, parse_mode="HTML", reply_markup=keys)
    await bot("sendMessage", text="<pre>" + "wide" * 200 + "</pre>", parse_mode="HTML")
    await bot("sendMessage", text="unbroken" * 200)
    playground.people.say(ROBIN, "https://long.example/" + "path" * 100, None)
    playground.people.document(ROBIN, "name" * 50 + ".txt", b"x", "")
    async with visiting(browser, playground.page_url, color_scheme=scheme, **PHONE) as visit:
        page = visit.page
        await expect(page.locator(".message")).to_have_count(5)
        widths = await page.evaluate(
            "['html', '#log', '#messages'].map((name) => document.querySelector(name).scrollWidth)"
        )
        assert max(widths) <= 360
        beyond = await page.locator("#messages *").evaluate_all(
            """all => all.filter((one) => !one.closest('pre') && one.getBoundingClientRect().right > 361)
                .map((one) => one.outerHTML.slice(0, 80))"""
        )
        assert beyond == []
        guide = page.get_by_role("button", name="Guide", exact=True)
        await guide.click()
        await page.get_by_role("button", name="Orrery").click()
        await expect(page.get_by_role("combobox", name="Message")).to_have_value(
            f"/subscribe {playground.sample_feeds[1][1]}"
        )
        await expect(page.get_by_role("complementary")).to_have_count(0)


async def test_what_is_offered_inline_is_listed_and_sent(page: Page, bot: Call, playground: Playground) -> None:
    field = page.get_by_role("combobox", name="Message")
    offers = page.get_by_role("group", name="What the bot offers to send")
    await bot("getUpdates", timeout=0, allowed_updates=["inline_query"])
    await page.get_by_role("button", name=f"@{playground.cloud.bot.username}").click()
    (update,) = await bot("getUpdates", timeout=10)
    assert update["inline_query"]["query"] == ""
    content = {"message_text": "<b>The ferry</b> sails", "parse_mode": "HTML"}
    article = {"type": "article", "id": "1", "title": "The ferry", "description": "It sails"}
    await bot(
        "answerInlineQuery",
        inline_query_id=update["inline_query"]["id"],
        results=[article | {"input_message_content": content}],
        button={"text": "Type a link", "start_parameter": "inline"},
    )
    await expect(offers.get_by_role("button")).to_have_text(["Type a link", "The ferryIt sails"])
    await offers.get_by_role("button", name="The ferry").click()
    sent = page.locator(".message.out")
    await expect(sent.locator(".text")).to_have_text("The ferry sails")
    await expect(sent.locator(".forwarded")).to_have_text(f"via @{playground.cloud.bot.username}")
    await expect(offers).to_be_hidden()
    await expect(field).to_have_value("")


async def test_a_reaction_is_put_and_taken_back(page: Page, bot: Call) -> None:
    sent = await bot("sendMessage", text="The ferry sails")
    await bot("getUpdates", timeout=0, allowed_updates=["message_reaction"])
    message = bubble(page, sent)
    await message.hover()
    await message.get_by_role("button", name="React with 👍").click()
    await expect(message.locator(".reactions")).to_have_text("👍")
    await message.hover()
    await message.get_by_role("button", name="Take 👍 back").click()
    await expect(message.locator(".reactions")).to_have_count(0)
    first, second = await bot("getUpdates", timeout=5)
    assert first["message_reaction"]["new_reaction"] == second["message_reaction"]["old_reaction"]
