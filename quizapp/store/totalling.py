"""How the totals of the log are kept true: by triggers of SQLite, in the transaction of the answer, whoever writes it.

One view says what each event adds to the totals. Its answer adds that, an undo takes it off again, and to count all of
them anew is to sum it over the events that stand. A step of migrations that makes the table ``event`` anew has to drop
view and triggers before, and to make them again afterwards.
"""

from typing import Final

from quizapp.scheduling.maturity import MATURE_FROM
from quizapp.statistics.totals import A_WEEK, LONGEST

_LONGEST: Final = LONGEST * 1_000
"""Milliseconds: whoever takes longer was elsewhere in thought, and counts with this time."""

_KEY: Final = "learner, facet, study_day, deck, value"
_SUMS: Final = ("answers", "passed", "milliseconds", "timed")

_SHARED: Final = f"""\
study_day, deck, coalesce(quality >= 3, 0) AS passed,
    CASE WHEN away IS 0 THEN coalesce(min(milliseconds, {_LONGEST}), 0) ELSE 0 END AS milliseconds,
    away IS 0 AND milliseconds IS NOT NULL AS timed"""

_VIEW: Final = f"""\
CREATE VIEW event_facet AS
SELECT id, learner, 'maturity' AS facet,
    CASE WHEN kind = 'drill' THEN 'drill'
        WHEN before_interval >= {MATURE_FROM} THEN 'mature'
        WHEN before_interval >= {A_WEEK} THEN 'young'
        WHEN before_interval >= 1 THEN 'learning'
        ELSE 'new' END AS value,
    {_SHARED}
FROM event WHERE kind IN ('answer', 'drill')
UNION ALL
SELECT id, learner, 'form' AS facet, coalesce(form, '') AS value,
    {_SHARED}
FROM event WHERE kind IN ('answer', 'drill')
UNION ALL
SELECT id, learner, 'hour' AS facet, CAST(hour AS TEXT) AS value,
    {_SHARED}
FROM event WHERE kind = 'answer' AND before_interval > 0 AND hour IS NOT NULL
UNION ALL
SELECT id, learner, 'confidence' AS facet, coalesce(confidence, '') AS value,
    {_SHARED}
FROM event WHERE kind = 'answer' AND correct IS NOT NULL"""

_CONFUSED: Final = "kind IN ('answer', 'drill') AND asked_entity IS NOT NULL AND taken_entity IS NOT NULL"


def _add(which: str, sign: str) -> str:
    """Add what that event adds to the totals, or take it off."""
    sums = ",\n            ".join(f"{name} = {name} {sign} excluded.{name}" for name in _SUMS)
    return f"""\
    INSERT INTO daily_total ({_KEY}, {", ".join(_SUMS)})
        SELECT {_KEY}, 1, passed, milliseconds, timed
        FROM event_facet WHERE id = {which}
        ON CONFLICT DO UPDATE SET {sums};
    INSERT INTO confusion_total (learner, study_day, deck, asked, taken, times)
        SELECT learner, study_day, deck, asked_entity, taken_entity, 1
        FROM event WHERE id = {which}
            AND {_CONFUSED}
        ON CONFLICT DO UPDATE SET times = times {sign} excluded.times;"""


_ANSWER: Final = f"""\
CREATE TRIGGER total_of_answer AFTER INSERT ON event WHEN new.kind IN ('answer', 'drill')
BEGIN
{_add("new.id", "+")}
END"""

_UNDO: Final = f"""\
CREATE TRIGGER total_of_undo AFTER INSERT ON event WHEN new.kind = 'undo'
BEGIN
{_add("new.takes_back", "-")}
    DELETE FROM daily_total WHERE answers = 0 AND ({_KEY}) IN
        (SELECT {_KEY} FROM event_facet WHERE id = new.takes_back);
    DELETE FROM confusion_total WHERE times = 0 AND (learner, study_day, deck, asked, taken) IN
        (SELECT learner, study_day, deck, asked_entity, taken_entity FROM event WHERE id = new.takes_back);
END"""

TOTALLING: Final = (_VIEW, _ANSWER, _UNDO)
"""What makes view and triggers."""

_STANDS: Final = "id NOT IN (SELECT takes_back FROM event WHERE takes_back IS NOT NULL)"

COUNTED: Final = f"""\
SELECT {_KEY}, count(*) AS answers, sum(passed) AS passed, sum(milliseconds) AS milliseconds, sum(timed) AS timed
FROM event_facet WHERE {_STANDS} GROUP BY {_KEY}"""
"""What the daily totals are, counted from the log."""

CONFUSED: Final = f"""\
SELECT learner, study_day, deck, asked_entity AS asked, taken_entity AS taken, count(*) AS times
FROM event WHERE {_CONFUSED} AND {_STANDS} GROUP BY learner, study_day, deck, asked_entity, taken_entity"""
"""What the totals of confusions are, counted from the log."""
