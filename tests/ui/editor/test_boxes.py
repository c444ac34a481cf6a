"""Boxes on an image in the editor: by mouse, by keyboard, and as a screen reader meets them."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from quizapp.decks_io.editing.boxes import Area
from quizapp.decks_io.forms.occlusion import MOST_BOXES
from quizapp.ui import watching
from quizapp.ui.editor.box_canvas import BoxCanvas
from quizapp.ui.editor.box_grip import BoxGrip
from tests.ui.editor.writing import Writer, until, write_text
from tests.ui.images.pictures import drawn, write
from tests.ui.learner import OpenWindow, settle

DECK = """\
format: 1
deck: knee
title: {de: Knie, en: Knee}
languages: [de, en]
sources: {book: A book}
cards:
  - id: front
    form: occlusion
    image: {file: knee.png, text: {de: Knie von vorn, en: Knee from the front}}
    boxes:
      patella:  # my remark
        at: [40, 40, 40, 40]
        answer: {de: Kniescheibe, en: kneecap}
        structure: patella
      tibia:
        at: [140, 100, 60, 40]
        answer: {de: Schienbein, en: shin bone}
    explanation: E
    source: book
"""
SIZE = (400, 300)


@pytest.fixture
def editor(open_window: OpenWindow, data_dir: Path, shipped: Path) -> Writer:
    """A learner who edits an occlusion of two boxes."""
    write(drawn(*SIZE), data_dir / "decks" / "images" / "knee.png")
    write_text(data_dir / "decks" / "knee.yaml", DECK)
    writer = Writer(open_window())
    writer.edit("knee/front.patella")
    return writer


def canvas(writer: Writer) -> BoxCanvas:
    """The image."""
    found = writer.field("boxCanvas")
    assert isinstance(found, BoxCanvas)
    return found


def grip(writer: Writer, number: int) -> BoxGrip:
    """A box on it."""
    found = writer.field(f"box{number}Grip")
    assert isinstance(found, BoxGrip)
    return found


def areas(writer: Writer) -> list[Area]:
    """Where the boxes lie."""
    settle()
    shown = [each for each in canvas(writer).findChildren(BoxGrip) if each.isVisible()]
    return [each.area for each in sorted(shown, key=lambda each: int(each.objectName()[3:-4]))]


def ids(writer: Writer) -> list[str]:
    """The ids of the boxes as they would stand in the file."""
    boxes: Any = writer.page.entry.get("boxes", {})
    return list(boxes)


def spot(writer: Writer, x: float, y: float) -> QPoint:
    """Where in the window a place of the image is."""
    shown = canvas(writer)
    for area in writer.page.findChildren(QScrollArea):
        if area.isAncestorOf(shown):
            area.ensureWidgetVisible(shown)
    settle()
    return shown.mapTo(writer.learner.window, shown.to_widget(QPointF(x, y)).toPoint())


def drag(writer: Writer, start: tuple[float, float], end: tuple[float, float], *, control: bool = False) -> None:
    """Press at one place of the image, move, and let go at another."""
    handle = writer.learner.window.windowHandle()
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    one, other = spot(writer, *start), spot(writer, *end)
    QTest.mouseMove(handle, one)
    QTest.mousePress(handle, left, held, one)
    QTest.mouseMove(handle, (one + other) / 2)
    QTest.mouseMove(handle, other)
    QTest.mouseRelease(handle, left, held, other)
    settle()


def near(area: Area, wanted: tuple[int, int, int, int]) -> bool:
    """The same to a few pixels, as far as a pointer can tell."""
    return all(abs(one - other) <= 2 for one, other in zip(area, wanted, strict=True))


def test_the_boxes_of_the_file(editor: Writer) -> None:
    """Are shown on the image with their answers in the language of the tab; the first one is worked on."""
    assert areas(editor) == [Area(40, 40, 40, 40), Area(140, 100, 60, 40)]
    assert (editor.shown("box1Answer"), editor.shown("box2Answer")) == ("kneecap", "shin bone")
    assert [grip(editor, number).isChecked() for number in (1, 2)] == [True, False]


def test_the_box_that_one_came_from(editor: Writer) -> None:
    """Is worked on, and is shown again after saving."""
    editor.edit("knee/front.tibia")

    assert [grip(editor, number).isChecked() for number in (1, 2)] == [False, True]
    editor.go_to("box2Grip")
    editor.learner.press("Ctrl+Left")
    editor.save()
    until(lambda: str(editor.learner.window.desks.decks.decks_page.card) == "knee/front.tibia")


def test_a_box_is_drawn_with_the_mouse(editor: Writer) -> None:
    """From any corner; it is taken hold of, and waits for its answer. A click draws nothing."""
    drag(editor, (300, 250), (240, 180))
    editor.learner.press("Return")
    editor.learner.type("fibula")
    drag(editor, (10, 10), (10, 10))

    assert len(areas(editor)) == 3
    assert near(areas(editor)[2], (240, 180, 60, 70))
    assert ids(editor) == ["patella", "tibia", "fibula"]


def test_a_box_over_another_is_drawn_with_ctrl(editor: Writer) -> None:
    """Without it that one would be moved."""
    drag(editor, (50, 50), (70, 70), control=True)

    assert len(areas(editor)) == 3
    assert near(areas(editor)[2], (50, 50, 20, 20))
    assert areas(editor)[0] == Area(40, 40, 40, 40)


def test_esc_gives_up_a_box_that_is_being_drawn(editor: Writer) -> None:
    """And does not leave the page."""
    handle, left = editor.learner.window.windowHandle(), Qt.MouseButton.LeftButton
    QTest.mousePress(handle, left, Qt.KeyboardModifier.NoModifier, spot(editor, 240, 180))
    QTest.mouseMove(handle, spot(editor, 300, 250))
    editor.learner.press("Esc")
    QTest.mouseRelease(handle, left, Qt.KeyboardModifier.NoModifier, spot(editor, 300, 250))
    settle()

    assert editor.learner.page == "editorPage"
    assert len(areas(editor)) == 2


def test_a_box_is_moved_and_resized_with_the_mouse(editor: Writer) -> None:
    """Taken in the middle it moves, at a side or a corner that one follows; never past the image."""
    drag(editor, (60, 60), (100, 80))
    assert near(areas(editor)[0], (80, 60, 40, 40))
    drag(editor, (120, 80), (150, 80))
    assert near(areas(editor)[0], (80, 60, 70, 40))
    drag(editor, (80, 60), (70, 30))
    assert near(areas(editor)[0], (70, 30, 80, 70))
    drag(editor, (110, 65), (0, 0))
    assert areas(editor)[0][:2] == (0, 0)
    assert areas(editor)[1] == Area(140, 100, 60, 40)


def test_a_box_is_chosen_by_click_tab_and_answer(editor: Writer) -> None:
    """The preview shows the one that is worked on."""
    drag(editor, (170, 120), (170, 120))
    assert (editor.focus, grip(editor, 2).isChecked()) == ("box2Grip", True)
    assert editor.learner.texts("cardProblems")
    view = editor.page._preview._view
    assert view is not None
    assert view.question.answer == "shin bone"
    editor.learner.press("Shift+Tab")
    assert (editor.focus, grip(editor, 1).isChecked()) == ("box1Grip", True)
    editor.go_to("box2Answer")
    assert grip(editor, 2).isChecked()
    view = editor.page._preview._view
    assert view is not None
    assert view.question.answer == "shin bone"


def test_a_box_by_keyboard(editor: Writer) -> None:
    """Arrows move it, with Shift they resize it, with Ctrl by one pixel; it stays on the image."""
    editor.go_to("box1Grip")
    editor.learner.press("Ctrl+Right", "Ctrl+Down", "Ctrl+Shift+Right", "Ctrl+Shift+Up")
    assert areas(editor)[0] == Area(41, 41, 41, 39)
    editor.learner.press("Right")
    moved = areas(editor)[0]
    editor.learner.press("Shift+Left")
    assert moved.x > 43
    assert areas(editor)[0].width < 39
    editor.learner.press(*["Left"] * 30, *["Up"] * 30)
    assert areas(editor)[0][:2] == (0, 0)
    editor.learner.press(*["Shift+Left"] * 30, *["Shift+Up"] * 30)
    assert areas(editor)[0] == Area(0, 0, 4, 4)


def test_what_was_done_to_boxes_is_undone(editor: Writer) -> None:
    """Step by step: a move of many presses is one, and a box that was removed comes back with its answer."""
    before = areas(editor)
    editor.go_to("box1Grip")
    editor.learner.press(*["Right"] * 5)
    moved = areas(editor)
    editor.learner.press("Delete")
    assert (len(areas(editor)), ids(editor), editor.focus) == (1, ["tibia"], "box1Grip")
    editor.learner.press("Ctrl+Z")
    assert areas(editor) == moved
    assert editor.shown("box1Answer") == "kneecap"
    editor.learner.press("Ctrl+Z")
    assert areas(editor) == before
    editor.learner.press("Ctrl+Z")
    assert areas(editor) == before
    editor.save()
    assert (editor.own / "knee.yaml").read_text("utf-8") == DECK


def test_only_what_was_changed_is_written(editor: Writer) -> None:
    """Remarks, structures and the other box stay as they are; the ids of old boxes stay, whatever the answer is."""
    editor.go_to("box1Grip")
    editor.learner.press("Ctrl+Right")
    editor.write(box1Answer="the kneecap")
    editor.save()

    assert (editor.own / "knee.yaml").read_text("utf-8") == DECK.replace(
        "[40, 40, 40, 40]", "[41, 40, 40, 40]"
    ).replace("en: kneecap", "en: the kneecap")


def test_an_answer_in_each_language(editor: Writer) -> None:
    """The tab changes all of them; a new box is called after the original."""
    editor.learner.press("Ctrl+B", "Return")
    editor.learner.type("femur")
    while editor.focus != "editorLanguages":
        editor.learner.press("Shift+Tab")
    editor.learner.press("Left")
    assert (editor.shown("box1Answer"), editor.shown("box3Answer")) == ("Kniescheibe", "")
    editor.write(box3Answer="Oberschenkel")
    assert ids(editor) == ["patella", "tibia", "oberschenkel"]
    editor.save()
    (card,) = editor.cards()
    assert card["boxes"]["oberschenkel"]["answer"] == {"de": "Oberschenkel", "en": "femur"}


def test_the_others_can_stay_open(editor: Writer) -> None:
    """While one is asked for; that is written, and taken back again."""
    editor.go_to("hideOneBox")
    editor.learner.press("Space")
    assert editor.page.entry["hide"] == "one"
    editor.learner.press("Space")
    assert "hide" not in editor.page.entry
    editor.learner.press("Space")
    editor.save()
    assert editor.cards()[0]["hide"] == "one"


def test_another_image(editor: Writer, tmp_path: Path) -> None:
    """The same picture larger keeps its boxes in their places, a smaller one has them within it."""
    editor.go_to("chooseImageButton")
    editor.learner.press("Space")
    editor.choose_file(write(drawn(800, 600), tmp_path / "large.png"))
    assert areas(editor) == [Area(80, 80, 80, 80), Area(280, 200, 120, 80)]
    editor.learner.press("Space")
    editor.choose_file(write(drawn(50, 200), tmp_path / "small.png"))
    assert all(area.x + area.width <= 50 and area.y + area.height <= 200 for area in areas(editor))
    assert editor.problems[0].startswith("✓")


def test_without_its_image_the_answers_can_be_written(
    open_window: OpenWindow, data_dir: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until the deck is read anew it is said what is wrong, and the boxes stay as they are."""
    monkeypatch.setattr(watching, "_QUIET", 600_000)
    write(drawn(*SIZE), data_dir / "decks" / "images" / "knee.png")
    write_text(data_dir / "decks" / "knee.yaml", DECK)
    writer = Writer(open_window())
    (data_dir / "decks" / "images" / "knee.png").unlink()
    writer.edit("knee/front.patella")

    assert writer.learner.read("imageNotice") == "The image “knee.png” is not there."
    assert not writer.learner.sees("boxCanvas")
    assert not writer.learner.button("addBoxButton").isEnabled()
    writer.write(box1Answer="patella")
    entry: Any = writer.page.entry
    assert entry["boxes"]["patella"]["at"] == ["40", "40", "40", "40"]
    assert "The image “knee.png” is not there. Choose it anew, or take it off." in writer.problems[1]


def test_a_box_that_says_nothing_is_kept(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """What somebody has written by hand under “at” is neither shown nor lost."""
    write(drawn(*SIZE), data_dir / "decks" / "images" / "knee.png")
    text = DECK.replace("at: [140, 100, 60, 40]", "at: [140, 100]")
    write_text(data_dir / "decks" / "knee.yaml", text)
    writer = Writer(open_window())
    writer.edit("knee/front.patella")
    writer.write(box2Answer="the shin")

    entry: Any = writer.page.entry
    assert areas(writer) == [Area(40, 40, 40, 40)]
    assert entry["boxes"]["tibia"]["at"] == ["140", "100"]
    assert any(line.startswith("Box 2: A box is four whole numbers") for line in writer.problems)


def test_as_many_boxes_as_an_image_can_have(editor: Writer) -> None:
    """After that no more can be added or drawn, and it is said so."""
    for _ in range(MOST_BOXES - 2):
        editor.page._form.act()
    settle()
    assert len(areas(editor)) == MOST_BOXES
    drag(editor, (380, 280), (395, 295))
    editor.page._form.act()

    assert len(areas(editor)) == MOST_BOXES
    assert not editor.learner.button("addBoxButton").isEnabled()


def test_what_a_screen_reader_meets(editor: Writer) -> None:
    """Each box has a role, its number and answer for a name, its place for a description, and says which is chosen."""
    first = QAccessible.queryAccessibleInterface(grip(editor, 1))
    second = QAccessible.queryAccessibleInterface(grip(editor, 2))
    image = QAccessible.queryAccessibleInterface(canvas(editor))

    assert first.role() == QAccessible.Role.CheckBox
    assert first.text(QAccessible.Text.Name) == "Box 1 of 2: kneecap"
    assert first.text(QAccessible.Text.Description) == "40 from the left, 40 from the top, 40 wide, 40 high, in pixels"
    assert (first.state().checked, second.state().checked) == (1, 0)
    assert first.state().focusable
    editor.go_to("box2Grip")
    editor.learner.press("Ctrl+Left")
    assert (first.state().checked, second.state().checked) == (0, 1)
    assert second.state().focused
    assert second.text(QAccessible.Text.Description).startswith("139 from the left")
    assert image.text(QAccessible.Text.Name) == "Image with 2 boxes"
    editor.learner.press("Ctrl+B")
    until(lambda: image.text(QAccessible.Text.Name) == "Image with 3 boxes")
    assert QAccessible.queryAccessibleInterface(grip(editor, 3)).text(QAccessible.Text.Name) == (
        "Box 3 of 3, without an answer"
    )


def test_tab_goes_from_the_image_to_the_boxes_to_the_answers(editor: Writer) -> None:
    """In the order in which they are numbered, new ones too."""
    editor.learner.press("Ctrl+B")
    editor.go_to("boxCanvas")
    names = [editor.focus]
    while len(names) < 11:
        editor.learner.press("Tab")
        names.append(editor.focus)

    assert names == [
        "boxCanvas",
        "box1Grip",
        "box2Grip",
        "box3Grip",
        "addBoxButton",
        "box1Answer",
        "box1Remove",
        "box2Answer",
        "box2Remove",
        "box3Answer",
        "box3Remove",
    ]


def test_a_box_is_taken_off_in_the_list(editor: Writer) -> None:
    """The button beside its answer does what Delete does."""
    editor.go_to("box1Remove")
    editor.learner.press("Space")

    assert (areas(editor), ids(editor)) == ([Area(140, 100, 60, 40)], ["tibia"])
