"""Whether to remind the learner now, and when to look again."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from quizapp.scheduling.study_day import DEFAULT_ROLLOVER, study_day


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether to remind now, and the instant, in the learner's zone and after now, to decide anew."""

    remind: bool
    look_again: datetime


def decide(
    now: datetime,
    at: time,
    *,
    last: date | None,
    due: bool,
    studied: bool,
    rollover: time = DEFAULT_ROLLOVER,
) -> Decision:
    """Remind once a study day, from its time ``at`` on, if something is due and the learner has not studied yet.

    ``now`` is an aware datetime in the learner's zone, ``last`` the study day of the last reminder. A time before the
    rollover is in the night that ends the study day. Where clocks are set forward over ``at`` it comes that much later;
    where they are set back over it, it comes the first time. Raise ValueError for an instant without a zone.
    """
    day = study_day(now, rollover)
    todays = _moment(day, at, rollover, now)
    if now.astimezone(UTC) < todays.astimezone(UTC):
        return Decision(remind=False, look_again=todays)
    remind = due and not studied and (last is None or last < day)
    return Decision(remind, look_again=_moment(day + timedelta(days=1), at, rollover, now))


def _moment(day: date, at: time, rollover: time, now: datetime) -> datetime:
    """When that study day's reminder comes."""
    if at < rollover:
        day += timedelta(days=1)
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0), now.tzinfo)
    # An hour that clocks leave out is none on the wall: say it as it is there.
    return wall.astimezone(UTC).astimezone(now.tzinfo)
