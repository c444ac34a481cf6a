"""What a learner may do with a question, whatever its form."""

from typing import Final

from quizapp.cards.choice import KEY
from quizapp.cards.question import Question
from quizapp.scheduling.quality import Quality
from quizapp.study.review import Confidence, Response

HOWS: Final = ("right", "easy", "hard", "wrong", "sure and wrong", "unknown")
"""Every way to answer; a form without its own meaning for one takes the nearest."""

_GRADES: Final = {
    "right": Quality.GOOD,
    "easy": Quality.EASY,
    "hard": Quality.HARD,
    "wrong": Quality.WRONG,
    "sure and wrong": Quality.WRONG,
    "unknown": Quality.WRONG,
}
_MARKS: Final = {"hard": Confidence.GUESSED, "sure and wrong": Confidence.SURE, "unknown": Confidence.UNKNOWN}


def respond(question: Question, how: str = "right", *, milliseconds: int = 8000, away: bool = False) -> Response:
    """Answer so: a choice by an option and a mark (hard is guessed, easy is right), a flashcard by a grade."""
    if question.form.graded_by_learner:
        return Response(milliseconds=milliseconds, grade=_GRADES[how], away=away)
    wrong = next(option.key for option in question.options if not option.correct)
    chosen = {"wrong": wrong, "sure and wrong": wrong, "unknown": None}.get(how, KEY)
    return Response(milliseconds=milliseconds, chosen=chosen, confidence=_MARKS.get(how), away=away)
