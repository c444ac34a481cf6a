"""Images for tests: a PNG made by hand, headers of every kind, and what a camera writes into a JPEG."""

import struct
import zlib
from pathlib import Path
from typing import Final

EXIF: Final = b"Exif\x00\x00"


def png(width: int = 40, height: int = 30, colour: tuple[int, int, int] = (200, 60, 40)) -> bytes:
    """A whole PNG of one colour."""
    rows = (b"\x00" + bytes(colour) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def png_head(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and then ends."""
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))


def jpeg_head(width: int, height: int, *segments: bytes) -> bytes:
    """A JPEG with these segments before its frame, ending where its picture would begin."""
    frame = segment(0xC0, struct.pack(">BHHB", 8, height, width, 3) + bytes(9))
    return b"\xff\xd8" + b"".join(segments) + frame + segment(0xDA, bytes(10))


def segment(marker: int, content: bytes) -> bytes:
    """One segment of a JPEG."""
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def turned(orientation: int, *, order: str = "II", kind: int = 3, count: int = 1) -> bytes:
    """The segment in which a camera says how it was held, 1 to 8."""
    sign = "<" if order == "II" else ">"
    tags = order.encode() + struct.pack(f"{sign}HI", 42, 8)
    tags += struct.pack(f"{sign}HHHIHHI", 1, 0x0112, kind, count, orientation, 0, 0)
    return segment(0xE1, EXIF + tags)


def gif_head(width: int, height: int) -> bytes:
    """A GIF that says how large it is."""
    return b"GIF89a" + struct.pack("<HH", width, height) + bytes(20)


def webp_head(chunk: bytes, size: bytes) -> bytes:
    """A WebP that begins with such a chunk, whose size stands there as that kind writes it."""
    before = {b"VP8 ": bytes(3) + b"\x9d\x01\x2a", b"VP8L": b"\x2f", b"VP8X": bytes(4)}[chunk]
    content = before + size
    content += bytes(max(0, 10 - len(content)))
    return b"RIFF" + struct.pack("<I", len(content) + 12) + b"WEBP" + chunk + struct.pack("<I", len(content)) + content


def write_png(file: Path, width: int = 40, height: int = 30) -> Path:
    """Lay a PNG there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(png(width, height))
    return file


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
