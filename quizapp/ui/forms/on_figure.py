"""Which view a question on a figure has, and what happens where the figure cannot be read any more."""

from pathlib import Path

from quizapp.cards.question import Form, Question
from quizapp.errors import reason
from quizapp.figures.figure import Shape
from quizapp.figures.reading import BadFigure
from quizapp.study.illustrations import Illustrations
from quizapp.ui.figures.artworks import artwork_of
from quizapp.ui.figures.stage import FigureStage
from quizapp.ui.forms.lit import NameTypedView, NameView
from quizapp.ui.forms.locate import LocateView
from quizapp.ui.forms.no_figure import NoFigureView
from quizapp.ui.forms.view import Asking, QuestionView
from quizapp.wording.catalog import _
from quizapp.wording.pointing import region
from quizapp.wording.problems import figure_reason


def view_on_figure(question: Question, sitting: Asking, illustrations: Illustrations) -> QuestionView:
    """The view of a question that asks about a figure."""
    plate = illustrations.plate(question)
    if plate is None:
        return _without_figure(question, None, _("the deck has no such figure any more."))
    try:
        artwork = artwork_of(plate.file)
    except BadFigure as error:
        return _without_figure(question, plate.file, figure_reason(error))
    except OSError as error:
        return _without_figure(question, plate.file, reason(error))
    stage = FigureStage(artwork, plate.names, _spoken, key=_("Ctrl+D") if question.typed else "D")
    stage.canvas.setAccessibleName(_("Figure: {title}").format(title=plate.title.in_language(question.language)))
    if question.form is Form.LOCATE:
        return LocateView(question, stage, plate, illustrations, sitting.misses())
    if question.typed:
        return NameTypedView(question, stage)
    return NameView(question, stage, plate, illustrations)


def _without_figure(question: Question, file: Path | None, reason: str) -> NoFigureView:
    return NoFigureView(question, file, _("The figure cannot be shown: {reason}").format(reason=reason))


def _spoken(place: int, count: int, _shape: Shape) -> str:
    """While a question is open no name is told."""
    return region(place, count)
