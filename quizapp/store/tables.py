"""The tables of quizapp.db. The event log is the truth; card_state and the totals are what it says, kept for speed."""

from typing import Any, Final

from sqlalchemy import (
    DDL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy import event as engine_event

from quizapp.store.columns import Day, Flag, Instant
from quizapp.store.totalling import TOTALLING

HEAD: Final = "0005"
"""The schema's version; the newest step under migrations/versions bears the same name."""

metadata = MetaData()

_OPTIONS: Final[dict[str, Any]] = {"sqlite_strict": True}

learner = Table(
    "learner",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    **_OPTIONS,
)

device = Table(
    "device",
    metadata,
    Column("id", Text, primary_key=True),
    Column("own", Flag, nullable=False),
    **_OPTIONS,
)

event = Table(
    "event",
    metadata,
    Column("id", Text, primary_key=True),
    Column("device", Text, ForeignKey("device.id"), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("learner", Integer, ForeignKey("learner.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("takes_back", Text, ForeignKey("event.id")),
    Column("deck", Text, nullable=False),
    Column("card", Text, nullable=False),
    Column("answered_at", Instant, nullable=False),
    Column("study_day", Day, nullable=False),
    Column("zone", Text, nullable=False),
    Column("form", Text),
    Column("language", Text),
    Column("quality", Integer),
    Column("correct", Flag),
    Column("milliseconds", Integer),
    Column("words", Integer),
    Column("away", Flag),
    Column("chosen", Text),
    Column("confidence", Text),
    Column("scheduler", Text),
    Column("scheduler_version", Integer),
    Column("before_repetitions", Integer),
    Column("before_interval", Integer),
    Column("before_easiness", Integer),
    Column("after_repetitions", Integer),
    Column("after_interval", Integer),
    Column("after_easiness", Integer),
    Column("overruled", Flag),
    Column("asked_entity", Text),
    Column("taken_entity", Text),
    Column("hour", Integer),
    UniqueConstraint("device", "sequence"),
    UniqueConstraint("takes_back"),
    CheckConstraint("kind IN ('answer', 'drill', 'reset', 'undo')", name="kind_is_known"),
    CheckConstraint("(kind = 'undo') = (takes_back IS NOT NULL)", name="only_undo_takes_back"),
    CheckConstraint("kind IN ('reset', 'undo') OR coalesce(quality, -1) BETWEEN 0 AND 5", name="quality_is_sm2s"),
    Index("event_of_day", "learner", "study_day"),
    # With the order in which they are asked for: else SQLite takes the index that has the order, and reads everything.
    Index("event_of_card", "learner", "deck", "card", "study_day", "sequence"),
    Index("event_of_form", "learner", "form", "sequence"),
    Index("event_of_learner", "learner", "sequence"),
    # Holds all that retention by card asks for, so that the log itself is not read.
    Index(
        "event_of_retention",
        *("learner", "deck", "card", "study_day", "before_interval", "quality", "kind"),
        sqlite_where=text("kind = 'answer' AND before_interval > 0"),
    ),
    **_OPTIONS,
)

daily_total = Table(
    "daily_total",
    metadata,
    Column("learner", Integer, ForeignKey("learner.id"), primary_key=True),
    Column("facet", Text, primary_key=True),
    Column("study_day", Day, primary_key=True),
    Column("deck", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("answers", Integer, nullable=False),
    Column("passed", Integer, nullable=False),
    Column("milliseconds", Integer, nullable=False),
    Column("timed", Integer, nullable=False),
    sqlite_with_rowid=False,
    **_OPTIONS,
)

confusion_total = Table(
    "confusion_total",
    metadata,
    Column("learner", Integer, ForeignKey("learner.id"), primary_key=True),
    Column("study_day", Day, primary_key=True),
    Column("deck", Text, primary_key=True),
    Column("asked", Text, primary_key=True),
    Column("taken", Text, primary_key=True),
    Column("times", Integer, nullable=False),
    sqlite_with_rowid=False,
    **_OPTIONS,
)

card_state = Table(
    "card_state",
    metadata,
    Column("learner", Integer, ForeignKey("learner.id"), primary_key=True),
    Column("deck", Text, primary_key=True),
    Column("card", Text, primary_key=True),
    Column("repetitions", Integer, nullable=False),
    Column("interval", Integer, nullable=False),
    Column("easiness", Integer, nullable=False),
    Column("due", Day, nullable=False),
    Column("lapses", Integer, nullable=False),
    sqlite_with_rowid=False,
    **_OPTIONS,
)

treatment = Table(
    "treatment",
    metadata,
    Column("learner", Integer, ForeignKey("learner.id"), primary_key=True),
    Column("deck", Text, primary_key=True),
    Column("card", Text, primary_key=True),
    Column("suspended", Flag, nullable=False),
    Column("buried_until", Day),
    Column("marked", Flag, nullable=False),
    Column("tags", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("changed_at", Instant, nullable=False),
    sqlite_with_rowid=False,
    **_OPTIONS,
)

setting = Table(
    "setting",
    metadata,
    Column("learner", Integer, ForeignKey("learner.id"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
    **_OPTIONS,
)

exam = Table(
    "exam",
    metadata,
    Column("id", Text, primary_key=True),
    Column("learner", Integer, ForeignKey("learner.id"), nullable=False),
    Column("seed", Integer, nullable=False),
    Column("mark", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("used", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Column("handed_in_at", Instant),
    Index("exam_of_learner", "learner", "handed_in_at"),
    **_OPTIONS,
)
"""``used`` is in milliseconds."""

exam_question = Table(
    "exam_question",
    metadata,
    Column("exam", Text, ForeignKey("exam.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("deck", Text, nullable=False),
    Column("card", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("options", Text, nullable=False),
    Column("chosen", Text),
    Column("language", Text),
    Column("flagged", Flag, nullable=False),
    Column("struck", Text, nullable=False),
    Column("points", Integer),
    Column("in_schedule", Flag, nullable=False),
    sqlite_with_rowid=False,
    **_OPTIONS,
)

extra_card = Table(
    "extra_card",
    metadata,
    Column("learner", Integer, ForeignKey("learner.id"), primary_key=True),
    Column("deck", Text, primary_key=True),
    Column("card", Text, primary_key=True),
    Column("study_day", Day, nullable=False),
    Column("asked_at", Instant, nullable=False),
    sqlite_with_rowid=False,
    **_OPTIONS,
)

for _statement in TOTALLING:
    engine_event.listen(metadata, "after_create", DDL(_statement))  # type: ignore[no-untyped-call] # it has no types
