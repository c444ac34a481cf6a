"""Name on the screen: something is lit, and its name is chosen or typed."""

from quizapp.cards.question import Question
from quizapp.figures.figure import Shape
from quizapp.knowledge.plate import Plate
from quizapp.study.illustrations import Illustrations
from quizapp.study.notebook import Outcome
from quizapp.ui.figures.marks import Role, Tag
from quizapp.ui.figures.stage import FigureStage
from quizapp.ui.forms.choice import ChoiceView
from quizapp.ui.forms.comparison import Comparison
from quizapp.ui.forms.term import TermView
from quizapp.ui.widgets.buttons import OptionButton


class NameView(ChoiceView):
    """The figure and four names; after the answer every name stands at its place."""

    def __init__(self, question: Question, figure: FigureStage, plate: Plate, illustrations: Illustrations) -> None:
        super().__init__(question, figure)
        self._lit_figure = light(question, figure)
        self._plate = plate
        self._illustrations = illustrations

    def _show_verdicts(self, outcome: Outcome) -> OptionButton:
        answer = _shape_of_answer(self.question, self._lit_figure)
        tags = [] if answer is None else [Tag(answer.id, self.question.answer, Role.RIGHT)]
        chosen = outcome.logged.review.chosen
        for option in self.question.options:
            if option.key == chosen and not option.correct and option.entity is not None:
                wrong = self._lit_figure.canvas.artwork.figure.shapes_of((option.entity,))
                nearest = sorted(wrong, key=lambda shape: answer is None or shape.side is not answer.side)
                tags += [Tag(shape.id, option.text, Role.WRONG) for shape in nearest[:1]]
        self._lit_figure.canvas.show_verdict(tags)
        return super()._show_verdicts(outcome)


class NameTypedView(TermView):
    """The figure and a field to type in."""

    def __init__(self, question: Question, figure: FigureStage) -> None:
        super().__init__(question, figure)
        self._lit_figure = light(question, figure)

    def _show_verdicts(self, outcome: Outcome) -> Comparison:
        answer = _shape_of_answer(self.question, self._lit_figure)
        tags = [] if answer is None else [Tag(answer.id, self.question.answer, Role.RIGHT)]
        self._lit_figure.canvas.show_verdict(tags)
        return super()._show_verdicts(outcome)


def light(question: Question, figure: FigureStage) -> FigureStage:
    """The figure with what is asked for lit, in the layer where it lies; nothing can be chosen on it."""
    assert question.picture is not None
    figure.canvas.show_verdict(())
    figure.show_deep(question.picture.deep)
    figure.canvas.show_lit(question.picture.structures)
    return figure


def _shape_of_answer(question: Question, figure: FigureStage) -> Shape | None:
    """One of the shapes that are lit, to put the right name at."""
    picture = question.picture
    if picture is None:
        return None
    shapes = figure.canvas.artwork.figure.shapes_of(picture.structures)
    return next((shape for shape in reversed(shapes) if shape.deep == picture.deep), None)
