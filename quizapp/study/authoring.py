"""Writing cards: which file a card belongs into, what it was, and what comes of saving it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.deck import Deck
from quizapp.decks_io.editing.adoption import Adoption, adopt
from quizapp.decks_io.editing.cards import free_id, new_deck_text, read_entry, unused
from quizapp.decks_io.editing.correcting import open_corrections, put_correction, remove_correction, shipped_entry
from quizapp.decks_io.editing.deck_file import create_deck_file, open_deck_file, remove, save
from quizapp.decks_io.editing.drafts import Draft, Drafts
from quizapp.decks_io.editing.entry import Entry
from quizapp.decks_io.editing.languages import in_languages, languages_in, topics_in
from quizapp.decks_io.editing.outcome import DeckFile, Gone, NotSaved, Outcome, Refused, Saved
from quizapp.decks_io.editing.rehearsal import rehearse
from quizapp.errors import QuizError, reason
from quizapp.paths import corrections, drafts, own_decks
from quizapp.study.notebook import Notebook
from quizapp.study.task import NEW_SLOT, Look, Task, asked

FIRST_FORM: Final = "flashcard"


class NotEditable(StrEnum):
    """Why a card cannot be written on."""

    NO_ENTRY = "no-entry"
    GONE = "gone"


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

    @property
    def language(self) -> str:
        """The language that the learner studies in."""
        return self._language()

    def own_decks(self) -> list[Deck]:
        """The decks that cards can be added to."""
        return [deck for deck in self._notebook.library.decks if deck.path.parent == self._own]

    def new(self, deck_id: str = "") -> Task | NotSaved:
        """A new card for that deck, if it is an own one, else for the one that was changed last.

        One that was begun there and left is gone on with.
        """
        begun = self.new_in(deck_id)
        return self._with_draft(begun) if isinstance(begun, Task) else begun

    def new_in(self, deck_id: str) -> Task | NotSaved:
        """The same without what was begun there before."""
        own = self.own_decks()
        deck = next((each for each in own if each.id == deck_id), None) or max(own, key=_changed)
        opened = open_deck_file(deck.path)
        return self._task(deck, opened, _blank()) if isinstance(opened, DeckFile) else opened

    def another(self, file: DeckFile, like: Entry) -> Task:
        """The next new card for that file, with form and topic of the one that was just written."""
        return self._task_in(file, {**_blank(), **{name: like[name] for name in ("form", "topic") if name in like}})

    def begin(self, card_id: CardId) -> Task | NotSaved | NotEditable:
        """The card to be mended: in its own file, or as a correction where the deck is not the learner's."""
        begun = self._begun(card_id)
        return self._with_draft(begun) if isinstance(begun, Task) else begun

    def make_deck(self, title: str, languages: Sequence[str]) -> Task | NotSaved:
        """Write the file of a new deck, and begin its first card."""
        taken = [deck.id for deck in self._notebook.library.decks]
        deck_id = unused(title, [*taken, *(path.stem for path in self._own.glob("*.y*ml"))], "deck")
        path = self._own / f"{deck_id}.yaml"
        made = create_deck_file(path, new_deck_text(deck_id, title, languages))
        return self._task_in(made.file, _blank()) if isinstance(made, Saved) else made

    def moved(self, task: Task, entry: Entry, to: Task) -> Task:
        """What is written of a card goes on as a new card of another deck, and so does its draft."""
        known = tuple(self._drafts.all())
        slot = unused(NEW_SLOT, [key.partition("/")[2] for key in known if key.startswith(f"{to.deck}/")], NEW_SLOT)
        entry = {name: value for name, value in entry.items() if name != "topic" or value in to.topics}
        moved = replace(to, entry=in_languages(entry, task.languages, to.languages), began=self._now(), slot=slot)
        if self.keep_draft(moved, moved.entry) is None:
            self.drop_draft(task.key)
        return moved

    def look(self, task: Task, entry: Entry) -> Look:
        """Check the card as it would stand in its file, with all that ``decks check`` says, and read it."""
        entry, text, path, old = self._placed(task, entry)
        rehearsed = rehearse(text, entry, path, old)
        return Look(entry, rehearsed.findings, rehearsed.cards)

    def save(self, task: Task, entry: Entry) -> Outcome:
        """Put the card into its file; never over what others wrote there meanwhile."""
        entry = self._placed(task, entry)[0]
        if task.shipped is None:
            return save(task.file, entry, task.base)
        deck = self._notebook.library.shipped(task.deck)
        if deck is None:
            return Gone(task.file.path)
        return put_correction(task.file, deck, task.shipped, entry, task.base)

    def remove(self, task: Task) -> Outcome:
        """Take the card out of its file; of a correction, let the deck's own wording be asked again."""
        assert task.base is not None
        if task.correction:
            return remove_correction(task.file, task.base)
        return remove(task.file, task.base)

    def adopt(self, file: Path, *, replace: bool = False) -> Adoption:
        """Copy a deck file among the learner's own."""
        decks = {deck.id: deck.path for deck in self._notebook.library.decks}
        return adopt(file, self._own, decks, replace=replace)

    def keep_draft(self, task: Task, entry: Entry) -> QuizError | None:
        """Keep what is typed on the disk; the error where it refuses."""
        deck = self._notebook.library.deck(task.deck) if task.correction else None
        path = task.file.path if deck is None else deck.path
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

    def resume(self, key: str, draft: Draft) -> Task | NotSaved:
        """Go on with a draft from what the card was then: what has changed since shows when it is saved.

        Where its file or card is gone, it goes on as a new card without a deck.
        """
        if draft.correction:
            found = self._begun(self._card_of(draft))
            if isinstance(found, Task):
                return replace(found, entry=draft.entry, base=draft.base, began=draft.at)
        there = next((deck.path for deck in self.own_decks() if deck.id == draft.deck_id), draft.deck_path)
        opened = Gone(there) if draft.correction else open_deck_file(there)
        slot = key.partition("/")[2]
        if isinstance(opened, Gone):
            path = self._own / f"{draft.deck_id}.yaml" if draft.correction else there
            languages = languages_in(draft.entry) or [self.language]
            nowhere = DeckFile(path, new_deck_text(draft.deck_id, draft.deck_id, languages), "")
            task = self._task_in(nowhere, _blank())
            return replace(task, entry=draft.entry, began=draft.at, slot=slot, homeless=True)
        if not isinstance(opened, DeckFile):
            return opened
        task = self._task_in(opened, draft.base or _blank(), draft.base)
        return replace(task, entry=draft.entry, began=draft.at, slot=slot)

    def _begun(self, card_id: CardId) -> Task | NotSaved | NotEditable:
        library = self._notebook.library
        deck, card = library.deck(card_id.deck), library.cards.get(card_id)
        if deck is None or card is None:
            return NotEditable.GONE
        if deck.path.parent != self._own:
            return self._correction(library.shipped(deck.id) or deck, card)
        opened = open_deck_file(deck.path)
        if not isinstance(opened, DeckFile):
            return opened
        entry = read_entry(opened.content, card_id.entry)
        if entry is None:
            return NotEditable.NO_ENTRY
        return replace(self._task(deck, opened, entry, entry), box=card_id.card.partition(".")[2])

    def _card_of(self, draft: Draft) -> CardId:
        """The card that a correction was begun of; of several boxes the first."""
        name = str((draft.base or draft.entry).get("id", ""))
        deck = self._notebook.library.deck(draft.deck_id)
        found = (card.id for card in ([] if deck is None else deck.cards) if card.entry == name)
        return next(found, CardId(draft.deck_id, name))

    def _correction(self, deck: Deck, card: Card) -> Task | NotSaved | NotEditable:
        library = self._notebook.library
        shipped = library.corrected.get(card.id, card)
        try:
            opened = open_corrections(self._layers, deck)
            begun = shipped_entry(deck, shipped)
        except OSError as error:
            return Refused(deck.path, reason(error))
        if not isinstance(opened, DeckFile):
            return opened
        base = read_entry(opened.text, card.entry)
        entry = base or begun
        if entry is None:
            return NotEditable.NO_ENTRY
        task = self._task(deck, opened, entry, base)
        box = card.id.card.partition(".")[2]
        return replace(task, shipped=shipped, outdated=card.id in library.outdated, box=box)

    def _task(self, deck: Deck, file: DeckFile, entry: Entry, base: Entry | None = None) -> Task:
        title = deck.title.in_language(self.language)
        topics = topics_in(file.content, deck.languages)
        return Task(deck.id, title, deck.languages, file, entry, base, entry, topics)

    def _task_in(self, file: DeckFile, entry: Entry, base: Entry | None = None) -> Task:
        """The same for a file that was just read, which need not be among the decks yet."""
        deck = file.parsed.deck
        assert deck is not None
        return self._task(deck, file, entry, base)

    def _with_draft(self, begun: Task) -> Task:
        """The task as its draft left it, if there is one; what has changed since shows when it is saved."""
        draft = self._drafts.all().get(begun.key)
        return begun if draft is None else replace(begun, entry=draft.entry, base=draft.base, began=draft.at)

    def _placed(self, task: Task, entry: Entry) -> tuple[Entry, str, Path, str | None]:
        """The entry with its id, the text it would stand in, and the id of the card that it stands in for."""
        text = task.file.content
        old = None if task.base is None else str(task.base.get("id", ""))
        name = entry.get("id") if task.shipped is None else task.shipped.entry
        rest = {name: value for name, value in entry.items() if name != "id"}
        return {"id": name or free_id(text, asked(entry)), **rest}, text, task.file.path, old


def _blank() -> Entry:
    """The entry of a new card."""
    return {"form": FIRST_FORM}


def _changed(deck: Deck) -> float:
    try:
        return deck.path.stat().st_mtime
    except OSError:
        return 0.0
