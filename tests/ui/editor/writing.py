"""What a learner does who writes cards, and what stands in the files then."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import yaml
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from quizapp.cards.card_id import CardId
from quizapp.decks_io.editing.entry import Entry
from quizapp.ui.editor_page import EditorPage
from tests.ui.learner import Learner, settle

FORMS: Final = ("flashcard", "choice", "kprim", "cloze", "term", "occlusion")
_LONGEST: Final = 15.0


def until(what: Callable[[], object]) -> None:
    """Wait until it is so, as for decks that are read beside the window; a test that waits in vain has failed."""
    end = time.monotonic() + _LONGEST
    while not what():
        assert time.monotonic() < end, "it never happened"
        settle()


def write_text(file: Path, text: str) -> None:
    """Save a file from another program."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


class Writer:
    """A learner at the editor, who uses keys alone unless told otherwise."""

    def __init__(self, learner: Learner) -> None:
        self.learner = learner

    @property
    def page(self) -> EditorPage:
        """The editor on the screen."""
        assert self.learner.page == "editorPage"
        page = self.learner.window.page
        assert isinstance(page, EditorPage)
        return page

    @property
    def own(self) -> Path:
        """The folder of own decks."""
        return self.learner.data_dir / "decks"

    def make_deck(self, title: str = "Knee", *, both: bool = False) -> None:
        """Make a deck, where there is none yet, and come to its first card."""
        self.learner.press("Ctrl+N")
        self.fill_in(title, both=both)

    def fill_in(self, title: str, *, both: bool = False) -> None:
        """Say what the new deck is called, and whether it is to have both languages."""
        self.learner.type(title)
        if both:
            self.learner.press("Tab", "Tab", "Space", "Shift+Tab", "Shift+Tab")
        self.learner.press("Return")
        self.come_back()

    def come_back(self) -> None:
        """The window is in front again after a dialog, as every desktop but the one without a screen does it."""
        self.learner.window.activateWindow()
        until(self.learner.window.isActiveWindow)
        settle()

    def choose_form(self, form: str) -> None:
        """Go to the box with the forms, and choose."""
        while self.focus != "editorFormBox":
            self.learner.press("Shift+Tab")
        self.learner.press("Home", *["Down"] * FORMS.index(form), "Tab")
        while self.focus == "editorLanguages":
            self.learner.press("Tab")

    def go_to(self, name: str) -> None:
        """Press Tab until the focus is there."""
        for _stop in range(80):
            if self.focus == name:
                return
            self.learner.press("Tab")
        raise AssertionError(f"Tab does not come to {name}")

    def write(self, **texts: str) -> None:
        """Go from field to field and write."""
        for name, text in texts.items():
            self.go_to(name)
            self.learner.press("Ctrl+A")
            self.learner.type(text)

    def edit(self, card: str) -> None:
        """Find a card on the Decks page and edit it."""
        self.learner.press("Ctrl+2")
        self.learner.window.desks.decks.decks_page.show_card(CardId.parse(card))
        settle()
        self.learner.press("Ctrl+E")
        self.page  # noqa: B018 - it has to be there

    def choose_file(self, file: Path | None) -> None:
        """Choose that file in the dialog that has come up; with none leave it."""
        dialog = self.learner.find("fileDialog")
        assert isinstance(dialog, QFileDialog)
        name = dialog.findChild(QLineEdit)
        assert name is not None
        name.setText("" if file is None else str(file))
        QTest.keyClick(name, Qt.Key.Key_Escape if file is None else Qt.Key.Key_Return)
        until(lambda: not self.learner.sees("fileDialog"))
        self.come_back()

    def save(self) -> None:
        """Save, and wait until the decks are read anew."""
        reading = self.learner.window.workspace
        assert reading is not None
        before = reading.notebook.library
        self.learner.press("Ctrl+S")
        assert self.learner.page != "editorPage", self.said
        until(lambda: reading.notebook.library is not before)

    @property
    def focus(self) -> str:
        """The name of what has the focus."""
        focused = QApplication.focusWidget()
        return "" if focused is None else focused.objectName()

    @property
    def said(self) -> str:
        """What the editor says above its buttons."""
        return self.learner.read("editorAlert") if self.learner.sees("editorAlert") else ""

    @property
    def problems(self) -> list[str]:
        """What is wrong with the card, as it is said."""
        until(lambda: not self.page._writing._pause.isActive())
        return [text for text in self.learner.texts("cardProblems") if text != "›"]

    def shown(self, name: str) -> str:
        """What stands in a field."""
        field = self.learner.find(name)
        assert isinstance(field, QPlainTextEdit)
        return field.toPlainText()

    def cards(self, name: str = "knee.yaml", *, folder: str = "decks") -> list[dict[str, Any]]:
        """The cards of a file, as another program reads it: every word as text."""
        content = yaml.load((self.learner.data_dir / folder / name).read_text("utf-8"), yaml.CBaseLoader)
        cards: list[dict[str, Any]] = content["cards"]
        return cards

    def drafts(self) -> list[Entry]:
        """What the drafts on the disk hold."""
        workspace = self.learner.window.workspace
        assert workspace is not None
        return [draft.entry for _, draft in workspace.author(lambda: "en").drafts()]

    def field(self, name: str) -> QWidget:
        """A field on the screen."""
        return self.learner.find(name)
