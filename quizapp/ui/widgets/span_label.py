"""A name over a bracket."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent

from quizapp.ui.pictures.strokes import bracket
from quizapp.ui.widgets.basics import WrappingLabel, keep_words

_BRACKET: Final = 9


class SpanLabel(WrappingLabel):
    """The name of some phases over a bracket that holds them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "heading")
        self.setText(name)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setContentsMargins(0, 0, 0, _BRACKET)
        keep_words(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The name, and the bracket below it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bracket(painter, 0, self.width(), self.height() - _BRACKET + 3)
