"""Flood waits that outlast a restart, and who has let us into a chat.

Revision ID: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("chats", sa.Column("added_by", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("chats", sa.Column("held_until", sa.DateTime(timezone=True)))
    op.create_index("ix_chats_held_until", "chats", ["held_until"])
