"""Locate in an exam: point at it, and see where one pointed."""

from PySide6.QtCore import QPointF

from quizapp.cards.locate import Click, click_as_text, click_of
from quizapp.cards.question import Question
from quizapp.exam.attempt import Item
from quizapp.figures.figure import Shape
from quizapp.ui.exam.sheet import ExamSheet
from quizapp.ui.figures.marks import Role, Tag
from quizapp.ui.figures.painting import Artwork
from quizapp.ui.figures.stage import FigureStage
from quizapp.ui.widgets.notice import Notice
from quizapp.wording.catalog import _
from quizapp.wording.pointing import region


class LocateSheet(ExamSheet):
    """Stem beside the figure. What was pointed at has an outline and a word; no name is told."""

    def __init__(self, question: Question, artwork: Artwork, names: frozenset[str], title: str) -> None:
        stage = FigureStage(artwork, names, _spoken)
        stage.canvas.setAccessibleName(_("Figure: {title}").format(title=title))
        super().__init__(question, beside=stage)
        assert question.picture is not None
        self._picture = question.picture
        self._stage = stage
        self.hand = stage.canvas
        stage.show_deep(question.picture.deep)
        stage.canvas.chosen.connect(self._point)
        self._hint = Notice("small")
        self._hint.setObjectName("locateHint")
        self._column.addWidget(self._hint)

    def show_item(self, item: Item) -> None:
        """Mark what was pointed at."""
        canvas = self._stage.canvas
        click = None if item.chosen is None else click_of(item.chosen)
        shape = None if click is None else canvas.artwork.figure.shape.get(click.shape)
        if click is None or shape is None:
            canvas.outline({})
            canvas.show_numbers(())
            canvas.mark(())
            self._hint.setText(_("Click it, or step with the arrow keys and press Space."))
            return
        self._stage.show_deep(shape.deep)
        if not canvas.step:
            canvas.stand_on([shape.id])
        canvas.outline({shape.id: Role.PLAIN})
        canvas.show_numbers((Tag(shape.id, "●", Role.PLAIN),))
        canvas.mark([] if click.place is None else [(QPointF(*click.place), Role.PLAIN)])
        self._hint.setText(_("Your answer is marked on the figure. Point elsewhere to change it."))

    def toggle_depth(self) -> bool:
        """To the other layer."""
        return self._stage.toggle_depth()

    def _point(self, shape: str, place: QPointF | None) -> None:
        click = Click(shape, None if place is None else (place.x(), place.y()))
        if click.structure in self._picture.mute:
            # Nothing is known of it; what is said is of the marking, for a verdict has no place here.
            self._hint.setText(_("This part cannot be marked in this question; nothing has changed."))
        else:
            self.answered.emit(click_as_text(click))


def _spoken(place: int, count: int, _shape: Shape) -> str:
    return region(place, count)
