"""The occlusion on the screen: covered, revealed, graded, and what happens where its image is lost."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.cards.image import Box
from quizapp.preferences import Preferences, save_preferences
from quizapp.ui.images.view import ImageView
from quizapp.ui.theme import current_theme
from quizapp.wording.catalog import LANGUAGES
from tests.knee_deck import FEMUR_COLOUR, PATELLA_COLOUR
from tests.ui.forms.conftest import Practising
from tests.ui.images.pictures import colour_of, drawn, write
from tests.ui.learner import Learner, OpenWindow
from tests.ui.test_accessibility import name_of, takers
from tests.ui.test_layout import SMALL, USUAL, faults

SIZES = [SMALL, USUAL]


def view_of(learner: Learner) -> ImageView:
    """The image on the screen."""
    found = learner.find("image")
    assert isinstance(found, ImageView)
    return found


def seen(learner: Learner, box: str) -> str:
    """The colour on the screen near the corner of a box."""
    covers = learner.question.covers
    assert covers is not None
    found: Box = next(each for each in covers.boxes if each.id == box)
    view = view_of(learner)
    spot = view.mapTo(learner.window, view.box_in_widget(found).topLeft().toPoint() + QPoint(8, 8))
    return colour_of(learner.window.grab().toImage(), spot.x(), spot.y())


@pytest.mark.parametrize("size", SIZES)
def test_what_is_asked_is_covered_until_the_learner_reveals_it(at_knee: Practising, size: tuple[int, int]) -> None:
    """Before, both boxes are covered; with Space the one asked for goes, and its answer stands beside the image."""
    learner = at_knee("front.patella", size=size)
    colours = current_theme().colours

    assert learner.read("stem") == "What is covered?"
    assert (seen(learner, "patella"), seen(learner, "femur")) == (colours.accent, colours.bar_empty)
    assert not learner.sees("back")
    learner.press("Space")
    assert (seen(learner, "patella"), seen(learner, "femur")) == (PATELLA_COLOUR, colours.bar_empty)
    assert learner.read("back") == "kneecap"
    assert "The kneecap lies before the joint." in learner.texts("explanation")


def test_with_one_hidden_the_others_are_seen(at_knee: Practising) -> None:
    """Before and after; the box that reaches into the other hides nothing of it."""
    learner = at_knee("side.patella")

    assert (seen(learner, "patella"), seen(learner, "femur")) == (current_theme().colours.accent, FEMUR_COLOUR)
    learner.press("Space")
    assert seen(learner, "femur") == FEMUR_COLOUR


@pytest.mark.parametrize(("key", "quality"), [("1", 1), ("2", 3), ("3", 4), ("4", 5)])
def test_the_learner_says_how_well_it_went(at_knee: Practising, key: str, quality: int) -> None:
    """The grade goes into the log under the id of entry and box."""
    learner = at_knee("front.femur")
    learner.press(key)
    assert learner.events() == []
    learner.press("Space", key)

    (event,) = learner.events()
    assert (event["card"], event["form"], event["quality"]) == ("front.femur", "occlusion", quality)


def test_a_day_asks_for_one_box_of_an_image(open_window: OpenWindow, image: Path) -> None:
    """The others wait for another day."""
    learner = open_window()
    learner.press("Return")
    learner.finish()

    asked = [event["card"] for event in learner.events()]
    assert Counter(card.split(".")[0] for card in asked) == Counter(
        ["front", "side", "recall", "choose", "fill", "name", "judge"]
    )


@pytest.mark.parametrize("size", SIZES)
def test_nothing_moves_when_the_answer_comes(at_knee: Practising, size: tuple[int, int]) -> None:
    """Neither image nor stem."""
    learner = at_knee("front.patella", size=size)
    stem = learner.find("stem")
    before = view_of(learner).place, view_of(learner).pos(), stem.mapTo(learner.window, QPoint(0, 0))
    learner.press("Space")

    assert (view_of(learner).place, view_of(learner).pos(), stem.mapTo(learner.window, QPoint(0, 0))) == before


def test_the_image_is_told_to_those_who_cannot_see_it(at_knee: Practising) -> None:
    """What it shows, which region is covered, and what it was; Tab leads there."""
    learner = at_knee("front.patella")
    learner.press("Tab")
    while not view_of(learner).hasFocus():
        learner.press("Tab")

    assert name_of(view_of(learner)) == "Image: Knee from the front; covered region 2 of 2"
    learner.press("Space")
    assert name_of(view_of(learner)) == "Image: Knee from the front; region 2 of 2: kneecap"


def test_the_focus_on_the_image_can_be_seen(at_knee: Practising) -> None:
    """A line round it."""
    learner = at_knee("front.patella")
    before = view_of(learner).grab().toImage()
    view_of(learner).setFocus()

    assert view_of(learner).grab().toImage() != before


def lose(image: Path) -> str:
    """The file goes."""
    image.unlink()
    return "The image cannot be shown: The file cannot be read (No such file or directory)."


def resize(image: Path) -> str:
    """Another image takes its place."""
    write(drawn(300, 300), image)
    return "The image cannot be shown: Its size is not what it was when the decks were read."


def spoil(image: Path) -> str:
    """The file is cut off."""
    image.write_bytes(image.read_bytes()[:20])
    return "The image cannot be shown: The file is damaged or not complete."


@pytest.mark.parametrize("change", [lose, resize, spoil])
def test_an_image_that_cannot_be_shown_any_more(
    at_knee: Practising, image: Path, change: Callable[[Path], str]
) -> None:
    """A sentence stands in its place with the file, nothing is graded, and the sitting goes on."""
    learner = at_knee("recall", "front.patella", "choose")
    said = change(image)
    learner.answer()

    assert learner.read("noFigure").startswith(said)
    assert str(image) in learner.read("noFigure")
    learner.press("3", "Space")
    assert learner.question.card.card == "choose"
    assert [event["card"] for event in learner.events()] == ["recall"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("look", [(SMALL, 100), (SMALL, 150), (SMALL, 200), (USUAL, 100), (USUAL, 200)])
def test_nothing_is_cut_off(
    open_window: OpenWindow, image: Path, data_dir: Path, language: str, look: tuple[tuple[int, int], int]
) -> None:
    """Every text can be read, before and after, long German names too."""
    size, percent = look
    save_preferences(data_dir, Preferences(type_size=percent, theme="light"))
    learner = open_window(language=language)
    learner.window.resize(*size)
    learner.press("Return")
    asked = faults(learner.window)
    learner.press("Space")

    assert (learner.window.width(), learner.window.height()) == size
    assert learner.question.card.card == "front.femur"
    assert (asked, faults(learner.window)) == ([], [])


def test_everything_has_a_name_of_its_own(at_knee: Practising) -> None:
    """Whatever takes the focus has a name that tells it from everything else, and an object name."""
    learner = at_knee("front.patella")
    for _state in range(2):
        found = [widget for widget in takers(learner.window) if not isinstance(widget, QLabel)]
        names = Counter(name_of(widget).strip() for widget in found)
        assert [name for name, count in names.items() if count > 1 or not name] == []
        assert [widget for widget in found if not widget.objectName()] == []
        learner.press("Space")


def test_the_question_is_spoken_when_it_comes_up(at_knee: Practising) -> None:
    """The page has the focus, and its name is the stem."""
    at_knee("front.patella")
    focus = QApplication.focusWidget()

    assert focus is not None
    assert name_of(focus) == "What is covered?"
