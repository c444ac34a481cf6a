"""How the program looks: language, theme, type size, motion."""

from typing import Any, Final

from PySide6.QtCore import Signal

from quizapp.preferences import MOTIONS, THEMES, TYPE_SIZES, Preferences
from quizapp.ui.settings.group import SettingsGroup, fill
from quizapp.wording import figures
from quizapp.wording.catalog import LANGUAGE_NAMES, LANGUAGES, N_, _

_THEMES: Final = {"system": N_("As the system"), "light": N_("Light"), "dark": N_("Dark")}
_MOTIONS: Final = {"system": N_("As the system"), "still": N_("Off"), "moving": N_("On")}


class AppearanceGroup(SettingsGroup):
    """Tells what was changed, by the names of Preferences."""

    changed = Signal(dict)

    def __init__(self) -> None:
        super().__init__(N_("Appearance"))
        self.language = self.combo("languageBox", lambda value: self.changed.emit({"language": value}))
        self._theme = self.combo("themeBox", lambda value: self.changed.emit({"theme": value}))
        self._type_size = self.combo("typeSizeBox", lambda value: self.changed.emit({"type_size": value}))
        self._motion = self.combo("motionBox", lambda value: self.changed.emit({"motion": value}))
        self.add_row(N_("Language of the program"), self.language)
        self.add_row(N_("Theme"), self._theme)
        self.add_row(N_("Type size"), self._type_size)
        self.add_row(N_("Animations"), self._motion)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is chosen, in the current language."""
        self.filling = True
        self.retranslate()
        languages: list[tuple[str, Any]] = [(LANGUAGE_NAMES[code], code) for code in LANGUAGES]
        fill(self.language, [(_("As the system"), None), *languages], preferences.language)
        fill(self._theme, [(_(_THEMES[name]), name) for name in THEMES], preferences.theme)
        fill(self._type_size, [(figures.percent(size / 100), size) for size in TYPE_SIZES], preferences.type_size)
        fill(self._motion, [(_(_MOTIONS[name]), name) for name in MOTIONS], preferences.motion)
        self.filling = False
