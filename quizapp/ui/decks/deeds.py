"""Does things to cards for a page, and says in a sentence what was done or why not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from quizapp.cards.card_id import CardId
from quizapp.errors import QuizError
from quizapp.study.notebook import Notebook
from quizapp.study.upkeep import Change, Upkeep
from quizapp.wording import failures, upkeep
from quizapp.wording.catalog import _


class Deeds(QObject):
    """The deeds of one page on one notebook, each taken back by the next undo."""

    changed = Signal()
    """Cards stand otherwise than before."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._notebook: Notebook | None = None
        self._language = ""
        self._upkeep: Upkeep | None = None

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
        suspended = all(self.notebook.treatment(card).suspended for card in cards)
        self._try(lambda: self.upkeep.suspend(cards, suspended=not suspended))

    def bury(self, cards: Sequence[CardId]) -> None:
        """Bury these cards until tomorrow; where all are buried, ask them today after all."""
        today = self.notebook.today()
        treatments = [self.notebook.treatment(card) for card in cards]
        buried = all(each.buried_until is not None and today < each.buried_until for each in treatments)
        self._try(lambda: self.upkeep.bury(cards, buried=not buried))

    def mark(self, cards: Sequence[CardId]) -> None:
        """Mark these cards; where all are marked, take the marks off."""
        marked = all(self.notebook.treatment(card).marked for card in cards)
        self._try(lambda: self.upkeep.mark(cards, marked=not marked))

    def reset(self, cards: Sequence[CardId]) -> None:
        """Make these cards new again."""
        self._try(lambda: self.upkeep.reset(cards))

    def tag(self, cards: Sequence[CardId], tags: Sequence[str]) -> None:
        """Give these cards these tags too."""
        self._try(lambda: self.upkeep.tag(cards, tags))

    def untag(self, cards: Sequence[CardId], tags: Sequence[str]) -> None:
        """Take these tags off these cards."""
        self._try(lambda: self.upkeep.untag(cards, tags))

    def set_tags(self, card: CardId, tags: Sequence[str]) -> None:
        """Let the card have these tags and no others."""
        gone = [tag for tag in self.notebook.treatment(card).tags if tag not in tags]
        if gone:
            self.untag([card], gone)
        self.tag([card], tags)

    def note(self, card: CardId, text: str) -> None:
        """Keep that note on the card; nothing is said of it unless it could not be kept."""
        self._try(lambda: self.upkeep.note(card, text), quiet=True)

    def undo(self) -> None:
        """Take back the last deed."""
        try:
            change = self.upkeep.undo()
        except QuizError as error:
            self.failed.emit(failures.sentence(error))
            return
        if change is None:
            self.said.emit(_("There is nothing on this page to take back."))
            return
        self.changed.emit()
        self.said.emit(upkeep.undone(change, self._title_of(change)))

    def _try(self, deed: Callable[[], Change | None], *, quiet: bool = False) -> None:
        try:
            change = deed()
        except QuizError as error:
            self.failed.emit(failures.sentence(error))
            return
        if change is None:
            return
        self.changed.emit()
        if not quiet:
            done = upkeep.done(change, self._title_of(change))
            self.said.emit(_("{done} Ctrl+Z takes it back.").format(done=done))

    def _title_of(self, change: Change) -> str:
        """The question, where one card was changed."""
        card = self.notebook.library.cards.get(change.cards[0]) if len(change.cards) == 1 else None
        return "" if card is None else card.stem_in(self._language)
