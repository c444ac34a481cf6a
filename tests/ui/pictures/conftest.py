"""A chart of the running cycle, and a look to see pictures in."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.cards.text import Text
from quizapp.knowledge.cycle import Bar, CycleChart, Row
from quizapp.ui.motion import PROPERTY
from quizapp.ui.pictures.runner import PHASES as RUNNER_PHASES
from quizapp.ui.theme import DARK, LIGHT, Theme, apply_theme, load_fonts
from quizapp.wording import catalog
from tests.ui.learner import settle

PHASES = [
    ("erster Bodenkontakt", "initial contact"),
    ("Bremsphase", "braking"),
    ("mittlere Standphase", "midstance"),
    ("Abstoßphase", "propulsion"),
    ("frühe Schwungphase", "early swing"),
    ("späte Schwungphase", "late swing"),
]
TYPES = [
    ("concentric", "konzentrisch", "concentrically"),
    ("eccentric", "exzentrisch", "eccentrically"),
    ("isometric", "isometrisch", "isometrically"),
]

Look = Callable[..., None]
Shown = Callable[..., QWidget]


def text(german: str, english: str) -> Text:
    """One text in both languages."""
    return Text({"de": german, "en": english})


@pytest.fixture
def chart() -> CycleChart:
    """Four structures: one type, two types in one phase, both swings, and one without types."""
    rows = (
        Row("quadriceps", text("Quadrizeps", "quadriceps"), (Bar(0, "eccentric"), Bar(3, "concentric"))),
        Row("calf", text("Wadenmuskulatur", "calf muscles"), (Bar(1, "eccentric"), Bar(1, "isometric"))),
        Row("hamstrings", text("ischiokrurale Muskulatur", "hamstrings"), (Bar(4, "concentric"), Bar(5, "eccentric"))),
        Row("fascia", text("Plantarfaszie", "plantar fascia"), (Bar(2, None),)),
    )
    types = tuple((key, text(german, english)) for key, german, english in TYPES)
    return CycleChart(
        tuple((name, text(*phase)) for name, phase in zip(RUNNER_PHASES, PHASES, strict=True)), types, rows
    )


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Gives the program a look and a language; afterwards it has its own again, and may move."""

    def change(*, language: str = "en", percent: int = 100, dark: bool = False, still: bool = False) -> None:
        catalog.use(language)
        apply_theme(qapp, Theme(DARK if dark else LIGHT, percent))
        qapp.setProperty(PROPERTY, still)

    load_fonts()
    change()
    yield change
    change()
    qapp.setProperty(PROPERTY, None)


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> Shown:
    """Shows a picture at a width, as tall as it wants to be."""

    def show(widget: QWidget, width: int = 800) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(width, widget.sizeHint().height())
        widget.show()
        settle()
        layout = widget.layout()
        if layout is not None:
            widget.resize(width, layout.totalHeightForWidth(width))
        settle()
        return widget

    return show
