from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.sandbox.pool import Sandbox
from tests.sandbox import jobs

ROOT = Path(__file__).parents[2]
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own means differ")


@linux_only
async def test_what_a_worker_takes_on() -> None:
    sandbox = Sandbox(workers=1, seconds=10.0, megabytes=300)
    await sandbox.start()
    try:
        assert await sandbox.run(jobs.limits) == {
            "data": 300 * 1024 * 1024,
            "threads": "1",
            "interrupt": True,
            "parent": os.getpid(),
        }
    finally:
        await sandbox.close()


ORPHANAGE = """
import asyncio, os, sys
from bot.sandbox.pool import Sandbox
from tests.sandbox import jobs

async def main():
    sandbox = Sandbox(workers=1, seconds=60.0, megabytes=512)
    await sandbox.start()
    print(await sandbox.run(jobs.process_id), flush=True)
    await asyncio.sleep(60)

if __name__ == "__main__":
    asyncio.run(main())
"""


@linux_only
async def test_a_parent_that_is_killed_leaves_no_orphan(tmp_path: Path) -> None:
    script = tmp_path / "orphanage.py"
    script.write_text(ORPHANAGE)
    parent = subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert parent.stdout is not None
    worker = int(await asyncio.to_thread(parent.stdout.readline))
    assert Path(f"/proc/{worker}").exists()
    parent.kill()
    parent.wait()
    parent.stdout.close()
    while _runs(worker):
        await asyncio.sleep(0.01)  # the time limit of the test ends this where it must


def _runs(process: int) -> bool:
    """Nobody may have taken leave of it yet: a zombie does not run."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
