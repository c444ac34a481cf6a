"""Kind and size of an image from its first bytes, for all kinds and for hostile bytes."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QImageWriter

from quizapp.images.bad_image import BadImage, Refusal
from quizapp.images.header import Header, Kind, read_header
from tests.images.samples import EXIF, gif_head, jpeg_head, png, png_head, segment, turned, webp_head

SIDES = st.integers(1, 16383)


def header(raw: bytes) -> Header:
    """What stands in these bytes."""
    return read_header(io.BytesIO(raw))


def refusal(raw: bytes) -> Refusal:
    """Why these bytes are refused."""
    with pytest.raises(BadImage) as caught:
        header(raw)
    return caught.value.reason


def written(kind: str, width: int, height: int) -> bytes:
    """An image as Qt writes that kind."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF3366)
    raw = QByteArray()
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(raw.data())


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
@pytest.mark.parametrize("size", [(1, 1), (40, 30), (301, 7)])
def test_what_a_program_writes_is_known(kind: str, size: tuple[int, int]) -> None:
    """Kind, width and height are those that Qt has put there."""
    assert header(written(kind, *size)) == (Kind(kind), *size)


@given(SIDES, SIDES)
def test_every_size_is_read(width: int, height: int) -> None:
    """In each kind, and in each of the three ways in which a WebP begins."""
    lossy = struct.pack("<HH", width, height)
    lossless = struct.pack("<I", (width - 1) | (height - 1) << 14)
    canvas = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")

    assert header(png_head(width, height)) == (Kind.PNG, width, height)
    assert header(jpeg_head(width, height)) == (Kind.JPEG, width, height)
    assert header(gif_head(width, height)) == (Kind.GIF, width, height)
    assert header(webp_head(b"VP8 ", lossy)) == (Kind.WEBP, width, height)
    assert header(webp_head(b"VP8L", lossless)) == (Kind.WEBP, width, height)
    assert header(webp_head(b"VP8X", canvas)) == (Kind.WEBP, width, height)


def test_a_camera_may_write_much_before_the_picture() -> None:
    """Colour profiles and previews of a megabyte, fill bytes, and a marker without content are passed over."""
    before = [segment(0xE2, b"\xff" * 65_000)] * 20

    assert header(jpeg_head(640, 480, *before, b"\xff\xff\xff\x01", b"\x00")) == (Kind.JPEG, 640, 480)


@pytest.mark.parametrize("order", ["II", "MM"])
@pytest.mark.parametrize("orientation", range(10))
def test_a_photo_is_measured_as_it_is_shown(orientation: int, order: str) -> None:
    """Where the camera was held upright width and height change places, as Qt turns it."""
    photo = written("jpeg", 40, 30)
    raw = photo[:2] + turned(orientation, order=order) + photo[2:]
    buffer = QBuffer()
    buffer.setData(QByteArray(raw))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    turns = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)

    assert turns == (orientation in range(5, 9))
    assert header(raw) == ((Kind.JPEG, 30, 40) if turns else (Kind.JPEG, 40, 30))


@pytest.mark.parametrize(
    "before",
    [
        turned(6, kind=4),
        turned(6, count=2),
        segment(0xE1, EXIF + b"II"),
        segment(0xE1, EXIF + b"II*\x00" + struct.pack("<I", 4_000_000_000)),
        segment(0xE1, EXIF + b"II*\x00" + struct.pack("<IH", 8, 65_535)),
        segment(0xE1, EXIF + b"XX*\x00" + bytes(40)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00<x/>") + turned(6),
    ],
)
def test_what_is_said_wrongly_of_a_photo_turns_nothing(before: bytes) -> None:
    """As in Qt, which reads the first such segment alone."""
    assert header(jpeg_head(40, 30, before)) == (Kind.JPEG, 40, 30)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", Refusal.NOT_IMAGE),
        (b"a text", Refusal.NOT_IMAGE),
        (b"BM" + bytes(60), Refusal.NOT_IMAGE),
        (b"II*\x00" + bytes(60), Refusal.NOT_IMAGE),
        (b"RIFF\x00\x00\x00\x00WAVE" + bytes(40), Refusal.NOT_IMAGE),
        (b"<html><body/></html>", Refusal.NOT_IMAGE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refusal.DRAWING),
        (b"\xef\xbb\xbf <?xml version='1.0'?>\n<svg/>", Refusal.DRAWING),
        (png()[:20], Refusal.DAMAGED),
        (png_head(0, 30), Refusal.DAMAGED),
        (png().replace(b"IHDR", b"IDAT", 1), Refusal.DAMAGED),
        (gif_head(0, 0), Refusal.DAMAGED),
        (b"GIF89a\x05", Refusal.DAMAGED),
        (webp_head(b"VP8L", bytes(5))[:25], Refusal.DAMAGED),
        (webp_head(b"VP8 ", bytes(4)).replace(b"\x9d", b"\x9e"), Refusal.DAMAGED),
        (webp_head(b"VP8X", bytes(6)).replace(b"VP8X", b"ANIM"), Refusal.DAMAGED),
        (jpeg_head(40, 30)[:22], Refusal.DAMAGED),
        (b"\xff\xd8\xff\xd9", Refusal.DAMAGED),
        (b"\xff\xd8" + segment(0xDA, bytes(10)), Refusal.DAMAGED),
        (b"\xff\xd8\xff\xe0\x00\x00" + bytes(40), Refusal.DAMAGED),
        (b"\xff\xd8" + b"\xff\x01" * 1_000_000, Refusal.DAMAGED),
        (b"\xff\xd8" + b"\xff" * 1_000_000, Refusal.DAMAGED),
    ],
)
def test_why_it_is_no_header(raw: bytes, reason: Refusal) -> None:
    """What is no image, what is a drawing, and what is cut off or damaged are told apart."""
    assert refusal(raw) == reason


BEGINNINGS = [png(), jpeg_head(40, 30, turned(6)), gif_head(40, 30), webp_head(b"VP8X", bytes(6)), b"<svg/>"]


@given(st.sampled_from(BEGINNINGS), st.integers(0, 80), st.binary(max_size=80), st.integers(0, 60))
def test_no_bytes_make_it_fail(raw: bytes, at: int, spoilt: bytes, left_out: int) -> None:
    """Whatever is changed, lost or added, there is a header with a size, or a reason."""
    content = raw[:at] + spoilt + raw[at + left_out :]
    try:
        found: object = min(header(content)[1:]) > 0
    except BadImage as bad:
        found = bad.reason

    assert found in (True, Refusal.NOT_IMAGE, Refusal.DRAWING, Refusal.DAMAGED)
