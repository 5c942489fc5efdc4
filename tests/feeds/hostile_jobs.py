"""What the tests have a worker do with a hostile document. Workers import this module, so it holds nothing else."""

from __future__ import annotations

import resource
import socket
import sys
from pathlib import Path
from typing import Never

from bot.feeds.parse import parse
from bot.model import FeedDocument


def seconds() -> float:
    """Of processor time that this worker has used."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def peak() -> int:
    """The most memory that this worker ever held, in KiB; 0 where the system does not say."""
    if sys.platform != "linux":
        return 0
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])


def parsed_without_network(body: bytes, url: str) -> tuple[FeedDocument, float, int]:
    """The document, the seconds of processor time, and the KiB by which the peak of memory grew."""
    parse(b'<rss version="2.0"><channel><title>Rain</title></channel></rss>', url)  # loads the library
    socket.socket = _no_network  # type: ignore[assignment, misc]
    began, held = seconds(), peak()
    return parse(body, url), seconds() - began, peak() - held


def _no_network(*_: object, **__: object) -> Never:
    raise AssertionError("a document made its reader open a connection")
