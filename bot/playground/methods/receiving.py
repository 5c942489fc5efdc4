"""Receiving updates: by long polling, or by webhook."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

from bot.playground.cloud import Cloud
from bot.playground.params import Params
from bot.playground.refusals import conflict
from bot.playground.webhooks import Delivery, Webhook

LONGEST_POLL = 50  # seconds


def get_updates(cloud: Cloud, params: Params) -> Awaitable[list[dict[str, Any]]]:
    """https://core.telegram.org/bots/api#getupdates"""
    if cloud.delivery is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _allow(cloud, params)
    return cloud.updates.poll(
        params.integer("offset"),
        params.integer("limit", 100, low=1, high=100),
        params.integer("timeout", low=0, high=LONGEST_POLL),
    )


def set_webhook(cloud: Cloud, params: Params) -> Awaitable[bool]:
    """https://core.telegram.org/bots/api#setwebhook, and without a url as deleteWebhook. One that is set already is
    left as it is, and tries again at once to reach the bot."""
    if not params.text("url"):
        return delete_webhook(cloud, params)
    webhook = Webhook(
        url=params.text("url"),
        secret_token=params.text("secret_token"),
        max_connections=params.integer("max_connections", 40, low=1, high=100),
        ip_address=params.text("ip_address"),
    ).checked()
    return _set(cloud, webhook, params)


async def delete_webhook(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletewebhook"""
    delivery, cloud.delivery = cloud.delivery, None
    if params.flag("drop_pending_updates"):
        cloud.updates.clear()
    if delivery is not None:
        await delivery.stop()
    return True


def get_webhook_info(cloud: Cloud, params: Params) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getwebhookinfo"""
    delivery = cloud.delivery
    info: dict[str, Any] = {
        "url": delivery.webhook.url if delivery else "",
        "has_custom_certificate": False,
        "pending_update_count": len(cloud.updates),
    }
    if delivery is not None:
        info["max_connections"] = delivery.webhook.max_connections
        if delivery.webhook.ip_address:
            info["ip_address"] = delivery.webhook.ip_address
        if delivery.last_error_at:
            info |= {"last_error_date": delivery.last_error_at, "last_error_message": delivery.last_error}
    if cloud.updates.allowed:
        info["allowed_updates"] = list(cloud.updates.allowed)
    return info


async def _set(cloud: Cloud, webhook: Webhook, params: Params) -> bool:
    _allow(cloud, params)
    if params.flag("drop_pending_updates"):
        cloud.updates.clear()
    if cloud.delivery is not None and cloud.delivery.webhook == webhook:
        cloud.delivery.retry_now()
        return True
    cloud.updates.end_poll("terminated by setWebhook request")
    before, cloud.delivery = cloud.delivery, Delivery(webhook, cloud.updates)
    if before is not None:
        await asyncio.shield(before.stop())
    return True


def _allow(cloud: Cloud, params: Params) -> None:
    if params.has("allowed_updates"):
        cloud.updates.allow(params.json_list("allowed_updates"))
