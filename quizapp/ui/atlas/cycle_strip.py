"""In which phases a structure works, and how, on one line."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.knowledge.cycle import Bar
from quizapp.knowledge.knowledge import Knowledge
from quizapp.ui.pictures.colours import sign_of
from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import current_theme


class CycleStrip(QWidget):
    """A box for each phase in the order of the running cycle: full where the structure works, with a letter for how."""

    def __init__(self, knowledge: Knowledge, bars: Sequence[Bar], language: str) -> None:
        super().__init__()
        self._phases = [phase.name.in_language(language) for phase in knowledge.phases]
        self._names = {each.id: each.name.in_language(language) for each in knowledge.contractions}
        self._bars = bars
        self.setObjectName("cycleStrip")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        speak_as(self, QAccessible.Role.Chart)
        self.setAccessibleName("; ".join(self._told()))
        self.setToolTip("\n".join(self._told()))

    @property
    def legend(self) -> str:
        """What the letters stand for, and which phases the first and the last box are."""
        types = dict.fromkeys(bar.contraction for bar in self._bars if bar.contraction is not None)
        letters = [f"{self._letter(each)} {self._names.get(each, each)}" for each in types]
        return " · ".join([*letters, f"{self._phases[0]} → {self._phases[-1]}"])

    def sizeHint(self) -> QSize:  # noqa: N802
        """A line of boxes, and a line of words for who does not see how full they are."""
        return QSize(current_theme().px(240), current_theme().px(22))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be narrow."""
        return QSize(current_theme().px(120), current_theme().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(current_theme().px(13))
        font.setBold(True)
        painter.setFont(font)
        width = self.width() / max(len(self._phases), 1)
        height = float(QFontMetrics(font).height() + 4)
        for place in range(len(self._phases)):
            painter.setPen(QPen(QColor(colours.outline), 1))
            painter.setBrush(QColor(colours.bar_empty))
            box = QRectF(place * width + 1, 1, width - 3, min(height, self.height() - 2.0))
            painter.drawRoundedRect(box, 3, 3)
            here = [bar for bar in self._bars if bar.phase == place]
            for part, bar in enumerate(here):
                piece = QRectF(
                    box.left() + part * box.width() / len(here), box.top(), box.width() / len(here), box.height()
                )
                painter.setBrush(QColor(sign_of(bar.contraction).hue))
                painter.drawRoundedRect(piece, 3, 3)
                painter.setPen(QColor(colours.panel))
                painter.drawText(piece, Qt.AlignmentFlag.AlignCenter, self._letter(bar.contraction))
                painter.setPen(QPen(QColor(colours.outline), 1))

    def _letter(self, contraction: str | None) -> str:
        return "" if contraction is None else self._names.get(contraction, "")[:1].upper()

    def _told(self) -> list[str]:
        """The phases with the types of work in them."""
        told = []
        for place, phase in enumerate(self._phases):
            here = [self._names.get(bar.contraction or "", "") for bar in self._bars if bar.phase == place]
            if here:
                how = ", ".join(each for each in here if each)
                told.append(f"{phase}: {how}" if how else phase)
        return told
