"""Images of cards in the editor: chosen, pasted, dropped, described, taken off; and those that are refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from quizapp.images.gate import LARGEST
from quizapp.ui.editor.image_spot import ImageSpot
from tests.images.samples import gif_head, png_head
from tests.ui.editor.writing import Writer
from tests.ui.images.pictures import RED, drawn, raw, write
from tests.ui.learner import settle


@pytest.fixture(autouse=True)
def no_clipboard() -> Iterator[None]:
    """Nothing is copied before and after."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def editor(writer: Writer) -> Writer:
    """A learner who has written a flashcard but not saved it."""
    writer.make_deck()
    writer.write(frontField="What is this?", backField="a knee")
    return writer


@pytest.fixture
def choose(editor: Writer) -> "Choose":
    """Chooses a file."""
    return Choose(editor)


class Choose:
    """Chooses a file in the dialog that the button brings up."""

    def __init__(self, editor: Writer) -> None:
        self._editor = editor

    def __call__(self, file: Path | None) -> None:
        """Choose that file; with none the dialog is left."""
        self._editor.go_to("chooseImageButton")
        self._editor.learner.press("Space")
        self._editor.choose_file(file)


def copy(data: QMimeData) -> None:
    """What another program copies."""
    QGuiApplication.clipboard().setMimeData(data)


def with_files(*files: Path) -> QMimeData:
    """What a file manager copies and drops."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def drop(editor: Writer, data: QMimeData) -> bool:
    """Drop that on the place of the image; whether it may be dropped there."""
    spot = editor.field("imageSpot")
    copied, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copied, data, left, none)
    QApplication.sendEvent(spot, enter)
    if enter.isAccepted():
        QApplication.sendEvent(spot, QDropEvent(QPointF(5, 5), copied, data, left, none))
    settle()
    return enter.isAccepted()


def images(editor: Writer) -> list[str]:
    """The names of the files beside the deck."""
    folder = editor.own / "images"
    return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []


def test_an_image_is_chosen(editor: Writer, choose: Choose, tmp_path: Path) -> None:
    """It lies beside the deck, is shown small with its name and size, and under the question."""
    choose(write(drawn(400, 300), tmp_path / "knee.png"))

    assert editor.learner.read("imageWords") == "knee.png · 400 × 300"
    assert editor.learner.sees("imageThumb")
    assert images(editor) == ["knee.png"]
    assert "Who cannot see the image is told nothing of it." in editor.problems
    assert editor.learner.sees("cardImage")
    editor.write(imageTextField="A knee from the front")
    editor.save()
    assert editor.cards()[0]["image"] == {"file": "knee.png", "text": "A knee from the front"}


def test_a_dialog_that_is_left_changes_nothing(editor: Writer, choose: Choose) -> None:
    """No image, no word."""
    choose(None)

    assert "image" not in editor.page.entry
    assert not editor.learner.sees("imageNotice")


def test_an_image_is_pasted(editor: Writer) -> None:
    """With Ctrl+V where the image lies, or by the button: a copied file, or the picture itself."""
    QGuiApplication.clipboard().setImage(drawn(40, 30, ((0, 0, 20, 30), RED)))
    editor.go_to("imageSpot")
    editor.learner.press("Ctrl+V")
    assert editor.page.entry["image"] == "image.png"
    QGuiApplication.clipboard().setImage(drawn(50, 30))
    editor.go_to("pasteImageButton")
    editor.learner.press("Space")

    assert editor.page.entry["image"] == "image-2.png"
    assert images(editor) == ["image-2.png", "image.png"]


def test_an_image_is_dropped(editor: Writer, tmp_path: Path) -> None:
    """A file; of several the first, and it is said so."""
    files = [write(drawn(40, 30 + number), tmp_path / f"{number}.png") for number in range(2)]

    assert drop(editor, with_files(*files))
    assert editor.page.entry["image"] == "0.png"
    assert editor.learner.read("imageNotice") == "Only the first of these files was taken."


def test_text_is_not_dropped_there(editor: Writer) -> None:
    """It belongs into a field."""
    data = QMimeData()
    data.setText("a word")

    assert not drop(editor, data)


def test_what_was_done_to_an_image_is_told(editor: Writer, choose: Choose, tmp_path: Path) -> None:
    """A suffix that lies is mended, a kind that is not shown is turned into one that is."""
    choose(write(drawn(40, 30), tmp_path / "knee.jpg", "png"))
    assert editor.learner.read("imageNotice") == "“knee.jpg” holds PNG; it is kept as “knee.png”."
    choose(write(drawn(50, 30), tmp_path / "scan.bmp"))
    assert editor.learner.read("imageNotice") == "It was turned from BMP into PNG, and is kept as “scan.png”."
    assert editor.page.entry["image"] == "scan.png"


REFUSED: tuple[tuple[str, bytes | None, str], ...] = (
    ("gone.png", None, "The file cannot be read"),
    ("bomb.png", png_head(20_000, 10_000), "It has 20000 × 10000 pixels; more than 50 million are not shown."),
    ("text.png", b"a text", "It is neither PNG, JPEG, WebP nor GIF."),
    ("empty.png", b"", "It is neither PNG, JPEG, WebP nor GIF."),
    ("drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "It is an SVG drawing"),
    ("half.png", raw(drawn(400, 300))[:200], "The file is damaged or not complete."),
    ("head.gif", gif_head(40, 30), "The file is damaged or not complete."),
    ("large.png", raw(drawn(40, 30)) + bytes(LARGEST), "The file is larger than 20 MB."),
    ("deck.yaml", b"format: 1", "It is neither PNG, JPEG, WebP nor GIF."),
)


@pytest.mark.qt_log_ignore("libpng error", "JPEG")
@pytest.mark.parametrize(
    ("way", "refused"),
    # What is not there cannot be chosen.
    [(way, each) for way in ("choose", "paste", "drop") for each in REFUSED if way != "choose" or each[1] is not None],
)
def test_what_is_refused_loses_nothing(
    editor: Writer, choose: Choose, tmp_path: Path, way: str, refused: tuple[str, bytes | None, str]
) -> None:
    """It is said why, whichever way it came; the image that was there stays, and so does the text."""
    choose(write(drawn(40, 30), tmp_path / "fine.png"))
    name, content, said = refused
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    if way == "choose":
        choose(file)
    elif way == "drop":
        drop(editor, with_files(file))
    else:
        copy(with_files(file))
        editor.go_to("imageSpot")
        editor.learner.press("Ctrl+V")

    assert editor.learner.read("imageNotice").startswith(said)
    assert editor.page.entry["image"] == "fine.png"
    assert (editor.shown("frontField"), editor.shown("backField")) == ("What is this?", "a knee")
    assert images(editor) == ["fine.png"]


def test_what_is_no_image_is_not_pasted(editor: Writer) -> None:
    """Text, nothing at all, and a picture on the web, which is not fetched."""
    editor.go_to("imageSpot")
    QGuiApplication.clipboard().setText("a word")
    editor.learner.press("Ctrl+V")
    assert editor.learner.read("imageNotice").startswith("There is no image in it.")
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/knee.png")])
    copy(data)
    editor.learner.press("Ctrl+V")
    assert editor.learner.read("imageNotice").startswith("The image is on the web")
    data = QMimeData()
    data.setData("image/png", QByteArray(b"no image"))
    copy(data)
    editor.learner.press("Ctrl+V")

    assert editor.learner.read("imageNotice").startswith("It is neither PNG")
    assert "image" not in editor.page.entry


def test_a_folder_that_refuses(editor: Writer, choose: Choose, tmp_path: Path) -> None:
    """Says so, and the card can be saved without an image."""
    (editor.own / "images").write_text("a file in its place")
    choose(write(drawn(40, 30), tmp_path / "knee.png"))

    assert editor.learner.read("imageNotice").startswith("It could not be copied")
    editor.save()
    assert "image" not in editor.cards()[0]


def test_an_image_is_taken_off(editor: Writer, choose: Choose, tmp_path: Path) -> None:
    """With Delete, or by its button; the file stays, as another card may show it."""
    choose(write(drawn(40, 30), tmp_path / "knee.png"))
    editor.write(imageTextField="A knee")
    editor.go_to("imageSpot")
    editor.learner.press("Delete")

    assert "image" not in editor.page.entry
    assert editor.learner.read("imageWords") == "None. Drop one here, or paste one with Ctrl+V."
    assert not editor.learner.sees("imageTextField")
    choose(tmp_path / "knee.png")
    editor.go_to("takeImageOffButton")
    editor.learner.press("Space")
    assert "image" not in editor.page.entry
    assert editor.focus == "imageSpot"
    assert images(editor) == ["knee.png"]


def test_enter_on_a_button_presses_it(editor: Writer) -> None:
    """It pastes and takes off there, and lets choose a file only on the button that says so."""
    QGuiApplication.clipboard().setImage(drawn(40, 30))
    editor.go_to("pasteImageButton")
    editor.learner.press("Return")
    assert editor.page.entry["image"] == "image.png"
    editor.go_to("takeImageOffButton")
    editor.learner.press("Enter")

    assert "image" not in editor.page.entry
    assert editor.focus == "imageSpot"
    assert editor.page.window().findChild(QFileDialog) is None


def test_an_image_of_a_correction(writer: Writer, tmp_path: Path, shipped: Path) -> None:
    """Lies beside the corrections, and is shown with the shipped card from then on."""
    writer.edit("foot/push-off")
    Choose(writer)(write(drawn(40, 30), tmp_path / "foot.png"))
    writer.save()

    assert (writer.learner.data_dir / "corrections" / "images" / "foot.png").is_file()
    assert [file.name for file in shipped.iterdir()] == ["foot.yaml"]
    writer.edit("foot/push-off")
    assert writer.learner.read("imageWords") == "foot.png · 40 × 30"
    assert writer.learner.sees("cardImage")


def test_an_image_survives_as_a_draft(editor: Writer, choose: Choose, tmp_path: Path) -> None:
    """What was taken over is there when one goes on."""
    choose(write(drawn(40, 30), tmp_path / "knee.png"))
    editor.learner.press("Esc", "Ctrl+2")
    editor.learner.click("goOnButton")

    assert editor.learner.read("imageWords") == "knee.png · 40 × 30"


def test_what_a_screen_reader_hears(editor: Writer, choose: Choose, tmp_path: Path) -> None:
    """Of the place: what lies there, and what can be done."""
    spot = editor.field("imageSpot")
    assert isinstance(spot, ImageSpot)
    heard = QAccessible.queryAccessibleInterface(spot)
    assert heard.text(QAccessible.Text.Name) == "Image: None. Drop one here, or paste one with Ctrl+V."
    choose(write(drawn(40, 30), tmp_path / "knee.png"))

    assert heard.text(QAccessible.Text.Name) == "Image: knee.png · 40 × 30"
    assert heard.text(QAccessible.Text.Description) == (
        "Enter chooses a file, Ctrl+V pastes an image, Delete takes it off"
    )
