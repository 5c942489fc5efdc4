"""Fixtures for all tests. No test reaches beyond loopback: ``--allow-hosts`` in pyproject.toml makes it fail."""

from __future__ import annotations

from tests.databases import *  # noqa: F403 - the database fixtures
