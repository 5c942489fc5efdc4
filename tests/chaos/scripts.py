"""What happens in the towns in which a bot comes past every commit point there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.feeds.catalogue import bits_of
from bot.model import Topic
from tests.chaos.acts import (
    BOB,
    DAN,
    EVE,
    FAY,
    OLA,
    Act,
    adds_to_a_group,
    all_are_told,
    all_is_told,
    block,
    enter,
    flood,
    forget,
    goes_elsewhere,
    grow,
    hang,
    is_gone,
    is_held,
    is_turned_away,
    join,
    leave,
    lose_answers,
    opml,
    presses,
    publish,
    react,
    says,
    sends,
    slow,
)
from tests.chaos.bot import UNLUCKY
from tests.services.documents import LONG

ANNS: tuple[Act, ...] = (
    says("/start"),
    says("/subscribe [feed 0]"),
    presses("mode * instant"),
    says("/subscribe [feed 1]"),
    presses("latest *"),
    says("/subscribe [site]/teasers"),
    says("/digest"),
    presses("story *"),
    presses("vote * 1"),
    Act(name="react", do=react, answered=False),
    presses("save *"),
    says("/saved"),
    presses("forget *"),
    presses("keep *"),
    says("/learned"),
    presses("unlearn"),
    presses("relearn *"),
    says("/digest 07:30"),
    says("/schedule"),
    presses("noat *"),
    presses("again *"),
    says("/digest 08:00"),
    says("/length long"),
    says("/quiet 23:00-06:00"),
    says("/pause"),
    says("/resume"),
    says("/nonsense"),
    says(LONG),
    presses("length * short"),
    sends("notes.txt", lambda _town: LONG),
    says("/summarize [site]/story"),
    says("/subscribe [feed 2]"),
    says("/subscribe [feed 1]"),
    presses("drop *"),
    presses("back *"),
)

LATERS: tuple[Act, ...] = (
    says("/subscribe [site]/sleepy"),
    says("/subscribe [site]/teasers"),
    says("/subscribe [feed 1]"),
    says("/subscribe [feed 2]"),
    presses("mode * instant"),
    Act(name="answers are lost", do=lose_answers),
    says("/feeds"),
    says("/saved"),
    says("/help"),
    presses("resend *"),
    presses("dismiss *", newest=False),
    Act(name="blocked, and unblocked", do=block, answered=False),
    says("/start"),
    Act(name="news", do=publish, days=1),
    says("/digest off"),
    says("/digest 08:00"),
    Act(name="a clock that is ahead", do=publish, days=3),
    Act(name="and is set right", days=-3, answered=False),
    Act(name="a feed moves", do=goes_elsewhere, days=4, answered=False),
    Act(name="a feed is gone", do=is_gone, days=1),
    says("/stop"),
)

BOBS: tuple[Act, ...] = (
    says("/start", BOB),
    presses(f"pick {bits_of({Topic.SCIENCE})}", BOB),
    presses("when *", BOB),
    presses("zones *", BOB),
    presses("livein *", BOB),
    presses("begin *", BOB),
    says("/settings", BOB),
    presses("set *", BOB),
    sends("feeds.opml", opml("/feed-1", "/nothing"), BOB),
    presses("dropfailed *", BOB),
    presses("keepfailed *", BOB),
    sends("unlucky.opml", opml(f"/{UNLUCKY}"), BOB),
    says("/export", BOB),
    says("/topics", BOB),
    presses("topic world *", BOB),
    presses("offer *", BOB),
    presses("take *", BOB),
)

OTHERS: tuple[Act, ...] = (
    says("/subscribe [feed 0]", EVE),
    says("/delete_me", EVE),
    Act(name="press erase", do=forget, who=EVE),
    Act(name="a slow page", do=slow),
    Act(name="stopped in the middle", do=hang, answered=False, stops=True),
    Act(name="into a group", do=join, answered=False),
    Act(name="the group grows", do=grow, answered=False),
    Act(name="out of the group", do=leave, answered=False),
    says("/subscribe [feed 0]"),
    presses("mode * instant"),
    Act(name="news", do=publish, days=1, answered=False, until=all_is_told),
    Act(name="told to wait", do=flood, answered=False, until=is_held),
    Act(name="put together", do=lambda town: town.playground.faults.clear(), days=2, answered=False),
    Act(name="the wait is over", days=1, answered=False),
)

OWNERS: tuple[Act, ...] = (
    says("/invite", OLA),
    Act(name="is not let in", do=lambda town: town.say(DAN, "/help"), answered=False, until=is_turned_away),
    Act(name="comes by an invitation", do=enter, who=DAN),
    says("/subscribe [feed 0]", DAN),
    says("/invite 5 30 days", OLA),
    presses("noinvite *", OLA),
    says("/broadcast The ferry sails again.", OLA),
    presses("send *", OLA),
    Act(name="everybody is told", days=1, answered=False, until=all_are_told),
    says("/broadcast It does not.", OLA),
    presses("unsend *", OLA),
    says(f"/ban {DAN}", OLA),
    says(f"/unban {DAN}", OLA),
    says("/feeds", DAN),
)

FAYS: tuple[Act, ...] = (
    says("/subscribe [feed 0]", FAY),
    says("/subscribe [feed 1]", FAY),
    says("/rename 1 The paper", FAY),
    says("/tag 1 boats", FAY),
    says("/feeds", FAY),
    presses("feed *", FAY),
    presses("tags *", FAY),
    presses("tag * boats", FAY),
    says("/tag 1 boats", FAY),
    says("/tags boats ships", FAY),
    presses("undo *", FAY),
    says("/tag 2 boats", FAY),
    says("/tags boats", FAY),
    presses("untag *", FAY),
    says("/filter -football", FAY),
    presses("use *", FAY),
    says("/filter -golf", FAY),
    presses("refuse *", FAY),
    says("/filter", FAY),
    presses("unfilter *", FAY),
    says("/search [title]", FAY),
    says("/subscribe [feed 0]"),
    Act(name="adds the bot to a group", do=adds_to_a_group),
    presses("target *"),
    says("/target off"),
    presses("target *"),
    Act(name="the hour is over", days=1, answered=False),
    says("/feeds"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What happens in a town whose bot has these ``settings``."""

    acts: tuple[Act, ...]
    settings: Mapping[str, str] = field(default_factory=dict)


SCRIPTS = (
    *(Script(acts=acts) for acts in (ANNS, LATERS, BOBS, OTHERS, FAYS)),
    Script(acts=OWNERS, settings={"TELEGRAM__OWNER": str(OLA), "ACCESS__OPEN": "false"}),
)
"""Each in a town of its own."""
