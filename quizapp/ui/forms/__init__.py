"""How each form of question looks and is answered. A new form gets a module here and a case in view_of."""

from quizapp.cards.question import Form
from quizapp.study.sitting import Sitting
from quizapp.ui.forms.choice import ChoiceView
from quizapp.ui.forms.cloze import ClozeView
from quizapp.ui.forms.flashcard import FlashcardView
from quizapp.ui.forms.kprim import KprimView
from quizapp.ui.forms.term import TermView
from quizapp.ui.forms.view import QuestionView


def view_of(sitting: Sitting) -> QuestionView:
    """The view of the question on the table."""
    question = sitting.question
    assert question is not None
    match question.form:
        case Form.FLASHCARD:
            return FlashcardView(question, sitting.outlook())
        case Form.CLOZE:
            return ClozeView(question, sitting.outlook())
        case Form.CHOICE:
            return ChoiceView(question)
        case Form.KPRIM:
            return KprimView(question)
        case Form.TERM:
            return TermView(question)
