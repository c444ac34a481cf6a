"""What a learner does on the Decks page, and what is to be seen there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QPlainTextEdit

from quizapp.ui.decks.card_table import CardTable
from tests.ui.learner import Learner, settle

ALL = ["extensor", "flexor", "abductor", "push-off", "landing"]
"""The cards of the two small decks in their order."""


class Browsing:
    """A learner who has turned to the Decks page by key."""

    def __init__(self, learner: Learner) -> None:
        self.learner = learner
        learner.press("Ctrl+2")

    def search(self, text: str) -> None:
        """Type that into the search, in place of what stands there."""
        self.learner.press("Ctrl+F", "Backspace")
        self.write(text)

    def write(self, text: str) -> None:
        """Type what a keyboard has; what it has not is pasted."""
        if text.isascii() and text.isprintable():
            self.learner.type(text)
        else:
            QApplication.clipboard().setText(text)
            self.learner.press("Ctrl+V")

    @property
    def query(self) -> str:
        """What stands in the search."""
        field = self.learner.find("cardSearch")
        assert isinstance(field, QLineEdit)
        return field.text()

    @property
    def count(self) -> str:
        """What is said of how many cards there are."""
        return self.learner.read("foundCount")

    @property
    def table(self) -> CardTable:
        """The table of cards."""
        table = self.learner.find("cardTable")
        assert isinstance(table, CardTable)
        return table

    @property
    def listed(self) -> list[str]:
        """The cards in the table, in its order."""
        return [card.card for card in self.table.cards]

    @property
    def chosen(self) -> list[str]:
        """The cards that are chosen."""
        return [card.card for card in self.table.selected]

    def row(self, place: int) -> dict[str, str]:
        """What can be read in a row, by the heading of each column."""
        model = self.table.model()
        shown = [column for column in range(model.columnCount()) if not self.table.isColumnHidden(column)]
        horizontal = Qt.Orientation.Horizontal
        return {str(model.headerData(each, horizontal)): str(model.index(place, each).data()) for each in shown}

    @property
    def suggestions(self) -> list[str]:
        """What is offered under the search."""
        if not self.learner.sees("suggestions"):
            return []
        offered = self.learner.find("suggestions")
        assert isinstance(offered, QListWidget)
        return [offered.item(place).text() for place in range(offered.count())]

    def choose(self, *cards: str) -> None:
        """Go into the table and choose these cards by keys alone; it has the focus then."""
        self.learner.press("Ctrl+F", "Down", "PgUp", "Ctrl+Space")
        assert self.chosen == []
        for place, card in enumerate(self.listed):
            if place:
                self.learner.press("Ctrl+Down")
            if card in cards:
                self.learner.press("Ctrl+Space")
        assert sorted(self.chosen) == sorted(cards)

    @property
    def orders(self) -> QComboBox:
        """The box of orders."""
        box = self.learner.find("orderBox")
        assert isinstance(box, QComboBox)
        return box

    def sort_by(self, name: str) -> None:
        """Choose an order in the box, by its name."""
        box = self.orders
        box.setFocus()
        self.learner.press("Home", *["Down"] * box.findText(name))
        assert box.currentText() == name

    @property
    def focus(self) -> str:
        """The name of what has the focus."""
        focused = QApplication.focusWidget()
        return "" if focused is None else focused.objectName()

    @property
    def card(self) -> list[str]:
        """What can be read on the sheet of the card that is chosen."""
        settle()
        return self.learner.texts("cardPanel")

    @property
    def note(self) -> QPlainTextEdit:
        """The field for the learner's note."""
        field = self.learner.find("noteField")
        assert isinstance(field, QPlainTextEdit)
        return field
