"""What a change of names and tags has replaced, for an undo.

Revision ID: 0013
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "relabelled",
        sa.Column("id", ID, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("labels", sa.Text(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("schedules", sa.Text(), nullable=False),
        sa.Column("filters", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name="fk_relabelled_chat_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_relabelled"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_relabelled_chat_id", "relabelled", ["chat_id"])
    op.create_index("ix_relabelled_at", "relabelled", ["at"])
