"""A box of choices that shows its focus, and that screen readers know by what it is about."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStyle, QStyleOptionComboBox

from quizapp.ui.widgets.box_marks import paint_box_marks


class ChoiceBox(QComboBox):
    """The style shows the focus on a box only after Tab, and so that it can hardly be seen; this one has a ring.

    A wheel over it scrolls the page instead of changing what is chosen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._label: QLabel | None = None

    def call(self, name: str) -> None:
        """Say what it is about where no label does; on Linux screen readers ask for a label, so there is a hidden one.

        To be called once the box is in its layout.
        """
        self.setAccessibleName(name)
        if self._label is None:
            self._label = QLabel(self.parentWidget())
            self._label.setTextFormat(Qt.TextFormat.PlainText)
            self._label.setBuddy(self)
            self._label.hide()
        self._label.setText(name)

    def showPopup(self) -> None:  # noqa: N802
        """Show the choices in their whole width, however narrow the box is."""
        bar = self.view().verticalScrollBar().sizeHint().width()
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + bar)
        super().showPopup()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """By now the box has its parent, which the hidden label must have too."""
        super().showEvent(event)
        if self._label is not None and self._label.parentWidget() is not self.parentWidget():
            self._label.setParent(self.parentWidget())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As any box, and its marks."""
        super().paintEvent(event)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        whole = self.currentText()
        self.setToolTip("" if self.fontMetrics().horizontalAdvance(whole) <= room else f"<qt>{escape(whole)}</qt>")
        paint_box_marks(self, steps=False)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave it to the page."""
        event.ignore()
