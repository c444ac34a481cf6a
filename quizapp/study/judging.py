"""Whether an answer is right, where the program knows. A new form gets its case here."""

from quizapp.cards.question import Form, Question
from quizapp.study.review import Confidence, Response


def is_right(question: Question, response: Response) -> bool | None:
    """True or false for a form that the program judges, None for one that the learner does.

    Raise ValueError for a choice that is none of the options.
    """
    if question.form is Form.FLASHCARD:
        return None
    if response.confidence is Confidence.UNKNOWN:
        return False
    for option in question.options:
        if option.key == response.chosen:
            return option.correct
    raise ValueError(f"no option of {question.card}: {response.chosen!r}")
