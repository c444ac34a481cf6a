"""What a learner may do with a question, whatever its form."""

from typing import Final

from quizapp.cards.kprim import marks_as_text
from quizapp.cards.question import Form, Question
from quizapp.cards.timeline import phases_as_text
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
    """Answer so: by a choice and a mark where the program judges (hard is guessed, easy is right), else by a grade."""
    if question.form.graded_by_learner:
        return Response(milliseconds=milliseconds, grade=_GRADES[how], away=away)
    chosen = None if how == "unknown" else chosen_of(question, right=how not in ("wrong", "sure and wrong"))
    return Response(milliseconds=milliseconds, chosen=chosen, confidence=_MARKS.get(how), away=away)


def chosen_of(question: Question, *, right: bool) -> str:
    """What is chosen, marked or typed in a right answer, or in one that is wrong throughout."""
    match question.form:
        case Form.KPRIM:
            return marks_as_text(question, {option.key: option.correct is right for option in question.options})
        case Form.LOCATE:
            assert question.picture is not None
            return f"{question.picture.structures[0] if right else 'elsewhere'}.right"
        case Form.TIMELINE:
            return phases_as_text(question, [option.key for option in question.options if option.correct is right])
    if question.typed:
        return question.answer if right else "Xyz"
    return next(option.key for option in question.options if option.correct is right)
