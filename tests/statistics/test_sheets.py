"""Each picture's rows, from sums that are set by hand."""

from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.sm2 import MemoryState
from quizapp.statistics import answering, standing
from quizapp.statistics.mixed_up import mixed_up
from quizapp.statistics.retention import by_maturity, by_topic
from quizapp.statistics.sheet import Column
from quizapp.statistics.totals import Kept, Tally
from tests.conftest import MONDAY, a_library


def test_retention_by_maturity() -> None:
    """The best known come first; practice is none of them, and what was not answered has no row."""
    sheet = by_maturity({"drill": Tally(9, 9), "new": Tally(4, 1), "mature": Tally(10, 9)})

    assert sheet.columns == (Column.MATURITY, Column.ANSWERS, Column.PASSED, Column.SHARE)
    assert sheet.rows == (("mature", 10, 9, 0.9), ("new", 4, 1, 0.25))


def test_retention_by_topic() -> None:
    """Topics of one name are one; the weakest comes first, then those with nothing at 21 days or more."""
    kept = [
        Kept("hip", "extensor", 4, 3, 6, 4),
        Kept("hip", "flexor", 4, 3, 4, 3),
        Kept("foot", "landing", 0, 0, 5, 4),
        Kept("foot", "gone", 1, 1, 1, 1),
    ]

    assert by_topic(kept, a_library(), "en").rows == (
        ("Movers", 8, 6, 0.75, 2, 0.5),
        ("Calf", 0, 0, None, 5, 0.8),
    )
    assert by_topic(kept, a_library(), "de").column(Column.TOPIC) == ["Beweger", "Wade"]
    assert by_topic([Kept("foot", "push-off", 1, 0, 1, 0), *kept], a_library(), "en").rows[0][0] == "Calf"


def test_times_by_form() -> None:
    """The mean of the answers whose time is known; a form without one has no row."""
    tallies = {"choice": Tally(4, 4, 30_000, 3), "term": Tally(2, 1, 0, 0), "flashcard": Tally(1, 1, 2_500, 1)}

    assert answering.times(tallies).rows == (("flashcard", 1, 2.5), ("choice", 3, 10.0))


def test_hours_are_in_the_order_of_the_day() -> None:
    """Ten comes after nine, however it is spelled."""
    found = answering.hours({"10": Tally(4, 1), "9": Tally(2, 2), "0": Tally(1, 0)})

    assert found.rows == ((0, 1, 0, 0.0), (9, 2, 2, 1.0), (10, 4, 1, 0.25))


def test_calibration() -> None:
    """Sure, nothing said, guessed; who says “I don't know” has judged nothing."""
    tallies = {"unknown": Tally(5, 0), "guessed": Tally(4, 1), "": Tally(10, 7), "sure": Tally(10, 9)}

    assert answering.calibration(tallies).rows == (
        ("sure", 10, 9, 0.9),
        ("unmarked", 10, 7, 0.7),
        ("guessed", 4, 1, 0.25),
    )


def states(*memories: tuple[int, int]) -> list[CardState]:
    """States of these intervals and easinesses."""
    return [CardState(MemoryState(1, interval, easiness), MONDAY) for interval, easiness in memories]


def test_bars_have_no_gaps_and_no_empty_ends() -> None:
    """What is between the least and the most has a bar even where it is empty; the last bar has no end."""
    found = states((1, 130), (6, 250), (7, 251), (400, 170))

    assert standing.intervals(found).rows == (
        *((1, 1, 1), (2, 6, 1), (7, 20, 1), (21, 59, 0), (60, 179, 0), (180, 364, 0), (365, None, 1)),
    )
    assert standing.easiness(found).rows == (
        *((130, 149, 1), (150, 169, 0), (170, 189, 1), (190, 209, 0), (210, 229, 0), (230, 249, 0), (250, 269, 2)),
    )
    assert standing.easiness(states((1, 999))).rows == ((330, None, 1),)
    assert standing.easiness([]).rows == standing.intervals([]).rows == ()


def test_median_easiness() -> None:
    """The middle one; of two in the middle the lower, which is a card's own."""
    assert standing.median_easiness(states((1, 250), (1, 130), (1, 236))) == 236
    assert standing.median_easiness(states((1, 250), (1, 130))) == 130
    assert standing.median_easiness([]) is None


def test_mix_ups_are_told_by_name() -> None:
    """The most frequent first; what no deck knows keeps its id."""
    found = mixed_up({("soleus", "tibia"): 2, ("tibia", "soleus"): 3, ("a", "b"): 2}, a_library(), "en")

    assert found.rows == (("tibia", "soleus", 3), ("a", "b", 2), ("soleus", "tibia", 2))
