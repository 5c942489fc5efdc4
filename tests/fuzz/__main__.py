"""A longer run than in the tests: ``make fuzz``, or ``python -m tests.fuzz [SECONDS] [TARGET ...]``.

Each target runs so many seconds (300) in a process of its own: guided by coverage where atheris is importable (Linux on
x86-64 has wheels), else with hypothesis's own mutations. What it finds lies in ``.hypothesis/fuzz``; a document that
breaks a target is named there, and goes into the target's tests with the mend.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import time
from pathlib import Path

from tests.fuzz.seeds import SEEDS, TOKENS
from tests.fuzz.targets import TARGETS, named

FOLDER = Path(__file__).parents[2] / ".hypothesis" / "fuzz"
SECONDS = 300
LONGEST = 16_384  # bytes of a document
HANGS = 30  # seconds that one may take
MEGABYTES = 2048


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["one"]:
        one(arguments[1], int(arguments[2]))
        return 0
    seconds = int(arguments.pop(0)) if arguments and arguments[0].isdigit() else SECONDS
    failed = [name for name in named(arguments) if not holds(name, seconds)]
    print(f"Broken: {', '.join(failed)}. See {FOLDER}" if failed else "Nothing found.", flush=True)
    return bool(failed)


def holds(name: str, seconds: int) -> bool:
    print(f"{name}: {seconds} s", flush=True)
    command = [sys.executable, "-m", "tests.fuzz", "one", name, str(seconds)]
    return subprocess.run(command, check=False).returncode == 0


def one(name: str, seconds: int) -> None:
    if importlib.util.find_spec("atheris"):
        guided(name, seconds)
    else:
        print("without atheris: not guided by coverage", flush=True)
        blind(name, seconds)


def guided(name: str, seconds: int) -> None:
    """Ends the process."""
    import atheris

    corpus, words = FOLDER / name, FOLDER / f"{name}.dict"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS[name]):
        (corpus / f"seed-{number}").write_bytes(seed)
    words.write_text("\n".join(f'"{quoted(token)}"' for token in TOKENS))
    limits = (f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={HANGS}", f"-rss_limit_mb={MEGABYTES}")
    options = (f"-dict={words}", f"-artifact_prefix={FOLDER}/{name}-", "-print_final_stats=1", "-verbosity=1")
    instrument(name)
    atheris.Setup([sys.argv[0], *limits, *options, str(corpus)], TARGETS[name])
    atheris.Fuzz()


def quoted(token: bytes) -> str:
    """As libFuzzer's dictionaries have it."""
    return "".join(f"\\x{byte:02x}" for byte in token)


def instrument(name: str) -> None:
    """Ours alone, and of the libraries what a feed goes through: more would only make it slower."""
    import atheris

    for module in [module for key, module in list(sys.modules.items()) if key.startswith("bot.")]:
        for value in vars(module).values():
            if callable(value) and getattr(value, "__module__", "") == module.__name__ and hasattr(value, "__code__"):
                atheris.instrument_func(value)
    if name in {"feed", "update"}:
        with atheris.instrument_imports(include=["feedparser"]):
            import feedparser  # noqa: F401


def blind(name: str, seconds: int) -> None:
    from hypothesis import HealthCheck, Phase, given, settings

    from tests.fuzz.mutation import documents

    until, tried = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        run = settings(
            max_examples=500,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )(given(documents(name))(TARGETS[name]))
        run()
        tried += 500
    print(f"{tried} documents", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
