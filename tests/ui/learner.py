"""A learner before the window: presses keys, clicks, reads what is shown, and looks into the database afterwards."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import QEvent, QEventLoop, QKeyCombination, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QMessageBox, QScrollArea, QWidget

from quizapp.cards.question import Form, Question
from quizapp.ui.figures.canvas import FigureCanvas
from quizapp.ui.main_window import MainWindow

PATIENCE: Final = 500
"""Presses and clicks until a test that goes round in circles has failed."""


class OpenWindow(Protocol):
    """Builds a window on the test's data folder, shows it and waits until it stands."""

    def __call__(
        self, *, language: str | None = "en", folder: Path | None = None, trouble: bool = False, first: bool = False
    ) -> "Learner":
        """With ``trouble`` wait for the page that says what is wrong instead; with ``first`` it is a first start."""


@dataclass
class Learner:
    """Acts through the window alone."""

    window: MainWindow
    data_dir: Path
    close: Callable[[], None] = field(repr=False)
    turns: int = 0

    def press(self, *keys: str) -> None:
        """Press these keys one after the other, each written as in "Ctrl+Z"."""
        for key in keys:
            combination = _combination(key)
            self._take_turn()
            QTest.keyClick(_window_in_front(), combination.key(), combination.keyboardModifiers())
            settle()

    def hold(self, key: str, times: int = 30) -> None:
        """Press a key and keep it down until the keyboard has repeated it that often, then let it go."""
        combination = _combination(key)
        text = {Qt.Key.Key_Space: " ", Qt.Key.Key_Return: "\r"}.get(combination.key(), key.lower())
        QTest.keyPress(_window_in_front(), combination.key(), combination.keyboardModifiers())
        for _repeat in range(times):
            for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
                event = QKeyEvent(kind, combination.key(), combination.keyboardModifiers(), text, True)
                QApplication.sendEvent(QApplication.focusWidget() or self.window, event)
                settle()
        QTest.keyRelease(_window_in_front(), combination.key(), combination.keyboardModifiers())
        settle()

    def click(self, name: str) -> None:
        """Click the middle of a widget, or the box to be ticked, where a learner can see it."""
        self._take_turn()
        QTest.mouseClick(*self._aim(name))
        settle()

    def double_click(self, name: str) -> None:
        """Click twice, as fast as people do who double-click everything."""
        QTest.mouseDClick(*self._aim(name))
        settle()

    def find(self, name: str) -> QWidget:
        """The one visible widget of that name."""
        (found,) = [widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible()]
        return found

    def sees(self, name: str) -> bool:
        """Whether a widget of that name is shown."""
        return any(widget.isVisible() for widget in self.window.findChildren(QWidget, name))

    def button(self, name: str) -> QAbstractButton:
        """The one visible button of that name."""
        button = self.find(name)
        assert isinstance(button, QAbstractButton)
        return button

    def read(self, name: str) -> str:
        """The text of a visible label."""
        label = self.find(name)
        assert isinstance(label, QLabel)
        return _seen(label)

    def texts(self, name: str = "page") -> list[str]:
        """The texts of all visible labels in a widget of that name, in the order of their making."""
        settle()
        labels = self.find(name).findChildren(QLabel)
        return [_seen(label) for label in labels if label.isVisible() and label.text()]

    @property
    def page(self) -> str:
        """The name of the page on the screen."""
        assert self.window.page is not None
        return self.window.page.objectName()

    @property
    def question(self) -> Question:
        """The question on the table."""
        sitting = self.window.desks.study_page.sitting
        assert sitting is not None
        assert sitting.question is not None
        return sitting.question

    def place(self, *, right: bool) -> int:
        """The number of the right option, or of the first wrong one, as it stands on the screen."""
        return next(place for place, option in enumerate(self.question.options, start=1) if option.correct is right)

    def answer(self, *, right: bool = True) -> None:
        """Answer the question on the table by keys and go on."""
        match self.question.form:
            case Form.FLASHCARD | Form.CLOZE | Form.OCCLUSION:
                self.press("Space", "3" if right else "1")
            case Form.KPRIM:
                self.mark(right=right)
                self.press("Return", "Space")
            case Form.LOCATE:
                self.point_at(self.shape(right=right))
                self.press("Space")
            case Form.TIMELINE:
                options = enumerate(self.question.options, start=1)
                self.press(*[str(place) for place, option in options if option.correct is right], "Return", "Space")
            case _ if self.question.typed:
                self.type(self.question.answer if right else "Xyz")
                self.press("Return", "Space")
            case _:
                self.press(str(self.place(right=right)), "Space")

    @property
    def canvas(self) -> FigureCanvas:
        """The figure on the screen."""
        canvas = self.find("figure")
        assert isinstance(canvas, FigureCanvas)
        return canvas

    def shape(self, *, right: bool) -> str:
        """A shape that answers the question on the figure, or one that certainly does not."""
        picture = self.question.picture
        assert picture is not None
        known = {*picture.structures, *picture.helpers, *picture.mute}
        deep = self.canvas.faded >= 0.5
        shapes = [shape for shape in self.canvas.artwork.figure.shapes if shape.deep == deep]
        return next(
            shape.id
            for shape in shapes
            if (shape.structure in picture.structures if right else shape.structure not in known)
        )

    def point_at(self, shape: str) -> None:
        """Step to that shape with the arrow keys, as far as it takes, and choose it."""
        self.press("Home")
        while self.canvas.step != shape:
            self.press("Right" if self.turns % 7 else "Down")
        self.press("Return")

    def click_shape(self, shape: str) -> None:
        """Click the middle of a shape."""
        self._take_turn()
        spot = self.canvas.mapTo(self.window, self.canvas.place_of(shape).toPoint())
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        settle()

    def mark(self, *, right: bool) -> None:
        """Mark every statement by its number: as what it is, or as what it is not."""
        for number, option in enumerate(self.question.options, start=1):
            self.press(*[str(number)] * (1 if option.correct is right else 2))

    def type(self, text: str) -> None:
        """Type this text, letter by letter, wherever the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        settle()

    def answer_first(self) -> None:
        """Begin, if that has not happened yet, and answer the first question."""
        if self.page == "todayPage":
            self.press("Return")
        self.answer()

    def tab_round(self) -> list[str]:
        """The names of everything that Tab reaches, until it comes round."""
        reached: list[QWidget] = []
        while (here := QApplication.focusWidget()) is not None and here not in reached:
            reached.append(here)
            self.press("Tab")
        return [widget.objectName() for widget in reached]

    def finish(self) -> int:
        """Answer everything right until the sitting is over; return how many questions that took."""
        count = 0
        while self.page == "studyPage":
            self.answer()
            count += 1
        return count

    def events(self) -> list[dict[str, Any]]:
        """The log on the disk, as another program reads it."""
        return self._rows("SELECT * FROM event ORDER BY sequence")

    def kinds(self) -> list[str]:
        """The kinds of the events in the log."""
        return [event["kind"] for event in self.events()]

    def states(self) -> dict[str, dict[str, Any]]:
        """The card states on the disk by card id."""
        return {f"{row['deck']}/{row['card']}": row for row in self._rows("SELECT * FROM card_state")}

    def decided(self) -> dict[str, dict[str, Any]]:
        """What was decided about cards, on the disk by card id; nothing of those about which nothing is any more."""
        found = {}
        for row in self._rows("SELECT * FROM treatment"):
            what = {name: row[name] for name in ("suspended", "buried_until", "marked", "tags", "note")}
            if any(what.values()):
                found[f"{row['deck']}/{row['card']}"] = {name: value for name, value in what.items() if value}
        return found

    def _take_turn(self) -> None:
        """A learner who gets nowhere gives up."""
        self.turns += 1
        assert self.turns < PATIENCE

    def _rows(self, query: str) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self.data_dir / "quizapp.db")) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(query)]

    def _aim(self, name: str) -> tuple[QWindow, Qt.MouseButton, Qt.KeyboardModifier, QPoint]:
        settle()
        widget = self.find(name)
        for area in self.window.findChildren(QScrollArea):
            if area.isVisible() and area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        middle = widget.rect().center()
        spot = widget.mapTo(self.window, QPoint(12, middle.y()) if isinstance(widget, QCheckBox) else middle)
        hit = self.window.childAt(spot)
        assert hit is widget, f"{name} cannot be clicked: {hit} is there"
        return self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot


def settle() -> None:
    """Let layouts and posted events take place."""
    for _turn in range(3):
        QApplication.processEvents()


def wait(milliseconds: int) -> None:
    """Let the window work that long. Unlike ``QTest.qWait`` it lets go of the interpreter, for what works beside it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def answering(button: str) -> Callable[[], None]:
    """Presses that button of the question that will come up."""

    def press() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QMessageBox) and widget.isVisible():
                for each in widget.buttons():
                    if each.objectName() == button:
                        each.click()

    return press


def _seen(label: QLabel) -> str:
    """A label's text as the eye sees it."""
    return label.text().replace("\u200b", "")


def _combination(key: str) -> QKeyCombination:
    sequence: Any = QKeySequence(key)
    found: QKeyCombination = sequence[0]
    return found


def _window_in_front() -> QWindow:
    window = QGuiApplication.focusWindow()
    assert window is not None
    return window
