"""``config.yaml`` and the environment, made into one frozen, validated ``Settings``.

Order of precedence: ``LEDE_*`` variables (``LEDE_FEEDS__POLL_INTERVAL=600``), the same in ``.env``, ``config.yaml``
(or the file that ``LEDE_CONFIG`` names), the defaults. ``TELEGRAM_BOT_TOKEN``, or a file that
``TELEGRAM_BOT_TOKEN_FILE`` names, stands for ``telegram.token``.

``settings`` has the shapes, ``checks`` what their values must be like, ``file`` reads ``config.yaml``, and ``loading``,
the only module that reads the environment, gathers it all.
"""

from __future__ import annotations

from bot.config.loading import load
from bot.config.settings import (
    Access,
    Database,
    Delivery,
    DigestSettings,
    Feeds,
    Fetch,
    PlaygroundSettings,
    Retention,
    Runtime,
    SandboxSettings,
    Settings,
    SummarySettings,
    Telegram,
    Webhook,
)

__all__ = [
    "Access",
    "Database",
    "Delivery",
    "DigestSettings",
    "Feeds",
    "Fetch",
    "PlaygroundSettings",
    "Retention",
    "Runtime",
    "SandboxSettings",
    "Settings",
    "SummarySettings",
    "Telegram",
    "Webhook",
    "load",
]
