"""The atlas in the real window: how soon it is painted, and how fast it answers pointer, wheel and keys."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtCore import QEventLoop, QPointF, QRectF, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from quizapp.app import build
from quizapp.ui.application import make_application
from quizapp.ui.figures.canvas import FigureCanvas
from quizapp.ui.figures.hits import shape_at
from quizapp.ui.main_window import MainWindow
from tests.bench.probes.painting import when_painted
from tests.bench.probes.telling import since, tell

_POINTS: Final = 400
_FRAMES: Final = 60
_SIZE: Final = (1280, 820)


def main() -> None:
    """Open the atlas of the folder argv[2] and measure on its first figure."""
    make_application()
    window = build(Path(sys.argv[2]), language="de")
    window.resize(*_SIZE)
    _until(window.ready.connect, window.show)
    pressed = time.monotonic_ns()
    _until_painted(window)
    painted = since(pressed)
    canvas = window.desks.atlas.page.findChild(FigureCanvas)
    assert isinstance(canvas, FigureCanvas)
    _wait(300)
    tell(painted=painted, floor=_floor(window, canvas), **_frames(canvas), hits=_hits(canvas))
    window.close()


def _until_painted(window: MainWindow) -> None:
    """Press what opens the atlas, and wait until the figure stands."""
    loop = QEventLoop()
    when_painted(window.desks.atlas.page, loop.quit)
    window.desks.go("atlas")
    loop.exec()


def _floor(window: MainWindow, canvas: FigureCanvas) -> float:
    """Reading and painting the same file with Qt's own renderer, in the same size."""
    assert window.workspace is not None
    plates = [
        plate for deck in window.workspace.notebook.library.decks if deck.knowledge for plate in deck.knowledge.plates
    ]
    began = time.monotonic_ns()
    renderer = QSvgRenderer(str(plates[0].file))
    image = QImage(canvas.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return since(began)


def _frames(canvas: FigureCanvas) -> dict[str, list[float]]:
    """One frame each for the pointer moved, the wheel turned, and the picture made sharp again."""
    chance = Random(1)
    shapes = [shape.id for shape in canvas.artwork.figure.shapes if not shape.deep]

    def hover() -> None:
        canvas.step_to(chance.choice(shapes))

    def zoom() -> None:
        canvas._zoom(1.07 if chance.random() < 0.5 else 1 / 1.07, QPointF(300, 300))

    def sharpen() -> None:
        canvas._sharpen.stop()
        canvas._viewport.zoom_by(1.01, QPointF(300, 300))

    return {name: _timed(canvas, act) for name, act in (("hover", hover), ("zoom", zoom), ("sharpen", sharpen))}


def _timed(canvas: FigureCanvas, act: Callable[[], None]) -> list[float]:
    found = []
    for _ in range(_FRAMES):
        began = time.monotonic_ns()
        act()
        canvas.repaint()
        found.append(since(began))
    return found


def _hits(canvas: FigureCanvas) -> list[float]:
    """What lies at places all over the figure."""
    chance = Random(2)
    x, y, width, height = canvas.artwork.figure.frame
    shapes = [shape for shape in canvas.artwork.figure.shapes if not shape.deep]
    found = []
    for _ in range(_POINTS):
        place = QPointF(x + chance.random() * width, y + chance.random() * height)
        began = time.monotonic_ns()
        shape_at(place, shapes, canvas.artwork.paths, pixel=1.4)
        found.append(since(began))
    return found


def _until(connect: Callable[[Callable[[], None]], object], act: Callable[[], None]) -> None:
    loop = QEventLoop()
    connect(loop.quit)
    act()
    loop.exec()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
