"""An exam's date in the window: filled in, forecast at once beside it, followed, ended, taken back."""

import json
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from threading import Event, current_thread
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QSpinBox, QTableView
from pytestqt.qtbot import QtBot

import quizapp.planning.exam_plan as planning
import quizapp.planning.standing as standings
from quizapp.commands import run
from quizapp.planning.standing import Standing
from quizapp.study.exam_date import ExamDate
from quizapp.study.settings import Settings
from quizapp.ui.widgets.date_box import DateBox
from quizapp.wording import catalog
from tests.conftest import MONDAY, FixedClock
from tests.ui.learner import Learner, OpenWindow

EXAM = date(2026, 12, 21)
"""What the page offers first: four weeks on."""


@pytest.fixture
def reckoned(qtbot: QtBot) -> Callable[[Learner], None]:
    """Waits until all that is asked for is reckoned."""

    def wait(learner: Learner) -> None:
        qtbot.waitUntil(
            lambda: not (learner.window.desks.plan.busy or learner.window.desks.today._foretelling.busy), timeout=20_000
        )

    return wait


@pytest.fixture
def planner(learner: Learner, reckoned: Callable[[Learner], None]) -> Learner:
    """A learner before the page, five cards new, the forecast there."""
    learner.click("examRow")
    reckoned(learner)
    return learner


def settings_of(learner: Learner) -> Settings:
    """How the learner studies."""
    assert learner.window.workspace is not None
    return learner.window.workspace.notebook.settings


def set_day(learner: Learner, day: date) -> None:
    """Set the date, as if it had been typed."""
    box = learner.find("examDateBox")
    assert isinstance(box, DateBox)
    box.show_day(day)


def in_terminal(learner: Learner, *words: str, clock: FixedClock) -> dict[str, Any]:
    """The first object of the plan command on the same data folder."""
    out, language = StringIO(), catalog.current()
    with redirect_stdout(out):
        assert run(["--data-dir", str(learner.data_dir), "plan", *words, "--json"], clock=clock) == 0
    catalog.use(language)
    head: dict[str, Any] = json.loads(out.getvalue().splitlines()[0])
    return head


def sentences(learner: Learner) -> list[str]:
    """What is said of the plan."""
    lines = learner.find("planOutcome").findChildren(QLabel, "planSentence")
    return [line.text() for line in lines if line.isVisible()]


def test_today_asks_for_an_exam_and_leads_to_it(learner: Learner, reckoned: Callable[[Learner], None]) -> None:
    """A quiet line; by key too, and Esc leads back."""
    assert learner.read("examLine") == "Is there an exam? Set its date ›"
    learner.find("examRow").setFocus()
    learner.press("Return")
    assert learner.page == "planPage"
    assert learner.find("examDateBox").hasFocus()
    reckoned(learner)
    learner.press("Esc")

    assert learner.page == "todayPage"
    assert settings_of(learner).exam_date is None


def test_the_forecast_stands_beside_what_is_filled_in(planner: Learner) -> None:
    """New cards, share and band, what is introduced, what it rests on, every day, other ways, and the method."""
    assert planner.read("planNew") == "1"
    assert planner.read("planNewWords") == "new card today in all\nthe last ones on 27 November"
    assert planner.read("planKnown").endswith("%")
    assert " to " in planner.read("planKnownWords")
    assert sentences(planner)[0] == "All 5 cards will have been asked."
    assert planner.read("planSample").startswith("You have not answered anything before today")
    for way in ("planWay", "planWay-skip-two-days", "planWay-start-in-a-week", "planWay-more-minutes"):
        assert planner.sees(way)
    assert len(planner.find("planMethod").findChildren(QLabel, "planRate")) == 5
    assert planner.find("planChart").accessibleName().startswith("Cards on each of 28 days")


def test_it_is_what_the_terminal_says(planner: Learner, reckoned: Callable[[Learner], None], clock: FixedClock) -> None:
    """The same figures for the same exam."""
    set_day(planner, date(2026, 12, 3))
    reckoned(planner)
    head = in_terminal(planner, "2026-12-03", clock=clock)
    known = head["known"]

    assert planner.read("planNew") == str(head["new_today"])
    assert planner.read("planKnown") == f"{round(known['median'] * 100)}%"
    assert planner.read("planKnownWords").endswith(f"{round(known['low'] * 100)}% to {round(known['high'] * 100)}%")


def test_the_date_by_keys(planner: Learner, reckoned: Callable[[Learner], None]) -> None:
    """Up and Down change the part that is marked, digits replace it."""
    box = planner.find("examDateBox")
    assert isinstance(box, DateBox)
    planner.press("Up", "Up")
    assert box.day == date(2026, 12, 23)
    planner.type("09")
    reckoned(planner)

    assert box.day == date(2026, 12, 9)
    assert planner.find("planChart").accessibleName().startswith("Cards on each of 16 days")


def test_followed_the_day_keeps_to_it(
    planner: Learner, reckoned: Callable[[Learner], None], clock: FixedClock, qtbot: QtBot
) -> None:
    """It is kept with the settings and touches no other; Today counts down, and tells the share when it is reckoned."""
    before = settings_of(planner)
    planner.click("followPlanButton")
    reckoned(planner)

    assert settings_of(planner) == replace(before, exam_date=ExamDate(EXAM, ("hip", "foot"), 20, MONDAY))
    assert not planner.button("followPlanButton").isEnabled()
    planner.press("Esc")
    qtbot.waitUntil(lambda: "known on the day: about" in planner.read("examLine"), timeout=20_000)
    assert planner.read("examLine").startswith("Exam in 28 days: 1 new card today in all, known on the day: about ")
    assert planner.read("newCount") == "1"
    clock.forward(days=1)
    planner.press("Ctrl+1")
    assert planner.read("examLine").startswith("Exam in 27 days")


def test_a_plan_is_ended_and_taken_back(planner: Learner, reckoned: Callable[[Learner], None]) -> None:
    """Ctrl+Z takes back the end, and then the beginning; more than that it does not."""
    before = settings_of(planner)
    planner.click("followPlanButton")
    followed = settings_of(planner)
    planner.click("endPlanButton")
    assert settings_of(planner) == before
    assert not planner.sees("endPlanButton")
    planner.press("Ctrl+Z")
    assert settings_of(planner) == followed
    assert planner.sees("endPlanButton")
    planner.press("Ctrl+Z", "Ctrl+Z")
    reckoned(planner)

    assert settings_of(planner) == before


def test_the_focus_stays_beside_what_was_said(planner: Learner, reckoned: Callable[[Learner], None]) -> None:
    """A button that goes hands the focus to the other one, so that the page does not run away from what it says."""
    planner.click("followPlanButton")
    reckoned(planner)
    assert planner.find("endPlanButton").hasFocus()
    assert planner.find("planNotice").visibleRegion().boundingRect().height() > 0
    planner.click("endPlanButton")
    reckoned(planner)

    assert planner.find("followPlanButton").hasFocus()


def test_another_date_for_the_plan_that_is_followed(planner: Learner, reckoned: Callable[[Learner], None]) -> None:
    """What is followed is changed only when that is said; other minutes leave the last days where they were."""
    planner.click("followPlanButton")
    minutes = planner.find("examMinutesBox")
    assert isinstance(minutes, QSpinBox)
    minutes.setValue(45)
    reckoned(planner)
    assert settings_of(planner).exam_date == ExamDate(EXAM, ("hip", "foot"), 20, MONDAY)
    planner.click("followPlanButton")

    assert settings_of(planner).exam_date == ExamDate(EXAM, ("hip", "foot"), 45, MONDAY)
    reckoned(planner)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (MONDAY, "The exam has to come after today, 23 Nov 2026."),
        (MONDAY - timedelta(days=90), "The exam has to come after today, 23 Nov 2026."),
        (date(2036, 11, 23), "No forecast reaches that far. The exam can be on 23 Nov 2029 at the latest."),
    ],
)
def test_a_date_that_cannot_be(planner: Learner, day: date, sentence: str) -> None:
    """It is refused in a sentence, nothing of an older forecast stays, and it cannot be followed."""
    set_day(planner, day)

    assert planner.read("planRefused") == sentence
    assert not planner.sees("planKnown")
    assert not planner.sees("planLoad")
    assert not planner.button("followPlanButton").isEnabled()


def test_without_decks_there_is_no_exam(planner: Learner, reckoned: Callable[[Learner], None]) -> None:
    """Decks are taken off one by one; with the last one it says what is missing, and one is enough again."""
    planner.click("examDeck-hip")
    reckoned(planner)
    assert sentences(planner)[0] == "All 2 cards will have been asked."
    planner.click("examDeck-foot")
    assert planner.read("planRefused") == "Choose at least one deck."
    planner.click("examDeck-hip")
    reckoned(planner)

    assert sentences(planner)[0] == "All 3 cards will have been asked."
    assert not planner.sees("planRefused")


def test_what_is_overtaken_is_broken_off(
    planner: Learner, reckoned: Callable[[Learner], None], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """A forecast that takes long says so after half a second; another choice ends it, and only that one is shown."""
    begun: list[date] = []
    held = Event()
    real = planning.make_plan

    def slow(exam: ExamDate, *rest: Any, wanted: Callable[[], bool], **more: Any) -> Any:
        begun.append(exam.day)
        while exam.day.year == 2027 and wanted() and not held.wait(0.01):
            pass
        return real(exam, *rest, wanted=wanted, **more)

    monkeypatch.setattr(planning, "make_plan", slow)
    set_day(planner, date(2027, 2, 1))
    qtbot.waitUntil(lambda: planner.sees("planCounting"), timeout=5_000)
    assert planner.read("planCounting") == "Counting …"
    set_day(planner, date(2027, 2, 2))
    set_day(planner, date(2026, 12, 1))
    reckoned(planner)

    assert begun == [date(2027, 2, 1), date(2026, 12, 1)]
    assert planner.find("planChart").accessibleName().startswith("Cards on each of 8 days")
    assert not planner.sees("planCounting")


def test_cards_are_counted_beside_the_windows_thread(
    planner: Learner, reckoned: Callable[[Learner], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """How they stand is found out where the forecast is made: for the page, and for the line on Today."""
    real, where = standings.standing, set()

    def noted(*rest: Any) -> Standing:
        where.add(current_thread().name)
        return real(*rest)

    monkeypatch.setattr(standings, "standing", noted)
    planner.click("followPlanButton")
    reckoned(planner)
    planner.press("Esc")
    reckoned(planner)

    assert where == {"forecast", "countdown"}


def test_today_foretells_anew_only_after_something_has_happened(
    planner: Learner, reckoned: Callable[[Learner], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who looks at Today again waits for no forecast; an answer makes another one."""
    planner.click("followPlanButton")
    reckoned(planner)
    planner.press("Esc")
    reckoned(planner)
    real, made = planning.make_plan, []

    def noted(exam: ExamDate, *rest: Any, **more: Any) -> Any:
        made.append(exam.day)
        return real(exam, *rest, **more)

    monkeypatch.setattr(planning, "make_plan", noted)
    planner.press("Ctrl+2", "Ctrl+1")
    reckoned(planner)
    assert made == []
    assert "known on the day: about" in planner.read("examLine")
    planner.answer_first()
    planner.press("Ctrl+1")
    reckoned(planner)

    assert made == [EXAM]


def test_the_days_as_a_table_to_be_copied(planner: Learner) -> None:
    """The same figures as the picture; Ctrl+C copies them all, or the rows that are marked."""
    assert not planner.sees("planTable")
    planner.click("planTableButton")
    table = planner.find("planTable")
    assert isinstance(table, QTableView)
    assert table.model().rowCount() == 28
    planner.click("copyPlanButton")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Day\tReviews\tNew\tMinutes"
    assert lines[1].startswith("23 Nov 2026\t0\t1\t")
    assert len(lines) == 29
    table.setFocus()
    table.selectRow(1)
    planner.press("Ctrl+C")

    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("24 Nov 2026\t1\t1\t")
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2


def test_a_plan_of_a_deck_that_is_taken_away(
    planner: Learner, reckoned: Callable[[Learner], None], open_window: OpenWindow
) -> None:
    """Without one of its decks it goes on, and says so; without all, Today says that the usual limits hold."""
    planner.click("followPlanButton")
    reckoned(planner)
    planner.close()
    (planner.data_dir / "decks" / "own-1.yaml").unlink()
    again = open_window()
    again.click("examRow")
    reckoned(again)
    assert "1 deck of this exam is no longer there and is left out." in sentences(again)
    again.close()
    (planner.data_dir / "decks" / "own-0.yaml").unlink()
    last = open_window()

    assert last.read("examLine").startswith("Exam in 28 days: none of its decks is there any more")
    last.click("examRow")
    assert last.read("planRefused") == "Choose at least one deck."


def test_a_log_of_the_future_is_told(learner: Learner, reckoned: Callable[[Learner], None], clock: FixedClock) -> None:
    """After a jump of the clock and back the last day of the log counts as today, and the page says why."""
    clock.forward(days=300)
    learner.answer_first()
    learner.press("Esc")
    clock.forward(days=-300)
    learner.press("Ctrl+1")
    learner.click("examRow")
    reckoned(learner)

    assert any("is still to come by this computer's clock" in sentence for sentence in sentences(learner))
    set_day(learner, EXAM)
    assert "still to come by this computer's clock" in learner.read("planRefused")


def test_the_day_before_the_day_itself_and_after(
    planner: Learner, reckoned: Callable[[Learner], None], clock: FixedClock
) -> None:
    """Today counts down to the exam, has nothing new on its day, and asks for another one afterwards."""
    planner.click("followPlanButton")
    reckoned(planner)
    clock.set(EXAM - timedelta(days=1))
    planner.press("Ctrl+1")
    assert planner.read("examLine").startswith("Exam tomorrow: 5 new cards today in all")
    clock.set(EXAM)
    planner.press("Ctrl+1")
    assert planner.read("examLine") == "Exam today. Nothing new is planned; good luck! ›"
    assert planner.read("newCount") == "0"
    clock.set(EXAM + timedelta(days=1))
    planner.press("Ctrl+1")
    assert planner.read("examLine") == "Is there an exam? Set its date ›"
    assert planner.read("newCount") == "5"
    reckoned(planner)


def test_the_menu_leads_to_it_and_the_language_follows(
    planner: Learner, open_window: OpenWindow, reckoned: Callable[[Learner], None]
) -> None:
    """From anywhere, by the View menu; in German with German dates and titles."""
    planner.close()
    german = open_window(language="de")
    (action,) = [each for each in german.window.actions() if each.objectName() == "exam-date"]
    action.trigger()
    reckoned(german)
    box, deck = german.find("examDateBox"), german.find("examDeck-hip")
    assert isinstance(box, DateBox)
    assert isinstance(deck, QCheckBox)

    assert (box.text(), deck.text()) == ("21.12.2026", "Hüfte")
    assert sentences(german)[0] == "Alle 5 Karten kommen bis dahin dran."


def test_the_window_closes_while_a_forecast_is_made(
    planner: Learner, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """It does not wait for the end of it: the forecast hears that nobody wants it any more."""
    heard: list[bool] = []
    begun = Event()

    def endless(*_rest: Any, wanted: Callable[[], bool], **_more: Any) -> None:
        begun.set()
        patience = Event()
        while wanted() and len(heard) < 2_000:
            heard.append(True)
            patience.wait(0.01)
        heard.append(wanted())

    monkeypatch.setattr(planning, "make_plan", endless)
    set_day(planner, date(2029, 6, 1))
    qtbot.waitUntil(begun.is_set)
    planner.close()

    assert heard[-1] is False


def test_nothing_is_left_to_reckon_for_a_date_that_is_refused(
    planner: Learner, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The other ways of the plan before are dropped with it."""
    begun, let = Event(), Event()
    other_way = planning.other_way

    def slowly(*rest: Any, **more: Any) -> Any:
        begun.set()
        let.wait(20)
        return other_way(*rest, **more)

    monkeypatch.setattr(planning, "other_way", slowly)
    set_day(planner, MONDAY + timedelta(days=20))
    qtbot.waitUntil(begun.is_set)
    set_day(planner, MONDAY)
    let.set()

    qtbot.waitUntil(lambda: not planner.window.desks.plan.busy)
