"""How chats like their digests: how many stories, arranged how, with pictures or without.

Revision ID: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("chats", sa.Column("stories", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("chats", sa.Column("layout", sa.Text(), nullable=False, server_default="ranked"))
    op.add_column("chats", sa.Column("previews", sa.Boolean(), nullable=False, server_default=sa.true()))
