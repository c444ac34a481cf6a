"""Studying for an exam: how many new cards that makes of a day, and that the day keeps to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.planning.exam_plan import make_plan
from quizapp.planning.standing import standing
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from quizapp.store.progress import SqlProgress
from quizapp.study.coming import coming
from quizapp.study.countdown import Countdown, countdown
from quizapp.study.day_plan import DayPlan, plan_day
from quizapp.study.exam_date import ExamDate, Quota, decided
from quizapp.study.experience import Experience
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook
from quizapp.study.overview import overview
from quizapp.study.review import Response
from quizapp.study.settings import CatchUp, Settings
from quizapp.study.upkeep import Upkeep
from tests.conftest import FOOT, HIP, MONDAY, FixedClock, a_library
from tests.exam.papers import many
from tests.study.reviews import a_review

NOTHING = Experience({}).costs
HIPS = [CardId("hip", f"h{number}") for number in range(6)]
FEET = [CardId("foot", f"f{number}") for number in range(6)]


def exam_in(days: int, minutes: int = 60, decks: tuple[str, ...] = ("hip",), begun: date = MONDAY) -> ExamDate:
    """An exam so many days from the Monday."""
    return ExamDate(MONDAY + timedelta(days=days), decks, minutes, begun)


def follow(notebook: Notebook, exam: ExamDate | None) -> None:
    """Study for that exam from now on."""
    notebook.change_settings(replace(notebook.settings, exam_date=exam))


def answer(notebook: Notebook, card: CardId, grade: Quality = Quality.GOOD) -> None:
    """Answer a card right, or as it is graded where the learner does so."""
    question = notebook.library.cards[card].ask("en", Random(1))
    key = next((option.key for option in question.options if option.correct), None)
    notebook.answer(question, Response(milliseconds=9_000, chosen=key, grade=None if key else grade))


def test_another_date_is_another_exam() -> None:
    """Other decks and minutes for the same date leave the last days where they were; another date begins today."""
    followed, today = exam_in(30), MONDAY + timedelta(days=4)

    assert decided(followed.day, ["foot"], 20, today=today, followed=followed) == exam_in(30, 20, ("foot",))
    assert decided(MONDAY + timedelta(days=31), ["hip"], 60, today=today, followed=followed).begun == today
    assert decided(followed.day, ["hip"], 60, today=today).begun == today


@pytest.mark.parametrize(
    ("days", "unseen", "expected"),
    [
        (30, 230, 10),  # 23 days, then a week without new cards
        (30, 231, 11),
        (9, 60, 10),  # of nine days the last three
        (2, 60, 30),
        (1, 60, 60),
        (30, 0, 0),
    ],
)
def test_new_cards_are_spread_up_to_the_last_days(days: int, unseen: int, expected: int) -> None:
    """Evenly, rounded up, and a week before the exam, or a third of the time, everything has been asked once."""
    assert exam_in(days, minutes=600).new_of_day(unseen, 0, MONDAY, NOTHING) == expected


def test_what_is_left_over_comes_in_the_last_days_too() -> None:
    """Who missed days still meets the rest, spread over what is left."""
    exam = exam_in(30, minutes=600)

    assert exam.new_of_day(60, 0, exam.day - timedelta(days=6), NOTHING) == 10
    assert exam.new_of_day(60, 0, exam.day - timedelta(days=1), NOTHING) == 60


@pytest.mark.parametrize("days", [0, 1, 400])
def test_on_its_day_and_afterwards_nothing_is_planned(days: int) -> None:
    """The exam is over by itself."""
    exam = exam_in(30)

    assert exam.new_of_day(60, 0, exam.day + timedelta(days=days), NOTHING) == 0


def test_reviews_come_first() -> None:
    """Of 20 minutes at 18 seconds, 40 due cards with their repeats leave 4 minutes: 8 new cards; 60 leave none."""
    exam = exam_in(10, minutes=20)

    assert exam.new_of_day(1_000, 40, MONDAY, NOTHING) == 8
    assert exam.new_of_day(1_000, 60, MONDAY, NOTHING) == 0


@given(
    days=st.integers(1, 1_000),
    passed=st.integers(0, 1_200),
    unseen=st.integers(0, 5_000),
    due=st.integers(0, 5_000),
    minutes=st.integers(1, 600),
)
def test_a_day_never_has_more_new_cards_than_there_are(
    days: int, passed: int, unseen: int, due: int, minutes: int
) -> None:
    """Nor fewer than none, whatever is asked."""
    exam = exam_in(days, minutes)

    assert 0 <= exam.new_of_day(unseen, due, MONDAY + timedelta(days=passed), NOTHING) <= unseen


def plan(settings: Settings, quota: Quota | None, states: dict[CardId, CardState] | None = None) -> DayPlan:
    """The Monday's plan for both decks."""
    return plan_day([*HIPS, *FEET], states or {}, [], MONDAY, settings, seed="", quota=quota)


def test_new_cards_come_from_the_decks_of_the_exam_alone() -> None:
    """As many as the quota says, whatever the usual limit."""
    found = plan(Settings(new_per_day=1), Quota(frozenset({"foot"}), 4))

    assert found.new == tuple(FEET[:4])


def test_the_limit_of_reviews_cuts_the_other_decks_alone() -> None:
    """All that is due for the exam is asked; of the rest as many as the limit lets through."""
    due = {card: CardState(MemoryState(2, 6), MONDAY) for card in [*HIPS, *FEET]}
    found = plan(Settings(reviews_per_day=2), Quota(frozenset({"hip"}), 0), due)

    assert sorted(card for card in found.due if card.deck == "hip") == HIPS
    assert sum(card.deck == "foot" for card in found.due) == 2


def test_what_was_answered_today_is_taken_off_where_it_belongs() -> None:
    """A new card of another deck takes no place of one for the exam, and no review for the exam one of the others."""
    later = CardState(MemoryState(3, 15), MONDAY + timedelta(days=15))
    due = {card: CardState(MemoryState(2, 6), MONDAY) for card in FEET[:2]}
    todays = [a_review(FEET[5], 4), a_review(HIPS[0], 4), a_review(HIPS[5], 4, new=False)]
    found = plan_day(
        [*HIPS, *FEET],
        due | {FEET[5]: later, HIPS[0]: later, HIPS[5]: later},
        todays,
        MONDAY,
        Settings(reviews_per_day=1),
        seed="",
        quota=Quota(frozenset({"hip"}), 3),
    )

    assert found.new == (HIPS[1], HIPS[2])
    assert len(found.due) == 1


def test_the_number_of_a_day_stays_while_it_is_studied(notebook: Notebook, clock: FixedClock) -> None:
    """Whatever is answered, wrong or again: what the day began with is what it ends with. Tomorrow is reckoned anew."""
    follow(notebook, exam_in(3, decks=("hip", "foot")))
    first = notebook.plan()
    assert len(first.new) == 3

    for place, card in enumerate(first.new, start=1):
        clock.forward(minutes=10)
        answer(notebook, card, Quality.WRONG)
        assert len(notebook.plan().new) == 3 - place
        assert notebook.quota() == Quota(frozenset({"hip", "foot"}), 3)
    clock.forward(days=1)
    assert notebook.quota() == Quota(frozenset({"hip", "foot"}), 2)


def test_the_answers_of_today_change_nothing_before_tomorrow(notebook: Notebook, clock: FixedClock) -> None:
    """Time and pass rates are those of the days before."""
    follow(notebook, exam_in(30, decks=("hip",)))
    before = notebook.experience()
    answer(notebook, CardId("foot", "push-off"), Quality.WRONG)

    assert notebook.experience() == before
    clock.forward(days=1)
    assert notebook.experience().answers == 1


def test_it_plans_anew_from_what_was_really_done(notebook: Notebook, clock: FixedClock) -> None:
    """Who skips a day has more on the next."""
    follow(notebook, exam_in(4, decks=("hip", "foot")))
    assert len(notebook.plan().new) == 2
    clock.forward(days=2)

    assert len(notebook.plan().new) == 5


def test_after_the_date_the_usual_limits_hold_again(notebook: Notebook, clock: FixedClock) -> None:
    """On the day itself there is nothing new; the day after it is as if there had never been an exam."""
    follow(notebook, exam_in(1, decks=("hip",)))
    assert {card.deck for card in notebook.plan().new} == {"hip"}
    clock.forward(days=1)
    assert notebook.plan().new == ()
    assert countdown(notebook) == Countdown(exam_in(1), 0, 0)
    clock.forward(days=1)

    assert len(notebook.plan().new) == 5
    assert countdown(notebook) is None


def test_a_backlog_comes_before_new_cards(notebook: Notebook) -> None:
    """While it is worked off new cards wait, unless the learner wants them too."""
    follow(notebook, exam_in(3))
    notebook.change_settings(replace(notebook.settings, catch_up=CatchUp(MONDAY, 3)))
    assert notebook.plan().new == ()
    assert countdown(notebook) == Countdown(exam_in(3), 3, None)
    notebook.change_settings(replace(notebook.settings, catch_up=CatchUp(MONDAY, 3, new_too=True)))

    assert len(notebook.plan().new) == 2


@pytest.fixture
def behind(progress: SqlProgress, clock: FixedClock) -> Notebook:
    """Forty of two hundred cards have been due for days; the exam about them is in ten."""
    notebook = Notebook(a_library(many(a=200)), progress, clock)
    for card in notebook.cards()[:40]:
        answer(notebook, card)
    clock.forward(days=20)
    follow(notebook, ExamDate(notebook.today() + timedelta(days=10), ("many",), 8, notebook.today()))
    return notebook


def new_on_the_page(notebook: Notebook) -> tuple[int, int]:
    """The new cards of today, by the page for the exam's date, and those left of them, by its forecast."""
    exam = notebook.settings.exam_date
    assert exam is not None
    made = make_plan(exam, standing(notebook, exam.decks), seed=1, runs=5)
    assert made is not None
    return made.new_today, made.forecast.days[0].new


def test_a_backlog_that_lets_new_cards_through_takes_its_share_of_the_minutes_alone(behind: Notebook) -> None:
    """What waits for a later day takes no time today: with a tenth of the backlog new cards come, as was asked for."""
    assert behind.quota() == Quota(frozenset({"many"}), 0)
    behind.change_settings(replace(behind.settings, catch_up=CatchUp(behind.today(), 10, new_too=True)))
    begun = behind.quota()
    assert begun is not None
    assert begun.new == len(behind.plan().new) == new_on_the_page(behind)[0] > 0
    assert len(behind.plan().due) == 4
    for card in behind.plan().queue[:6]:
        answer(behind, card)

    assert behind.quota() == begun
    assert new_on_the_page(behind) == (begun.new, len(behind.plan().new)) == (begun.new, begun.new - 2)


def test_the_page_and_today_have_the_same_number(behind: Notebook) -> None:
    """Whatever is answered, buried, suspended or made new again meanwhile."""
    exam = behind.settings.exam_date
    assert exam is not None
    follow(behind, replace(exam, minutes=12))
    upkeep, due = Upkeep(behind), behind.plan().due
    deeds: list[Callable[[], object]] = [
        lambda: upkeep.bury(due[:9]),
        lambda: answer(behind, due[20], Quality.WRONG),
        lambda: upkeep.suspend(due[20:22]),
        lambda: answer(behind, behind.plan().new[0]),
        lambda: upkeep.reset(due[30:31]),
    ]
    for deed in deeds:
        deed()
        quota = behind.quota()
        assert quota is not None
        assert quota.new == new_on_the_page(behind)[0] > 0


def test_decks_that_are_taken_away_are_planned_without(notebook: Notebook) -> None:
    """One of two is missing, and said to be; where none is left the usual limits hold."""
    follow(notebook, exam_in(2, decks=("hip", "foot")))
    notebook.change_library(a_library(HIP))
    found = countdown(notebook)
    assert found is not None
    assert (found.missing, found.has_decks) == (1, True)
    assert len(notebook.plan().new) == 2
    notebook.change_library(a_library(FOOT))
    assert len(notebook.plan().new) == 1
    follow(notebook, exam_in(2, decks=("hip",)))
    found = countdown(notebook)
    assert found is not None

    assert (found.missing, found.has_decks) == (1, False)
    assert notebook.quota() is None
    assert len(notebook.plan().new) == 2


def test_decks_of_no_exam_wait_for_it(notebook: Notebook) -> None:
    """Today knows which decks give no new cards before it."""
    assert [deck.waits for deck in overview(notebook).decks] == [False, False]
    follow(notebook, exam_in(3, decks=("hip",)))

    assert [(deck.deck.id, deck.new, deck.waits) for deck in overview(notebook).decks] == [
        ("hip", 2, False),
        ("foot", 0, True),
    ]
    assert overview(notebook).exam == Countdown(exam_in(3), 3, 2)


def test_suspended_cards_are_not_planned_for(notebook: Notebook) -> None:
    """What is not asked needs no day."""
    follow(notebook, exam_in(1, decks=("hip",)))
    Upkeep(notebook).suspend([CardId("hip", "flexor")])

    assert notebook.quota() == Quota(frozenset({"hip"}), 2)


def test_the_week_ahead_is_not_cut_for_the_exam(library: Library, progress: SqlProgress, clock: FixedClock) -> None:
    """The outlook shows all reviews for the exam, and the limit for the rest."""
    notebook = Notebook(library, progress, clock)
    notebook.change_settings(replace(notebook.settings, reviews_per_day=1))
    for card in list(library.cards):
        answer(notebook, card)
    tomorrow = MONDAY + timedelta(days=1)
    assert coming(notebook)[tomorrow] == 1
    follow(notebook, exam_in(5, decks=("hip",)))

    assert coming(notebook)[tomorrow] == 4


def test_a_log_from_the_future_is_noticed(notebook: Notebook, clock: FixedClock) -> None:
    """After a jump of the clock and back the last day of the log stays today, and the notebook says so."""
    assert not notebook.is_ahead
    clock.forward(days=400)
    answer(notebook, CardId("hip", "flexor"))
    clock.forward(days=-399)

    assert notebook.is_ahead
    assert notebook.today() == MONDAY + timedelta(days=400)
