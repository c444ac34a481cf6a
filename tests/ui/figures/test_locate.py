"""Pointing at a figure: by mouse and by keyboard, what is said of a miss, what is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.figures.conftest import Practising
from tests.ui.learner import Learner, settle

MEDIUS = "gluteus-medius.locate.behind"


def chosen(learner: Learner) -> list[str]:
    """What the log keeps of every answer."""
    return [event["chosen"] for event in learner.events()]


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_click_on_either_side_is_right(practising: Practising, side: str) -> None:
    """What is asked for lies on both sides of the body, and the click is on the disk with its place."""
    learner = practising(MEDIUS)
    learner.click_shape(f"gluteus-medius.{side}")

    (event,) = learner.events()
    shape, _, place = event["chosen"].partition("@")
    x, y = map(float, place.split(","))
    assert (event["form"], shape, event["correct"], event["quality"]) == ("locate", f"gluteus-medius.{side}", 1, 4)
    assert (40 < x < 120 if side == "left" else 180 < x < 260, 40 < y < 110) == (True, True)
    assert learner.read("verdict") == "✓ Yes, that is gluteus medius."


def test_a_near_miss_says_what_was_hit_and_where_the_right_one_lies(practising: Practising) -> None:
    """The name of what was hit, what it does, and the way from there, seen from the same side of the body."""
    learner = practising(MEDIUS)
    learner.click_shape("gluteus-maximus.left")

    assert learner.texts("pointed") == [
        "✗ That is gluteus maximus.",
        "Main job in running: extend the hip.",
        "Gluteus medius: above it.",
    ]
    assert [event["quality"] for event in learner.events()] == [1]


def test_the_keyboard_steps_and_chooses(practising: Practising) -> None:
    """Home is the first shape, arrows go to what lies there, Enter answers; no place is kept."""
    learner = practising(MEDIUS)
    seen = []
    for key in ("Home", "Down", "Right", "Up"):
        learner.press(key)
        seen.append(learner.canvas.step)
    learner.press("Return")

    assert seen == ["gluteus-medius.left", "gluteus-maximus.left", "gluteus-maximus.right", "gluteus-medius.right"]
    assert chosen(learner) == ["gluteus-medius.right"]


def test_a_screen_reader_hears_a_number_and_no_name(practising: Practising) -> None:
    """While the question is open a region has a number among those of its layer."""
    learner = practising(MEDIUS)
    heard = []
    for key in ("Home", "Right", "End"):
        learner.press(key)
        heard.append(learner.canvas.accessibleDescription())

    assert heard == ["Region 1 of 9", "Region 2 of 9", "Region 9 of 9"]
    assert learner.canvas.accessibleName() == "Figure: From behind"


def test_space_and_enter_answer_nothing_before_a_step(practising: Practising) -> None:
    """Nothing is chosen by accident."""
    learner = practising(MEDIUS)
    learner.press("Space", "Return")

    assert learner.events() == []


def test_marks_and_not_knowing_work_over_a_figure(practising: Practising) -> None:
    """S marks the answer as sure; 0 gives up, and the place is shown."""
    learner = practising(MEDIUS, "gluteus-maximus.locate.behind")
    learner.press("S")
    learner.click_shape("gluteus-maximus.right")
    learner.press("Space", "0")

    assert [event["quality"] for event in learner.events()] == [0, 2]
    assert learner.read("verdict") == "Here it is: gluteus maximus."


def test_a_click_beside_a_shape_counts_within_a_few_pixels(practising: Practising) -> None:
    """Three pixels beside the edge is on it; on bare skin nothing happens."""
    learner = practising("gluteus-maximus.locate.behind")
    canvas = learner.canvas
    edge = canvas.artwork.paths["gluteus-maximus.right"].boundingRect()
    transform = canvas._viewport.transform()
    skin = transform.map(QPointF(280, 360)).toPoint()
    beside = transform.map(QPointF(edge.right(), edge.center().y())).toPoint() + QPoint(3, 0)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=skin)
    settle()
    assert learner.events() == []

    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=beside)
    settle()
    assert [event["correct"] for event in learner.events()] == [1]


def test_a_drag_moves_the_sheet_and_answers_nothing(practising: Practising) -> None:
    """Wheel to come nearer, drag to look elsewhere, a button to see all of it again."""
    learner = practising(MEDIUS)
    canvas = learner.canvas
    before = canvas.place_of("gluteus-medius.left")
    middle = QPointF(canvas.rect().center())
    wheel = QWheelEvent(
        middle, canvas.mapToGlobal(middle), QPoint(), QPoint(0, 360), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, wheel)
    nearer = canvas.place_of("gluteus-medius.left")
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    for step in (20, 40, 60):
        QTest.mouseMove(canvas, QPoint(200 + step, 200 + step))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(260, 260))
    settle()
    dragged = canvas.place_of("gluteus-medius.left")
    learner.click("fitButton")

    assert nearer.x() < before.x()
    assert dragged.x() > nearer.x()
    assert canvas.place_of("gluteus-medius.left") == before
    assert learner.events() == []


def test_a_pinch_comes_nearer(practising: Practising) -> None:
    """Two fingers on a touchpad zoom, half as near again here."""
    canvas = practising(MEDIUS).canvas
    held = canvas.place_of("gluteus-medius.left")
    other = canvas.place_of("gluteus-medius.right")
    device = QPointingDevice.primaryPointingDevice()
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, device, 2, held, held, canvas.mapToGlobal(held), 0.5, QPointF()
    )
    QApplication.sendEvent(canvas, pinch)

    apart = canvas.place_of("gluteus-medius.right").x() - canvas.place_of("gluteus-medius.left").x()
    assert apart == pytest.approx(1.5 * (other.x() - held.x()))


def test_a_deep_structure_is_asked_in_the_deep_layer(practising: Practising) -> None:
    """The layer is there from the beginning, and what lies above it is out of the way; D shows it again."""
    learner = practising("gluteus-minimus.locate.behind")
    assert learner.canvas.faded == 1.0
    learner.click_shape("gluteus-minimus.right")

    assert [event["correct"] for event in learner.events()] == [1]


def test_d_goes_to_the_other_layer(practising: Practising) -> None:
    """And back; without motion it is there at once."""
    learner = practising(MEDIUS)
    seen = []
    for _press in range(2):
        learner.press("D")
        seen.append(learner.canvas.faded)

    assert seen == [1.0, 0.0]


def test_of_a_job_every_main_mover_is_right_and_a_helper_nearly(practising: Practising) -> None:
    """Who mainly does it is right, who helps is hard; of the rest, and of parts of helping groups, nothing is known."""
    learner = practising("extend-hip.locate")
    told = []
    for shape in ("femur.mid", "biceps-femoris.left"):
        learner.click_shape(shape)
        told.append(learner.read("locateHint"))
    learner.click_shape("gluteus-medius.left")

    assert told == [
        f"That is {name}. It is not asked for here: point at something else."
        for name in ("thigh bone", "biceps femoris")
    ]
    assert [(event["quality"], event["correct"]) for event in learner.events()] == [(3, 0)]
    assert learner.read("verdict") == "≈ That is gluteus medius: it helps. Mainly it is gluteus maximus."


def test_of_a_group_every_part_is_right(practising: Practising) -> None:
    """Hamstrings are found by any shape that is labelled as of them."""
    learner = practising("hamstrings.locate.behind")
    learner.click_shape("semitendinosus.right")

    assert [event["correct"] for event in learner.events()] == [1]


def test_earlier_misses_are_shown(practising: Practising) -> None:
    """The next time the crosses stand where the learner pointed before, and undo takes one away."""
    learner = practising(MEDIUS)
    learner.click_shape("gluteus-maximus.left")
    learner.press("Space")
    learner.click_shape("gluteus-medius.left")
    assert "The cross shows an earlier miss." in learner.texts("pointed")

    learner.press("Ctrl+Z", "Ctrl+Z")
    learner.click_shape("gluteus-medius.left")
    assert "The cross shows an earlier miss." not in learner.texts("pointed")


def test_two_misses_of_a_kind_are_a_mix_up(practising: Practising) -> None:
    """What was pointed at for what was asked stands on Today like any confusion."""
    learner = practising(MEDIUS)
    for _turn in range(2):
        learner.click_shape("gluteus-maximus.left")
        learner.press("Space")
    learner.press("Escape")

    assert "gluteus maximus" in learner.texts("mixups")


def test_a_figure_that_is_gone_says_so_and_goes_on(practising: Practising, data_dir: Path) -> None:
    """The file was deleted while studying: the reason, its place, and the next question; nothing is answered."""
    (data_dir / "decks" / "hips.svg").unlink()
    learner = practising(MEDIUS, "keep-level.timeline.gluteus-medius")

    said = learner.read("noFigure")
    assert said.startswith("The figure cannot be shown: No such file or directory")
    assert str(data_dir / "decks" / "hips.svg") in said
    learner.press("Space")
    assert (learner.question.form.value, learner.events()) == ("timeline", [])


@pytest.mark.parametrize("size", [(1280, 820), (800, 600)])
def test_the_whole_figure_is_seen_without_scrolling(practising: Practising, size: tuple[int, int]) -> None:
    """Question, figure and the keys below stand on one screen."""
    learner = practising(MEDIUS)
    learner.window.resize(*size)
    settle()
    canvas, page = learner.canvas, learner.window.desks.study_page
    top, bottom = canvas.mapTo(page, QPoint(0, 0)).y(), canvas.mapTo(page, QPoint(0, canvas.height())).y()

    assert top >= 0
    assert bottom <= learner.find("footer").mapTo(page, QPoint(0, 0)).y()
    assert canvas.height() >= 300


def test_every_right_shape_is_shown_after_a_miss(practising: Practising) -> None:
    """Of a group every part on the side of the click is outlined and named, besides what was hit."""
    learner = practising("hamstrings.locate.behind")
    learner.click_shape("gluteus-maximus.left")

    overlay = learner.canvas._overlay
    assert {name: role.value for name, role in overlay.outlined.items()} == {
        "gluteus-maximus.left": "wrong",
        "biceps-femoris.left": "right",
        "semitendinosus.left": "right",
    }
    assert [tag.text for tag in overlay.tags] == ["gluteus maximus", "biceps femoris", "semitendinosus"]
    assert "Hamstrings: below it." in learner.texts("pointed")


def test_the_figure_stays_while_the_words_scroll(practising: Practising) -> None:
    """However long the explanation is, figure and its buttons are wholly on the screen."""
    learner = practising(MEDIUS)
    learner.window.resize(800, 600)
    settle()
    learner.click_shape("gluteus-maximus.left")
    before = learner.canvas.mapTo(learner.window, QPoint())
    learner.press("PgDown", "Down")

    canvas = learner.canvas
    assert canvas.mapTo(learner.window, QPoint()) == before
    assert learner.window.rect().contains(canvas.mapTo(learner.window, canvas.rect().bottomRight()))
    assert canvas.width() >= 360
