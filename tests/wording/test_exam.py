"""An exam in words, in both languages."""

from datetime import UTC, datetime, timedelta

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.exam.attempt import Attempt, Item
from quizapp.exam.paper import Section, TooFew
from quizapp.exam.report import Score
from quizapp.wording import catalog, exam


@pytest.mark.parametrize(
    ("halves", "english", "german"), [(0, "0", "0"), (1, "0.5", "0,5"), (2, "1", "1"), (41, "20.5", "20,5")]
)
def test_points(halves: int, english: str, german: str) -> None:
    """Half points as each language writes them."""
    assert exam.points(halves) == english
    catalog.use("de")
    assert exam.points(halves) == german


@pytest.mark.parametrize(
    ("seconds", "clock", "said"),
    [
        (0, "0:00", "0 minutes left"),
        (0.2, "0:01", "1 minute left"),
        (60, "1:00", "1 minute left"),
        (61, "1:01", "2 minutes left"),
        (3725, "1:02:05", "63 minutes left"),
    ],
)
def test_the_clock(seconds: float, clock: str, said: str) -> None:
    """It never shows less than there is, so it shows nothing only when nothing is left."""
    left = timedelta(seconds=seconds)

    assert exam.clock(left) == clock
    assert exam.time_left(left) == said


def test_scores() -> None:
    """With their share, where there was anything to be had."""
    assert exam.score_and_share(Score(3, 4)) == "1.5 of 2 points, 75%"
    assert exam.score_and_share(Score(2, 2)) == "1 of 1 point, 100%"
    assert exam.score_and_share(Score(0, 0)) == "0 of 0 points"
    catalog.use("de")
    assert exam.score_and_share(Score(3, 4)) == "1,5 von 2 Punkten, 75\u202f%"


def test_too_few() -> None:
    """One or many, and nothing at all, which asks for something else."""
    assert exam.too_few(TooFew(5, 1)).startswith("From this choice 1 question can be asked, not 5.")
    assert exam.too_few(TooFew(5, 0)).startswith("From this choice nothing can be asked.")
    catalog.use("de")
    assert exam.too_few(TooFew(5, 1)).startswith("Aus dieser Auswahl lässt sich nur 1 Frage stellen, nicht 5.")
    assert exam.too_few(TooFew(1500, 2)).startswith(
        "Aus dieser Auswahl lassen sich nur 2 Fragen stellen, nicht 1\u202f500."
    )


def test_what_is_open() -> None:
    """A line for each kind, one question by its number alone; the question of handing in stands under them."""
    item = Item(card=CardId("hip", "a"), form=Form.CHOICE, section=Section("hip", "Hip"))
    at = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
    items = (item.answered("a", "en"), item.flag_turned(), item)
    attempt = Attempt(id="1", seed=1, mark="A", minutes=20, started_at=at, seen_at=at, items=items)

    assert exam.open_questions(attempt, []).splitlines() == [
        "2 questions are unanswered: 2, 3.",
        "Question 2 is flagged.",
        "",
        "What is handed in cannot be changed any more. Hand it in?",
    ]
    catalog.use("de")
    assert exam.open_questions(attempt, [2]).splitlines() == [
        "Frage 2 ist unbeantwortet.",
        "Frage 2 ist vorgemerkt.",
        "",
        "Was abgegeben ist, lässt sich nicht mehr ändern. Jetzt abgeben?",
    ]


def test_a_moment_is_that_of_the_learners_wall() -> None:
    """Whatever zone it is kept in."""
    kept = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    from tests.conftest import BERLIN

    assert exam.moment(kept, datetime(2026, 7, 1, tzinfo=BERLIN)) == "24 Nov 2026, 00:30"
