"""What you mix up: pairs, how often, and a way to practise each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from quizapp.study.mixups import MixUp
from quizapp.ui.widgets.basics import empty, label, rule
from quizapp.ui.widgets.buttons import LayoutButton
from quizapp.wording.catalog import _
from quizapp.wording.figures import number


class MixupPanel(QFrame):
    """A row for each pair; a click asks to practise it."""

    practice_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mixups")
        self.setProperty("role", "panel")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(18, 22, 18, 16)
        self._layout.setSpacing(2)

    def show_pairs(self, pairs: Sequence[tuple[MixUp, str, str]]) -> None:
        """Show these pairs with the names of the two; nothing at all where there are none."""
        empty(self._layout)
        self.setVisible(bool(pairs))
        heading = label("heading", _("What you mix up"))
        heading.setContentsMargins(8, 0, 0, 6)
        self._layout.addWidget(heading)
        for place, (pair, first, second) in enumerate(pairs):
            if place:
                self._layout.addWidget(rule())
            self._layout.addWidget(self._row(pair, first, second))
        self._layout.addStretch(1)

    def _row(self, pair: MixUp, first: str, second: str) -> LayoutButton:
        button = LayoutButton("row")
        button.setObjectName(f"mixup-{pair.first}-{pair.second}")
        layout = QHBoxLayout(button)
        layout.setContentsMargins(8, 8, 8, 8)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label("strong", first, wrap=True))
        texts.addWidget(label("muted", _("with {other}").format(other=second), wrap=True))
        layout.addLayout(texts, 1)
        layout.addWidget(label("muted", f"{number(pair.count)} ×"), 0, Qt.AlignmentFlag.AlignVCenter)
        spoken = _("Practise these: {first} and {second}").format(first=first, second=second)
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
        button.pass_clicks()
        button.clicked.connect(lambda: self.practice_asked.emit(pair))
        return button
