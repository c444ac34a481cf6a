"""Whether an answer is right, where the program knows. A new form gets its case here."""

from enum import StrEnum

from quizapp.cards.kprim import marks_of
from quizapp.cards.locate import click_of
from quizapp.cards.question import Form, Question
from quizapp.cards.timeline import phases_of
from quizapp.study.review import Confidence, Response
from quizapp.study.slips import slips


class Verdict(StrEnum):
    """What the program thinks of an answer; nearly is one fault: in four statements, in a name, in the phases."""

    RIGHT = "right"
    NEARLY = "nearly"
    WRONG = "wrong"


def judge(question: Question, response: Response) -> Verdict | None:
    """The verdict on a form that the program judges, None for one that the learner does.

    Raise ValueError for a response that the question cannot have: an option, statement or phase that it has not,
    no shape or one of which nothing is known, nothing typed, or a verdict overruled where the program cannot err.
    """
    if question.form.graded_by_learner:
        return None
    if response.confidence is Confidence.UNKNOWN:
        return Verdict.WRONG
    if response.overruled and not question.typed:
        raise ValueError(f"nothing to overrule in {question.card}")
    match question.form:
        case Form.KPRIM:
            return _of_statements(question, response.chosen)
        case Form.LOCATE:
            return _of_click(question, response.chosen)
        case Form.TIMELINE:
            return _of_phases(question, response.chosen)
    if question.typed:
        return Verdict.RIGHT if response.overruled else _of_name(question, response.chosen)
    return _of_option(question, response.chosen)


def _of_option(question: Question, chosen: str | None) -> Verdict:
    for option in question.options:
        if option.key == chosen:
            return Verdict.RIGHT if option.correct else Verdict.WRONG
    raise ValueError(f"no option of {question.card}: {chosen!r}")


def _of_statements(question: Question, chosen: str | None) -> Verdict:
    marks = marks_of(question, chosen)
    return _with_faults(sum(marks[option.key] is not option.correct for option in question.options))


def _of_name(question: Question, typed: str | None) -> Verdict:
    if not typed or not typed.strip():
        raise ValueError(f"nothing typed for {question.card}")
    return _with_faults(slips(typed, question.accepted, question.rejected))


def _of_click(question: Question, chosen: str | None) -> Verdict:
    """Nearly right is what helps where the main mover was asked for."""
    hit = click_of(chosen).structure
    if question.picture is None:
        raise ValueError(f"no figure in {question.card}")
    if hit in question.picture.mute:
        raise ValueError(f"no answer to {question.card}: {chosen!r}")
    if hit in question.picture.structures:
        return Verdict.RIGHT
    return Verdict.NEARLY if hit in question.picture.helpers else Verdict.WRONG


def _of_phases(question: Question, chosen: str | None) -> Verdict:
    """One phase too many or too few is nearly right, if any that was marked is."""
    marked = phases_of(question, chosen)
    right = frozenset(option.key for option in question.options if option.correct)
    return _with_faults(len(marked ^ right) if marked & right else None)


def _with_faults(count: int | None) -> Verdict:
    """One fault is nearly right; None is more than can be counted."""
    return Verdict.RIGHT if count == 0 else Verdict.NEARLY if count == 1 else Verdict.WRONG
