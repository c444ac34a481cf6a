"""The report: by question, by topic, beside the exams before; and what becomes of it in the learner's study."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.cards.card_id import CardId
from quizapp.errors import QuizError
from quizapp.exam.aftermath import count_in_schedule, wrong_cards
from quizapp.exam.attempt import Attempt
from quizapp.exam.report import Report, Score, report_on
from quizapp.exam.sitting import ExamSitting, start
from quizapp.store.progress import SqlProgress
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook
from quizapp.study.review import Kind
from tests.conftest import FOOT, HIP, FixedClock, a_library
from tests.exam.papers import drawn, every_form
from tests.responses import chosen_of
from tests.shin_deck import SHIN
from tests.store.breaking import FAULTS, fault


class Hall:
    """Where a learner sits exams of all five questions, an hour after each other."""

    def __init__(self, progress: SqlProgress, clock: FixedClock) -> None:
        self.exams, self.clock, self.library = progress.exams, clock, every_form()
        self.notebook = Notebook(self.library, progress, clock)

    def sit(self, **answers: bool | None) -> Attempt:
        """Answer everything right but these, by the ids of their cards; None leaves one open."""
        self.clock.forward(hours=1)
        attempt = start(self.exams, drawn(self.library, 5, 7), 30, self.clock)
        sitting = ExamSitting(self.exams, attempt, self.library, clock=self.clock, steady=lambda: 0.0, language="en")
        for place, item in enumerate(attempt.items):
            question = sitting.question(place)
            right = answers.get(item.card.card, True)
            if right is not None and question is not None:
                sitting.go(place)
                sitting.answer(chosen_of(question, right=right))
        self.clock.forward(minutes=12)
        sitting.hand_in()
        return sitting.attempt

    def report(self, attempt: Attempt, library: Library | None = None, language: str = "en") -> Report:
        """What it came to."""
        return report_on(attempt, library or self.library, language, self.exams.handed_in())


@pytest.fixture
def hall(progress: SqlProgress, clock: FixedClock) -> Hall:
    """With five questions of all decks."""
    return Hall(progress, clock)


def test_points_by_topic(hall: Hall) -> None:
    """Every topic under its name in the order of the decks, its points adding up to all."""
    report = hall.report(hall.sit(extensor=False, landing=None))

    assert [(each.deck, each.topic, each.score) for each in report.topics] == [
        ("Hip", "Movers", Score(2, 4)),
        ("Foot", "Calf", Score(0, 2)),
        ("Shin", "Shin", Score(4, 4)),
    ]
    assert report.score == Score(6, 10)
    assert report.score.share == 0.6
    assert {str(each.item.card) for each in report.wrong} == {"hip/extensor", "foot/landing"}
    assert (report.unanswered, report.not_counted, report.is_time_over) == (1, 0, False)
    assert [topic.topic for topic in hall.report(hall.sit(), language="de").topics] == ["Beweger", "Wade", "Schienbein"]


def test_beside_earlier_exams(hall: Hall) -> None:
    """Those before this one, the newest first, with their points; each topic has all of them together."""
    first, second, third = hall.sit(extensor=False), hall.sit(extensor=False, abductor=False), hall.sit()
    report = hall.report(third)

    assert [(past.id, past.score) for past in report.earlier] == [(second.id, Score(6, 10)), (first.id, Score(8, 10))]
    assert [topic.before for topic in report.topics] == [Score(2, 8), Score(4, 4), Score(8, 8)]
    assert hall.report(first).earlier == ()
    assert hall.report(first).topics[0].before.share is None


def test_an_old_report_outlives_its_decks(hall: Hall) -> None:
    """Points stay what they were; of a card that has left afterwards only its question is missing."""
    attempt = hall.sit(latin=False)
    report = hall.report(attempt, a_library(HIP, FOOT, SHIN.replace("deck: shin", "deck: other")))

    assert report.score == Score(8, 10)
    assert [each.question is None for each in report.questions] == [item.card.deck == "shin" for item in attempt.items]
    assert ("shin", "Schienbein") in [(each.deck, each.topic) for each in report.topics]
    assert wrong_cards(report) == []


def test_the_schedule_moves_once_if_asked(hall: Hall) -> None:
    """New cards begin with the answers of the exam; open ones stay new; asked a second time nothing happens."""
    attempt = hall.sit(extensor=False, landing=None)
    assert hall.notebook.states == {}
    counted = count_in_schedule(hall.exams, hall.notebook, attempt, hall.report(attempt))
    again = count_in_schedule(hall.exams, hall.notebook, counted, hall.report(counted))

    assert again == counted == hall.exams.handed_in()[0]
    reviews = {each.review.card.card: each.review for each in hall.notebook.todays}
    assert len(hall.notebook.todays) == 4
    assert set(reviews) == {"extensor", "abductor", "calf", "latin"}
    assert {review.kind for review in reviews.values()} == {Kind.ANSWER}
    assert {card: int(review.quality) for card, review in reviews.items()} == {
        "extensor": 1, "abductor": 4, "calf": 4, "latin": 4}  # fmt: skip
    assert all(review.away for review in reviews.values())


def test_a_report_from_before_counts_nothing_twice(hall: Hall) -> None:
    """As one that another window still shows: what was counted meanwhile is not counted by it again."""
    attempt = hall.sit()
    before = hall.report(attempt)
    first = count_in_schedule(hall.exams, hall.notebook, attempt, before)
    second = count_in_schedule(hall.exams, hall.notebook, attempt, before)

    assert second == first
    assert len(hall.notebook.todays) == 5


@pytest.mark.parametrize("trigger", FAULTS.values(), ids=FAULTS.keys())
def test_where_the_disk_refuses_the_rest_can_be_counted_later(hall: Hall, data_dir: Path, trigger: str) -> None:
    """Two answers are kept and the third is not: from the same report the other three follow, each once."""
    attempt = hall.sit()
    report = hall.report(attempt)
    third = report.to_schedule[2].item.card.card
    refusing = trigger.replace(" BEGIN ", f" WHEN new.card = '{third}' BEGIN ", 1)
    with fault(data_dir / "quizapp.db", refusing), pytest.raises(QuizError, match="disk fault"):
        count_in_schedule(hall.exams, hall.notebook, attempt, report)
    assert len(hall.notebook.todays) == 2
    assert [item.in_schedule for item in hall.exams.handed_in()[0].items] == [True, True, False, False, False]
    count_in_schedule(hall.exams, hall.notebook, attempt, report)

    assert [each.review.card for each in hall.notebook.todays] == [item.card for item in attempt.items]
    assert hall.report(hall.exams.handed_in()[0]).to_schedule == []


def test_what_cannot_be_noted_is_not_counted(hall: Hall, data_dir: Path) -> None:
    """Where the note is refused the schedule is untouched too, and the answer still waits."""
    attempt = hall.sit()
    refusing = "BEFORE UPDATE ON exam_question BEGIN SELECT RAISE(ABORT, 'disk fault'); END"
    with fault(data_dir / "quizapp.db", refusing), pytest.raises(QuizError, match="disk fault"):
        count_in_schedule(hall.exams, hall.notebook, attempt, hall.report(attempt))

    assert hall.notebook.todays == ()
    assert len(hall.report(hall.exams.handed_in()[0]).to_schedule) == 5


def test_a_kprim_that_is_not_complete_stays_out_of_the_schedule(hall: Hall) -> None:
    """The study page would not take it either."""
    attempt = hall.sit()
    place = next(place for place, item in enumerate(attempt.items) if item.card.card == "calf")
    partly = attempt.with_item(place, replace(attempt.items[place], chosen="achilles=t,brake=t"))

    assert [each.item.card.card for each in hall.report(partly).to_schedule].count("calf") == 0
    assert len(hall.report(partly).to_schedule) == 4


def test_what_was_wrong_comes_into_todays_sitting(hall: Hall) -> None:
    """Beyond the day's limit, and gone once it is answered."""
    hall.notebook.change_settings(replace(hall.notebook.settings, new_per_day=0))
    hall.notebook.ask_also(wrong_cards(hall.report(hall.sit(extensor=False))))

    assert hall.notebook.plan().queue == (CardId("hip", "extensor"),)
