"""What lies on the table in a sitting: the view of one question, and under it the buttons of its form."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui.forms.view import QuestionView
from quizapp.ui.widgets.basics import empty
from quizapp.ui.widgets.spread import Spread


class StudyTable(QObject):
    """Hands on what the learner does with the view that lies there; ``spread`` and ``footer`` are put on the page."""

    responded = Signal(object)
    """A Response; how long it took and whether the learner was away is filled in by the page."""

    overruled = Signal()
    went_on = Signal()
    put_off = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.view: QuestionView | None = None
        """What lies there, if anything does."""
        self.spread = Spread()
        self.footer = QWidget()
        self.footer.setObjectName("footer")
        self.footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons = QHBoxLayout(self.footer)
        self._buttons.setContentsMargins(0, 0, 0, 0)

    def put(self, view: QuestionView) -> None:
        """Show this view in place of the one before."""
        empty(self._buttons)
        self.view = view
        view.responded.connect(self.responded)
        view.overruled.connect(self.overruled)
        view.went_on.connect(self.went_on)
        view.put_off.connect(self.put_off)
        view.grew.connect(self.spread.settle)
        view.pointed_at.connect(self.spread.area.ensureWidgetVisible)
        self.spread.put(view.body, view.beside, wide=view.wide)
        self._buttons.addWidget(view.footer)
        self.spread.settle()

    def take_focus(self) -> bool:
        """The field in which to type takes the keys, or the figure; False where there is neither."""
        view = self.view
        if view is None or (taker := view.field or view.hand) is None:
            return False
        taker.setFocus()
        if view.field is not None:
            self.spread.area.ensureWidgetVisible(view.field)
        return True
