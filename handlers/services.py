"""The services that handlers call."""

from __future__ import annotations

from dataclasses import dataclass

from bot.services.asking import Asking
from bot.services.attachments import Attachments
from bot.services.chatting import Chatting
from bot.services.confirming import Confirming
from bot.services.digesting import Digesting
from bot.services.filtering import Filtering
from bot.services.house import House
from bot.services.learning import Learning
from bot.services.notifying import Notifying
from bot.services.reopening import Reopening
from bot.services.saving import Saving
from bot.services.scheduling import Scheduling
from bot.services.searching import Searching
from bot.services.subscribing import Subscribing


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    house: House
    chatting: Chatting
    subscribing: Subscribing
    asking: Asking
    attachments: Attachments
    confirming: Confirming
    digesting: Digesting
    reopening: Reopening
    learning: Learning
    scheduling: Scheduling
    notifying: Notifying
    saving: Saving
    searching: Searching
    filtering: Filtering
