"""What people do, and what happens to feeds, so that a bot comes past every commit point there is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatch

from bot.feeds.catalogue import bits_of
from bot.model import Topic
from tests.chaos.bot import UNLUCKY
from tests.chaos.town import Town
from tests.chaos.words import words
from tests.services.documents import LONG, item, page, rss

ANN = 1001  # who tries everything
BOB = 1002  # who begins with the catalogue, and brings a list along
EVE = 1003  # who wants to be forgotten
DAY = 86_400.0  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """``do`` is done once more where the bot died of it. ``answered``: something is told to ``who``. ``days``: the bot
    is restarted, so many days later. ``until``: what is waited for. ``stops``: it is to stop while a page hangs."""

    name: str
    do: Callable[[Town], None] = lambda _town: None
    who: int = ANN
    answered: bool = True
    days: int = 0
    until: Callable[[Town], object] = bool
    stops: bool = False


def _say(text: str, who: int = ANN) -> Act:
    return Act(name=text.split("\n", maxsplit=1)[0][:30], do=lambda town: _told(town, who, text), who=who)


def _told(town: Town, who: int, text: str) -> None:
    places = {f"[feed {number}]": town.address(number) for number in range(town.feeds)}
    for name, address in places.items():
        text = text.replace(name, address)
    town.say(who, text.replace("[site]", town.site.url("")))


def _press(pattern: str, who: int = ANN, *, newest: bool = True) -> Act:
    return Act(name=f"press {pattern}", do=lambda town: press(town, who, pattern, newest=newest), who=who)


def press(town: Town, chat: int, pattern: str, *, newest: bool = True) -> bool:
    """Press the newest button, or the oldest, whose data is like this; False where there is none."""
    buttons = town.buttons(chat)
    for message, data in buttons if newest else reversed(buttons):
        if fnmatch(data, pattern):
            return town.press(chat, message, data)
    return False


def _send(name: str, content: Callable[[Town], str], who: int = ANN) -> Act:
    def do(town: Town) -> None:
        town.playground.people.document(who, name, content(town).encode())

    return Act(name=f"send {name}", do=do, who=who)


def _list(*paths: str) -> Callable[[Town], str]:
    """A list of feeds, as programs exchange them."""

    def opml(town: Town) -> str:
        lines = [f'<outline type="rss" text="{path}" xmlUrl="{town.site.url(path)}"/>' for path in paths]
        return f'<opml version="2.0"><head/><body>{"".join(lines)}</body></opml>'

    return opml


def offer(town: Town) -> None:
    """A catalogue that offers the feeds of this place."""
    path = town.folder / "catalogue.csv"
    topics = ["science", "science", "world"]
    feeds = [f"{topic},en,,Gazette {number},{town.address(number)}" for number, topic in enumerate(topics)]
    path.write_text("\n".join(["topic,language,country,title,url", *feeds]))
    town.settings["FEEDS__CATALOGUE"] = str(path)


def _slow(town: Town) -> None:
    """A page that takes longer than a person waits without a word."""
    town.site.pages["/slow"] = town.site.later(page(title=words(3, 3, 9), text=LONG), 1.2)
    town.say(ANN, town.site.url("/slow"))


def _hang(town: Town) -> None:
    """A page that does not come in this life."""
    town.hangs = True
    town.site.pages["/hangs"] = town.hang
    town.say(ANN, town.site.url("/hangs"))


def _join(town: Town) -> None:
    town.say(town.groups[0] if town.groups else town.found(), "/help")


def _grow(town: Town) -> None:
    """A group becomes a supergroup while it waits for an answer."""
    if not town.moved:
        town.say(town.groups[0], "/feeds")
        town.upgrade(town.groups[0])


def _leave(town: Town) -> None:
    town.playground.people.throw_out(town.groups[0])


def _flood(town: Town) -> None:
    """Ann's next message has to wait for days, and so has what comes in the meantime."""
    town.playground.faults.clear()
    town.playground.faults.add(method="sendMessage", kind="flood", seconds=2.5 * DAY, chat=ANN)
    town.publish()
    town.publish()


def _is_held(town: Town) -> bool:
    return bool(town.rows(f"SELECT 1 FROM chats WHERE id = {ANN} AND held_until IS NOT NULL"))


def _all_is_told(town: Town) -> bool:
    """Whether Ann has had all items of the feed that she gets item by item."""
    brought = sum(one.feed == 0 for one in town.items)
    last = "SELECT count(*), max(id) FROM entries WHERE feed_id = subscriptions.feed_id"
    had = f"SELECT 1 FROM subscriptions WHERE chat_id = {ANN} AND mode = 'instant'"
    return bool(town.rows(f"{had} AND ({brought}, seen_entry_id) = ({last})")) and not town.waiting()


def _forget(town: Town) -> None:
    if press(town, EVE, "erase *"):
        town.erased.add(EVE)


def _block(town: Town) -> None:
    for blocked in (True, False):
        town.playground.people.block(ANN, blocked)


def _react(town: Town) -> None:
    """To the newest card, which is about one story."""
    message = next((message for message, data in town.buttons(ANN) if fnmatch(data, "vote *")), None)
    if message is not None:
        town.playground.people.react(ANN, message.id, ("👍",))


def _adds_to_a_group(town: Town) -> None:
    cloud = town.playground.cloud
    ann = cloud.person(ANN)
    group = cloud.chats.make_group("supergroup", "The regatta", "", {ANN: ann}, "left")
    group.standing[ANN] = "creator"
    cloud.change_bot_status(group, ann, "member")
    town.say(group.id, "/help")  # whose answer goes, the next day


def _short_items(town: Town) -> None:
    """A feed of teasers, whose pages are read, and that names another feed."""
    number = len(town.site.requests)
    path = f"/teaser-{number}"
    town.site.page(path, page(title=words(number, 3, 7), text=LONG))
    entry = item(number, title=words(number, 4, 8), link=town.site.url(path), text="A teaser.", date=town.now)
    town.site.page("/teasers", rss(entry, title="Teasers", link=town.site.url("/")))


def _other_pages(town: Town) -> None:
    """A page that no feed has, and a feed that is not to be read at this hour."""
    town.site.page("/story", page(title=words(1, 3, 9), text=LONG))
    asleep = rss(item(7, title=words(7, 4, 9), date=town.now), title="Sleepy", link=town.site.url("/"))
    asks = f"<skipHours><hour>{town.now.hour}</hour></skipHours>"
    town.site.page("/sleepy", asleep.replace("<channel>", f"<channel>{asks}"))


def _goes_elsewhere(town: Town) -> None:
    town.site.redirect("/teasers", town.site.url("/feed-1"))


def _is_gone(town: Town) -> None:
    town.site.page("/feed-2", "Gone.", status=410)


def _lose_answers(town: Town) -> None:
    for kind in ("drop_after", "drop_after", "error500_after", "drop_before"):
        town.playground.faults.add(method="sendMessage", kind=kind)  # type: ignore[arg-type]


def _publish(town: Town) -> None:
    town.publish()


ANNS: tuple[Act, ...] = (
    _say("/start"),
    _say("/subscribe [feed 0]"),
    _press("mode * instant"),
    _say("/subscribe [feed 1]"),
    _press("latest *"),
    Act(name="other pages", do=_other_pages, answered=False),
    _say("/subscribe [site]/sleepy"),
    Act(name="a feed of teasers", do=_short_items, answered=False),
    _say("/subscribe [site]/teasers"),
    _say("/tag 1 boats"),
    _say("/digest"),
    _press("story *"),
    _press("vote * 1"),
    Act(name="react", do=_react, answered=False),
    _press("save *"),
    _say("/saved"),
    _press("forget *"),
    _press("keep *"),
    _say("/learned"),
    _press("unlearn"),
    _press("relearn *"),
    _say("/digest 07:30"),
    _say("/schedule"),
    _press("noat *"),
    _press("again *"),
    _say("/digest 08:00"),
    _say("/length long"),
    _say("/quiet 23:00-06:00"),
    _say("/pause"),
    _say("/resume"),
    _say("/nonsense"),
    _say(LONG),
    _press("length * short"),
    _send("notes.txt", lambda _town: LONG),
    _say("/summarize [site]/story"),
    _say("/subscribe [feed 2]"),
    _say("/subscribe [feed 1]"),
    _press("drop *"),
    _press("back *"),
    Act(name="every answer is lost", do=_lose_answers, answered=False),
    _say("/help"),
    _say("/feeds"),
    _say("/saved"),
    _say("/help"),
    _press("resend *"),
    _press("dismiss *", newest=False),
    Act(name="blocked, and unblocked", do=_block, answered=False),
    _say("/start"),
    Act(name="news", do=_publish, days=1),
    _say("/digest off"),
    _say("/digest 08:00"),
    Act(name="a clock that is ahead", do=_publish, days=3),
    Act(name="and is set right", days=-3, answered=False),
    Act(name="a feed moves", do=_goes_elsewhere, days=4, answered=False),
    Act(name="a feed is gone", do=_is_gone, days=1),
    Act(name="adds the bot to a group", do=_adds_to_a_group),
    _press("target *"),
    _say("/target off"),
    _press("target *"),
    Act(name="the hour is over", days=1, answered=False),
    _say("/feeds"),
    _say("/stop"),
)

BOBS: tuple[Act, ...] = (
    _say("/start", BOB),
    _press(f"pick {bits_of({Topic.SCIENCE})}", BOB),
    _press("when *", BOB),
    _press("zones *", BOB),
    _press("livein *", BOB),
    _press("begin *", BOB),
    _say("/settings", BOB),
    _press("set *", BOB),
    _send("feeds.opml", _list("/feed-1", "/nothing"), BOB),
    _press("dropfailed *", BOB),
    _press("keepfailed *", BOB),
    _send("unlucky.opml", _list(f"/{UNLUCKY}"), BOB),
    _say("/export", BOB),
    _say("/topics", BOB),
    _press("topic world *", BOB),
    _press("offer *", BOB),
    _press("take *", BOB),
)

OTHERS: tuple[Act, ...] = (
    _say("/subscribe [feed 0]", EVE),
    _say("/delete_me", EVE),
    Act(name="press erase", do=_forget, who=EVE),
    Act(name="a slow page", do=_slow),
    Act(name="stopped in the middle", do=_hang, answered=False, stops=True),
    Act(name="into a group", do=_join, answered=False),
    Act(name="the group grows", do=_grow, answered=False),
    Act(name="out of the group", do=_leave, answered=False),
    _say("/subscribe [feed 0]"),
    _press("mode * instant"),
    Act(name="news", do=_publish, days=1, answered=False, until=_all_is_told),
    Act(name="told to wait", do=_flood, answered=False, until=_is_held),
    Act(name="no more of it", do=lambda town: town.playground.faults.clear(), answered=False),
    Act(name="put together", days=2, answered=False),
    Act(name="the wait is over", days=1, answered=False),
)

SCRIPTS = (ANNS, BOBS, OTHERS)
"""Each in a town of its own."""
