"""The one gate that every image passes before it is decoded."""

import io
from pathlib import Path
from typing import BinaryIO, Final

from quizapp.images.bad_image import BadImage, Refusal
from quizapp.images.header import NAMES, SUFFIXES, Header, read_header

LARGEST: Final = 20 * 1024 * 1024
MOST_PIXELS: Final = 50_000_000
_DRAWINGS: Final = (".svg", ".svgz")


def check_file(path: Path) -> Header:
    """The header of an image file; raise BadImage where it is refused, OSError where it cannot be read."""
    with path.open("rb") as file:
        return check_image(file, path.suffix)


def check_bytes(raw: bytes, suffix: str | None = None) -> Header:
    """The header of an image in memory; raise BadImage where it is refused."""
    return check_image(io.BytesIO(raw), suffix)


def check_image(file: BinaryIO, suffix: str | None) -> Header:
    """The header of an image; raise BadImage where it is refused. A suffix, where there is one, has to be true."""
    if file.seek(0, io.SEEK_END) > LARGEST:
        raise BadImage(Refusal.TOO_LARGE, megabytes=str(LARGEST // 1024 // 1024))
    file.seek(0)
    if suffix is not None and suffix.lower() in _DRAWINGS:
        raise BadImage(Refusal.DRAWING)
    header = read_header(file)
    check_size(header.width, header.height)
    right = SUFFIXES[header.kind]
    if suffix is not None and suffix.lower() not in right:
        raise BadImage(Refusal.OTHER_KIND, holds=NAMES[header.kind], right=right[0])
    return header


def check_size(width: int, height: int) -> None:
    """Raise BadImage for more pixels than are ever decoded."""
    if width * height > MOST_PIXELS:
        most = str(MOST_PIXELS // 1_000_000)
        raise BadImage(Refusal.TOO_MANY_PIXELS, width=str(width), height=str(height), most=most)
