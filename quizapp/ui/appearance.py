"""How the program looks and in which language it speaks: takes preferences on, keeps them, and tells of each change."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from quizapp.errors import QuizError
from quizapp.preferences import TYPE_SIZES, Preferences, save_preferences
from quizapp.ui import motion
from quizapp.ui.application import use_qt_language
from quizapp.ui.style_sheet import style_sheet
from quizapp.ui.theme import Theme, apply_theme, colours_for, load_fonts, take_look
from quizapp.wording import catalog


class Appearance(QObject):
    """The preferences of one window. A language given on the command line outranks them until another is chosen."""

    changed = Signal()
    """Everything is to be said and drawn anew."""

    not_kept = Signal(object)
    """A QuizError: the preferences are taken on, but could not be written."""

    def __init__(self, preferences: Preferences, data_dir: Path, language: str | None, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._data_dir = data_dir
        self._language = language
        self._has_set_motion = False
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def preferences(self) -> Preferences:
        """What is chosen."""
        return self._preferences

    @property
    def language(self) -> str:
        """The language of the interface."""
        return self._language or self._preferences.language or catalog.system_language()

    def prepare(self) -> None:
        """Before widgets are made: fonts, language, colours; all but the style sheet, which is quicker at the end."""
        load_fonts()
        self._use_language()
        self._use_motion()
        take_look(_app(), self._theme())

    def dress(self) -> None:
        """When the widgets are made, and after each change: the style sheet."""
        theme = self._theme()
        if _app().styleSheet() != style_sheet(theme.colours, theme.px):
            apply_theme(_app(), theme)

    def change(self, preferences: Preferences) -> None:
        """Take other preferences on at once, and keep them; only another look or language makes everything anew."""
        before, self._preferences = self._preferences, preferences
        if preferences.language != before.language:
            self._language = None
        self._use_motion()
        if _look(preferences) != _look(before):
            self._use_language()
            self.dress()
            self.changed.emit()
        self.keep()

    def keep(self) -> None:
        """Write the preferences down."""
        try:
            save_preferences(self._data_dir, self._preferences)
        except QuizError as error:
            self.not_kept.emit(error)

    def step_type_size(self, step: int) -> None:
        """Larger or smaller type by so many steps, as far as there are any."""
        place = TYPE_SIZES.index(self._preferences.type_size) + step
        if 0 <= place < len(TYPE_SIZES):
            self.change(replace(self._preferences, type_size=TYPE_SIZES[place]))

    def _theme(self) -> Theme:
        return Theme(colours_for(self._preferences.theme), self._preferences.type_size)

    def _use_language(self) -> None:
        catalog.use(self.language)
        use_qt_language(_app(), self.language)

    def _use_motion(self) -> None:
        """Stillness as it is chosen here; where the system is to decide, nothing outranks it."""
        chosen = {"still": True, "moving": False}.get(self._preferences.motion)
        if chosen is not None or self._has_set_motion:
            _app().setProperty(motion.PROPERTY, chosen)
            self._has_set_motion = chosen is not None

    def _follow_system(self) -> None:
        """The desktop has turned dark or light."""
        self.dress()
        self.changed.emit()


def _look(preferences: Preferences) -> tuple[object, ...]:
    """What everything on the screen depends on; motion is asked for when something is about to move."""
    return preferences.language, preferences.theme, preferences.type_size


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
