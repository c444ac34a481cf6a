"""The way to an exam in words."""

from datetime import timedelta

import pytest

from quizapp.planning.forecast import Band, DayLoad, Forecast
from quizapp.planning.pass_rates import pass_rates
from quizapp.study.experience import Experience
from quizapp.wording import catalog, planning
from tests.conftest import MONDAY


def found(introduced: Band, known: Band) -> Forecast:
    """A forecast of three days with these outcomes."""
    days = [DayLoad(MONDAY + timedelta(days=passed), 10, 5, 6.0) for passed in range(3)]
    return Forecast(days, 100, 0, introduced, known, 0.0, 0, pass_rates(Experience({})), 50)


def test_a_range_without_width_is_one_number() -> None:
    """Where all runs come to the same, in what is shown of them, no range is told."""
    sure = found(Band(43.8, 44.0, 44.2), Band(0.241, 0.242, 0.243))
    unsure = found(Band(40, 44, 50), Band(0.2, 0.24, 0.3))

    assert planning.introduced(sure) == ("About 44 of 100 cards will have been asked; the others count as not known.")
    assert planning.known(sure.known) == "about 24%"
    assert "(40 to 50)" in planning.introduced(unsure)
    assert planning.known(unsure.known) == "about 24% (20% to 30%)"


@pytest.mark.parametrize(("language", "place"), [("en", "below"), ("de", "unten")])
def test_the_method_points_to_no_place(language: str, place: str) -> None:
    """The pass rates stand above it in the terminal and below it in the window."""
    catalog.use(language)

    assert place not in " ".join(planning.method(found(Band(1, 2, 3), Band(0.1, 0.2, 0.3))))


def test_the_method_says_that_a_day_can_take_longer() -> None:
    """Repeats fall by chance, so the minutes of a day are no promise."""
    assert "a day can take a little longer" in planning.method(found(Band(1, 2, 3), Band(0.1, 0.2, 0.3)))[0]
