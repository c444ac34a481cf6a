"""Kind, width and height of an image, from the first bytes of its file."""

from collections.abc import Mapping
from enum import StrEnum
from typing import BinaryIO, Final, NamedTuple

from quizapp.images.bad_image import BadImage, Refusal
from quizapp.images.jpeg import jpeg_size


class Kind(StrEnum):
    """The kinds that the program shows, by the names that Qt has for them."""

    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"
    GIF = "gif"


SUFFIXES: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.PNG: (".png",),
    Kind.JPEG: (".jpg", ".jpeg"),
    Kind.WEBP: (".webp",),
    Kind.GIF: (".gif",),
}
"""How the names of each kind end, the usual ending first."""

NAMES: Final[Mapping[Kind, str]] = {Kind.PNG: "PNG", Kind.JPEG: "JPEG", Kind.WEBP: "WebP", Kind.GIF: "GIF"}

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_ENOUGH: Final = 1024


class Header(NamedTuple):
    """What is shown: its kind, and its size in pixels, turned as the camera says."""

    kind: Kind
    width: int
    height: int


def read_header(file: BinaryIO) -> Header:
    """The header of an image that can be read from its beginning; raise BadImage where there is none."""
    head = file.read(_ENOUGH)
    kind = _kind_of(head)
    if kind is None:
        raise BadImage(Refusal.DRAWING if _is_drawing(head) else Refusal.NOT_IMAGE)
    match kind:
        case Kind.PNG:
            size = _png_size(head)
        case Kind.GIF:
            size = int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
        case Kind.WEBP:
            size = _webp_size(head)
        case Kind.JPEG:
            file.seek(2)
            size = jpeg_size(file)
    # What is cut off counts as nothing, so a size that is there stands.
    if size is None or not all(size):
        raise BadImage(Refusal.DAMAGED)
    return Header(kind, *size)


def _kind_of(head: bytes) -> Kind | None:
    if head.startswith(_PNG):
        return Kind.PNG
    if head.startswith(_JPEG):
        return Kind.JPEG
    if head.startswith((b"GIF87a", b"GIF89a")):
        return Kind.GIF
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return Kind.WEBP
    return None


def _is_drawing(head: bytes) -> bool:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return text.startswith(b"<") and b"<svg" in head


def _png_size(head: bytes) -> tuple[int, int] | None:
    if head[12:16] != b"IHDR" or len(head) < 24:
        return None
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def _webp_size(head: bytes) -> tuple[int, int] | None:
    """By its first chunk: lossy, without loss, or with more than one picture or property."""
    if len(head) < 30:
        return None
    match head[12:16]:
        case b"VP8 " if head[23:26] == b"\x9d\x01\x2a":
            sizes = int.from_bytes(head[26:28], "little"), int.from_bytes(head[28:30], "little")
            return sizes[0] & 0x3FFF, sizes[1] & 0x3FFF
        case b"VP8L" if head[20] == 0x2F:
            bits = int.from_bytes(head[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    return None
