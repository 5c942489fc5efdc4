"""What people do, and what happens to feeds: acts of which the scripts of ``tests.chaos.scripts`` are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatch

from bot.telegram.deeplinks import INVITATION
from tests.chaos.town import Town
from tests.chaos.words import words
from tests.services.documents import LONG, item, page, rss

ANN = 1001  # who tries everything
BOB = 1002  # who begins with the catalogue, and brings a list along
EVE = 1003  # who wants to be forgotten
OLA = 1004  # who runs the bot
DAN = 1005  # whom she lets in
FAY = 1006  # who names, filters and looks for things
DAY = 86_400.0  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """``do`` is done once more where the bot died of it; it returns False where there was nothing to do (any more).
    ``answered``: something is told to ``who``. ``days``: the bot is restarted, so many days later. ``until``: what is
    waited for. ``stops``: it is to stop while a page hangs."""

    name: str
    do: Callable[[Town], object] = lambda _town: None
    who: int = ANN
    answered: bool = True
    days: int = 0
    until: Callable[[Town], object] = bool
    stops: bool = False


def says(text: str, who: int = ANN) -> Act:
    return Act(name=text.split("\n", maxsplit=1)[0][:30], do=lambda town: _told(town, who, text), who=who)


def _told(town: Town, who: int, text: str) -> bool:
    places = {f"[feed {number}]": town.address(number) for number in range(town.feeds)}
    for name, place in (places | {"[site]": town.site.url(""), "[title]": town.items[0].title}).items():
        text = text.replace(name, place)
    return town.say(who, text)


def presses(pattern: str, who: int = ANN, *, newest: bool = True) -> Act:
    return Act(name=f"press {pattern}", do=lambda town: press(town, who, pattern, newest=newest), who=who)


def press(town: Town, chat: int, pattern: str, *, newest: bool = True) -> bool:
    """Press the newest button, or the oldest, whose data is like this; False where there is none."""
    buttons = town.buttons(chat)
    for message, data in buttons if newest else reversed(buttons):
        if fnmatch(data, pattern):
            return town.press(chat, message, data)
    return False


def sends(name: str, content: Callable[[Town], str], who: int = ANN) -> Act:
    def do(town: Town) -> None:
        town.playground.people.document(who, name, content(town).encode())

    return Act(name=f"send {name}", do=do, who=who)


def opml(*paths: str) -> Callable[[Town], str]:
    """A list of feeds, as programs exchange them."""

    def listed(town: Town) -> str:
        lines = [f'<outline type="rss" text="{path}" xmlUrl="{town.site.url(path)}"/>' for path in paths]
        return f'<opml version="2.0"><head/><body>{"".join(lines)}</body></opml>'

    return listed


def offer(town: Town) -> None:
    """A catalogue that offers the feeds of this place."""
    path = town.folder / "catalogue.csv"
    topics = ["science", "science", "world"]
    feeds = [f"{topic},en,,Gazette {number},{town.address(number)}" for number, topic in enumerate(topics)]
    path.write_text("\n".join(["topic,language,country,title,url", *feeds]))
    town.settings["FEEDS__CATALOGUE"] = str(path)


def slow(town: Town) -> None:
    """A page that takes longer than a person waits without a word."""
    town.site.pages["/slow"] = town.site.later(page(title=words(3, 3, 9), text=LONG), 1.2)
    town.say(ANN, town.site.url("/slow"))


def hang(town: Town) -> None:
    """A page that does not come in this life."""
    town.hangs = True
    town.site.pages["/hangs"] = town.hang
    town.say(ANN, town.site.url("/hangs"))


def join(town: Town) -> None:
    town.say(town.groups[0] if town.groups else town.found(), "/help")


def grow(town: Town) -> None:
    """A group becomes a supergroup while it waits for an answer."""
    if not town.moved:
        town.say(town.groups[0], "/feeds")
        town.upgrade(town.groups[0])


def leave(town: Town) -> None:
    town.playground.people.throw_out(town.groups[0])


def flood(town: Town) -> None:
    """Ann's next message has to wait for days, and so has what comes in the meantime."""
    town.playground.faults.clear()
    town.playground.faults.add(method="sendMessage", kind="flood", seconds=2.5 * DAY, chat=ANN)
    town.publish()
    town.publish()


def is_held(town: Town) -> bool:
    return bool(town.rows(f"SELECT 1 FROM chats WHERE id = {ANN} AND held_until IS NOT NULL"))


def all_is_told(town: Town) -> bool:
    """Whether Ann has had all items of the feed that she gets item by item."""
    brought = sum(one.feed == 0 for one in town.items)
    last = "SELECT count(*), max(id) FROM entries WHERE feed_id = subscriptions.feed_id"
    had = f"SELECT 1 FROM subscriptions WHERE chat_id = {ANN} AND mode = 'instant'"
    return bool(town.rows(f"{had} AND ({brought}, seen_entry_id) = ({last})")) and not town.waiting()


def forget(town: Town) -> None:
    if press(town, EVE, "erase *"):
        town.erased.add(EVE)


def block(town: Town) -> None:
    for blocked in (True, False):
        town.playground.people.block(ANN, blocked)


def react(town: Town) -> None:
    """To the newest card, which is about one story."""
    message = next((message for message, data in town.buttons(ANN) if fnmatch(data, "vote *")), None)
    if message is not None:
        town.playground.people.react(ANN, message.id, ("👍",))


def adds_to_a_group(town: Town) -> None:
    cloud = town.playground.cloud
    ann = cloud.person(ANN)
    group = cloud.chats.make_group("supergroup", "The regatta", "", {ANN: ann}, "left")
    group.standing[ANN] = "creator"
    cloud.change_bot_status(group, ann, "member")
    town.say(group.id, "/help")  # whose answer goes, the next day


def short_items(town: Town) -> None:
    """A feed of teasers, whose pages are read, and that names another feed."""
    number = len(town.site.requests)
    path = f"/teaser-{number}"
    town.site.page(path, page(title=words(number, 3, 7), text=LONG))
    entry = item(number, title=words(number, 4, 8), link=town.site.url(path), text="A teaser.", date=town.now)
    town.site.page("/teasers", rss(entry, title="Teasers", link=town.site.url("/")))


def other_pages(town: Town) -> None:
    """A page that no feed has, and a feed that is not to be read at this hour."""
    town.site.page("/story", page(title=words(1, 3, 9), text=LONG))
    asleep = rss(item(7, title=words(7, 4, 9), date=town.now), title="Sleepy", link=town.site.url("/"))
    asks = f"<skipHours><hour>{town.now.hour}</hour></skipHours>"
    town.site.page("/sleepy", asleep.replace("<channel>", f"<channel>{asks}"))


def goes_elsewhere(town: Town) -> None:
    town.site.redirect("/teasers", town.site.url("/feed-1"))


def is_gone(town: Town) -> None:
    town.site.page("/feed-2", "Gone.", status=410)


def lose_answers(town: Town) -> bool:
    for kind in ("drop_after", "drop_after", "error500_after", "drop_before"):
        town.playground.faults.add(method="sendMessage", kind=kind)  # type: ignore[arg-type]
    return town.say(ANN, "/help")


def publish(town: Town) -> None:
    town.publish()


def is_turned_away(town: Town) -> bool:
    return bool(town.rows(f"SELECT 1 FROM turned_away WHERE chat_id = {DAN}"))


def enter(town: Town) -> bool:
    """By the latest invitation."""
    made = town.rows("SELECT token FROM invites ORDER BY id DESC LIMIT 1")
    return town.say(DAN, f"/start {INVITATION}{made[0][0] if made else ''}")


def all_are_told(town: Town) -> bool:
    """Whether what the owner has to say to everybody has been said."""
    return not town.rows("SELECT 1 FROM broadcasts WHERE state IN ('planned', 'leaving')")
