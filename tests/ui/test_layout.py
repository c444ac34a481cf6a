"""Nothing is cut off: at the smallest and the usual size, at usual and largest type, in both languages."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QSpinBox, QWidget

from quizapp.preferences import Preferences, save_preferences
from quizapp.ui.widgets.basics import ElidedLabel
from quizapp.wording.catalog import LANGUAGES
from tests.ui.learner import OpenWindow, settle

SMALL, USUAL = (800, 600), (1280, 820)


def faults(top: QWidget) -> list[str]:
    """Everything in a window that is cut off, with the reason."""
    settle()
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible():
            continue
        left = widget.mapTo(top, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > top.width():
            found.append(f"{_called(widget)} lies outside its window: {left} to {left + widget.width()}")
        parent = widget.parentWidget()
        if isinstance(widget, QLabel | QAbstractButton | QComboBox | QSpinBox):
            if parent is not None and not parent.rect().contains(widget.geometry()):
                found.append(f"{_called(widget)} is cut off by what it lies in")
            found += [f"{_called(widget)} {reason}" for reason in _too_small(widget)]
    return found


def _too_small(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.wordWrap():
        room = widget.contentsRect().width()
        wrap = int(Qt.TextFlag.TextWordWrap)
        wide = widget.fontMetrics().boundingRect(QRect(0, 0, room, 100_000), wrap, widget.text()).width()
        if wide > room:
            yield f"needs to be {wide} wide and is {room}"
        if widget.heightForWidth(widget.width()) > widget.height():
            yield f"needs to be {widget.heightForWidth(widget.width())} high and is {widget.height()}"
    elif isinstance(widget, ElidedLabel):
        if widget.width() < widget.sizeHint().width() and widget.toolTip() != f"<qt>{escape(widget.text())}</qt>":
            yield "is shortened and does not tell the whole"
    elif not isinstance(widget, QSpinBox):
        needed = widget.sizeHint()
        if needed.width() > widget.width() and not (isinstance(widget, QAbstractButton) and widget.layout()):
            yield f"needs {needed.width()} and has {widget.width()}"


def _called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{widget.objectName() or type(widget).__name__} {text[:40]!r}"


@pytest.fixture(
    params=[(SMALL, 100), (SMALL, 150), (SMALL, 200), (USUAL, 100), (USUAL, 200)], ids=lambda param: f"{param}"
)
def look(request: pytest.FixtureRequest, data_dir: Path) -> tuple[int, int]:
    """A size of the window; the type size is set already."""
    size: tuple[int, int] = request.param[0]
    percent = request.param[1]
    save_preferences(data_dir, Preferences(type_size=percent, theme="light"))
    return size


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off(open_window: OpenWindow, look: tuple[int, int], language: str) -> None:
    """On every page and in every state, over a sitting of the shipped decks, every text can be read."""
    learner = open_window(language=language)
    learner.window.resize(*look)
    workspace = learner.window.workspace
    assert workspace is not None
    workspace.notebook.change_settings(replace(workspace.notebook.settings, new_per_day=5))
    learner.press("Ctrl+1")
    found = {"today": faults(learner.window)}
    learner.press("Return")
    for number in range(5):
        form = learner.question.form.value
        found[f"{number} {form} {learner.question.card}"] = faults(learner.window)
        learner.press("Space" if learner.question.form.graded_by_learner else str(learner.place(right=False)))
        found[f"{number} {form} {learner.question.card} answered"] = faults(learner.window)
        learner.press("I")
        found[f"{number} {form} {learner.question.card} why"] = faults(learner.window)
        learner.press("2" if learner.question.form.graded_by_learner else "Space")
    learner.finish()
    found["summary"] = faults(learner.window)
    learner.press("Return")
    found["today when done"] = faults(learner.window)
    learner.press("Ctrl+,")
    found["settings"] = faults(learner.window)
    learner.press("?")
    keys = QApplication.activeWindow()
    assert keys is not None
    found["keys"] = faults(keys)
    assert keys.width() <= max(look[0], 800)
    assert keys.height() <= max(look[1], 600)
    learner.press("Esc")

    assert (learner.window.width(), learner.window.height()) == look
    assert {state: what for state, what in found.items() if what} == {}
