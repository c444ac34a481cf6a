"""The picture of each day's load: bars as high as what they count, lines at round numbers, any number of days."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from quizapp.planning.forecast import DayLoad
from quizapp.ui.plan.load_chart import LoadChart, step_for
from quizapp.ui.theme import current_theme
from tests.conftest import MONDAY

SIZE = (620, 240)
MIDDLES = (2, 6, 10, 14)
"""In which sixteenths of the width the middles of four days lie, the axis on the left taken off."""


def painted(qtbot: QtBot, days: Sequence[tuple[int, int]]) -> QImage:
    """The picture of days with so many reviews and new cards."""
    chart = LoadChart()
    qtbot.addWidget(chart)
    loads = [DayLoad(MONDAY + timedelta(days=n), reviews, new, 0.0) for n, (reviews, new) in enumerate(days)]
    chart.show_days(loads, "spoken")
    chart.resize(*SIZE)
    return chart.grab().toImage()


def highest(picture: QImage, colour: str, part: int, parts: int) -> int:
    """How many pixels of that colour the fullest line from top to bottom has in that part of the width."""
    wanted, width = QColor(colour).rgb(), picture.width()
    columns = range(width * part // parts, width * (part + 1) // parts)
    return max(sum(picture.pixel(x, y) == wanted for y in range(picture.height())) for x in columns)


def test_bars_are_as_high_as_what_they_count(qtbot: QtBot) -> None:
    """Twice the reviews, twice the height; new cards stand on top in a colour of their own."""
    colours = current_theme().colours
    picture = painted(qtbot, [(0, 0), (20, 0), (40, 0), (20, 20)])
    reviews = [highest(picture, colours.bar, part, 16) for part in MIDDLES]
    new = [highest(picture, colours.new, part, 16) for part in MIDDLES]

    assert reviews[0] == 0
    assert reviews[2] == pytest.approx(2 * reviews[1], abs=3)
    assert reviews[3] == pytest.approx(reviews[1], abs=3)
    assert new[:3] == [0, 0, 0]
    assert new[3] == pytest.approx(reviews[3], abs=3)


def test_more_days_than_pixels_are_drawn_by_their_mean(qtbot: QtBot) -> None:
    """Three years: the second half, with twice the cards, stands twice as high."""
    colour = current_theme().colours.bar
    picture = painted(qtbot, [*[(10, 0)] * 550, *[(20, 0)] * 550])

    assert highest(picture, colour, 3, 4) == pytest.approx(2 * highest(picture, colour, 1, 4), abs=4)


def test_without_days_nothing_is_drawn(qtbot: QtBot) -> None:
    """An empty picture is one colour."""
    picture = painted(qtbot, [])

    assert len({picture.pixel(x, y) for x in range(0, SIZE[0], 9) for y in range(0, SIZE[1], 9)}) == 1


@pytest.mark.parametrize("most", [1, 2, 4, 5, 6, 10, 11, 37, 99, 100, 101, 4_999, 123_456])
def test_lines_are_at_round_numbers_and_few(most: int) -> None:
    """1, 2 or 5 times a power of ten, and five lines at most reach above the highest bar."""
    step = step_for(most)

    assert str(step).rstrip("0") in {"1", "2", "5"}
    assert step * 5 >= most
    assert step == 1 or step * 2 < most or most <= 10
