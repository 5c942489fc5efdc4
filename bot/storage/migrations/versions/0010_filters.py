"""Filters: which articles people want.

Revision ID: 0010
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("chats", sa.Column("filtered", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "filters",
        sa.Column("id", ID, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name="fk_filters_chat_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_filters"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_filters_chat_id_state", "filters", ["chat_id", "state"])
