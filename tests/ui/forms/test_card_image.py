"""The image of a card of any form: under the stem, not too large, told, enlarged, or a sentence in its place."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui import watching
from quizapp.ui.images.card_image import SHARE
from quizapp.ui.images.view import RIM, ImageView
from tests.knee_deck import PATELLA_AT, PATELLA_COLOUR
from tests.ui.forms.conftest import Practising
from tests.ui.images.pictures import colour_of, drawn, write
from tests.ui.learner import Learner, settle
from tests.ui.test_accessibility import name_of
from tests.ui.test_layout import SMALL, USUAL, faults

FORMS = ["recall", "choose", "fill", "name", "judge"]


def image_of(learner: Learner) -> ImageView:
    """The image on the screen."""
    found = learner.find("cardImage")
    assert isinstance(found, ImageView)
    return found


def top_of(learner: Learner, name: str) -> int:
    """How far below the upper edge of the window a widget begins."""
    return learner.find(name).mapTo(learner.window, QPoint(0, 0)).y()


def click_on(learner: Learner, place: QPoint) -> None:
    """Click there on the image."""
    QTest.mouseClick(
        learner.window.windowHandle(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        image_of(learner).mapTo(learner.window, place),
    )
    settle()


@pytest.mark.parametrize("card", FORMS)
@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_the_image_stands_under_the_stem(at_knee: Practising, card: str, size: tuple[int, int]) -> None:
    """All of it, with the pixels of its file, in two fifths of the window's height, and nothing is cut off."""
    learner = at_knee(card, size=size)
    view = image_of(learner)
    screen = learner.window.grab().toImage()
    spot = view.mapTo(learner.window, view.place.topLeft().toPoint())
    shown = view.place
    x, y = PATELLA_AT[0] + 20, PATELLA_AT[1] + 20

    assert top_of(learner, "stem") < top_of(learner, "cardImage")
    assert shown.height() <= SHARE * size[1]
    assert shown.height() == pytest.approx(min(300, SHARE * size[1]), abs=1)
    assert shown.width() / shown.height() == pytest.approx(4 / 3, abs=0.02)
    scale = shown.width() / 400
    assert colour_of(screen, spot.x() + round(x * scale), spot.y() + round(y * scale)) == PATELLA_COLOUR
    assert faults(learner.window) == []


@pytest.mark.parametrize("card", FORMS)
def test_a_question_with_an_image_is_answered_as_ever(at_knee: Practising, card: str) -> None:
    """Right by keys, and the image stays where it was while the answer is read."""
    learner = at_knee(card, "front.femur")
    before = image_of(learner).mapTo(learner.window, QPoint(0, 0)), image_of(learner).place
    if card in ("recall", "fill"):
        learner.press("Space")
        assert (image_of(learner).mapTo(learner.window, QPoint(0, 0)), image_of(learner).place) == before
        learner.press("3")
    else:
        learner.answer()

    (event,) = learner.events()
    assert (event["card"], event["quality"] >= 3) == (card, True)
    assert learner.question.card.card == "front.femur"


def test_the_image_follows_the_window(at_knee: Practising) -> None:
    """Smaller in a smaller one, and as large as before when that grows again."""
    learner = at_knee("choose", size=USUAL)
    before = image_of(learner).place
    learner.window.resize(*SMALL)
    settle()
    assert image_of(learner).place.height() == pytest.approx(SHARE * SMALL[1], abs=1)

    learner.window.resize(*USUAL)
    settle()
    assert image_of(learner).place == before


def test_the_room_under_the_image_is_not_its_own(at_knee: Practising) -> None:
    """It is as high as the image, so that options follow at once."""
    learner = at_knee("choose", size=USUAL)

    assert image_of(learner).height() == image_of(learner).place.height() + 2 * RIM


def test_a_small_image_stays_small(at_knee: Practising, image: Path) -> None:
    """Enlarged it would only be blurred."""
    write(drawn(60, 45), image)
    learner = at_knee("choose")

    assert (image_of(learner).place.width(), image_of(learner).place.height()) == (60, 45)


@pytest.mark.parametrize(("card", "name"), [("choose", "Image: Knee from the front"), ("name", "Image")])
def test_the_image_is_told(at_knee: Practising, card: str, name: str) -> None:
    """By its text, where it has one."""
    assert name_of(image_of(at_knee(card))) == name


@pytest.mark.parametrize("close", ["Esc", "Space", "Return", "click"])
def test_a_click_enlarges_the_image(at_knee: Practising, close: str) -> None:
    """As large as the window has room; any of the usual ways leads back, and nothing was answered meanwhile."""
    learner = at_knee("choose")
    click_on(learner, image_of(learner).place.center().toPoint())
    large = QApplication.activeModalWidget()
    assert large is not None
    (view,) = large.findChildren(ImageView)
    assert view.place.height() > 1.8 * image_of(learner).place.height()
    assert name_of(view) == "Image: Knee from the front"

    if close == "click":
        QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    else:
        learner.press(close)
    settle()
    assert QApplication.activeModalWidget() is None
    learner.window.activateWindow()
    settle()
    assert learner.events() == []
    learner.answer()
    assert len(learner.events()) == 1


def test_the_keyboard_enlarges_it_too(at_knee: Practising) -> None:
    """Tab leads to the image, and Space enlarges it in place of answering."""
    learner = at_knee("recall")
    while not image_of(learner).hasFocus():
        learner.press("Tab")
    learner.press("Space")

    assert QApplication.activeModalWidget() is not None
    assert not learner.sees("back")
    learner.press("Esc")


def test_beside_the_image_a_click_does_nothing(at_knee: Practising) -> None:
    """Only what can be seen can be enlarged."""
    learner = at_knee("choose")
    click_on(learner, QPoint(image_of(learner).width() - 3, 20))

    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("card", FORMS)
def test_an_image_that_is_lost_leaves_the_question(
    at_knee: Practising, image: Path, card: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until the deck is read anew a sentence and the file stand in its place; the question is answered without it."""
    monkeypatch.setattr(watching, "_QUIET", 600_000)
    learner = at_knee("front.femur", card)
    image.unlink()
    learner.answer()

    said = learner.read("noImage")
    assert said.startswith("The image cannot be shown: The file cannot be read (No such file or directory).")
    assert str(image) in said
    learner.answer()
    assert [event["card"] for event in learner.events()] == ["front.femur", card]
