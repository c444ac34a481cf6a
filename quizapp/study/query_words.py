"""The words of the query language: fields and their values, in English and in German."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from typing import Final

from quizapp.cards.question import Form
from quizapp.study.folding import fold, spelled_out


class Field(StrEnum):
    """What a condition looks at."""

    WORDS = "words"
    DECK = "deck"
    IS = "is"
    FORM = "form"
    STRUCTURE = "structure"
    TAG = "tag"
    TOPIC = "topic"
    NOTE = "note"


class Trait(StrEnum):
    """What can be asked with ``is:``."""

    NEW = "new"
    DUE = "due"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"
    LEECH = "leech"
    SUSPENDED = "suspended"
    BURIED = "buried"
    MARKED = "marked"
    OWN = "own"
    NOTED = "noted"


class Vocabulary:
    """Values with their German words, of which the first is offered; the value itself is the English word."""

    def __init__(self, german: Mapping[str, Sequence[str]]) -> None:
        self._offered = {value: (words[0] if words else value) for value, words in german.items()}
        self._meanings: dict[str, str] = {}
        self._written: dict[str, str] = {}
        for value, words in german.items():
            for word in (value, *words):
                for spelling in (fold(word), spelled_out(word)):
                    self._meanings.setdefault(spelling, value)
                    self._written.setdefault(spelling, word)

    def meaning(self, word: str) -> str | None:
        """The value that the word stands for, in either language and however it is spelled."""
        return self._meanings.get(fold(word))

    def nearest(self, word: str) -> str:
        """The known word that is most like this one; empty where none is."""
        close = get_close_matches(fold(word), self._written, n=1)
        return self._written[close[0]] if close else ""

    def offered(self, language: str) -> list[str]:
        """A word for each value."""
        return list(self._offered.values() if language == "de" else self._offered)


FIELDS: Final = Vocabulary(
    {
        Field.DECK: ("deck", "stapel"),
        Field.IS: ("ist",),
        Field.FORM: ("form",),
        Field.STRUCTURE: ("struktur",),
        Field.TAG: ("tag", "schlagwort"),
        Field.TOPIC: ("thema",),
        Field.NOTE: ("notiz",),
    }
)
TRAITS: Final = Vocabulary(
    {
        Trait.NEW: ("neu",),
        Trait.DUE: ("fällig",),
        Trait.LEARNING: ("lernend",),
        Trait.REVIEW: ("gelernt", "wiederholung", "known"),
        Trait.RELEARNING: ("wiederlernend", "vergessen"),
        Trait.LEECH: ("leech", "sitzt-nicht"),
        Trait.SUSPENDED: ("ausgesetzt",),
        Trait.BURIED: ("zurückgestellt",),
        Trait.MARKED: ("markiert",),
        Trait.OWN: ("eigen", "eigene"),
        Trait.NOTED: ("notiert",),
    }
)
FORMS: Final = Vocabulary(
    {
        Form.FLASHCARD: ("karteikarte", "karte"),
        Form.CHOICE: ("auswahl", "wahl"),
        Form.KPRIM: ("kprim", "wahr-falsch"),
        Form.CLOZE: ("lückentext", "lücke"),
        Form.TERM: ("fachwort", "begriff"),
        Form.LOCATE: ("zeigen",),
        Form.NAME: ("benennen",),
        Form.TIMELINE: ("zeitstrahl", "zeitleiste"),
        Form.OCCLUSION: ("abgedeckt", "abdeckung"),
    }
)

VALUES: Final[Mapping[Field, Vocabulary]] = {Field.IS: TRAITS, Field.FORM: FORMS}
"""The fields whose values are words of ours, with these."""
