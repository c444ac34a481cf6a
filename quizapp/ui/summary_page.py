"""The end of a sitting: what went well, what comes again, and when."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.study.summary import Summary
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import empty, label, panel, row, rule, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording import figures, outcomes
from quizapp.wording.catalog import _, ngettext

_COLUMN_WIDTH = 800
_MISSED_SHOWN = 8
_ROOMY_FROM = 500


class SummaryPage(QWidget):
    """The facts of a Summary."""

    left = Signal()
    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("summaryPage")
        self._summary: Summary | None = None
        self._area, self._column = scrolling_column(_COLUMN_WIDTH, (40, 48, 40, 30))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_summary(self, summary: Summary) -> None:
        """Show these facts."""
        self._summary = summary
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the buttons what room there is."""
        self._show_keys()
        super().resizeEvent(event)

    def take_focus(self) -> None:
        """Put the focus on the way back."""
        if (button := self.findChild(KeyButton, "backButton")) is not None:
            button.setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        summary = self._summary
        if summary is None:
            return
        empty(self._column)
        title = label("title", _("Practice done") if summary.is_practice else _("Done for now"), wrap=True)
        title.setObjectName("summaryTitle")
        self._column.addWidget(title)
        subtitle = label("muted", _comes_next(summary), wrap=True)
        subtitle.setObjectName("summarySubtitle")
        self._column.addWidget(subtitle)
        self._add_figures(summary)
        if summary.missed:
            self._add_missed(summary)
        buttons = row()
        back = KeyButton("primary")
        back.setObjectName("backButton")
        back.say(_("Back to today"), _("Enter"))
        back.clicked.connect(self.left)
        undo = KeyButton("quiet")
        undo.setObjectName("summaryUndoButton")
        undo.say(_("← Undo"), _("Ctrl+Z"), spoken=_("Take back the last answer"))
        undo.clicked.connect(self.undo_asked)
        buttons.addWidget(back)
        buttons.addWidget(undo)
        buttons.addStretch(1)
        self._column.addSpacing(6)
        self._column.addLayout(buttons)
        self._column.addStretch(1)
        self._show_keys()
        self._area.settle()
        if self.isVisible():
            self.take_focus()

    def _show_keys(self) -> None:
        """Name the keys on the buttons where there is room."""
        for button in self.findChildren(KeyButton):
            button.show_key(self.width() >= current_theme().px(_ROOMY_FROM))

    def _add_figures(self, summary: Summary) -> None:
        frame, inside = panel()
        numbers = row(spacing=48)
        first_try = "–" if summary.first_try is None else figures.percent(summary.first_try)
        for name, value, word in (
            ("answeredCount", figures.number(summary.cards), ngettext("card", "cards", summary.cards)),
            ("firstTry", first_try, _("remembered at the first try")),
            ("spent", figures.number(summary.minutes), ngettext("minute", "minutes", summary.minutes)),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            figure = label("figure", value)
            figure.setObjectName(name)
            column.addWidget(figure)
            column.addWidget(label("muted", word, wrap=True))
            numbers.addLayout(column, 1)
        inside.addLayout(numbers)
        self._column.addWidget(frame)

    def _add_missed(self, summary: Summary) -> None:
        """The cards that were not remembered, with the answer once more."""
        frame, inside = panel()
        frame.setObjectName("missed")
        inside.addWidget(label("heading", _("Worth another look")))
        for place, (stem, answer) in enumerate(summary.missed[:_MISSED_SHOWN]):
            if place:
                inside.addWidget(rule())
            inside.addWidget(label("strong", stem, wrap=True))
            inside.addWidget(label("muted", answer, wrap=True))
        if (more := len(summary.missed) - _MISSED_SHOWN) > 0:
            text = ngettext("and {count} more", "and {count} more", more).format(count=figures.number(more))
            inside.addWidget(label("small", text), 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(frame)


def _comes_next(summary: Summary) -> str:
    """When there is something to do again."""
    if summary.next_due is None:
        return _("Every answer is kept.")
    count = ngettext("{count} card", "{count} cards", summary.next_count)
    return _("Every answer is kept. Next: {cards} {when}.").format(
        cards=count.format(count=figures.number(summary.next_count)), when=outcomes.in_days(summary.next_in_days)
    )
