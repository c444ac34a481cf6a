"""The totals of each study day, kept by triggers, and the hour on the learner's clock that one of them needs."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_OFFSET: Final = re.compile(r"(?:UTC)?([+-])(\d\d):?(\d\d)")

_VIEW: Final = """\
CREATE VIEW event_facet AS
SELECT id, learner, 'maturity' AS facet,
    CASE WHEN kind = 'drill' THEN 'drill'
        WHEN before_interval >= 21 THEN 'mature'
        WHEN before_interval >= 7 THEN 'young'
        WHEN before_interval >= 1 THEN 'learning'
        ELSE 'new' END AS value,
    study_day, deck, coalesce(quality >= 3, 0) AS passed,
    CASE WHEN away IS 0 THEN coalesce(min(milliseconds, 60000), 0) ELSE 0 END AS milliseconds,
    away IS 0 AND milliseconds IS NOT NULL AS timed
FROM event WHERE kind IN ('answer', 'drill')
UNION ALL
SELECT id, learner, 'form' AS facet, coalesce(form, '') AS value,
    study_day, deck, coalesce(quality >= 3, 0) AS passed,
    CASE WHEN away IS 0 THEN coalesce(min(milliseconds, 60000), 0) ELSE 0 END AS milliseconds,
    away IS 0 AND milliseconds IS NOT NULL AS timed
FROM event WHERE kind IN ('answer', 'drill')
UNION ALL
SELECT id, learner, 'hour' AS facet, CAST(hour AS TEXT) AS value,
    study_day, deck, coalesce(quality >= 3, 0) AS passed,
    CASE WHEN away IS 0 THEN coalesce(min(milliseconds, 60000), 0) ELSE 0 END AS milliseconds,
    away IS 0 AND milliseconds IS NOT NULL AS timed
FROM event WHERE kind = 'answer' AND before_interval > 0 AND hour IS NOT NULL
UNION ALL
SELECT id, learner, 'confidence' AS facet, coalesce(confidence, '') AS value,
    study_day, deck, coalesce(quality >= 3, 0) AS passed,
    CASE WHEN away IS 0 THEN coalesce(min(milliseconds, 60000), 0) ELSE 0 END AS milliseconds,
    away IS 0 AND milliseconds IS NOT NULL AS timed
FROM event WHERE kind = 'answer' AND correct IS NOT NULL"""

_OF_ANSWER: Final = """\
CREATE TRIGGER total_of_answer AFTER INSERT ON event WHEN new.kind IN ('answer', 'drill')
BEGIN
    INSERT INTO daily_total (learner, facet, study_day, deck, value, answers, passed, milliseconds, timed)
        SELECT learner, facet, study_day, deck, value, 1, passed, milliseconds, timed
        FROM event_facet WHERE id = new.id
        ON CONFLICT DO UPDATE SET answers = answers + excluded.answers,
            passed = passed + excluded.passed,
            milliseconds = milliseconds + excluded.milliseconds,
            timed = timed + excluded.timed;
    INSERT INTO confusion_total (learner, study_day, deck, asked, taken, times)
        SELECT learner, study_day, deck, asked_entity, taken_entity, 1
        FROM event WHERE id = new.id
            AND kind IN ('answer', 'drill') AND asked_entity IS NOT NULL AND taken_entity IS NOT NULL
        ON CONFLICT DO UPDATE SET times = times + excluded.times;
END"""

_OF_UNDO: Final = """\
CREATE TRIGGER total_of_undo AFTER INSERT ON event WHEN new.kind = 'undo'
BEGIN
    INSERT INTO daily_total (learner, facet, study_day, deck, value, answers, passed, milliseconds, timed)
        SELECT learner, facet, study_day, deck, value, 1, passed, milliseconds, timed
        FROM event_facet WHERE id = new.takes_back
        ON CONFLICT DO UPDATE SET answers = answers - excluded.answers,
            passed = passed - excluded.passed,
            milliseconds = milliseconds - excluded.milliseconds,
            timed = timed - excluded.timed;
    INSERT INTO confusion_total (learner, study_day, deck, asked, taken, times)
        SELECT learner, study_day, deck, asked_entity, taken_entity, 1
        FROM event WHERE id = new.takes_back
            AND kind IN ('answer', 'drill') AND asked_entity IS NOT NULL AND taken_entity IS NOT NULL
        ON CONFLICT DO UPDATE SET times = times - excluded.times;
    DELETE FROM daily_total WHERE answers = 0 AND (learner, facet, study_day, deck, value) IN
        (SELECT learner, facet, study_day, deck, value FROM event_facet WHERE id = new.takes_back);
    DELETE FROM confusion_total WHERE times = 0 AND (learner, study_day, deck, asked, taken) IN
        (SELECT learner, study_day, deck, asked_entity, taken_entity FROM event WHERE id = new.takes_back);
END"""

_COUNTED: Final = """\
INSERT INTO daily_total
SELECT learner, facet, study_day, deck, value, count(*), sum(passed), sum(milliseconds), sum(timed)
FROM event_facet WHERE id NOT IN (SELECT takes_back FROM event WHERE takes_back IS NOT NULL)
GROUP BY learner, facet, study_day, deck, value"""

_CONFUSED: Final = """\
INSERT INTO confusion_total
SELECT learner, study_day, deck, asked_entity, taken_entity, count(*)
FROM event WHERE kind IN ('answer', 'drill') AND asked_entity IS NOT NULL AND taken_entity IS NOT NULL
    AND id NOT IN (SELECT takes_back FROM event WHERE takes_back IS NOT NULL)
GROUP BY learner, study_day, deck, asked_entity, taken_entity"""


def upgrade() -> None:
    """Add the hour to what is in the log, make the totals from it, and have triggers keep them from now on."""
    op.add_column("event", sa.Column("hour", sa.Integer))
    _tell_hours()
    op.create_table(
        "daily_total",
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), primary_key=True),
        sa.Column("facet", sa.Text, primary_key=True),
        sa.Column("study_day", sa.Text, primary_key=True),
        sa.Column("deck", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, primary_key=True),
        sa.Column("answers", sa.Integer, nullable=False),
        sa.Column("passed", sa.Integer, nullable=False),
        sa.Column("milliseconds", sa.Integer, nullable=False),
        sa.Column("timed", sa.Integer, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "confusion_total",
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), primary_key=True),
        sa.Column("study_day", sa.Text, primary_key=True),
        sa.Column("deck", sa.Text, primary_key=True),
        sa.Column("asked", sa.Text, primary_key=True),
        sa.Column("taken", sa.Text, primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    for statement in (_VIEW, _COUNTED, _CONFUSED, _OF_ANSWER, _OF_UNDO):
        op.get_bind().exec_driver_sql(statement)
    # Made last, or it would be taken for counting, which goes quicker through the log as it lies.
    op.create_index(
        "event_of_retention",
        "event",
        ["learner", "deck", "card", "study_day", "before_interval", "quality", "kind"],
        sqlite_where=sa.text("kind = 'answer' AND before_interval > 0"),
    )


def _tell_hours() -> None:
    """Note the hour of each answer; where nobody knows the zone any more there is none."""
    raw = op.get_bind().connection.driver_connection
    assert raw is not None
    raw.create_function("hour_in", 2, _hour, deterministic=True)
    op.execute("UPDATE event SET hour = hour_in(substr(answered_at, 1, 16), zone) WHERE kind IN ('answer', 'drill')")


@lru_cache(maxsize=1_000)
def _hour(minute: str, zone: str) -> int | None:
    """What the clock of that zone showed in that minute of UTC."""
    try:
        moment = datetime.fromisoformat(f"{minute}+00:00")
        known = _zone(zone)
        return None if known is None else moment.astimezone(known).hour
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=1_000)
def _zone(name: str) -> tzinfo | None:
    """The zone of that name, or of that offset."""
    if (offset := _OFFSET.fullmatch(name)) is not None:
        sign, hours, minutes = offset.groups()
        away = timedelta(hours=int(hours), minutes=int(minutes))
        return timezone(-away if sign == "-" else away)
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        return None
