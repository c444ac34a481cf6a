"""python -m resources.drawing.preview NAME OUT.png [--crop X Y W H] [--dark] [--deep] [--height N] [--labels] [--lit ID ...].

The figure as the program paints it, whole or a piece of it, to be looked at while drawing.
"""

import argparse
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from quizapp.figures.reading import read_figure
from quizapp.ui import theme
from quizapp.ui.figures.marks import paint_rim
from quizapp.ui.figures.painting import Artwork, Coat
from resources.drawing.__main__ import FOLDER


def main() -> None:
    """Paint what was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("name")
    parser.add_argument("out")
    parser.add_argument("--crop", type=float, nargs=4)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--deep", action="store_true")
    parser.add_argument("--height", type=int, default=1400)
    parser.add_argument("--labels", action="store_true")
    parser.add_argument("--lit", nargs="*", default=[])
    args = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QGuiApplication)
    theme.load_fonts()
    theme.take_look(app, theme.Theme(theme.DARK if args.dark else theme.LIGHT))  # type: ignore[arg-type]
    art = Artwork(read_figure((FOLDER / f"{args.name}.svg").read_bytes()))
    frame = QRectF(*args.crop) if args.crop else art.frame
    scale = args.height / frame.height()
    image = QImage(round(frame.width() * scale), args.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(theme.current_theme().colours.ground))
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-frame.topLeft())
    art.paint(painter, Coat(depth=1.0 if args.deep else 0.0))
    for name, path in art.paths.items():
        if name in args.lit or name.rpartition(".")[0] in args.lit:
            art.paint_lit(painter, art.figure.shape[name])
            paint_rim(painter, path)
    if args.labels:
        font = QFont(theme.FAMILY)
        font.setPixelSize(max(1, round(11 / scale)) if scale < 11 else 1)
        painter.setFont(font)
        painter.setPen(QColor("#000000" if not args.dark else "#ffffff"))
        for shape in art.figure.shapes:
            if shape.deep == args.deep:
                painter.drawText(art.paths[shape.id].boundingRect(), Qt.AlignmentFlag.AlignCenter, shape.id)
    painter.end()
    image.save(args.out)


if __name__ == "__main__":
    main()
