"""Pictures that tests draw, and how they are written."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

RED: Final = "#c03020"
BLUE: Final = "#2040c0"
GREEN: Final = "#20a040"
PAPER: Final = "#f0e8d8"


def drawn(width: int, height: int, *areas: tuple[tuple[int, int, int, int], str]) -> QImage:
    """A picture on paper with areas of one colour each."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor(PAPER))
    painter = QPainter(picture)
    for area, colour in areas:
        painter.fillRect(QRect(*area), QColor(colour))
    painter.end()
    return picture


def raw(picture: QImage, kind: str = "png") -> bytes:
    """The bytes of a file of that kind."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(-1 if kind == "png" else 100)
    assert writer.write(picture)
    return bytes(written.data())


def write(picture: QImage, file: Path, kind: str | None = None) -> Path:
    """Lay it there, by its suffix or as another kind."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw(picture, kind or file.suffix[1:]))
    return file


def colour_of(picture: QImage, x: int, y: int) -> str:
    """The colour of one pixel."""
    return picture.pixelColor(x, y).name()
