"""The points of an answer, in halves so that they add up exactly."""

from typing import Final

from quizapp.cards.kprim import STATEMENTS, given_marks
from quizapp.cards.question import Form, Question
from quizapp.study.judging import Verdict, judge
from quizapp.study.review import Response

FULL: Final = 2
"""Half points that every question can bring: each counts the same."""

_OF_VERDICT: Final = {Verdict.RIGHT: FULL, Verdict.NEARLY: FULL // 2, Verdict.WRONG: 0, None: 0}


def points(question: Question, chosen: str | None) -> int:
    """2 for right, 1 for nearly right, else 0; no answer is 0.

    Nearly right is what the study page calls so: one slip in a term, on a figure a structure that helps where the main
    mover is asked for, and three of the four statements of a Kprim, as in the half-point rule of the Swiss federal
    examinations. There a statement left open counts as one marked wrongly.
    """
    if chosen is None:
        return 0
    if question.form is Form.KPRIM:
        faults = STATEMENTS - statements_right(question, chosen)
        return max(FULL - faults, 0)
    try:
        verdict = judge(question, Response(milliseconds=0, chosen=chosen))
    except ValueError:  # an option or a shape that the deck has no more
        return 0
    return _OF_VERDICT[verdict]


def statements_right(question: Question, chosen: str | None) -> int:
    """How many statements are marked as what they are."""
    marks = given_marks(question, chosen)
    return sum(marks.get(option.key) is option.correct for option in question.options)


def is_complete(question: Question, chosen: str | None) -> bool:
    """Whether there is an answer that the study page could take too; of a Kprim every statement has to be marked."""
    if chosen is None:
        return False
    return question.form is not Form.KPRIM or len(given_marks(question, chosen)) == len(question.options)
