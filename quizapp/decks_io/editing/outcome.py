"""A deck file that is open in an editor, and what can come of saving into it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from quizapp.decks_io.deck_reader import read_deck
from quizapp.decks_io.editing.entry import Difference, Entry, chosen, differences
from quizapp.decks_io.editing.sheet import MARK
from quizapp.decks_io.parsed_deck import ParsedDeck
from quizapp.decks_io.problem import Problem


@dataclass(frozen=True)
class DeckFile:
    """A file as it was when it was read: all of its text, byte-order mark and line ends included, and its digest."""

    path: Path
    text: str
    digest: str

    @property
    def content(self) -> str:
        """The text without a byte-order mark."""
        return self.text.removeprefix(MARK)

    @cached_property
    def parsed(self) -> ParsedDeck:
        """What the text is as a deck; read when it is asked for, and once."""
        return read_deck(self.content, self.path)


@dataclass(frozen=True, slots=True)
class Saved:
    """The change is on the disk, and nobody else had changed the file; ``entry`` is what stands there, if anything."""

    file: DeckFile
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Merged:
    """The change is on the disk, in the text that somebody else had changed elsewhere in the meantime."""

    file: DeckFile
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Nothing was written: the card was changed on the disk too. None is a card that is not there (any more).

    ``file`` is what is on the disk now. To save the entry that is chosen, save it there with ``theirs`` as its base.
    """

    file: DeckFile
    mine: Entry | None
    theirs: Entry | None
    base: Entry | None

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Field by field what differs between mine and theirs."""
        return differences(self.base, self.mine, self.theirs)

    def resolved(self, picked: tuple[Difference, ...]) -> Entry | None:
        """Their version with my side of these differences; None where I have taken the card out."""
        return None if self.mine is None else chosen(self.theirs, self.mine, picked)


@dataclass(frozen=True, slots=True)
class Broken:
    """Nothing was written: the file is no deck, for these problems.

    Without problems it is one, but the card is written in such a way that it cannot be changed by itself.
    """

    path: Path
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """Nothing was written: the file is not there any more, or its folder."""

    path: Path


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was written: the system would not, in its own words."""

    path: Path
    reason: str


NotSaved = Conflict | Broken | Gone | Refused
Outcome = Saved | Merged | NotSaved
