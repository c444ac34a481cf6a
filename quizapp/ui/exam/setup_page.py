"""Set an exam up, go on with one that is under way, or look at an earlier one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.exam.attempt import Attempt
from quizapp.exam.paper import Paper, Section, TooFew, Wanted, draw, sections
from quizapp.exam.report import Past
from quizapp.study.library import Library
from quizapp.ui.background import Background
from quizapp.ui.exam.length import LengthChoice
from quizapp.ui.exam.topics import TopicChoice
from quizapp.ui.widgets.basics import empty, label, panel, row, rule, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton, LayoutButton
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import exam as wording
from quizapp.wording import figures
from quizapp.wording.catalog import _, ngettext

_COLUMN_WIDTH: Final = 800
_DRAWN_AFTER: Final = 150  # milliseconds without another change
_PAST_SHOWN: Final = 12
_AT_ONCE: Final = 5_000
"""From so many cards a paper is drawn at once; from more beside the window's thread."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What lies there: the decks, an exam under way, earlier ones, and the moment by the learner's clock."""

    library: Library
    language: str
    unfinished: Attempt | None
    past: Sequence[Past]
    now: datetime


class ExamPage(QWidget):
    """Draws the paper while it is chosen, and says its mark, or why there is none."""

    begun = Signal(object, int)
    """A Paper, and the minutes for it."""

    print_asked = Signal(object, int)
    """Put a Paper on paper that is to be sat in so many minutes."""

    date_asked = Signal()
    """Show the way to the date of a real exam."""

    went_on = Signal()
    hand_in_asked = Signal()

    report_asked = Signal(str)
    """The id of an exam that was handed in."""

    def __init__(self, new_number: Callable[[], int]) -> None:
        super().__init__()
        self.setObjectName("examPage")
        self._offered: Offered | None = None
        self._found: tuple[Offered, Wanted, Paper | TooFew] | None = None
        self._sections: tuple[Library, Mapping[Section, int]] | None = None
        self._drawing = Background("drawing a paper", self)
        self._drawing.done.connect(self._take)
        self._soon = QTimer(self, singleShot=True, interval=_DRAWN_AFTER)
        self._soon.timeout.connect(self._draw)
        self._area, column = scrolling_column(_COLUMN_WIDTH, (40, 36, 40, 30))
        self._title = label("title", wrap=True)
        self._notice = Notice("strong")
        self._notice.setObjectName("examNotice")
        self._notice.hide()
        self._under_way, self._under_way_layout = panel()
        self._topics = TopicChoice()
        self._topics.changed.connect(self._soon.start)
        self._length = LengthChoice(new_number)
        self._length.changed.connect(self._soon.start)
        self._count = label("muted", wrap=True)
        self._count.setObjectName("examCount")
        self._mark = label("strong", wrap=True)
        self._mark.setObjectName("examMark")
        self._begin = KeyButton("primary")
        self._begin.setObjectName("beginExamButton")
        self._begin.clicked.connect(self._start)
        self._print = KeyButton("")
        self._print.setObjectName("printExamButton")
        self._print.clicked.connect(self._ask_for_print)
        self._date = KeyButton("quiet")
        self._date.setObjectName("examDateButton")
        self._date.clicked.connect(self.date_asked)
        self._past, self._past_layout = panel()
        for part in (self._title, self._notice, self._under_way, self._length, self._count, self._mark):
            column.addWidget(part)
        buttons = Flow(spacing=10)
        for button in (self._begin, self._print, self._date):
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addSpacing(10)
        column.addWidget(self._topics)
        column.addWidget(self._past)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_offered(self, offered: Offered) -> None:
        """Show what lies there; what was chosen before stays chosen, and the focus where it was."""
        focused = self.focusWidget()
        was_on = "" if focused is None or not focused.hasFocus() else focused.objectName()
        self._offered = offered
        self._title.setText(_("Mock exam"))
        self._length.retranslate()
        self._begin.say(_("Begin the exam"))
        self._print.say(_("Print…"), spoken=_("Print this paper and its key"))
        self._date.say(_("Date of the real exam…"))
        if offered.unfinished is not None:
            self._begin.setEnabled(False)
        if self._sections is None or self._sections[0] is not offered.library:
            self._sections = (offered.library, sections(offered.library))
        self._topics.show_topics(self._sections[1], offered.library, offered.language)
        self._show_under_way(offered.unfinished)
        self._show_past(offered)
        self._draw()
        self._area.settle()
        if was_on:
            again = self.findChild(QWidget, was_on)
            again.setFocus() if again is not None else self.take_focus()

    def renew_paper(self) -> None:
        """Draw at once what is chosen now, instead of a moment later."""
        self._soon.stop()
        self._draw()

    def tell(self, sentence: str) -> None:
        """Say what was done, or why not; nothing where it is empty."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))
        self._area.settle()

    def end(self) -> None:
        """Return when no paper is being drawn, when the window closes."""
        self._soon.stop()
        self._drawing.wait()

    def renew_number(self) -> None:
        """Propose another number for the next paper."""
        self._length.renew_number()

    def take_focus(self) -> None:
        """On what comes next: going on, or beginning."""
        button = self.findChild(KeyButton, "goOnWithExamButton")
        (button if button is not None and button.isVisible() else self._begin).setFocus()

    def _wanted(self) -> Wanted:
        return Wanted(self._topics.chosen, self._length.questions, self._length.number, self._length.forms)

    def _draw(self) -> None:
        """Draw the paper as it is chosen now, and show it when it is there."""
        offered, wanted = self._offered, self._wanted()
        if offered is None:
            return
        if len(offered.library.cards) <= _AT_ONCE:
            self._take((offered, wanted, draw(offered.library, wanted)))
        else:
            self._drawing.run(lambda: (offered, wanted, draw(offered.library, wanted)))

    def _take(self, drawn: tuple[Offered, Wanted, Paper | TooFew]) -> None:
        """Show what was drawn, unless something else is chosen by now, which will be drawn before long."""
        offered, wanted, found = drawn
        if offered is not self._offered or wanted != self._wanted():
            return
        self._found = drawn
        if isinstance(found, TooFew):
            self._count.setText(wording.too_few(found))
            self._count.setProperty("role", "alert")
        else:
            self._count.setText(wording.at_most(found.there))
            self._count.setProperty("role", "muted")
        self._count.style().polish(self._count)
        self._mark.setText("" if isinstance(found, TooFew) else wording.paper_name(found.seed, found.mark))
        self._mark.setVisible(not isinstance(found, TooFew))
        self._print.setEnabled(not isinstance(found, TooFew))
        self._begin.setEnabled(not isinstance(found, TooFew) and offered.unfinished is None)

    @property
    def offers(self) -> Mapping[str, Callable[[], object]]:
        """What can be asked for in the menus on this page."""
        return {"print": self._ask_for_print}

    def _start(self) -> None:
        """Begin with the paper that is chosen at this moment."""
        if (paper := self._drawn()) is not None:
            self.begun.emit(paper, self._length.minutes)

    def _ask_for_print(self) -> None:
        if (paper := self._drawn()) is not None:
            self.print_asked.emit(paper, self._length.minutes)

    def _drawn(self) -> Paper | None:
        """The paper that is chosen at this moment, if there is one."""
        offered, wanted = self._offered, self._wanted()
        if offered is None:
            return None
        if self._found is not None and self._found[0] is offered and self._found[1] == wanted:
            found = self._found[2]
        else:
            found = draw(offered.library, wanted)
        return None if isinstance(found, TooFew) else found

    def _show_under_way(self, attempt: Attempt | None) -> None:
        self._under_way.setVisible(attempt is not None)
        empty(self._under_way_layout)
        if attempt is None:
            return
        answered = len(attempt.items) - len(attempt.unanswered)
        heading = label("strong", _("An exam is under way"), wrap=True)
        said = _("{paper}: {answered} of {total} answered, {time}. The time runs on while it is closed.").format(
            paper=wording.paper_name(attempt.seed, attempt.mark),
            answered=figures.number(answered),
            total=figures.number(len(attempt.items)),
            time=wording.time_left(attempt.left),
        )
        words = label(text=said, wrap=True)
        words.setObjectName("underWay")
        self._under_way_layout.addWidget(heading)
        self._under_way_layout.addWidget(words)
        buttons = row()
        for name, role, text, signal in (
            ("goOnWithExamButton", "primary", _("Go on"), self.went_on),
            ("endExamButton", "", _("Hand in"), self.hand_in_asked),
        ):
            button = KeyButton(role)
            button.setObjectName(name)
            button.say(text)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._under_way_layout.addLayout(buttons)

    def _show_past(self, offered: Offered) -> None:
        empty(self._past_layout)
        self._past_layout.addWidget(label("heading", _("Earlier exams")))
        if not offered.past:
            words = _("There is none yet. What you sit is kept here, with its points and its report.")
            self._past_layout.addWidget(label("muted", words, wrap=True))
        for place, past in enumerate(offered.past[:_PAST_SHOWN]):
            if place:
                self._past_layout.addWidget(rule())
            self._past_layout.addWidget(self._row(place + 1, past, offered.now))
        if (more := len(offered.past) - _PAST_SHOWN) > 0:
            said = ngettext("and {count} more", "and {count} more", more).format(count=figures.number(more))
            self._past_layout.addWidget(label("small", said))

    def _row(self, place: int, past: Past, now: datetime) -> QWidget:
        button = LayoutButton("row")
        button.setObjectName(f"pastExam{place}")
        layout = QHBoxLayout(button)
        layout.setContentsMargins(8, 9, 8, 9)
        layout.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label("strong", wording.moment(past.at, now), wrap=True))
        texts.addWidget(label("small", wording.paper_name(past.seed, past.mark), wrap=True))
        layout.addLayout(texts, 1)
        score = label("", wording.score_and_share(past.score), wrap=True)
        score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(score, 1)
        button.setAccessibleName(
            _("Report of the exam of {exam}, {paper}").format(
                exam=wording.past(past, now), paper=wording.paper_name(past.seed, past.mark)
            )
        )
        button.pass_clicks()
        button.clicked.connect(lambda: self.report_asked.emit(past.id))
        return button
