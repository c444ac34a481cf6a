"""What becomes of an exam in the learner's study, where he asks for it."""

from collections.abc import Sequence
from dataclasses import replace

from quizapp.cards.card_id import CardId
from quizapp.errors import QuizError
from quizapp.exam.attempt import Attempt
from quizapp.exam.ports import Exams
from quizapp.exam.report import Report
from quizapp.study.notebook import Notebook
from quizapp.study.review import Response


def count_in_schedule(exams: Exams, notebook: Notebook, attempt: Attempt, report: Report) -> Attempt:
    """Give the answers of the exam to the schedule as if they were given now, each once, whatever has happened since.

    What is due or new moves by them; the rest is logged as drill. Nobody knows how long each took, so none counts as
    fast or slow. Where one is not kept QuizError is raised, and those before it stand.
    """
    for result in report.to_schedule:
        assert result.question is not None
        place = result.number - 1
        # Noted before it is given: a program that is killed in between has counted it once too little, never twice.
        if exams.note_scheduled(attempt, place):
            try:
                notebook.answer(result.question, Response(milliseconds=0, chosen=result.item.chosen, away=True))
            except QuizError:
                exams.note_scheduled(attempt, place, counted=False)
                raise
        attempt = attempt.with_item(place, replace(attempt.items[place], in_schedule=True))
    return attempt


def wrong_cards(report: Report) -> Sequence[CardId]:
    """The cards of what was wrong, as far as they are in the decks."""
    return [each.item.card for each in report.wrong if each.question is not None]
