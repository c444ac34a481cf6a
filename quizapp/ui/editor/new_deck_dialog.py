"""Asks for what a new deck needs: a title, and the languages of its cards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, row
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import LANGUAGE_NAMES, _

_LONGEST = 200


class NewDeckDialog(QDialog):
    """A title and at least one language; Enter makes the deck."""

    wanted = Signal(str, list)
    """The title, and the codes of the languages, the original first."""

    def __init__(self, parent: QWidget, language: str) -> None:
        super().__init__(parent)
        self.setObjectName("newDeckDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("New deck"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 26, 32, 24)
        layout.setSpacing(12)
        layout.addWidget(label("title", _("New deck"), wrap=True))
        heading = label("heading", _("Title"))
        self._title = QLineEdit()
        self._title.setObjectName("deckTitleField")
        self._title.setProperty("role", "field")
        self._title.setMaxLength(_LONGEST)
        self._title.setAccessibleName(_("Title"))
        heading.setBuddy(self._title)
        layout.addWidget(heading)
        layout.addWidget(self._title)
        layout.addWidget(label("heading", _("Languages of the cards")))
        languages = row()
        self._boxes: dict[str, QCheckBox] = {}
        for code in sorted(LANGUAGE_NAMES, key=lambda each: each != language):
            box = self._boxes[code] = QCheckBox(LANGUAGE_NAMES[code])
            box.setObjectName(f"language-{code}")
            box.setChecked(code == language)
            box.toggled.connect(self._look)
            languages.addWidget(box)
        languages.addStretch(1)
        layout.addLayout(languages)
        hint = _("The deck is a plain text file in your data folder; it can be edited there too.")
        layout.addWidget(label("small", hint, wrap=True))
        self._make, cancel = KeyButton("primary"), KeyButton("")
        self._make.setObjectName("makeDeckButton")
        self._make.say(_("Make the deck"), _("Enter"))
        self._make.clicked.connect(self.accept)
        cancel.setObjectName("cancelDeckButton")
        cancel.say(_("Cancel"), _("Esc"))
        cancel.clicked.connect(self.reject)
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(self._make)
        buttons.addWidget(cancel)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setMinimumWidth(min(current_theme().px(520), parent.width() - 40))
        self._title.textChanged.connect(self._look)
        self._title.returnPressed.connect(self.accept)
        self._look()
        self._title.setFocus()

    def accept(self) -> None:
        """Ask for the deck, if it has what it needs."""
        if self._make.isEnabled():
            chosen = [code for code, box in self._boxes.items() if box.isChecked()]
            title = self._title.text().strip()
            super().accept()  # first, or the focus would come back from the dialog after the editor has taken it
            self.wanted.emit(title, chosen)

    def _look(self) -> None:
        chosen = any(box.isChecked() for box in self._boxes.values())
        self._make.setEnabled(bool(self._title.text().strip()) and chosen)
