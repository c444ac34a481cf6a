"""Colours, fonts and sizes: one look in light and dark, at any type size."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from quizapp.paths import FONTS
from quizapp.ui.style_sheet import style_sheet

FAMILY: Final = "Source Sans 3"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme. Text colours hold 4.5:1 against every ground that they stand on."""

    ground: str
    rail: str
    panel: str
    line: str
    outline: str
    text: str
    muted: str
    accent: str
    accent_pressed: str
    accent_soft: str
    on_accent: str
    bar: str
    bar_soft: str
    bar_empty: str
    new: str
    new_soft: str
    right: str
    right_soft: str
    wrong: str
    wrong_soft: str
    hard: str
    easy: str


LIGHT: Final = Colours(
    ground="#f7f5f0",
    rail="#fcfbf8",
    panel="#ffffff",
    line="#e4e0d7",
    outline="#8b8f8c",
    text="#1c2326",
    muted="#5b6569",
    accent="#0f6b68",
    accent_pressed="#0a5350",
    accent_soft="#e0f0ee",
    on_accent="#ffffff",
    bar="#0f6b68",
    bar_soft="#93bfbc",
    bar_empty="#e5e1d8",
    new="#2b57a7",
    new_soft="#e6ecf7",
    right="#1f6e3a",
    right_soft="#e4f3e9",
    wrong="#a92f29",
    wrong_soft="#fbeae7",
    hard="#80590a",
    easy="#2b57a7",
)

DARK: Final = Colours(
    ground="#14191b",
    rail="#181d20",
    panel="#1d2326",
    line="#2d3539",
    outline="#717c80",
    text="#e9edec",
    muted="#a0abad",
    accent="#4fc4b8",
    accent_pressed="#7cd8cd",
    accent_soft="#16383a",
    on_accent="#06211f",
    bar="#4fc4b8",
    bar_soft="#2f6f6c",
    bar_empty="#30383b",
    new="#93b6f2",
    new_soft="#202c42",
    right="#74cf94",
    right_soft="#16311f",
    wrong="#f2938b",
    wrong_soft="#3b1d1c",
    hard="#dfb45a",
    easy="#93b6f2",
)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and a type size in percent."""

    colours: Colours
    percent: int = 100

    def px(self, size: float) -> int:
        """A length at this type size, in pixels."""
        return round(size * self.percent / 100)


_current = Theme(LIGHT)


def current_theme() -> Theme:
    """The look of the program now; what draws itself asks for it at every painting."""
    return _current


def colours_for(choice: str) -> Colours:
    """The colours of a theme by its name; "system" follows what the desktop tells."""
    if choice == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def load_fonts() -> None:
    """Make the shipped fonts known, so that the program looks the same on every machine."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted(FONTS.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole program this look."""
    take_look(app, theme)
    app.setStyleSheet(style_sheet(theme.colours, theme.px))


def take_look(app: QApplication, theme: Theme) -> None:
    """Colours, font and palette: all but the style sheet.

    A window built under a style sheet is polished piece by piece and takes nearly twice as long; so it comes last.
    """
    global _current  # noqa: PLW0603 - a program has one look at a time
    _current = theme
    font = QFont(FAMILY)
    font.setPixelSize(theme.px(16))
    app.setFont(font)
    app.setPalette(_palette(theme.colours))
    # Fusion takes the outline of a field to be the window's colour, 1.4 times darker; round a tick it is paler again.
    for outline, kinds in (
        (theme.colours.outline, ("QComboBox", "QSpinBox", "QDateEdit")),
        (theme.colours.muted, ("QCheckBox", "QRadioButton")),
    ):
        fields = _palette(theme.colours)
        fields.setColor(QPalette.ColorRole.Window, QColor(outline).lighter(140))
        for kind in kinds:
            app.setPalette(fields, kind)  # type: ignore[arg-type] # it takes no bytes, whatever its stub says


def _palette(colours: Colours) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in {
        roles.Window: colours.ground,
        roles.WindowText: colours.text,
        roles.Base: colours.panel,
        roles.AlternateBase: colours.ground,
        roles.Text: colours.text,
        roles.PlaceholderText: colours.muted,
        roles.Button: colours.panel,
        roles.ButtonText: colours.text,
        roles.Highlight: colours.accent,
        roles.HighlightedText: colours.on_accent,
        roles.ToolTipBase: colours.panel,
        roles.ToolTipText: colours.text,
        roles.Link: colours.accent,
        roles.Mid: colours.line,
        roles.Light: colours.panel,
        roles.Dark: colours.outline,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette
