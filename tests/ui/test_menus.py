"""The menus: every action with its key, in both languages, no two keys alike, and letters stay letters."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from quizapp.preferences import Preferences, load_preferences, save_preferences
from quizapp.ui.menu_table import MENUS, Entry, Menu
from quizapp.ui.menus import Menus
from quizapp.wording import catalog
from quizapp.wording.catalog import LANGUAGES
from tests.shin_deck import SHIN
from tests.ui.learner import Learner, OpenWindow, settle
from tests.ui.test_layout import faults

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a menu asks for the keyboard

QUESTION_KEYS = {"1", "2", "3", "4", "0", "S", "G", "I", "E", "-", "@", "Space", "Return", "Enter", "Esc"}
BOTH = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def bar(qtbot: QtBot) -> QMenuBar:
    """A menu bar that is in no window."""
    bar = QMenuBar()
    qtbot.addWidget(bar)
    return bar


def entries(menu: Menu) -> Iterator[Entry]:
    """Every entry of a menu, and of the menus in it."""
    for part in menu.parts:
        if isinstance(part, Menu):
            yield from entries(part)
        elif part is not None:
            yield part


def named(top: QWidget, name: str) -> QAction:
    """The one action of that name, or the first if it stands in two menus."""
    found = [action for action in top.findChildren(QAction) if action.objectName() == name]
    return found[0]


def shown_menus(window: QWidget) -> list[QMenu]:
    """The menus that are open."""
    return [menu for menu in window.findChildren(QMenu) if menu.isVisible()]


def choose(learner: Learner, menu: str, *names: str) -> None:
    """Open a menu by mouse, and click one entry after the other until there is one that opens no other menu."""
    bar = learner.window.menuBar()
    top = learner.window.findChild(QMenu, f"{menu}Menu")
    assert isinstance(top, QMenu)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(top.menuAction()).center())
    settle()
    for name in names:
        (action,) = [each for each in top.actions() if name in (each.objectName(), _menu_of(each))]
        spot = top.actionGeometry(action).center()
        QTest.mouseMove(top, spot)
        QTest.mouseClick(top, Qt.MouseButton.LeftButton, pos=spot)
        settle()
        inner = action.menu()
        if isinstance(inner, QMenu):
            assert inner.isVisible()
            top = inner
    if not learner.window.isHidden() and not QApplication.activeModalWidget():
        learner.window.activateWindow()  # the platform of the tests forgets it over a menu
        settle()


def _menu_of(action: QAction) -> str:
    menu = action.menu()
    return menu.objectName().removesuffix("Menu") if isinstance(menu, QMenu) else ""


def test_every_key_stands_for_one_thing(learner: Learner) -> None:
    """No two keys of the whole window are alike, on any page, and none is a key of the questions."""
    learner.press("Ctrl+3", "Ctrl+1")  # the atlas is made when it is first asked for
    keys = [key.toString() for action in learner.window.findChildren(QAction) for key in action.shortcuts()]
    keys += [
        shortcut.key().toString()
        for shortcut in learner.window.findChildren(QShortcut)
        if shortcut.context() is not Qt.ShortcutContext.WidgetShortcut
    ]

    assert len(keys) >= 16
    assert [key for key in keys if keys.count(key) > 1] == []
    assert set(keys) & QUESTION_KEYS == set()


@BOTH
def test_every_letter_of_a_menu_stands_for_one_thing(bar: QMenuBar, language: str) -> None:
    """The menus, and the entries within each, are chosen by letters that differ; each has one."""
    catalog.use(language)
    Menus(bar)
    tops = [bar, *bar.findChildren(QMenu)]

    for top in tops:
        texts = [action.text() for action in top.actions() if not action.isSeparator()]
        letters = [_letter(text) for text in texts]
        assert all(letters), texts
        assert len(set(letters)) == len(letters), (texts, letters)


def _letter(text: str) -> str:
    """The letter after a single &."""
    _before, _sign, after = text.replace("&&", "").partition("&")
    return after[:1].lower()


@BOTH
def test_no_entry_is_without_words(bar: QMenuBar, language: str) -> None:
    """Each menu and entry says something, and keys are named as the language names them."""
    catalog.use(language)
    Menus(bar)

    for action in bar.findChildren(QAction):
        assert action.isSeparator() or action.text().replace("&", "").strip()
    assert named(bar, "go-on").text().endswith("\tLeertaste" if language == "de" else "\tSpace")


def test_the_menus_are_said_anew(learner: Learner) -> None:
    """Another language is chosen in the menu itself, and the menus speak it at once."""
    choose(learner, "view", "languages", "language:de")

    assert named(learner.window, "go-on").text().endswith("\tLeertaste")
    assert load_preferences(learner.data_dir).language == "de"
    assert named(learner.window, "language:de").isChecked()
    assert not named(learner.window, "language:").isChecked()


def test_keys_of_a_page_are_no_keys_of_the_window(bar: QMenuBar) -> None:
    """S, G, 0 and the others are written beside their entries and do nothing by themselves."""
    Menus(bar)
    shown = {entry.id: entry.shown for menu in MENUS for entry in entries(menu) if entry.shown}

    assert set(shown.values()) >= QUESTION_KEYS - {"Return", "Enter", "Esc"}
    for action in bar.findChildren(QAction):
        if "\t" in action.text():
            assert action.shortcuts() == []


def test_nothing_can_be_asked_for_before_it_is_enabled(bar: QMenuBar, qtbot: QtBot) -> None:
    """What is not enabled is grey and silent; enabling some turns the others off."""
    menus = Menus(bar)
    heard: list[str] = []
    menus.asked.connect(heard.append)

    named(bar, "undo").trigger()
    menus.enable({"undo"})
    named(bar, "undo").trigger()
    menus.enable({"quit"})
    named(bar, "undo").trigger()
    named(bar, "quit").trigger()

    assert heard == ["undo", "quit"]


def test_an_entry_in_two_menus_is_one(bar: QMenuBar) -> None:
    """Suspend stands under Edit and under Question; both are enabled, and both ask for the same."""
    menus = Menus(bar)
    heard: list[str] = []
    menus.asked.connect(heard.append)
    menus.enable({"suspend"})

    for action in bar.findChildren(QAction, "suspend"):
        action.trigger()

    assert heard == ["suspend", "suspend"]


def test_a_tick_is_what_was_said(bar: QMenuBar) -> None:
    """Choosing what is chosen already does not take its tick away, and a click alone sets none."""
    menus = Menus(bar)
    menus.enable({"theme:light", "theme:dark"})
    menus.check("theme:dark", True)

    named(bar, "theme:dark").trigger()
    named(bar, "theme:light").trigger()

    assert named(bar, "theme:dark").isChecked()
    assert not named(bar, "theme:light").isChecked()


def test_learners(bar: QMenuBar) -> None:
    """They are offered by name, whatever is in it, the current one ticked; shown anew, the old ones are gone."""
    menus = Menus(bar)
    heard: list[str] = []
    menus.asked.connect(heard.append)
    menus.show_learners(["Anna", "Old"], "Old")
    menus.show_learners(["Anna", "Bea & Co", "learner:x"], "Bea & Co")
    menu = bar.findChild(QMenu, "learnersMenu")
    assert isinstance(menu, QMenu)

    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    for action in menu.actions()[:3]:
        action.trigger()

    assert names[:3] == ["Anna", "Bea && Co", "learner:x"]
    assert len(names) == 4
    assert [action.isChecked() for action in menu.actions()[:3]] == [False, True, False]
    assert heard == ["learner:Anna", "learner:Bea & Co", "learner:learner:x"]


def test_pages_by_menu(learner: Learner) -> None:
    """Every page that there is can be reached by the mouse alone."""
    for name, page in (("atlas", "atlasPage"), ("settings", "settingsPage"), ("today", "todayPage")):
        choose(learner, "view", name)
        assert learner.page == page


def test_menus_by_keyboard(learner: Learner) -> None:
    """Alt and a letter opens a menu."""
    learner.press("Alt+V")

    assert [menu.objectName() for menu in shown_menus(learner.window)] == ["viewMenu"]


def test_the_theme_by_menu(learner: Learner) -> None:
    """It is taken on, kept, ticked, and shown on the page of settings."""
    choose(learner, "view", "themes", "theme:dark")

    assert load_preferences(learner.data_dir).theme == "dark"
    assert named(learner.window, "theme:dark").isChecked()
    assert not named(learner.window, "theme:system").isChecked()
    learner.press("Ctrl+,")
    assert learner.find("themeBox").property("currentText") == "Dark"


def test_full_screen_and_back_to_what_was(learner: Learner) -> None:
    """F11 and the menu fill the screen and tick it; a window that was maximised is so again."""
    learner.window.showMaximized()
    learner.press("F11")
    assert learner.window.isFullScreen()
    assert named(learner.window, "full-screen").isChecked()

    choose(learner, "view", "full-screen")

    assert not learner.window.isFullScreen()
    assert learner.window.isMaximized()
    assert not named(learner.window, "full-screen").isChecked()


def test_undo_by_menu(learner: Learner) -> None:
    """The last answer is taken back."""
    learner.press("Return")
    learner.answer()

    choose(learner, "edit", "undo")

    assert learner.kinds() == ["answer", "undo"]


def test_a_question_by_menu(learner: Learner) -> None:
    """A question is marked, answered and gone on from without a key."""
    learner.press("Return")
    assert learner.sees("option1")

    choose(learner, "question", "guessed")
    choose(learner, "question", "options", f"option-{learner.place(right=True)}")
    choose(learner, "question", "why")
    assert learner.sees("info")
    choose(learner, "question", "go-on")

    assert [(event["confidence"], event["quality"]) for event in learner.events()] == [("guessed", 3)]
    assert learner.read("count") == "2 of 6"


def test_a_typed_question_by_menu(open_window: OpenWindow, write_decks: Callable[..., None]) -> None:
    """Where the answer is typed the marks are marks, too, and no letters in the field."""
    write_decks(SHIN)
    learner = open_window()
    learner.press("Return")
    while not learner.sees("termField"):
        learner.answer()

    choose(learner, "question", "sure")
    choose(learner, "question", "unknown")

    assert learner.events()[-1]["confidence"] == "unknown"
    assert learner.events()[-1]["chosen"] is None


def test_a_question_cannot_be_answered_on_another_page(learner: Learner) -> None:
    """The menu of the question is grey where there is none."""
    before = [named(learner.window, name).isEnabled() for name in ("sure", "option-1", "go-on")]
    learner.press("Return")
    during = [named(learner.window, name).isEnabled() for name in ("sure", "option-1", "go-on")]
    learner.press("Esc")
    after = [named(learner.window, name).isEnabled() for name in ("sure", "option-1", "go-on")]

    assert (before, during, after) == ([False] * 3, [True] * 3, [False] * 3)


def test_letters_are_letters_in_a_field(open_window: OpenWindow, write_decks: Callable[..., None]) -> None:
    """What the menus show as keys is typed into the field, the question mark too."""
    write_decks(SHIN)
    learner = open_window()
    learner.press("Return")
    while not learner.sees("termField"):
        learner.answer()
    before = len(learner.events())

    learner.type("sg0-@ei?1")

    field = learner.find("termField")
    assert isinstance(field, QLineEdit)
    assert field.text() == "sg0-@ei?1"
    assert len(learner.events()) == before
    assert not learner.sees("keysDialog")


def test_the_question_mark_elsewhere(learner: Learner) -> None:
    """Outside a field it shows the keys."""
    learner.press("?")

    assert learner.sees("keysDialog")


def test_find(learner: Learner) -> None:
    """Ctrl+F goes to the atlas' search, ready to replace what stands there; where there is none it does nothing."""
    learner.press("Ctrl+F")
    assert learner.page == "todayPage"
    assert not named(learner.window, "find").isEnabled()
    learner.press("Ctrl+3", "Ctrl+F")
    learner.type("knee")

    learner.press("Ctrl+F")
    learner.type("hip")

    field = learner.find("atlasSearch")
    assert isinstance(field, QLineEdit)
    assert field.text() == "hip"


def test_a_low_window_has_room_for_the_question(open_window: OpenWindow, two_decks: None, data_dir: Path) -> None:
    """With the largest type in the smallest window the menus give way to a question; their keys work all the same."""
    save_preferences(data_dir, Preferences(type_size=200))
    learner = open_window()
    learner.window.resize(800, 600)
    assert learner.window.menuBar().isVisible()
    learner.press("Return")
    assert not learner.window.menuBar().isVisible()
    learner.answer()

    learner.press("Ctrl+Z")
    assert learner.kinds() == ["answer", "undo"]
    learner.press("Ctrl+-", "Ctrl+-", "Ctrl+-")
    assert learner.window.menuBar().isVisible()


def test_a_key_held_down_asks_once(learner: Learner) -> None:
    """No entry repeats itself while its key is held."""
    repeating = [action.objectName() for action in learner.window.findChildren(QAction) if action.shortcuts()]

    assert repeating != []
    assert [name for name in repeating if named(learner.window, name).autoRepeat()] == []


@pytest.mark.parametrize("entry", ["about", "keys"])
def test_dialogs_by_menu(learner: Learner, entry: str) -> None:
    """Each opens once and is closed by Esc."""
    choose(learner, "help", entry)
    assert learner.sees(f"{entry}Dialog")

    learner.press("Esc")

    assert not learner.sees(f"{entry}Dialog")


def test_about(learner: Learner) -> None:
    """It tells the version, the licences and where the data lie, as plain text."""
    choose(learner, "help", "about")
    dialog = learner.find("aboutDialog")
    labels = [label for label in dialog.findChildren(QLabel) if label.text()]
    told = " ".join(label.text().replace("\u200b", "") for label in labels)

    assert "0.1.0" in told
    assert "CC BY 4.0" in told
    assert str(learner.data_dir) in told
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    learner.press("Return")
    assert not learner.sees("aboutDialog")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("percent", [100, 200])
def test_about_can_be_read(
    open_window: OpenWindow, two_decks: None, data_dir: Path, language: str, percent: int
) -> None:
    """Nothing of it is cut off in the smallest window, with the largest type either."""
    save_preferences(data_dir, Preferences(type_size=percent))
    learner = open_window(language=language)
    learner.window.resize(800, 600)

    named(learner.window, "about").trigger()
    settle()

    dialog = learner.find("aboutDialog")
    assert faults(dialog) == []
    assert (dialog.width() <= 800, dialog.height() <= 600) == (True, True)


def test_quit_by_menu(learner: Learner) -> None:
    """The window closes."""
    choose(learner, "file", "quit")

    assert not learner.window.isVisible()
    assert QApplication.instance() is not None


def test_every_enabled_entry_does_something(learner: Learner) -> None:
    """Nothing that the window offers is without a deed, on any page."""
    for page in ("today", "atlas", "settings"):
        choose(learner, "view", page)
        offered = {action.objectName() for action in learner.window.findChildren(QAction) if action.isEnabled()}
        known = {entry.id for menu in MENUS for entry in entries(menu)}
        for name in sorted(offered & known - {"quit", "today", "atlas", "settings", "undo", "full-screen"}):
            named(learner.window, name).trigger()  # without a deed it would raise
            settle()
            for dialog in ("keysDialog", "aboutDialog", "fileDialog", "newDeckDialog"):
                if learner.sees(dialog):
                    learner.press("Esc")
        choose(learner, "view", "languages", "language:en")
