"""robots.txt (RFC 9309): may we read this page on our own account?"""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

MOST_LINES = 20_000


def allowed(robots: bytes, agent: str, url: str) -> bool:
    """Whether ``robots`` (the file's bytes; empty: no file) lets ``agent`` fetch ``url``."""
    if not robots.strip():
        return True
    rules = RobotFileParser()
    rules.parse(robots.decode("utf-8-sig", "replace").splitlines()[:MOST_LINES])
    return rules.can_fetch(agent, url)
