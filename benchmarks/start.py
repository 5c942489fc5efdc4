"""What the bot's main process takes to start, before it does anything."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import NamedTuple

from benchmarks.corpus import ROOT

MOST_SECONDS, MOST_MEGABYTES = 1.5, 120

# The kernel's peak of this very program: getrusage on Linux counts in what ran in the process before exec, which is a
# copy of whoever asks.
_SCRIPT = """
import json, pathlib, resource, sys
import bot.app, bot.cli, bot.cli.app
used = resource.getrusage(resource.RUSAGE_SELF)
status = pathlib.Path("/proc/self/status")
if status.exists():
    peak = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
else:  # macOS counts in bytes
    peak = used.ru_maxrss // 1024
print(json.dumps([used.ru_utime + used.ru_stime, peak / 1024, sorted(sys.modules)]))
"""


class Start(NamedTuple):
    """Seconds of CPU, MiB at the most, and the names of the modules that were loaded."""

    seconds: float
    megabytes: float
    modules: list[str]


def measured() -> Start:
    """In a process of its own. Raises ``RuntimeError`` with the last line of what went wrong."""
    done = subprocess.run([sys.executable, "-c", _SCRIPT], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    return Start(*json.loads(done.stdout))
