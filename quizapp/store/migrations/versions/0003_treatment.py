"""What a learner decided about a card, and cards made new again."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_RULES = {
    "kind IN ('answer', 'drill', 'undo')": "kind IN ('answer', 'drill', 'reset', 'undo')",
    "kind = 'undo' OR coalesce(quality, -1) BETWEEN 0 AND 5": (
        "kind IN ('reset', 'undo') OR coalesce(quality, -1) BETWEEN 0 AND 5"
    ),
}
_INDEXES = {
    "event_of_day": ("learner", "study_day"),
    "event_of_card": ("learner", "deck", "card", "study_day", "sequence"),
    "event_of_form": ("learner", "form", "sequence"),
    "event_of_learner": ("learner", "sequence"),
}


def upgrade() -> None:
    """Add the table of treatments, let the log hold resets, and find a card's events and the last ones by an index."""
    op.create_table(
        "treatment",
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), primary_key=True),
        sa.Column("deck", sa.Text, primary_key=True),
        sa.Column("card", sa.Text, primary_key=True),
        sa.Column("suspended", sa.Integer, nullable=False),
        sa.Column("buried_until", sa.Text),
        sa.Column("marked", sa.Integer, nullable=False),
        sa.Column("tags", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("changed_at", sa.Text, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    _loosen_rules()


def _loosen_rules() -> None:
    """Copy the log, row by row in its order, into a table with the looser rules, for SQLite cannot alter a CHECK.

    A million events take some 15 seconds. To edit the table's statement in sqlite_master would take none, but Apple's
    SQLite refuses that ("table sqlite_master may not be modified").
    """
    connection = op.get_bind()
    (statement,) = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'event'").one()
    for before, after in _RULES.items():
        if before not in statement:
            raise ValueError("the log's rules are not those of version 0002")
        statement = statement.replace(before, after)
    # The old table is renamed, not the new one, so that the statement stays as it is, reference to itself included.
    connection.exec_driver_sql("ALTER TABLE event RENAME TO event_before")
    connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO event SELECT * FROM event_before ORDER BY rowid")
    connection.exec_driver_sql("DROP TABLE event_before")
    for name, columns in _INDEXES.items():
        op.create_index(name, "event", list(columns))
