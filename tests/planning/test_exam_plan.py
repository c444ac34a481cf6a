"""The plan for a date: what is refused, what follows from it, and how else it could go."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from quizapp.planning.exam_plan import (
    ExamPlan,
    Refusal,
    WhatIf,
    latest_day,
    make_plan,
    other_way,
    refusal,
    what_ifs,
)
from quizapp.planning.standing import Standing, standing
from quizapp.study.countdown import missing_decks
from quizapp.study.exam_date import MOST_MINUTES, ExamDate
from quizapp.study.notebook import Notebook
from quizapp.study.settings import CatchUp
from quizapp.study.treatment import Treatment
from tests.conftest import MONDAY, a_library
from tests.planning.experienced import ALWAYS_RIGHT

EXAM = ExamDate(MONDAY + timedelta(days=30), ("hip", "foot"), 20, MONDAY)
CARDS = Standing(MONDAY, {}, 120, ALWAYS_RIGHT)


def planned(exam: ExamDate, stands: Standing = CARDS) -> ExamPlan:
    """A plan that nothing breaks off."""
    made = make_plan(exam, stands, seed=1, runs=20)
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (MONDAY - timedelta(days=400), Refusal.PAST),
        (MONDAY, Refusal.PAST),
        (MONDAY + timedelta(days=1), None),
        (date(2029, 11, 23), None),
        (date(2029, 11, 24), Refusal.TOO_FAR),
        (date(2036, 11, 23), Refusal.TOO_FAR),
        (date.max, Refusal.TOO_FAR),
    ],
)
def test_a_date_is_after_today_and_not_years_away(notebook: Notebook, day: date, expected: Refusal | None) -> None:
    """Tomorrow at the earliest, three years from today at the latest."""
    assert refusal(replace(EXAM, day=day), notebook) is expected


def test_an_exam_is_about_something(notebook: Notebook) -> None:
    """Without decks, or with decks in which nothing is asked, there is nothing to plan; one card is enough."""
    first, *others = notebook.cards("hip")
    assert refusal(replace(EXAM, decks=()), notebook) is Refusal.NO_DECKS
    assert refusal(replace(EXAM, decks=("knee",)), notebook) is Refusal.NO_CARDS
    notebook.treat(dict.fromkeys(others, Treatment(suspended=True)))
    assert refusal(replace(EXAM, decks=("hip",)), notebook) is None
    notebook.treat({first: Treatment(suspended=True)})
    assert refusal(replace(EXAM, decks=("hip",)), notebook) is Refusal.NO_CARDS
    assert standing(notebook, ("hip",)).cards == 0
    assert refusal(EXAM, notebook) is None


@pytest.mark.parametrize(
    ("today", "latest"),
    [
        (date(2028, 2, 29), date(2031, 2, 28)),
        (date(2027, 12, 31), date(2030, 12, 31)),
        (date(9998, 1, 1), date.max),
    ],
)
def test_the_latest_day_is_on_the_calendar(today: date, latest: date) -> None:
    """Also from a 29th of February, and where the calendar ends."""
    assert latest_day(today) == latest


def test_new_cards_are_spread_up_to_the_last_week() -> None:
    """120 cards over the 23 days before it: six on most days, and the last ones when it begins."""
    made = planned(EXAM)

    assert made.new_today == 6
    assert sum(load.new for load in made.forecast.days) == 120
    assert EXAM.day - timedelta(days=10) <= made.last_new <= EXAM.day - timedelta(days=8)


def test_while_a_backlog_holds_new_cards_back_there_are_none_today() -> None:
    """The plan says what the day will do."""
    waiting = replace(CARDS, catch_up=CatchUp(MONDAY, 5), most_reviews=200)

    assert planned(EXAM, waiting).new_today == 0
    assert planned(EXAM, replace(waiting, catch_up=CatchUp(MONDAY, 5, new_too=True))).new_today == 6


def test_decks_that_are_gone_are_named() -> None:
    """A deck that has left the folder, as the exam knew it."""
    assert missing_decks(replace(EXAM, decks=("hip", "knee", "foot")), a_library()) == ["knee"]


@pytest.mark.parametrize(
    ("exam", "expected"),
    [
        (EXAM, list(WhatIf)),
        (replace(EXAM, day=MONDAY + timedelta(days=7)), [WhatIf.SKIP_TWO_DAYS, WhatIf.MORE_MINUTES]),
        (replace(EXAM, day=MONDAY + timedelta(days=2)), [WhatIf.MORE_MINUTES]),
        (replace(EXAM, minutes=MOST_MINUTES), [WhatIf.SKIP_TWO_DAYS, WhatIf.START_IN_A_WEEK]),
    ],
)
def test_nobody_skips_more_days_than_there_are(exam: ExamDate, expected: list[WhatIf]) -> None:
    """What is asked of a plan fits it."""
    assert list(what_ifs(exam, MONDAY)) == expected


def test_other_ways_go_otherwise() -> None:
    """Skipped days ask nothing, a start in a week costs knowledge, and more minutes make room for more cards."""
    tight = replace(EXAM, minutes=2)
    ways = {what: other_way(tight, CARDS, what, seed=1, runs=20) for what in WhatIf}
    skipped, late, more = ways[WhatIf.SKIP_TWO_DAYS], ways[WhatIf.START_IN_A_WEEK], ways[WhatIf.MORE_MINUTES]
    assert skipped is not None
    assert late is not None
    assert more is not None
    as_planned = planned(tight).forecast

    assert [load.new for load in skipped.days[:3]] == [0, 0, skipped.days[2].new]
    assert skipped.days[2].new > 0
    assert not any(load.new for load in late.days[:7])
    assert late.known.median < as_planned.known.median < more.known.median
