from __future__ import annotations

import pytest

from bot.storage.base import Storage
from tests.contracts.samples import World, make_world


@pytest.fixture
async def world(storage: Storage) -> World:
    """A chat that follows a feed, its news in the digest."""
    return await make_world(storage)
