"""A card that is being written: where it belongs, what it was, and what would come of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.text import Text
from quizapp.decks_io.companions import IMAGES, Companions
from quizapp.decks_io.editing.entry import Entry, Value, tidied_entry
from quizapp.decks_io.editing.outcome import Conflict, DeckFile
from quizapp.decks_io.editing.rehearsal import Finding
from quizapp.decks_io.problem import Severity

NEW_SLOT: Final = "+"
"""Under which the draft of a new card is kept: no card can be called so."""

_ASKS: Final = ("stem", "front", "sentence")
_NOT_WORDS: Final = ("id", "form", "topic")


@dataclass(frozen=True, slots=True)
class Task:
    """A card that is being written: the deck and file that it belongs into, and the entry it begins with.

    ``base`` is the entry as it stands in the file, None for a new card, and for a first correction. ``shipped`` is the
    card that a correction stands in for, ``outdated`` says that it is no longer what was corrected. ``start`` is the
    entry without what a draft keeps, and ``began`` when the draft was typed last. ``box`` is the one of several boxes
    that the learner came from. ``homeless`` says that the file is gone in which the draft belonged.
    """

    deck: str
    title: str
    languages: tuple[str, ...]
    file: DeckFile
    entry: Entry
    base: Entry | None
    start: Entry
    topics: Mapping[str, Text] = field(default_factory=dict)
    shipped: Card | None = None
    outdated: bool = False
    began: datetime | None = None
    slot: str = NEW_SLOT
    box: str = ""
    homeless: bool = False

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
        """Under which its draft is kept: one for each card, and one for each new card that was begun."""
        return f"{self.deck}/{self.slot if self.is_new else (self.base or self.entry).get('id', '')}"

    @property
    def images(self) -> Path:
        """The folder into which its images go."""
        return self.file.path.parent / IMAGES

    def card_id(self, entry: Entry) -> CardId:
        """The card that comes of that entry in its file; of several boxes the one that one came from, or the first."""
        boxes = entry.get("boxes")
        names = list(boxes) if isinstance(boxes, dict) else [""]
        box = self.box if self.box in names else names[0]
        return CardId(self.deck, ".".join(part for part in (str(entry["id"]), box) if part))

    def image(self, name: str) -> Path | None:
        """The image of that name as the deck would find it; None where there is none."""
        try:
            return Companions(self.file.path, of_corrections=self.correction).image(name)
        except (OSError, ValueError):  # a folder of that name, or a name that no system takes
            return None

    def is_changed(self, entry: Entry) -> bool:
        """Whether that entry says anything that would be lost, were it not kept."""
        mine, start = tidied_entry(entry), tidied_entry(self.start)
        if not self.is_new:
            return mine != start
        return any(value for name, value in mine.items() if name not in _NOT_WORDS)

    def after(self, conflict: Conflict) -> "Task":
        """The same task on what the file has become, with the same draft."""
        return replace(self, file=conflict.file, base=conflict.theirs, slot=self.key.partition("/")[2])


def asked(entry: Entry) -> str:
    """What a card asks, in its first language; of one without a question what its image shows, or its name."""
    image = entry.get("image", "")
    shown = [image.get("text", ""), image.get("file", "")] if isinstance(image, dict) else [image]
    said = (_first(value) for value in (*(entry.get(name, "") for name in _ASKS), *shown))
    return next((each for each in said if each), "")


def _first(value: Value) -> str:
    if isinstance(value, dict):
        value = next(iter(value.values()), "")
    return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Look:
    """What is wrong with a card as it stands, and the cards that it would be; none where it cannot be asked.

    ``entry`` is the card with its id, as the findings speak of it.
    """

    entry: Entry
    findings: Sequence[Finding]
    cards: Sequence[Card]

    @property
    def hindrances(self) -> Sequence[Finding]:
        """What has to be mended before the card can be saved: of a card that can be asked whole, nothing."""
        boxes = self.entry.get("boxes")
        wanted = len(boxes) if isinstance(boxes, dict) else 1
        if len(self.cards) >= wanted:
            return ()
        return [each for each in self.findings if each.problem.severity is Severity.ERROR]
