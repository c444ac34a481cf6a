"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table. Written out, for it must stay what it was when later steps follow."""
    op.create_table(
        "learner",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        sqlite_strict=True,
    )

    op.create_table(
        "device",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("own", sa.Integer, nullable=False),
        sqlite_strict=True,
    )

    op.create_table(
        "event",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("device", sa.Text, sa.ForeignKey("device.id"), nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("takes_back", sa.Text, sa.ForeignKey("event.id")),
        sa.Column("deck", sa.Text, nullable=False),
        sa.Column("card", sa.Text, nullable=False),
        sa.Column("answered_at", sa.Text, nullable=False),
        sa.Column("study_day", sa.Text, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("form", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("quality", sa.Integer),
        sa.Column("correct", sa.Integer),
        sa.Column("milliseconds", sa.Integer),
        sa.Column("words", sa.Integer),
        sa.Column("away", sa.Integer),
        sa.Column("chosen", sa.Text),
        sa.Column("confidence", sa.Text),
        sa.Column("scheduler", sa.Text),
        sa.Column("scheduler_version", sa.Integer),
        sa.Column("before_repetitions", sa.Integer),
        sa.Column("before_interval", sa.Integer),
        sa.Column("before_easiness", sa.Integer),
        sa.Column("after_repetitions", sa.Integer),
        sa.Column("after_interval", sa.Integer),
        sa.Column("after_easiness", sa.Integer),
        sa.UniqueConstraint("device", "sequence"),
        sa.UniqueConstraint("takes_back"),
        sa.CheckConstraint("kind IN ('answer', 'drill', 'undo')", name="kind_is_known"),
        sa.CheckConstraint("(kind = 'undo') = (takes_back IS NOT NULL)", name="only_undo_takes_back"),
        sa.CheckConstraint("kind = 'undo' OR coalesce(quality, -1) BETWEEN 0 AND 5", name="quality_is_sm2s"),
        sqlite_strict=True,
    )

    op.create_table(
        "card_state",
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), primary_key=True),
        sa.Column("deck", sa.Text, primary_key=True),
        sa.Column("card", sa.Text, primary_key=True),
        sa.Column("repetitions", sa.Integer, nullable=False),
        sa.Column("interval", sa.Integer, nullable=False),
        sa.Column("easiness", sa.Integer, nullable=False),
        sa.Column("due", sa.Text, nullable=False),
        sa.Column("lapses", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )

    op.create_table(
        "setting",
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_index("event_of_day", "event", ["learner", "study_day"])
    op.create_index("event_of_card", "event", ["learner", "deck", "card"])
    op.create_index("event_of_form", "event", ["learner", "form", "sequence"])
