"""Other programs that read feeds, as far as they are installed, and the floor: fetching alone, with curl.

``reader`` is looked for where the variable ``READER_PYTHON`` says (a Python that has it), else in this Python.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.parts.polling_cpu import Taken, run


class Curl:
    """Neither parses nor stores. From its second round on it sends what the first edition's ETag was."""

    name = "curl (fetching alone)"

    def prepare(self, urls: Sequence[str], folder: Path) -> None:
        (folder / "curl").write_text("".join(f'url = "{url}"\noutput = "/dev/null"\n' for url in urls))

    def poll(self, folder: Path) -> Taken:
        before = folder / "before"
        conditions = ["-H", 'If-None-Match: "0"'] if before.exists() else []
        before.touch()
        return run(["curl", "-s", "--noproxy", "*", *conditions, "-K", "curl"], {}, folder)


class Reader:
    """The Python library; told to poll all feeds, due or not, as ours is."""

    name = "reader"
    _made = "from reader import make_reader; reader = make_reader('reader.sqlite')"

    def __init__(self, python: str) -> None:
        self._python = python

    def prepare(self, urls: Sequence[str], folder: Path) -> None:
        (folder / "urls").write_text("\n".join(urls))
        self._run(f"{self._made}\nfor url in open('urls'): reader.add_feed(url.strip())", folder)

    def poll(self, folder: Path) -> Taken:
        return self._run(f"{self._made}; reader.update_feeds(scheduled=False)", folder)

    def _run(self, script: str, folder: Path) -> Taken:
        return run([self._python, "-W", "ignore", "-c", script], {"NO_PROXY": "*"}, folder)


class Newsboat:
    name = "newsboat"

    def prepare(self, urls: Sequence[str], folder: Path) -> None:
        (folder / "urls").write_text("\n".join(urls))
        (folder / "config").write_text("max-items 0\n")

    def poll(self, folder: Path) -> Taken:
        return run(["newsboat", "-u", "urls", "-c", "cache.db", "-C", "config", "-x", "reload"], {}, folder)


class Sfeed:
    name = "sfeed"

    def prepare(self, urls: Sequence[str], folder: Path) -> None:
        lines = "\n".join(f"feed 'n{number}' '{url}'" for number, url in enumerate(urls))
        (folder / "sfeedrc").write_text(f'sfeedpath="{folder}/feeds"\nmaxjobs=16\nfeeds() {{\n{lines}\n}}\n')

    def poll(self, folder: Path) -> Taken:
        return run(["sfeed_update", "sfeedrc"], {}, folder)


def installed() -> Iterator[Curl | Reader | Newsboat | Sfeed]:
    """Says on standard output which are not."""
    python = os.environ.get("READER_PYTHON") or sys.executable
    asked = subprocess.run([python, "-c", "import reader, sgmllib"], capture_output=True, check=False)
    for found, peer in (
        (asked.returncode == 0, Reader(python)),
        (shutil.which("newsboat"), Newsboat()),
        (shutil.which("sfeed_update"), Sfeed()),
        (shutil.which("curl"), Curl()),
    ):
        if found:
            yield peer
        else:
            print(f"{peer.name}: not installed, left out")
