"""What the tests have the workers do. Workers import this module, so it holds nothing else."""

from __future__ import annotations

import os
import resource
import signal
import time
from pathlib import Path

from bot.errors import BadStatus, NotAFeed


def echo(*args: object, **kwargs: object) -> tuple[object, ...]:
    return (*args, kwargs)


def process_id() -> int:
    return os.getpid()


def nap(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def spin() -> None:
    """Holds the interpreter, as a bad regular expression does."""
    while True:
        pass


def spin_deaf_to_signals() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    spin()


def meet(folder: str, name: str, others: int) -> bool:
    """Waits until as many others have come to ``folder``."""
    (Path(folder) / name).touch()
    while len(list(Path(folder).iterdir())) < others + 1:
        time.sleep(0.01)
    return True


def hog(mebibytes: int) -> int:
    return len(bytearray(b"x") * (mebibytes * 1024 * 1024))


def leave(code: int) -> None:
    os._exit(code)


def fall() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def fail() -> None:
    raise ZeroDivisionError("of no interest to a person")


def refuse() -> None:
    raise NotAFeed("no feed", host="pub.example")


def answer_badly() -> None:
    raise BadStatus("gone", host="pub.example", status=410)


def unpicklable() -> object:
    return lambda: None


def limits() -> dict[str, object]:
    return {
        "data": resource.getrlimit(resource.RLIMIT_DATA)[0],
        "threads": os.environ.get("OPENBLAS_NUM_THREADS"),
        "interrupt": signal.getsignal(signal.SIGINT) is signal.SIG_IGN,
        "parent": os.getppid(),
    }


def loaded(names: tuple[str, ...]) -> list[str]:
    import sys

    return [name for name in names if name in sys.modules]


def worn_out(folder: str) -> bool:
    """Dies in the first worker, as if what came before had left it no memory."""
    mark = Path(folder) / "died"
    if not mark.exists():
        mark.touch()
        os._exit(1)
    return True
