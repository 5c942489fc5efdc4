"""How the Bot API says no: a code and a description, which this module's callers word as Telegram does."""

from __future__ import annotations

import math


class Refused(Exception):
    """A call that is not carried out. ``parameters`` as in the Bot API's ResponseParameters: ``retry_after`` in whole
    seconds, or ``migrate_to_chat_id``."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def json(self) -> dict[str, object]:
        """The body of the answer (Bot API, "Making requests")."""
        body: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(why: str) -> Refused:
    return Refused(400, f"Bad Request: {why}")


def forbidden(why: str) -> Refused:
    return Refused(403, f"Forbidden: {why}")


def conflict(why: str) -> Refused:
    return Refused(409, f"Conflict: {why}")


def flood(seconds: float) -> Refused:
    """A flood wait of that many seconds, rounded up."""
    wait = max(1, math.ceil(seconds))
    return Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
