"""The plan for an exam's date: what is refused, the new cards of a day, the forecast, and how else it could go."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from random import Random
from typing import Final

from quizapp.planning.forecast import Forecast, always, every_day, forecast
from quizapp.planning.standing import Standing
from quizapp.study.exam_date import MOST_MINUTES, MOST_YEARS, ExamDate
from quizapp.study.notebook import Notebook

MORE_MINUTES: Final = 10
_SKIPPED: Final = 2
_WEEK: Final = 7


class Refusal(StrEnum):
    """Why there is no plan."""

    PAST = "past"
    TOO_FAR = "too-far"
    NO_DECKS = "no-decks"
    NO_CARDS = "no-cards"


class WhatIf(StrEnum):
    """How else it could go."""

    SKIP_TWO_DAYS = "skip-two-days"
    START_IN_A_WEEK = "start-in-a-week"
    MORE_MINUTES = "more-minutes"


@dataclass(frozen=True, slots=True)
class ExamPlan:
    """What is asked for and what comes of it: today's new cards, the last day that has new ones, and the forecast."""

    exam: ExamDate
    new_today: int
    last_new: date
    forecast: Forecast


def refusal(exam: ExamDate, notebook: Notebook) -> Refusal | None:
    """Why that cannot be planned, if it cannot. Too few minutes are not refused: the forecast tells what they do."""
    today = notebook.today()
    if exam.day <= today:
        return Refusal.PAST
    if exam.day > latest_day(today):
        return Refusal.TOO_FAR
    if not exam.decks:
        return Refusal.NO_DECKS
    decks = (deck for name in exam.decks if (deck := notebook.library.deck(name)) is not None)
    counts = any(not notebook.treatment(card.id).suspended for deck in decks for card in deck.cards)
    return None if counts else Refusal.NO_CARDS


def latest_day(today: date) -> date:
    """The last day on which an exam can be: so many years from today."""
    return _to_be(today.year + MOST_YEARS, today)


def _to_be(year: int, day: date) -> date:
    """That day in another year, which need not have a 29th of February, up to the end of the calendar."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date.max if year > date.max.year else day.replace(year=year, day=28)


def make_plan(
    exam: ExamDate, standing: Standing, seed: int, *, runs: int | None = None, wanted: Callable[[], bool] = always
) -> ExamPlan | None:
    """The plan for an exam that is not refused; the same for the same seed. None where it was broken off."""
    found = forecast(exam, standing, Random(seed), runs=runs, wanted=wanted)
    if found is None:
        return None
    due = sum(count for (_memory, late), count in standing.known.items() if late <= 0)
    unseen, asked = standing.unseen + standing.done_new, standing.asked_of(due + standing.done_due)
    new = 0 if standing.new_waits else exam.new_of_day(unseen, asked, standing.today, standing.experience.costs)
    days_with_new = (load.day for load in found.days if load.new)
    return ExamPlan(exam, new, max(days_with_new, default=standing.today), found)


def what_ifs(exam: ExamDate, today: date) -> Iterable[WhatIf]:
    """What can be asked of that plan: nobody can skip more days than there are."""
    days = exam.days_left(today)
    if days > _SKIPPED:
        yield WhatIf.SKIP_TWO_DAYS
    if days > _WEEK:
        yield WhatIf.START_IN_A_WEEK
    if exam.minutes + MORE_MINUTES <= MOST_MINUTES:
        yield WhatIf.MORE_MINUTES


def other_way(
    exam: ExamDate,
    standing: Standing,
    what: WhatIf,
    seed: int,
    *,
    runs: int | None = None,
    wanted: Callable[[], bool] = always,
) -> Forecast | None:
    """The forecast if it went that way: today and tomorrow left out, nothing for a week, or more minutes a day."""
    studies: Callable[[int], bool] = every_day
    match what:
        case WhatIf.SKIP_TWO_DAYS:
            studies = _from(_SKIPPED)
        case WhatIf.START_IN_A_WEEK:
            studies = _from(_WEEK)
            exam = replace(exam, begun=max(exam.begun, standing.today + timedelta(days=_WEEK)))
        case WhatIf.MORE_MINUTES:
            exam = replace(exam, minutes=exam.minutes + MORE_MINUTES)
    return forecast(exam, standing, Random(seed), studies=studies, runs=runs, wanted=wanted)


def _from(first: int) -> Callable[[int], bool]:
    return lambda passed: passed >= first
