"""The colours of knowing: lighter or darker by steps, so that they tell themselves apart without hue."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.figures.palette import inks
from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import DARK, current_theme
from quizapp.wording.catalog import _
from quizapp.wording.figures import percent

_LIGHT: Final = ("#f1e7b8", "#bcd9a4", "#7fbf9f", "#3f978f", "#17626a")
_DARK: Final = ("#7a7440", "#55764a", "#4c9077", "#55b5a4", "#9be8d6")


def colour_of(share: float | None) -> str:
    """The colour of a share of cards remembered, 0 to 1; that of what was not learned yet for None."""
    steps = _steps()
    return inks().unknown if share is None else steps[min(int(share * len(steps)), len(steps) - 1)]


def _steps() -> tuple[str, ...]:
    return _DARK if current_theme().colours is DARK else _LIGHT


class Legend(QWidget):
    """The scale with its figures, and what grey is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("atlasLegend")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        speak_as(self, QAccessible.Role.Graphic)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        steps = len(_steps())
        shares = ", ".join(percent(place / steps) for place in range(steps))
        self.setAccessibleName(
            _("Scale of colours: {grey}, then from {shares}").format(grey=_("not learned yet"), shares=shares)
        )
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two lines: the scale, and its figures."""
        metrics = self._metrics()
        return QSize(current_theme().px(360), metrics.height() + current_theme().px(16))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be narrow."""
        return QSize(current_theme().px(220), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self._metrics()
        font = self.font()
        font.setPixelSize(current_theme().px(13))
        painter.setFont(font)
        grey = _("not learned yet")
        wide = metrics.horizontalAdvance(grey) + current_theme().px(14)
        bar, steps = current_theme().px(11), _steps()
        line, text = QColor(current_theme().colours.outline), QColor(current_theme().colours.muted)
        each = max(20.0, (self.width() - wide) / len(steps))
        boxes = [(0.0, float(wide - current_theme().px(14)), inks().unknown, grey)]
        for place, colour in enumerate(steps):
            share = percent(place / len(steps))
            boxes.append((wide + place * each, each, colour, share))
        for left, width, colour, words in boxes:
            box = QRectF(left + 0.5, 0.5, width - 1, bar)
            painter.setPen(QPen(line, 1))
            painter.setBrush(QColor(colour))
            painter.drawRect(box)
            painter.setPen(text)
            painter.drawText(
                QRectF(left, bar + 3, max(width, 40.0), metrics.height()), Qt.AlignmentFlag.AlignLeft, words
            )

    def _metrics(self) -> QFontMetrics:
        font = self.font()
        font.setPixelSize(current_theme().px(13))
        return QFontMetrics(font)
