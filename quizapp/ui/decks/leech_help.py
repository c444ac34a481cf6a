"""What could help with a card that will not stick."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from quizapp.cards.card import Card
from quizapp.study.leeches import Help
from quizapp.study.notebook import Notebook
from quizapp.ui.widgets.basics import empty, label
from quizapp.ui.widgets.buttons import LayoutButton
from quizapp.wording import upkeep
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number


class LeechHelp(QFrame):
    """Other questions on the same fact, and what it is mixed up with; nothing where the card is no leech."""

    card_asked = Signal(object)
    pair_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("leechHelp")
        self.setProperty("role", "panel")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(22, 18, 22, 14)
        self._layout.setSpacing(6)

    def show_help(self, notebook: Notebook, card: Card, found: Help, language: str) -> None:
        """Show what there is for that card."""
        empty(self._layout)
        self.setVisible(notebook.is_leech(card.id))
        if not notebook.is_leech(card.id):
            return
        said = ngettext(
            "Forgotten {count} time after it was known", "Forgotten {count} times after it was known", found.lapses
        )
        self._layout.addWidget(label("hard", said.format(count=number(found.lapses)), wrap=True))
        hint = _(
            "One more repetition of the same kind seldom helps. "
            "Look at it from another side, word it anew (E), or suspend it (@)."
        )
        self._layout.addWidget(label("", hint, wrap=True))
        for pair in found.pairs:
            names = (notebook.library.name_of(each, language) for each in (pair.first, pair.second))
            first, second = names
            text = _("Practise these: {first} and {second}").format(first=first, second=second)
            self._add(text, "leechPair", partial(self.pair_asked.emit, pair))
        for other in found.others:
            asked = notebook.library.cards[other]
            text = f"{upkeep.form_name(asked.form)}: {asked.stem_in(language)}"
            self._add(text, "leechOther", partial(self.card_asked.emit, other))

    def _add(self, text: str, name: str, act: Callable[[], None]) -> None:
        button = LayoutButton("row")
        button.setObjectName(name)
        button.setAccessibleName(text)
        layout = QVBoxLayout(button)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(label("strong", text, wrap=True))
        button.pass_clicks()
        button.clicked.connect(act)
        self._layout.addWidget(button)
