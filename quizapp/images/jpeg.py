"""The size of a JPEG: behind as many segments as its camera wrote before it, one of which may say that it is turned."""

from typing import BinaryIO, Final, Literal

_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_EXIF: Final = 0xE1
_PICTURE: Final = 0xDA
_END: Final = 0xD9
# No camera writes so many segments, or so much between them: such a file is made to be read for ever.
_MOST_SEGMENTS: Final = 4_000
_MOST_BETWEEN: Final = 1_000

_ORIENTATION: Final = 0x0112
_SHORT: Final = 3
_ON_ITS_SIDE: Final = range(5, 9)
_MOST_DIRECTORIES: Final = 4


def jpeg_size(file: BinaryIO) -> tuple[int, int] | None:
    """Width and height as shown, of a file read up to its first segment; None where they do not come."""
    size: tuple[int, int] | None = None
    turned: bool | None = None
    for _segment in range(_MOST_SEGMENTS):
        marker = _next_marker(file)
        if marker is None or marker == _END:
            return None
        if marker == _PICTURE:
            return size if size is None or not turned else (size[1], size[0])
        if marker in _ALONE:
            continue
        length = int.from_bytes(file.read(2)) - 2
        if length < 0:
            return None
        if marker == _EXIF and turned is None:
            turned = _lies_on_its_side(file.read(length))
        elif marker in _FRAMES and size is None:
            frame = file.read(length)
            size = int.from_bytes(frame[3:5]), int.from_bytes(frame[1:3])
        else:
            file.seek(length, 1)
    return None


def _next_marker(file: BinaryIO) -> int | None:
    """The next byte behind one that announces it; what stands between segments by mistake is passed over."""
    announced = False
    for _byte in range(_MOST_BETWEEN):
        byte = file.read(1)
        if not byte:
            return None
        if byte == b"\xff":
            announced = True
        elif announced and byte != b"\x00":
            return byte[0]
        else:
            announced = False
    return None


def _lies_on_its_side(exif: bytes) -> bool:
    """Whether the camera says that width and height change places. Read as Qt does, which will turn the picture."""
    order: Literal["little", "big"]
    match exif[:10]:
        case b"Exif\x00\x00II\x2a\x00":
            order = "little"
        case b"Exif\x00\x00MM\x00\x2a":
            order = "big"
        case _:
            return False
    tags = exif[6:]

    def number(at: int, size: int) -> int:
        return int.from_bytes(tags[at : at + size], order)

    at = number(4, 4)
    for _directory in range(_MOST_DIRECTORIES):
        if not 8 <= at < len(tags):
            return False
        count = number(at, 2)
        for entry in range(at + 2, min(at + 2 + 12 * count, len(tags)), 12):
            if number(entry, 2) == _ORIENTATION:
                is_one_short = number(entry + 2, 2) == _SHORT and number(entry + 4, 4) == 1
                return is_one_short and number(entry + 8, 2) in _ON_ITS_SIDE
        at = number(at + 2 + 12 * count, 4)
    return False
