"""Mock exams, and cards that are asked on a day besides those that the schedule asks."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the tables; nothing that is there changes."""
    op.create_table(
        "exam",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("mark", sa.Text, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("started_at", sa.Text, nullable=False),
        sa.Column("seen_at", sa.Text, nullable=False),
        sa.Column("used", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("handed_in_at", sa.Text),
        sqlite_strict=True,
    )
    op.create_index("exam_of_learner", "exam", ["learner", "handed_in_at"])
    op.create_table(
        "exam_question",
        sa.Column("exam", sa.Text, sa.ForeignKey("exam.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("deck", sa.Text, nullable=False),
        sa.Column("card", sa.Text, nullable=False),
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("options", sa.Text, nullable=False),
        sa.Column("chosen", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("flagged", sa.Integer, nullable=False),
        sa.Column("struck", sa.Text, nullable=False),
        sa.Column("points", sa.Integer),
        sa.Column("in_schedule", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "extra_card",
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), primary_key=True),
        sa.Column("deck", sa.Text, primary_key=True),
        sa.Column("card", sa.Text, primary_key=True),
        sa.Column("study_day", sa.Text, nullable=False),
        sa.Column("asked_at", sa.Text, nullable=False),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
