"""What a feed's last document listed, so that the next one need only be read as far as it is new.

Revision ID: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("feeds", sa.Column("listing", sa.LargeBinary()))
