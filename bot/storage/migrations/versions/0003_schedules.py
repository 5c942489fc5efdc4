"""Schedules of their own length and subject, tags, and quiet hours.

Revision ID: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("schedules", sa.Column("stories", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("schedules", sa.Column("about", sa.Text(), nullable=False, server_default=""))
    op.add_column("schedules", sa.Column("review", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("digests", sa.Column("about", sa.Text(), nullable=False, server_default=""))
    op.add_column("subscriptions", sa.Column("tags", sa.Text(), nullable=False, server_default=""))
    op.add_column("chats", sa.Column("spoken", sa.Text(), nullable=False, server_default=""))
    op.add_column("chats", sa.Column("quiet_from", sa.Time()))
    op.add_column("chats", sa.Column("quiet_until", sa.Time()))
