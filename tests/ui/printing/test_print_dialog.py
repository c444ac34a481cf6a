"""A deck is put on paper from the Decks page: as a file, or on a printer."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QWidget

from quizapp.ui.printing import deck
from quizapp.ui.printing.pages import Page
from tests.ui.editor.writing import until
from tests.ui.learner import Learner, OpenWindow
from tests.ui.printing.conftest import Reader
from tests.ui.printing.reading import squeezed


@pytest.fixture
def learner(open_window: OpenWindow, two_decks: None) -> Learner:
    """At the Decks page, the deck of the hip chosen."""
    learner = open_window()
    learner.press("Ctrl+2")
    learner.click("showDeck-hip")
    return learner


def push(learner: Learner, name: str) -> None:
    """Click a button of the dialog."""
    QTest.mouseClick(learner.find(name), Qt.MouseButton.LeftButton)


def save_as(learner: Learner, file: Path) -> None:
    """Choose that file in the dialog that has come up."""
    dialog = learner.find("fileDialog")
    assert isinstance(dialog, QFileDialog)
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(file))
    QTest.keyClick(name, Qt.Key.Key_Return)
    until(lambda: not learner.sees("fileDialog"))
    learner.find("printDialog").activateWindow()


def text(learner: Learner, name: str) -> str:
    """What the label of that name says."""
    found = learner.find(name)
    assert isinstance(found, QLabel)
    return found.text().replace("\u200b", "")  # where a line may break


def said(learner: Learner) -> str:
    """What the dialog says."""
    return text(learner, "printSaid")


def test_a_deck_is_saved(learner: Learner, reader: Reader, tmp_path: Path) -> None:
    """By the button of the deck: cards on A4, unless something else is chosen; where they lie is said."""
    file = tmp_path / "hip.pdf"
    learner.click("printDeckButton")
    push(learner, "savePdfButton")
    save_as(learner, file)
    until(lambda: "saved" in said(learner))

    assert said(learner) == f"1 page saved: {file}"
    printed = reader(file)
    assert printed.title == "Hip"
    assert squeezed("Which muscle extends the hip?") in printed.text
    assert [round(side) for side in printed.sheets[0]] == [595, 842]


def test_by_keyboard_alone(learner: Learner, reader: Reader, tmp_path: Path) -> None:
    """Ctrl+P, layout and paper by arrows; a file without a suffix gets it; Esc closes."""
    file = tmp_path / "table"
    learner.press("Ctrl+P")
    learner.find("layout-cards").setFocus()
    learner.press("Down")
    learner.find("paper-a4").setFocus()
    learner.press("Right")
    learner.find("savePdfButton").setFocus()
    learner.press("Space")
    save_as(learner, file)
    until(lambda: "saved" in said(learner))
    printed = reader(tmp_path / "table.pdf")

    assert printed.pages[0].startswith("Hip")
    assert [round(side) for side in printed.sheets[0]] == [612, 792]
    learner.press("Esc")
    assert not learner.sees("printDialog")


def test_without_a_deck(learner: Learner) -> None:
    """Where all decks are shown and no card is chosen, what to choose is said."""
    learner.click("allDecksButton")
    learner.press("Ctrl+P")

    assert not learner.sees("printDialog")
    assert text(learner, "decksNotice") == "Choose the deck that is to be printed."


def test_without_a_printer(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    """That there is none is said, and what can be done instead."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    learner.press("Ctrl+P")
    push(learner, "printButton")

    assert said(learner) == "No printer is set up on this computer. Save a PDF file and print it elsewhere."


def test_a_file_that_cannot_be_written(learner: Learner, tmp_path: Path) -> None:
    """The reason is said, and another place can be chosen."""
    learner.press("Ctrl+P")
    push(learner, "savePdfButton")
    save_as(learner, Path("/dev/null/deck.pdf"))
    until(lambda: "cannot be written" in said(learner))
    push(learner, "savePdfButton")
    save_as(learner, tmp_path / "hip.pdf")
    until(lambda: "saved" in said(learner))

    assert (tmp_path / "hip.pdf").is_file()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Makes decks of so many pages that take a while each."""

    def make(count: int) -> None:
        pages = []
        for _number in range(count):
            page = Page()
            page.add(lambda _painter: time.sleep(0.05))
            pages.append(page)
        monkeypatch.setattr(deck, "card_pages", lambda *_words: pages)

    return make


def test_broken_off(learner: Learner, tmp_path: Path, slow: Callable[[int], None]) -> None:
    """How far it is is shown; Esc breaks it off, no file is left, and the dialog is there for another try."""
    slow(400)
    learner.press("Ctrl+P")
    push(learner, "savePdfButton")
    save_as(learner, tmp_path / "hip.pdf")
    until(lambda: "being written" in said(learner))
    assert not learner.find("savePdfButton").isEnabled()
    learner.press("Esc")
    until(lambda: "Broken off" in said(learner))

    assert said(learner) == "Broken off, as you wished. No file was written."
    assert list(tmp_path.glob("*.pdf")) == []
    assert learner.sees("printDialog")
    assert learner.find("savePdfButton").isEnabled()


def test_a_window_that_closes_meanwhile(learner: Learner, tmp_path: Path, slow: Callable[[int], None]) -> None:
    """It is broken off, and nothing is left behind."""
    slow(400)
    learner.press("Ctrl+P")
    push(learner, "savePdfButton")
    save_as(learner, tmp_path / "hip.pdf")
    until(lambda: "being written" in said(learner))
    dialog: QWidget = learner.find("printDialog")
    dialog.close()
    learner.window.close()

    assert list(tmp_path.glob("*.pdf")) == []
    assert [file for file in tmp_path.iterdir() if file.name.startswith(".quizapp-")] == []
