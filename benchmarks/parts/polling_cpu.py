"""What a command takes with all of its processes: CPU seconds, user and system, and memory that is its own."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

PR_SET_CHILD_SUBREAPER = 36  # prctl(2)
LOOK = 0.5  # seconds between two looks at the memory


class Taken(NamedTuple):
    """Seconds of CPU, and MiB at the most (PSS: what processes share counts once); 0 where that can't be told."""

    seconds: float
    megabytes: float
    output: str


def run(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Taken:
    """Run it to its end. Raises ``RuntimeError`` with the last line of its complaint."""
    _adopt_orphans()
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("LEDE_")}  # no settings
    before = _children()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=inherited | dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    peak, ended = [0.0], threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peak, ended))
    watcher.start()
    output, complaint = process.communicate()
    ended.set()
    watcher.join()
    _bury_orphans()
    if process.returncode:
        raise RuntimeError((complaint.strip() or output.strip() or str(process.returncode)).splitlines()[-1])
    return Taken(_children() - before, peak[0], output)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _adopt_orphans() -> None:
    """Children whose parent ends before them become ours, so that they count."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)


def _bury_orphans() -> None:
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _watch(root: int, peak: list[float], ended: threading.Event) -> None:
    while not ended.wait(LOOK):
        peak[0] = max(peak[0], sum(map(_proportional, _tree(root))))


def _tree(root: int) -> list[int]:
    found = [root]
    for process in found:
        with suppress(OSError):
            for task in Path(f"/proc/{process}/task").iterdir():
                with suppress(OSError):
                    found += map(int, (task / "children").read_text().split())
    return found


def _proportional(process: int) -> float:
    with suppress(OSError, StopIteration):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
    return 0.0
