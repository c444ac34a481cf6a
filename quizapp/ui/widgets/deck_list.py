"""The decks of the Today page: a row for each, with what it asks for today and how it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from quizapp.study.overview import DeckStanding
from quizapp.ui.widgets.basics import empty, keep_words, label, rule
from quizapp.ui.widgets.buttons import LayoutButton
from quizapp.ui.widgets.drawn import StandingBar
from quizapp.wording import figures
from quizapp.wording.catalog import _, ngettext


class DeckList(QFrame):
    """A click on a row asks to study that deck."""

    study_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._language = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(18, 22, 18, 16)
        self._layout.setSpacing(2)

    def show_decks(self, standings: Sequence[DeckStanding], language: str) -> None:
        """Show how these decks stand, their titles in that language."""
        self._language = language
        empty(self._layout)
        heading = label("heading", _("Decks"))
        heading.setContentsMargins(8, 0, 0, 6)
        self._layout.addWidget(heading)
        for place, standing in enumerate(standings):
            if place:
                self._layout.addWidget(rule())
            self._layout.addWidget(self._row(standing))

    def _row(self, standing: DeckStanding) -> QWidget:
        button = LayoutButton("row")
        button.setObjectName(f"deck-{standing.deck.id}")
        layout = QHBoxLayout(button)
        layout.setContentsMargins(8, 9, 8, 9)
        layout.setSpacing(12)
        title = standing.deck.title.in_language(self._language)
        name = label("strong", title, wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(name, 1)
        spoken = [title]
        for count, role, text in (
            (standing.new, "new-pill", ngettext("{count} new", "{count} new", standing.new)),
            (standing.due, "due-pill", ngettext("{count} due", "{count} due", standing.due)),
        ):
            if count:
                words = text.format(count=figures.number(count))
                layout.addWidget(label(role, words), 0, Qt.AlignmentFlag.AlignVCenter)
                spoken.append(words)
        if standing.seen < standing.total and not (standing.new or standing.due):
            # The day's number of new cards is used up, and nothing of this deck is due.
            words = _("new ones after the exam") if standing.waits else _("new ones tomorrow")
            waiting = label("small", words, wrap=True)
            waiting.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            layout.addWidget(waiting, 1)
            spoken.append(words)
        share = standing.known / standing.total if standing.total else 0.0
        bar = StandingBar()
        bar.show_shares(share, standing.seen / standing.total if standing.total else 0.0)
        layout.addWidget(bar)
        percent = label("muted", figures.percent(share))
        percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        percent.setMinimumWidth(percent.fontMetrics().horizontalAdvance("100 % "))
        layout.addWidget(percent)
        known = _("{percent} remembered last time").format(percent=figures.percent(share))
        button.setAccessibleName(", ".join([*spoken, known]))
        met = _("{seen} of {total} cards met").format(
            seen=figures.number(standing.seen), total=figures.number(standing.total)
        )
        button.setToolTip(f"{known} · {met}")
        button.setEnabled(bool(standing.new or standing.due))
        button.pass_clicks()
        for part in button.findChildren(QLabel):
            if part.wordWrap():
                keep_words(part)
        button.clicked.connect(lambda: self.study_asked.emit(standing.deck.id))
        return button
