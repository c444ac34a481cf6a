"""Which sheet a question of an exam has."""

from quizapp.cards.question import Form, Question
from quizapp.errors import reason
from quizapp.exam.attempt import Item
from quizapp.figures.reading import BadFigure
from quizapp.study.illustrations import Illustrations
from quizapp.ui.exam.sheet import ExamSheet
from quizapp.ui.exam.words_sheets import ChoiceSheet, KprimSheet, TermSheet
from quizapp.ui.widgets.basics import label
from quizapp.wording.catalog import _
from quizapp.wording.problems import figure_reason


class NoFigureSheet(ExamSheet):
    """A question whose figure cannot be read just now; it stays open."""

    def __init__(self, question: Question, reason: str) -> None:
        super().__init__(question)
        told = label("alert", _("The figure cannot be shown: {reason}").format(reason=reason), wrap=True)
        told.setObjectName("noFigure")
        self._column.addWidget(told)

    def show_item(self, item: Item) -> None:
        """There is nothing to be shown."""


def sheet_of(question: Question, illustrations: Illustrations) -> ExamSheet:
    """The sheet of that question."""
    match question.form:
        case Form.KPRIM:
            return KprimSheet(question)
        case Form.TERM:
            return TermSheet(question)
        case Form.LOCATE:
            return _on_figure(question, illustrations)
    return ChoiceSheet(question)


def _on_figure(question: Question, illustrations: Illustrations) -> ExamSheet:
    # Figures come with the first question that needs one.
    from quizapp.ui.exam.locate_sheet import LocateSheet
    from quizapp.ui.figures.artworks import artwork_of

    plate = illustrations.plate(question)
    assert plate is not None  # or the question would be gone
    try:
        artwork = artwork_of(plate.file)
    except BadFigure as error:
        return NoFigureSheet(question, figure_reason(error))
    except OSError as error:
        return NoFigureSheet(question, reason(error))
    return LocateSheet(question, artwork, plate.names, plate.title.in_language(question.language))
