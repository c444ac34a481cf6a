"""tour: takes the real window through its pages and a short sitting, and leaves a picture of each screen."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QTabBar

from quizapp.app import build
from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form, Question
from quizapp.commands.tour_answers import answer, press
from quizapp.commands.tour_learner import some_choice, study_some_days
from quizapp.errors import Failure, QuizError, reason
from quizapp.preferences import Preferences, save_preferences
from quizapp.study import atlas
from quizapp.ui.application import has_display, make_application
from quizapp.ui.main_window import MainWindow
from quizapp.ui.study_page import StudyPage
from quizapp.wording.figures import number

_NOW: Final = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)
_SEED: Final = 7
_SIZE: Final = (1280, 820)
_PAPER: Final = 27


def tour(folder: Path, theme: str, language: str, study_language: str) -> int:
    """Leave numbered PNGs of the whole window in that folder, made if new.

    The learner of the pictures is made up but has really answered: on a scratch database, day by day, by the rules.
    """
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise QuizError(Failure.CANNOT_WRITE, folder, reason(error)) from error
    make_application()
    with TemporaryDirectory(prefix="quizapp-tour-", ignore_cleanup_errors=True) as scratch:
        data_dir = Path(scratch)
        study_some_days(data_dir, study_language, until=_NOW, seed=_SEED)
        save_preferences(data_dir, replace(Preferences(), language=language, theme=theme))
        window = build(data_dir, clock=lambda: _NOW, seed=_SEED, language=language, study_language=study_language)
        try:
            count = _walk(window, folder)
        finally:
            window.close()
            window.deleteLater()  # or it would take on every look that the process puts on later
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    print(f"{number(count)} → {folder}")
    return 0


class _Camera:
    """Takes numbered pictures of one window."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window = window
        self._folder = folder
        self.count = 0

    def take(self, name: str) -> None:
        """Keep what the window shows now."""
        for _turn in range(3):  # a layout inside a layout settles one turn after the other
            QApplication.processEvents()
        self.count += 1
        file = self._folder / f"{self.count:02}-{name}.png"
        if not self._window.grab().save(str(file)):
            raise QuizError(Failure.CANNOT_WRITE, file)


def _walk(window: MainWindow, folder: Path) -> int:
    """Open the window and go through its pages as a learner would."""
    camera = _Camera(window, folder)
    opened = QEventLoop()
    window.ready.connect(opened.quit)
    window.resize(*_SIZE)
    window.show()
    opened.exec()
    camera.take("today")
    press(window.desks.today_page, "startButton")
    seen: set[Form] = set()
    _sit(window, camera, seen)
    camera.take("summary")
    press(window.desks.summary_page, "backButton")
    camera.take("today-done")
    if others := _cards_of_other_forms(window, seen):
        window.desks.practise(others)
        _sit(window, camera, seen)
    _look_into_the_atlas(window, camera)
    _look_through_the_decks(window, camera)
    _sit_an_exam(window, camera)
    _look_at_the_statistics(window, camera)
    _plan_an_exam(window, camera)
    press(window, "settingsLink")
    camera.take("settings")
    action = window.findChild(QAction, "welcome")
    assert isinstance(action, QAction)
    action.trigger()
    camera.take("welcome")
    return camera.count


def _plan_an_exam(window: MainWindow, camera: _Camera) -> None:
    """The exam's date with its forecast, and below it the days and how else it could go."""
    page = window.desks.plan.page
    reckoned = QEventLoop()
    page.completed.connect(reckoned.quit)
    action = window.findChild(QAction, "exam-date")
    assert isinstance(action, QAction)
    action.trigger()
    reckoned.exec()
    camera.take("exam-date")
    page.show_days()
    camera.take("exam-date-days")


def _look_through_the_decks(window: MainWindow, camera: _Camera) -> None:
    """The list of cards, one of them with its history, and the same in the editor."""
    assert window.workspace is not None
    notebook = window.workspace.notebook
    press(window, "decksLink")
    camera.take("decks")
    written = [card for card in notebook.library.cards.values() if card.form is Form.CHOICE and not card.made]
    window.desks.decks.decks_page.show_card(max(written, key=lambda card: len(notebook.history(card.id))).id)
    camera.take("decks-card")
    press(window.desks.decks.decks_page, "editButton")
    camera.take("editor")
    press(window.desks.decks.editor_page, "cancelCardButton")


def _sit_an_exam(window: MainWindow, camera: _Camera) -> None:
    """Set one up, answer most of it, and read the report."""
    press(window, "examLink")
    page, hall = window.desks.exam.page, window.desks.exam.sitting_page
    number = page.findChild(QSpinBox, "examNumberBox")
    assert isinstance(number, QSpinBox)
    number.setValue(_PAPER)
    page.renew_paper()
    camera.take("exam")
    press(page, "beginExamButton")
    sitting = hall.sitting
    assert sitting is not None
    for place in range(len(sitting.attempt.items)):
        question = sitting.question()
        if question is not None and place % 7 != 6:
            sitting.answer(some_choice(question, place % 4 != 3))
        if place % 6 == 3:
            sitting.flag()
        sitting.go(place + 1)
    choice = next(place for place, item in enumerate(sitting.attempt.items) if item.form is Form.CHOICE)
    sitting.go(choice)
    sitting.strike(next(key for key in sitting.attempt.item.options if key != sitting.attempt.item.chosen))
    hall.refresh()
    camera.take("exam-sitting")
    sitting.hand_in()
    hall.leave()  # who leaves what is handed in is shown its report
    camera.take("exam-report")


def _look_at_the_statistics(window: MainWindow, camera: _Camera) -> None:
    """The figures, once they are counted."""
    shown = QEventLoop()
    window.desks.statistics.page.shown.connect(shown.quit)
    press(window, "statisticsLink")
    shown.exec()
    camera.take("statistics")


def _look_into_the_atlas(window: MainWindow, camera: _Camera) -> None:
    """Every figure as the learner knows it, one structure's page, and the deep layer."""
    press(window, "atlasLink")
    page = window.desks.atlas.page
    tabs = page.findChild(QTabBar, "atlasTabs")
    assert isinstance(tabs, QTabBar)
    assert window.workspace is not None
    for place, figure in enumerate(atlas.figures(window.workspace.notebook.library)):
        tabs.setCurrentIndex(place)
        camera.take(f"atlas-{figure.plate.id}")
    tabs.setCurrentIndex(0)
    search = page.findChild(QLineEdit, "atlasSearch")
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "glut")
    camera.take("atlas-search")
    QTest.keyClick(search, Qt.Key.Key_Return)
    camera.take("atlas-structure")


def _sit(window: MainWindow, camera: _Camera, seen: set[Form]) -> None:
    """Answer until the sitting is over, with pictures of each form that was not seen yet."""
    study = window.desks.study_page
    while (question := study.sitting.question if study.sitting else None) is not None and window.page is study:
        new = question.form not in seen
        seen.add(question.form)
        _show(study, question, camera if new else None)


def _cards_of_other_forms(window: MainWindow, seen: set[Form]) -> list[CardId]:
    """The first card of each form that the decks have and the day's sitting had not."""
    assert window.workspace is not None
    first: dict[Form, CardId] = {}
    for card in window.workspace.notebook.library.cards.values():
        first.setdefault(card.form, card.id)
    return [card for form, card in first.items() if form not in seen]


def _show(study: StudyPage, question: Question, camera: _Camera | None) -> None:
    """Answer a question by its keys; where there is a camera, wrong, and with pictures before and after."""
    form = question.form.value
    if camera:
        camera.take(f"study-{form}")
    if question.form.graded_by_learner:
        press(study, "revealButton")
        if camera:
            camera.take(f"study-{form}-revealed")
        QTest.keyClick(study, Qt.Key.Key_3)
        return
    answer(study, question, right=camera is None)
    if camera:
        camera.take(f"study-{form}-answered")
    press(study, "continueButton")
