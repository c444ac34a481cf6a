"""Settings: each takes effect at once and is kept."""

import json
import sqlite3
from contextlib import closing
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSpinBox, QWidget

from quizapp.study.settings import Settings
from quizapp.ui.theme import DARK, current_theme
from tests.conftest import FixedClock
from tests.ui.learner import Learner, OpenWindow


def box(learner: Learner, name: str) -> QComboBox:
    """One of the boxes with choices."""
    found = learner.find(name)
    assert isinstance(found, QComboBox)
    return found


def choose(learner: Learner, name: str, text: str) -> None:
    """Go to a box by Tab and type or step to the choice with the arrow keys."""
    go_to(learner, name)
    learner.press("Home")
    while box(learner, name).currentText() != text:
        before = box(learner, name).currentIndex()
        learner.press("Down")
        assert box(learner, name).currentIndex() == before + 1, f"there is no {text}"


def go_to(learner: Learner, name: str) -> None:
    """Go to a control by Tab."""
    if learner.page != "settingsPage":
        learner.press("Ctrl+,")
    while not learner.find(name).hasFocus():
        learner.press("Tab")


def type_number(learner: Learner, name: str, digits: str) -> None:
    """Replace the number in a field by another, without leaving the field."""
    go_to(learner, name)
    learner.press("Ctrl+A", *digits)


def settings(learner: Learner) -> Settings:
    """What the open notebook works with."""
    assert learner.window.workspace is not None
    return learner.window.workspace.notebook.settings


def stored(learner: Learner) -> dict[str, str]:
    """The settings on the disk."""
    with closing(sqlite3.connect(learner.data_dir / "quizapp.db")) as connection:
        return dict(connection.execute("SELECT name, value FROM setting"))


def said(window: QWidget) -> list[str]:
    """Every text that is shown or spoken in a window, in the order of its widgets."""
    texts = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        texts.append(widget.accessibleName())
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        if isinstance(widget, QComboBox):
            texts += [widget.itemText(place) for place in range(widget.count())]
    return texts


@pytest.mark.parametrize("keys", [("Ctrl+1",), ("Ctrl+1", "Return", "Space"), ("Ctrl+,",)])
def test_the_language_switches_every_text_without_a_restart(
    learner: Learner, open_window: OpenWindow, keys: tuple[str, ...]
) -> None:
    """A window switched to German shows and speaks the same as one that was German from the start."""
    learner.answer_first()
    choose(learner, "languageBox", "Deutsch")
    learner.press(*keys)
    switched = said(learner.window)

    fresh = open_window(language=None)
    fresh.press(*keys)

    assert {"Strg+1", "Strg+Z"} & set(switched) != set()
    assert switched == said(fresh.window)


def test_the_summary_of_a_finished_sitting_follows_the_language(learner: Learner) -> None:
    """A summary made in English is German after the switch, numbers and dates included."""
    learner.press("Return")
    learner.answer(right=False)
    learner.finish()
    assert learner.read("firstTry") == "80%"
    summary = learner.window.desks.summary_page

    choose(learner, "languageBox", "Deutsch")

    texts = [label.text() for label in summary.findChildren(QLabel)]
    assert "80\u202f%" in texts
    assert [text for text in texts if "remembered" in text or "Next" in text] == []


def test_a_switch_keeps_the_focus_where_it_was(learner: Learner) -> None:
    """With a sitting and a summary behind it, a box that was changed by keys still has the focus."""
    learner.press("Return")
    learner.finish()

    choose(learner, "languageBox", "Deutsch")

    assert learner.find("languageBox").hasFocus()
    assert learner.page == "settingsPage"


def test_the_language_is_kept(learner: Learner, open_window: OpenWindow) -> None:
    """The next window speaks the language chosen, and its box shows it."""
    choose(learner, "languageBox", "Deutsch")
    learner.close()

    learner = open_window(language=None)

    assert learner.read("todayTitle") == "Montag, 23. November"
    learner.press("Ctrl+,")
    assert box(learner, "languageBox").currentText() == "Deutsch"


def test_what_is_chosen_outranks_the_command_line(learner: Learner) -> None:
    """A window started with --language en becomes German when German is chosen in it."""
    choose(learner, "languageBox", "Deutsch")
    learner.press("Ctrl+1")

    assert learner.read("todayTitle") == "Montag, 23. November"


def test_the_study_language_is_its_own(learner: Learner, open_window: OpenWindow) -> None:
    """German questions under an English interface, at once and after a restart."""
    choose(learner, "studyLanguageBox", "Deutsch")
    learner.press("Ctrl+1", "Return")
    assert learner.question.stem == "Welcher Muskel streckt die Hüfte?"
    assert learner.read("stem") == learner.question.stem
    assert learner.read("where") == "Hüfte › Beweger"
    assert learner.read("count") == "1 of 5"
    learner.close()

    learner = open_window()
    learner.press("Return")

    assert learner.read("stem") == "Welcher Muskel streckt die Hüfte?"


def test_one_progress_whatever_the_language(learner: Learner) -> None:
    """What was answered in English is not new in German."""
    learner.press("Return")
    learner.finish()

    choose(learner, "studyLanguageBox", "Deutsch")
    learner.press("Ctrl+1")

    assert learner.read("newCount") == "0"
    assert {event["language"] for event in learner.events()} == {"en"}


@pytest.mark.parametrize(("theme", "dark"), [("Dark", True), ("Light", False)])
def test_the_theme_is_shown_at_once_and_kept(learner: Learner, open_window: OpenWindow, theme: str, dark: bool) -> None:
    """The ground changes with the choice, and the next window begins with it."""
    choose(learner, "themeBox", theme)
    assert (learner.window.grab().toImage().pixelColor(3, 3).lightness() < 128) is dark
    learner.close()

    learner = open_window()

    assert (current_theme().colours is DARK) is dark
    assert (learner.window.grab().toImage().pixelColor(3, 3).lightness() < 128) is dark
    choose(learner, "themeBox", "Light")


def test_type_size_by_keys(learner: Learner, open_window: OpenWindow) -> None:
    """Ctrl and + or = make all type larger, Ctrl and - smaller, on every page, up to the last step; it is kept."""
    title = learner.find("todayTitle")
    before = title.fontMetrics().height()
    learner.press("Ctrl++", "Ctrl+=")
    assert title.fontMetrics().height() > before
    assert current_theme().percent == 125
    learner.press("Ctrl+-")
    assert current_theme().percent == 110
    learner.close()

    learner = open_window()
    assert current_theme().percent == 110
    learner.press("Ctrl+,")
    assert box(learner, "typeSizeBox").currentText() == "110%"
    learner.press(*["Ctrl++"] * 5)
    assert current_theme().percent == 200
    choose(learner, "typeSizeBox", "80%")
    learner.press("Ctrl+-")
    assert current_theme().percent == 80
    choose(learner, "typeSizeBox", "100%")
    assert current_theme().percent == 100


def test_limits_of_a_day(learner: Learner, open_window: OpenWindow) -> None:
    """New cards and reviews a day are typed as numbers, count from the next sitting on and are kept."""
    type_number(learner, "newBox", "2")
    learner.press("Return")
    type_number(learner, "reviewsBox", "9")
    learner.press("Return")

    assert (settings(learner).new_per_day, settings(learner).reviews_per_day) == (2, 9)
    assert (stored(learner)["new_per_day"], stored(learner)["reviews_per_day"]) == ("2", "9")
    learner.press("Ctrl+1")
    assert learner.read("newCount") == "2"
    learner.close()

    learner = open_window()
    assert learner.read("newCount") == "2"
    learner.press("Return")
    assert learner.finish() == 2


@pytest.mark.parametrize("leaving", ["Ctrl+1", "Tab", "Ctrl+Q"])
def test_a_number_typed_counts_however_the_field_is_left(
    learner: Learner, open_window: OpenWindow, leaving: str
) -> None:
    """Enter is not needed: going elsewhere or quitting keeps the number too, and Today counts with it."""
    type_number(learner, "newBox", "3")

    learner.press(leaving)
    assert stored(learner)["new_per_day"] == "3"
    if leaving == "Ctrl+Q":
        learner = open_window()
    learner.press("Ctrl+1")

    assert learner.read("newCount") == "3"


def test_a_number_that_cannot_be(learner: Learner) -> None:
    """Letters are not taken and no number is above the most."""
    type_number(learner, "newBox", "a7x99999")
    learner.press("Return")

    assert settings(learner).new_per_day == 7999


def test_no_new_cards(learner: Learner) -> None:
    """With 0 new cards a day there is nothing to do, and Today says so."""
    type_number(learner, "newBox", "0")
    learner.press("Return", "Ctrl+1")

    assert learner.read("todaySubtitle") == "Nothing more is due today."
    assert not learner.sees("startButton")
    assert not learner.sees("practiceButton")


def test_the_turn_of_the_day(learner: Learner, open_window: OpenWindow, clock: FixedClock) -> None:
    """With the turn at eleven it is still yesterday at ten; the next window knows it."""
    choose(learner, "rolloverBox", "11:00")
    assert settings(learner).rollover == time(11)
    learner.press("Ctrl+1")
    assert learner.read("todayTitle") == "Sunday, 22 November"
    learner.close()

    learner = open_window()

    assert learner.read("todayTitle") == "Sunday, 22 November"
    clock.forward(hours=1)
    learner.press("Ctrl+1")
    assert learner.read("todayTitle") == "Monday, 23 November"


def test_time_counts_or_not(learner: Learner, open_window: OpenWindow) -> None:
    """Fast and slow can be switched off by Space, and stay off."""
    go_to(learner, "timedBox")
    learner.press("Space")
    assert settings(learner).timed is False
    assert stored(learner)["timed"] == "false"
    learner.close()

    learner = open_window()
    learner.press("Ctrl+,")

    assert not learner.button("timedBox").isChecked()
    learner.click("timedBox")
    assert settings(learner).timed is True


def test_every_setting_shows_what_is_kept(learner: Learner, open_window: OpenWindow) -> None:
    """After a restart each control shows the choice that was made."""
    choose(learner, "typeSizeBox", "90%")
    choose(learner, "studyLanguageBox", "English")
    choose(learner, "rolloverBox", "00:00")
    type_number(learner, "newBox", "31")
    type_number(learner, "reviewsBox", "41")
    learner.press("Tab")
    learner.close()

    learner = open_window()
    learner.press("Ctrl+,")

    boxes = ("languageBox", "themeBox", "typeSizeBox", "studyLanguageBox", "rolloverBox")
    shown = [box(learner, name).currentText() for name in boxes]
    assert shown == ["As the system", "As the system", "90%", "English", "00:00"]
    numbers = [learner.find(name) for name in ("newBox", "reviewsBox")]
    assert [number.value() for number in numbers if isinstance(number, QSpinBox)] == [31, 41]
    choose(learner, "typeSizeBox", "100%")


def test_the_data_folder_is_told(learner: Learner) -> None:
    """The page says where progress and own decks lie."""
    learner.press("Ctrl+,")

    assert str(learner.data_dir) in learner.texts("settingsPage")


def test_settings_that_the_disk_refuses(learner: Learner) -> None:
    """What cannot be kept is not shown as if it were: the old value comes back, with a sentence."""
    with closing(sqlite3.connect(learner.data_dir / "quizapp.db", isolation_level=None)) as connection:
        connection.execute(
            "CREATE TRIGGER refuse BEFORE INSERT ON setting BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
        )

    type_number(learner, "newBox", "3")
    learner.press("Return")

    number = learner.find("newBox")
    assert isinstance(number, QSpinBox)
    assert number.value() == 15
    assert settings(learner).new_per_day == 15
    assert [text for text in learner.texts() if "the disk is full" in text] != []


def test_preferences_that_cannot_be_written(learner: Learner) -> None:
    """Where the file of preferences cannot be written the look changes all the same, and a sentence says so."""
    (learner.data_dir / "preferences.json.new").mkdir()

    choose(learner, "typeSizeBox", "90%")

    assert current_theme().percent == 90
    file = learner.data_dir / "preferences.json"
    assert [text for text in learner.texts() if f"{file} cannot be written" in text] != []
    (learner.data_dir / "preferences.json.new").rmdir()
    choose(learner, "typeSizeBox", "100%")
    assert json.loads(file.read_text("utf-8"))["type_size"] == 100
    assert [text for text in learner.texts() if "cannot be written" in text] == []


@pytest.mark.parametrize("content", ["", "{", "[]", '{"theme": "pink", "type_size": "big", "language": 7}', "\x00"])
def test_spoilt_preferences_are_the_defaults(
    open_window: OpenWindow, two_decks: None, data_dir: Path, content: str
) -> None:
    """A preferences file that cannot be read costs the preferences, not the window."""
    (data_dir / "preferences.json").write_text(content, "utf-8")

    learner = open_window(language=None)

    assert learner.page == "todayPage"
    assert current_theme().percent == 100
