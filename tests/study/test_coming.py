"""What the days to come ask for."""

from datetime import timedelta

from quizapp.study.catching_up import to_come
from quizapp.study.coming import coming
from quizapp.study.notebook import Notebook
from quizapp.study.overview import overview
from quizapp.study.settings import CatchUp, Settings
from quizapp.study.upkeep import Upkeep
from tests.conftest import MONDAY, FixedClock
from tests.study.test_notebook import ABDUCTOR, EXTENSOR, FLEXOR, LANDING, PUSH_OFF, TUESDAY, answer


def test_each_card_comes_on_its_day(notebook: Notebook, clock: FixedClock) -> None:
    """Those answered on theirs, new ones on none, nor what is due today already."""
    answer(notebook, card=FLEXOR)
    clock.forward(days=1)
    answer(notebook, card=FLEXOR)
    answer(notebook, card=LANDING)
    answer(notebook, "wrong", PUSH_OFF)

    assert coming(notebook) == {TUESDAY + timedelta(days=1): 2, TUESDAY + timedelta(days=6): 1}
    clock.forward(days=1)
    assert coming(notebook) == {TUESDAY + timedelta(days=6): 1}


def test_what_is_suspended_comes_on_no_day(notebook: Notebook) -> None:
    """And what is buried not before it is back; the week on Today says so too."""
    for card in (EXTENSOR, FLEXOR, ABDUCTOR):
        answer(notebook, card=card)
    Upkeep(notebook).suspend([EXTENSOR])

    assert coming(notebook) == {TUESDAY: 2}
    assert list(overview(notebook).week) == [2, 2, 0, 0, 0, 0, 0]
    assert (overview(notebook).practice, len(notebook.ahead(9))) == (1, 2)


def test_what_is_buried_comes_tomorrow(notebook: Notebook, clock: FixedClock) -> None:
    """Though it was due today or before."""
    answer(notebook, card=FLEXOR)
    clock.forward(days=3)
    Upkeep(notebook).bury([FLEXOR, EXTENSOR])

    assert coming(notebook) == {MONDAY + timedelta(days=4): 1}
    assert list(overview(notebook).week) == [3, 1, 0, 0, 0, 0, 0]


def test_while_a_backlog_is_worked_off_its_days_have_their_shares(holiday: Notebook) -> None:
    """The rest of today's, then those of the days after; the seven days of Today show them."""
    holiday.change_settings(Settings(catch_up=CatchUp(holiday.today(), 4)))
    answer(holiday, "right", holiday.plan().due[0])
    shares = [each.asked for each in to_come(holiday)]

    assert shares == [3, 4, 4, 4]
    assert sorted(coming(holiday).items()) == [(each.day, each.asked) for each in list(to_come(holiday))[1:]] + [
        (holiday.today() + timedelta(days=6), 1)
    ]
    assert list(overview(holiday).week) == [3, 4, 4, 4, 0, 0, 1]
    assert overview(holiday).new == 0


def test_without_a_plan_what_is_left_over_fills_the_days_after(holiday: Notebook, clock: FixedClock) -> None:
    """The limit of a day holds on the days to come too: a pile does not vanish tomorrow because it is due today."""
    holiday.change_settings(Settings(reviews_per_day=2, catch_up=CatchUp(holiday.today(), 2)))
    assert list(overview(holiday).week) == [2, 2, 0, 0, 0, 0, 0]
    clock.forward(days=2)

    facts = overview(holiday)
    assert list(facts.week)[1:] == [2] * 6
    assert facts.due + facts.waiting > 2 * 7
