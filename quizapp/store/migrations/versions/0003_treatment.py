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


def upgrade() -> None:
    """Add the table of treatments, and let the log hold resets."""
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
    """Write the table's rules anew in place.

    SQLite cannot alter a CHECK, and a copy of the log would take minutes where it is long; what is looser than before
    holds for every row that is there (sqlite.org/lang_altertable.html, "Making other kinds of table schema changes").
    """
    connection = op.get_bind()
    (statement,) = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'event'").one()
    for before, after in _RULES.items():
        if before not in statement:
            raise ValueError("the log's rules are not those of version 0002")
        statement = statement.replace(before, after)
    (version,) = connection.exec_driver_sql("PRAGMA schema_version").one()
    connection.exec_driver_sql("PRAGMA writable_schema = ON")
    connection.exec_driver_sql("UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = 'event'", (statement,))
    connection.exec_driver_sql(f"PRAGMA schema_version = {version + 1}")
    connection.exec_driver_sql("PRAGMA writable_schema = OFF")
