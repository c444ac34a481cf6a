"""How each form of question looks and is answered. A new form gets a module here and a case in view_of."""

from PySide6.QtWidgets import QWidget

from quizapp.cards.picture import Process
from quizapp.cards.question import Form, Question
from quizapp.study.illustrations import Illustrations
from quizapp.ui.forms.choice import ChoiceView
from quizapp.ui.forms.cloze import ClozeView
from quizapp.ui.forms.flashcard import FlashcardView
from quizapp.ui.forms.kprim import KprimView
from quizapp.ui.forms.term import TermView
from quizapp.ui.forms.view import Asking, QuestionView


def view_of(sitting: Asking, illustrations: Illustrations) -> QuestionView:
    """The view of the question on the table."""
    question = sitting.question
    assert question is not None
    view = _view(question, sitting, illustrations)
    view.note = sitting.note()
    view.explain_with = lambda: _process(question, illustrations)
    return view


def _view(question: Question, sitting: Asking, illustrations: Illustrations) -> QuestionView:
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
        case Form.TIMELINE:
            from quizapp.ui.forms.timeline import TimelineView

            return TimelineView(question)
        case Form.OCCLUSION:
            from quizapp.ui.forms.occlusion import occlusion_view

            return occlusion_view(question, sitting.outlook())
        case Form.LOCATE | Form.NAME:
            # Figures come with the first question that needs one: the first screen does without.
            from quizapp.ui.forms.on_figure import view_on_figure

            return view_on_figure(question, sitting, illustrations)


def _process(question: Question, illustrations: Illustrations) -> QWidget | None:
    """The picture of what happens that stands beside the explanation."""
    if question.process is None:
        return None
    from quizapp.ui.pictures import picture_for

    chart = illustrations.chart(question.card.deck, question.structures)
    about = question.structures[0] if question.structures else None
    highlight = about if question.process is Process.CYCLE else question.entity
    return picture_for(question.process, chart=chart, highlight=highlight, language=question.language)
