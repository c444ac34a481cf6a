"""Both palettes hold enough contrast wherever one colour stands on another."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QRawFont
from PySide6.QtWidgets import QApplication

from quizapp.preferences import Preferences, save_preferences
from quizapp.ui.theme import DARK, FAMILY, LIGHT, Colours, Theme, colours_for, load_fonts
from tests.ui.learner import OpenWindow

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])

TEXTS = [
    # Page text, and the quiet buttons of the study page.
    ("text", "ground"), ("muted", "ground"), ("accent", "ground"), ("wrong", "ground"),
    # The rail, and the footer of the study page.
    ("text", "rail"), ("muted", "rail"), ("accent", "rail"),
    # Panels and buttons.
    ("text", "panel"), ("muted", "panel"), ("new", "panel"), ("wrong", "panel"), ("hard", "panel"),
    ("right", "panel"), ("easy", "panel"),
    # What is chosen, marked or under the pointer.
    ("text", "accent_soft"), ("muted", "accent_soft"), ("accent", "accent_soft"), ("new", "new_soft"),
    # The button that comes next, at rest, under the pointer and disabled.
    ("on_accent", "accent"), ("on_accent", "accent_pressed"), ("muted", "bar_empty"),
    # Options after the answer.
    ("text", "right_soft"), ("muted", "right_soft"), ("right", "right_soft"),
    ("text", "wrong_soft"), ("muted", "wrong_soft"), ("wrong", "wrong_soft"),
]  # fmt: skip

OUTLINES = [
    # Buttons and keys on all that they stand on.
    ("outline", "ground"), ("outline", "rail"), ("outline", "panel"),
    # The focus, and what is chosen.
    ("accent", "ground"), ("accent", "rail"), ("accent", "panel"), ("accent", "accent_soft"),
    ("text", "ground"), ("text", "rail"), ("text", "panel"),
    # Options after the answer.
    ("right", "right_soft"), ("right", "ground"), ("wrong", "wrong_soft"), ("wrong", "ground"),
    # Bars and charts.
    ("bar", "panel"), ("bar", "bar_empty"),
]  # fmt: skip


def luminance(colour: str) -> float:
    """The relative luminance as WCAG 2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    return 0.2126 * linear(made.redF()) + 0.7152 * linear(made.greenF()) + 0.0722 * linear(made.blueF())


def contrast(one: str, other: str) -> float:
    """The contrast ratio as WCAG 2 defines it, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_ruler_is_right() -> None:
    """Black on white has 21, and #767676 on white the known 4.54."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@BOTH
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_stands_out(colours: Colours, text: str, ground: str) -> None:
    """Every text colour has at least 4.5 against every ground that it stands on."""
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize(("line", "ground"), OUTLINES)
def test_outlines_stand_out(colours: Colours, line: str, ground: str) -> None:
    """What tells a control, its focus or its state from its ground has at least 3."""
    assert contrast(getattr(colours, line), getattr(colours, ground)) >= 3


@BOTH
def test_no_colour_is_transparent_or_unknown(colours: Colours) -> None:
    """Every colour of a palette is one that Qt knows, and opaque."""
    made = [QColor(getattr(colours, name)) for name in Colours.__slots__]

    assert all(colour.isValid() and colour.alpha() == 255 for colour in made)


def test_a_theme_by_its_name(qapp: QApplication) -> None:
    """Light and dark are themselves; the system's is one of the two."""
    assert colours_for("light") is LIGHT
    assert colours_for("dark") is DARK
    assert colours_for("system") in (LIGHT, DARK)


@pytest.mark.parametrize(("percent", "pixels"), [(80, 13), (100, 16), (150, 24), (200, 32)])
def test_lengths_grow_with_the_type(percent: int, pixels: int) -> None:
    """A length is rounded to whole pixels at the type size."""
    assert Theme(LIGHT, percent).px(16) == pixels


def test_the_font_is_ours(qapp: QApplication) -> None:
    """The shipped font is known to Qt and has what the texts need, so that no box is drawn in their place."""
    load_fonts()
    font = QRawFont.fromFont(QFont(FAMILY))

    assert font.familyName() == FAMILY
    assert [letter for letter in "äöüßÄÖÜ„“‚‘–…×←→≥−✓✗›·\u202f" if not font.supportsCharacter(ord(letter))] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["languageBox", "newBox", "timedBox"])
def test_fields_stand_out(open_window: OpenWindow, two_decks: None, data_dir: Path, theme: str, name: str) -> None:
    """The outline that is drawn around boxes, fields and ticks has at least 3 against the panel, too."""
    save_preferences(data_dir, Preferences(theme=theme))
    learner = open_window()
    learner.press("Ctrl+,", "Tab")
    field = learner.find(name)

    image = field.grab().toImage()

    middle = image.height() // 2
    edge = [image.pixelColor(x, middle).name() for x in range(4)]
    assert max(contrast(colour, colours_for(theme).panel) for colour in edge) >= 3
