"""What can go wrong, and which sentence tells a person.

    LedeError
    ├── BadInput                what a person sent cannot be used
    ├── FetchError              an address could not be read
    │   ├── AddressRefused      not a public address, or not a web address: never dialled
    │   ├── Unreachable         DNS, connection, TLS or time-out
    │   ├── BadStatus           the server answered with an error
    │   └── TooLarge            more bytes than we read
    ├── NotAFeed                the document is no feed, and names none
    ├── NothingToRead           no article text in the page, and why
    ├── WorkFailed              a sandboxed worker gave up
    │   └── WorkTimedOut        ... because it took too long or too much memory
    ├── TookTooLong             what was asked for hangs
    ├── GaveUp                  what was asked for has ended our process, again and again
    ├── SettingsError           the configuration cannot be used (for the operator, before any chat)
    ├── StorageError            the database is locked, full or broken
    └── SendError               Telegram did not take a message
        ├── SendLater           it is certain that nothing arrived: try again (flood wait, connection refused)
        ├── SendUncertain       it may have arrived: do not repeat
        ├── SendRefused         Telegram will never take this message as it is
        ├── EditGone            the message to be edited is gone: it can be sent anew
        ├── TopicGone           the forum topic is closed or deleted
        ├── ChatMoved           the group has become a supergroup, with another id
        └── ChatGone            the chat cannot be written to (blocked, kicked, no rights, deactivated, not found)

``key`` names the text (see ``bot/texts``) and ``about`` fills its variables; ``str(error)`` is for the log.
"""

from __future__ import annotations

from typing import ClassVar


class LedeError(Exception):
    """Base of everything we raise on purpose."""

    key: ClassVar[str] = "error-ours"

    def __init__(self, detail: str = "", *, text: str = "", **about: str | int | float) -> None:
        super().__init__(detail or text or self.key)
        self.text = text or self.key
        self.about = about

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross from worker processes, so they must pickle with their keyword arguments."""
        return _rebuild, (type(self), str(self), self.text, self.about)


def _rebuild(kind: type[LedeError], detail: str, text: str, about: dict[str, str | int | float]) -> LedeError:
    return kind(detail, text=text, **about)


class BadInput(LedeError):
    key = "error-bad-input"


class FetchError(LedeError):
    """``about``: ``host`` always."""

    key = "error-unreachable"


class AddressRefused(FetchError):
    key = "error-address-refused"


class Unreachable(FetchError):
    key = "error-unreachable"


class BadStatus(FetchError):
    """``about``: ``host``, ``status``. ``retry_after`` is in seconds where the server gave one."""

    key = "error-bad-status"

    @property
    def status(self) -> int:
        return int(self.about.get("status", 0))

    @property
    def retry_after(self) -> int | None:
        value = self.about.get("retry_after")
        return None if value is None else int(value)


class TooLarge(FetchError):
    key = "error-too-large"


class NotAFeed(LedeError):
    """``about``: ``host``."""

    key = "error-not-a-feed"


class NothingToRead(LedeError):
    """``about``: ``host``, and ``instead``, which names what is there (see ``articles.extraction.instead``)."""

    key = "error-nothing-to-read"

    @property
    def instead(self) -> str:
        return str(self.about.get("instead", ""))


class WorkFailed(LedeError):
    key = "error-ours"


class WorkTimedOut(WorkFailed):
    key = "error-too-hard"


class TookTooLong(LedeError):
    key = "error-took-too-long"


class GaveUp(LedeError):
    key = "error-gave-up"


class SettingsError(LedeError):
    key = "error-settings"


class StorageError(LedeError):
    key = "error-database"


class SendError(LedeError):
    key = "error-ours"


class SendLater(SendError):
    """``about``: ``seconds`` to wait."""

    @property
    def seconds(self) -> float:
        return float(self.about.get("seconds", 0))


class SendUncertain(SendError):
    pass


class SendRefused(SendError):
    pass


class EditGone(SendError):
    pass


class TopicGone(SendError):
    pass


class ChatMoved(SendError):
    """``about``: ``to``, its id from now on."""

    @property
    def to(self) -> int:
        return int(self.about["to"])


class ChatGone(SendError):
    """``about``: ``why``: blocked, kicked, rights (we may be there, but not write), deactivated or missing."""

    @property
    def why(self) -> str:
        return str(self.about.get("why", "missing"))
