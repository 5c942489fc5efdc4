"""What is said while a group or channel is set up, and is deleted once nobody uses it.

Revision ID: 0015
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("outbox", sa.Column("idle_since", sa.DateTime(timezone=True)))
    op.create_index("ix_outbox_idle_since", "outbox", ["idle_since"])
    op.create_index("ix_outbox_chat_id_message_id", "outbox", ["chat_id", "message_id"])
