"""What a search in the atlas found."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.study.atlas_search import Found
from quizapp.ui.widgets.basics import empty, label, scrolling_column
from quizapp.ui.widgets.buttons import LayoutButton
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import atlas as words
from quizapp.wording.catalog import _

_COLUMN_WIDTH = 560
_SHOWN = 30


class Results(QWidget):
    """A row for each thing found, the best first."""

    chosen = Signal(object)
    """A Found."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("atlasResults")
        self._found: Sequence[Found] = ()
        self._area, self._column = scrolling_column(_COLUMN_WIDTH, (4, 4, 4, 12))
        self._column.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_found(self, found: Sequence[Found], language: str) -> None:
        """Show these."""
        self._found = found
        empty(self._column)
        count = Notice("heading")
        count.setObjectName("atlasResultCount")
        self._column.addWidget(count)
        count.setText(words.results(len(found)))
        for each in found[:_SHOWN]:
            self._column.addWidget(self._row(each, language))
        if len(found) > _SHOWN:
            self._column.addWidget(label("small", _("Type more to see fewer."), wrap=True))
        self._column.addStretch(1)
        self._area.settle()

    def take_first(self) -> None:
        """Choose the best."""
        if self._found:
            self.chosen.emit(self._found[0])

    def take_focus(self) -> None:
        """The best takes the keys; Tab leads on from it."""
        if (best := self.findChild(LayoutButton)) is not None:
            best.setFocus()

    def _row(self, found: Found, language: str) -> LayoutButton:
        button = LayoutButton("row")
        button.setObjectName(f"found-{found.name}")
        layout = QVBoxLayout(button)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(0)
        name = found.shown.in_language(language)
        layout.addWidget(label("strong", name, wrap=True))
        others = [text for each, text in found.shown.by_language.items() if each != language]
        latin = [] if found.latin is None else [found.latin]
        more = words.joined([*latin, *others, found.figure.plate.title.in_language(language)])
        layout.addWidget(label("small", more, wrap=True))
        button.pass_clicks()
        button.setAccessibleName(f"{name}, {more}")
        button.clicked.connect(lambda: self.chosen.emit(found))
        return button
