"""What a worker process does first: take on its limits. Imports nothing heavy, since every worker runs it."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys

PR_SET_PDEATHSIG = 1  # prctl(2)


def enter(memory: int, parent: int) -> None:
    """Limit this process to ``memory`` bytes of data, one thread for linear algebra, and the life of its parent."""
    # One thread per worker: the workers are the parallelism, and each thread would reserve memory of its own.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to handle
    _be_silent()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # at once, also in the middle of a library's C code
    _die_with(parent)
    _limit_memory(memory)


def _be_silent() -> None:
    """What a library prints, or says when it runs out of memory, is no result and no log line of ours."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _die_with(parent: int) -> None:
    """A parent that is killed must leave no orphan that waits for ever."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the call above
            os._exit(1)


def _limit_memory(memory: int) -> None:
    # RLIMIT_DATA counts what is really writable; RLIMIT_AS would count every reserved but unused address too.
    kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    with contextlib.suppress(ValueError, OSError):  # macOS refuses some limits
        resource.setrlimit(kind, (memory, memory))
