"""Decoding within limits: large images small, photos upright, and a reason where it cannot be."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from quizapp.images.bad_image import BadImage, Refusal
from quizapp.ui.images.decoding import LONGEST, image_in
from tests.images.samples import gif_head, png_head, turned
from tests.ui.images.pictures import BLUE, PAPER, RED, colour_of, drawn, raw, write


def refusal(file: Path) -> Refusal:
    """Why it cannot be shown."""
    with pytest.raises(BadImage) as caught:
        image_in(file)
    return caught.value.reason


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_an_image_is_decoded(qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    """With its pixels and its size."""
    file = write(drawn(40, 30, ((0, 0, 20, 30), RED)), tmp_path / f"a.{kind}")
    found = image_in(file)

    assert found.size == found.pixels.size() == QSize(40, 30)
    assert found.pixels.pixelColor(5, 15).red() > 150
    assert found.pixels.pixelColor(35, 15).blue() > 180


def test_an_image_is_decoded_once(qtbot: QtBot, tmp_path: Path) -> None:
    """Until its file is another one."""
    file = write(drawn(40, 30), tmp_path / "a.png")
    first = image_in(file)
    assert image_in(file) is first

    write(drawn(50, 30), file)
    assert image_in(file).size == QSize(50, 30)


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_large_image_takes_little_memory(qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    """Its size is told as it is in the file."""
    found = image_in(write(drawn(6000, 1500, ((0, 0, 3000, 1500), BLUE)), tmp_path / f"a.{kind}"))

    assert found.size == QSize(6000, 1500)
    assert found.pixels.size() == QSize(LONGEST, LONGEST // 4)
    assert found.pixels.pixelColor(10, 10).blue() > 150


@pytest.mark.parametrize(("width", "height"), [(LONGEST + 1, 1), (1, LONGEST + 1), (LONGEST, 1)])
def test_a_line_stays_a_line(qtbot: QtBot, tmp_path: Path, width: int, height: int) -> None:
    """However an image is made smaller, there is a pixel left of it."""
    found = image_in(write(drawn(width, height), tmp_path / "a.png"))

    assert found.size == QSize(width, height)
    assert min(found.pixels.width(), found.pixels.height()) == 1
    assert max(found.pixels.width(), found.pixels.height()) == LONGEST


def test_a_photo_stands_upright(qtbot: QtBot, tmp_path: Path) -> None:
    """What was below on the left is above on the left when the camera was held so; large photos too."""
    for width, height in ((80, 40), (4000, 2000)):
        photo = raw(drawn(width, height, ((0, height // 2, width // 2, height // 2), RED)), "jpeg")
        file = tmp_path / f"photo-{width}.jpg"
        file.write_bytes(photo[:2] + turned(6) + photo[2:])
        found = image_in(file)
        shown = found.pixels

        assert found.size == QSize(height, width)
        assert (shown.width() > shown.height()) is False
        assert shown.pixelColor(shown.width() // 4, shown.height() // 4).red() > 150
        assert colour_of(shown, 3 * shown.width() // 4, 3 * shown.height() // 4)[1:3] == PAPER[1:3]


@pytest.mark.qt_log_ignore("libpng error", "Corrupt JPEG", "JPEG datastream", "JPEG file structure")
@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("gone.png", None, Refusal.UNREADABLE),
        ("bomb.png", png_head(20_000, 10_000), Refusal.TOO_MANY_PIXELS),
        ("lies.jpg", raw(drawn(40, 30)), Refusal.OTHER_KIND),
        ("svg.png", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", Refusal.DRAWING),
        ("half.png", raw(drawn(400, 300))[:200], Refusal.DAMAGED),
        ("head.png", png_head(40, 30), Refusal.DAMAGED),
        ("half.webp", raw(drawn(400, 300), "webp")[:40], Refusal.DAMAGED),
        ("head.gif", gif_head(40, 30), Refusal.DAMAGED),
        ("half.jpg", raw(drawn(400, 300), "jpeg")[:200], Refusal.DAMAGED),
    ],
)
def test_what_cannot_be_shown_has_a_reason(
    qtbot: QtBot, tmp_path: Path, name: str, content: bytes | None, reason: Refusal
) -> None:
    """Whatever is wrong with the file now, though the deck was read when it was right."""
    if content is not None:
        (tmp_path / name).write_bytes(content)

    assert refusal(tmp_path / name) == reason


def test_a_folder_in_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    """The system's own words are kept for the sentence."""
    (tmp_path / "a.png").mkdir()

    with pytest.raises(BadImage) as caught:
        image_in(tmp_path / "a.png")
    assert caught.value.reason is Refusal.UNREADABLE
    assert caught.value.details["reason"]
