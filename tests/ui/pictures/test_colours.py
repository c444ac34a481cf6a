"""The colours of contraction types: told apart by everybody, on paper and in the dark."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from quizapp.ui.pictures.colours import (
    DARK_SIGNS,
    DARK_UNKNOWN,
    LIGHT_SIGNS,
    LIGHT_UNKNOWN,
    Sign,
    sign_of,
)
from quizapp.ui.theme import DARK, LIGHT
from tests.ui.pictures.conftest import Look
from tests.ui.test_theme import contrast

Matrix = tuple[tuple[float, float, float], ...]

# How the three kinds of colour blindness see linear red, green and blue (Machado, Oliveira and Fernandes 2009).
EYES: dict[str, Matrix] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}

BOTH = pytest.mark.parametrize(
    ("signs", "unknown", "panel"),
    [(LIGHT_SIGNS, LIGHT_UNKNOWN, LIGHT.panel), (DARK_SIGNS, DARK_UNKNOWN, DARK.panel)],
    ids=["light", "dark"],
)


def lab(colour: str, eyes: Matrix) -> tuple[float, float, float]:
    """The colour as these eyes see it, in CIE L*a*b*."""
    made = QColor(colour)
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (made.redF(), made.greenF(), made.blueF())
    ]
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, linear, strict=True)))) for row in eyes
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, eyes: Matrix) -> float:
    """How different two colours are; 2 can be seen just so."""
    pairs = zip(lab(one, eyes), lab(other, eyes), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@BOTH
def test_every_hue_stands_out(signs: dict[str, Sign], unknown: Sign, panel: str) -> None:
    """Each has at least 3 against the panel, and the pattern at least 3 against the tone it is drawn on."""
    for sign in (*signs.values(), unknown):
        assert contrast(sign.hue, panel) >= 3
        assert contrast(sign.hue, sign.soft) >= 3


@BOTH
@pytest.mark.parametrize("eyes", EYES)
def test_everybody_tells_them_apart(signs: dict[str, Sign], unknown: Sign, panel: str, eyes: str) -> None:
    """No two hues come near each other, for any kind of eyes."""
    hues = [sign.hue for sign in signs.values()]

    assert min(difference(*pair, EYES[eyes]) for pair in combinations(hues, 2)) >= 20


@BOTH
def test_hue_is_not_the_only_sign(signs: dict[str, Sign], unknown: Sign, panel: str) -> None:
    """Each type has a pattern of its own, and so has what is not known."""
    assert len({sign.pattern for sign in (*signs.values(), unknown)}) == 4


def test_they_follow_the_theme(look: Look) -> None:
    """Light and dark have theirs; an unknown type is neutral in both."""
    look(dark=False)
    assert (sign_of("concentric"), sign_of(None)) == (LIGHT_SIGNS["concentric"], LIGHT_UNKNOWN)
    look(dark=True)
    assert (sign_of("concentric"), sign_of("sideways")) == (DARK_SIGNS["concentric"], DARK_UNKNOWN)
