"""A box for a number that shows its focus."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox

from quizapp.ui.widgets.box_marks import paint_box_marks, set_margin


class NumberBox(QSpinBox):
    """With a ring, as a box of choices has; a wheel over it scrolls the page instead of changing the number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another type size wants other margins."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            set_margin(self.lineEdit())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As any box, and its marks."""
        super().paintEvent(event)
        paint_box_marks(self, steps=True)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave it to the page."""
        event.ignore()
