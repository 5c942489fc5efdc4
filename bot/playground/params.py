"""The parameters of a call: URL query, form, multipart or JSON, all alike (Bot API, "Making requests")."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.playground.refusals import bad_request

# What each parameter holds, in the words of the Bot API's documentation; everything else holds JSON.
_WORDS = (
    "text caption parse_mode url ip_address secret_token callback_query_id action language_code description"
    " short_description file_id inline_query_id next_offset inline_message_id business_connection_id message_effect_id"
)
_NUMBERS = (
    "offset limit timeout message_id user_id max_connections cache_time message_thread_id direct_messages_topic_id"
)
_FLAGS = (
    "disable_notification protect_content allow_paid_broadcast show_alert drop_pending_updates"
    " disable_content_type_detection return_bots is_personal show_caption_above_media has_spoiler"
)
KINDS: Mapping[str, str] = {
    **dict.fromkeys(_WORDS.split(), "String"),
    **dict.fromkeys(_NUMBERS.split(), "Integer"),
    **dict.fromkeys(_FLAGS.split(), "Boolean"),
    "chat_id": "Integer or String",
    "document": "InputFile or String",
    "photo": "InputFile or String",
    "thumbnail": "InputFile or String",
    "certificate": "InputFile",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with the call."""

    name: str
    content: bytes
    mime_type: str


class Params:
    """Parameters by name. Everything arrives as text; a missing one reads as empty, as Telegram has it."""

    def __init__(self, values: Mapping[str, str], files: Mapping[str, Upload] | None = None) -> None:
        self.values = dict(values)
        self.files = dict(files or {})

    def has(self, name: str) -> bool:
        return name in self.values

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0, *, low: int = -(2**63), high: int = 2**63 - 1) -> int:
        """Within ``low`` and ``high``: what lies outside is moved to the nearest, what is no number is ``default``."""
        try:
            return max(low, min(high, int(self.text(name))))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, called: str) -> Any:
        """A JSON-serialised parameter, None where it is missing. Raises ``Refused``."""
        written = self.text(name)
        if not written:
            return None
        try:
            return json.loads(written)
        except ValueError as error:
            raise bad_request(f"can't parse {called} JSON object") from error

    def json_list(self, name: str) -> list[Any]:
        """A list, empty where it is missing or no JSON: so Telegram reads entities and allowed_updates."""
        try:
            value = json.loads(self.text(name) or "[]")
        except ValueError:
            return []
        return value if isinstance(value, list) else []

    def upload(self, name: str) -> Upload | None:
        """The file of that name, or the one that ``attach://other-name`` points to."""
        return self.files.get(name) or self.files.get(self.text(name).removeprefix("attach://"))

    def parsed(self) -> dict[str, Any]:
        """For the transcript: each parameter as what it means, files by their names."""
        shown = {name: _meaning(name, written) for name, written in self.values.items()}
        return shown | {name: upload.name for name, upload in self.files.items()}


def _meaning(name: str, written: str) -> Any:
    match KINDS.get(name):
        case "Boolean":
            return written.strip().lower() in {"true", "yes", "1"}
        case "Integer" | "Integer or String":
            return int(written) if written.lstrip("-").isdecimal() else written
        case None:
            try:
                return json.loads(written)
            except ValueError:
                return written
        case _:
            return written


async def read_params(request: web.Request) -> Params:
    """Gather the parameters of a request. Raises ``Refused`` for JSON that is none."""
    values: dict[str, str] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        values |= _from_json(await request.text())
    else:
        for name, field in (await request.post()).items():
            if isinstance(field, web.FileField):
                files[name] = Upload(name=field.filename, content=field.file.read(), mime_type=field.content_type)
            else:
                values[name] = field if isinstance(field, str) else bytes(field).decode("utf-8", "replace")
    return Params(values, files)


def _from_json(body: str) -> dict[str, str]:
    try:
        parsed = json.loads(body or "{}")
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(parsed, dict):
        raise bad_request("can't parse JSON object")
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in parsed.items()
        if value is not None
    }
