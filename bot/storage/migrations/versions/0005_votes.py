"""What people think of stories, and which stories of a digest were updates.

Revision ID: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "votes",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("share", sa.Float(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name="fk_votes_chat_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_votes_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat_id", "article_id", name="pk_votes"),
    )
    op.create_index("ix_votes_article_id", "votes", ["article_id"])
    op.add_column("chats", sa.Column("taste_since", sa.DateTime(timezone=True)))
    op.add_column("digests", sa.Column("updates", sa.Text(), nullable=False, server_default=""))
