"""The learner's last word on a typed answer: taken back and given again, all in the log."""

from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.errors import Failure, QuizError
from quizapp.scheduling.quality import Quality
from quizapp.store.progress import SqlProgress
from quizapp.study.grading import Reason
from quizapp.study.notebook import Notebook
from quizapp.study.replay import replay
from quizapp.study.review import Confidence, Kind, Response
from quizapp.study.sitting import Sitting
from tests.conftest import FixedClock, a_library
from tests.responses import respond
from tests.shin_deck import SHIN

LATIN = CardId("shin", "latin")


@pytest.fixture
def notebook(progress: SqlProgress, clock: FixedClock) -> Notebook:
    """The standard learner's notebook with the shin alone."""
    return Notebook(a_library(SHIN), progress, clock)


@pytest.fixture
def sitting(notebook: Notebook) -> Sitting:
    """A sitting with the term on the table."""
    sitting = Sitting(notebook, Random(1), "en")
    while sitting.question is not None and sitting.question.card != LATIN:
        sitting.answer(respond(sitting.question))
        sitting.advance()
    assert sitting.question is not None
    return sitting


def typed(text: str, confidence: Confidence | None = None) -> Response:
    """That text, typed within nine seconds."""
    return Response(milliseconds=9000, chosen=text, confidence=confidence)


def test_overruled_it_is_hard_and_all_of_it_is_logged(sitting: Sitting, progress: SqlProgress) -> None:
    """The wrong answer, the undo that takes it back, and the same answer overruled."""
    wrong = sitting.answer(typed("shin muscle", Confidence.SURE))
    assert (wrong.logged.review.quality, wrong.can_be_overruled) == (Quality.WRONG_THOUGH_SURE, True)

    overruled = sitting.overrule()

    first, undo, last = progress.log()[-3:]
    assert (first.kind, first.quality, first.correct, first.overruled) == ("answer", 0, False, False)
    assert (undo.kind, undo.takes_back, undo.overruled) == ("undo", first.id, None)
    assert (last.kind, last.quality, last.correct, last.overruled) == ("answer", 3, True, True)
    assert (last.chosen, last.milliseconds, last.confidence) == ("shin muscle", 9000, "sure")
    assert (overruled.reason, overruled.can_be_overruled) == (Reason.OVERRULED, False)
    assert sitting.outcome is overruled


def test_the_schedule_is_that_of_the_overruled_answer(
    sitting: Sitting, notebook: Notebook, progress: SqlProgress
) -> None:
    """As if the first verdict had never been: in memory, on the disk, and by replay."""
    sitting.answer(typed("shin muscle"))
    outcome = sitting.overrule()

    state = notebook.state(LATIN)
    assert state is not None
    assert (state.memory.repetitions, state.memory.interval, state.memory.easiness) == (1, 1, 236)
    assert progress.states()[LATIN] == outcome.state == state
    assert replay(logged.review for logged in progress.reviews()) == progress.states()
    assert [logged.review.card for logged in notebook.todays].count(LATIN) == 1


def test_it_is_asked_again_as_any_hard_answer(sitting: Sitting) -> None:
    """An overruled answer scored under 4; overruled in the repeat it is right, and settled."""
    sitting.answer(typed("shin muscle"))
    assert sitting.overrule().again_today
    total = sitting.total
    sitting.advance()
    assert sitting.question is not None
    assert sitting.question.card == LATIN
    sitting.answer(typed("shin muscle"))
    assert sitting.total == total + 1
    outcome = sitting.overrule()

    assert (outcome.logged.review.kind, outcome.again_today) == (Kind.DRILL, False)
    assert sitting.total == total
    assert sitting.advance() is None


def test_undo_asks_the_question_again(sitting: Sitting, notebook: Notebook) -> None:
    """What was overruled is taken back like any answer, and nothing of it stands."""
    question = sitting.question
    sitting.answer(typed("shin muscle"))
    sitting.overrule()

    assert sitting.undo() == question
    assert sitting.outcome is None
    assert notebook.state(LATIN) is None
    assert [outcome.logged.review.card for outcome in sitting.answered].count(LATIN) == 0


@pytest.mark.parametrize("text", ["Musculus tibialis anterior", "Musculus tibialis anterio"])
def test_what_is_not_wrong_cannot_be_overruled(sitting: Sitting, text: str) -> None:
    """A right answer and a slip are not called wrong."""
    assert not sitting.answer(typed(text)).can_be_overruled


def test_who_did_not_know_has_nothing_to_overrule(sitting: Sitting) -> None:
    """Nothing was typed that could be right."""
    response = Response(milliseconds=9000, confidence=Confidence.UNKNOWN)

    assert not sitting.answer(response).can_be_overruled


def test_a_slip_is_asked_until_it_is_spelled_right(sitting: Sitting) -> None:
    """A slip is hard, and in the repeat it is not right yet; a second slip neither."""
    kinds = []
    for text in ("Musculus tibialis anterio", "Musculus tibialis anterio", "Musculus tibialis anterior"):
        outcome = sitting.answer(typed(text))
        kinds.append((outcome.logged.review.quality, outcome.logged.review.correct, outcome.again_today))
        sitting.advance()

    assert kinds == [(3, False, True), (3, False, True), (4, True, False)]


def test_where_the_second_step_fails_the_question_is_open(
    sitting: Sitting, progress: SqlProgress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer is taken back and not given again: the question is on the table, and can be answered."""
    sitting.answer(typed("shin muscle"))

    def refuse(*_: object) -> None:
        raise QuizError(Failure.NOT_SAVED, reason="disk full")

    with monkeypatch.context() as full:
        full.setattr(progress, "record", refuse)
        with pytest.raises(QuizError):
            sitting.overrule()

    assert sitting.outcome is None
    assert sitting.question is not None
    assert sitting.question.card == LATIN
    assert sitting.answer(typed("Musculus tibialis anterior")).reason is Reason.RIGHT
