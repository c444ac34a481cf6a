"""A sheet of settings under a heading: names on the left, what is chosen on the right."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.choice_box import ChoiceBox
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.number_box import NumberBox
from quizapp.wording.catalog import _

_BOX_WIDTH: Final = 170
_BOX_HEIGHT: Final = 34


class SettingsGroup(QFrame):
    """Rows are added once; ``retranslate`` says them anew and fills the boxes."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.filling = False
        """True while boxes are filled by us: what they tell meanwhile is no choice."""
        self._words: list[tuple[QLabel | QCheckBox | KeyButton, str]] = []
        self._named: list[tuple[QWidget, str]] = []
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(26, 22, 26, 22)
        self._inside.setSpacing(10)
        self._inside.addWidget(self.word("heading", heading))
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._inside.addLayout(self._grid)

    def word(self, role: str, text: str) -> QLabel:
        """A label that is said anew in each language."""
        made = label(role, wrap=True)
        self._words.append((made, text))
        return made

    def add_row(self, name: str, box: QWidget) -> None:
        """A setting with its name."""
        word = self.word("", name)
        word.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        word.setBuddy(box)
        self._named.append((box, name))
        place = self._grid.rowCount()
        self._grid.addWidget(word, place, 0)
        box.setMinimumSize(current_theme().px(_BOX_WIDTH), current_theme().px(_BOX_HEIGHT))
        self._grid.addWidget(box, place, 1)

    def add_first(self, widget: QWidget) -> None:
        """Something that takes the whole width, above the rows."""
        self._inside.insertWidget(1, widget)

    def add(self, widget: QWidget) -> None:
        """Something that takes the whole width."""
        self._inside.addWidget(widget)

    def add_side_by_side(self, *widgets: QWidget) -> None:
        """Some things in a line, or in more of them where there is little room."""
        line = Flow()
        for widget in widgets:
            line.addWidget(widget)
        self._inside.addLayout(line)

    def combo(self, name: str, chosen: Callable[[Any], None]) -> ChoiceBox:
        """A box of choices; tells the value of the one that the learner takes."""
        box = ChoiceBox()
        box.setObjectName(name)
        box.currentIndexChanged.connect(lambda index: None if self.filling else chosen(box.itemData(index)))
        return box

    def spin(self, name: str, most: int, chosen: Callable[[int], None]) -> NumberBox:
        """A number from 0 to the most; tells it when it is typed to its end."""
        box = NumberBox()
        box.setObjectName(name)
        box.setRange(0, most)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda value: None if self.filling else chosen(value))
        return box

    def check(self, name: str, text: str, chosen: Callable[[bool], None]) -> QCheckBox:
        """Something that is so or not."""
        box = QCheckBox()
        box.setObjectName(name)
        box.toggled.connect(lambda ticked: None if self.filling else chosen(ticked))
        self._words.append((box, text))
        return box

    def button(self, name: str, text: str, pressed: Callable[[], None]) -> KeyButton:
        """Something to do."""
        made = KeyButton("")
        made.setObjectName(name)
        made.clicked.connect(pressed)
        self._words.append((made, text))
        return made

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for widget, text in self._words:
            if isinstance(widget, KeyButton):
                widget.say(_(text))
            else:
                widget.setText(_(text))
        for box, name in self._named:
            box.setAccessibleName(_(name))


def fill(box: QComboBox, choices: Sequence[tuple[str, Any]], chosen: Any) -> None:
    """Offer these choices with one chosen."""
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    values = [value for _text, value in choices]
    box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
