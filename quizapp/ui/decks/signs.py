"""A sign for each way in which a card can stand: other forms, not only other colours."""

from enum import Enum, auto
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import Stage, stage_of
from quizapp.study.notebook import Notebook
from quizapp.ui.theme import current_theme

SIZE = 14
"""Of a sign, at 100 % type."""


class Sign(Enum):
    """A ring for what is new, half a disc or a whole one for what is learned, a triangle when due, bars when out."""

    NEW = auto()
    LEARNING = auto()
    KNOWN = auto()
    RELEARNING = auto()
    DUE = auto()
    SUSPENDED = auto()
    BURIED = auto()


_OF_STAGE = {
    Stage.NEW: Sign.NEW,
    Stage.LEARNING: Sign.LEARNING,
    Stage.REVIEW: Sign.KNOWN,
    Stage.RELEARNING: Sign.RELEARNING,
}


def sign_of(notebook: Notebook, card: CardId) -> QPixmap:
    """How that card stands with the learner, as a picture."""
    state, treatment, today = notebook.state(card), notebook.treatment(card), notebook.today()
    if treatment.is_out(today):
        sign = Sign.SUSPENDED if treatment.suspended else Sign.BURIED
    elif state is not None and state.due <= today:
        sign = Sign.DUE
    else:
        sign = _OF_STAGE[stage_of(state)]
    colours = current_theme().colours
    inks = {Sign.DUE: colours.accent, Sign.NEW: colours.new, Sign.RELEARNING: colours.hard, Sign.LEARNING: colours.hard}
    screen = QApplication.primaryScreen()
    ratio = 1.0 if screen is None else screen.devicePixelRatio()
    return _drawn(sign, inks.get(sign, colours.muted), current_theme().px(SIZE), ratio)


@lru_cache(maxsize=64)
def _drawn(sign: Sign, ink: str, size: int, ratio: float) -> QPixmap:
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, pen = QColor(ink), size / 8
    ring = QRectF(pen, pen, size - 2 * pen, size - 2 * pen)
    painter.setPen(QPen(colour, pen))
    painter.setBrush(colour)
    if sign in (Sign.SUSPENDED, Sign.BURIED):
        _draw_bars(painter, ring, 2 if sign is Sign.SUSPENDED else 1)
    elif sign is Sign.DUE:
        points = [ring.topLeft(), QPointF(ring.right(), ring.center().y()), ring.bottomLeft()]
        painter.drawPolygon(QPolygonF(points))
    elif sign is Sign.KNOWN:
        painter.drawEllipse(ring)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if sign is not Sign.NEW:
            half = QPainterPath()
            half.moveTo(ring.center())
            half.arcTo(ring, 90 if sign is Sign.LEARNING else 180, 180)
            painter.fillPath(half, colour)
    painter.end()
    return made


def _draw_bars(painter: QPainter, within: QRectF, count: int) -> None:
    """Upright ones for what is suspended; a lying one for what waits until tomorrow."""
    painter.setPen(Qt.PenStyle.NoPen)
    width = within.width() / 3
    if count == 1:
        painter.drawRect(QRectF(within.left(), within.center().y() - width / 2, within.width(), width))
        return
    for left in (within.left(), within.right() - width):
        painter.drawRect(QRectF(left, within.top(), width, within.height()))
