"""The first screen of a first start: what this is, in three lines, and a first question."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, panel, row, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.choice_box import ChoiceBox
from quizapp.wording.catalog import LANGUAGE_NAMES, LANGUAGES, N_, _

_COLUMN_WIDTH: Final = 720
_LINES: Final = (
    (
        N_("A few minutes a day"),
        N_("What you know comes back later, what you forget comes back soon. You can stop at any time."),
    ),
    (
        N_("Learn from wrong answers"),
        N_("After each answer you see what every option really is, and what you confuse comes back side by side."),
    ),
    (
        N_("Everything stays on your computer"),
        N_("No account and no network. Every answer is saved before the next question is shown."),
    ),
)


class WelcomePage(QWidget):
    """Three lines, the language, and one button that asks the first question."""

    started = Signal()
    later = Signal()
    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcomePage")
        self._filling = False
        self._area, column = scrolling_column(_COLUMN_WIDTH, (40, 36, 40, 30))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._title = label("title", wrap=True)
        self._subtitle = label("muted", wrap=True)
        self._word = label("muted")
        self._language = ChoiceBox()
        self._language.setObjectName("welcomeLanguageBox")
        self._language.setMinimumSize(current_theme().px(170), current_theme().px(34))
        self._word.setBuddy(self._language)
        for code in LANGUAGES:
            self._language.addItem(LANGUAGE_NAMES[code], code)
        self._language.currentIndexChanged.connect(self._choose)
        language = row(spacing=10)
        language.addStretch(1)
        language.addWidget(self._word)
        language.addWidget(self._language)
        column.addLayout(language)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        frame, inside = panel()
        inside.setSpacing(4)
        self._lines: list[tuple[QLabel, str]] = []
        for place, (heading, text) in enumerate(_LINES):
            if place:
                inside.addSpacing(10)
            for role, words in (("strong", heading), ("", text)):
                line = label(role, wrap=True)
                self._lines.append((line, words))
                inside.addWidget(line)
        column.addWidget(frame)
        self._start, self._later = KeyButton("primary"), KeyButton("")
        self._start.setObjectName("firstQuestionButton")
        self._start.clicked.connect(self.started)
        self._later.setObjectName("lookAroundButton")
        self._later.clicked.connect(self.later)
        buttons = row()
        buttons.addWidget(self._start)
        buttons.addWidget(self._later)
        buttons.addStretch(1)
        column.addSpacing(6)
        column.addLayout(buttons)
        column.addStretch(2)

    def show_language(self, language: str) -> None:
        """Say everything in the current language, which is that one."""
        self._filling = True
        self._language.setCurrentIndex(self._language.findData(language))
        self._filling = False
        self._title.setText(_("Learn the anatomy of running"))
        self._subtitle.setText(_("Questions on which muscles work when, how they do it, and what goes wrong."))
        for line, words in self._lines:
            line.setText(_(words))
        self._word.setText(_("Language"))
        self._language.setAccessibleName(_("Language of the program"))
        self._start.say(_("Answer the first question"), _("Enter"))
        self._later.say(_("Look around first"), _("Esc"))
        self._area.settle()

    def take_focus(self) -> None:
        """Let Enter ask the first question."""
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc looks around first."""
        if event.key() == Qt.Key.Key_Escape:
            self.later.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Let Enter ask the first question."""
        super().showEvent(event)
        self.take_focus()

    def _choose(self) -> None:
        if not self._filling:
            self.language_chosen.emit(str(self._language.currentData()))
