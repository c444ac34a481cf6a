"""One card: how a learner meets it, how it stands and why, its history, tags and note, and help with a leech."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from quizapp.cards.card import Card
from quizapp.study.leeches import help_with
from quizapp.study.notebook import Notebook
from quizapp.study.review import Kind, Logged
from quizapp.study.treatment import tags_in
from quizapp.ui.decks.correction_note import CorrectionNote
from quizapp.ui.decks.interval_curve import IntervalCurve
from quizapp.ui.decks.leech_help import LeechHelp
from quizapp.ui.decks.note_field import NoteField
from quizapp.ui.preview import Preview
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import empty, label, panel, scrolling_column
from quizapp.wording import outcomes, upkeep
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number, numeric_date

_COLUMN_WIDTH = 620
_ANSWERS_SHOWN = 12


class CardPanel(QWidget):
    """Everything about one card, on a sheet that scrolls."""

    tags_changed = Signal(object, object)
    """The card and the tags that it shall have, a tuple."""

    note_changed = Signal(object, str)
    """The card and its note."""

    card_asked = Signal(object)
    """Show that card."""

    pair_asked = Signal(object)
    """Practise that MixUp."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cardPanel")
        self._shown: tuple[Notebook, Card, str] | None = None
        self._outdated = False
        self._area, self._column = scrolling_column(_COLUMN_WIDTH, (0, 2, 0, 12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._where = label("small", wrap=True)
        self._where.setObjectName("cardWhere")
        self._preview = Preview()
        self._preview.grew.connect(self._area.settle)
        self._correction = CorrectionNote()
        self._help = LeechHelp()
        self._help.card_asked.connect(self.card_asked)
        self._help.pair_asked.connect(self.pair_asked)
        self._standing = label("", wrap=True)
        self._standing.setObjectName("cardStanding")
        self._curve = IntervalCurve()
        self._answers = QGridLayout()
        self._answers.setHorizontalSpacing(14)
        self._answers.setColumnStretch(1, 1)
        self._more = label("small", wrap=True)
        self._tags = QLineEdit()
        self._tags.setObjectName("tagField")
        self._tags.setProperty("role", "field")
        self._tags.setMaxLength(600)
        self._tags.editingFinished.connect(self._keep_tags)
        self._note = NoteField()
        self._note.finished.connect(self._keep_note)
        self._lay_out()

    def _lay_out(self) -> None:
        self._column.addWidget(self._where)
        self._hint = label("small", wrap=True)
        self._column.addWidget(self._hint)
        self._column.addWidget(self._preview)
        self._column.addWidget(self._correction)
        self._column.addWidget(self._help)
        self._record, inside = panel()
        self._progress_heading = label("heading")
        self._tags_heading, self._note_heading = label("heading"), label("heading")
        inside.addWidget(self._progress_heading)
        inside.addWidget(self._standing)
        inside.addWidget(self._curve)
        inside.addLayout(self._answers)
        inside.addWidget(self._more)
        self._column.addWidget(self._record)
        own, inside = panel()
        inside.addWidget(self._tags_heading)
        inside.addWidget(self._tags)
        inside.addWidget(self._note_heading)
        inside.addWidget(self._note)
        self._column.addWidget(own)
        self._column.addStretch(1)

    def show_card(self, notebook: Notebook, card: Card, language: str) -> None:
        """Show that card; the same one again keeps its place on the sheet, and what was answered on it."""
        if self._shown == (notebook, card, language) and not self._outdated:
            return
        self._outdated = False
        same = self._shown is not None and self._shown[1].id == card.id
        if not same:
            self.keep()
        self._shown = (notebook, card, language)
        self._preview.show_card(notebook, card, language)
        self.refresh()
        if not same:
            self._area.verticalScrollBar().setValue(0)

    def expect_change(self) -> None:
        """Something may be other than it was read: the next card is read anew, even if it is the same."""
        self._outdated = True

    def clear(self) -> None:
        """Show no card; what was typed is kept first."""
        self.keep()
        self._shown = None
        self._preview.clear()

    def keep(self) -> None:
        """Keep what was typed and not kept yet."""
        self._keep_tags()
        self._keep_note()

    def refresh(self) -> None:
        """Read anew how the card stands."""
        if self._shown is None:
            return
        notebook, card, language = self._shown
        treatment = notebook.treatment(card.id)
        deck = notebook.library.deck(card.id.deck)
        title = card.id.deck if deck is None else deck.title.in_language(language)
        topic = card.topic.in_language(language)
        words = [title, *([topic] if topic != title else []), upkeep.form_name(card.form), card.id.card]
        self._where.setText(" · ".join(words))
        said = [outcomes.standing(notebook.state(card.id))]
        if extra := upkeep.treatment_words(treatment, notebook.today(), leech=notebook.is_leech(card.id)):
            said.insert(0, f"{', '.join(extra)}.")
        self._standing.setText(" ".join(said))
        self._correction.show_card(notebook, card, language)
        self._show_history(notebook.history(card.id))
        self._help.show_help(notebook, card, help_with(notebook, card.id), language)
        if not self._tags.hasFocus():
            self._tags.setText(" ".join(treatment.tags))
        self._note.show_note(treatment.note)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._hint.setText(_("Preview: try it; nothing is counted here."))
        self._progress_heading.setText(_("How it stands"))
        self._tags_heading.setText(_("Tags"))
        self._note_heading.setText(_("Your note"))
        self._tags.setAccessibleName(_("Tags of this card"))
        self._tags.setPlaceholderText(_("exam difficult …"))
        self._note.setAccessibleName(_("Your note on this card"))
        self._note.setPlaceholderText(_("A thought, a memory hook; it is shown with the explanation."))
        self._area.settle()

    def _show_history(self, history: Sequence[Logged]) -> None:
        empty(self._answers)
        reviews = [logged.review for logged in history]
        counted = [(review.after.interval, review.quality.passed) for review in reviews if review.kind is Kind.ANSWER]
        self._curve.setVisible(len(counted) > 1)
        self._curve.show_answers(counted)
        latest = reviews[-_ANSWERS_SHOWN:][::-1]
        for place, review in enumerate(latest):
            day = label("muted", numeric_date(review.study_day))
            self._answers.addWidget(day, place, 0, Qt.AlignmentFlag.AlignTop)
            texts = ". ".join(part for part in (upkeep.answered(review), upkeep.moved(review)) if part)
            self._answers.addWidget(label("", texts, wrap=True), place, 1)
        more = len(reviews) - len(latest)
        said = ngettext("and {count} answer before", "and {count} answers before", more)
        self._more.setText(said.format(count=number(more)) if more > 0 else "")
        self._more.setVisible(more > 0)
        self._answers.setVerticalSpacing(current_theme().px(4))

    def _keep_tags(self) -> None:
        if self._shown is not None:
            notebook, card, _language = self._shown
            tags = tags_in(self._tags.text())
            if set(tags) != set(notebook.treatment(card.id).tags):
                self.tags_changed.emit(card.id, tags)

    def _keep_note(self) -> None:
        if self._shown is not None:
            notebook, card, _language = self._shown
            if self._note.toPlainText().strip() != notebook.treatment(card.id).note:
                self.note_changed.emit(card.id, self._note.toPlainText())
