"""What a publisher asks for, where a feed has moved, and whom its death was told.

Revision ID: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for name in ("ttl", "max_age", "moved_times"):
        op.add_column("feeds", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    for name in ("skip_hours", "skip_days", "moved_to"):
        op.add_column("feeds", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for name in ("last_new_at", "told_at"):
        op.add_column("feeds", sa.Column(name, sa.DateTime(timezone=True)))
