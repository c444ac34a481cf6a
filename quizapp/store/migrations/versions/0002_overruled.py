"""Whether the learner overruled the program, and what was taken for what."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns; of what was answered before nothing is known of either, and they stay null."""
    op.add_column("event", sa.Column("overruled", sa.Integer))
    op.add_column("event", sa.Column("asked_entity", sa.Text))
    op.add_column("event", sa.Column("taken_entity", sa.Text))
