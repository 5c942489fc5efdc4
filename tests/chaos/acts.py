"""What people do, and what happens to feeds, so that a bot comes past every commit point there is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatch

from tests.chaos.town import Town
from tests.chaos.words import words
from tests.services.documents import LONG, item, page, rss

ANN = 1001  # who tries everything


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """``do`` is done once more where the bot died of it. ``answered``: something is told to Ann. ``days``: the bot is
    restarted, so many days later."""

    name: str
    do: Callable[[Town], None] = lambda _town: None
    answered: bool = True
    days: int = 0


def _say(text: str) -> Act:
    return Act(name=text.split("\n", maxsplit=1)[0][:30], do=lambda town: _told(town, text))


def _told(town: Town, text: str) -> None:
    places = {f"[feed {number}]": town.address(number) for number in range(town.feeds)}
    for name, address in places.items():
        text = text.replace(name, address)
    town.say(ANN, text.replace("[site]", town.site.url("")))


def _press(pattern: str, *, newest: bool = True) -> Act:
    return Act(name=f"press {pattern}", do=lambda town: press(town, ANN, pattern, newest=newest))


def press(town: Town, chat: int, pattern: str, *, newest: bool = True) -> bool:
    """Press the newest button, or the oldest, whose data is like this; False where there is none."""
    buttons = town.buttons(chat)
    for message, data in buttons if newest else reversed(buttons):
        if fnmatch(data, pattern):
            return town.press(chat, message, data)
    return False


def _send(name: str, content: Callable[[Town], str]) -> Act:
    def do(town: Town) -> None:
        town.playground.people.document(ANN, name, content(town).encode())

    return Act(name=f"send {name}", do=do)


def _block(town: Town) -> None:
    for blocked in (True, False):
        town.playground.people.block(ANN, blocked)


def _adds_to_a_group(town: Town) -> None:
    cloud = town.playground.cloud
    ann = cloud.person(ANN)
    group = cloud.chats.make_group("supergroup", "The regatta", "", {ANN: ann}, "left")
    group.standing[ANN] = "creator"
    cloud.change_bot_status(group, ann, "member")


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


SCRIPT: tuple[Act, ...] = (
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
