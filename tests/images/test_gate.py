"""The gate: what is refused before anything is decoded."""

from pathlib import Path

import pytest

from quizapp.images.bad_image import BadImage, Refusal
from quizapp.images.gate import LARGEST, MOST_PIXELS, check_bytes, check_file
from quizapp.images.header import Header, Kind
from tests.images.samples import gif_head, jpeg_head, png, png_head


def refused(raw: bytes, suffix: str | None = None) -> BadImage:
    """The refusal of these bytes."""
    with pytest.raises(BadImage) as caught:
        check_bytes(raw, suffix)
    return caught.value


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        (png(), ["a.png", "a.PNG"]),
        (jpeg_head(40, 30), ["a.jpg", "a.jpeg", "a.Jpg"]),
        (gif_head(40, 30), ["a.gif"]),
    ],
)
def test_a_file_passes_under_its_own_suffix(tmp_path: Path, raw: bytes, names: list[str]) -> None:
    """In capitals too."""
    for name in names:
        (tmp_path / name).write_bytes(raw)
        assert check_file(tmp_path / name)[1:] == (40, 30)


@pytest.mark.parametrize("suffix", [".jpg", ".gif", ".bmp", ".txt", ""])
def test_a_suffix_that_lies_is_told(suffix: str) -> None:
    """With what the file holds, and how its name has to end."""
    bad = refused(png(), suffix)

    assert (bad.reason, bad.details["holds"], bad.details["right"]) == (Refusal.OTHER_KIND, "PNG", ".png")


def test_without_a_name_there_is_nothing_to_lie() -> None:
    """What was pasted has none."""
    assert check_bytes(png()) == Header(Kind.PNG, 40, 30)


@pytest.mark.parametrize("suffix", [".svg", ".SVGZ"])
def test_a_drawing_is_no_image(suffix: str) -> None:
    """Even where something else stands in it."""
    assert refused(png(), suffix).reason is Refusal.DRAWING


def test_a_bomb_is_refused_by_its_header() -> None:
    """200 megapixels, and one pixel row more than 50."""
    bad = refused(png_head(20_000, 10_000), ".png")

    assert (bad.reason, bad.details) == (
        Refusal.TOO_MANY_PIXELS,
        {"width": "20000", "height": "10000", "most": "50"},
    )
    assert refused(png_head(MOST_PIXELS // 1000, 1001)).reason is Refusal.TOO_MANY_PIXELS
    assert check_bytes(png_head(MOST_PIXELS // 1000, 1000)).height == 1000


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    """One byte more than 20 MB, however small the picture says it is."""
    file = tmp_path / "large.png"
    file.write_bytes(png())
    with file.open("r+b") as opened:
        opened.truncate(LARGEST)
    assert check_file(file).width == 40
    with file.open("r+b") as opened:
        opened.truncate(LARGEST + 1)

    with pytest.raises(BadImage) as caught:
        check_file(file)
    assert (caught.value.reason, caught.value.details) == (Refusal.TOO_LARGE, {"megabytes": "20"})


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """The system's own error comes out."""
    with pytest.raises(FileNotFoundError):
        check_file(tmp_path / "none.png")
