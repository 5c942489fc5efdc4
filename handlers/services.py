"""The services that handlers call."""

from __future__ import annotations

from dataclasses import dataclass

from bot.services.admitting import Admitting
from bot.services.asking import Asking
from bot.services.attachments import Attachments
from bot.services.beginning import Beginning
from bot.services.broadcasting import Broadcasting
from bot.services.browsing import Browsing
from bot.services.chatting import Chatting
from bot.services.confirming import Confirming
from bot.services.digesting import Digesting
from bot.services.erasing import Erasing
from bot.services.filtering import Filtering
from bot.services.house import House
from bot.services.inlining import Inlining
from bot.services.inviting import Inviting
from bot.services.labelling import Labelling
from bot.services.learning import Learning
from bot.services.lists import Lists
from bot.services.notifying import Notifying
from bot.services.people import People
from bot.services.reopening import Reopening
from bot.services.reviewing import Reviewing
from bot.services.saving import Saving
from bot.services.scheduling import Scheduling
from bot.services.searching import Searching
from bot.services.status import Status
from bot.services.subscribing import Subscribing
from bot.services.targeting import Targeting
from bot.services.tuning import Tuning


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    house: House
    beginning: Beginning
    browsing: Browsing
    inlining: Inlining
    inviting: Inviting
    lists: Lists
    chatting: Chatting
    subscribing: Subscribing
    asking: Asking
    attachments: Attachments
    confirming: Confirming
    digesting: Digesting
    erasing: Erasing
    reopening: Reopening
    labelling: Labelling
    learning: Learning
    scheduling: Scheduling
    tuning: Tuning
    notifying: Notifying
    saving: Saving
    reviewing: Reviewing
    status: Status
    searching: Searching
    filtering: Filtering
    admitting: Admitting
    broadcasting: Broadcasting
    people: People
    targeting: Targeting
