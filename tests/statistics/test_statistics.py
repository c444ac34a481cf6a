"""All figures together: what a learner did, counted by deck and span; and the log once more, by hand."""

from collections import Counter
from datetime import date
from itertools import product
from random import Random

from quizapp.cards.card_id import CardId
from quizapp.scheduling.quality import Quality
from quizapp.statistics.days import first_of_year
from quizapp.statistics.sheet import Column, Picture
from quizapp.statistics.span import Span
from quizapp.statistics.statistics import Statistics, in_steps, statistics
from quizapp.statistics.totals import Tally
from quizapp.store.progress import SqlProgress
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook
from quizapp.study.review import Kind, Response
from quizapp.study.sitting import Sitting
from quizapp.study.upkeep import Upkeep
from tests.conftest import FixedClock, a_library
from tests.responses import HOWS, respond


def count(notebook: Notebook, progress: SqlProgress, deck: str | None = None, span: Span = Span.YEAR) -> Statistics:
    """The figures as they are now."""
    with progress.totals(lambda: True) as totals:
        return statistics(notebook, totals, deck, span, "en")


def total(found: Statistics, picture: Picture, column: Column = Column.ANSWERS) -> int:
    """The sum of a column of whole numbers."""
    return sum(value for value in found.sheets[picture].column(column) if isinstance(value, int))


def study_for(days: int, notebook: Notebook, clock: FixedClock) -> None:
    """Answer what is due on each of so many days, in every way, and take some of it back."""
    chance = Random(5)
    for day in range(days):
        sitting = Sitting(notebook, Random(1), "en")
        for turn in range(20):
            if sitting.question is None:
                break
            sitting.answer(respond(sitting.question, chance.choice(HOWS), milliseconds=chance.randrange(90_000)))
            if turn % 4 == 3:
                sitting.undo()
            else:
                sitting.advance()
        clock.forward(days=1 if day % 3 else 9, hours=1)


def test_what_is_known_soonest_comes_first(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """No figure of a step is another later on; the last step is everything, as it is counted at once."""
    study_for(5, notebook, clock)
    with progress.totals(lambda: True) as totals:
        steps = list(in_steps(notebook, totals, None, Span.ALL, "en"))
    whole = count(notebook, progress, span=Span.ALL)

    assert [step.is_whole for step in steps] == [False, False, True]
    assert steps[-1] == whole
    assert list(whole.sheets) == list(Picture)
    for step in steps:
        assert step.sheets.items() <= whole.sheets.items()
        assert (step.answers, step.retained, step.streak) == (whole.answers, whole.retained, whole.streak)
        assert step.easiness == (whole.easiness if Picture.EASINESS in step.sheets else None)


def test_before_the_first_answer(notebook: Notebook, progress: SqlProgress) -> None:
    """There is nothing, and nothing to divide by."""
    found = count(notebook, progress)

    assert (found.begun, found.answers, found.retained, found.streak, found.easiness) == (False, 0, Tally(), 0, None)
    assert {picture for picture, sheet in found.sheets.items() if sheet.rows} == {Picture.FORECAST}
    assert set(found.sheets[Picture.FORECAST].column(Column.CARDS)) == {0}


def test_figures_are_what_the_log_says(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """Counted event by event over a year and more, the figures and the pictures say the same of each deck and span."""
    study_for(45, notebook, clock)
    every = [logged.review for logged in progress.reviews()]
    assert len(every) > 200
    for deck, span in product((None, "hip", "foot"), Span):
        of_deck = [review for review in every if deck in (None, review.card.deck)]
        found = count(notebook, progress, deck, span)
        since = span.since(notebook.today()) or date.min
        reviews = [review for review in of_deck if review.study_day >= since]
        counted = [review for review in reviews if review.kind is Kind.ANSWER]
        mature = [review for review in counted if review.before.interval >= 21]
        met = [review for review in counted if review.before.interval]

        assert found.answers == len(reviews)
        assert found.retained.answers == len(mature)
        assert found.retained.passed == sum(review.quality.passed for review in mature)
        first = first_of_year(notebook.today())
        year = Counter(review.study_day for review in of_deck if review.study_day >= first)
        assert list(found.sheets[Picture.DAYS].rows) == sorted(year.items())
        assert total(found, Picture.MATURITY) == len(counted)
        assert total(found, Picture.HOURS) == len(met)
        assert total(found, Picture.TOPICS) == len(mature)
        assert total(found, Picture.TOPICS, Column.EARLIER_ANSWERS) == len(met) - len(mature)
        assert total(found, Picture.TIMES) == len(reviews)


def test_the_forecast_has_all_that_is_due(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """What is overdue is due today; what is suspended never is; decks add up to all."""
    for card in list(a_library().cards.values()):
        notebook.answer(card.ask("en", Random(1)), respond(card.ask("en", Random(1))))
    clock.forward(days=1)
    notebook.answer(
        notebook.library.cards[CardId("hip", "flexor")].ask("en", Random(1)),
        Response(milliseconds=9, grade=Quality.GOOD),
    )
    Upkeep(notebook).suspend([CardId("hip", "extensor")])
    clock.forward(days=2)
    sheets = [count(notebook, progress, deck).sheets[Picture.FORECAST] for deck in (None, "hip", "foot")]

    assert [sheet.rows[0] for sheet in sheets] == [(date(2026, 11, 26), due) for due in (3, 1, 2)]
    assert [sheet.rows[4] for sheet in sheets] == [(date(2026, 11, 30), due) for due in (1, 1, 0)]
    assert [len(sheet.rows) for sheet in sheets] == [30] * 3


def test_a_clock_that_jumped(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """Years on and back again: the study day never goes back, and the figures are those of the day that it is."""
    study_for(2, notebook, clock)
    clock.set(date(9999, 12, 30))
    sitting = Sitting(notebook, Random(1), "en")
    assert sitting.question is not None
    sitting.answer(respond(sitting.question))
    clock.set(date(1970, 1, 1))
    found = count(notebook, progress)

    assert (found.day, found.streak) == (date(9999, 12, 30), 1)
    assert found.sheets[Picture.DAYS].rows == ((date(9999, 12, 30), 1),)
    assert [day for day, _cards in found.sheets[Picture.FORECAST].rows] == [date(9999, 12, 30), date.max]


def test_decks_that_have_gone(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """Their answers are still answers; their cards are due no more and have no topic."""
    study_for(4, notebook, clock)
    before = count(notebook, progress)
    notebook.change_library(Library([]))
    after = count(notebook, progress)

    assert after.answers == before.answers
    assert after.sheets[Picture.MATURITY] == before.sheets[Picture.MATURITY]
    assert after.sheets[Picture.TOPICS].rows == ()
    assert after.easiness is None
