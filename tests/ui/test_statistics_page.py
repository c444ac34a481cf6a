"""The statistics page: counted beside the window's thread, read as pictures, tables and files."""

import csv
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QHelpEvent, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
    QToolTip,
)
from pytestqt.qtbot import QtBot

from quizapp.statistics.sheet import Column, Picture, Sheet
from quizapp.statistics.statistics import Statistics
from quizapp.store.progress import SqlProgress
from quizapp.store.totals import SqlTotals
from quizapp.ui.statistics.columns import ColumnChart
from quizapp.ui.statistics.figures_dialog import FiguresDialog, FiguresTable
from quizapp.ui.statistics.files import Kind, content
from quizapp.ui.statistics.heat_map import HeatMap
from quizapp.ui.statistics.matrix import Matrix
from quizapp.ui.statistics.picture_card import PictureCard
from quizapp.ui.statistics_page import StatisticsPage
from tests.conftest import MONDAY, FixedClock
from tests.store.breaking import execute
from tests.ui.learner import Learner, settle, wait

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Counted = Callable[[], None]


@pytest.fixture
def counted(learner: Learner, qtbot: QtBot) -> Counted:
    """Waits until the page has the last word."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not learner.window.desks.statistics.is_counting)
        settle()

    return wait


@pytest.fixture
def studied(learner: Learner, clock: FixedClock, counted: Counted) -> Learner:
    """A learner who has answered everything on two days, the first card wrong on each, and looks at the page."""
    for _day in range(2):
        learner.press("Ctrl+1")
        learner.press("Return")
        learner.answer(right=False)
        learner.finish()
        clock.forward(days=1)
    clock.forward(days=-1)
    learner.press("Ctrl+5")
    counted()
    return learner


def figures(learner: Learner) -> list[str]:
    """The four large figures."""
    return [learner.read(f"{name}Figure") for name in ("retained", "answers", "streak", "easiness")]


def choose(learner: Learner, box: str, value: str) -> None:
    """Choose it as a learner does: by the keys of the box."""
    widget = learner.find(box)
    assert isinstance(widget, QComboBox)
    widget.setFocus()
    learner.press(*["Home"], *["Down"] * widget.findData(value))


def card(learner: Learner, picture: Picture) -> PictureCard:
    """The card of that picture."""
    found = learner.find(f"{picture.value}Card")
    assert isinstance(found, PictureCard)
    return found


def ask(learner: Learner, picture: Picture, deed: str) -> None:
    """Choose from the menu of that picture."""
    menu = learner.window.findChild(QMenu, f"{picture.value}Menu")
    assert isinstance(menu, QMenu)
    for action in menu.actions():
        if action.objectName() == deed:
            action.trigger()
    settle()


def dialog(kind: type[QDialog] = QDialog) -> Any:
    """The dialog in front."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def test_before_the_first_answer_it_invites(learner: Learner, counted: Counted) -> None:
    """No empty pictures, no zeros: one button, which has the focus, and Enter asks the first question."""
    learner.press("Ctrl+5")
    counted()

    assert learner.page == "statisticsPage"
    assert learner.sees("statisticsInvitation")
    assert not learner.sees("retainedFigure")
    assert [each for each in learner.window.findChildren(PictureCard) if each.isVisible()] == []
    learner.press("Return")
    assert learner.page == "studyPage"


def test_the_rail_leads_there(studied: Learner) -> None:
    """By mouse too, and it says where one is."""
    studied.press("Ctrl+1")
    studied.click("statisticsLink")

    assert studied.page == "statisticsPage"
    assert studied.find("statisticsLink").accessibleDescription() == "This page is shown"


def test_figures_are_those_of_the_log(studied: Learner) -> None:
    """Nothing at 21 days yet; answers and drills are counted; two days in a row."""
    answers = studied.kinds().count("answer") + studied.kinds().count("drill")

    assert figures(studied) == ["–", str(answers), "2", "2.50"]
    words = ["retained; counts from intervals of 21 days", "answers (12 months)", "days in a row", "easiness, median"]
    assert studied.texts("figureRow")[1::2] == words


def test_each_picture_has_its_definition(studied: Learner) -> None:
    """Ten pictures, each with what it shows in a heading and how it is counted under it; all of it told."""
    cards = [each for each in studied.window.findChildren(PictureCard) if each.isVisible()]

    assert [each.chart.sheet.picture for each in cards] == list(Picture)
    assert all(len(studied.texts(each.objectName())) >= 2 for each in cards)
    assert studied.texts("topicsCard")[-1].startswith(
        "Retained: the first answer of a day passed at an interval of 21 days or more."
    )
    heard = QAccessible.queryAccessibleInterface(card(studied, Picture.DAYS).chart)
    assert heard.role() is QAccessible.Role.Chart
    assert heard.text(QAccessible.Text.Name).startswith("Days of study: a picture of 2 rows")


def test_by_deck_and_span(studied: Learner, clock: FixedClock, counted: Counted) -> None:
    """Decks add up to all; what is longer ago than the span is left out."""
    every = int(figures(studied)[1])
    by_deck = []
    for deck in ("hip", "foot"):
        choose(studied, "statisticsDeckBox", deck)
        counted()
        by_deck.append(int(figures(studied)[1]))
    assert sum(by_deck) == every

    choose(studied, "statisticsDeckBox", "")
    clock.forward(days=40)
    choose(studied, "statisticsSpanBox", "30-days")
    counted()
    assert figures(studied)[1:3] == ["0", "0"]
    assert studied.texts("timesCard")[1] == "No such answers in this time."
    assert not studied.find("timesMenuButton").isEnabled()


def test_what_was_chosen_stays(studied: Learner, counted: Counted) -> None:
    """Whatever page was looked at in between."""
    choose(studied, "statisticsDeckBox", "foot")
    choose(studied, "statisticsSpanBox", "all")
    counted()
    before = figures(studied)
    studied.press("Ctrl+2", "Ctrl+5")
    counted()

    page = studied.window.desks.statistics.page
    assert (page.deck, page.span.value, figures(studied)) == ("foot", "all", before)


@contextmanager
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[list[bool], threading.Event]]:
    """While this lasts counting waits for the event; what each counting heard when it went on is noted."""
    heard: list[bool] = []
    let = threading.Event()
    totals = SqlProgress.totals

    @contextmanager
    def slowly(self: SqlProgress, going_on: Callable[[], bool]) -> Iterator[Any]:
        let.wait(20)
        heard.append(going_on())
        with totals(self, going_on) as read:
            yield read

    with monkeypatch.context() as patched:
        patched.setattr(SqlProgress, "totals", slowly)
        yield heard, let
    let.set()


def test_the_window_goes_on_while_it_is_counted(
    studied: Learner, counted: Counted, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Where it takes long that is said; what was asked for before is dropped, and the last alone is shown."""
    with held(monkeypatch) as (heard, let):
        for deck in ("hip", "foot", "hip"):
            choose(studied, "statisticsDeckBox", deck)
        qtbot.waitUntil(lambda: studied.sees("statisticsCounting"))
        assert studied.read("statisticsCounting") == "Counting …"
        assert studied.find("retainedFigure").isVisible()
        let.set()
        counted()

    assert heard == [False, True]
    assert studied.window.desks.statistics.page.counted.deck == "hip"
    assert not studied.sees("statisticsCounting")


def test_figures_come_one_after_the_other(
    studied: Learner, counted: Counted, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Where it takes long, what is known stands there and stays; what is not has its place, and says so."""
    with slow_topics(monkeypatch) as let:
        choose(studied, "statisticsDeckBox", "hip")
        qtbot.waitUntil(lambda: studied.window.desks.statistics.page.counted.deck == "hip")
        settle()
        first, awaited = card(studied, Picture.INTERVALS), card(studied, Picture.TOPICS)
        early = figures(studied)
        assert "Counting …" in studied.texts(awaited.objectName())
        menu = awaited.findChild(QToolButton, "topicsMenuButton")
        assert menu is not None
        assert not menu.isEnabled()
        assert not studied.sees("statisticsCounting")
        let.set()
        counted()

    assert card(studied, Picture.INTERVALS) is first
    assert figures(studied) == early
    assert "Counting …" not in studied.texts("topicsCard")
    assert len(studied.window.findChildren(PictureCard)) == len(Picture)


@contextmanager
def slow_topics(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """While this lasts what is kept of each card is counted when the event is set, and not before."""
    let = threading.Event()
    kept = SqlTotals.kept

    def slowly(self: SqlTotals, *which: Any) -> Any:
        let.wait(20)
        return kept(self, *which)

    with monkeypatch.context() as patched:
        patched.setattr(SqlTotals, "kept", slowly)
        yield let
    let.set()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was told of its own accord."""
    told: list[str] = []
    monkeypatch.setattr("quizapp.ui.speaking.send", lambda event: told.append(event.message()))
    return told


def test_counting_is_told_once(
    studied: Learner, counted: Counted, heard: list[str], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Of one wait, however its figures come; and whoever has left the page hears nothing of it."""
    page = studied.window.desks.statistics.page
    whole: list[bool] = []
    page.shown.connect(lambda: whole.append(page.counted.is_whole))
    with slow_topics(monkeypatch) as let:
        choose(studied, "statisticsDeckBox", "hip")
        qtbot.waitUntil(lambda: not page.counted.is_whole)
        let.set()
        counted()
    assert heard == ["Counting …"]
    assert whole == [True]
    heard.clear()
    with slow_topics(monkeypatch) as let:
        choose(studied, "statisticsDeckBox", "foot")
        studied.press("Ctrl+1")
        wait(300)
        let.set()
        counted()

    assert "Counting …" not in heard


def test_a_part_of_what_is_not_asked_for_any_more_is_not_shown(
    studied: Learner, counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another deck was chosen meanwhile: its figures come next, and none of the one before."""
    shown: list[str | None] = []
    show = StatisticsPage.show_statistics

    def note(page: StatisticsPage, found: Statistics) -> None:
        shown.append(found.deck)
        show(page, found)

    monkeypatch.setattr(StatisticsPage, "show_statistics", note)
    with held(monkeypatch) as (_heard, let):
        choose(studied, "statisticsDeckBox", "hip")
        choose(studied, "statisticsDeckBox", "foot")
        wait(300)
        let.set()
        counted()

    assert set(shown) == {"foot"}


@pytest.mark.parametrize("key", ["Ctrl++", "language"])
def test_the_focus_stays_at_its_picture(studied: Learner, counted: Counted, key: str) -> None:
    """Though all pictures are made anew, for another type size or language."""
    button = studied.find("intervalsMenuButton")
    button.setFocus()
    if key == "language":
        appearance = studied.window._appearance
        appearance.change(replace(appearance.preferences, language="de"))
        settle()
    else:
        studied.press(key)
    counted()

    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "intervalsMenuButton"


def test_pictures_are_told_in_their_order(
    studied: Learner, counted: Counted, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Screen readers go from child to child: after other figures, and after some that came later, it is the same."""
    page = studied.window.desks.statistics.page
    with slow_topics(monkeypatch) as let:
        choose(studied, "statisticsDeckBox", "hip")
        qtbot.waitUntil(lambda: not page.counted.is_whole)
        let.set()
        counted()
    assert told_in_order(page) == list(Picture)
    choose(studied, "statisticsDeckBox", "foot")
    counted()
    assert told_in_order(page) == list(Picture)


def told_in_order(page: StatisticsPage) -> list[Picture]:
    """The pictures in the order of the children."""
    inside = QAccessible.queryAccessibleInterface(page._pictures)
    children = [inside.child(place).object() for place in range(inside.childCount())]
    return [child.picture for child in children if isinstance(child, PictureCard)]


def test_figures_stay_until_others_are_counted(
    studied: Learner, counted: Counted, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Of the same deck and time the page goes on showing all that it had, and says that it is counted anew."""
    with held(monkeypatch) as (_heard, let):
        studied.press("Ctrl+1", "Ctrl+5")
        qtbot.waitUntil(lambda: studied.sees("statisticsCounting"))
        assert studied.window.desks.statistics.page.counted.is_whole
        assert studied.find("topicsCard").isVisible()
        let.set()
        counted()

    assert not studied.sees("statisticsCounting")


def test_closing_does_not_wait_for_a_count(studied: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is being counted when the window closes is broken off, and shows nothing any more."""
    with held(monkeypatch) as (heard, let):
        choose(studied, "statisticsDeckBox", "hip")
        threading.Timer(0.2, let.set).start()
        studied.close()

    assert heard == [False]


def test_a_log_that_cannot_be_read(studied: Learner, qtbot: QtBot) -> None:
    """It is said, with the way on."""
    execute(studied.data_dir / "quizapp.db", "DROP TABLE daily_total")
    studied.press("Ctrl+1", "Ctrl+5")

    qtbot.waitUntil(lambda: studied.page == "troublePage")


def test_the_figures_as_a_table(studied: Learner) -> None:
    """A real table: rows by keyboard, columns told, Ctrl+C copies the rows chosen; Esc closes it."""
    ask(studied, Picture.DAYS, "table")
    table = dialog().findChild(QTableView)
    assert table.hasFocus()
    rows = [[table.model().index(row, column).data() for column in (0, 1)] for row in range(2)]
    assert [row[0] for row in rows] == ["23 Nov 2026", "24 Nov 2026"]
    told = table.model().index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"Answers: {rows[0][1]}"

    studied.press("Down", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == f"Day\tAnswers\n24 Nov 2026\t{rows[1][1]}\n"
    QTest.mouseClick(dialog().findChild(QPushButton, "copyFiguresButton"), Qt.MouseButton.LeftButton)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3
    studied.press("Esc")
    assert QApplication.activeModalWidget() is None


def test_copied_from_the_menu(studied: Learner) -> None:
    """Without a table in between; and it is said."""
    ask(studied, Picture.INTERVALS, "copy")

    assert QGuiApplication.clipboard().text().startswith("Days from\tto\tCards\n1\t1\t")
    assert studied.read("statisticsNotice") == "Copied."
    assert not studied.sees("statisticsAlert")


def test_what_was_done_waits_for_its_turn_and_what_failed_does_not(
    studied: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen reader finishes its sentence before it says that something was copied; an error interrupts it."""
    heard: list[tuple[str, bool]] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        urgent = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
        heard.append((event.message().split(":")[0], urgent))

    monkeypatch.setattr("quizapp.ui.speaking.send", hear)
    file = tmp_path / "days.csv"
    file.mkdir()
    ask(studied, Picture.DAYS, "copy")
    ask(studied, Picture.DAYS, "copy")
    save(studied, Picture.DAYS, "csv", file)
    assert heard[:2] == [("Copied.", False), ("Copied.", False)]
    assert [urgent for _said, urgent in heard[2:]] == [True]
    assert not studied.sees("statisticsNotice")


def test_the_table_says_what_became_of_its_figures(studied: Learner, tmp_path: Path) -> None:
    """In the dialog itself, which hides the page; what went wrong goes when something goes well."""
    ask(studied, Picture.DAYS, "table")
    table = dialog(FiguresDialog)
    done, failed = (table.findChild(QLabel, name) for name in ("figuresNotice", "figuresAlert"))
    copying, saving = (table.findChild(QPushButton, name) for name in ("copyFiguresButton", "saveFiguresButton"))
    folder, file = tmp_path / "a folder", tmp_path / "days.csv"
    folder.mkdir()
    assert not done.isVisible()
    QTest.mouseClick(saving, Qt.MouseButton.LeftButton)
    choose_file(Picture.DAYS, "csv", folder)
    assert "a folder cannot be written" in failed.text()
    assert failed.isVisible()
    QTest.mouseClick(saving, Qt.MouseButton.LeftButton)
    choose_file(Picture.DAYS, "csv", file)
    assert done.text().startswith("Saved: ")
    assert (done.isVisible(), failed.isVisible(), file.exists()) == (True, False, True)
    QTest.mouseClick(copying, Qt.MouseButton.LeftButton)
    assert done.text() == "Copied."
    table.close()
    assert not studied.sees("statisticsNotice")


def save(learner: Learner, picture: Picture, kind: str, file: Path) -> None:
    """Save it there, as asked by the dialog for files."""
    ask(learner, picture, kind)
    choose_file(picture, kind, file)


def choose_file(picture: Picture, kind: str, file: Path) -> None:
    """Choose that one in the dialog for files."""
    chooser = dialog(QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == f"{picture.value}.{kind}"
    chooser.filesSelected.emit([str(file)])
    chooser.reject()
    settle()


def test_saved_as_csv(studied: Learner, tmp_path: Path) -> None:
    """What a spreadsheet opens has the rows of the table."""
    file = tmp_path / "days.csv"
    save(studied, Picture.DAYS, "csv", file)

    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        heading, *rows = list(csv.reader(stream))
    assert heading == ["Day", "Answers"]
    assert [row[0] for row in rows] == ["2026-11-23", "2026-11-24"]
    assert studied.read("statisticsNotice") == f"Saved: {file}"


@pytest.mark.parametrize("picture", [each for each in Picture if each is not Picture.MIXUPS])
def test_saved_as_a_picture(studied: Learner, tmp_path: Path, picture: Picture) -> None:
    """PNG and SVG can be opened, are of one shape, and are no empty sheets."""
    for kind in ("png", "svg"):
        save(studied, picture, kind, tmp_path / f"a.{kind}")
    image = QImage(str(tmp_path / "a.png"))
    drawing = QSvgRenderer(str(tmp_path / "a.svg"))

    assert drawing.isValid()
    assert image.width() == 2 * drawing.viewBox().width()
    assert image.height() == 2 * drawing.viewBox().height()
    assert len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}) > 5
    text = (tmp_path / "a.svg").read_text("utf-8")
    assert "All decks · 12 months · 24 Nov 2026" in text


def test_a_file_that_is_there_is_replaced_whole_or_left(studied: Learner, tmp_path: Path) -> None:
    """Where it cannot be written it is as before, and that is said; else nothing but the new one lies there."""
    file = tmp_path / "out" / "days.csv"
    file.parent.mkdir()
    file.write_text("before")
    file.chmod(0o444)
    save(studied, Picture.DAYS, "csv", file)

    assert file.read_text() == "before"
    assert studied.read("statisticsAlert").startswith(f"{file} cannot be written")
    file.chmod(0o644)
    save(studied, Picture.DAYS, "csv", file)
    assert file.read_text("utf-8-sig").startswith("Day,Answers")
    assert studied.read("statisticsNotice") == f"Saved: {file}"
    assert not studied.sees("statisticsAlert")
    assert [each.name for each in file.parent.iterdir()] == ["days.csv"]


def test_a_day_under_the_pointer_is_told(studied: Learner) -> None:
    """The date and its answers; beside the squares nothing."""
    chart = card(studied, Picture.DAYS).chart
    assert isinstance(chart, HeatMap)
    spots = [QPoint(x, y) for x in range(0, chart.width(), 3) for y in range(0, chart.height(), 3)]
    days = {day: spot for spot in spots if (day := chart.day_at(spot.toPointF())) is not None}

    assert min(days).weekday() == 0
    assert max(days) == MONDAY + timedelta(days=1)
    assert len(days) == 52 * 7 + 2
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, days[MONDAY], chart.mapToGlobal(days[MONDAY])))
    ((_day, answers), _tuesday) = chart.sheet.rows
    assert QToolTip.text() == f"23 Nov 2026: {answers} answers"


def test_in_german(studied: Learner, qtbot: QtBot) -> None:
    """The page, its table and its files speak the language that is chosen, at once."""
    for action in studied.window.actions():
        if action.objectName() == "language:de":
            action.trigger()
    qtbot.waitUntil(lambda: not studied.window.desks.statistics.is_counting)
    settle()

    assert "Lerntage" in studied.texts("daysCard")
    assert figures(studied)[3] == "2,50"
    assert {row[0] for row in card(studied, Picture.TOPICS).chart.sheet.rows} == {"Beweger", "Wade"}


def test_a_matrix_of_mix_ups(qapp: QApplication) -> None:
    """Those that are mixed up most, in rows and columns alike; each figure stands in the picture too."""
    columns = (Column.ASKED, Column.TAKEN, Column.TIMES)
    rows = (("b", "a", 9), ("a", "b", 2), *((f"x{place}", f"y{place}", 1) for place in range(9)))
    chart = Matrix(Sheet(Picture.MIXUPS, columns, rows))
    drawn = content(Kind.SVG, chart, "all").decode("utf-8")

    assert chart.names[:3] == ["a", "b", "x0"]
    assert len(chart.names) == 10
    assert drawn.count(">9<") == 2  # a number of a column, and how often
    assert ">1. a<" in drawn


def test_each_bar_bears_its_figure_but_an_empty_day_none(qapp: QApplication) -> None:
    """A wide figure over the first bar does not push out that of the lower bar beside it."""
    rows = tuple((MONDAY + timedelta(days=day), cards) for day, cards in enumerate((23, 6, *[0] * 28)))
    chart = ColumnChart(Sheet(Picture.FORECAST, (Column.DAY, Column.CARDS), rows))
    drawn, generator = QBuffer(), QSvgGenerator()
    drawn.open(QBuffer.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(drawn)
    painter = QPainter(generator)
    chart.draw(painter, 420, 190)
    painter.end()
    text = bytes(drawn.data().data()).decode("utf-8")

    assert (text.count(">23<"), text.count(">6<"), text.count(">0<")) == (1, 1, 0)


@pytest.mark.parametrize("width", [440, 1200])
def test_no_word_of_a_table_is_cut(qtbot: QtBot, width: int) -> None:
    """Words take the room that figures leave, on as many lines as they need; nothing is to be pushed sideways."""
    columns = (Column.TOPIC, Column.ANSWERS, Column.PASSED, Column.EARLIER_ANSWERS, Column.EARLIER_SHARE)
    table = FiguresTable(Sheet(Picture.TOPICS, columns, (("Schwachstellen und ihre Folgen", 9, 8, 4, 0.5),)))
    qtbot.addWidget(table)
    table.resize(width, 300)
    table.show()
    settle()

    assert table.horizontalScrollBar().maximum() == 0
    assert table.rowHeight(0) >= table.sizeHintForRow(0)
    assert (table.rowHeight(0) > 2 * table.fontMetrics().height()) is (width == 440)
