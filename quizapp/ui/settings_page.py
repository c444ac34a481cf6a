"""Settings: what fits the program to its learner. Each takes effect at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from quizapp.errors import QuizError
from quizapp.preferences import THEMES, TYPE_SIZES, Preferences
from quizapp.study.settings import Settings
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, panel, scrolling_column
from quizapp.wording import failures, figures
from quizapp.wording.catalog import LANGUAGE_NAMES, LANGUAGES, N_, _

_COLUMN_WIDTH = 800
_MOST_A_DAY = 9999
_LATEST_ROLLOVER = 12
_THEMES = {"system": N_("As the system"), "light": N_("Light"), "dark": N_("Dark")}


class SettingsPage(QWidget):
    """Shows preferences of the device and settings of the learner, and tells upwards what was changed."""

    preferences_changed = Signal(object)
    settings_changed = Signal(object)

    def __init__(self, preferences: Preferences, data_dir: Path) -> None:
        super().__init__()
        self.setObjectName("settingsPage")
        self._preferences = preferences
        self._settings = Settings()
        self._filling = False
        self._words: list[tuple[QLabel | QCheckBox, str]] = []
        area, column = scrolling_column(_COLUMN_WIDTH, (40, 30, 40, 30))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        column.addWidget(self._word("title", N_("Settings")))
        self._alert = label("alert", wrap=True)
        self._alert.setObjectName("settingsAlert")
        self._alert.hide()
        column.addWidget(self._alert)
        self._language = self._combo("languageBox", self._language_chosen)
        self._theme = self._combo("themeBox", self._theme_chosen)
        self._type_size = self._combo("typeSizeBox", self._type_size_chosen)
        self._study_language = self._combo("studyLanguageBox", self._study_language_chosen)
        self._new = self._spin("newBox", lambda value: self._change_settings(new_per_day=value))
        self._reviews = self._spin("reviewsBox", lambda value: self._change_settings(reviews_per_day=value))
        self._rollover = self._combo("rolloverBox", self._rollover_chosen)
        self._timed = QCheckBox()
        self._timed.setObjectName("timedBox")
        self._timed.toggled.connect(self._timed_chosen)
        self._words.append((self._timed, N_("Count fast and slow answers")))
        groups: tuple[tuple[str, list[tuple[str, QWidget]]], ...] = (
            (
                N_("Appearance"),
                [
                    (N_("Language of the program"), self._language),
                    (N_("Theme"), self._theme),
                    (N_("Type size"), self._type_size),
                ],
            ),
            (
                N_("Learning"),
                [
                    (N_("Language of the questions"), self._study_language),
                    (N_("New cards a day"), self._new),
                    (N_("Reviews a day"), self._reviews),
                    (N_("The day turns at"), self._rollover),
                ],
            ),
        )
        for heading, rows in groups:
            frame, inside = self._group(heading, rows)
            column.addWidget(frame)
        inside.addWidget(self._timed)
        self._learning_hint = self._word("small", N_("A day’s limits apply from the next sitting on."))
        column.addWidget(self._learning_hint)
        column.addSpacing(10)
        column.addWidget(self._word("small", N_("Your progress and your own decks lie here:")))
        column.addWidget(label("small", str(data_dir), wrap=True, selectable=True))
        column.addStretch(1)
        self.retranslate()

    def show_settings(self, settings: Settings) -> None:
        """Show the learner's settings, once they are known."""
        self._settings = settings
        self.retranslate()

    def show_preferences(self, preferences: Preferences) -> None:
        """Show the device's preferences."""
        self._preferences = preferences
        self.retranslate()

    def complain(self, error: QuizError | None) -> None:
        """Say that a change could not be kept; with None take that back."""
        self._alert.setText("" if error is None else failures.sentence(error))
        self._alert.setVisible(error is not None)

    def take_focus(self) -> None:
        """Put the focus on the first setting."""
        self._language.setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language and show what is chosen."""
        self._filling = True
        for widget, word in self._words:
            widget.setText(_(word))
            if widget.property("buddyName"):
                for box in self.findChildren(QWidget, str(widget.property("buddyName"))):
                    box.setAccessibleName(_(word))
        languages: list[tuple[str, Any]] = [(LANGUAGE_NAMES[code], code) for code in LANGUAGES]
        _fill(self._language, [(_("As the system"), None), *languages], self._preferences.language)
        _fill(self._theme, [(_(_THEMES[name]), name) for name in THEMES], self._preferences.theme)
        sizes = [(figures.percent(size / 100), size) for size in TYPE_SIZES]
        _fill(self._type_size, sizes, self._preferences.type_size)
        _fill(self._study_language, [(_("As the program"), None), *languages], self._settings.study_language)
        hours = [(f"{hour:02}:00", hour) for hour in range(_LATEST_ROLLOVER + 1)]
        _fill(self._rollover, hours, self._settings.rollover.hour)
        self._new.setValue(self._settings.new_per_day)
        self._reviews.setValue(self._settings.reviews_per_day)
        self._timed.setChecked(self._settings.timed)
        self._filling = False

    def _word(self, role: str, text: str) -> QLabel:
        """A label that is said anew in each language."""
        made = label(role, wrap=True)
        self._words.append((made, text))
        return made

    def _group(self, heading: str, rows: list[tuple[str, QWidget]]) -> tuple[QWidget, QVBoxLayout]:
        frame, inside = panel()
        inside.addWidget(self._word("heading", heading))
        grid = QGridLayout()
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        for place, (name, box) in enumerate(rows):
            word = self._word("", name)
            word.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            word.setBuddy(box)
            word.setProperty("buddyName", box.objectName())
            grid.addWidget(word, place, 0)
            box.setMinimumSize(current_theme().px(170), current_theme().px(34))
            grid.addWidget(box, place, 1)
        inside.addLayout(grid)
        return frame, inside

    def _combo(self, name: str, chosen: Callable[[Any], None]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.currentIndexChanged.connect(lambda index: None if self._filling else chosen(box.itemData(index)))
        return box

    def _spin(self, name: str, chosen: Callable[[int], None]) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setRange(0, _MOST_A_DAY)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda value: None if self._filling else chosen(value))
        return box

    def _language_chosen(self, language: str | None) -> None:
        self._change_preferences(language=language)

    def _theme_chosen(self, theme: str) -> None:
        self._change_preferences(theme=theme)

    def _type_size_chosen(self, size: int) -> None:
        self._change_preferences(type_size=size)

    def _study_language_chosen(self, language: str | None) -> None:
        self._change_settings(study_language=language)

    def _rollover_chosen(self, hour: int) -> None:
        self._change_settings(rollover=time(hour))

    def _timed_chosen(self, timed: bool) -> None:
        if not self._filling:
            self._change_settings(timed=timed)

    def _change_preferences(self, **changes: Any) -> None:
        self._preferences = replace(self._preferences, **changes)
        self.preferences_changed.emit(self._preferences)

    def _change_settings(self, **changes: Any) -> None:
        self._settings = replace(self._settings, **changes)
        self.settings_changed.emit(self._settings)


def _fill(box: QComboBox, choices: list[tuple[str, Any]], chosen: Any) -> None:
    """Offer these choices with one chosen."""
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    values = [value for _text, value in choices]
    box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
