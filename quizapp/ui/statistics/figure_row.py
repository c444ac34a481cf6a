"""The four large figures above the pictures."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from quizapp.ui.widgets.basics import label, panel

_NAMES = ("retainedFigure", "answersFigure", "streakFigure", "easinessFigure")


class FigureRow(QWidget):
    """Side by side, or two and two."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("figureRow")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 6)  # below them as much as between the pictures
        self._grid.setSpacing(20)
        self._columns = 0
        self._panels: list[QWidget] = []
        self._labels: list[tuple[QLabel, QLabel]] = []
        for name in _NAMES:
            frame, inside = panel()
            inside.setSpacing(0)
            value, words = label("figure"), label("muted", wrap=True)
            value.setObjectName(name)
            value.setAlignment(Qt.AlignmentFlag.AlignLeft)
            inside.addWidget(value)
            inside.addWidget(words)
            inside.addStretch(1)
            self._panels.append(frame)
            self._labels.append((value, words))
        self.arrange(len(_NAMES))

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show these, each with the words under it."""
        for (value, words), (figure, text) in zip(self._labels, figures, strict=True):
            value.setText(figure)
            words.setText(text)

    def arrange(self, columns: int) -> None:
        """So many beside each other."""
        if columns == self._columns:
            return
        self._columns = columns
        for place, frame in enumerate(self._panels):
            self._grid.addWidget(frame, *divmod(place, columns))
            self._grid.setColumnStretch(place, int(place < columns))
