"""Images taken over from files, drops and the clipboard: checked, named, written, and never over anything."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QSize, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from pytestqt.qtbot import QtBot

from quizapp.images.bad_image import Refusal
from quizapp.images.gate import LARGEST
from quizapp.images.header import Kind, read_header
from quizapp.images.taken import Note, RefusedImage, Taken
from quizapp.ui.images.adopting import may_hold_image, take_clipboard, take_data, take_file
from quizapp.ui.images.decoding import image_in
from quizapp.wording import catalog, images
from tests.images.samples import gif_head, png_head
from tests.ui.images.pictures import BLUE, RED, colour_of, drawn, raw, write


@pytest.fixture
def folder(qtbot: QtBot, tmp_path: Path) -> Path:
    """Where images are to lie; not there yet."""
    return tmp_path / "decks" / "images"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The sentences are compared in English."""
    before = catalog.current()
    catalog.use("en")
    yield
    catalog.use(before)


def taken(result: Taken | RefusedImage) -> Taken:
    """What was written."""
    assert isinstance(result, Taken), result
    return result


def refusal(result: Taken | RefusedImage) -> Refusal:
    """Why nothing was."""
    assert isinstance(result, RefusedImage), result
    return result.reason


def with_files(*files: Path) -> QMimeData:
    """What a file manager drops."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def with_bytes(kind: str, content: bytes) -> QMimeData:
    """What another program copies."""
    data = QMimeData()
    data.setData(kind, QByteArray(content))
    return data


@pytest.mark.parametrize("name", ["knee.png", "knee.jpg", "knee.jpeg", "knee.webp", "KNEE.PNG"])
def test_an_image_file_is_copied_as_it_is(folder: Path, tmp_path: Path, name: str) -> None:
    """To the byte, under its own name, the suffix in small letters."""
    source = write(drawn(40, 30, ((0, 0, 20, 30), RED)), tmp_path / name, Path(name).suffix[1:].lower())
    result = take_file(source, folder)

    assert result == Taken(name.replace(".PNG", ".png"), name, taken(result).kind)
    assert (folder / taken(result).name).read_bytes() == source.read_bytes()


def test_a_large_picture_is_kept_as_large_as_it_is(folder: Path, tmp_path: Path) -> None:
    """Nothing of a photo of 4000 pixels is lost."""
    source = write(drawn(4000, 3000), tmp_path / "photo.jpg")

    assert (folder / taken(take_file(source, folder)).name).read_bytes() == source.read_bytes()


def test_a_lying_suffix_is_corrected_and_told(folder: Path, tmp_path: Path) -> None:
    """A deck would refuse the file under its old name."""
    source = write(drawn(40, 30), tmp_path / "knee.jpg", "png")
    result = taken(take_file(source, folder))

    assert result == Taken("knee.png", "knee.jpg", "PNG", (Note.SUFFIX,))
    assert image_in(folder / "knee.png").size == QSize(40, 30)
    assert images.notes(result) == ["“knee.jpg” holds PNG; it is kept as “knee.png”."]


@pytest.mark.parametrize("kind", ["bmp", "tiff"])
@pytest.mark.parametrize("suffix", [".bmp", ".tif", ".png"])
def test_what_learners_cannot_be_shown_becomes_png(folder: Path, tmp_path: Path, kind: str, suffix: str) -> None:
    """Every pixel of it, whatever its name says."""
    source = write(drawn(40, 30, ((0, 0, 20, 30), RED)), tmp_path / f"scan{suffix}", kind)
    result = taken(take_file(source, folder))
    kept = QImage(str(folder / "scan.png"))

    assert result == Taken("scan.png", f"scan{suffix}", kind.upper(), (Note.CONVERTED,))
    assert (kept.size(), colour_of(kept, 5, 5)) == (QSize(40, 30), RED)
    assert images.notes(result) == [f"It was turned from {kind.upper()} into PNG, and is kept as “scan.png”."]


def test_no_file_is_overwritten(folder: Path, tmp_path: Path) -> None:
    """Another picture of the same name gets a number, as does one that only the letters' size tells apart."""
    names = []
    for number, name in enumerate(("knee.png", "knee.png", "KNEE.png")):
        source = write(drawn(40, 30 + number), tmp_path / str(number) / name)
        names.append(taken(take_file(source, folder)).name)

    assert names == ["knee.png", "knee-2.png", "KNEE-3.png"]
    assert [image_in(folder / name).size.height() for name in names] == [30, 31, 32]


def test_the_same_image_is_not_written_twice(folder: Path, tmp_path: Path) -> None:
    """Taken over once more it is the file that is there, also where it was taken from there."""
    source = write(drawn(40, 30), tmp_path / "knee.png")
    first = take_file(source, folder)

    assert take_file(source, folder) == first
    assert take_file(folder / "knee.png", folder) == first
    assert [file.name for file in folder.iterdir()] == ["knee.png"]


def test_a_name_is_free_beside_the_deck_too(folder: Path, tmp_path: Path) -> None:
    """For there a deck looks first, and would show the other image."""
    write(drawn(9, 9), folder.parent / "knee.png")
    source = write(drawn(40, 30), tmp_path / "knee.png")

    assert taken(take_file(source, folder)).name == "knee-2.png"


@pytest.mark.qt_log_ignore("libpng error", "JPEG")
@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("gone.png", None, Refusal.UNREADABLE),
        ("bomb.png", png_head(20_000, 10_000), Refusal.TOO_MANY_PIXELS),
        ("text.png", b"a text", Refusal.NOT_IMAGE),
        ("empty.png", b"", Refusal.NOT_IMAGE),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refusal.DRAWING),
        ("drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refusal.DRAWING),
        ("half.png", raw(drawn(400, 300))[:200], Refusal.DAMAGED),
        ("head.gif", gif_head(40, 30), Refusal.DAMAGED),
        ("half.bmp", raw(drawn(40, 30), "bmp")[:20], Refusal.DAMAGED),
        ("large.png", raw(drawn(40, 30)) + bytes(LARGEST), Refusal.TOO_LARGE),
    ],
)
def test_what_is_refused_leaves_nothing(
    folder: Path, tmp_path: Path, name: str, content: bytes | None, reason: Refusal
) -> None:
    """No file is written, the old one is left alone, and a sentence says why."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = take_file(tmp_path / name, folder)

    assert refusal(result) == reason
    assert not folder.exists()
    assert isinstance(result, RefusedImage)
    assert images.refused(result).endswith(".")
    assert "{" not in images.refused(result)


def test_a_bomb_of_another_kind_is_not_decoded(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A BMP that says it has 200 megapixels is refused by what its head says."""
    bomb = bytearray(raw(drawn(40, 30), "bmp"))
    bomb[18:22], bomb[22:26] = (20_000).to_bytes(4, "little"), (10_000).to_bytes(4, "little")
    (tmp_path / "bomb.bmp").write_bytes(bomb)
    monkeypatch.setattr("quizapp.ui.images.decoding._next_picture", lambda _: pytest.fail("decoded"))

    assert refusal(take_file(tmp_path / "bomb.bmp", folder)) == Refusal.TOO_MANY_PIXELS


def test_a_folder_is_no_image(folder: Path, tmp_path: Path) -> None:
    """It is dropped as easily as a file."""
    assert refusal(take_file(tmp_path, folder)) == Refusal.UNREADABLE


def test_a_folder_that_cannot_be_written(folder: Path, tmp_path: Path) -> None:
    """The sentence has the system's reason, and nothing is lost."""
    folder.parent.mkdir()
    folder.write_text("a file in its place")
    result = take_file(write(drawn(40, 30), tmp_path / "knee.png"), folder)

    assert refusal(result) == Refusal.NOT_WRITTEN
    assert isinstance(result, RefusedImage)
    assert images.refused(result) == (
        f"It could not be copied ({result.details['reason']}). Make room on the disk, and try once more."
    )
    assert folder.read_text() == "a file in its place"


def test_a_disk_that_fills_leaves_no_half_file(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the image's name there is never a part of it, and what was begun is taken away."""
    source = write(drawn(40, 30), tmp_path / "knee.png")
    seen: list[bytes] = []

    def full(_handle: int) -> None:
        seen.append((folder / "knee.png").read_bytes())
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    assert refusal(take_file(source, folder)) == Refusal.NOT_WRITTEN
    assert seen == [b""]
    assert list(folder.iterdir()) == []


def test_a_file_is_dropped(folder: Path, tmp_path: Path) -> None:
    """As if it had been chosen; of several the first is taken, and that is told."""
    one, two = (write(drawn(40, side), tmp_path / f"{side}.png") for side in (30, 50))
    result = taken(take_data(with_files(one, two), folder))

    assert taken(take_data(with_files(one), folder)).notes == ()
    assert (result.name, result.notes) == ("30.png", (Note.FIRST_FILE,))
    assert images.notes(result) == ["Only the first of these files was taken."]


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "bmp"])
def test_the_bytes_of_an_image_are_pasted(folder: Path, kind: str) -> None:
    """As they are, under a plain name with the right suffix; what cannot be shown as PNG."""
    content = raw(drawn(40, 30, ((0, 0, 20, 30), RED)), kind)
    result = taken(take_data(with_bytes(f"image/{kind}", content), folder))

    assert result.name == f"image.{ {'jpeg': 'jpg', 'bmp': 'png'}.get(kind, kind) }"
    assert result.notes == ((Note.CONVERTED,) if kind == "bmp" else ())
    assert image_in(folder / result.name).size == QSize(40, 30)


def test_pasted_bytes_are_checked_as_files_are(folder: Path) -> None:
    """Whatever the other program calls them."""
    assert refusal(take_data(with_bytes("image/png", png_head(20_000, 10_000)), folder)) == Refusal.TOO_MANY_PIXELS
    assert taken(take_data(with_bytes("image/png", raw(drawn(4, 4), "jpeg")), folder)).name == "image.jpg"


@pytest.mark.parametrize("for_the_screen", [False, True])
def test_a_picture_without_bytes_is_pasted(folder: Path, for_the_screen: bool) -> None:
    """As of a screenshot."""
    picture = drawn(40, 30, ((0, 0, 20, 30), BLUE))
    data = QMimeData()
    data.setImageData(QPixmap.fromImage(picture) if for_the_screen else picture)
    result = taken(take_data(data, folder))

    assert result == Taken("image.png", "", "PNG")
    assert colour_of(QImage(str(folder / "image.png")), 5, 5) == BLUE


def test_the_clipboard_is_pasted(folder: Path) -> None:
    """What was copied last."""
    QGuiApplication.clipboard().setImage(drawn(40, 30))
    result = taken(take_clipboard(folder))
    with (folder / result.name).open("rb") as file:
        assert read_header(file) == (Kind.PNG, 40, 30)

    QGuiApplication.clipboard().setText("no image")
    assert refusal(take_clipboard(folder)) == Refusal.NO_IMAGE


def test_an_image_on_the_web_is_not_fetched(folder: Path) -> None:
    """What a browser drops with its pixels is taken; an address alone is refused."""
    address = QMimeData()
    address.setUrls([QUrl("https://example.org/knee.png")])
    assert refusal(take_data(address, folder)) == Refusal.REMOTE

    address.setImageData(drawn(40, 30))
    assert taken(take_data(address, folder)).name == "image.png"


def test_nothing_that_is_an_image(folder: Path) -> None:
    """Text, nothing at all, and a picture that is none."""
    text, nothing, empty = QMimeData(), QMimeData(), QMimeData()
    text.setText("knee.png")
    empty.setImageData(QImage())

    assert [refusal(take_data(data, folder)) for data in (text, nothing, empty)] == [Refusal.NO_IMAGE] * 3
    assert [may_hold_image(data) for data in (text, nothing)] == [False, False]


def test_what_may_be_dropped(folder: Path, tmp_path: Path) -> None:
    """A file, the bytes of an image, and a picture."""
    picture = QMimeData()
    picture.setImageData(drawn(4, 4))

    assert may_hold_image(with_files(tmp_path / "a.png"))
    assert may_hold_image(with_bytes("image/webp", b""))
    assert may_hold_image(picture)


def test_of_a_moving_picture_the_first_is_shown(folder: Path, tmp_path: Path) -> None:
    """That is told; a single one needs no word."""
    for frames in (1, 2):
        (tmp_path / f"{frames}.gif").write_bytes(_gif(frames))
    still, moving = (taken(take_file(tmp_path / f"{frames}.gif", folder)) for frames in (1, 2))

    assert (still.notes, moving.notes) == ((), (Note.MOVING,))
    assert images.notes(moving) == ["It moves; only its first picture is shown."]
    assert image_in(folder / "2.gif").pixels.size() == QSize(1, 1)


def _gif(frames: int) -> bytes:
    """A GIF of one pixel, with so many pictures."""
    head = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
    frame = b"\x21\xf9\x04\x00\x0a\x00\x00\x00" + b"\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"
    return head + frame * frames + b"\x3b"
