"""A walk through every page and dialog of the window, for tests that look at all of them.

The window is made once for a walk; at each station ``visit`` is called with the name of the station and the widget
that is in front: the window, a dialog or a menu.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPlainTextEdit, QSpinBox, QWidget

from quizapp.app import build
from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form, Question
from quizapp.errors import Failure, QuizError
from quizapp.preferences import Preferences, save_preferences
from quizapp.statistics.sheet import Picture
from tests.conftest import a_clock
from tests.ui.every_page.furnished import LEECH
from tests.ui.learner import Learner, settle, wait

Visit = Callable[[str, QWidget], None]

_PAPER: Final = 27
_QUESTIONS: Final = 6
_PATIENCE: Final = 6_000
"""Turns of ten milliseconds: a machine that does much else at once may need many."""
"""A paper on which every form stands."""

USUAL: Final = (1280, 820)

_STUDIED: Final[dict[str, Callable[[Question], bool]]] = {
    "choice": lambda question: question.form is Form.CHOICE and question.process is not None,
    "flashcard": lambda question: question.form is Form.FLASHCARD,
    "cloze": lambda question: question.form is Form.CLOZE,
    "kprim": lambda question: question.form is Form.KPRIM,
    "term": lambda question: question.form is Form.TERM,
    "locate": lambda question: question.form is Form.LOCATE,
    "name": lambda question: question.form is Form.NAME and not question.typed,
    "name typed": lambda question: question.form is Form.NAME and question.typed,
    "timeline": lambda question: question.form is Form.TIMELINE,
    "occlusion": lambda question: question.form is Form.OCCLUSION and question.card.deck == "knee",
    "image": lambda question: question.form is Form.CHOICE and question.image is not None,
}
"""What is studied on the walk: the first card of the decks that is such a question."""


@contextmanager
def window_on(folder: Path, copy: Path, preferences: Preferences, size: tuple[int, int] = USUAL) -> Iterator[Learner]:
    """A learner before a window on a copy of that folder, as large as that, with these preferences."""
    shutil.copytree(folder, copy)
    save_preferences(copy, preferences)
    window = build(copy, clock=a_clock(), seed=7, language=preferences.language)
    window.setMinimumSize(1, 1)
    ready = QEventLoop()
    window.ready.connect(ready.quit)
    window.resize(*size)
    window.show()
    QTimer.singleShot(20_000, ready.quit)
    ready.exec()
    assert window.workspace is not None
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    settle()
    try:
        yield Learner(window, copy, lambda: None)
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def walk(learner: Learner, visit: Visit) -> None:
    """Go through all of it."""
    for part in (
        _beginning, _decks, _editor, _study, _atlas, _exam, _statistics, _plan, _settings, _dialogs, _menus, _trouble,
    ):  # fmt: skip
        learner.turns = 0
        part(learner, visit)


def _beginning(learner: Learner, visit: Visit) -> None:
    window = learner.window
    _menu(learner, "welcome")
    visit("welcome", window)
    learner.press("Esc")
    visit("today", window)
    learner.click("spreadButton")
    visit("today catching up", window)
    learner.click("stopCatchingUpButton")
    window._frame.complain("…")
    visit("today with an alert", window)


def _decks(learner: Learner, visit: Visit) -> None:
    window = learner.window
    learner.press("Ctrl+2")
    _until(learner, lambda: not learner.sees("indexProgress"))
    visit("decks", window)
    _choose(learner, "deckBox", "odd")
    visit("decks, one", window)
    _choose(learner, "deckBox", "")
    window.desks.decks.decks_page.show_card(LEECH)
    visit("decks, a card", window)
    learner.press("Esc")
    learner.find("cardTable").setFocus()
    learner.press("Ctrl+A")
    visit("decks, many", window)
    learner.press("T")
    visit("decks, tags", window)
    learner.press("Esc", "Ctrl+F")
    learner.type("deck: ((( qqq")
    visit("decks, nothing found", window)
    learner.press("Esc")
    learner.find("cardTable").setFocus()
    learner.press("Home", "M")
    visit("decks, something done", window)
    learner.press("Ctrl+Z")
    window.desks.decks.decks_page.show_card(LEECH)
    learner.press("Ctrl+P")
    visit("print", _dialog("printDialog"))
    _close(learner)
    more = window.desks.decks.decks_page.findChild(QMenu)
    assert isinstance(more, QMenu)
    _popped_up(learner, "decks, more", more, visit)


def _editor(learner: Learner, visit: Visit) -> None:
    window = learner.window
    learner.press("Ctrl+2", "Ctrl+N")
    for place in range(_box(learner, "editorFormBox").count()):
        box = _box(learner, "editorFormBox")
        box.setCurrentIndex(place)
        box.activated.emit(place)
        settle()
        visit(f"editor, new {box.itemData(place)}", window)
    learner.press("Esc")
    for card in ("choose", "judge", "fill", "name", "recall"):
        window.desks.decks.edit(CardId("knee", card))
        settle()
        visit(f"editor, {card}", window)
        learner.press("Esc")
    learner.press("Ctrl+2")
    window.desks.decks.edit(LEECH)
    settle()
    field = learner.find("frontField")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Wer drückt ab?")
    file = learner.data_dir / "decks" / "foot.yaml"
    file.write_text(file.read_text("utf-8").replace("drückt den Fuß ab", "hebt die Ferse"), "utf-8")
    learner.press("Ctrl+S")
    visit("editor, conflict", _dialog("conflictDialog"))
    _close(learner)
    learner.press("Esc", "Ctrl+1")
    _menu(learner, "new-deck")
    visit("new deck", _dialog("newDeckDialog"))
    _close(learner)


def _study(learner: Learner, visit: Visit) -> None:
    window = learner.window
    assert window.workspace is not None
    library = window.workspace.notebook.library
    language = window._workplace.language()
    wanted = {}
    for card in library.cards.values():
        question = card.ask(language, Random(7))
        for name, fits in _STUDIED.items():
            if name not in wanted and fits(question):
                wanted[name] = card.id
    assert list(wanted) != []
    learner.press("Ctrl+1")
    window.desks.practise([wanted[name] for name in _STUDIED])
    settle()
    for name in _STUDIED:
        visit(f"study, {name}", window)
        if name == "flashcard":
            learner.press("I")
            visit(f"study, {name}, why", window)
        if name == "image":
            learner.press("Tab")
            while not learner.find("cardImage").hasFocus():
                learner.press("Tab")
            learner.press("Return")
            visit("study, image enlarged", _dialog("enlargedImage"))
            _close(learner)
            window.desks.study_page.setFocus()
        _answer(learner)
        visit(f"study, {name}, answered", window)
        learner.press("2" if learner.question.form.graded_by_learner else "Space")
    learner.press("Esc", "Ctrl+1")
    window.desks.practise([wanted["flashcard"]])
    settle()
    learner.press("Space", "1", "Space", "3")
    visit("summary", window)
    learner.press("Return")


def _answer(learner: Learner) -> None:
    """Wrong, or reveal."""
    question = learner.question
    match question.form:
        case Form.KPRIM:
            learner.mark(right=False)
            learner.press("Return")
        case Form.LOCATE:
            learner.point_at(learner.shape(right=False))
        case Form.TIMELINE:
            learner.press("1", "2", "Return")
        case _ if question.typed:
            learner.type("Musculus tibialisanterius")
            learner.press("Return")
        case _ if question.form.graded_by_learner:
            learner.press("Space")
        case _:
            learner.press(str(learner.place(right=False)))


def _atlas(learner: Learner, visit: Visit) -> None:
    window = learner.window
    learner.press("Ctrl+3")
    visit("atlas", window)
    learner.press("Home", "Return", "N")
    visit("atlas, a structure", window)
    learner.press("N", "Ctrl+F")
    learner.type("glut")
    visit("atlas, found", window)
    learner.type("xxx")
    visit("atlas, nothing found", window)
    learner.press("Esc", "Ctrl+1")


def _plan(learner: Learner, visit: Visit) -> None:
    window = learner.window
    _menu(learner, "exam-date")
    _until(learner, lambda: not window.desks.plan.busy)
    learner.click("planTableButton")
    visit("exam date", window)
    learner.click("followPlanButton")
    _until(learner, lambda: not window.desks.plan.busy)
    visit("exam date, followed", window)
    learner.press("Esc")
    _until(learner, lambda: not window.desks.today._foretelling.busy)
    visit("today, exam", window)
    learner.click("examRow")
    learner.click("endPlanButton")
    window.desks.plan.page.form.day.show_day(a_clock().now.date())
    settle()
    visit("exam date, refused", window)
    learner.press("Ctrl+1")


def _exam(learner: Learner, visit: Visit) -> None:
    window = learner.window
    learner.press("Ctrl+4")
    _set(learner, "examNumberBox", _PAPER)
    visit("exam", window)
    learner.click("noTopicsButton")
    _until(learner, lambda: not learner.button("beginExamButton").isEnabled())
    visit("exam, no topic", window)
    learner.click("allTopicsButton")
    _set(learner, "examQuestionsBox", _QUESTIONS)
    _until(learner, learner.button("beginExamButton").isEnabled)
    learner.button("beginExamButton").setFocus()
    learner.press("Return")
    page = window.desks.exam.sitting_page
    seen: set[Form] = set()
    for place in range(_QUESTIONS):
        assert page.sitting is not None
        question = page.sitting.question()
        assert question is not None
        _answer_in_exam(learner, question)
        if question.form not in seen:
            seen.add(question.form)
            visit(f"exam, {question.form}", window)
        if place < _QUESTIONS - 1:
            learner.press("PgDown")
    assert seen == {Form.CHOICE, Form.KPRIM, Form.TERM, Form.LOCATE}
    QTimer.singleShot(0, lambda: _in_box(visit, "exam, hand in"))
    learner.press("Ctrl+Return")
    window.activateWindow()
    settle()
    learner.press("Esc")
    _set(learner, "examNumberBox", _PAPER)
    visit("exam, under way", window)
    learner.press("Return")
    page._acts.do(lambda sitting: sitting.hand_in())
    visit("exam, report", window)
    learner.click("practiseWrongButton")
    visit("exam, asked today", window)
    learner.press("Esc")
    visit("exam, earlier", window)
    learner.press("Ctrl+1")


def _set(learner: Learner, name: str, value: int) -> None:
    box = learner.find(name)
    assert isinstance(box, QSpinBox)
    box.setValue(value)
    _until(learner, lambda: not learner.window.desks.exam.page._soon.isActive())  # until the paper is drawn


def _answer_in_exam(learner: Learner, question: Question) -> None:
    """One thing done with each form, as far as it goes by keys; the second question bears a flag."""
    match question.form:
        case Form.CHOICE:
            learner.press("2", "Shift+1", "F")
        case Form.KPRIM:
            learner.press("1", "2", "2")
        case Form.TERM:
            learner.type("Musculus")
        case _:
            learner.press("Home", "Return")


def _statistics(learner: Learner, visit: Visit) -> None:
    window = learner.window
    learner.press("Ctrl+5")
    _until(learner, lambda: not window.desks.statistics.is_counting)
    visit("statistics", window)
    window.desks.statistics.page.show_counting(True)
    window.desks.statistics.page._remark.complain("…")
    settle()
    visit("statistics, counting", window)
    whole = window.desks.statistics.page.counted
    soonest = dict(whole.sheets)
    del soonest[Picture.TOPICS]
    window.desks.statistics.page.show_statistics(replace(whole, sheets=soonest))
    settle()
    visit("statistics, one figure awaited", window)
    window.desks.statistics.page.show_statistics(whole)
    menu = window.desks.statistics.page.findChild(QMenu, "topicsMenu")
    assert isinstance(menu, QMenu)
    _popped_up(learner, "statistics, a menu", menu, visit)
    for picture in ("topics", "days", "intervals"):
        of_picture = window.desks.statistics.page.findChild(QMenu, f"{picture}Menu")
        assert isinstance(of_picture, QMenu)
        of_picture.actions()[0].trigger()
        visit(f"statistics, {picture} as a table", _dialog("figuresDialog"))
        _close(learner)
    _choose(learner, "statisticsDeckBox", "odd")
    _until(learner, lambda: not window.desks.statistics.is_counting)
    visit("statistics, nothing in a deck", window)
    window.desks.statistics.page.show_statistics(replace(window.desks.statistics.page.counted, begun=False))
    settle()
    visit("statistics, nothing yet", window)
    learner.press("Ctrl+1")


def _settings(learner: Learner, visit: Visit) -> None:
    window = learner.window
    learner.press("Ctrl+,")
    window.desks.choices.page.learners.ask_name()
    window.desks.choices.page.backups.say("…")
    window.desks.choices.page.reminder.say("…")
    settle()
    visit("settings", window)
    learner.press("Esc")
    window.desks.choices.page.learners.say()
    QTimer.singleShot(0, lambda: _in_box(visit, "question"))
    learner.click("removeLearnerButton")
    window.activateWindow()
    settle()
    learner.press("Ctrl+1")


def _in_box(visit: Visit, station: str) -> None:
    """The message box has a loop of its own, in which this is called, until it is there."""
    box = QApplication.activeModalWidget()
    if box is None:
        QTimer.singleShot(10, lambda: _in_box(visit, station))
        return
    settle()
    try:
        visit(station, box)
    finally:
        box.close()


def _dialogs(learner: Learner, visit: Visit) -> None:
    for action, name in (("keys", "keysDialog"), ("about", "aboutDialog")):
        _menu(learner, action)
        visit(name.removesuffix("Dialog"), _dialog(name))
        _close(learner)


def _menus(learner: Learner, visit: Visit) -> None:
    window = learner.window
    visit("menu bar", window.menuBar())
    for menu in (each for each in window.menuBar().findChildren(QMenu) if each.objectName()):
        _popped_up(learner, f"menu {menu.objectName().removesuffix('Menu')}", menu, visit)


def _trouble(learner: Learner, visit: Visit) -> None:
    window = learner.window
    window._frame.show_page(window.trouble_page)
    window.trouble_page.show_error(QuizError(Failure.CANNOT_WRITE, Path("quizapp.db"), "disk"))
    settle()
    visit("trouble", window)


def _popped_up(learner: Learner, station: str, menu: QMenu, visit: Visit) -> None:
    """Visit an open menu; the platform of the tests forgets the window over it."""
    menu.popup(learner.window.mapToGlobal(learner.window.rect().topLeft()))
    settle()
    visit(station, menu)
    menu.close()
    learner.window.activateWindow()
    settle()


def _menu(learner: Learner, name: str) -> None:
    """Ask for that entry of the menus."""
    for action in learner.window.actions():
        if action.objectName() == name:
            action.trigger()
            settle()
            return
    raise LookupError(name)


def _dialog(name: str) -> QWidget:
    """The dialog in front."""
    settle()
    found = QApplication.activeModalWidget()
    assert found is not None
    assert found.objectName() == name
    return found


def _close(learner: Learner) -> None:
    """Close the dialog in front; the platform of the tests forgets the window over it."""
    learner.press("Esc")
    learner.window.activateWindow()
    settle()


def _choose(learner: Learner, box: str, value: str) -> None:
    _box(learner, box).setCurrentIndex(_box(learner, box).findData(value))
    settle()


def _box(learner: Learner, name: str) -> QComboBox:
    found = learner.find(name)
    assert isinstance(found, QComboBox)
    return found


def _until(learner: Learner, holds: Callable[[], bool]) -> None:
    """Let the window work until that holds."""
    for _turn in range(_PATIENCE):
        settle()
        if holds():
            return
        wait(10)
    raise TimeoutError
