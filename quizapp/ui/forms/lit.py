"""Name on the screen: something is lit, and its name is chosen or typed."""

from quizapp.cards.question import Question
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
        tags = _tag_of_answer(self.question, self._lit_figure)
        chosen = outcome.logged.review.chosen
        for option in self.question.options:
            if option.key == chosen and not option.correct and option.entity is not None:
                wrong = self._lit_figure.canvas.artwork.figure.shapes_of((option.entity,))
                tags += [Tag(shape.id, option.text, Role.WRONG) for shape in wrong[:1]]
        self._lit_figure.canvas.show_verdict(tags)
        return super()._show_verdicts(outcome)


class NameTypedView(TermView):
    """The figure and a field to type in."""

    def __init__(self, question: Question, figure: FigureStage) -> None:
        super().__init__(question, figure)
        self._lit_figure = light(question, figure)

    def _show_verdicts(self, outcome: Outcome) -> Comparison:
        self._lit_figure.canvas.show_verdict(_tag_of_answer(self.question, self._lit_figure))
        return super()._show_verdicts(outcome)


def light(question: Question, figure: FigureStage) -> FigureStage:
    """The figure with what is asked for lit, in the layer where it lies; nothing can be chosen on it."""
    assert question.picture is not None
    figure.canvas.show_verdict(())
    figure.show_deep(question.picture.deep)
    figure.canvas.show_lit(question.picture.structures)
    return figure


def _tag_of_answer(question: Question, figure: FigureStage) -> list[Tag]:
    """The right name at one of the shapes that are lit."""
    picture = question.picture
    shapes = () if picture is None else figure.canvas.artwork.figure.shapes_of(picture.structures)
    shown = [shape for shape in shapes if picture is not None and shape.deep == picture.deep] or list(shapes)
    return [Tag(shape.id, question.answer, Role.RIGHT) for shape in shown[-1:]]
