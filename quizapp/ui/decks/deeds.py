"""Does things to cards for a page, and says in a sentence what was done or why not."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from quizapp.cards.card_id import CardId
from quizapp.errors import Failure, QuizError
from quizapp.study.notebook import Notebook
from quizapp.study.step import Step
from quizapp.study.upkeep import Change, Upkeep
from quizapp.ui.decks.long_deed import LongDeed
from quizapp.wording import failures, upkeep
from quizapp.wording.catalog import _

_AT_ONCE: Final = 1_000
"""So many cards are changed within one key press; more than these beside the window's thread."""

Deed = Callable[[Step | None], Change | None]


class Deeds(QObject):
    """The deeds of one page on one notebook, each taken back by the next undo."""

    changed = Signal()
    """Cards stand otherwise than before."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._notebook: Notebook | None = None
        self._language = ""
        self._upkeep: Upkeep | None = None
        self._long: LongDeed | None = None

    def work_on(self, notebook: Notebook, language: str) -> None:
        """Do what is done to cards of that notebook; another one begins without anything to undo."""
        if notebook is not self._notebook:
            self._notebook, self._upkeep = notebook, Upkeep(notebook)
        self._language = language

    @property
    def notebook(self) -> Notebook:
        """The notebook that is worked on."""
        assert self._notebook is not None
        return self._notebook

    @property
    def upkeep(self) -> Upkeep:
        """What has been done so far."""
        assert self._upkeep is not None
        return self._upkeep

    def suspend(self, cards: Sequence[CardId]) -> None:
        """Suspend these cards; where all are suspended, resume them."""
        treatment = self.notebook.treatment

        def deed(step: Step | None) -> Change | None:
            all_are = all(treatment(card).suspended for card in cards)
            return self.upkeep.suspend(cards, suspended=not all_are, step=step)

        self._do(deed, len(cards))

    def bury(self, cards: Sequence[CardId]) -> None:
        """Bury these cards until tomorrow; where all are buried, ask them today after all."""
        treatment, today = self.notebook.treatment, self.notebook.today()

        def deed(step: Step | None) -> Change | None:
            all_are = all(treatment(card).is_buried(today) for card in cards)
            return self.upkeep.bury(cards, buried=not all_are, step=step)

        self._do(deed, len(cards))

    def mark(self, cards: Sequence[CardId]) -> None:
        """Mark these cards; where all are marked, take the marks off."""
        treatment = self.notebook.treatment

        def deed(step: Step | None) -> Change | None:
            return self.upkeep.mark(cards, marked=not all(treatment(card).marked for card in cards), step=step)

        self._do(deed, len(cards))

    def reset(self, cards: Sequence[CardId]) -> None:
        """Make these cards new again."""
        self._do(lambda step: self.upkeep.reset(cards, step=step), len(cards))

    def tag(self, cards: Sequence[CardId], tags: Sequence[str]) -> None:
        """Give these cards these tags too."""
        self._do(lambda step: self.upkeep.tag(cards, tags, step=step), len(cards))

    def untag(self, cards: Sequence[CardId], tags: Sequence[str]) -> None:
        """Take these tags off these cards."""
        self._do(lambda step: self.upkeep.untag(cards, tags, step=step), len(cards))

    def set_tags(self, card: CardId, tags: Sequence[str]) -> None:
        """Let the card have these tags and no others."""
        self._do(lambda _step: self.upkeep.retag(card, tags), 1)

    def note(self, card: CardId, text: str) -> None:
        """Keep that note on the card; nothing is said of it unless it could not be kept."""
        self._do(lambda _step: self.upkeep.note(card, text), 1, quiet=True)

    def undo(self) -> None:
        """Take back the last deed."""
        last = self.upkeep.last
        if last is None:
            self.said.emit(_("There is nothing on this page to take back."))
        else:
            self._do(lambda step: self.upkeep.undo(step=step), len(last.cards), back=True)

    def end(self) -> None:
        """Break off what takes long, when the window closes."""
        if self._long is not None:
            self._long.wait()

    def _do(self, deed: Deed, count: int, *, quiet: bool = False, back: bool = False) -> None:
        """Do it, and say what was done."""
        if self._long is not None:
            return
        if count > _AT_ONCE:
            self._do_long(deed, count, back=back)
            return
        try:
            change = deed(None)
        except QuizError as error:
            self._complain(error)
        else:
            self._tell(change, quiet=quiet, back=back)

    def _do_long(self, deed: Deed, count: int, *, back: bool) -> None:
        self._long = LongDeed(self._page.window(), count)
        self._long.done_with.connect(lambda change: self._tell(change, back=back))
        self._long.failed.connect(self._complain)
        self._long.begin(deed)

    def _tell(self, change: Change | None, *, quiet: bool = False, back: bool = False) -> None:
        self._long = None
        if change is None:
            return
        self.changed.emit()
        if back:
            self.said.emit(upkeep.undone(change, self._title_of(change)))
        elif not quiet:
            done = upkeep.done(change, self._title_of(change))
            self.said.emit(_("{done} Ctrl+Z takes it back.").format(done=done))

    def _complain(self, error: QuizError) -> None:
        self._long = None
        (self.said if error.failure is Failure.BROKEN_OFF else self.failed).emit(failures.sentence(error))

    def _title_of(self, change: Change) -> str:
        """The question, where one card was changed."""
        card = self.notebook.library.cards.get(change.cards[0]) if len(change.cards) == 1 else None
        return "" if card is None else card.stem_in(self._language)
