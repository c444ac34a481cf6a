"""All keys at a glance."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.sheet_dialog import SheetDialog
from quizapp.wording.catalog import N_, _

_KEYS: Final = (
    (N_("Space, Enter"), N_("show the answer; hand in; go on")),
    ("1 – 4", N_("choose an option; turn a statement to true, false, open; grade what you recalled")),
    ("S, G", N_("mark the answer as sure or guessed; again takes it back")),
    ("0", N_("I don't know")),
    (N_("Ctrl+S, Ctrl+G, Ctrl+0"), N_("the same where you type the answer")),
    (N_("Ctrl+R"), N_("count a typed answer as right; you have the last word")),
    ("I", N_("why this card now, and why on this date")),
    ("H", N_("what could help with a card that will not stick")),
    (N_("Arrows, Home, End"), N_("step from structure to structure on a figure; Space or Enter chooses")),
    (N_("1 – 6"), N_("mark a phase of the running cycle")),
    (N_("D, Ctrl+D"), N_("show the deep layer of a figure, or the upper one")),
    (N_("N, P, M"), N_("in the atlas: percentages, practise, where you missed it")),
    ("-, @", N_("set the card aside until tomorrow, or until you say so")),
    ("E", N_("mend the card")),
    (N_("P, E, M, T, R"), N_("in the list of cards: practise, edit, mark, tags, make new again; - and @ as above")),
    (N_("Ctrl+N, Ctrl+O"), N_("write a new card; take in a deck file")),
    (N_("Ctrl+S, Ctrl+Enter, Ctrl+B"), N_("in the editor: save; save and write the next; make a gap")),
    (N_("Ctrl+P"), N_("print the deck, or save it as PDF")),
    (N_("Ctrl+F"), N_("search the cards, or the atlas")),
    (N_("F, T, Shift+1 – 4"), N_("in an exam: flag, hide the clock, strike an option out; in a field Ctrl+F, Ctrl+T")),
    (N_("Page up, Page down"), N_("in an exam: to the question before or after; Del takes an answer back")),
    (N_("Ctrl+Enter"), N_("in an exam: hand the paper in")),
    (N_("Ctrl+Z"), N_("take back the last answer, or what was done to cards")),
    (N_("Esc"), N_("leave the sitting, which is kept; back from a card to the list")),
    (N_("Ctrl+1, Ctrl+2, Ctrl+3"), N_("the pages Today, Decks and Atlas")),
    (N_("Ctrl+4, Ctrl+5"), N_("the pages Exam and Statistics")),
    (N_("Ctrl+,"), N_("the page Settings")),
    (N_("Ctrl and + or −"), N_("larger or smaller type")),
    ("F11", N_("full screen")),
    (N_("?, F1"), N_("these keys")),
    (N_("Ctrl+Q"), N_("quit; everything is kept")),
)

_COLUMN_WIDTH = 700


class KeysDialog(SheetDialog):
    """A table of keys, closed by any of Enter, Esc and ?."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "keysDialog", _("Keys"), width=_COLUMN_WIDTH)
        self.column.addWidget(label("title", _("Keys")))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(8)
        for place, (key, meaning) in enumerate(_KEYS):
            grid.addWidget(label("strong", _(key)), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label("", _(meaning), wrap=True), place, 1)
        self.column.addLayout(grid)
        self.finish(660, 660, self.close_button())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close on the key that opened it, too."""
        if event.text() == "?" or event.key() in (Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
