"""Statistics: what is known, by deck and span; each picture with its definition and its figures."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from quizapp.errors import QuizError
from quizapp.statistics.sheet import Picture
from quizapp.statistics.span import Span
from quizapp.statistics.statistics import Statistics
from quizapp.study.library import Library
from quizapp.ui.speaking import announce
from quizapp.ui.statistics.figure_row import FigureRow
from quizapp.ui.statistics.figures_dialog import FiguresDialog
from quizapp.ui.statistics.files import Kind, write_file
from quizapp.ui.statistics.picture_card import PictureCard
from quizapp.ui.statistics.remark import Remark
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, panel, row, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.choice_box import ChoiceBox
from quizapp.ui.widgets.choosing import choose_place
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import failures, statistics
from quizapp.wording.catalog import _
from quizapp.wording.figures import numeric_date
from quizapp.wording.statistics_files import as_tsv

_COLUMN_WIDTH: Final = 1180
_TWO_COLUMNS_FROM: Final = 860
_BOX: Final = 130
_WHOLE_ROW: Final = (Picture.DAYS, Picture.MIXUPS)


class StatisticsPage(QWidget):
    """The figures of one moment. Before the first answer there is nothing to draw, and the page invites to it."""

    chosen = Signal()
    """Another deck or span."""

    study_asked = Signal()

    shown = Signal()
    """Other figures stand on the page, all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statisticsPage")
        self._counted: Statistics | None = None
        self._library = Library([])
        self._language = ""
        self._filling = False
        self._cards: list[PictureCard] = []
        self._area, column = scrolling_column(_COLUMN_WIDTH, (40, 30, 40, 30))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._title = label("title", wrap=True)
        self._decks, self._spans = ChoiceBox(), ChoiceBox()
        self._decks.setObjectName("statisticsDeckBox")
        self._spans.setObjectName("statisticsSpanBox")
        boxes = row()
        for box in (self._decks, self._spans):
            box.setMinimumWidth(current_theme().px(_BOX))
            box.currentIndexChanged.connect(self._choose)
            boxes.addWidget(box)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(10)
        self._head.addWidget(self._title, 1)
        self._head.addLayout(boxes)
        self._counting, self._remark = Notice("small"), Remark("statistics")
        self._counting.setObjectName("statisticsCounting")
        self._figures = FigureRow()
        self._pictures = QWidget()
        self._grid = QGridLayout(self._pictures)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(20)
        self._invitation, inside = panel()
        self._invitation.setObjectName("statisticsInvitation")
        self._inviting, self._why = label("entry", wrap=True), label("muted", wrap=True)
        self._first = KeyButton("primary")
        self._first.setObjectName("firstAnswerButton")
        self._first.clicked.connect(self.study_asked)
        start = row()
        start.addWidget(self._first)
        start.addStretch(1)
        inside.addWidget(self._inviting)
        inside.addWidget(self._why)
        inside.addSpacing(6)
        inside.addLayout(start)
        column.addLayout(self._head)
        for part in (self._counting, self._remark, self._figures, self._pictures, self._invitation):
            part.hide()
            column.addWidget(part)
        column.addStretch(1)
        self.retranslate()

    @property
    def counted(self) -> Statistics:
        """What is shown, once something is."""
        assert self._counted is not None
        return self._counted

    def shows(self, deck: str | None, span: Span) -> bool:
        """Whether all figures of that deck and span stand on the page, be they of an earlier moment."""
        shown = self._counted
        return shown is not None and shown.is_whole and (shown.deck, shown.span) == (deck, span)

    @property
    def deck(self) -> str | None:
        """The id of the deck that is chosen, None for all."""
        return self._decks.currentData() or None

    @property
    def span(self) -> Span:
        """How far back the figures reach."""
        return Span(self._spans.currentData())  # what goes into a box comes out as plain text

    def show_decks(self, library: Library, language: str) -> None:
        """Offer these decks; the one that is chosen stays, if it is among them."""
        self._library, self._language = library, language
        self._filling = True
        kept = self.deck
        self._decks.clear()
        self._decks.addItem(_("All decks"), "")
        for deck in library.decks:
            self._decks.addItem(deck.title.in_language(language), deck.id)
        self._decks.setCurrentIndex(max(0, self._decks.findData(kept)))
        self._filling = False

    def show_counting(self, counting: bool) -> None:
        """Say that it is still being counted, or that it is not any more."""
        self._counting.setText(_("Counting …") if counting else "")
        self._counting.setVisible(counting)

    def show_statistics(self, counted: Statistics) -> None:
        """Show these figures; what is not counted yet has its place."""
        goes_on = self._counted is not None and not self._counted.is_whole
        if not (counted.is_whole or goes_on) and self._counting.isHidden():
            announce(self, _("Counting …"))  # which else only those see who look at the places
        self.show_counting(False)
        self._counted = counted
        self._remark.be_silent()
        self._show()
        if not counted.begun and self._decks.hasFocus():
            self.take_focus()
        if counted.is_whole:
            self.shown.emit()

    def forget(self) -> None:
        """Show no figures any more, for they were another learner's."""
        self._counted = None
        self._keep_cards([])
        for part in (self._remark, self._figures, self._pictures, self._invitation):
            part.hide()

    def take_focus(self) -> None:
        """What comes next: the first answer, or another deck."""
        (self._first if self._first.isVisibleTo(self) else self._decks).setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(_("Statistics"))
        self._decks.call(_("Figures of which deck"))
        self._spans.call(_("Figures of which time"))
        self._filling = True
        kept = max(self._spans.currentIndex(), 0) if self._spans.count() else list(Span).index(Span.YEAR)
        self._spans.clear()
        for span in Span:
            self._spans.addItem(statistics.span_name(span), span.value)
        self._spans.setCurrentIndex(kept)
        self._filling = False
        if self._decks.count():
            self._decks.setItemText(0, _("All decks"))
        self._inviting.setText(_("Here you will see what you know"))
        self._why.setText(
            _("With the first answer the figures begin: days of study, what you retain, and what is due when.")
        )
        self._first.say(_("Answer the first question"), _("Enter"))
        self._show(anew=True)  # the words are those of another language

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Two columns where there is room, one where there is not."""
        self._arrange()
        super().resizeEvent(event)

    def _choose(self) -> None:
        if not self._filling:
            self.chosen.emit()

    def _show(self, *, anew: bool = False) -> None:
        counted = self._counted
        if counted is not None:
            focused = self.focusWidget()
            place = next((n for n, card in enumerate(self._cards) if card.isAncestorOf(focused)), -1) if focused else -1
            self._figures.show_figures(statistics.figures(counted))
            self._make_cards(counted, anew=anew)
            self._invitation.setVisible(not counted.begun)
            self._figures.setVisible(counted.begun)
            self._pictures.setVisible(counted.begun)
            self._arrange()
            for card in self._cards:
                card.raise_()  # screen readers tell them in this order
            if place >= 0:
                self._cards[place].take_focus()
        self._area.settle()

    def _make_cards(self, counted: Statistics, *, anew: bool) -> None:
        """Make the cards whose figures are others, or all of them, and keep the rest."""
        there = {} if anew else {card.picture: card for card in self._cards}
        cards = []
        for picture in Picture if counted.begun else ():
            sheet, card = counted.sheets.get(picture), there.get(picture)
            if card is None or (card.sheet, card.today) != (sheet, counted.day):
                card = PictureCard(picture, sheet, counted.day)
                card.asked.connect(lambda deed, card=card: self._do(deed, card))
            cards.append(card)
        self._keep_cards(cards)

    def _keep_cards(self, cards: list[PictureCard]) -> None:
        """Have these cards, and let go of all others."""
        for card in self._cards:
            if card not in cards:
                card.hide()
                self._grid.removeWidget(card)
                card.deleteLater()
        self._cards = cards

    def _arrange(self) -> None:
        """Place the cards, in as many columns as there is room for."""
        wide = self.width() >= current_theme().px(_TWO_COLUMNS_FROM)
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._figures.arrange(4 if wide else 2)
        place = 0
        for card in self._cards:
            whole = card.picture in _WHOLE_ROW
            place += place % 2 if whole else 0
            if wide:
                self._grid.addWidget(card, place // 2, place % 2, 1, 2 if whole else 1)
            else:
                self._grid.addWidget(card, place, 0, 1, 2)
            place += 2 if whole else 1
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)

    def _do(self, deed: str, card: PictureCard) -> None:
        """Show, copy or save the figures of a picture."""
        if deed == "table":
            dialog = FiguresDialog(self, card.chart.sheet)
            dialog.saving_asked.connect(lambda: self._save(Kind.CSV, card, dialog))
            dialog.open()
        elif deed == "copy":
            QGuiApplication.clipboard().setText(as_tsv(card.chart.sheet))
            self._remark.tell(_("Copied."))
        else:
            self._save(Kind(deed), card, self)

    def _save(self, kind: Kind, card: PictureCard, parent: QWidget) -> None:
        name = f"{card.picture.value}.{kind.value}"
        pattern = _("{kind} files (*.{suffix})").format(kind=kind.value.upper(), suffix=kind.value)
        title = statistics.title(card.picture)
        subtitle = self._of_what()
        choose_place(parent, title, name, pattern, lambda file: self._write(file, kind, card, subtitle, parent))

    def _write(self, file: Path, kind: Kind, card: PictureCard, subtitle: str, parent: QWidget) -> None:
        remark = parent.remark if isinstance(parent, FiguresDialog) else self._remark
        try:
            write_file(file, kind, card.chart, subtitle)
        except QuizError as error:
            remark.complain(failures.sentence(error))
        else:
            remark.tell(_("Saved: {file}").format(file=file))

    def _of_what(self) -> str:
        """Deck, span and day of the figures."""
        counted = self.counted
        deck = None if counted.deck is None else self._library.deck(counted.deck)
        name = _("All decks") if deck is None else deck.title.in_language(self._language)
        return " · ".join((name, statistics.span_name(counted.span), numeric_date(counted.day)))
