"""What can be done with the cards that are chosen in the table: by button, by key, by menu."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from quizapp.cards.card_id import CardId
from quizapp.ui.decks.card_table import CardTable
from quizapp.ui.decks.deed_bar import KEYS, DeedBar
from quizapp.ui.decks.deeds import Deeds
from quizapp.ui.decks.tag_bar import TagBar


class CardHandling(QWidget):
    """The bars above the table. What is done to cards is done by the deeds of the page."""

    practice_asked = Signal(list)

    edit_asked = Signal(object)
    """The id of the card to edit."""

    def __init__(self, deeds: Deeds) -> None:
        super().__init__()
        self._deeds = deeds
        self.table = CardTable(self.press)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self._bar = DeedBar()
        self._bar.asked.connect(self.do)
        self._tags = TagBar()
        self._tags.given.connect(lambda tags: deeds.tag(self.table.selected, tags))
        self._tags.taken.connect(lambda tags: deeds.untag(self.table.selected, tags))
        self._tags.left.connect(self.table.setFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._bar)
        layout.addWidget(self._tags)

    def enable(self, chosen: Sequence[CardId], *, editable: bool) -> None:
        """Offer what can be done with the cards that are chosen."""
        self._bar.enable(some=bool(chosen), editable=editable)

    def do(self, deed: str) -> None:
        """Do that with the chosen cards."""
        cards, deeds = self.table.selected, self._deeds
        if not cards:
            return
        match deed:
            case "practise":
                self.practice_asked.emit(cards)
            case "edit" if len(cards) == 1:
                self.edit_asked.emit(cards[0])
            case "tag":
                self._tags.ask(len(cards))
            case "suspend":
                deeds.suspend(cards)
            case "bury":
                deeds.bury(cards)
            case "mark":
                deeds.mark(cards)
            case "reset":
                deeds.reset(cards)

    def press(self, key: str) -> bool:
        """Act on a key that was typed outside a field; False if it has no meaning here."""
        if key not in KEYS:
            return False
        self.do(KEYS[key])
        return True

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._bar.retranslate()
        self._tags.retranslate()

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bar.fill(menu)
        menu.popup(self.table.viewport().mapToGlobal(at))
