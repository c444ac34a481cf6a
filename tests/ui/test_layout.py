"""Nothing is cut off: at the smallest and the usual size, at usual and largest type, in both languages."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

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
        if not widget.isVisible() or isinstance(widget.parentWidget(), QLineEdit):
            continue  # the cross in a field is Qt's
        left = widget.mapTo(top, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > top.width():
            found.append(f"{_called(widget)} lies outside its window: {left} to {left + widget.width()}")
        parent = widget.parentWidget()
        if isinstance(widget, QLabel | QAbstractButton | QComboBox | QSpinBox):
            if parent is not None and not parent.rect().contains(widget.geometry()):
                found.append(f"{_called(widget)} is cut off by what it lies in")
            found += [f"{_called(widget)} {reason}" for reason in _too_small(widget)]
        found += [f"{_called(widget)} {reason}" for reason in _cut_within(widget)]
    return found + _overlapping(top)


def _cut_within(widget: QWidget) -> Iterator[str]:
    """Headings, tabs and hints that are cut, and what would have to be scrolled sideways."""
    match widget:
        case QHeaderView() if widget.orientation() is Qt.Orientation.Horizontal:
            for place in range(widget.count()):
                if not widget.isSectionHidden(place) and widget.sectionSizeHint(place) > widget.sectionSize(place):
                    yield f"heading {place} needs {widget.sectionSizeHint(place)} and has {widget.sectionSize(place)}"
        case QTabBar():
            for place in range(widget.count()):
                needed = widget.fontMetrics().horizontalAdvance(widget.tabText(place))
                if needed > widget.tabRect(place).width():
                    yield f"tab {place} needs {needed} and has {widget.tabRect(place).width()}"
        case QLineEdit() if not widget.text():
            needed = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            if needed > widget.contentsRect().width() and widget.toolTip() != widget.placeholderText():
                yield f"hint needs {needed} and has {widget.contentsRect().width()}"
        case QScrollBar() if widget.orientation() is Qt.Orientation.Horizontal and widget.maximum() > 0:
            yield "is to be scrolled sideways"


def _overlapping(top: QWidget) -> list[str]:
    """What lies over something else that is to be read or pressed."""
    kinds = (QLabel, QAbstractButton, QComboBox, QLineEdit, QSpinBox, QPlainTextEdit, QTableView)
    placed = []
    for widget in top.findChildren(QWidget):
        own = isinstance(widget.parentWidget(), QTabBar | QLineEdit)  # their buttons are Qt's
        if isinstance(widget, kinds) and widget.isVisible() and widget.window() is top and not own:
            seen = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
            parent = widget.parentWidget()
            while parent is not None and parent is not top:
                seen = seen.intersected(QRect(parent.mapTo(top, QPoint(0, 0)), parent.size()))
                parent = parent.parentWidget()
            placed.append((widget, seen))
    return [
        f"{_called(one)} lies over {_called(other)}"
        for (one, here), (other, there) in combinations(placed, 2)
        if here.intersects(there) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]


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
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        parts = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(parts[0], option, parts[1], widget).width()
        wide = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if wide > room and widget.toolTip() != f"<qt>{escape(widget.currentText())}</qt>":
            yield f"needs {wide} and has {room}"
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
