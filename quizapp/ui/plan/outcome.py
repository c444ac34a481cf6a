"""What comes of a plan, beside where it is filled in: new cards, the share known on the day, and what to know."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from quizapp.planning.exam_plan import ExamPlan
from quizapp.ui.plan.band_bar import BandBar
from quizapp.ui.widgets.basics import empty, label
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import planning
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number, percent


class OutcomePanel(QFrame):
    """A plan; or the sentence why there is none; or, while one is reckoned for long, that it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("planOutcome")
        self.setProperty("role", "panel")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(26, 22, 26, 22)
        inside.setSpacing(10)
        self._refused = Notice("alert")
        self._refused.setObjectName("planRefused")
        self._counting = Notice("small")
        self._counting.setObjectName("planCounting")
        self._figures = QWidget()
        rows = QVBoxLayout(self._figures)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        large = Flow(spacing=36)
        self._new = self._figure(large, "figure-new", "planNew")
        self._known = self._figure(large, "figure", "planKnown")
        rows.addLayout(large)
        self._bar = BandBar()
        self._bar.setObjectName("planBand")
        rows.addWidget(self._bar)
        self._sentences = QVBoxLayout()
        self._sentences.setSpacing(6)
        rows.addLayout(self._sentences)
        self._sample = label("small", wrap=True)
        self._sample.setObjectName("planSample")
        rows.addWidget(self._sample)
        for part in (self._refused, self._counting, self._figures):
            inside.addWidget(part)
            part.hide()
        inside.addStretch(1)

    def show_plan(self, plan: ExamPlan, sample: str, more: Sequence[str]) -> None:
        """Show that plan, what it rests on, and what else is to be said."""
        found = plan.forecast
        self._refused.hide()
        self.show_counting(on=False)
        self._new[0].setText(number(plan.new_today))
        new = ngettext("new card today in all", "new cards today in all", plan.new_today)
        self._new[1].setText(f"{new}\n{planning.last_new(plan)}" if plan.new_today else new)
        self._known[0].setText(percent(found.known.median))
        band = _("probably {low} to {high}").format(low=percent(found.known.low), high=percent(found.known.high))
        known = _("of the cards known on the day")
        self._known[1].setText(f"{known}\n{band}")
        self._bar.show_band(found.known, planning.known_on_day(found))
        said = [
            planning.introduced(found),
            planning.known_now(found),
            planning.overfull(found, plan.exam.minutes),
            *more,
        ]
        empty(self._sentences)
        for sentence in filter(None, said):
            line = label("", sentence, wrap=True)
            line.setObjectName("planSentence")
            self._sentences.addWidget(line)
        self._sample.setText(sample)
        self._figures.show()

    def refuse(self, sentence: str) -> None:
        """Say why there is no plan."""
        self.show_counting(on=False)
        self._figures.hide()
        self._refused.setText(sentence)
        self._refused.show()

    def clear(self) -> None:
        """Say nothing."""
        for part in (self._refused, self._counting, self._figures):
            part.hide()

    def show_counting(self, *, on: bool) -> None:
        """Say that it takes a moment; what was reckoned last stays."""
        self._counting.setVisible(on)
        self._counting.setText(_("Counting …") if on else "")

    @staticmethod
    def _figure(layout: Flow, role: str, name: str) -> tuple[QLabel, QLabel]:
        """A large figure, and two lines under it."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        value, words = label(role), label("muted")
        value.setObjectName(name)
        words.setObjectName(f"{name}Words")
        column.addWidget(value)
        column.addWidget(words)
        layout.addWidget(holder)
        return value, words
