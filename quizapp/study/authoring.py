"""Writing cards: which file a card belongs into, what it was, and what comes of saving it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.deck import Deck
from quizapp.decks_io.editing.adoption import Adopted, NotADeck, SameId, adopt
from quizapp.decks_io.editing.cards import free_id, new_deck_text, read_entry, unused
from quizapp.decks_io.editing.correcting import (
    corrections_file,
    corrections_text,
    put_correction,
    remove_correction,
    shipped_entry,
)
from quizapp.decks_io.editing.deck_file import create_deck_file, open_deck_file, remove, save
from quizapp.decks_io.editing.drafts import Draft, Drafts
from quizapp.decks_io.editing.entry import Entry, Value
from quizapp.decks_io.editing.outcome import Broken, Conflict, DeckFile, Gone, NotSaved, Outcome, Refused, Saved
from quizapp.decks_io.editing.rehearsal import Finding, check_entry, preview
from quizapp.errors import QuizError
from quizapp.paths import corrections, drafts, own_decks
from quizapp.study.notebook import Notebook

FIRST_FORM: Final = "flashcard"
_NEW: Final = "new-card"
_ASKS: Final = ("stem", "front", "sentence")


class NotEditable(StrEnum):
    """Why a card cannot be written on."""

    NO_ENTRY = "no-entry"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Task:
    """A card that is being written: the deck and file that it belongs into, and the entry it begins with.

    ``base`` is the entry as it stands in the file, None for a new card, and for a first correction. ``shipped`` is the
    card that a correction stands in for. ``began`` is when a draft of it was typed last.
    """

    deck: str
    title: str
    languages: tuple[str, ...]
    file: DeckFile
    entry: Entry
    base: Entry | None
    shipped: Card | None = None
    began: datetime | None = None

    @property
    def correction(self) -> bool:
        """Whether it goes into the learner's own layer over a deck."""
        return self.shipped is not None

    @property
    def is_new(self) -> bool:
        """Whether no deck has the card yet."""
        return self.base is None and self.shipped is None

    @property
    def key(self) -> str:
        """Under which its draft is kept: one for each card, and one for a new card of each deck."""
        card = _NEW if self.is_new else str((self.base or self.entry).get("id", ""))
        return f"{self.deck}/{card}"

    def after(self, conflict: Conflict) -> "Task":
        """The same task on what the file has become."""
        return replace(self, file=conflict.file, base=conflict.theirs)


@dataclass(frozen=True, slots=True)
class Look:
    """What is wrong with a card as it stands, and the cards that it would be; none where it cannot be asked."""

    findings: Sequence[Finding]
    cards: Sequence[Card]


class Author:
    """Opens, checks and saves cards for one learner; what a file cannot take comes back as a value, not an error."""

    def __init__(
        self, notebook: Notebook, data_dir: Path, language: Callable[[], str], now: Callable[[], datetime]
    ) -> None:
        self._notebook = notebook
        self._own = own_decks(data_dir)
        self._layers = corrections(data_dir)
        self._drafts = Drafts(drafts(data_dir))
        self._language = language
        self._now = now

    def own_decks(self) -> list[Deck]:
        """The decks that cards can be added to."""
        return [deck for deck in self._notebook.library.decks if deck.path.parent == self._own]

    def new(self, deck_id: str = "") -> Task | NotSaved:
        """A new card for that deck, if it is an own one, else for the one that was changed last."""
        own = self.own_decks()
        deck = next((each for each in own if each.id == deck_id), None) or max(own, key=_changed)
        return self._with_draft(
            self._new_in(deck.id, deck.title.in_language(self._language()), deck.path, deck.languages)
        )

    def begin(self, card_id: CardId) -> Task | NotSaved | NotEditable:
        """The card to be mended: in its own file, or as a correction where the deck is not the learner's."""
        library = self._notebook.library
        deck, card = library.deck(card_id.deck), library.cards.get(card_id)
        if deck is None or card is None:
            return NotEditable.GONE
        begun = self._own_card(deck, card) if deck.path.parent == self._own else self._correction(deck, card)
        return self._with_draft(begun) if isinstance(begun, Task) else begun

    def make_deck(self, title: str, languages: Sequence[str]) -> Task | NotSaved:
        """Write the file of a new deck, and begin its first card."""
        taken = [deck.id for deck in self._notebook.library.decks]
        deck_id = unused(title, [*taken, *(path.stem for path in self._own.glob("*.y*ml"))], "deck")
        path = self._own / f"{deck_id}.yaml"
        made = create_deck_file(path, new_deck_text(deck_id, title, languages))
        return self._new_in(deck_id, title, path, tuple(languages)) if isinstance(made, Saved) else made

    def moved(self, task: Task, deck_id: str, entry: Entry) -> Task | NotSaved:
        """A new card, as far as it is written, for another deck."""
        deck = next((each for each in self.own_decks() if each.id == deck_id), None)
        if deck is None:
            return Gone(task.file.path)
        begun = self._new_in(deck.id, deck.title.in_language(self._language()), deck.path, deck.languages)
        return replace(begun, entry=entry, began=self._now()) if isinstance(begun, Task) else begun

    def look(self, task: Task, entry: Entry) -> Look:
        """Check the card as it would stand in its file, with all that ``decks check`` says, and read it."""
        entry, text, path, old = self._placed(task, entry)
        return Look(check_entry(text, entry, path, old), preview(text, entry, path, old))

    def save(self, task: Task, entry: Entry) -> Outcome:
        """Put the card into its file; never over what others wrote there meanwhile."""
        entry = self._placed(task, entry)[0]
        if task.shipped is None:
            return save(task.file, entry, task.base)
        deck = self._notebook.library.deck(task.deck)
        if deck is None:
            return Gone(task.file.path)
        return put_correction(self._layers, deck, task.shipped, entry, task.base)

    def remove(self, task: Task) -> Outcome:
        """Take the card out of its file; of a correction, let the deck's own wording be asked again."""
        assert task.base is not None
        if task.correction:
            return remove_correction(self._layers, task.deck, task.base)
        return remove(task.file, task.base)

    def adopt(self, file: Path, *, replace: bool = False) -> Adopted | NotADeck | SameId | Gone | Refused:
        """Copy a deck file among the learner's own."""
        decks = {deck.id: deck.path for deck in self._notebook.library.decks}
        return adopt(file, self._own, decks, replace=replace)

    def keep_draft(self, task: Task, entry: Entry) -> QuizError | None:
        """Keep what is typed on the disk; the error where it refuses."""
        path = task.file.path if task.shipped is None else self._shipped_path(task)
        try:
            self._drafts.keep(task.key, Draft(path, task.deck, task.base, entry, self._now(), task.correction))
        except QuizError as error:
            return error
        return None

    def drop_draft(self, key: str) -> None:
        """Forget the draft of that key; one that the disk will not let go of comes up again."""
        try:
            self._drafts.drop(key)
        except QuizError:
            return

    def drafts(self) -> list[tuple[str, Draft]]:
        """What was begun and not finished, the latest first, each with its key."""
        return list(self._drafts.all().items())[::-1]

    def resume(self, key: str, draft: Draft) -> Task | NotSaved | NotEditable:
        """Go on with a draft; one whose deck is gone waits until there is one again."""
        deck = self._notebook.library.deck(draft.deck_id)
        if deck is None:
            return Gone(draft.deck_path)
        if draft.base is None and not draft.correction:
            begun = self._new_in(deck.id, deck.title.in_language(self._language()), deck.path, deck.languages)
            return replace(begun, entry=draft.entry, began=draft.at) if isinstance(begun, Task) else begun
        card = CardId(draft.deck_id, str((draft.base or draft.entry).get("id", "")))
        found = self.begin(card)
        if isinstance(found, Task):
            # Begun from what the card was then: what has changed since shows when it is saved.
            return replace(found, entry=draft.entry, base=draft.base, began=draft.at)
        return found

    def _new_in(self, deck: str, title: str, path: Path, languages: tuple[str, ...]) -> Task | NotSaved:
        opened = open_deck_file(path)
        if not isinstance(opened, DeckFile):
            return opened
        return Task(deck, title, languages, opened, {"form": FIRST_FORM}, None)

    def _own_card(self, deck: Deck, card: Card) -> Task | NotSaved | NotEditable:
        opened = open_deck_file(deck.path)
        if not isinstance(opened, DeckFile):
            return opened
        # A card of an occlusion is one box of its entry.
        name = card.id.card.partition(".")[0]
        entry = read_entry(opened.text.removeprefix("\ufeff"), name)
        if entry is None:
            return NotEditable.NO_ENTRY
        return Task(deck.id, deck.title.in_language(self._language()), deck.languages, opened, entry, entry)

    def _correction(self, deck: Deck, card: Card) -> Task | NotSaved | NotEditable:
        path = corrections_file(self._layers, deck.id)
        shipped = self._notebook.library.corrected.get(card.id, card)
        try:
            text = corrections_text(self._layers, deck)
            begun = shipped_entry(deck, shipped)
        except OSError as error:
            return Refused(deck.path, error.strerror or str(error))
        opened = open_deck_file(path)
        if isinstance(opened, Broken):
            return opened
        base = read_entry(text, card.id.card)
        entry = base or begun
        if entry is None:
            return NotEditable.NO_ENTRY
        file = opened if isinstance(opened, DeckFile) else DeckFile(path, text, "")
        title = deck.title.in_language(self._language())
        return Task(deck.id, title, deck.languages, file, entry, base, shipped)

    def _with_draft(self, begun: Task | NotSaved) -> Task | NotSaved:
        """The task as its draft left it, if there is one of just this state of the card."""
        if not isinstance(begun, Task):
            return begun
        draft = self._drafts.all().get(begun.key)
        if draft is None or draft.base != begun.base:
            return begun
        return replace(begun, entry=draft.entry, began=draft.at)

    def _placed(self, task: Task, entry: Entry) -> tuple[Entry, str, Path, str | None]:
        """The entry with its id, the text it would stand in, and the id of the card that it stands in for."""
        text = task.file.text.removeprefix("\ufeff")
        old = None if task.base is None else str(task.base.get("id", ""))
        if task.shipped is not None:
            return {"id": task.shipped.id.card, **entry}, text, task.file.path, old
        if not entry.get("id"):
            entry = {
                "id": free_id(text, _asked(entry)),
                **{name: value for name, value in entry.items() if name != "id"},
            }
        return entry, text, task.file.path, old

    def _shipped_path(self, task: Task) -> Path:
        deck = self._notebook.library.deck(task.deck)
        return task.file.path if deck is None else deck.path


def _asked(entry: Entry) -> str:
    """What the card asks, in its first language."""
    value: Value = next((entry[name] for name in _ASKS if entry.get(name)), "")
    if isinstance(value, dict):
        value = next(iter(value.values()), "")
    return value if isinstance(value, str) else ""


def _changed(deck: Deck) -> float:
    try:
        return deck.path.stat().st_mtime
    except OSError:
        return 0.0
