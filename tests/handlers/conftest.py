from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.services.targeting import Targeting
from handlers.services import Services
from tests.handlers.telegram_side import Door, Recorded, open_door
from tests.services.conftest import make_world, site, workers, world
from tests.services.world import World

__all__ = ["make_world", "site", "workers", "world"]


@pytest.fixture
def services() -> Recorded:
    return Recorded()


@pytest.fixture
async def door(services: Recorded) -> Door:
    """Before services that only remember what they were asked."""
    return await open_door(services)


@pytest.fixture
async def real_door(world: World) -> AsyncIterator[Door]:
    """Before the real services."""
    yield await open_door(
        Services(
            house=world.house,
            beginning=world.beginning,
            browsing=world.browsing,
            inlining=world.inlining,
            inviting=world.inviting,
            lists=world.lists,
            chatting=world.chatting,
            subscribing=world.subscribing,
            asking=world.asking,
            attachments=world.attachments,
            confirming=world.confirming,
            digesting=world.digesting,
            erasing=world.erasing,
            reopening=world.reopening,
            labelling=world.labelling,
            learning=world.learning,
            scheduling=world.scheduling,
            tuning=world.tuning,
            notifying=world.notifying,
            reviewing=world.reviewing,
            saving=world.saving,
            status=world.status,
            searching=world.searching,
            filtering=world.filtering,
            admitting=world.admitting,
            broadcasting=world.broadcasting,
            people=world.people,
            targeting=world.targeting,
        ),
        targeting=lambda gate: Targeting(world.house, gate.administrates),
    )
