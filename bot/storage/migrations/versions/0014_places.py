"""Groups and channels set up from a private chat, and forum topics.

Revision ID: 0014
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("chats", sa.Column("target", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("chats", sa.Column("target_until", sa.DateTime(timezone=True)))
    op.add_column("imports", sa.Column("asked_in", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("subscriptions", sa.Column("thread", sa.BigInteger()))
    op.add_column("schedules", sa.Column("thread", sa.BigInteger()))
