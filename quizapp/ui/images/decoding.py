"""Images ready to be painted. Whatever a file holds, no more is decoded than the gate allows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from quizapp.errors import reason
from quizapp.images.bad_image import BadImage, Refusal
from quizapp.images.gate import LARGEST, check_bytes, check_size

LONGEST: Final = 2560
"""Pixels that a side of an image has in memory at most: as many as the screen has where images are shown."""

_MOST_MEGABYTES: Final = 256
_KEPT: Final = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """An image as it is painted, and the size that it has in the file, turned as the camera says."""

    pixels: QImage
    size: QSize


def image_in(file: Path) -> Decoded:
    """The image in that file, kept for the next time; raise BadImage where it cannot be shown."""
    try:
        return _read(file, file.stat().st_mtime_ns)
    except OSError as error:
        raise BadImage(Refusal.UNREADABLE, reason=reason(error)) from None


@lru_cache(maxsize=_KEPT)
def _read(file: Path, _changed: int) -> Decoded:
    with file.open("rb") as opened:
        raw = opened.read(LARGEST + 1)
    return decode(raw, check_bytes(raw, file.suffix).kind)


def decode(raw: bytes, kind: str) -> Decoded:
    """The first picture in these bytes, of a kind by Qt's name for it; raise BadImage where they cannot be decoded."""
    with _reading(raw, kind) as reader:
        size = reader.size()
        if max(size.width(), size.height()) > LONGEST:
            scaled = size.scaled(LONGEST, LONGEST, Qt.AspectRatioMode.KeepAspectRatio)
            reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
        turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
        pixels = _next_picture(reader)
    plain = QImage.Format.Format_ARGB32_Premultiplied if pixels.hasAlphaChannel() else QImage.Format.Format_RGB32
    pixels.convertTo(plain)
    return Decoded(pixels, size.transposed() if turned else size)


def decode_whole(raw: bytes, kind: str) -> QImage:
    """The first picture in these bytes with all its pixels; raise BadImage where they cannot be decoded."""
    with _reading(raw, kind) as reader:
        return _next_picture(reader)


def pictures_in(raw: bytes, kind: str) -> int:
    """How many pictures follow each other in these bytes; one where the kind can have no more."""
    with _reading(raw, kind) as reader:
        return reader.imageCount() if reader.supportsAnimation() else 1


@contextmanager
def _reading(raw: bytes, kind: str) -> Iterator[QImageReader]:
    """A reader that has decoded nothing yet; raise BadImage where it would be too much."""
    buffer = QBuffer()
    buffer.setData(QByteArray(raw))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    try:
        # No other decoder is asked than the one that the gate has chosen.
        reader.setAutoDetectImageFormat(False)
        reader.setAutoTransform(True)
        QImageReader.setAllocationLimit(_MOST_MEGABYTES)
        size = reader.size()
        if not size.isValid():
            raise BadImage(Refusal.DAMAGED)
        check_size(size.width(), size.height())
        yield reader
    finally:
        # The decoder of TIFF looks at the buffer once more when it goes, so it has to go first.
        reader.setDevice(None)  # type: ignore[arg-type] # which is allowed, whatever the stub says


def _next_picture(reader: QImageReader) -> QImage:
    pixels = reader.read()
    if pixels.isNull():
        raise BadImage(Refusal.DAMAGED)
    return pixels
